namespace Gantry.Dicom.Imaging;

/// <summary>The bytes of a video as they follow one another in its fragments.</summary>
internal sealed class VideoStream
{
    private readonly IBulkSource? _source;
    private readonly ValueRange[] _pieces = [];
    private readonly ReadOnlyMemory<byte> _bytes;

    /// <summary>Makes the stream of a data set's pixel data.</summary>
    /// <exception cref="DicomException">They are no fragments.</exception>
    public VideoStream(DataSet dataSet)
    {
        if (!dataSet.TryGetElement(Attributes.PixelData, out DataElement element) || element.FragmentCount < 2)
        {
            throw new DicomException("Pixel data (7FE0,0010) have no fragments: there is no video.");
        }

        if (element.Range != default && dataSet.Source is { } source)
        {
            (_source, _pieces) = (source, [.. element.Fragments.Skip(1)]);
            Length = _pieces.Sum(piece => piece.Length);
            return;
        }

        _bytes = element.FragmentCount == 2 ? element.ReadFragment(1) : Enumerable.Range(1, element.FragmentCount - 1).SelectMany(i => element.ReadFragment(i).ToArray()).ToArray();
        Length = _bytes.Length;
    }

    /// <summary>How many bytes there are.</summary>
    public long Length { get; }

    /// <summary>Reads bytes; fewer than asked for only at the end.</summary>
    public byte[] Read(long offset, int count)
    {
        byte[] bytes = new byte[(int)Math.Max(0, Math.Min(count, Length - offset))];
        if (_source is null)
        {
            _bytes.Slice((int)Math.Min(offset, Length), bytes.Length).CopyTo(bytes);
            return bytes;
        }

        int filled = 0;
        foreach (ValueRange piece in _pieces)
        {
            if (filled == bytes.Length)
            {
                break;
            }

            if (offset >= piece.Length)
            {
                offset -= piece.Length;
                continue;
            }

            int part = (int)Math.Min(piece.Length - offset, bytes.Length - filled);
            int read = _source.Read(piece.Offset + offset, bytes.AsSpan(filled, part));
            filled += read;
            if (read < part)
            {
                break;
            }

            offset = 0;
        }

        return filled == bytes.Length ? bytes : bytes[..filled];
    }
}
