using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Server.Tests.DicomWeb;

[Trait("Ledger", "R158"), Trait("Ledger", "R231")]
public sealed class RetrieveTests : IAsyncLifetime
{
    private const string DicomParts = "multipart/related; type=\"application/dicom\"";
    private const string Ohif = "multipart/related; type=application/octet-stream; transfer-syntax=*";
    private DicomWebServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await DicomWebServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_study_comes_back_as_it_was_stored()
    {
        DataSet[] images = [Images.Gray(1), Images.Gray(2), Images.Colour()];
        await _server.StoreAsync(images);

        List<Part> parts = await _server.GetPartsAsync($"/dicomweb/studies/{Images.Study}", DicomParts);

        parts.Select(part => Convert.ToHexString(Images.DataSetOf(part.Body))).ShouldBe(images.Select(image => Convert.ToHexString(Images.DataSetOf(Images.Part10(image)))), ignoreOrder: true);
        parts.ShouldAllBe(part => part.ContentType == "application/dicom; transfer-syntax=1.2.840.10008.1.2.1");
        (await _server.GetPartsAsync($"/dicomweb/studies/{Images.Study}/series/{Images.Series}", DicomParts + "; transfer-syntax=*")).Count.ShouldBe(2);
        (await _server.GetPartsAsync(Images.UrlOf(images[1]), "*/*")).ShouldHaveSingleItem().Location.ShouldEndWith(Images.UrlOf(images[1]));
    }

    [Fact]
    public async Task An_instance_comes_alone_when_asked_with_its_length()
    {
        DataSet image = Images.Gray();
        await _server.StoreAsync(image);
        using HttpResponseMessage response = await _server.GetAsync(Images.UrlOf(image), "application/dicom");
        response.EnsureSuccessStatusCode();
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/dicom");
        byte[] body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        response.Content.Headers.ContentLength.ShouldBe(body.Length);
        Images.DataSetOf(body).ShouldBe(Images.DataSetOf(Images.Part10(image)));
    }

    [Theory]
    [InlineData("1.2.840.10008.1.2", "1.2.840.10008.1.2.1")]
    [InlineData("1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1")]
    [InlineData("1.2.840.10008.1.2.1.99", "1.2.840.10008.1.2.1")]
    [InlineData("1.2.840.10008.1.2.1", "1.2.840.10008.1.2")]
    public async Task Native_syntaxes_are_converted_into_each_other(string stored, string asked)
    {
        DataSet image = Images.Gray();
        using (HttpResponseMessage post = await _server.PostAsync([Images.Part10(image, TransferSyntax.Of(new Uid(stored)))]))
        {
            post.EnsureSuccessStatusCode();
        }

        Part part = (await _server.GetPartsAsync(Images.UrlOf(image), $"{DicomParts}; transfer-syntax={asked}")).ShouldHaveSingleItem();
        using DicomFile file = DicomFile.Parse(part.Body);
        file.TransferSyntax.Uid.Value.ShouldBe(asked);
        file.DataSet.GetBytes(Attributes.PixelData).ToArray().ShouldBe(image.GetBytes(Attributes.PixelData).ToArray());
        file.DataSet.Get(Attributes.Rows).ShouldBe((ushort)4);

        (await _server.GetPartsAsync($"{Images.UrlOf(image)}/frames/1", Ohif)).ShouldHaveSingleItem().Body.ShouldBe(image.GetBytes(Attributes.PixelData).ToArray());
    }

    [Fact]
    public async Task What_needs_a_codec_is_not_acceptable()
    {
        DataSet image = Images.Gray();
        await _server.StoreAsync(image);
        await RefusedAsync(Images.UrlOf(image), $"{DicomParts}; transfer-syntax=1.2.840.10008.1.2.4.112", 406, "transfer-syntax=*");
        await RefusedAsync($"{Images.UrlOf(image)}/frames/1", "multipart/related; type=\"image/jxl\"", 406, "no codec");
        (await _server.GetPartsAsync(Images.UrlOf(image), $"{DicomParts}; transfer-syntax=1.2.840.10008.1.2.4.112, {DicomParts}; transfer-syntax=*;q=0.5")).Count.ShouldBe(1);
    }

    [Fact]
    [Trait("Ledger", "R136")]
    public async Task Pixels_are_encoded_and_decoded_as_asked()
    {
        const string Rle = "1.2.840.10008.1.2.5";
        DataSet image = Images.Gray(frames: 3);
        byte[] pixels = image.GetBytes(Attributes.PixelData).ToArray();
        await _server.StoreAsync(image);

        // As stored natively and asked for in RLE, whole and by frame.
        Part whole = (await _server.GetPartsAsync(Images.UrlOf(image), $"{DicomParts}; transfer-syntax={Rle}")).ShouldHaveSingleItem();
        DicomFile compressed = DicomFile.Parse(whole.Body);
        compressed.TransferSyntax.Uid.Value.ShouldBe(Rle);
        FrameIndex frames = FrameIndex.FromDataSet(compressed.DataSet);
        Part frame = (await _server.GetPartsAsync($"{Images.UrlOf(image)}/frames/2", "multipart/related; type=\"image/dicom-rle\"")).ShouldHaveSingleItem();
        frame.ContentType.ShouldBe($"image/dicom-rle; transfer-syntax={Rle}");
        frames.Read(2).AsSpan().StartsWith(frame.Body).ShouldBeTrue();

        // Stored in RLE and asked for natively: by the default of the standard, by name, and by frame.
        DataSet other = compressed.DataSet;
        other.Set(Attributes.SOPInstanceUID, new Uid(Images.Series + ".77"));
        await _server.StoreAsync(other, TransferSyntax.RLELossless);
        foreach (string accept in new[] { DicomParts, $"{DicomParts}; transfer-syntax=1.2.840.10008.1.2.1", $"{DicomParts}; transfer-syntax=1.2.840.10008.1.2" })
        {
            DicomFile native = DicomFile.Parse((await _server.GetPartsAsync(Images.UrlOf(other), accept)).ShouldHaveSingleItem().Body);
            native.TransferSyntax.IsEncapsulated.ShouldBeFalse();
            native.DataSet.GetBytes(Attributes.PixelData).ToArray().ShouldBe(pixels);
        }

        List<Part> parts = await _server.GetPartsAsync($"{Images.UrlOf(other)}/frames/3,1", "multipart/related; type=\"application/octet-stream\"");
        parts.Select(part => part.Body).ShouldBe([pixels[64..], pixels[..32]]);
        parts.ShouldAllBe(part => part.ContentType == "application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1");
        DicomFile.Parse((await _server.GetPartsAsync(Images.UrlOf(other), "*/*")).ShouldHaveSingleItem().Body).TransferSyntax.Uid.Value.ShouldBe(Rle);
    }

    [Fact]
    public async Task A_damaged_image_does_not_keep_the_others_of_its_study_back()
    {
        await _server.StoreAsync(Images.Gray(1));
        DataSet damaged = Images.Compressed([1, 2, 3, 4]);
        damaged.Set(Attributes.SOPInstanceUID, new Uid(Images.Series + ".77"));
        await _server.StoreAsync(damaged, TransferSyntax.RLELossless);

        List<Part> parts = await _server.GetPartsAsync($"/dicomweb/studies/{Images.Study}", DicomParts);

        parts.Select(part => part.ContentType).ShouldBe(["application/dicom; transfer-syntax=1.2.840.10008.1.2.1", "application/dicom; transfer-syntax=1.2.840.10008.1.2.5"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("/dicomweb/studies/1.2.3")]
    [InlineData("/dicomweb/studies/1.2.3/metadata")]
    [InlineData("/dicomweb/studies/1.2.3/thumbnail")]
    [InlineData("/dicomweb/studies/1.2.3/series/1.2.3/rendered")]
    [InlineData("/dicomweb/studies/1.2.3/series/1.2.3/instances/1.2.3/frames/1")]
    [InlineData("/dicomweb/studies/1.2.3/series/1.2.3/instances/1.2.3/bulkdata/7FE00010")]
    public async Task What_is_not_there_is_404(string path) => await RefusedAsync(path, null, 404, "no ");

    [Theory]
    [InlineData("/dicomweb/studies/1.2.x")]
    [InlineData("/dicomweb/studies/..%2F..%2Fetc")]
    [InlineData("/dicomweb/studies/1.02.3/metadata")]
    [InlineData("/dicomweb/studies/1.2.3/series/1..2/instances")]
    public async Task What_is_no_uid_is_400(string path) => await RefusedAsync(path, null, 400, "not a ");

    [Fact]
    public async Task Metadata_refer_to_bulk_data_that_can_be_fetched()
    {
        DataSet image = Images.Gray();
        byte[] bulk = [.. Enumerable.Range(0, 5000).Select(i => (byte)i)];
        DataSet item = new();
        item.SetBytes(new Tag(0x54001010), VR.OW, bulk);
        image.AddItem(new Tag(0x54000100), item);
        image.SetBytes(new Tag(0x00420011), VR.OB, bulk);
        await _server.StoreAsync(image);

        JsonElement metadata = (await _server.GetJsonAsync($"{Images.UrlOf(image)}/metadata")).ShouldHaveSingleItem();

        metadata.GetProperty("00100010").GetProperty("Value")[0].GetProperty("Alphabetic").GetString().ShouldBe("Lefèvre^Zoé");
        metadata.TryGetProperty("00020010", out _).ShouldBeFalse();
        foreach ((JsonElement element, byte[] expected) in new[]
        {
            (metadata.GetProperty("7FE00010"), image.GetBytes(Attributes.PixelData).ToArray()),
            (metadata.GetProperty("00420011"), bulk),
            (metadata.GetProperty("54000100").GetProperty("Value")[0].GetProperty("54001010"), bulk),
        })
        {
            string uri = element.GetProperty("BulkDataURI").GetString()!;
            using HttpResponseMessage single = await _server.GetAsync(uri, "application/octet-stream");
            (await single.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(expected);
            (await _server.GetPartsAsync(uri, Ohif)).ShouldHaveSingleItem().Body.ShouldBe(expected);
        }

        (await _server.GetJsonAsync($"/dicomweb/studies/{Images.Study}/series/{Images.Series}/metadata")).Length.ShouldBe(1);
        (await _server.GetJsonAsync($"/dicomweb/studies/{Images.Study}/metadata")).Length.ShouldBe(1);
        await RefusedAsync($"{Images.UrlOf(image)}/bulkdata/54000100/7/54001010", null, 404, "no value");
        await RefusedAsync($"{Images.UrlOf(image)}/bulkdata/passwd", null, 400, "not the path");
    }

    [Theory]
    [InlineData("bytes=0-3", 206, "bytes 0-3/32", 4)]
    [InlineData("bytes=30-", 206, "bytes 30-31/32", 2)]
    [InlineData("bytes=-5", 206, "bytes 27-31/32", 5)]
    [InlineData("bytes=32-", 416, "bytes */32", -1)]
    public async Task Bulk_data_come_in_ranges(string range, int status, string contentRange, int length)
    {
        DataSet image = Images.Gray();
        await _server.StoreAsync(image);
        using HttpResponseMessage response = await _server.GetAsync($"{Images.UrlOf(image)}/bulkdata/7FE00010", "application/octet-stream", ("Range", range));
        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentRange!.ToString().ShouldBe(contentRange);
        if (length >= 0)
        {
            long first = response.Content.Headers.ContentRange.From!.Value;
            (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(image.GetBytes(Attributes.PixelData).Slice((int)first, length).ToArray());
        }
    }

    [Fact]
    public async Task Frames_come_in_the_order_asked()
    {
        DataSet image = Images.Gray(frames: 3);
        await _server.StoreAsync(image);
        byte[] pixels = image.GetBytes(Attributes.PixelData).ToArray();

        List<Part> parts = await _server.GetPartsAsync($"{Images.UrlOf(image)}/frames/3,1", Ohif);

        parts.Select(part => part.Body).ShouldBe([pixels[64..], pixels[..32]]);
        parts.ShouldAllBe(part => part.ContentType == "application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1");
        using HttpResponseMessage single = await _server.GetAsync($"{Images.UrlOf(image)}/frames/2", "application/octet-stream");
        (await single.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(pixels[32..64]);
        await RefusedAsync($"{Images.UrlOf(image)}/frames/4", Ohif, 404, "frame 4");
        await RefusedAsync($"{Images.UrlOf(image)}/frames/0", Ohif, 400, "frame numbers");
        await RefusedAsync($"{Images.UrlOf(image)}/frames/1;2", Ohif, 400, "frame numbers");
    }

    [Theory]
    [InlineData("1.2.840.10008.1.2.4.50", "image/jpeg")]
    [InlineData("1.2.840.10008.1.2.4.80", "image/jls")]
    [InlineData("1.2.840.10008.1.2.4.90", "image/jp2")]
    [InlineData("1.2.840.10008.1.2.4.201", "image/jphc")]
    [InlineData("1.2.840.10008.1.2.4.110", "image/jxl")]
    [InlineData("1.2.840.10008.1.2.5", "image/dicom-rle")]
    public async Task Compressed_frames_come_as_stored_and_say_what_they_are(string syntax, string mediaType)
    {
        byte[][] frames = [[1, 2, 3, 4], [5, 6, 7, 8, 9, 10]];
        DataSet image = Images.Compressed(frames);
        using (HttpResponseMessage post = await _server.PostAsync([Images.Part10(image, TransferSyntax.Of(new Uid(syntax)))]))
        {
            post.EnsureSuccessStatusCode();
        }

        // The frames are no code streams: they can be passed on, and not be decoded.
        foreach (string accept in new[] { Ohif, $"multipart/related; type=\"{mediaType}\"", $"multipart/related; type=\"{mediaType}\"; transfer-syntax={syntax}", "*/*" })
        {
            List<Part> parts = await _server.GetPartsAsync($"{Images.UrlOf(image)}/frames/1,2", accept);
            parts.Select(part => part.Body).ShouldBe(frames);
            parts.ShouldAllBe(part => part.ContentType == $"{mediaType}; transfer-syntax={syntax}");
        }

        await RefusedAsync($"{Images.UrlOf(image)}/frames/1", "multipart/related; type=\"application/octet-stream\"; transfer-syntax=1.2.840.10008.1.2.1", 406, "");
        await RefusedAsync(Images.UrlOf(image), $"{DicomParts}; transfer-syntax=1.2.840.10008.1.2.1", 406, "");
        (await _server.GetPartsAsync($"{Images.UrlOf(image)}/bulkdata/7FE00010", Ohif)).Select(part => part.Body).ShouldBe(frames);
    }

    [Fact]
    public async Task What_the_client_has_already_is_not_sent_again()
    {
        DataSet image = Images.Gray();
        await _server.StoreAsync(image);
        foreach ((string path, string accept) in new[] { ("", "application/dicom"), ("/frames/1", Ohif), ("/metadata", "application/dicom+json"), ("/bulkdata/7FE00010", "application/octet-stream") })
        {
            using HttpResponseMessage first = await _server.GetAsync(Images.UrlOf(image) + path, accept);
            first.EnsureSuccessStatusCode();
            using HttpResponseMessage second = await _server.GetAsync(Images.UrlOf(image) + path, accept, ("If-None-Match", first.Headers.ETag!.ToString()));
            ((int)second.StatusCode).ShouldBe(304, path);
        }
    }

    private async Task RefusedAsync(string path, string? accept, int status, string text)
    {
        using HttpResponseMessage response = await _server.GetAsync(path, accept);
        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(status, body);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        body.ShouldContain(text);
    }
}
