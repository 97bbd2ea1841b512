namespace Gantry.Dicom.Imaging;

/// <summary>Annotations that are about points or stretches of time, as marks at the edge of the paper.</summary>
internal static class TimeMarks
{
    private const int Most = 400;

    /// <summary>Draws them.</summary>
    /// <param name="page">The page.</param>
    /// <param name="surface">What it is drawn on.</param>
    /// <param name="top">The upper edge of what they are about.</param>
    /// <param name="bottom">The lower edge.</param>
    public static void Draw(WaveformPage page, IPageSurface surface, double top, double bottom)
    {
        List<PageLine> ticks = [], spans = [];
        double free = double.NegativeInfinity;
        foreach (WaveformAnnotation annotation in page.Waveform.Annotations.Where(annotation => annotation.TemporalRangeType is not null && annotation.IsAbout(page.Group.Number)))
        {
            double[] times = [.. annotation.TimesIn(page.Waveform, page.Group).Take(Most)];
            foreach (double time in times.Where(time => time >= page.From && time <= page.From + page.Seconds))
            {
                if (ticks.Count == Most)
                {
                    break;
                }

                double x = PlaceOf(time);
                ticks.Add(new PageLine(x, bottom - 2, x, bottom));
                if (annotation.Text is { Length: > 0 } text && x > free)
                {
                    surface.Text(x + 0.6, top + 1, text, 2, GraphPaper.Mark);
                    free = x + 1 + surface.WidthOf(text, 2);
                }
            }

            if (annotation.TemporalRangeType is "SEGMENT" or "MULTISEGMENT" or "BEGIN" or "END")
            {
                spans.AddRange(Stretches(annotation.TemporalRangeType, times).Select(stretch => new PageLine(PlaceOf(stretch.From), bottom - 1, PlaceOf(stretch.To), bottom - 1)).Where(line => line.X2 > line.X1));
            }
        }

        surface.Rule(ticks, 0.3, GraphPaper.Mark);
        surface.Rule(spans, 0.3, GraphPaper.Mark);

        double PlaceOf(double time) => page.TraceLeft + (Math.Clamp(time - page.From, 0, page.Seconds) * page.Speed);
    }

    private static IEnumerable<(double From, double To)> Stretches(string type, double[] times) => type switch
    {
        "BEGIN" => times.Take(1).Select(time => (time, double.PositiveInfinity)),
        "END" => times.Take(1).Select(time => (double.NegativeInfinity, time)),
        _ => times.Chunk(2).Where(pair => pair.Length == 2).Select(pair => (pair[0], pair[1])),
    };
}
