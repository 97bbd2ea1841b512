namespace Gantry.Dicom.Imaging;

/// <summary>A strip for each channel: its name and scale at the left, the time below.</summary>
internal sealed class StripDrawing(WaveformPage page, IPageSurface surface)
{
    private const double UsualGain = 10;
    private const double LabelLeft = 3;

    /// <summary>Draws the paper, all strips and the time.</summary>
    public void Draw()
    {
        int[] channels = [.. Enumerable.Range(page.FirstChannel, page.ChannelCount)];
        Trace[] traces = Trace.Read(page.Group, channels, page.From, page.Seconds, WaveformPage.ColumnsOf(page.TraceWidth));
        double gain = page.Options.Gain ?? (page.IsElectrocardiogram ? UsualGain : FittingGain(traces));
        DrawPaper();
        for (int i = 0; i < traces.Length; i++)
        {
            DrawStrip(traces[i], WaveformPage.GridTop + (i * page.StripHeight), gain);
        }

        TimeMarks.Draw(page, surface, WaveformPage.GridTop, WaveformPage.GridTop + page.GridHeight);
        PageFooter.Draw(page, surface, page.HasMillimetres || page.Options.Gain is not null ? gain : null);
    }

    // The same for all channels that measure a voltage, so that they can be compared.
    private double FittingGain(Trace[] traces)
    {
        double most = 0;
        foreach (Trace trace in traces)
        {
            most = Math.Max(most, (trace.Range.Greatest - trace.Range.Least) * (WaveformUnits.MillivoltsOf(trace.Channel.Units) ?? 0));
        }

        return most is > 0 and < double.PositiveInfinity ? page.StripHeight / AxisScale.StepFor(most) : UsualGain;
    }

    private void DrawPaper()
    {
        if (page.HasMillimetres)
        {
            GraphPaper.DrawMillimetres(surface, page.GridLeft, WaveformPage.GridTop, page.TraceWidth, page.GridHeight);
            return;
        }

        List<PageLine> lines = [.. PageFooter.TimesOf(page).Select(time => new PageLine(page.TraceLeft + ((time - page.From) * page.Speed), WaveformPage.GridTop, page.TraceLeft + ((time - page.From) * page.Speed), WaveformPage.GridTop + page.GridHeight))];
        for (int i = 0; i <= page.ChannelCount; i++)
        {
            lines.Add(new PageLine(page.GridLeft, WaveformPage.GridTop + (i * page.StripHeight), page.GridLeft + page.TraceWidth, WaveformPage.GridTop + (i * page.StripHeight)));
        }

        GraphPaper.DrawLines(surface, lines);
    }

    private void DrawStrip(Trace trace, double top, double gain)
    {
        double center = top + (page.StripHeight / 2);
        string units = WaveformUnits.TextOf(trace.Channel.Units);
        Write(trace.Channel.Name, top + 1, 2.4, GraphPaper.Ink);
        double middle, scale;
        if (WaveformUnits.MillivoltsOf(trace.Channel.Units) is { } millivolts)
        {
            (middle, scale) = (page.HasMillimetres ? trace.Median : (trace.Range.Least + trace.Range.Greatest) / 2, millivolts * gain);
            if (!page.HasMillimetres)
            {
                DrawBar(center, gain);
            }
        }
        else
        {
            double step = AxisScale.StepFor(Math.Max((trace.Range.Greatest - trace.Range.Least) / 2, Math.Max(Math.Abs(trace.Range.Greatest) * 1e-6, 1e-9)));
            (double least, double greatest) = (Math.Floor(trace.Range.Least / step) * step, Math.Ceiling(trace.Range.Greatest / step) * step);
            greatest = greatest > least ? greatest : least + step;
            (middle, scale) = ((least + greatest) / 2, (page.StripHeight - 2) / (greatest - least));
            WriteRight($"{AxisScale.TextOf(greatest)} {units}".TrimEnd(), top + 1.2);
            WriteRight(AxisScale.TextOf(least), top + page.StripHeight - 2.8);
        }

        if (trace.Channel.Status.FirstOrDefault(status => status is not ("OK" or "")) is { } status)
        {
            Write(status, top + page.StripHeight - 3, 2, GraphPaper.Mark);
        }

        GraphPaper.DrawTrace(surface, trace, page.TraceLeft, page.Seconds, page.Speed, center, middle, scale, page.StripHeight);
    }

    // As many microvolts as stand out well, from end to end of the bar.
    private void DrawBar(double center, double gain)
    {
        double microvolts = AxisScale.StepFor(page.StripHeight * 0.2 / gain * 1000);
        double half = microvolts / 1000 * gain / 2;
        surface.Rule([new PageLine(page.GridLeft - 1.5, center - half, page.GridLeft - 1.5, center + half)], 0.3, GraphPaper.Ink);
        string text = microvolts >= 1000 ? $"{AxisScale.TextOf(microvolts / 1000)} mV" : $"{AxisScale.TextOf(microvolts)} µV";
        surface.Text(page.GridLeft - 3 - surface.WidthOf(text, 1.6), center - 0.8, text, 1.6, GraphPaper.Pale);
    }

    private void WriteRight(string text, double top) => surface.Text(page.GridLeft - 1 - surface.WidthOf(text, 1.6), top, text, 1.6, GraphPaper.Pale);

    private void Write(string text, double top, double height, DrawingColor color) => surface.Text(LabelLeft, top, PageHeader.Cut(surface, text, height, page.GridLeft - LabelLeft - 8), height, color);
}
