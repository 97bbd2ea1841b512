namespace Gantry.Dicom.Imaging;

/// <summary>The quantizer step sizes of an encoder: in the irreversible path an error of one step counts the same in all sub-bands.</summary>
internal static class StepSize
{
    private const int MantissaBits = 11;

    /// <summary>Makes a sub-band with its step size and bit planes (ITU-T T.800 equations E-2 to E-4).</summary>
    /// <param name="orientation">Which sub-band.</param>
    /// <param name="area">Its coefficients.</param>
    /// <param name="level">Its decomposition level.</param>
    /// <param name="precision">Bits of a sample.</param>
    /// <param name="transformsComponents">Whether RCT may have added a bit.</param>
    /// <param name="scheme">How it is coded.</param>
    public static Subband CreateBand(
        SubbandOrientation orientation, Area area, int level, int precision, bool transformsComponents, EncodingScheme scheme)
    {
        int range = precision + Gain(orientation), exponent = range + (transformsComponents ? 1 : 0);
        double step = 1;
        if (!scheme.IsReversible)
        {
            double wanted = scheme.Coarseness / WaveletNorms.Of(level, orientation);
            int power = Math.ILogB(wanted);
            step = Math.ScaleB(Math.Floor(Math.ScaleB(wanted, MantissaBits - power)), power - MantissaBits);
            exponent = range - power;
        }

        return new Subband(orientation, area, EncodingScheme.GuardBits + exponent - 1, 0, (float)step, scheme.Style);
    }

    /// <summary>ε of a sub-band that was made so.</summary>
    public static int Exponent(Subband band) => band.MagnitudeBits + 1 - EncodingScheme.GuardBits;

    /// <summary>μ of a sub-band that was made so.</summary>
    public static int Mantissa(Subband band, int precision) =>
        (int)Math.ScaleB(band.Step, MantissaBits + Exponent(band) - precision - Gain(band.Orientation)) - (1 << MantissaBits);

    /// <summary>The binary logarithm of a sub-band's gain (table E.1).</summary>
    public static int Gain(SubbandOrientation orientation) => orientation switch
    {
        SubbandOrientation.LL => 0,
        SubbandOrientation.HH => 2,
        _ => 1,
    };
}
