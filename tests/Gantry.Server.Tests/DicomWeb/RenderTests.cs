using Gantry.Dicom;

namespace Gantry.Server.Tests.DicomWeb;

[Trait("Ledger", "R158")]
public sealed class RenderTests : IAsyncLifetime
{
    private static readonly byte[] JpegStart = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] PngStart = [0x89, (byte)'P', (byte)'N', (byte)'G'];
    private DicomWebServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await DicomWebServer.StartAsync();
        await _server.StoreAsync(Images.Gray(1, frames: 3), Images.Gray(2), Images.Colour());
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(null, "image/jpeg")]
    [InlineData("*/*", "image/jpeg")]
    [InlineData("image/*", "image/jpeg")]
    [InlineData("image/png", "image/png")]
    [InlineData("image/webp, image/png;q=0.8", "image/png")]
    public async Task Pictures_come_at_every_level(string? accept, string mediaType)
    {
        foreach (string resource in new[] { $"/dicomweb/studies/{Images.Study}", $"/dicomweb/studies/{Images.Study}/series/{Images.Series}", Images.UrlOf(Images.Colour()), $"{Images.UrlOf(Images.Gray())}/frames/2" })
        {
            foreach (string kind in new[] { "rendered", "thumbnail" })
            {
                using HttpResponseMessage response = await _server.GetAsync($"{resource}/{kind}", accept);
                byte[] body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
                ((int)response.StatusCode).ShouldBe(200, System.Text.Encoding.UTF8.GetString(body));
                response.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
                body.AsSpan().StartsWith(mediaType == "image/png" ? PngStart : JpegStart).ShouldBeTrue();
            }
        }
    }

    [Fact]
    public async Task A_viewport_sets_the_size()
    {
        (await PngSizeAsync($"{Images.UrlOf(Images.Colour())}/rendered")).ShouldBe((40, 20));
        (await PngSizeAsync($"{Images.UrlOf(Images.Colour())}/rendered?viewport=20,20")).ShouldBe((20, 10));
        (await PngSizeAsync($"{Images.UrlOf(Images.Colour())}/thumbnail?viewport=10,10")).ShouldBe((10, 5));
    }

    [Fact]
    public async Task A_picture_that_was_made_lately_is_not_made_again()
    {
        string thumbnail = $"{Images.UrlOf(Images.Colour())}/thumbnail";
        byte[] first = await BodyAsync(thumbnail);
        foreach (string blob in Directory.GetFiles(_server.Folder, "*.dcm", SearchOption.AllDirectories))
        {
            File.Delete(blob);
        }

        (await BodyAsync(thumbnail)).ShouldBe(first);
        using HttpResponseMessage other = await _server.GetAsync(thumbnail + "?viewport=7,7");
        other.IsSuccessStatusCode.ShouldBeFalse();
    }

    [Fact]
    public async Task Series_and_several_frames_come_as_parts()
    {
        (await _server.GetPartsAsync($"/dicomweb/studies/{Images.Study}/rendered", "multipart/related; type=\"image/jpeg\"")).Count.ShouldBe(3);
        List<Part> frames = await _server.GetPartsAsync($"{Images.UrlOf(Images.Gray())}/frames/1,3/rendered", "multipart/related; type=image/png");
        frames.Count.ShouldBe(2);
        frames[1].ContentType.ShouldBe("image/png");
        frames[1].Body.AsSpan().StartsWith(PngStart).ShouldBeTrue();
    }

    [Fact]
    public async Task A_window_changes_the_picture()
    {
        byte[] narrow = await PngAsync($"{Images.UrlOf(Images.Gray(2))}/rendered?window=8,2,linear");
        byte[] wide = await PngAsync($"{Images.UrlOf(Images.Gray(2))}/rendered?window=8,400,sigmoid");
        narrow.ShouldNotBe(wide);
    }

    [Fact]
    public async Task Colours_are_converted_on_request_and_what_is_left_undone_is_said()
    {
        byte[] own = await PngAsync($"{Images.UrlOf(Images.Colour())}/rendered?iccprofile=srgb"), wide = await PngAsync($"{Images.UrlOf(Images.Colour())}/rendered?iccprofile=rommrgb");
        wide.ShouldNotBe(own);
        DataSet tables = Images.Colour();
        tables.Set(Attributes.SOPInstanceUID, Uid.New());
        byte[] profile = new byte[400];
        profile[3] = 144;
        "mntrRGB Lab "u8.CopyTo(profile.AsSpan(12));
        tables.SetBytes(Attributes.ICCProfile, VR.OB, profile);
        await _server.StoreAsync(tables);
        foreach ((DataSet image, int warnings) in ((DataSet, int)[])[(Images.Colour(), 0), (tables, 1)])
        {
            using HttpResponseMessage response = await _server.GetAsync($"{Images.UrlOf(image)}/rendered?iccprofile=adobergb");
            ((int)response.StatusCode).ShouldBe(200);
            (response.Headers.TryGetValues("Warning", out IEnumerable<string>? said) ? said.Count(warning => warning.Contains("iccprofile", StringComparison.Ordinal)) : 0).ShouldBe(warnings);
        }
    }

    [Fact, Trait("Ledger", "R013")]
    public async Task Overlays_are_shown_unless_they_are_left_out()
    {
        DataSet image = Images.Gray(51);
        (int rows, int columns) = (image.Get(Attributes.Rows)!.Value, image.Get(Attributes.Columns)!.Value);
        image.Set(Attributes.NumberOfFrames, 1);
        string url = $"{Images.UrlOf(image)}/rendered";
        DataSet without = Images.Gray(52);
        without.Set(Attributes.NumberOfFrames, 1);
        image.Set(new Attribute<ushort>(0x60000010, VR.US), (ushort)rows);
        image.Set(new Attribute<ushort>(0x60000011, VR.US), (ushort)columns);
        image.Set(new Attribute<string>(0x60000040, VR.CS), "G");
        image.SetValues(new Attribute<short>(0x60000050, VR.SS), (short)1, (short)1);
        byte[] bits = new byte[((rows * columns) + 15) / 16 * 2];
        Array.Fill(bits, (byte)0x55);
        image.SetBytes(new Tag(0x60003000), VR.OW, bits);
        await _server.StoreAsync(image, without);
        byte[] plain = await PngAsync($"{Images.UrlOf(without)}/rendered");
        (await PngAsync(url)).ShouldNotBe(plain);
        (await PngAsync($"{url}?overlays=no")).ShouldBe(plain);
        (await PngAsync($"{url}?overlays=yes")).ShouldBe(await PngAsync(url));
    }

    [Fact, Trait("Ledger", "R348")]
    public async Task Directions_and_a_bar_are_drawn_on_request()
    {
        DataSet image = Images.Gray(53);
        image.Set(Attributes.NumberOfFrames, 1);
        image.SetValues(Attributes.ImageOrientationPatient, 1, 0, 0, 0, 1, 0);
        image.SetValues(Attributes.PixelSpacing, 1, 1);
        await _server.StoreAsync(image);
        string url = $"{Images.UrlOf(image)}/rendered?viewport=256,256";
        byte[] plain = await PngAsync(url), sides = await PngAsync($"{url}&annotation=orientation"), both = await PngAsync($"{url}&annotation=orientation,scale");
        sides.ShouldNotBe(plain);
        both.ShouldNotBe(sides);
    }

    // Standalone Overlay, Standalone Modality LUT, Standalone VOI LUT.
    [Theory, Trait("Ledger", "R013"), Trait("Ledger", "R014")]
    [InlineData("1.2.840.10008.5.1.4.1.1.8")]
    [InlineData("1.2.840.10008.5.1.4.1.1.10")]
    [InlineData("1.2.840.10008.5.1.4.1.1.11")]
    public async Task What_was_once_stored_alone_is_stored_still(string sopClass)
    {
        DataSet alone = Images.Gray(54);
        alone.Remove(Attributes.PixelData);
        alone.Set(Attributes.SOPClassUID, new Uid(sopClass));
        alone.Set(Attributes.SOPInstanceUID, Uid.New());
        await _server.StoreAsync(alone);
        using HttpResponseMessage response = await _server.GetAsync(Images.UrlOf(alone), "application/dicom");
        response.EnsureSuccessStatusCode();
    }

    [Fact]
    public async Task Names_are_written_into_pictures_that_ask_for_them()
    {
        string plain = $"{Images.UrlOf(Images.Colour())}/rendered";
        byte[] without = await BodyAsync(plain), patient = await BodyAsync($"{plain}?annotation=patient"), both = await BodyAsync($"{plain}?annotation=patient,technique");
        patient.ShouldNotBe(without);
        both.ShouldNotBe(patient);
    }

    [Fact]
    public async Task Colour_pictures_carry_a_profile_when_asked()
    {
        string plain = $"{Images.UrlOf(Images.Colour())}/rendered";
        (await BodyAsync($"{plain}?iccprofile=yes&accept=image/png")).AsSpan().IndexOf("iCCP"u8).ShouldBe(37);
        (await BodyAsync($"{plain}?iccprofile=yes")).AsSpan().IndexOf("ICC_PROFILE"u8).ShouldBeGreaterThan(0);
        (await BodyAsync(plain)).AsSpan().IndexOf("ICC_PROFILE"u8).ShouldBe(-1);
    }

    [Fact]
    public async Task A_segmentation_is_shown_over_its_image_as_soon_as_that_is_here()
    {
        DataSet image = Images.Gray(41), segmentation = Images.Gray(42), segment = new(), reference = new(), series = new();
        image.Set(Attributes.SeriesInstanceUID, Uid.New());
        image.Set(Attributes.NumberOfFrames, 1);
        segmentation.Set(Attributes.SOPClassUID, SopClasses.SegmentationStorage);
        segmentation.Set(Attributes.SegmentationType, "BINARY");
        segmentation.Set(Attributes.NumberOfFrames, 1);
        segment.Set(Attributes.SegmentNumber, (ushort)1);
        segmentation.SetItems(Attributes.SegmentSequence, segment);
        reference.Set(Attributes.ReferencedSOPClassUID, image.Get(Attributes.SOPClassUID)!.Value);
        reference.Set(Attributes.ReferencedSOPInstanceUID, image.Get(Attributes.SOPInstanceUID)!.Value);
        segmentation.SetItems(Attributes.SourceImageSequence, reference);
        series.Set(Attributes.SeriesInstanceUID, image.Get(Attributes.SeriesInstanceUID)!.Value);
        series.SetItems(Attributes.ReferencedInstanceSequence, reference);
        segmentation.SetItems(Attributes.ReferencedSeriesSequence, series);

        await _server.StoreAsync(segmentation);
        byte[] alone = await BodyAsync($"{Images.UrlOf(segmentation)}/rendered?accept=image/png");
        await _server.StoreAsync(image);
        byte[] over = await BodyAsync($"{Images.UrlOf(segmentation)}/rendered?accept=image/png");

        // Both are in colour, and no longer the same.
        (alone[25], over[25]).ShouldBe(((byte)2, (byte)2));
        over.ShouldNotBe(alone);
    }

    [Fact]
    public async Task A_video_goes_out_as_it_is_stored_and_in_parts()
    {
        byte[] stream = [0, 0, 1, 0xB3, 0x2D, 0x02, 0x40, 0x33, 0, 0, 0x20, 0];
        DataSet video = Images.Compressed(stream);
        video.Set(Attributes.SOPInstanceUID, Uid.New());
        await _server.StoreAsync(video, TransferSyntax.Of(new Uid("1.2.840.10008.1.2.4.100")));
        string url = $"{Images.UrlOf(video)}/rendered";

        using (HttpResponseMessage response = await _server.GetAsync($"{url}?accept=video/*"))
        {
            response.Content.Headers.ContentType!.MediaType.ShouldBe("video/mpeg");
            (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(stream);
        }

        (await BodyAsync(url)).ShouldBe(stream);
        using HttpResponseMessage picture = await _server.GetAsync($"{url}?accept=image/jpeg");
        ((int)picture.StatusCode).ShouldBe(406);
        (await picture.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("video/mpeg");
    }

    [Fact, Trait("Ledger", "R020")]
    public async Task A_presentation_state_shows_the_images_it_is_about()
    {
        DataSet state = Images.Gray(7), series = new(), reference = new(), colour = Images.Colour();
        state.Remove(Attributes.PixelData);
        state.Remove(Attributes.Rows);
        state.Remove(Attributes.NumberOfFrames);
        state.Set(Attributes.SOPClassUID, new Uid("1.2.840.10008.5.1.4.1.1.11.2"));
        state.Set(Attributes.ImageRotation, (ushort)90);
        reference.Set(Attributes.ReferencedSOPClassUID, colour.Get(Attributes.SOPClassUID)!.Value);
        reference.Set(Attributes.ReferencedSOPInstanceUID, colour.Get(Attributes.SOPInstanceUID)!.Value);
        series.Set(Attributes.SeriesInstanceUID, colour.Get(Attributes.SeriesInstanceUID)!.Value);
        series.SetItems(Attributes.ReferencedImageSequence, reference);
        state.SetItems(Attributes.ReferencedSeriesSequence, series);
        await _server.StoreAsync(state);
        (await PngSizeAsync($"{Images.UrlOf(state)}/rendered")).ShouldBe((20, 40));
        (await PngSizeAsync($"{Images.UrlOf(state)}/rendered?viewport=10,10")).ShouldBe((5, 10));

        byte[] plain = await PngAsync($"{Images.UrlOf(state)}/rendered?iccprofile=adobergb");
        DataSet other = state.Clone();
        other.Set(Attributes.SOPInstanceUID, Uid.New());
        other.SetBytes(Attributes.ICCProfile, VR.OB, Gantry.Dicom.Imaging.ColorProfiles.Create(Gantry.Dicom.Imaging.ColorSpace.AdobeRgb));
        await _server.StoreAsync(other);
        (await PngAsync($"{Images.UrlOf(other)}/rendered?iccprofile=adobergb")).ShouldNotBe(plain);

        string uri = $"/wado?requestType=WADO&studyUID={Images.Study}&seriesUID={series.GetString(Attributes.SeriesInstanceUID)}&objectUID={colour.GetString(Attributes.SOPInstanceUID)}&contentType=image/png";
        string named = $"{uri}&presentationSeriesUID={state.GetString(Attributes.SeriesInstanceUID)}&presentationUID={state.GetString(Attributes.SOPInstanceUID)}";
        (await BodyAsync(named)).AsSpan(16, 8).ToArray().ShouldBe([0, 0, 0, 20, 0, 0, 0, 40]);
        foreach ((string address, int status) in ((string, int)[])
            [
                ($"{Images.UrlOf(state)}/rendered?window=40,400", 400),
                ($"{Images.UrlOf(state)}/rendered?annotation=scale", 400),
                ($"{named}&windowCenter=40&windowWidth=400", 400),
                ($"{named}&region=0,0,1,1", 400),
                ($"{uri}&presentationSeriesUID={Images.Series}&presentationUID=1.2.3", 404),
                (named.Replace($"objectUID={colour.GetString(Attributes.SOPInstanceUID)}", $"objectUID={Images.Gray(2).GetString(Attributes.SOPInstanceUID)}", StringComparison.Ordinal)
                    .Replace($"seriesUID={series.GetString(Attributes.SeriesInstanceUID)}&objectUID", $"seriesUID={Images.Gray(2).GetString(Attributes.SeriesInstanceUID)}&objectUID", StringComparison.Ordinal), 400),
            ])
        {
            using HttpResponseMessage response = await _server.GetAsync(address);
            ((int)response.StatusCode).ShouldBe(status, address);
        }
    }

    [Theory]
    [InlineData("/rendered?window=1", 400)]
    [InlineData("/rendered?window=1,0", 400)]
    [InlineData("/rendered?window=1,NaN", 400)]
    [InlineData("/rendered?window=1,2,cubic", 400)]
    [InlineData("/rendered?viewport=0,5", 400)]
    [InlineData("/rendered?viewport=100000,100000", 400)]
    [InlineData("/rendered?viewport=10,10,9999,0", 400)]
    [InlineData("/rendered?viewport=10,10,0,0,99999,5", 400)]
    [InlineData("/thumbnail?viewport=10,10,0,0,5,99999", 400)]
    [InlineData("/rendered?viewport=10,10,0,0,0,5", 400)]
    [InlineData("/rendered?quality=0", 400)]
    [InlineData("/rendered?zoom=2", 400)]
    [InlineData("/rendered?page=2", 400)]
    [InlineData("/frames/4/rendered", 404)]
    public async Task Wrong_parameters_are_refused(string path, int status)
    {
        using HttpResponseMessage response = await _server.GetAsync(Images.UrlOf(Images.Gray()) + path);
        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task What_cannot_be_decoded_is_not_acceptable()
    {
        DataSet image = Images.Compressed([1, 2, 3, 4]);
        image.Set(Attributes.SOPInstanceUID, new Uid(Images.Series + ".99"));
        using (HttpResponseMessage post = await _server.PostAsync([Images.Part10(image, TransferSyntax.Of(new Uid("1.2.840.10008.1.2.4.90")))]))
        {
            post.EnsureSuccessStatusCode();
        }

        using HttpResponseMessage response = await _server.GetAsync($"{Images.UrlOf(image)}/rendered");
        ((int)response.StatusCode).ShouldBe(406);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("JPEG 2000");
    }

    private async Task<byte[]> BodyAsync(string path)
    {
        using HttpResponseMessage response = await _server.GetAsync(path);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private async Task<byte[]> PngAsync(string path)
    {
        using HttpResponseMessage response = await _server.GetAsync(path, "image/png");
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }

    private async Task<(int Width, int Height)> PngSizeAsync(string path)
    {
        byte[] png = await PngAsync(path);
        return (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20)));
    }
}
