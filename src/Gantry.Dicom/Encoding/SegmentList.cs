using System.Buffers.Binary;

namespace Gantry.Dicom;

/// <summary>Collects the segments of an encoded data set: small parts are copied together, large ones are referred to.</summary>
internal sealed class SegmentList
{
    private const int CopiedAtMost = 1024;

    private readonly List<EncodedSegment> _segments = [];
    private byte[] _chunk = [];
    private int _start;
    private int _used;

    public long Length { get; private set; }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Reserve(bytes.Length));
    }

    public void WriteUInt16(ushort value, bool bigEndian)
    {
        Span<byte> bytes = Reserve(2);
        if (bigEndian)
        {
            BinaryPrimitives.WriteUInt16BigEndian(bytes, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
        }
    }

    public void WriteUInt32(uint value, bool bigEndian) => WriteUInt32(Reserve(4), value, bigEndian);

    public static void WriteUInt32(Span<byte> bytes, uint value, bool bigEndian)
    {
        if (bigEndian)
        {
            BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        }
        else
        {
            BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        }
    }

    public void Append(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length <= CopiedAtMost)
        {
            Write(bytes.Span);
            return;
        }

        Flush();
        _segments.Add(new EncodedSegment(bytes, null, 0, bytes.Length));
        Length += bytes.Length;
    }

    /// <summary>Appends bytes that are in memory or in a source.</summary>
    public void Append(in EncodedSegment segment)
    {
        if (segment.Source is null)
        {
            Append(segment.Memory);
        }
        else if (segment.Length > 0)
        {
            Flush();
            _segments.Add(segment);
            Length += segment.Length;
        }
    }

    /// <summary>Appends bytes that are filled in later, before the list is complete.</summary>
    public Memory<byte> AppendBlank(int count)
    {
        Reserve(count);
        return _chunk.AsMemory(_used - count, count);
    }

    public EncodedDataSet Complete()
    {
        Flush();
        return new EncodedDataSet(_segments, Length);
    }

    private Span<byte> Reserve(int count)
    {
        if (_used + count > _chunk.Length)
        {
            Flush();
            _chunk = new byte[Math.Max(count, Math.Min(64 << 10, Math.Max(512, _chunk.Length * 2)))];
            _start = 0;
            _used = 0;
        }

        Span<byte> span = _chunk.AsSpan(_used, count);
        _used += count;
        Length += count;
        return span;
    }

    private void Flush()
    {
        if (_used > _start)
        {
            _segments.Add(new EncodedSegment(_chunk.AsMemory(_start, _used - _start), null, 0, _used - _start));
            _start = _used;
        }
    }
}
