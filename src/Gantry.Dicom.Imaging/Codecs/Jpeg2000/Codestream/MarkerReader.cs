using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>Reads the numbers of one marker segment; none lies outside of it.</summary>
/// <param name="segment">The segment behind its length.</param>
/// <param name="offset">Where in the code stream it starts.</param>
internal ref struct MarkerReader(ReadOnlySpan<byte> segment, int offset)
{
    private const int MaximumCoordinate = (1 << 30) - 1;
    private ReadOnlySpan<byte> _rest = segment;
    private readonly int _end = offset + segment.Length;

    public readonly int Remaining => _rest.Length;

    public readonly int Offset => _end - _rest.Length;

    public int ReadByte() => Take(1)[0];

    public int ReadUInt16() => BinaryPrimitives.ReadUInt16BigEndian(Take(2));

    public uint ReadUInt32() => BinaryPrimitives.ReadUInt32BigEndian(Take(4));

    /// <summary>A number of one byte, or of two where a stream has more than 256 components.</summary>
    public int ReadComponentNumber(int components) => components < 257 ? ReadByte() : ReadUInt16();

    /// <summary>A coordinate of the reference grid, small enough for block and precinct corners to stay within 31 bits.</summary>
    public int ReadCoordinate(string name) =>
        ReadUInt32() is var value && value <= MaximumCoordinate ? (int)value : throw Error($"{name} is {value}; up to {MaximumCoordinate} can be decoded");

    public int ReadTileSize() =>
        ReadUInt32() is var value && value > 0 ? (int)Math.Min(value, MaximumCoordinate) : throw Error("A tile has no width or no height");

    public readonly DicomException Error(string what) => Jpeg2000Stream.Error(what, Offset);

    private ReadOnlySpan<byte> Take(int count)
    {
        if (_rest.Length < count)
        {
            throw Error("A marker segment is too short for what it has to say");
        }

        ReadOnlySpan<byte> taken = _rest[..count];
        _rest = _rest[count..];
        return taken;
    }
}
