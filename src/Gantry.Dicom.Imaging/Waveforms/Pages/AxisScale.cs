using System.Globalization;

namespace Gantry.Dicom.Imaging;

/// <summary>Steps that people count in: 1, 2 and 5 times a power of ten.</summary>
internal static class AxisScale
{
    /// <summary>The least such step that is not below a number above 0.</summary>
    public static double StepFor(double least)
    {
        double power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        double share = least / power;
        return power * (share <= 1.0001 ? 1 : share <= 2.0001 ? 2 : share <= 5.0001 ? 5 : 10);
    }

    /// <summary>A number as it is written beside an axis.</summary>
    public static string TextOf(double value) =>
        Math.Abs(value) is >= 1e6 or (> 0 and < 1e-3) ? value.ToString("0.###E0", CultureInfo.InvariantCulture) : value.ToString("0.####", CultureInfo.InvariantCulture);

    /// <summary>A time in seconds, minutes and hours.</summary>
    public static string TimeOf(double seconds)
    {
        if (Math.Abs(seconds) < 60 || Math.Abs(seconds) > 1e9)
        {
            return TextOf(seconds) + " s";
        }

        TimeSpan time = TimeSpan.FromSeconds(seconds);
        string fraction = time.Milliseconds != 0 ? time.ToString("\\.FFF", CultureInfo.InvariantCulture) : string.Empty;
        return string.Create(CultureInfo.InvariantCulture, $"{(seconds < 0 ? "-" : string.Empty)}{(int)Math.Abs(time.TotalHours)}:{Math.Abs(time.Minutes):00}:{Math.Abs(time.Seconds):00}{fraction}");
    }
}
