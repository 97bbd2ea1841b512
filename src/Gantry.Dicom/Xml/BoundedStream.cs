namespace Gantry.Dicom;

/// <summary>A stream that gives no more than a number of bytes before it is begun anew.</summary>
internal sealed class BoundedStream(Stream inner, long maximum) : ForwardStream
{
    private long _count;

    /// <summary>Counts from here.</summary>
    public void Begin() => _count = 0;

    public override int Read(Span<byte> buffer)
    {
        int read = inner.Read(buffer);
        _count += read;
        return _count <= maximum ? read
            : throw new DicomException($"The XML of a data set has more than the {maximum} bytes of {nameof(DicomXmlReadOptions)}.{nameof(DicomXmlReadOptions.MaximumLength)}.");
    }
}
