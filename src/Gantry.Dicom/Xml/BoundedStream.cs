namespace Gantry.Dicom;

/// <summary>A stream that gives no more than a number of bytes before it is begun anew.</summary>
internal sealed class BoundedStream(Stream inner, long maximum) : Stream
{
    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => _count; set => throw new NotSupportedException(); }

    /// <summary>Counts from here.</summary>
    public void Begin() => _count = 0;

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        _count += read;
        return _count <= maximum ? read
            : throw new DicomException($"The XML of a data set has more than the {maximum} bytes of {nameof(DicomXmlReadOptions)}.{nameof(DicomXmlReadOptions.MaximumLength)}.");
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
