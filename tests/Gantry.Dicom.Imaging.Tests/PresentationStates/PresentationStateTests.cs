namespace Gantry.Dicom.Imaging.Tests.PresentationStates;

[Trait("Ledger", "R020")]
public class PresentationStateTests
{
    private const string Grayscale = "1.2.840.10008.5.1.4.1.1.11.1";

    [Fact]
    public void Marks_a_shutter_and_a_flip_are_applied_to_the_image_they_are_for()
    {
        using DicomFile stored = DicomFile.Open(Corpus.Path("presentation/gen-gsps-marks.dcm"));
        using DicomFile image = DicomFile.Open(Corpus.Path("wg04/CT1_UNC.dcm"));
        PresentationState state = PresentationState.FromDataSet(stored.DataSet);
        state.Kind.ShouldBe(PresentationStateKind.Grayscale);
        state.AppliesTo(image.DataSet.Get(Attributes.SOPInstanceUID)!.Value).ShouldBeTrue();
        state.AppliesTo(Uid.New()).ShouldBeFalse();
        RenderedImage picture = state.Render(image.DataSet);
        (picture.Width, picture.Height, picture.Samples).ShouldBe((512, 512, 1));
        picture.Pixels[0].ShouldBe((byte)0);
        // The filled triangle 20,20 40,20 40,44 is on the other side after the flip.
        picture.Pixels[(30 * 512) + 512 - 1 - 36].ShouldBe((byte)255);
    }

    [Fact]
    public async Task Grays_are_those_that_dcmtk_makes_of_the_same_state()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        using DicomFile stored = DicomFile.Open(Corpus.Path("presentation/gen-gsps-marks.dcm"));
        string file = Corpus.Path("wg04/CT1_UNC.dcm");
        using DicomFile image = DicomFile.Open(file);
        string path = Path.Combine(folder, "state.dcm"), output = Path.Combine(folder, "out.pgm");
        foreach ((string shape, int rotation, string flip, int left, int top) in ((string, int, string, int, int)[])
            [("IDENTITY", 0, "N", 1, 1), ("INVERSE", 0, "Y", 512, 1), ("IDENTITY", 90, "N", 1, 512), ("IDENTITY", 270, "Y", 512, 512), ("IDENTITY", 180, "N", 512, 512)])
        {
            DataSet state = stored.DataSet.Clone();
            // dcmtk draws no graphics into its picture, and no shutter.
            foreach (Tag tag in (Tag[])[Attributes.GraphicAnnotationSequence, Attributes.GraphicLayerSequence, Attributes.ShutterShape, Attributes.DisplayedAreaSelectionSequence])
            {
                state.Remove(tag);
            }

            DataSet area = new();
            area.SetValues(Attributes.DisplayedAreaTopLeftHandCorner, left, top);
            area.SetValues(Attributes.DisplayedAreaBottomRightHandCorner, 513 - left, 513 - top);
            area.Set(Attributes.PresentationSizeMode, "SCALE TO FIT");
            area.SetValues(Attributes.PresentationPixelAspectRatio, 1, 1);
            state.SetItems(Attributes.DisplayedAreaSelectionSequence, area);
            state.Set(Attributes.PresentationLUTShape, shape);
            state.Set(Attributes.ImageRotation, (ushort)rotation);
            state.Set(Attributes.ImageHorizontalFlip, flip);
            await new DicomFile(state).SaveAsync(path, TransferSyntax.ExplicitVRLittleEndian, TestContext.Current.CancellationToken);
            ForeignProgram.Run("dcmp2pgm", "-p", path, file, output);
            RenderedImage foreign = ForeignProgram.ReadPortableMap(File.ReadAllBytes(output));
            RenderedImage ours = PresentationState.FromDataSet(state).Render(image.DataSet);
            foreign.Pixels.Length.ShouldBe(ours.Pixels.Length);
            foreign.Pixels.Zip(ours.Pixels, (a, b) => Math.Abs(a - b)).Max().ShouldBeLessThanOrEqualTo(1, $"{shape} {rotation} {flip}");
        }

        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData(0, "N", new byte[] { 1, 2, 3, 4, 5, 6 }, 3)]
    [InlineData(0, "Y", new byte[] { 3, 2, 1, 6, 5, 4 }, 3)]
    [InlineData(90, "N", new byte[] { 4, 1, 5, 2, 6, 3 }, 2)]
    [InlineData(90, "Y", new byte[] { 1, 4, 2, 5, 3, 6 }, 2)]
    [InlineData(180, "N", new byte[] { 6, 5, 4, 3, 2, 1 }, 3)]
    [InlineData(270, "N", new byte[] { 3, 6, 2, 5, 1, 4 }, 2)]
    public void Images_are_turned_clockwise_then_flipped(int rotation, string flip, byte[] expected, int width)
    {
        DataSet state = State();
        state.Set(Attributes.ImageRotation, (ushort)rotation);
        state.Set(Attributes.ImageHorizontalFlip, flip);
        RenderedImage picture = PresentationState.FromDataSet(state).Render(Images.Create(2, 3, [1, 2, 3, 4, 5, 6]));
        picture.Pixels.ShouldBe(expected);
        picture.Width.ShouldBe(width);
    }

    [Fact]
    public void What_is_displayed_may_be_less_or_more_than_the_image()
    {
        DataSet image = Images.Create(2, 3, [1, 2, 3, 4, 5, 6]);
        Render(State(Area(2, 1, 3, 2)), image).Pixels.ShouldBe([2, 3, 5, 6]);
        Render(State(Area(0, 0, 2, 1)), image).Pixels.ShouldBe([0, 0, 0, 0, 1, 2]);
        Should.Throw<DicomException>(() => Render(State(Area(-2000000000, 1, 2000000000, 1)), image));
        Should.Throw<DicomException>(() => Render(State(Area(-2000000000, -2000000000, -2000000000, -2000000000)), image));
    }

    [Fact]
    public void Pixels_get_the_shape_and_size_that_the_state_names()
    {
        DataSet area = Area(1, 1, 3, 2);
        area.SetValues(Attributes.PresentationPixelAspectRatio, 2, 1);
        RenderedImage picture = Render(State(area), Images.Create(2, 3, new byte[6]));
        (picture.Width, picture.Height).ShouldBe((3, 4));
        area.Set(Attributes.PresentationSizeMode, "MAGNIFY");
        area.Set(Attributes.PresentationPixelMagnificationRatio, 3f);
        picture = Render(State(area), Images.Create(2, 3, new byte[6]));
        (picture.Width, picture.Height).ShouldBe((9, 12));
        picture = PresentationState.FromDataSet(State(area)).Render(Images.Create(2, 3, new byte[6]), 1, new Viewport(30, 20));
        (picture.Width, picture.Height).ShouldBe((15, 20));
    }

    [Fact]
    public void Windows_and_tables_of_the_state_replace_those_of_the_image()
    {
        DataSet image = Images.Create(1, 3, [0, 100, 200]);
        image.Set(Attributes.WindowCenter, 10);
        image.Set(Attributes.WindowWidth, 10);
        image.Set(Attributes.RescaleSlope, 5);
        DataSet state = State(), window = new();
        Render(state, image).Pixels.ShouldBe([0, 100, 200]);
        state.Set(Attributes.RescaleSlope, 2);
        state.Set(Attributes.RescaleIntercept, 0);
        window.Set(Attributes.WindowCenter, 200);
        window.Set(Attributes.WindowWidth, 400);
        window.Set(Attributes.VOILUTFunction, "LINEAR_EXACT");
        state.SetItems(Attributes.SoftcopyVOILUTSequence, window);
        state.Set(Attributes.PresentationLUTShape, "INVERSE");
        Render(state, image).Pixels.ShouldBe([255, 128, 0]);
    }

    [Fact]
    public void Overlays_are_shown_in_the_gray_of_their_layer_when_they_have_one()
    {
        DataSet image = Images.Create(1, 3, [1, 2, 3]);
        image.Set(new Attribute<ushort>(0x60000010, VR.US), (ushort)1);
        image.Set(new Attribute<ushort>(0x60000011, VR.US), (ushort)3);
        image.SetBytes(new Tag(0x60003000), VR.OW, (byte[])[0b101, 0]);
        DataSet state = State();
        Render(state, image).Pixels.ShouldBe([1, 2, 3]);
        state.Set(new Attribute<string>(0x60001001, VR.CS), "LAYER");
        state.SetItems(Attributes.GraphicLayerSequence, Layer(0x8000));
        Render(state, image).Pixels.ShouldBe([128, 2, 128]);
    }

    [Fact]
    public void A_bitmap_is_a_shutter_and_no_overlay()
    {
        DataSet state = State();
        state.Set(Attributes.ShutterShape, "BITMAP");
        state.Set(Attributes.ShutterOverlayGroup, (ushort)0x6000);
        state.Set(Attributes.ShutterPresentationValue, (ushort)0x4000);
        state.Set(new Attribute<ushort>(0x60000010, VR.US), (ushort)1);
        state.Set(new Attribute<ushort>(0x60000011, VR.US), (ushort)3);
        state.SetBytes(new Tag(0x60003000), VR.OW, (byte[])[0b101, 0]);
        state.Set(new Attribute<string>(0x60001001, VR.CS), "LAYER");
        Render(state, Images.Create(1, 3, [1, 2, 3])).Pixels.ShouldBe([64, 2, 64]);
    }

    [Theory]
    [InlineData("POLYLINE", "N", new float[] { 1, 1, 4.5f, 1, 4.5f, 4.5f }, "      ####    #    #    #")]
    [InlineData("POLYLINE", "Y", new float[] { 1, 1, 4, 1, 4, 4, 1, 4, 1, 1 }, "      #### #### #### ####")]
    [InlineData("POINT", "N", new float[] { 2.5f, 2.5f }, "  #    #  #####  #    #  ")]
    public void Graphics_are_drawn_where_they_are(string type, string filled, float[] data, string expected)
    {
        DataSet graphic = new(), annotation = new(), state = State();
        graphic.Set(Attributes.GraphicAnnotationUnits, "PIXEL");
        graphic.SetValues(Attributes.GraphicData, data);
        graphic.Set(Attributes.GraphicType, type);
        graphic.Set(Attributes.GraphicFilled, filled);
        annotation.Set(Attributes.GraphicLayer, "LAYER");
        annotation.SetItems(Attributes.GraphicObjectSequence, graphic);
        state.SetItems(Attributes.GraphicAnnotationSequence, annotation);
        string drawn = string.Concat(Render(state, Images.Create(5, 5, new byte[25])).Pixels.Select(pixel => pixel == 255 ? '#' : ' '));
        drawn.ShouldBe(expected);
    }

    [Fact]
    public void Round_graphics_and_curves_are_where_their_points_are()
    {
        foreach ((string type, float[] data) in ((string, float[])[])
            [
                ("CIRCLE", [50, 50, 80, 50]),
                ("ELLIPSE", [20, 50, 80, 50, 50, 40, 50, 60]),
                ("INTERPOLATED", [20, 50, 50, 20, 80, 50]),
            ])
        {
            DataSet graphic = new(), annotation = new(), state = State();
            graphic.Set(Attributes.GraphicAnnotationUnits, "PIXEL");
            graphic.SetValues(Attributes.GraphicData, data);
            graphic.Set(Attributes.GraphicType, type);
            annotation.SetItems(Attributes.GraphicObjectSequence, graphic);
            state.SetItems(Attributes.GraphicAnnotationSequence, annotation);
            RenderedImage picture = Render(state, Images.Create(100, 100, new byte[10000]));
            Enumerable.Range(78, 4).ShouldContain(x => picture.Pixels[(50 * 100) + x] == 255, type);
            picture.Pixels[(50 * 100) + 50].ShouldBe((byte)0, type);
        }
    }

    [Fact]
    public void Text_is_written_in_the_colour_of_its_layer_and_stays_upright()
    {
        DataSet text = new(), annotation = new(), state = State(), layer = Layer(0xFFFF);
        text.Set(Attributes.UnformattedTextValue, "\u00C9T");
        text.Set(Attributes.BoundingBoxAnnotationUnits, "DISPLAY");
        text.SetValues(Attributes.BoundingBoxTopLeftHandCorner, 0f, 0f);
        text.SetValues(Attributes.BoundingBoxBottomRightHandCorner, 1f, 1f);
        annotation.Set(Attributes.GraphicLayer, "LAYER");
        annotation.SetItems(Attributes.TextObjectSequence, text);
        state.SetItems(Attributes.GraphicAnnotationSequence, annotation);
        state.SetItems(Attributes.GraphicLayerSequence, layer);
        state.Set(Attributes.ImageRotation, (ushort)180);
        RenderedImage picture = Render(state, Images.Create(12, 12, new byte[144]));
        string[] rows = [.. picture.Pixels.Chunk(12).Select(row => string.Concat(row.Select(pixel => pixel == 255 ? '#' : ' ')))];
        rows.ShouldBe(
            [
                "   #        ",
                "  #         ",
                "            ",
                "##### ##### ",
                "#       #   ",
                "#       #   ",
                "####    #   ",
                "#       #   ",
                "#       #   ",
                "#####   #   ",
                "            ",
                "            ",
            ]);

        layer.SetValues(Attributes.GraphicLayerRecommendedDisplayRGBValue, (ushort)0xFF00, (ushort)0x8000, (ushort)0);
        picture = Render(state, Images.Create(12, 12, new byte[144]));
        picture.Samples.ShouldBe(3);
        picture.Pixels[(3 * 12 * 3)..((3 * 12 * 3) + 3)].ShouldBe([255, 128, 0]);
    }

    [Fact]
    public void Pseudo_colours_come_from_the_states_palette()
    {
        DataSet state = State("1.2.840.10008.5.1.4.1.1.11.3");
        Palette(state);
        Render(state, Images.Create(1, 2, [0, 255])).Pixels.ShouldBe([0, 0, 255, 255, 0, 0]);
    }

    [Fact]
    public void Colour_images_keep_their_colours()
    {
        DataSet state = State("1.2.840.10008.5.1.4.1.1.11.2");
        state.Set(Attributes.ImageHorizontalFlip, "Y");
        Render(state, Images.Create(1, 2, [1, 2, 3, 4, 5, 6], samples: 3, photometric: "RGB")).Pixels.ShouldBe([4, 5, 6, 1, 2, 3]);
    }

    [Fact]
    public void One_image_is_blended_over_another_where_they_lie()
    {
        DataSet state = State("1.2.840.10008.5.1.4.1.1.11.4"), below = new(), above = new();
        below.Set(Attributes.BlendingPosition, "UNDERLYING");
        above.Set(Attributes.BlendingPosition, "SUPERIMPOSED");
        state.SetItems(Attributes.BlendingSequence, below, above);
        state.Set(Attributes.RelativeOpacity, 0.5f);
        Palette(state);
        DataSet underlying = Images.Create(1, 4, [100, 100, 100, 100]), superimposed = Images.Create(1, 1, [255]);
        PresentationState blending = PresentationState.FromDataSet(state);
        blending.RenderBlended(underlying, 1, superimposed, 1).Pixels.ShouldBe([178, 50, 50, 178, 50, 50, 178, 50, 50, 178, 50, 50]);

        Uid space = Uid.New();
        foreach ((DataSet image, double x, double size) in ((DataSet, double, double)[])[(underlying, 0, 1), (superimposed, 1.5, 2)])
        {
            image.Set(Attributes.FrameOfReferenceUID, space);
            image.SetValues(Attributes.ImagePositionPatient, x, 0, 0);
            image.SetValues(Attributes.ImageOrientationPatient, 1, 0, 0, 0, 1, 0);
            image.SetValues(Attributes.PixelSpacing, size, size);
        }

        blending.RenderBlended(underlying, 1, superimposed, 1).Pixels.ShouldBe([100, 100, 100, 178, 50, 50, 178, 50, 50, 100, 100, 100]);
        Should.Throw<ArgumentException>(() => blending.Render(underlying));
    }

    [Fact]
    public void Wild_graphics_cost_little_and_do_no_harm()
    {
        DataSet graphic = new(), annotation = new(), state = State();
        graphic.Set(Attributes.GraphicAnnotationUnits, "PIXEL");
        graphic.Set(Attributes.GraphicFilled, "Y");
        annotation.SetItems(Attributes.GraphicObjectSequence, graphic);
        state.SetItems(Attributes.GraphicAnnotationSequence, annotation);
        foreach (string type in (string[])["POLYLINE", "INTERPOLATED", "CIRCLE", "ELLIPSE", "POINT"])
        {
            graphic.Set(Attributes.GraphicType, type);
            foreach (float[] data in (float[][])[[float.NaN, 1, 2, 3, 4, 5, 6, 7], [1e38f, -1e38f, 3e38f, 1e38f, -3e38f, 3e38f, 0, 0], [float.PositiveInfinity, 0, 1, 1], [], [5]])
            {
                graphic.SetValues(Attributes.GraphicData, data);
                Render(state, Images.Create(5, 5, new byte[25])).Pixels.Length.ShouldBe(25);
            }
        }

        graphic.SetValues(Attributes.GraphicData, new float[300_000]);
        Should.Throw<DicomException>(() => Render(state, Images.Create(5, 5, new byte[25])));
    }

    [Fact]
    public void What_is_no_presentation_state_is_refused() =>
        Should.Throw<DicomException>(() => PresentationState.FromDataSet(Images.Create(1, 1, [1])));

    private static RenderedImage Render(DataSet state, DataSet image) => PresentationState.FromDataSet(state).Render(image);

    private static DataSet State(DataSet area)
    {
        DataSet state = State();
        state.SetItems(Attributes.DisplayedAreaSelectionSequence, area);
        return state;
    }

    private static DataSet State(string sopClass = Grayscale)
    {
        DataSet state = new();
        state.Set(Attributes.SOPClassUID, new Uid(sopClass));
        return state;
    }

    private static DataSet Area(int left, int top, int right, int bottom)
    {
        DataSet area = new();
        area.SetValues(Attributes.DisplayedAreaTopLeftHandCorner, left, top);
        area.SetValues(Attributes.DisplayedAreaBottomRightHandCorner, right, bottom);
        return area;
    }

    private static DataSet Layer(int gray)
    {
        DataSet layer = new();
        layer.Set(Attributes.GraphicLayer, "LAYER");
        layer.Set(Attributes.GraphicLayerOrder, 1);
        layer.Set(Attributes.GraphicLayerRecommendedDisplayGrayscaleValue, (ushort)gray);
        return layer;
    }

    // From blue to red.
    private static void Palette(DataSet state)
    {
        foreach ((Attribute<int> descriptor, Tag data, byte[] entries) in ((Attribute<int>, Tag, byte[])[])
            [
                (Attributes.RedPaletteColorLookupTableDescriptor, Attributes.RedPaletteColorLookupTableData, Images.Words(0, 0xFFFF)),
                (Attributes.GreenPaletteColorLookupTableDescriptor, Attributes.GreenPaletteColorLookupTableData, Images.Words(0, 0)),
                (Attributes.BluePaletteColorLookupTableDescriptor, Attributes.BluePaletteColorLookupTableData, Images.Words(0xFFFF, 0)),
            ])
        {
            state.SetValues(descriptor, 2, 0, 16);
            state.SetBytes(data, VR.OW, entries);
        }
    }
}
