namespace Gantry.Dicom.Imaging;

/// <summary>Quantizes gradients to -4 … 4 by a table (ITU-T T.87 §A.3.3).</summary>
internal static class JpegLsGradients
{
    /// <summary>How many entries the table has.</summary>
    /// <param name="maximumValue">MAXVAL, where the entry of gradient 0 stands.</param>
    public static int Length(int maximumValue) => (2 * maximumValue) + 1;

    /// <summary>Makes the table.</summary>
    public static void Fill(JpegLsPreset preset, int near, Span<sbyte> table)
    {
        Span<sbyte> negative = table[..preset.MaximumValue], positive = table[preset.MaximumValue..];
        ReadOnlySpan<int> starts = [0, near + 1, preset.T1, preset.T2, preset.T3, preset.MaximumValue + 1];
        for (int region = 0; region < starts.Length - 1; region++)
        {
            int start = Math.Min(starts[region], positive.Length), end = Math.Clamp(starts[region + 1], start, positive.Length);
            positive[start..end].Fill((sbyte)region);
            start = Math.Max(start, 1);
            if (start < end)
            {
                negative[(negative.Length + 1 - end)..(negative.Length + 1 - start)].Fill((sbyte)-region);
            }
        }
    }
}
