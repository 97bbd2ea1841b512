namespace Gantry.Dicom.Imaging;

/// <summary>The wavelet transform of one level (2D_SD, ITU-T T.800 §F.4.2).</summary>
/// <typeparam name="TFilter">The filter.</typeparam>
internal static class WaveletAnalysis<TFilter>
    where TFilter : struct, IWaveletFilter
{
    // A line of one sample is not filtered; at an odd place it is doubled (F.4.6).
    private const float SingleGain = 2;

    /// <summary>Splits a resolution into the one below and three sub-bands.</summary>
    /// <param name="input">The resolution; its samples are lost.</param>
    /// <returns>LL, HL, LH and HH.</returns>
    public static CoefficientGrid[] Analyze(CoefficientGrid input)
    {
        Area area = input.Area;
        CoefficientGrid[] bands = [.. Enum.GetValues<SubbandOrientation>().Select(orientation => new CoefficientGrid(area.Band(orientation), isZero: false))];
        if (area.IsEmpty)
        {
            return bands;
        }

        LineBuffer line = new(area.X0, area.X1);
        (float lowGain, float highGain) = area.Width == 1 ? (1, SingleGain) : (1 / TFilter.LowGain, 1 / TFilter.HighGain);
        if (area.Height == 1 && (area.Y0 & 1) != 0)
        {
            TFilter.Scale(input.Row(area.Y0), input.Row(area.Y0), SingleGain);
        }

        for (int y = area.Y0; y < area.Y1 + TFilter.Steps; y++)
        {
            for (int done = 0; done < TFilter.Steps && area.Height > 1; done++)
            {
                int step = TFilter.Steps - 1 - done, row = y - 1 - done;
                if (row >= area.Y0 && row < area.Y1 && ((row ^ step) & 1) == 0)
                {
                    int above = row > area.Y0 ? row - 1 : row + 1, below = row + 1 < area.Y1 ? row + 1 : row - 1;
                    TFilter.Lift(step, input.Row(row), input.Row(above), input.Row(below));
                }
            }

            int ready = y - TFilter.Steps;
            if (ready >= area.Y0)
            {
                line.Separate(input.Row(ready));
                line.Lift<TFilter>();
                int high = ready & 1;
                float gain = area.Height == 1 ? 1 : high != 0 ? 1 / TFilter.HighGain : 1 / TFilter.LowGain;
                TFilter.Scale(line.Even, bands[2 * high].Row(ready >> 1), gain * lowGain);
                TFilter.Scale(line.Odd, bands[(2 * high) + 1].Row(ready >> 1), gain * highGain);
            }
        }

        return bands;
    }
}
