namespace Gantry.Dicom.Imaging;

/// <summary>The inverse wavelet transform of one level (2D_SR, ITU-T T.800 §F.3.2).</summary>
/// <typeparam name="TFilter">The filter.</typeparam>
internal static class WaveletSynthesis<TFilter>
    where TFilter : struct, IWaveletFilter
{
    /// <summary>
    /// Makes an area of a resolution from the resolution below and the three sub-bands. Rows go through the horizontal filter one by one, and through the vertical one as soon
    /// as their neighbours are there, while they are in the cache.
    /// </summary>
    /// <param name="low">The resolution below; may reach further than needed.</param>
    /// <param name="bands">HL, LH and HH over what the area needs of them.</param>
    /// <param name="area">The area.</param>
    public static CoefficientGrid Synthesize(CoefficientGrid low, CoefficientGrid[] bands, Area area)
    {
        CoefficientGrid output = new(area);
        if (area.IsEmpty)
        {
            return output;
        }

        Area lowPart = area.Band(SubbandOrientation.LL);
        LineBuffer line = new(area.X0, area.X1);
        (float lowGainAcross, float highGainAcross) = Gains(area.Width);
        (float lowGainDown, float highGainDown) = Gains(area.Height);
        for (int y = area.Y0; y < area.Y1 + TFilter.Steps; y++)
        {
            if (y < area.Y1)
            {
                bool isHigh = (y & 1) != 0;
                float gain = isHigh ? highGainDown : lowGainDown;
                TFilter.Scale(isHigh ? bands[1].Row(y >> 1) : low.Row(y >> 1, lowPart), line.Even, gain * lowGainAcross);
                TFilter.Scale(isHigh ? bands[2].Row(y >> 1) : bands[0].Row(y >> 1), line.Odd, gain * highGainAcross);
                line.Unlift<TFilter>();
                line.Interleave(output.Row(y));
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

    // A line of one sample is not filtered; at an odd place it is doubled (F.3.6).
    private static (float Low, float High) Gains(int length) => length == 1 ? (1, 0.5f) : (TFilter.LowGain, TFilter.HighGain);
}
