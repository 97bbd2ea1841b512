namespace Gantry.Dicom.Imaging.Tests.PresentationStates;

[Trait("Ledger", "R020")]
public class CompoundGraphicTests
{
    private const int Size = 100;

    [Theory]
    [InlineData("MULTILINE", new float[] { 10, 20.5f, 30, 20.5f, 50, 20.5f, 70, 20.5f }, new[] { 20, 20, 60, 20 }, new[] { 40, 20 })]
    [InlineData("INFINITELINE", new float[] { 40, 50.5f, 60, 50.5f }, new[] { 0, 50, 99, 50 }, new[] { 50, 49 })]
    [InlineData("CUTLINE", new float[] { 40, 50.5f, 60, 50.5f }, new[] { 0, 50, 99, 50, 25, 60, 75, 60 }, new[] { 25, 40, 75, 40 })]
    [InlineData("RANGELINE", new float[] { 20, 50.5f, 80, 50.5f }, new[] { 50, 50, 20, 46, 20, 54, 79, 50 }, new[] { 10, 50, 50, 46 })]
    [InlineData("ARROW", new float[] { 20, 50.5f, 80.5f, 50.5f }, new[] { 20, 50, 80, 50, 72, 47, 72, 53 }, new[] { 28, 47, 85, 50 })]
    [InlineData("RECTANGLE", new float[] { 20, 30, 60, 70 }, new[] { 20, 50, 60, 50, 40, 30, 40, 70 }, new[] { 40, 50 })]
    [InlineData("ELLIPSE", new float[] { 20, 30, 80, 70 }, new[] { 20, 50, 50, 30 }, new[] { 50, 50, 22, 32 })]
    [InlineData("CROSSHAIR", new float[] { 50.5f, 50.5f }, new[] { 0, 50, 99, 50, 50, 0, 50, 99 }, new[] { 40, 40 })]
    public void Each_type_has_its_lines(string type, float[] data, int[] drawn, int[] free)
    {
        RenderedImage picture = Render(Graphic(type, data));
        foreach (int[] point in drawn.Chunk(2))
        {
            picture.Pixels[(point[1] * Size) + point[0]].ShouldBe((byte)255, $"{type} {point[0]},{point[1]}");
        }

        foreach (int[] point in free.Chunk(2))
        {
            picture.Pixels[(point[1] * Size) + point[0]].ShouldBe((byte)0, $"{type} {point[0]},{point[1]}");
        }
    }

    [Fact]
    public void A_gap_is_a_share_of_the_picture_around_the_rotation_point()
    {
        DataSet line = Graphic("INFINITELINE", 0, 50.5f, 100, 50.5f);
        line.SetValues(Attributes.RotationPoint, 30f, 50.5f);
        line.Set(Attributes.GapLength, 0.2f);
        Filled(Render(line), 50).ShouldBe((80, 20, 40));
        DataSet cross = Graphic("CROSSHAIR", 50.5f, 50.5f);
        cross.Set(Attributes.GapLength, 0.2f);
        cross.Set(Attributes.DiameterOfVisibility, 0.6f);
        (int count, int from, int to) = Filled(Render(cross), 50);
        count.ShouldBeInRange(40, 44);
        (from, to).ShouldBe((41, 60));
    }

    [Fact]
    public void Graphics_are_turned_counterclockwise()
    {
        DataSet arrow = Graphic("ARROW", 50.5f, 50.5f, 90, 50.5f);
        arrow.SetValues(Attributes.RotationPoint, 50.5f, 50.5f);
        arrow.Set(Attributes.RotationAngle, 90.0);
        RenderedImage picture = Render(arrow);
        picture.Pixels[(20 * Size) + 50].ShouldBe((byte)255);
        picture.Pixels[(80 * Size) + 50].ShouldBe((byte)0);
    }

    [Fact]
    public void An_axis_has_ticks_and_labels_on_their_sides_and_a_ruler_ticks()
    {
        DataSet axis = Graphic("AXIS", 10, 50.5f, 90, 50.5f), first = new(), last = new();
        first.Set(Attributes.TickPosition, 0.25f);
        first.Set(Attributes.TickLabel, "1");
        last.Set(Attributes.TickPosition, 1f);
        last.Set(Attributes.TickLabel, "2");
        axis.SetItems(Attributes.MajorTicksSequence, first, last);
        axis.Set(Attributes.TickAlignment, "TOP");
        axis.Set(Attributes.TickLabelAlignment, "BOTTOM");
        RenderedImage bare = Render(axis);
        bare.Pixels[(46 * Size) + 30].ShouldBe((byte)255);
        bare.Pixels[(54 * Size) + 30].ShouldBe((byte)0);
        bare.Pixels[(46 * Size) + 50].ShouldBe((byte)0);
        axis.Set(Attributes.ShowTickLabel, "Y");
        Below(Render(axis)).ShouldBeGreaterThan(Below(bare));
        DataSet ruler = Graphic("RULER", 10.5f, 50.5f, 90.5f, 50.5f);
        ruler.Set(Attributes.TickAlignment, "BOTTOM");
        RenderedImage measured = Render(ruler);
        foreach (int x in (int[])[10, 18, 50, 90])
        {
            measured.Pixels[(54 * Size) + x].ShouldBe((byte)255, $"{x}");
        }

        measured.Pixels[(47 * Size) + 50].ShouldBe((byte)0);

        static int Below(RenderedImage picture) => picture.Pixels.AsSpan(56 * Size).Count((byte)255);
    }

    [Fact]
    public void What_stands_in_for_a_compound_graphic_is_drawn_only_where_that_is_not()
    {
        DataSet compound = Graphic("RECTANGLE", 20, 30, 60, 70), simple = new(), annotation = new();
        compound.Set(Attributes.CompoundGraphicInstanceID, 7u);
        compound.Set(Attributes.GraphicFilled, "Y");
        simple.Set(Attributes.CompoundGraphicInstanceID, 7u);
        simple.Set(Attributes.GraphicAnnotationUnits, "PIXEL");
        simple.Set(Attributes.GraphicType, "POLYLINE");
        simple.SetValues(Attributes.GraphicData, 0f, 90.5f, 99f, 90.5f);
        annotation.SetItems(Attributes.CompoundGraphicSequence, compound);
        annotation.SetItems(Attributes.GraphicObjectSequence, simple);
        RenderedImage known = RenderAnnotation(annotation);
        (known.Pixels[(50 * Size) + 40], known.Pixels[(90 * Size) + 40]).ShouldBe(((byte)255, (byte)0));
        compound.Set(Attributes.CompoundGraphicType, "SPIRAL");
        RenderedImage unknown = RenderAnnotation(annotation);
        (unknown.Pixels[(50 * Size) + 40], unknown.Pixels[(90 * Size) + 40]).ShouldBe(((byte)0, (byte)255));
    }

    [Fact]
    public void Shares_of_the_picture_are_units_too()
    {
        DataSet graphic = Graphic("RECTANGLE", 0.25f, 0.25f, 0.75f, 0.5f);
        graphic.Set(Attributes.CompoundGraphicUnits, "DISPLAY");
        Render(graphic).Pixels.ShouldBe(Render(Graphic("RECTANGLE", 25, 25, 75, 50)).Pixels);
    }

    [Fact]
    public void Wild_compound_graphics_do_no_harm()
    {
        foreach (string type in (string[])["MULTILINE", "INFINITELINE", "CUTLINE", "RANGELINE", "RULER", "AXIS", "CROSSHAIR", "ARROW", "RECTANGLE", "ELLIPSE"])
        {
            foreach (float[] data in (float[][])[[], [5], [float.NaN, 1, 2, 3], [1e38f, -1e38f, 3e38f, 1e38f], [5, 5, 5, 5], [3e38f, 3e38f]])
            {
                DataSet graphic = Graphic(type, data);
                graphic.Set(Attributes.GapLength, float.NaN);
                graphic.Set(Attributes.DiameterOfVisibility, 1e30f);
                graphic.Set(Attributes.RotationAngle, double.PositiveInfinity);
                Render(graphic).Pixels.Length.ShouldBe(Size * Size);
                graphic.Set(Attributes.RotationAngle, 1e300);
                graphic.SetValues(Attributes.RotationPoint, 3e38f, -3e38f);
                graphic.Set(Attributes.GapLength, 99f);
                Render(graphic).Pixels.Length.ShouldBe(Size * Size);
            }
        }
    }

    private static DataSet Graphic(string type, params float[] data)
    {
        DataSet graphic = new();
        graphic.Set(Attributes.CompoundGraphicUnits, "PIXEL");
        graphic.Set(Attributes.CompoundGraphicType, type);
        graphic.SetValues(Attributes.GraphicData, data);
        return graphic;
    }

    private static RenderedImage Render(DataSet graphic)
    {
        DataSet annotation = new();
        annotation.SetItems(Attributes.CompoundGraphicSequence, graphic);
        return RenderAnnotation(annotation);
    }

    private static RenderedImage RenderAnnotation(DataSet annotation)
    {
        DataSet state = new();
        state.Set(Attributes.SOPClassUID, SopClasses.GrayscaleSoftcopyPresentationStateStorage);
        state.SetItems(Attributes.GraphicAnnotationSequence, annotation);
        return PresentationState.FromDataSet(state).Render(Images.Create(Size, Size, new byte[Size * Size]));
    }

    // How many pixels of a row are set, and between which the gap is.
    private static (int Count, int From, int To) Filled(RenderedImage picture, int row)
    {
        byte[] pixels = picture.Pixels.AsSpan(row * Size, Size).ToArray();
        int first = Array.IndexOf(pixels, (byte)255), from = Array.IndexOf(pixels, (byte)0, first);
        return (pixels.Count(pixel => pixel == 255), from, Array.IndexOf(pixels, (byte)255, from));
    }
}
