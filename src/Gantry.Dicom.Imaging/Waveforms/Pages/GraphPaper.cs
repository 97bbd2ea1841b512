namespace Gantry.Dicom.Imaging;

/// <summary>The paper that traces are drawn on, and how they are drawn.</summary>
internal static class GraphPaper
{
    /// <summary>The colour of text and traces.</summary>
    public static readonly DrawingColor Ink = new(20, 20, 30);

    /// <summary>The colour of what is said beside.</summary>
    public static readonly DrawingColor Pale = new(100, 100, 110);

    /// <summary>The colour of marks and warnings.</summary>
    public static readonly DrawingColor Mark = new(30, 60, 190);

    private static readonly DrawingColor s_fine = new(252, 222, 222);
    private static readonly DrawingColor s_coarse = new(240, 170, 170);
    private static readonly DrawingColor s_gray = new(222, 222, 226);

    /// <summary>Draws millimetre paper, every fifth line stronger.</summary>
    public static void DrawMillimetres(IPageSurface surface, double left, double top, double width, double height)
    {
        surface.Rule(Lines(1), 0.08, s_fine);
        surface.Rule(Lines(5), 0.14, s_coarse);

        List<PageLine> Lines(int step)
        {
            List<PageLine> lines = [];
            for (double x = 0; x <= width + 0.01; x += step)
            {
                lines.Add(new PageLine(left + x, top, left + x, top + height));
            }

            for (double y = 0; y <= height + 0.01; y += step)
            {
                lines.Add(new PageLine(left, top + y, left + width, top + y));
            }

            return lines;
        }
    }

    /// <summary>Draws gray lines.</summary>
    public static void DrawLines(IPageSurface surface, IReadOnlyList<PageLine> lines) => surface.Rule(lines, 0.12, s_gray);

    /// <summary>Draws a trace; where values are missing there is a gap, and what goes far beyond its strip is held at its edge.</summary>
    /// <param name="surface">The page.</param>
    /// <param name="trace">The trace.</param>
    /// <param name="left">Where its stretch begins.</param>
    /// <param name="seconds">The length of the stretch; what is later is left out.</param>
    /// <param name="speed">Millimetres a second.</param>
    /// <param name="center">The height of the middle value.</param>
    /// <param name="middle">The value in the middle.</param>
    /// <param name="scale">Millimetres a unit.</param>
    /// <param name="reach">How far above and below the middle it may go.</param>
    public static void DrawTrace(IPageSurface surface, Trace trace, double left, double seconds, double speed, double center, double middle, double scale, double reach)
    {
        List<(double X, double Y)> line = [];
        foreach ((double time, double value) in trace.Points)
        {
            double y = (value - middle) * scale;
            if (double.IsNaN(y) || time < 0 || time > seconds)
            {
                End();
                continue;
            }

            line.Add((left + (time * speed), center - Math.Clamp(y, -reach, reach)));
        }

        End();

        void End()
        {
            surface.Trace(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(line), 0.22, Ink);
            line.Clear();
        }
    }
}
