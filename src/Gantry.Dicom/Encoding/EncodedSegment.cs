using System.Runtime.InteropServices;

namespace Gantry.Dicom;

/// <summary>A run of bytes of an encoded data set, or of a value to be written: in memory, or a range of a source.</summary>
/// <param name="Memory">The bytes, where <paramref name="Source"/> is null.</param>
/// <param name="Source">Where the bytes are, null when they are in memory.</param>
/// <param name="Offset">The position in the source.</param>
/// <param name="Length">The number of bytes.</param>
public readonly record struct EncodedSegment(ReadOnlyMemory<byte> Memory, IBulkSource? Source, long Offset, long Length)
{
    /// <summary>Makes a segment of bytes in memory.</summary>
    public EncodedSegment(ReadOnlyMemory<byte> memory) : this(memory, null, 0, memory.Length)
    {
    }

    /// <summary>Makes a segment of a stream, read from its current position when it is written; where the stream cannot seek, that is possible once.</summary>
    public EncodedSegment(Stream stream, long length) : this(default, new StreamBulkSource(stream), 0, length)
    {
    }

    /// <summary>Bytes of what was parsed: a slice where they are in memory, else a range of the source.</summary>
    /// <exception cref="DicomException">The data set was parsed without them.</exception>
    internal static EncodedSegment Of(DataSetSource source, long offset, long length)
    {
        if (source.TrySlice(offset, length, out ReadOnlyMemory<byte> bytes))
        {
            return new EncodedSegment(bytes);
        }

        // What was inflated or came from a stream is in memory in several pieces.
        return (source.Holds(offset, length) ? source : source.Bulk) is { } bulk
            ? new EncodedSegment(default, bulk, offset, length)
            : throw new DicomException($"The {length} bytes of a value were left out of this data set and cannot be written", string.Empty, offset);
    }

    /// <summary>All bytes, read into memory where they are not there yet.</summary>
    /// <exception cref="DicomException">They are more than may be brought into memory, or the source ends too early.</exception>
    internal ReadOnlyMemory<byte> ReadAll(DicomLimits limits)
    {
        if (Source is null)
        {
            return Memory;
        }

        if (Length > limits.MaximumValueInMemory)
        {
            throw new DicomException($"A value of {Length} bytes is longer than may be brought into memory ({limits.MaximumValueInMemory}); read it as a stream", string.Empty, Offset);
        }

        var bytes = new byte[Length];
        return Source.Read(Offset, bytes) == bytes.Length ? bytes : throw new DicomException($"The source does not hold the {Length} bytes of a value", string.Empty, Offset);
    }

    /// <summary>The bytes as a stream.</summary>
    internal Stream OpenRead() => Source is not null ? new BulkStream(Source, Offset, Length)
        : MemoryMarshal.TryGetArray(Memory, out ArraySegment<byte> array) ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(Memory.ToArray(), writable: false);
}
