using System.Buffers;
using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>Puts a bit 0 after each byte FF of a scan, so that no marker can be seen there (ITU-T T.87 §C.1), for whole stretches of bytes.</summary>
/// <param name="target">Takes the bytes.</param>
internal sealed class JpegLsBitStuffer(IBufferWriter<byte> target)
{
    private ulong _bits;
    private int _count;
    private bool _isAfterStuffed;

    /// <summary>Writes bits.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        // A byte more for every FF and the seven bits after it, and what was left.
        Span<byte> written = target.GetSpan(bytes.Length + (bytes.Length / 8) + (2 * sizeof(ulong)));
        int from = 0, to = 0;
        while (from < bytes.Length)
        {
            if (!_isAfterStuffed && bytes.Length - from >= sizeof(ulong))
            {
                ulong next = BinaryPrimitives.ReadUInt64BigEndian(bytes[from..]), joined = _bits | (next >> _count);
                if (!JpegLsBitStuffing.HasStuffed(joined))
                {
                    BinaryPrimitives.WriteUInt64BigEndian(written[to..], joined);
                    _bits = _count == 0 ? 0 : next << (64 - _count);
                    from += sizeof(ulong);
                    to += sizeof(ulong);
                    continue;
                }
            }

            to += Append(bytes[from++], 8, written[to..]);
        }

        target.Advance(to);
    }

    /// <summary>Writes the last bits, and fills the last byte with bits 0.</summary>
    /// <param name="rest">The bits, from the highest on.</param>
    /// <param name="count">How many, less than 8.</param>
    public void Finish(byte rest, int count)
    {
        Span<byte> written = target.GetSpan(3);
        int length = Append(rest, count, written);
        if (_count > 0 || _isAfterStuffed)
        {
            written[length++] = Take();
        }

        target.Advance(length);
    }

    private int Append(byte value, int count, Span<byte> written)
    {
        _bits |= (ulong)value << (56 - _count);
        _count += count;
        int length = 0;
        while (_count >= (_isAfterStuffed ? 7 : 8))
        {
            written[length++] = Take();
        }

        return length;
    }

    private byte Take()
    {
        int count = _isAfterStuffed ? 7 : 8;
        byte value = (byte)(_bits >> (64 - count));
        _bits <<= count;
        _count -= count;
        _isAfterStuffed = value == JpegLsBitStuffing.Stuffed;
        return value;
    }
}
