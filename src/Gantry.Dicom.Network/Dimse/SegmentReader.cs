namespace Gantry.Dicom.Network;

/// <summary>Reads the segments of an encoded data set one after the other into buffers that are sent.</summary>
internal sealed class SegmentReader(IReadOnlyList<EncodedSegment> segments)
{
    private int _segment;
    private long _offset;

    /// <summary>How many bytes are left.</summary>
    public long Left { get; private set; } = segments.Sum(segment => segment.Length);

    /// <summary>Fills the buffer.</summary>
    /// <exception cref="AssociationException">The file is shorter than was said; what was begun can't be ended in order.</exception>
    public void Read(Span<byte> buffer)
    {
        while (!buffer.IsEmpty)
        {
            EncodedSegment segment = segments[_segment];
            if (_offset == segment.Length)
            {
                _segment++;
                _offset = 0;
                continue;
            }

            int wanted = (int)Math.Min(buffer.Length, segment.Length - _offset);
            int count = Fill(segment, buffer[..wanted]);
            _offset += count;
            Left -= count;
            buffer = buffer[count..];
        }
    }

    private int Fill(in EncodedSegment segment, Span<byte> buffer)
    {
        if (segment.Source is not { } source)
        {
            segment.Memory.Span.Slice((int)_offset, buffer.Length).CopyTo(buffer);
            return buffer.Length;
        }

        int count = source.Read(segment.Offset + _offset, buffer);
        return count > 0
            ? count
            : throw new AssociationException($"The file to be sent ended at byte {segment.Offset + _offset}, {segment.Length - _offset} bytes early.", AssociationFault.Aborted);
    }
}
