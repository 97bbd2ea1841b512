namespace Gantry.Dicom.Imaging.Tests.Rendering;

public class RendererTests
{
    /// <summary>Of X-ray images the modality LUT leads back to intensities, and is not for display.</summary>
    [Fact]
    public void ModalityLutsOfXRayImagesAreNotForDisplay()
    {
        DataSet image = Images.Create(1, 4, [0, 1, 2, 3]);
        DataSet table = new();
        table.SetBytes(Attributes.LUTData, VR.OW, Images.Words(9, 8, 7, 6));
        table.SetValues(Attributes.LUTDescriptor, 4, 0, 8);
        table.Set(Attributes.ModalityLUTType, "US");
        image.SetItems(Attributes.ModalityLUTSequence, table);
        byte[] mapped = Images.Render(image, new Window(5, 10));
        image.Set(Attributes.SOPClassUID, SopClasses.XRayAngiographicImageStorage);
        byte[] stored = Images.Render(image, new Window(5, 10));
        stored.ShouldBe(Images.Render(Images.Create(1, 4, [0, 1, 2, 3]), new Window(5, 10)));
        mapped.ShouldNotBe(stored);
    }

    [Fact]
    public void A_linear_window_follows_the_standards_example()
    {
        // PS3.3 C.11.2.1.2.1: center 2048 and width 4096 map 0 to the lowest, 4095 to the highest value.
        DataSet dataSet = Images.Create(1, 5, Images.Words(0, 1024, 2048, 3071, 4095), 16, 12);
        Images.Render(dataSet, new Window(2048, 4096)).ShouldBe([0, 64, 128, 191, 255]);
    }

    [Fact]
    public void A_window_of_width_one_is_a_step()
    {
        DataSet dataSet = Images.Create(1, 3, Images.Words(99, 100, 101), 16, 12);
        Images.Render(dataSet, new Window(100, 1)).ShouldBe([0, 255, 255]);
    }

    [Fact]
    public void Linear_exact_and_sigmoid_differ_from_linear()
    {
        DataSet dataSet = Images.Create(1, 3, Images.Words(0, 50, 100), 16, 12);
        Images.Render(dataSet, new Window(50, 100, VoiFunction.LinearExact)).ShouldBe([0, 128, 255]);
        Images.Render(dataSet, new Window(50, 100, VoiFunction.Sigmoid)).ShouldBe([30, 128, 225]);
    }

    [Fact]
    public void Signed_values_are_extended_from_the_high_bit_and_rescaled()
    {
        // −1024 and 1023 in 11 bits, five bits of something else above.
        DataSet dataSet = Images.Create(1, 3, Images.Words(0xA800 | 0x400, 0, 0xF800 | 0x3FF), 16, 11, signed: true);
        dataSet.Set(Attributes.RescaleSlope, 2);
        dataSet.Set(Attributes.RescaleIntercept, 100);
        Images.Render(dataSet, new Window(99, 4094, VoiFunction.LinearExact)).ShouldBe([0, 128, 255]);
    }

    [Fact]
    public void The_first_window_of_the_object_is_used()
    {
        DataSet dataSet = Images.Create(1, 2, Images.Words(10, 20), 16);
        dataSet.SetValues(Attributes.WindowCenter, 15, 1000);
        dataSet.SetValues(Attributes.WindowWidth, 10, 1000);
        dataSet.Set(Attributes.VOILUTFunction, "LINEAR_EXACT");
        Images.Render(dataSet).ShouldBe([0, 255]);
    }

    [Fact]
    public void Without_a_window_the_frames_range_is_spread_and_padding_left_out()
    {
        DataSet dataSet = Images.Create(1, 4, Images.Words(1000, 1500, 2000, 63000), 16);
        dataSet.Set(Attributes.PixelPaddingValue, 63000);
        Images.Render(dataSet).ShouldBe([0, 128, 255, 0]);
        dataSet.Set(Attributes.PixelPaddingRangeLimit, 1900);
        Images.Render(dataSet).ShouldBe([0, 255, 0, 0]);
    }

    [Fact]
    public void Without_a_window_signed_values_and_tables_are_spread_by_what_occurs()
    {
        DataSet signed = Images.Create(1, 3, Images.Words(-30, -20, -10), 16, 12, signed: true);
        Images.Render(signed).ShouldBe([0, 128, 255]);

        // Only entries that occur count: the ends of the samples are not those of the values.
        DataSet table = new();
        table.SetValues(Attributes.LUTDescriptor, 4, 0, 16);
        table.SetBytes(Attributes.LUTData, VR.OW, Images.Words(100, 300, 9999, 200));
        DataSet mapped = Images.Create(1, 3, Images.Words(0, 1, 3), 16);
        mapped.SetItems(Attributes.ModalityLUTSequence, table);
        Images.Render(mapped).ShouldBe([0, 255, 128]);
    }

    [Fact]
    public void Padding_is_black_even_where_small_values_are_white()
    {
        DataSet dataSet = Images.Create(1, 3, [0, 100, 255], photometric: "MONOCHROME1");
        dataSet.Set(Attributes.PixelPaddingValue, 0);
        Images.Render(dataSet).ShouldBe([0, 155, 0]);
    }

    [Fact]
    public void The_presentation_lookup_table_has_the_last_word()
    {
        DataSet dataSet = Images.Create(1, 3, [0, 128, 255], photometric: "MONOCHROME1");
        dataSet.Set(Attributes.PresentationLUTShape, "INVERSE");
        Images.Render(dataSet).ShouldBe([255, 127, 0]);
        dataSet.Set(Attributes.PresentationLUTShape, "IDENTITY");
        Images.Render(dataSet).ShouldBe([0, 128, 255]);

        DataSet table = new();
        table.SetValues(Attributes.LUTDescriptor, 3, 0, 8);
        table.SetBytes(Attributes.LUTData, VR.OW, Images.Words(30, 20, 10));
        dataSet.SetItems(Attributes.PresentationLUTSequence, table);
        Images.Render(dataSet).ShouldBe([30, 20, 10]);
    }

    [Theory]
    [InlineData(2, 1, 100, 80)]
    [InlineData(1, 2, 200, 40)]
    [InlineData(1, 1000, 100, 40)]
    public void Pictures_have_square_pixels(double vertical, double horizontal, int width, int height)
    {
        DataSet dataSet = Images.Create(40, 100, new byte[4000]);
        dataSet.SetValues(Attributes.ImagerPixelSpacing, vertical, horizontal);
        RenderedImage image = Renderer.Render(dataSet);
        (image.Width, image.Height).ShouldBe((width, height));
        RenderedImage asStored = Renderer.Render(dataSet, 1, new RenderOptions { SquarePixels = false });
        (asStored.Width, asStored.Height).ShouldBe((100, 40));
        RenderedImage small = Renderer.Render(dataSet, 1, RenderOptions.Thumbnail(20));
        ((double)small.Width / small.Height).ShouldBe((double)width / height, 0.1);
    }


    [Fact]
    public void A_window_of_width_zero_in_the_object_is_passed_over()
    {
        DataSet dataSet = Images.Create(1, 2, Images.Words(1000, 2000), 16);
        dataSet.Set(Attributes.WindowCenter, 40);
        dataSet.Set(Attributes.WindowWidth, 0);
        Images.Render(dataSet).ShouldBe([0, 255]);
        Should.Throw<ArgumentException>(() => Images.Render(dataSet, new Window(40, 0)));
    }

    [Fact]
    public void Monochrome1_is_inverted()
    {
        Images.Render(Images.Create(1, 2, [0, 255], photometric: "MONOCHROME1")).ShouldBe([255, 0]);
        Images.Render(Images.Create(1, 2, [0, 255])).ShouldBe([0, 255]);
    }

    [Fact]
    public void Sixteen_bits_big_endian_look_like_little_endian()
    {
        DataSet dataSet = Images.Create(2, 2, Images.Words(0, 300, 600, 4000), 16, 12);
        byte[] expected = Images.Render(dataSet);
        Images.Render(Images.Encoded(dataSet, TransferSyntax.ExplicitVRBigEndian)).ShouldBe(expected);
        Images.Render(Images.Encoded(dataSet, TransferSyntax.ImplicitVRLittleEndian)).ShouldBe(expected);
        Images.Render(Images.Encoded(dataSet, TransferSyntax.DeflatedExplicitVRLittleEndian)).ShouldBe(expected);
    }

    [Fact]
    public void Thirty_two_bits_and_floats_are_shown()
    {
        byte[] bytes = [.. new[] { -70000, 0, 70000 }.SelectMany(BitConverter.GetBytes)];
        Images.Render(Images.Create(1, 3, bytes, 32, signed: true)).ShouldBe([0, 128, 255]);

        DataSet floats = Images.Create(1, 3, [], 32);
        floats.Remove(Attributes.PixelData);
        floats.SetBytes(Attributes.FloatPixelData, VR.OF, (byte[])[.. new[] { -0.5f, 0f, 0.5f }.SelectMany(BitConverter.GetBytes)]);
        Images.Render(floats).ShouldBe([0, 128, 255]);
    }

    [Fact]
    public void Colour_by_plane_and_by_pixel_give_the_same()
    {
        byte[] byPixel = [1, 2, 3, 4, 5, 6];
        byte[] byPlane = [1, 4, 2, 5, 3, 6];
        Images.Render(Images.Create(1, 2, byPixel, samples: 3, photometric: "RGB")).ShouldBe(byPixel);
        Images.Render(Images.Create(1, 2, byPlane, samples: 3, photometric: "RGB", planar: 1)).ShouldBe(byPixel);
    }

    [Fact]
    public void Luminance_and_chrominance_become_red_green_and_blue()
    {
        DataSet dataSet = Images.Create(1, 2, [76, 85, 255, 128, 128, 128], samples: 3, photometric: "YBR_FULL");
        byte[] pixels = Images.Render(dataSet);
        pixels[0].ShouldBeInRange((byte)253, (byte)255);
        pixels[1].ShouldBeInRange((byte)0, (byte)2);
        pixels[2].ShouldBeInRange((byte)0, (byte)2);
        pixels[3..].ShouldBe([128, 128, 128]);
        Images.Render(Images.Create(1, 2, [10, 20, 128, 128], samples: 3, photometric: "YBR_FULL_422")).ShouldBe([10, 10, 10, 20, 20, 20]);
    }

    [Fact]
    public void Palettes_give_colours()
    {
        DataSet dataSet = Images.Create(1, 3, [9, 10, 11], photometric: "PALETTE COLOR");
        dataSet.SetValues(Attributes.RedPaletteColorLookupTableDescriptor, 2, 10, 16);
        dataSet.SetValues(Attributes.GreenPaletteColorLookupTableDescriptor, 2, 10, 16);
        dataSet.SetValues(Attributes.BluePaletteColorLookupTableDescriptor, 2, 10, 16);
        dataSet.SetBytes(Attributes.RedPaletteColorLookupTableData, VR.OW, Images.Words(0xFF00, 0x0100));
        dataSet.SetBytes(Attributes.GreenPaletteColorLookupTableData, VR.OW, Images.Words(0x8000, 0x0200));
        dataSet.SetBytes(Attributes.BluePaletteColorLookupTableData, VR.OW, Images.Words(0x1000, 0x0300));
        Images.Render(dataSet).ShouldBe([255, 128, 16, 255, 128, 16, 1, 2, 3]);
    }

    [Fact]
    public void Colour_differences_of_video_use_less_than_the_full_range()
    {
        Images.Render(Images.Create(1, 2, [16, 235, 128, 128], samples: 3, photometric: "YBR_PARTIAL_422")).ShouldBe([0, 0, 0, 255, 255, 255]);
        // The brightest red, by ITU-R BT.601.
        byte[] red = Images.Render(Images.Create(1, 2, [81, 81, 90, 240], samples: 3, photometric: "YBR_PARTIAL_422"));
        red[0].ShouldBeGreaterThan((byte)252);
        red[1].ShouldBeLessThan((byte)3);
        red[2].ShouldBeLessThan((byte)3);
    }

    [Fact]
    public void Colours_of_more_than_eight_bits_keep_all_of_them()
    {
        DataSet dataSet = Images.Create(1, 2, Images.Words(0, 2048, 4095, 100, 8, 9), 16, 12, samples: 3, photometric: "RGB");
        Images.Render(dataSet).ShouldBe([0, 128, 255, 6, 0, 1]);
        ColorValues.Of(FrameReader.FromDataSet(dataSet).Read(1)).ShouldBe([0, 32776, 65535, 1600, 128, 144]);
        byte[] png = PngEncoder.EncodeRgb16(2, 1, ColorValues.Of(FrameReader.FromDataSet(dataSet).Read(1)));
        png.AsSpan(24, 2).ToArray().ShouldBe([16, 2]);
        Should.Throw<DicomException>(() => ColorValues.Of(FrameReader.FromDataSet(Images.Create(1, 1, [1, 2, 3], samples: 3, photometric: "YBR_FULL")).Read(1)));
    }

    [Fact]
    public void Names_of_transforms_that_a_decoder_has_undone_are_red_green_and_blue()
    {
        Images.Render(Images.Create(1, 1, [1, 2, 3], samples: 3, photometric: "YBR_RCT")).ShouldBe([1, 2, 3]);
        Images.Render(Images.Create(1, 1, [1, 2, 3], samples: 3, photometric: "YBR_ICT")).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void Colours_supplement_grays()
    {
        DataSet dataSet = Images.Create(1, 3, [9, 100, 101]);
        dataSet.Set(Attributes.PixelPresentation, "MIXED");
        foreach ((Attribute<int> descriptor, Tag data, int first) in ((Attribute<int>, Tag, int)[])
            [
                (Attributes.RedPaletteColorLookupTableDescriptor, Attributes.RedPaletteColorLookupTableData, 0x11),
                (Attributes.GreenPaletteColorLookupTableDescriptor, Attributes.GreenPaletteColorLookupTableData, 0x22),
                (Attributes.BluePaletteColorLookupTableDescriptor, Attributes.BluePaletteColorLookupTableData, 0x33),
            ])
        {
            dataSet.SetValues(descriptor, 2, 100, 16);
            dataSet.SetBytes(data, VR.OW, Images.Words(first << 8, (first + 1) << 8));
        }

        Images.Render(dataSet).ShouldBe([9, 9, 9, 0x11, 0x22, 0x33, 0x12, 0x23, 0x34]);
        dataSet.Set(Attributes.PixelPresentation, "MONOCHROME");
        Images.Render(dataSet).ShouldBe([9, 100, 101]);
    }

    [Fact]
    public void What_is_more_than_samples_is_known()
    {
        DataSet dataSet = Images.Create(1, 1, [1]);
        Renderer.ShowsSamplesAsTheyAre(dataSet).ShouldBeTrue();
        dataSet.SetValues(Attributes.PixelAspectRatio, 1, 2);
        Renderer.ShowsSamplesAsTheyAre(dataSet).ShouldBeFalse();
        dataSet.Remove(Attributes.PixelAspectRatio);
        dataSet.Set(Attributes.WindowCenter, 40);
        dataSet.Set(Attributes.WindowWidth, 400);
        Renderer.ShowsSamplesAsTheyAre(dataSet).ShouldBeFalse();
    }

    [Fact]
    public void Functional_groups_say_what_holds_for_a_frame()
    {
        DataSet dataSet = Images.Create(1, 2, Images.Words(0, 100, 0, 100), 16, frames: 2);
        DataSet Group(double center, double width)
        {
            DataSet voi = new(), group = new();
            voi.Set(Attributes.WindowCenter, center);
            voi.Set(Attributes.WindowWidth, width);
            voi.Set(Attributes.VOILUTFunction, "LINEAR_EXACT");
            group.SetItems(Attributes.FrameVOILUTSequence, voi);
            return group;
        }

        DataSet shared = new(), rescale = new();
        rescale.Set(Attributes.RescaleSlope, 10);
        rescale.Set(Attributes.RescaleIntercept, 0);
        shared.SetItems(Attributes.PixelValueTransformationSequence, rescale);
        dataSet.SetItems(Attributes.SharedFunctionalGroupsSequence, shared);
        dataSet.SetItems(Attributes.PerFrameFunctionalGroupsSequence, Group(500, 1000), Group(1000, 2000));
        Images.Render(dataSet, frame: 1).ShouldBe([0, 255]);
        Images.Render(dataSet, frame: 2).ShouldBe([0, 128]);
    }

    [Fact]
    public void A_viewport_keeps_the_aspect_ratio_and_averages()
    {
        DataSet dataSet = Images.Create(100, 200, [.. Enumerable.Range(0, 20000).Select(i => (byte)(i % 2 * 200))]);
        RenderedImage small = Renderer.Render(dataSet, 1, RenderOptions.Thumbnail(50));
        (small.Width, small.Height).ShouldBe((50, 25));
        small.Pixels.ShouldAllBe(pixel => pixel == 100);
        RenderedImage large = Renderer.Render(dataSet, 1, new RenderOptions { Viewport = new Viewport(400, 400) });
        (large.Width, large.Height).ShouldBe((400, 200));
        Renderer.Render(dataSet, 1, RenderOptions.Thumbnail(400)).Width.ShouldBe(200);
    }

    [Fact]
    public void A_part_is_cut_out_and_flipped()
    {
        DataSet dataSet = Images.Create(2, 3, [1, 2, 3, 4, 5, 6]);
        Viewport part = new(2, 1) { SourceX = 1, SourceY = 1, SourceWidth = 2, SourceHeight = 1 };
        Renderer.Render(dataSet, 1, new RenderOptions { Viewport = part }).Pixels.ShouldBe([5, 6]);
        Renderer.Render(dataSet, 1, new RenderOptions { Viewport = part with { SourceWidth = -2 } }).Pixels.ShouldBe([6, 5]);
        Should.Throw<ArgumentException>(() => Renderer.Render(dataSet, 1, new RenderOptions { Viewport = part with { SourceX = 2 } }));
        Should.Throw<ArgumentException>(() => Renderer.Render(dataSet, 1, new RenderOptions { Viewport = new Viewport(0, 1) }));
    }

    [Theory]
    [InlineData("transfer-syntaxes/gen-encapsulated-uncompressed-mono16-2frames.dcm", 1)]
    [InlineData("transfer-syntaxes/gen-encapsulated-uncompressed-rgb.dcm", 3)]
    public void Fragments_that_are_not_compressed_need_no_codec(string file, int samples)
    {
        using DicomFile dicom = DicomFile.Open(Corpus.Path(file));
        RenderedImage image = Renderer.Render(dicom.DataSet);
        image.Samples.ShouldBe(samples);
        image.Pixels.Distinct().Count().ShouldBeGreaterThan(100);
    }

    [Theory]
    [InlineData("video/gen-hevc-mp51.dcm")]
    public void What_no_codec_can_decode_is_named(string file)
    {
        using DicomFile dicom = DicomFile.Open(Corpus.Path(file));
        Should.Throw<CodecNotAvailableException>(() => FrameReader.FromDataSet(dicom.DataSet, new FrameCodecs([], []))).Message.ShouldContain(dicom.TransferSyntax.Uid.Value);
    }

    [Fact]
    public void Every_native_image_of_the_corpus_is_shown_or_refused_with_a_reason()
    {
        List<string> faults = [];
        foreach (Dictionary<string, string> row in Corpus.Manifest())
        {
            string file = Corpus.Path(row["path"]);
            try
            {
                using DicomFile dicom = DicomFile.Open(file);
                if (!PixelDescription.HasPixels(dicom.DataSet) || dicom.TransferSyntax.IsEncapsulated)
                {
                    continue;
                }

                RenderedImage image = Renderer.Render(dicom.DataSet, 1, RenderOptions.Thumbnail(64));
                JpegEncoder.Encode(image).ShouldNotBeEmpty();
            }
            catch (DicomException exception)
            {
                if (!Corpus.IsDoubtful(row))
                {
                    faults.Add($"{row["path"]}: {exception.Message}");
                }
            }
            catch (Exception exception)
            {
                faults.Add($"{row["path"]}: {exception}");
            }
        }

        faults.ShouldBeEmpty();
    }
}
