namespace Gantry.Dicom.Imaging;

/// <summary>Chooses how many coding passes of each code-block are written, such that a number of bytes buys the least distortion (ITU-T T.800 annex J.14).</summary>
internal sealed class RateControl
{
    // Finer than the slopes of neighbouring truncation points differ.
    private const int Halvings = 40;
    private readonly List<(EncodedBand Band, int Block, List<TruncationPoint> Cuts)> _blocks = [];

    public RateControl(IEnumerable<EncodedBand> bands)
    {
        foreach (EncodedBand band in bands)
        {
            for (int i = 0; i < band.Blocks.Length; i++)
            {
                _blocks.Add((band, i, FindCuts(band.Blocks[i].Passes, band.Weight)));
            }
        }
    }

    /// <summary>Cuts the code-blocks.</summary>
    /// <param name="bytes">What they may take together, without packet headers.</param>
    /// <returns>What they take.</returns>
    public long Cut(long bytes)
    {
        double low = 0, high = _blocks.Max(block => block.Cuts.Count == 0 ? 0 : block.Cuts[0].Slope) + 1;
        if (Length(low) > bytes)
        {
            for (int i = 0; i < Halvings; i++)
            {
                // Slopes span many powers of two.
                double middle = Math.Sqrt(Math.Max(low, 1e-12) * high);
                (low, high) = Length(middle) > bytes ? (middle, high) : (low, middle);
            }

            low = high;
        }

        foreach ((EncodedBand band, int block, List<TruncationPoint> cuts) in _blocks)
        {
            band.Passes[block] = Choose(cuts, low).Passes;
        }

        return Length(low);
    }

    private long Length(double slope) => _blocks.Sum(block => (long)Choose(block.Cuts, slope).Length);

    private static TruncationPoint Choose(List<TruncationPoint> cuts, double slope)
    {
        TruncationPoint chosen = default;
        foreach (TruncationPoint cut in cuts)
        {
            if (cut.Slope < slope)
            {
                break;
            }

            chosen = cut;
        }

        return chosen;
    }

    // The convex hull of distortion over length: slopes fall from cut to cut.
    private static List<TruncationPoint> FindCuts(CodingPass[] passes, double weight)
    {
        List<TruncationPoint> cuts = [];
        double gained = 0;
        for (int i = 0; i < passes.Length; i++)
        {
            gained += passes[i].Distortion * weight;
            TruncationPoint cut;
            while (true)
            {
                TruncationPoint before = cuts.Count > 0 ? cuts[^1] : default;
                int length = passes[i].Length - before.Length;
                double gain = gained - before.Gained;
                cut = new TruncationPoint(i + 1, passes[i].Length, gained, length > 0 ? gain / length : gain > 0 ? double.MaxValue : 0);
                if (cuts.Count == 0 || cut.Slope < before.Slope)
                {
                    break;
                }

                cuts.RemoveAt(cuts.Count - 1);
            }

            if (cut.Slope > 0)
            {
                cuts.Add(cut);
            }
        }

        return cuts;
    }

    private readonly record struct TruncationPoint(int Passes, int Length, double Gained, double Slope);
}
