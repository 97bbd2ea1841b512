namespace Gantry.Dicom.Imaging.Tests.PresentationStates;

[Trait("Ledger", "R020")]
public class GraphicStyleTests
{
    private static readonly ushort[] s_red = [35579, 53664, 50858];

    [Fact]
    public void A_line_has_the_thickness_and_opacity_of_its_style()
    {
        DataSet graphic = Line(1, 2.5f, 8, 2.5f), style = Style();
        style.Set(Attributes.LineThickness, 3f);
        style.Set(Attributes.PatternOnOpacity, 0.5f);
        graphic.SetItems(Attributes.LineStyleSequence, style);
        byte[] column = [.. Draw(graphic).Pixels.Chunk(10).Select(row => row[4])];
        column[..6].ShouldBe([0, 128, 128, 128, 0, 0]);
    }

    [Fact]
    public void A_dashed_line_follows_its_pattern_from_the_lowest_bit()
    {
        DataSet graphic = Line(0, 0.5f, 9, 0.5f), style = Style();
        style.Set(Attributes.LineThickness, 1f);
        style.Set(Attributes.LineDashingStyle, "DASHED");
        style.Set(Attributes.LinePattern, 0x33333333u);
        graphic.SetItems(Attributes.LineStyleSequence, style);
        Rows(Draw(graphic))[0].ShouldBe("##  ##  ##");
        style.SetValues(Attributes.PatternOffColorCIELabValue, (ushort)0, (ushort)32896, (ushort)32896);
        style.Set(Attributes.PatternOffOpacity, 1f);
        Draw(graphic, background: 9).Pixels[..4].ShouldBe([255, 255, 0, 0]);
    }

    [Fact]
    public void A_shadow_lies_beside_the_line_or_around_it()
    {
        DataSet graphic = Line(3, 4.5f, 6, 4.5f), style = Style();
        style.Set(Attributes.LineThickness, 1f);
        style.Set(Attributes.ShadowStyle, "NORMAL");
        style.Set(Attributes.ShadowOffsetX, 0f);
        style.Set(Attributes.ShadowOffsetY, 2f);
        style.Set(Attributes.ShadowOpacity, 1f);
        style.SetValues(Attributes.ShadowColorCIELabValue, (ushort)0, (ushort)32896, (ushort)32896);
        graphic.SetItems(Attributes.LineStyleSequence, style);
        Draw(graphic, background: 9).Pixels.Chunk(10).Select(row => row[4]).ShouldBe([9, 9, 9, 9, 255, 9, 0, 9, 9, 9]);
        style.Set(Attributes.ShadowStyle, "OUTLINED");
        Draw(graphic, background: 9).Pixels.Chunk(10).Select(row => row[4]).ShouldBe([9, 9, 0, 0, 255, 0, 0, 9, 9, 9]);
    }

    [Fact]
    public void Colours_of_styles_make_a_colour_picture_and_areas_may_have_a_pattern()
    {
        DataSet graphic = Line(0, 0, 10, 0, 10, 10, 0, 10, 0, 0), fill = new();
        graphic.Set(Attributes.GraphicFilled, "Y");
        fill.SetValues(Attributes.PatternOnColorCIELabValue, s_red);
        fill.Set(Attributes.PatternOnOpacity, 1f);
        fill.Set(Attributes.PatternOffOpacity, 0f);
        fill.Set(Attributes.FillMode, "STIPPELED");
        // Every other column.
        byte[] pattern = new byte[128];
        Array.Fill(pattern, (byte)0x55);
        fill.SetBytes(Attributes.FillPattern, VR.OB, pattern);
        graphic.SetItems(Attributes.FillStyleSequence, fill);
        RenderedImage picture = Draw(graphic, background: 7);
        picture.Samples.ShouldBe(3);
        picture.Pixels[3 * 54].ShouldBeGreaterThan((byte)250);
        picture.Pixels[(3 * 54) + 1].ShouldBeLessThan((byte)6);
        picture.Pixels[(3 * 55)..(3 * 56)].ShouldBe([7, 7, 7]);
    }

    [Fact]
    public void A_text_is_bold_leaning_underlined_aligned_and_in_its_colour()
    {
        DataSet text = new(), style = new();
        text.Set(Attributes.UnformattedTextValue, "I");
        text.Set(Attributes.BoundingBoxAnnotationUnits, "PIXEL");
        text.SetValues(Attributes.BoundingBoxTopLeftHandCorner, 0f, 0f);
        text.SetValues(Attributes.BoundingBoxBottomRightHandCorner, 20f, 30f);
        style.SetValues(Attributes.TextColorCIELabValue, (ushort)65535, (ushort)32896, (ushort)32896);
        style.Set(Attributes.HorizontalAlignment, "RIGHT");
        style.Set(Attributes.VerticalAlignment, "BOTTOM");
        style.Set(Attributes.Underlined, "Y");
        text.SetItems(Attributes.TextStyleSequence, style);
        RenderedImage Write() => Annotate(20, 30, 0, Attributes.TextObjectSequence, text);
        (int Left, int Right, int Top, int Bottom, int Count) plain = Extent(Write());
        (plain.Left, plain.Right, plain.Bottom).ShouldBe((8, 17, 29));
        style.Set(Attributes.Bold, "Y");
        Extent(Write()).Count.ShouldBeGreaterThan(plain.Count);
        style.Set(Attributes.Bold, "N");
        style.Set(Attributes.HorizontalAlignment, "LEFT");
        style.Set(Attributes.VerticalAlignment, "TOP");
        (int Left, int Right, int Top, int Bottom, int Count) upright = Extent(Write());
        upright.Left.ShouldBe(0);
        upright.Top.ShouldBe(6);
        style.Set(Attributes.Italic, "Y");
        Extent(Write()).Right.ShouldBeGreaterThan(upright.Right);
        style.Set(Attributes.ShadowStyle, "OUTLINED");
        style.Set(Attributes.ShadowOffsetX, 1f);
        style.Set(Attributes.ShadowOffsetY, 0f);
        style.SetValues(Attributes.ShadowColorCIELabValue, (ushort)30000, (ushort)32896, (ushort)32896);
        Extent(Write()).Count.ShouldBeGreaterThan(2 * upright.Count);
    }

    [Fact]
    public void Wild_styles_cost_little_and_do_no_harm()
    {
        DataSet graphic = Line(0, 0, 9, 9), style = Style();
        graphic.SetItems(Attributes.LineStyleSequence, style);
        style.Set(Attributes.LineDashingStyle, "DASHED");
        style.Set(Attributes.ShadowStyle, "NORMAL");
        foreach (float wild in (float[])[float.NaN, float.PositiveInfinity, float.MaxValue, -5, 1e30f])
        {
            style.Set(Attributes.LineThickness, wild);
            style.Set(Attributes.ShadowOffsetX, wild);
            style.Set(Attributes.ShadowOffsetY, wild);
            style.Set(Attributes.PatternOnOpacity, wild);
            Draw(graphic).Pixels.Length.ShouldBe(100);
        }

        // A hundred thousand thick lines over the whole picture would take minutes.
        style.Set(Attributes.LineThickness, 64f);
        graphic.SetValues(Attributes.GraphicData, [.. Enumerable.Range(0, 100_000).Select(i => i % 4 < 2 ? 0f : 2000f)]);
        Should.Throw<DicomException>(() => Annotate(2000, 2000, 0, Attributes.GraphicObjectSequence, graphic)).Message.ShouldContain("more often");
    }

    private static DataSet Line(params float[] data)
    {
        DataSet graphic = new();
        graphic.Set(Attributes.GraphicAnnotationUnits, "PIXEL");
        graphic.Set(Attributes.GraphicType, "POLYLINE");
        graphic.SetValues(Attributes.GraphicData, data);
        return graphic;
    }

    private static DataSet Style()
    {
        DataSet style = new();
        style.SetValues(Attributes.PatternOnColorCIELabValue, (ushort)65535, (ushort)32896, (ushort)32896);
        return style;
    }

    private static RenderedImage Draw(DataSet graphic, byte background = 0) => Annotate(10, 10, background, Attributes.GraphicObjectSequence, graphic);

    private static RenderedImage Annotate(int columns, int rows, byte background, SequenceAttribute sequence, DataSet item)
    {
        DataSet state = new(), annotation = new();
        state.Set(Attributes.SOPClassUID, SopClasses.GrayscaleSoftcopyPresentationStateStorage);
        annotation.SetItems(sequence, item);
        state.SetItems(Attributes.GraphicAnnotationSequence, annotation);
        byte[] pixels = new byte[columns * rows];
        Array.Fill(pixels, background);
        return PresentationState.FromDataSet(state).Render(Images.Create(rows, columns, pixels));
    }

    private static string[] Rows(RenderedImage picture) => [.. picture.Pixels.Chunk(picture.Width).Select(row => string.Concat(row.Select(pixel => pixel == 255 ? '#' : ' ')))];

    private static (int Left, int Right, int Top, int Bottom, int Count) Extent(RenderedImage picture)
    {
        int[] set = [.. Enumerable.Range(0, picture.Pixels.Length).Where(i => picture.Pixels[i] > 0)];
        return (set.Min(i => i % picture.Width), set.Max(i => i % picture.Width), set.Min(i => i / picture.Width), set.Max(i => i / picture.Width), set.Length);
    }
}
