using System.Net.Http.Headers;
using System.Text;
using Gantry.Dicom;

namespace Gantry.Server.Tests.DicomWeb;

/// <summary>STOW-RS of metadata with bulk data (PS3.18 §10.5.1.2), and its failure reasons (PS3.18 §I.2).</summary>
[Trait("Ledger", "R158"), Trait("Ledger", "R231")]
public sealed class StoreMetadataTests : IAsyncLifetime
{
    private const string Json = "application/dicom+json";
    private const string Xml = "application/dicom+xml";
    private DicomWebServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await DicomWebServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(Json)]
    [InlineData(Xml)]
    public async Task Uncompressed_pixels_come_apart_from_the_metadata(string form)
    {
        DataSet[] images = [Images.Gray(1), Images.Gray(2, frames: 3), Images.Colour()];
        (int status, DataSet report) = await PostAsync(form, [.. MetadataOf(form, images), .. images.Select(image => Bulk(image, "application/octet-stream", PixelsOf(image)))]);
        status.ShouldBe(200);
        report.Items(Attributes.ReferencedSOPSequence).Select(item => item.GetString(Attributes.ReferencedSOPInstanceUID)).ShouldBe(images.Select(image => image.GetString(Attributes.SOPInstanceUID)));
        foreach (DataSet image in images)
        {
            DataSet stored = await RetrieveAsync(image);
            DicomJson.ToArray(stored).ShouldBe(DicomJson.ToArray(image));
            stored.TransferSyntax.ShouldBe(TransferSyntax.ExplicitVRLittleEndian);
        }
    }

    [Theory]
    [InlineData(Json, "image/jls", "; transfer-syntax=1.2.840.10008.1.2.4.81", "1.2.840.10008.1.2.4.81")]
    [InlineData(Json, "image/jls", "", "1.2.840.10008.1.2.4.80")]
    [InlineData(Xml, "image/jp2", "", "1.2.840.10008.1.2.4.90")]
    [InlineData(Xml, "application/octet-stream", "; transfer-syntax=1.2.840.10008.1.2.5", "1.2.840.10008.1.2.5")]
    public async Task Compressed_frames_come_one_a_part(string form, string mediaType, string parameters, string syntax)
    {
        byte[][] frames = [[.. Enumerable.Repeat((byte)1, 10)], [.. Enumerable.Repeat((byte)2, 7)]];
        DataSet image = Images.Compressed(frames);
        (int status, _) = await PostAsync(form, [.. MetadataOf(form, image), .. frames.Select(frame => Bulk(image, mediaType + parameters, frame))]);
        status.ShouldBe(200);
        DataSet stored = await RetrieveAsync(image);
        stored.TransferSyntax!.Uid.Value.ShouldBe(syntax);
        stored.TryGetElement(Attributes.PixelData, out DataElement pixels).ShouldBeTrue();
        pixels.FragmentCount.ShouldBe(3);
        pixels.ReadFragment(1).ToArray().ShouldBe(frames[0]);
        pixels.ReadFragment(2).ToArray().ShouldBe([.. frames[1], 0]);
        List<Part> back = await _server.GetPartsAsync($"{Images.UrlOf(image)}/frames/2,1", "multipart/related; type=\"*/*\"; transfer-syntax=*");
        back.Select(part => part.Body[0]).ShouldBe([(byte)2, (byte)1]);
    }

    [Theory]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xC0, 0, 11, 8, 0, 4, 0, 4, 1, 1, 0x11, 0 }, "1.2.840.10008.1.2.4.50")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xE0, 0, 3, 0, 0xFF, 0xC1, 0, 11, 12, 0, 4, 0, 4, 1, 1, 0x11, 0 }, "1.2.840.10008.1.2.4.51")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xC3, 0, 3, 8, 0xFF, 0xDA, 0, 8, 1, 1, 0, 1, 0, 0 }, "1.2.840.10008.1.2.4.70")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xC3, 0, 3, 8, 0xFF, 0xDA, 0, 8, 1, 1, 0, 6, 0, 0 }, "1.2.840.10008.1.2.4.57")]
    [InlineData(new byte[] { 0xFF, 0xD8, 0xFF, 0xC2, 0, 11, 8, 0, 4, 0, 4, 1, 1, 0x11, 0 }, null)]
    [InlineData(new byte[] { 1, 2, 3 }, null)]
    public async Task The_process_of_a_jpeg_says_its_transfer_syntax(byte[] jpeg, string? syntax)
    {
        DataSet image = Images.Compressed(jpeg);
        (int status, DataSet report) = await PostAsync(Json, [.. MetadataOf(Json, image), Bulk(image, "image/jpeg", jpeg)]);
        status.ShouldBe(syntax is null ? 409 : 200);
        if (syntax is null)
        {
            Failed(report).ShouldBe([($"{Images.Series}.1", (ushort)0xC122)]);
            return;
        }

        (await RetrieveAsync(image)).TransferSyntax!.Uid.Value.ShouldBe(syntax);
    }

    [Fact]
    public async Task Each_instance_fails_for_itself_and_says_why()
    {
        DataSet good = Images.Gray(1), missing = Images.Gray(2), unknown = Images.Compressed([1, 2]), wrong = Images.Compressed([1, 2], [3, 4]), nameless = Images.Gray(5);
        unknown.Set(Attributes.SOPInstanceUID, new Uid($"{Images.Series}.3"));
        wrong.Set(Attributes.SOPInstanceUID, new Uid($"{Images.Series}.4"));
        nameless.Remove(Attributes.SeriesInstanceUID);
        (int status, DataSet report) = await PostAsync(
            Json,
            [
                .. MetadataOf(Json, good, missing, unknown, wrong, nameless),
                Bulk(good, "application/octet-stream", PixelsOf(good)),
                Bulk(unknown, "image/jls; transfer-syntax=1.2.3.4", [1, 2]),
                Bulk(wrong, "image/jls", [1, 2]),
                Bulk(nameless, "application/octet-stream", PixelsOf(nameless)),
            ]);
        status.ShouldBe(202);
        report.Items(Attributes.ReferencedSOPSequence).ShouldHaveSingleItem().GetString(Attributes.ReferencedSOPInstanceUID).ShouldBe($"{Images.Series}.1");
        Failed(report).ShouldBe([($"{Images.Series}.2", (ushort)0xC000), ($"{Images.Series}.3", (ushort)0xC122), ($"{Images.Series}.4", (ushort)0xA900), ($"{Images.Series}.5", (ushort)0xA900)]);
    }

    [Fact]
    public async Task Long_values_deep_in_sequences_come_as_bulk_data_too()
    {
        DataSet image = Images.Gray();
        DataSet item = new();
        byte[] waveform = [.. Enumerable.Range(0, 5001).Select(i => (byte)i)];
        item.SetBytes(Attributes.WaveformData, VR.OW, waveform.AsMemory(0, 5000));
        image.SetItems(Attributes.WaveformSequence, new DataSet(), item);
        (int status, _) = await PostAsync(
            Json,
            [.. MetadataOf(Json, image), Bulk(image, "application/octet-stream", PixelsOf(image)), new("application/octet-stream", $"{Images.UrlOf(image)}/54000100/1/54001010", waveform[..5000])]);
        status.ShouldBe(200);
        (await RetrieveAsync(image)).Items(Attributes.WaveformSequence)[1].GetBytes(Attributes.WaveformData).ToArray().ShouldBe(waveform[..5000]);
    }

    [Fact]
    public async Task The_same_again_is_the_same_version_and_another_study_is_refused()
    {
        DataSet image = Images.Gray();
        BodyPart[] parts = [.. MetadataOf(Json, image), Bulk(image, "application/octet-stream", PixelsOf(image))];
        (await PostAsync(Json, parts)).Status.ShouldBe(200);
        (await PostAsync(Json, parts)).Status.ShouldBe(200);
        (await PostAsync(Json, parts, "/dicomweb/studies/1.2.3")).Status.ShouldBe(409);
        (await PostAsync(Json, parts, $"/dicomweb/studies/{Images.Study}")).Status.ShouldBe(200);
    }

    [Fact]
    public async Task Messages_that_make_no_sense_are_refused()
    {
        DataSet image = Images.Gray();
        (await PostRawAsync(Json, [new(Json, null, "{ no json"u8.ToArray())])).Status.ShouldBe(409);
        (await PostRawAsync(Xml, [new(Xml, null, "<no xml"u8.ToArray())])).Status.ShouldBe(409);
        (await PostRawAsync(Json, [.. MetadataOf(Json, image), new("application/octet-stream", null, [1])])).Status.ShouldBe(400);
        (await PostRawAsync(Json, [Bulk(image, "application/octet-stream", [1, 2])])).Status.ShouldBe(400);
        (await _server.GetJsonAsync("/dicomweb/instances")).ShouldBeEmpty();
        Directory.EnumerateFiles(Path.Combine(_server.Archive.Options.DataFolder, "staging")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_metadata_do_not_refer_to_is_named_in_a_warning()
    {
        DataSet image = Images.Gray();
        using HttpResponseMessage response = await SendAsync(
            Json, [.. MetadataOf(Json, image), Bulk(image, "application/octet-stream", PixelsOf(image)), new("application/octet-stream", "/nobody", [1])], "/dicomweb/studies");
        ((int)response.StatusCode).ShouldBe(200);
        response.Headers.GetValues("Warning").Single().ShouldContain("not referred to");
    }

    private static byte[] PixelsOf(DataSet image) => image.GetBytes(Attributes.PixelData).ToArray();

    private static BodyPart Bulk(DataSet image, string contentType, byte[] bytes) => new(contentType, $"{Images.UrlOf(image)}/7FE00010", bytes);

    private static IEnumerable<BodyPart> MetadataOf(string form, params DataSet[] images)
    {
        string? Refer(DataSet image, string path, DataElement element) => element.IsEncapsulated || element.Length > 1024 || element.Tag == Attributes.PixelData ? $"{Images.UrlOf(image)}/{path}" : null;
        if (form == Xml)
        {
            return images.Select(image => new BodyPart(Xml, null, DicomXml.ToArray(image, new DicomXmlOptions { BulkThreshold = 0, BulkDataUri = (path, element) => Refer(image, path, element) })));
        }

        string text = string.Join(',', images.Select(image => Encoding.UTF8.GetString(
            DicomJson.ToArray(image, new DicomJsonOptions { BulkThreshold = 0, BulkDataUri = (path, element) => Refer(image, path, element) }))));
        return [new BodyPart(Json, null, Encoding.UTF8.GetBytes($"[{text}]"))];
    }

    private static IEnumerable<(string Uid, ushort Reason)> Failed(DataSet report) =>
        report.Items(Attributes.FailedSOPSequence).Select(item => (item.GetString(Attributes.ReferencedSOPInstanceUID)!, item.Get(Attributes.FailureReason)!.Value));

    private async Task<DataSet> RetrieveAsync(DataSet image)
    {
        using HttpResponseMessage response = await _server.GetAsync(Images.UrlOf(image), "application/dicom; transfer-syntax=*");
        return DicomFile.Parse(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).DataSet;
    }

    private async Task<(int Status, DataSet Report)> PostAsync(string form, BodyPart[] parts, string path = "/dicomweb/studies")
    {
        (int status, byte[] body) = await PostRawAsync(form, parts, path);
        status.ShouldBeOneOf(200, 202, 409);
        return (status, DicomJson.Read(body));
    }

    private async Task<(int Status, byte[] Body)> PostRawAsync(string form, BodyPart[] parts, string path = "/dicomweb/studies")
    {
        using HttpResponseMessage response = await SendAsync(form, parts, path);
        return ((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    private Task<HttpResponseMessage> SendAsync(string form, BodyPart[] parts, string path)
    {
        MultipartContent content = new("related", "a-boundary-of-its-own");
        content.Headers.ContentType!.Parameters.Add(new NameValueHeaderValue("type", $"\"{form}\""));
        foreach (BodyPart part in parts)
        {
            ByteArrayContent body = new(part.Bytes);
            body.Headers.TryAddWithoutValidation("Content-Type", part.ContentType).ShouldBeTrue();
            if (part.Location is not null)
            {
                body.Headers.TryAddWithoutValidation("Content-Location", part.Location).ShouldBeTrue();
            }

            content.Add(body);
        }

        return _server.Client.PostAsync(path, content, TestContext.Current.CancellationToken);
    }

    private sealed record BodyPart(string ContentType, string? Location, byte[] Bytes);
}
