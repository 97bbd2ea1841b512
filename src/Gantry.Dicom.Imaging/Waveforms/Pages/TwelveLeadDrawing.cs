namespace Gantry.Dicom.Imaging;

/// <summary>The usual ECG page: three rows of four leads, lead II below, a calibration pulse of 1 mV before each row.</summary>
internal sealed class TwelveLeadDrawing(WaveformPage page, IPageSurface surface)
{
    private const int Columns = 4;
    private const int Rows = 3;
    private const double UsualGain = 10;
    private const double PulseWidth = 5;

    private readonly double _gain = page.Options.Gain ?? UsualGain;

    /// <summary>Draws the paper and all leads.</summary>
    public void Draw()
    {
        double width = page.TraceLeft - page.GridLeft + page.TraceWidth;
        GraphPaper.DrawMillimetres(surface, page.GridLeft, WaveformPage.GridTop, width, page.GridHeight);
        double columnWidth = page.TraceWidth / Columns, columnSeconds = page.Seconds / Columns;

        // A record that is too short for one after the other shows all leads at the same time.
        bool isSequential = page.Group.Duration - page.From >= page.Seconds * 0.999;
        for (int column = 0; column < Columns; column++)
        {
            int[] channels = page.Leads![(column * Rows)..((column + 1) * Rows)];
            double from = page.From + (isSequential ? column * columnSeconds : 0);
            Trace[] traces = Trace.Read(page.Group, channels, from, columnSeconds, WaveformPage.ColumnsOf(columnWidth));
            for (int row = 0; row < Rows; row++)
            {
                DrawLead(traces[row], EcgLead.Standard[(column * Rows) + row], page.TraceLeft + (column * columnWidth), row, columnSeconds);
            }
        }

        int rhythm = page.Leads![1];
        DrawLead(Trace.Read(page.Group, [rhythm], page.From, page.Seconds, WaveformPage.ColumnsOf(page.TraceWidth))[0], EcgLead.Standard[1], page.TraceLeft, Rows, page.Seconds);
        for (int row = 0; row <= Rows; row++)
        {
            DrawPulse(row);
        }

        TimeMarks.Draw(page, surface, WaveformPage.GridTop + (Rows * page.StripHeight), WaveformPage.GridTop + page.GridHeight);
        PageFooter.Draw(page, surface, _gain);
    }

    private double CenterOf(int row) => WaveformPage.GridTop + ((row + 0.5) * page.StripHeight);

    private void DrawLead(Trace trace, string name, double left, int row, double seconds)
    {
        double center = CenterOf(row);
        double millivolts = WaveformUnits.MillivoltsOf(trace.Channel.Units) ?? 0;
        surface.Rule([new PageLine(left, center - 16, left, center - 13)], 0.3, GraphPaper.Ink);
        surface.Text(left + 1.2, center - 16, name, 2.8, GraphPaper.Ink);
        if (millivolts == 0)
        {
            surface.Text(left + 1.2, center - 11, "no voltage", 2, GraphPaper.Mark);
            return;
        }

        GraphPaper.DrawTrace(surface, trace, left, seconds, page.Speed, center, trace.Median, millivolts * _gain, page.StripHeight);
        if (trace.Channel.Status.FirstOrDefault(status => status is not ("OK" or "")) is { } status)
        {
            surface.Text(left + 12, center - 16, status, 2, GraphPaper.Mark);
        }
    }

    // 1 mV for as long as 5 mm take.
    private void DrawPulse(int row)
    {
        double left = page.GridLeft + 3, center = CenterOf(row), top = center - Math.Min(_gain, page.StripHeight / 2);
        surface.Trace([(left, center), (left + 2, center), (left + 2, top), (left + 2 + PulseWidth, top), (left + 2 + PulseWidth, center), (left + 4 + PulseWidth, center)], 0.22, GraphPaper.Ink);
    }
}
