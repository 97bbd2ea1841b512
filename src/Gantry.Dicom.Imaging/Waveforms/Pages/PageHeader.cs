using System.Globalization;

namespace Gantry.Dicom.Imaging;

/// <summary>What stands above the paper: who, when, what was measured, and what was found.</summary>
internal static class PageHeader
{
    private const double Top = 5;
    private const double Left = 16;
    private const double Step = 4.2;
    private const int Lines = 7;
    private const double Height = 2.4;
    private const double Gap = 4;

    /// <summary>Draws it.</summary>
    public static void Draw(WaveformPage page, IPageSurface surface)
    {
        double width = page.Width - (2 * Left);
        string[] measurements = [.. Annotations(page).Where(annotation => annotation.NumericValues.Count > 0).Select(annotation => annotation.Summary)];
        string[] findings = [.. Annotations(page).Where(annotation => annotation.NumericValues.Count == 0).Select(annotation => annotation.Summary)];
        Column(surface, IdentityOf(page), Left, width * 0.36);
        Column(surface, measurements.Take(Lines), Left + (width * 0.36), width * 0.18);
        Column(surface, measurements.Skip(Lines), Left + (width * 0.54), width * 0.18);
        Column(surface, findings, Left + (width * 0.72), width * 0.28);
    }

    /// <summary>A text, without its end where that goes beyond a width.</summary>
    public static string Cut(IPageSurface surface, string text, double height, double width)
    {
        int fitting = Math.Max(1, (int)(width / surface.WidthOf("m", height)));
        return text.Length <= fitting ? text : fitting < 4 ? text[..fitting] : text[..(fitting - 2)] + "..";
    }

    // What is said of all channels and all of the time.
    private static IEnumerable<WaveformAnnotation> Annotations(WaveformPage page) =>
        page.Waveform.Annotations.Where(annotation => annotation.TemporalRangeType is null && annotation.Summary.Length > 0 && annotation.IsAbout(page.Group.Number, 0)).Take(4 * Lines);

    private static List<string> IdentityOf(WaveformPage page)
    {
        DataSet dataSet = page.Waveform.DataSet;
        List<string> lines = [];
        if (page.Options.WithPatient)
        {
            lines.AddRange(PictureText.PatientOf(dataSet));
        }

        if (page.Options.WithTechnique)
        {
            lines.AddRange(((string?[])[dataSet.GetString(Attributes.SeriesDescription), $"{dataSet.GetString(Attributes.Manufacturer)} {dataSet.GetString(Attributes.ManufacturerModelName)}".Trim()]).OfType<string>().Where(line => line.Length > 0));
        }

        if (page.Waveform.LocalTimeOf(page.Group, (long)Math.Round(page.From * page.Group.SamplingFrequency)) is { } start)
        {
            lines.Add(start.ToString("yyyy-MM-dd HH:mm:ss.FFF", CultureInfo.InvariantCulture) + page.Waveform.IsTimeSynchronized switch { true => ", synchronized", false => ", not synchronized", _ => string.Empty });
        }

        if (page.Group.TimeOffset is { } offset && offset != 0)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{offset * 1000:0.###} ms after the start"));
        }

        if (page.Group.TriggerTimeOffset is { } trigger)
        {
            lines.Add(string.Create(CultureInfo.InvariantCulture, $"{trigger * 1000:0.###} ms after the trigger"));
        }

        if (page.Group.Label is not null || page.Waveform.Groups.Count > 1)
        {
            lines.Add(page.Waveform.Groups.Count > 1 ? $"{page.Group.Label ?? "group"} ({page.Group.Number} of {page.Waveform.Groups.Count})" : page.Group.Label!);
        }

        return lines;
    }

    private static void Column(IPageSurface surface, IEnumerable<string> lines, double left, double width)
    {
        int line = 0;
        foreach (string text in lines.SelectMany(text => text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries)).Take(Lines))
        {
            surface.Text(left, Top + (line++ * Step), Cut(surface, text, Height, width - Gap), Height, GraphPaper.Ink);
        }
    }
}
