namespace Gantry.Dicom.Objects.Documents;

/// <summary>Writes how fast the frames of a moving picture follow each other (PS3.3 §C.7.6.5, §C.7.6.6).</summary>
internal static class CineTiming
{
    private const double GreatestRate = 10_000;

    /// <summary>Writes it.</summary>
    /// <param name="made">The image.</param>
    /// <param name="frameRate">Frames a second.</param>
    /// <exception cref="DicomException">No moving picture has that rate.</exception>
    public static void Set(DataSet made, double frameRate)
    {
        if (!(frameRate > 0 && frameRate <= GreatestRate))
        {
            throw new DicomException($"A frame rate of {frameRate} is not possible: more than 0, at most {GreatestRate} frames a second are.");
        }

        made.Set(Attributes.FrameTime, Math.Round(1000 / frameRate, 6));
        made.Set(Attributes.FrameIncrementPointer, Attributes.FrameTime.Tag);
        int whole = Math.Max(1, (int)Math.Round(frameRate));
        made.Set(Attributes.CineRate, whole);
        made.Set(Attributes.RecommendedDisplayFrameRate, whole);
    }
}
