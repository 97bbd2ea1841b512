using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Dicom.Imaging;

namespace Gantry.Cli.Render;

/// <summary>How windows and sizes are written on the command line.</summary>
internal static class RenderOptionsText
{
    /// <summary>Reads <c>CENTER,WIDTH[,FUNCTION]</c>; null for null.</summary>
    /// <exception cref="UsageException">It is something else.</exception>
    internal static Window? WindowOf(string? text)
    {
        if (text is null)
        {
            return null;
        }

        string[] parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts.Length is not (2 or 3) || !double.TryParse(parts[0], CultureInfo.InvariantCulture, out double center) || !double.TryParse(parts[1], CultureInfo.InvariantCulture, out double width)
            || !double.IsFinite(center) || !double.IsFinite(width) || width <= 0)
        {
            throw Wrong(text, "write center and width, the width above 0, as in 40,400");
        }

        VoiFunction function = parts.Length == 2 ? VoiFunction.Linear : parts[2].ToLowerInvariant() switch
        {
            "linear" => VoiFunction.Linear,
            "linear-exact" => VoiFunction.LinearExact,
            "sigmoid" => VoiFunction.Sigmoid,
            _ => throw Wrong(text, "functions are linear, linear-exact and sigmoid"),
        };
        return function == VoiFunction.Linear && width < 1 ? throw Wrong(text, "the width of a linear window is at least 1 (PS3.3 §C.11.2.1.2)") : new Window(center, width, function);
    }

    /// <summary>Reads <c>WIDTHxHEIGHT</c>, or one number for both; null for null.</summary>
    /// <exception cref="UsageException">It is something else.</exception>
    internal static Viewport? SizeOf(string? text)
    {
        const int Most = 16384;
        if (text is null)
        {
            return null;
        }

        string[] parts = text.Split('x');
        int[] numbers = [.. parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is >= 1 and <= Most ? number : 0)];
        return parts.Length > 2 || numbers.Contains(0)
            ? throw new UsageException($"--size: '{text}' is no size: write the box that pictures fit in, as 512x512, each from 1 to {Most}.")
            : new Viewport(numbers[0], numbers[^1]);
    }

    private static UsageException Wrong(string text, string what) => new($"--window: '{text}' is no window: {what}.");
}
