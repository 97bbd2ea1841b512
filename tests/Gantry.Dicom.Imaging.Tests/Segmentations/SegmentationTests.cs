namespace Gantry.Dicom.Imaging.Tests.Segmentations;

public class SegmentationTests
{
    private static readonly Uid s_space = Uid.New();

    [Fact]
    public void Segments_are_shown_in_the_colours_that_the_object_recommends()
    {
        DataSet dataSet = Create("BINARY", 2, 2, [0b0110], bits: 1);
        // White, and red as sRGB has it.
        SetSegments(dataSet, Described(1, 65535, 32896, 32896), Described(2, 35579, 53662, 50858));
        SetFrames(dataSet, Frame(2));

        Segmentation segmentation = Segmentation.FromDataSet(dataSet);
        segmentation.SegmentOf(1).ShouldNotBeNull().Label.ShouldBe("Segment 2");
        segmentation.SegmentOf(1)!.Color.ShouldBe(new DrawingColor(255, 0, 0));
        segmentation.Render().Pixels.ShouldBe([0, 0, 0, 255, 0, 0, 255, 0, 0, 0, 0, 0]);
        segmentation.Segments[0].Color.ShouldBe(DrawingColor.White);
    }

    [Fact]
    public void Colours_that_nobody_recommends_are_stable_and_distinct()
    {
        DrawingColor[] colours = [.. Enumerable.Range(0, 40).Select(DrawingColor.OfNumber)];
        colours.Distinct().Count().ShouldBe(40);
        colours[7].ShouldBe(DrawingColor.OfNumber(7));
        colours.ShouldAllBe(colour => colour.Gray > 60);
        for (int i = 1; i < 12; i++)
        {
            (Math.Abs(colours[i].Red - colours[i - 1].Red) + Math.Abs(colours[i].Green - colours[i - 1].Green) + Math.Abs(colours[i].Blue - colours[i - 1].Blue)).ShouldBeGreaterThan(100);
        }
    }

    [Fact]
    public void Fractions_are_as_strong_as_they_say()
    {
        DataSet dataSet = Create("FRACTIONAL", 1, 3, [0, 50, 100]);
        dataSet.Set(Attributes.MaximumFractionalValue, (ushort)100);
        SetSegments(dataSet, Described(1, 65535, 32896, 32896));
        SetFrames(dataSet, Frame(1));
        Segmentation.FromDataSet(dataSet).Render().Pixels.ShouldBe([0, 0, 0, 127, 127, 127, 255, 255, 255]);
    }

    [Fact]
    public void In_a_label_map_each_pixel_names_its_segment()
    {
        DataSet dataSet = Create("LABELMAP", 1, 4, [0, 2, 9, 7]);
        dataSet.Set(Attributes.SOPClassUID, SopClasses.LabelMapSegmentationStorage);
        SetSegments(dataSet, Described(2, 65535, 32896, 32896));
        DrawingColor unknown = DrawingColor.OfNumber(9);
        Segmentation.FromDataSet(dataSet).SegmentOf(1).ShouldBeNull();
        byte[] pixels = Segmentation.FromDataSet(dataSet).Render().Pixels;
        pixels[..9].ShouldBe([0, 0, 0, 255, 255, 255, unknown.Red, unknown.Green, unknown.Blue]);

        // What means nothing may have another number.
        dataSet.Set(Attributes.PixelPaddingValue, 7);
        Segmentation.FromDataSet(dataSet).Render().Pixels[9..].ShouldBe([0, 0, 0]);
    }

    [Fact]
    public void A_label_map_may_have_a_palette()
    {
        DataSet dataSet = Create("LABELMAP", 1, 3, [0, 1, 2]);
        dataSet.Set(Attributes.PhotometricInterpretation, "PALETTE COLOR");
        foreach ((Attribute<int> descriptor, Tag data, byte[] entries) in new[]
        {
            (Attributes.RedPaletteColorLookupTableDescriptor, Attributes.RedPaletteColorLookupTableData.Tag, new byte[] { 0, 10, 20, 0 }),
            (Attributes.GreenPaletteColorLookupTableDescriptor, Attributes.GreenPaletteColorLookupTableData.Tag, [0, 30, 40, 0]),
            (Attributes.BluePaletteColorLookupTableDescriptor, Attributes.BluePaletteColorLookupTableData.Tag, [0, 50, 60, 0]),
        })
        {
            dataSet.SetValues(descriptor, 3, 0, 8);
            dataSet.SetBytes(data, VR.OW, entries);
        }

        Segmentation.FromDataSet(dataSet).Render().Pixels.ShouldBe([0, 0, 0, 10, 30, 50, 20, 40, 60]);
    }

    [Fact]
    public void Segments_are_blended_over_the_image_that_a_frame_names()
    {
        DataSet image = Images.Create(1, 3, [100, 100, 100]);
        Uid uid = Uid.New(), series = Uid.New();
        image.Set(Attributes.SOPInstanceUID, uid);
        DataSet dataSet = Create("BINARY", 1, 3, [1, 0, 0, 0, 0, 1], frames: 2);
        SetSegments(dataSet, Described(1, 65535, 32896, 32896), Described(2, 0, 32896, 32896));
        SetFrames(dataSet, Frame(1, uid), Frame(2, uid));
        DataSet instance = new(), referenced = new();
        instance.Set(Attributes.ReferencedSOPInstanceUID, uid);
        referenced.Set(Attributes.SeriesInstanceUID, series);
        referenced.SetItems(Attributes.ReferencedInstanceSequence, instance);
        dataSet.SetItems(Attributes.ReferencedSeriesSequence, referenced);

        Segmentation segmentation = Segmentation.FromDataSet(dataSet);
        ImageReference source = segmentation.SourcesOf(2).ShouldHaveSingleItem();
        (source.Instance, source.Series, source.Frames.Count).ShouldBe((uid, series, 0));
        segmentation.FrameBelow(2, image).ShouldBe(1);
        segmentation.RenderOver(image, 1, null, 0.5).Pixels.ShouldBe([178, 178, 178, 100, 100, 100, 50, 50, 50]);
        segmentation.RenderOver(image, 1, new RenderOptions { Window = new Window(50, 2) }, 0).Pixels.ShouldAllBe(sample => sample == 255);

        image.Set(Attributes.SOPInstanceUID, Uid.New());
        Should.Throw<DicomException>(() => segmentation.RenderOver(image)).Message.ShouldContain("nothing on frame 1");
    }

    [Fact]
    public void Segments_are_laid_where_they_are_in_the_patient()
    {
        // Twice as fine as the image, and one millimetre to the right: column 1 of the image is columns 0 and 1 of the segment.
        DataSet image = Images.Create(1, 3, [100, 100, 100]);
        Place(image, 0, 0, 10, 2);
        DataSet dataSet = Create("BINARY", 1, 2, [1, 1]);
        SetSegments(dataSet, Described(1, 65535, 32896, 32896));
        SetFrames(dataSet, Frame(1));
        Place(dataSet, 1.5, 0, 10.2, 1);

        Segmentation segmentation = Segmentation.FromDataSet(dataSet);
        segmentation.RenderOver(image, 1, new RenderOptions { SquarePixels = false }, 1).Pixels.ShouldBe([100, 100, 100, 255, 255, 255, 100, 100, 100]);
        Place(dataSet, 1.5, 0, 14, 1);
        segmentation.FrameBelow(1, image).ShouldBeNull();
    }

    [Fact]
    public void Tiles_without_groups_of_their_own_go_through_the_segments()
    {
        DataSet dataSet = Create("BINARY", 1, 2, new byte[12], frames: 6);
        SetSegments(dataSet, Described(4, 0, 0, 0), Described(5, 0, 0, 0));
        dataSet.Set(Attributes.DimensionOrganizationType, "TILED_FULL");
        dataSet.Set(Attributes.TotalPixelMatrixColumns, 5u);
        dataSet.Set(Attributes.TotalPixelMatrixRows, 1u);
        Segmentation segmentation = Segmentation.FromDataSet(dataSet);
        Enumerable.Range(1, 6).Select(frame => segmentation.SegmentOf(frame)!.Number).ShouldBe([4, 4, 4, 5, 5, 5]);
    }

    [Theory]
    [InlineData("HEIGHTMAP", 8, "(0062,0001)")]
    [InlineData("FRACTIONAL", 32, "(0028,0101)")]
    public void What_is_no_segmentation_is_refused(string type, int bits, string named)
    {
        DataSet dataSet = Create(type, 1, 1, new byte[bits / 8], bits);
        Should.Throw<DicomException>(() => Renderer.Render(dataSet)).Message.ShouldContain(named);
    }

    [Fact]
    public void Every_segmentation_of_the_corpus_is_shown()
    {
        int shown = 0;
        foreach (string path in Directory.EnumerateFiles(Corpus.Path("segmentations"), "*.dcm"))
        {
            using DicomFile file = DicomFile.Open(path);
            if (!Segmentation.IsKnown(file.DataSet.Get(Attributes.SOPClassUID)))
            {
                continue;
            }

            RenderedImage image = Segmentation.FromDataSet(file.DataSet).Render();
            (image.Width, image.Height, image.Samples).ShouldBe((file.DataSet.Get(Attributes.Columns) ?? 0, file.DataSet.Get(Attributes.Rows) ?? 0, 3), path);
            shown++;
        }

        shown.ShouldBeGreaterThan(12);
    }

    [Fact]
    public void A_segmentation_of_the_corpus_lies_on_its_series()
    {
        using DicomFile file = DicomFile.Open(Corpus.Path("series/pt-wholebody-seg/seg.dcm"));
        Segmentation segmentation = Segmentation.FromDataSet(file.DataSet);
        int laid = 0;
        foreach (string path in Directory.EnumerateFiles(Corpus.Path("series/pt-wholebody"), "*.dcm"))
        {
            using DicomFile image = DicomFile.Open(path);
            int? frame = Enumerable.Range(1, segmentation.NumberOfFrames).Where(number => segmentation.FrameBelow(number, image.DataSet) == 1).Cast<int?>().FirstOrDefault();
            if (frame is not { } found)
            {
                continue;
            }

            segmentation.SourcesOf(found).Select(source => source.Instance).ShouldContain(image.DataSet.Get(Attributes.SOPInstanceUID)!.Value);
            byte[] below = Renderer.Render(image.DataSet).ToColor().Pixels, alone = segmentation.Render(found).Pixels, over = segmentation.RenderOver(image.DataSet).Pixels;
            Enumerable.Range(0, over.Length / 3).Where(pixel => alone.AsSpan(3 * pixel, 3).IndexOfAnyExcept((byte)0) < 0)
                .Count(pixel => !over.AsSpan(3 * pixel, 3).SequenceEqual(below.AsSpan(3 * pixel, 3))).ShouldBeLessThan(over.Length / 30);
            laid++;
        }

        laid.ShouldBeGreaterThan(0);
    }

    private static DataSet Create(string type, int rows, int columns, byte[] pixels, int bits = 8, int? frames = null)
    {
        DataSet dataSet = Images.Create(rows, columns, pixels, bits, frames: frames);
        dataSet.Set(Attributes.SOPClassUID, SopClasses.SegmentationStorage);
        dataSet.Set(Attributes.SegmentationType, type);
        return dataSet;
    }

    private static DataSet Described(int number, int lightness, int a, int b)
    {
        DataSet segment = new();
        segment.Set(Attributes.SegmentNumber, (ushort)number);
        segment.Set(Attributes.SegmentLabel, $"Segment {number}");
        segment.SetValues(Attributes.RecommendedDisplayCIELabValue, (ushort)lightness, (ushort)a, (ushort)b);
        return segment;
    }

    private static DataSet Frame(int segment, Uid? source = null)
    {
        DataSet frame = new(), identification = new();
        identification.Set(Attributes.ReferencedSegmentNumber, (ushort)segment);
        frame.SetItems(Attributes.SegmentIdentificationSequence, identification);
        if (source is { } uid)
        {
            DataSet reference = new(), derivation = new();
            reference.Set(Attributes.ReferencedSOPInstanceUID, uid);
            derivation.SetItems(Attributes.SourceImageSequence, reference);
            frame.SetItems(Attributes.DerivationImageSequence, derivation);
        }

        return frame;
    }

    private static void SetSegments(DataSet dataSet, params DataSet[] segments) => dataSet.SetItems(Attributes.SegmentSequence, segments);

    private static void SetFrames(DataSet dataSet, params DataSet[] frames) => dataSet.SetItems(Attributes.PerFrameFunctionalGroupsSequence, frames);

    private static void Place(DataSet dataSet, double x, double y, double z, double spacing)
    {
        dataSet.Set(Attributes.FrameOfReferenceUID, s_space);
        dataSet.SetValues(Attributes.ImagePositionPatient, x, y, z);
        dataSet.SetValues(Attributes.ImageOrientationPatient, 1, 0, 0, 0, 1, 0);
        dataSet.SetValues(Attributes.PixelSpacing, 2, spacing);
    }
}
