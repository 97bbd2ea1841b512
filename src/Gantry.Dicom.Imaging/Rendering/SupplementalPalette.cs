namespace Gantry.Dicom.Imaging;

/// <summary>Colours for the larger stored values of a gray image, such as flow over anatomy (PS3.3 §C.7.6.19).</summary>
internal static class SupplementalPalette
{
    /// <summary>Whether an image has such colours: Pixel Presentation (0008,9205) says so, and the palette is there.</summary>
    public static bool IsUsedBy(DataSet dataSet) => dataSet.GetString(Attributes.PixelPresentation) is "COLOR" or "MIXED" && Palette.IsIn(dataSet);

    /// <summary>Gives the pixels from the first value mapped on the palette's colours; those below stay gray.</summary>
    /// <exception cref="DicomException">The palette is wrong, or the pixels are of a kind that has none.</exception>
    public static RenderedImage Apply(RenderedImage gray, NativeFrame frame, DataSet dataSet)
    {
        PixelDescription description = frame.Description;
        if (description.IsFloat || description.BitsStored > 16)
        {
            throw new DicomException($"A supplemental palette for Bits Stored (0028,0101) {description.BitsStored} can't be shown, up to 16 can.");
        }

        Palette palette = Palette.Create(dataSet, description.IsSigned);
        ushort[] samples = StoredValues.ReadRaised(description, frame.Samples.Span);
        int raise = StoredValues.RaiseOf(description);
        byte[] pixels = new byte[samples.Length * 3];
        for (int i = 0; i < samples.Length; i++)
        {
            int stored = samples[i] - raise;
            Span<byte> pixel = pixels.AsSpan(3 * i, 3);
            if (stored >= palette.FirstMapped)
            {
                palette.Map(stored, pixel);
            }
            else
            {
                pixel.Fill(gray.Pixels[i]);
            }
        }

        return new RenderedImage(gray.Width, gray.Height, 3, pixels);
    }
}
