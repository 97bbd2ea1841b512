namespace Gantry.Dicom.Imaging;

/// <summary>The Grayscale Standard Display Function (PS3.14 §7): luminance by steps that an observer can just tell apart.</summary>
public static class GrayscaleStandardDisplayFunction
{
    /// <summary>The first index, of 0.05 cd/m².</summary>
    public const double MinimumIndex = 1;

    /// <summary>The last index, of about 3,993 cd/m².</summary>
    public const double MaximumIndex = 1023;

    /// <summary>The luminance of an index of just-noticeable differences.</summary>
    /// <param name="index">1 to 1023; between whole numbers too.</param>
    /// <returns>Luminance in cd/m².</returns>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside the range.</exception>
    public static double LuminanceOf(double index)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(index, MinimumIndex);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, MaximumIndex);
        double x = Math.Log(index);
        double above = -1.3011877 + (x * (8.0242636E-2 + (x * (1.3646699E-1 + (x * (-2.5468404E-2 + (x * 1.3635334E-3)))))));
        double below = 1 + (x * (-2.5840191E-2 + (x * (-1.0320229E-1 + (x * (2.8745620E-2 + (x * (-3.1978977E-3 + (x * 1.2992634E-4)))))))));
        return Math.Pow(10, above / below);
    }

    /// <summary>The index of just-noticeable differences that has a luminance: the inverse of <see cref="LuminanceOf"/>, found by halving so that both agree.</summary>
    /// <param name="luminance">Luminance in cd/m².</param>
    /// <returns>1 to 1023; the nearest end for what lies beyond.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The luminance is negative or no number.</exception>
    public static double IndexOf(double luminance)
    {
        if (!(luminance >= 0))
        {
            throw new ArgumentOutOfRangeException(nameof(luminance), luminance, "A luminance is 0 cd/m² or more.");
        }

        double low = MinimumIndex, high = MaximumIndex;
        for (int i = 0; i < 50; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = LuminanceOf(middle) < luminance ? (middle, high) : (low, middle);
        }

        return (low + high) / 2;
    }
}
