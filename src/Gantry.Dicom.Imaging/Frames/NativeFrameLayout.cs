namespace Gantry.Dicom.Imaging;

/// <summary>Brings the samples of native colour frames into one order (PS3.3 §C.7.6.3.1.2, §C.7.6.3.1.3).</summary>
internal static class NativeFrameLayout
{
    /// <summary>The frame with all samples of a pixel side by side: planes interleaved, and chrominance that two pixels share given to both (YBR_FULL_422 becomes YBR_FULL).</summary>
    /// <param name="frame">Any native frame.</param>
    public static NativeFrame ByPixel(this NativeFrame frame)
    {
        PixelDescription description = frame.Description;
        if (description.IsSubsampled)
        {
            string whole = description.PhotometricInterpretation == "YBR_FULL_422" ? "YBR_FULL" : "YBR_PARTIAL_420";
            return new NativeFrame(description.Decoded(whole), Unfold(description, frame.Samples.Span));
        }

        return description.PlanarConfiguration == 1
            ? new NativeFrame(description.Decoded(description.PhotometricInterpretation), Interleave(description, frame.Samples.Span))
            : frame;
    }

    private static byte[] Interleave(PixelDescription description, ReadOnlySpan<byte> planes)
    {
        int size = SampleSize(description);
        int pixels = description.Rows * description.Columns;
        byte[] samples = new byte[description.FrameLength];
        for (int plane = 0; plane < description.SamplesPerPixel; plane++)
        {
            ReadOnlySpan<byte> source = planes.Slice(plane * pixels * size, pixels * size);
            int target = plane * size;
            if (size == 1)
            {
                for (int i = 0; i < source.Length; i++, target += description.SamplesPerPixel)
                {
                    samples[target] = source[i];
                }

                continue;
            }

            for (int i = 0; i < source.Length; i += size, target += size * description.SamplesPerPixel)
            {
                source.Slice(i, size).CopyTo(samples.AsSpan(target));
            }
        }

        return samples;
    }

    // Each two pixels of a row are stored as Y, Y, Cb, Cr.
    private static byte[] Unfold(PixelDescription description, ReadOnlySpan<byte> folded)
    {
        int size = SampleSize(description);
        byte[] samples = new byte[description.Rows * description.Columns * 3 * size];
        for (int from = 0, to = 0; to < samples.Length; from += 4 * size, to += 6 * size)
        {
            ReadOnlySpan<byte> chrominance = folded.Slice(from + (2 * size), 2 * size);
            for (int pixel = 0; pixel < 2; pixel++)
            {
                Span<byte> target = samples.AsSpan(to + (pixel * 3 * size), 3 * size);
                folded.Slice(from + (pixel * size), size).CopyTo(target);
                chrominance.CopyTo(target[size..]);
            }
        }

        return samples;
    }

    private static int SampleSize(PixelDescription description) => description.BitsAllocated >= 8
        ? description.BitsAllocated / 8
        : throw new DicomException($"Colour with Bits Allocated (0028,0100) {description.BitsAllocated} is in no order that is known: 8 and more are.");
}
