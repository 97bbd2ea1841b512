using Gantry.Dicom.Imaging;

namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>Native pixel data of which rectangles are blanked while they are read.</summary>
internal sealed class BlankedPixels : IBulkSource
{
    private readonly Stream _pixels;
    private readonly Lock _reading = new();
    private readonly long _frameBits;
    private readonly long _frames;
    private readonly List<(long Start, long End, byte[] Fill)> _runs = [];
    private readonly byte[] _mask;

    private BlankedPixels(Stream pixels, PixelDescription description, IEnumerable<PixelRectangle> rectangles, bool clearsUnusedBits)
    {
        _pixels = pixels;
        _frameBits = description.FrameBits;
        _frames = description.NumberOfFrames;
        _mask = clearsUnusedBits ? MaskOf(description) : [];
        int planes = description.PlanarConfiguration == 1 && !description.IsSubsampled ? description.SamplesPerPixel : 1;
        long pixelBits = _frameBits / ((long)description.Rows * description.Columns) / planes;
        foreach (PixelRectangle rectangle in rectangles)
        {
            int left = Math.Clamp(rectangle.Left, 0, description.Columns), right = (int)Math.Clamp((long)rectangle.Left + rectangle.Width, left, description.Columns);
            int top = Math.Clamp(rectangle.Top, 0, description.Rows), bottom = (int)Math.Clamp((long)rectangle.Top + rectangle.Height, top, description.Rows);
            if (description.IsSubsampled)
            {
                // Two pixels share their chrominance.
                (left, right) = (left & ~1, Math.Min(description.Columns, (right + 1) & ~1));
            }

            for (int plane = 0; plane < planes; plane++)
            {
                for (int row = top; row < bottom && right > left; row++)
                {
                    long start = ((((long)plane * description.Rows) + row) * description.Columns * pixelBits) + (left * pixelBits);
                    _runs.Add((start, start + ((right - left) * pixelBits), Fill(description, plane)));
                }
            }
        }
    }

    /// <summary>Blanks rectangles of the pixel data of a data set, which must be native and little endian.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="rectangles">What to blank in each frame.</param>
    /// <param name="clearsUnusedBits">Whether bits that samples leave unused are blanked too.</param>
    /// <exception cref="DicomException">The pixels are not described as they should be, or too short.</exception>
    public static void PutInto(DataSet dataSet, IReadOnlyList<PixelRectangle> rectangles, bool clearsUnusedBits)
    {
        if (!dataSet.TryGetElement(Attributes.PixelData, out DataElement element) || element.IsEncapsulated)
        {
            return;
        }

        // Read before the element gets another value.
        PixelDescription description = PixelDescription.FromDataSet(dataSet);
        BlankedPixels blanked = new(element.OpenRead(), description, rectangles, clearsUnusedBits);
        dataSet.SetBytes(Attributes.PixelData, element.VR == VR.OB && description.BitsAllocated <= 8 ? VR.OB : VR.OW, blanked, 0, element.Length);
    }

    /// <inheritdoc/>
    public int Read(long offset, Span<byte> buffer)
    {
        int read;
        lock (_reading)
        {
            _pixels.Position = offset;
            read = _pixels.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        }

        Span<byte> bytes = buffer[..read];
        for (int i = 0; _mask.Length > 0 && i < bytes.Length; i++)
        {
            bytes[i] &= _mask[(offset + i) % _mask.Length];
        }

        long first = offset * 8 / _frameBits, last = Math.Min(_frames - 1, ((offset + read) * 8) / _frameBits);
        for (long frame = first; frame <= last; frame++)
        {
            long frameStart = (frame * _frameBits) - (offset * 8);
            foreach ((long start, long end, byte[] fill) in _runs)
            {
                Blank(bytes, frameStart + start, frameStart + end, fill);
            }
        }

        return read;
    }

    /// <inheritdoc/>
    public ValueTask<int> ReadAsync(long offset, Memory<byte> buffer, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return ValueTask.FromResult(Read(offset, buffer.Span));
    }

    private static void Blank(Span<byte> bytes, long start, long end, byte[] fill)
    {
        long from = Math.Max(0, start), to = Math.Min(bytes.Length * 8L, end);
        if (from >= to)
        {
            return;
        }

        if ((start & 7) == 0 && (end & 7) == 0)
        {
            for (long i = from / 8; i < to / 8; i++)
            {
                bytes[(int)i] = fill[(i - (start / 8)) % fill.Length];
            }

            return;
        }

        // Pixels of one bit, the first in the lowest bit of a byte (PS3.5 §8.1.1).
        for (long bit = from; bit < to; bit++)
        {
            bytes[(int)(bit / 8)] &= (byte)~(1 << (int)(bit % 8));
        }
    }

    // Black: of luminance and chrominance the latter is in the middle of its range.
    private static byte[] Fill(PixelDescription description, int plane)
    {
        bool hasChrominance = description.PhotometricInterpretation.StartsWith("YBR", StringComparison.Ordinal) && description.BitsAllocated == 8;
        return !hasChrominance ? [0]
            : description.IsSubsampled ? [0, 0, 128, 128]
            : description.PlanarConfiguration == 1 ? [plane == 0 ? (byte)0 : (byte)128]
            : [0, 128, 128];
    }

    private static byte[] MaskOf(PixelDescription description)
    {
        ulong mask = ((1UL << description.BitsStored) - 1) << (description.HighBit + 1 - description.BitsStored);
        byte[] bytes = new byte[Math.Max(1, description.BitsAllocated / 8)];
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] = description.BitsAllocated < 8 ? (byte)0xFF : (byte)(mask >> (8 * i));
        }

        return bytes;
    }
}
