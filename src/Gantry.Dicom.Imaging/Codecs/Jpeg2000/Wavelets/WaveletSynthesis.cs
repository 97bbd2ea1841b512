namespace Gantry.Dicom.Imaging;

/// <summary>The inverse wavelet transform of one level (2D_SR, ITU-T T.800 §F.3.2).</summary>
/// <typeparam name="TFilter">The filter.</typeparam>
internal static class WaveletSynthesis<TFilter>
    where TFilter : struct, IWaveletFilter
{
    // A line of one sample is not filtered; at an odd place it was doubled (F.3.6).
    private const float SingleGain = 0.5f;

    /// <summary>
    /// Makes an area of a resolution from the resolution below and the three sub-bands. Rows go through the horizontal filter one by one, and through the vertical one as soon
    /// as their neighbours are there, while they are in the cache.
    /// </summary>
    /// <param name="low">The resolution below; may reach further than needed.</param>
    /// <param name="bands">HL, LH and HH over what the area needs of them.</param>
    /// <param name="area">The area.</param>
    public static CoefficientGrid Synthesize(CoefficientGrid low, CoefficientGrid[] bands, Area area)
    {
        CoefficientGrid output = new(area, isZero: false);
        if (area.IsEmpty)
        {
            return output;
        }

        Area lowPart = area.Band(SubbandOrientation.LL);
        LineBuffer line = new(area.X0, area.X1);
        (float lowGain, float highGain) = area.Width == 1 ? (1, SingleGain) : (TFilter.LowGain, TFilter.HighGain);
        for (int y = area.Y0; y < area.Y1 + TFilter.Steps; y++)
        {
            if (y < area.Y1)
            {
                bool isHigh = (y & 1) != 0;
                float gain = area.Height == 1 ? 1 : isHigh ? TFilter.HighGain : TFilter.LowGain;
                TFilter.Scale(isHigh ? bands[1].Row(y >> 1) : low.Row(y >> 1, lowPart), line.Even, gain * lowGain);
                TFilter.Scale(isHigh ? bands[2].Row(y >> 1) : bands[0].Row(y >> 1), line.Odd, gain * highGain);
                line.Unlift<TFilter>();
                line.Interleave(output.Row(y));
                if (area.Height == 1 && isHigh)
                {
                    TFilter.Scale(output.Row(y), output.Row(y), SingleGain);
                }
            }

            for (int step = 0; step < TFilter.Steps && area.Height > 1; step++)
            {
                int row = y - 1 - step;
                if (row >= area.Y0 && row < area.Y1 && ((row ^ step) & 1) == 0)
                {
                    int above = row > area.Y0 ? row - 1 : row + 1, below = row + 1 < area.Y1 ? row + 1 : row - 1;
                    TFilter.Unlift(step, output.Row(row), output.Row(above), output.Row(below));
                }
            }
        }

        return output;
    }
}
