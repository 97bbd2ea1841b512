using System.Globalization;

namespace Gantry.Dicom.Imaging;

/// <summary>What stands below the paper: the time, and how the traces are drawn.</summary>
internal static class PageFooter
{
    private const double WidthOfStep = 25;

    /// <summary>Draws it.</summary>
    /// <param name="page">The page.</param>
    /// <param name="surface">What it is drawn on.</param>
    /// <param name="gain">Millimetres a millivolt; null where each strip has its own scale.</param>
    public static void Draw(WaveformPage page, IPageSurface surface, double? gain)
    {
        double bottom = WaveformPage.GridTop + page.GridHeight;
        List<PageLine> ticks = [];
        foreach (double time in TimesOf(page))
        {
            double x = page.TraceLeft + ((time - page.From) * page.Speed);
            ticks.Add(new PageLine(x, bottom, x, bottom + 1.2));
            surface.Text(x - 0.5, bottom + 1.8, AxisScale.TimeOf(time), 2, GraphPaper.Pale);
        }

        surface.Rule(ticks, 0.2, GraphPaper.Pale);
        List<string> said = [string.Create(CultureInfo.InvariantCulture, $"{page.Speed:0.##} mm/s")];
        if (gain is { } millimetres)
        {
            said.Add(string.Create(CultureInfo.InvariantCulture, $"{millimetres:0.##} mm/mV"));
        }

        said.Add(string.Create(CultureInfo.InvariantCulture, $"{page.Group.SamplingFrequency:0.##} Hz"));
        if (FiltersOf(page.Group.Channels) is { } filters)
        {
            said.Add(filters);
        }

        if (page.Count > 1)
        {
            said.Add(string.Create(CultureInfo.InvariantCulture, $"page {page.Options.Page} of {page.Count}"));
        }

        surface.Text(page.GridLeft, bottom + 6.5, string.Join("   ", said), 2.4, GraphPaper.Ink);
    }

    /// <summary>The times that are written below, in seconds after the first sample.</summary>
    public static IEnumerable<double> TimesOf(WaveformPage page)
    {
        double step = AxisScale.StepFor(WidthOfStep / page.Speed);
        double first = Math.Ceiling((page.From / step) - 1e-9) + 0.0;
        for (int i = 0; i <= WaveformPageOptions.MaximumTraceWidth && ((first + i) * step) - page.From <= page.Seconds + 1e-9; i++)
        {
            yield return (first + i) * step;
        }
    }

    // Those of the acquisition, where all channels have the same; none is applied for display.
    private static string? FiltersOf(IReadOnlyList<WaveformChannel> channels)
    {
        (double? low, double? high, double? notch) = FiltersOf(channels[0]);
        if ((low is null && high is null) || channels.Any(channel => FiltersOf(channel) != (low, high, notch)))
        {
            return null;
        }

        string band = $"{low?.ToString("0.###", CultureInfo.InvariantCulture) ?? "0"}-{high?.ToString("0.###", CultureInfo.InvariantCulture)} Hz";
        return notch is > 0 and { } stopped ? string.Create(CultureInfo.InvariantCulture, $"filters {band}, notch {stopped:0.##} Hz") : $"filters {band}";
    }

    private static (double? Low, double? High, double? Notch) FiltersOf(WaveformChannel channel) => (channel.FilterLowFrequency, channel.FilterHighFrequency, channel.NotchFilterFrequency);
}
