using System.IO.Compression;
using Gantry.Dicom;

namespace Gantry.Server.Tests.DicomWeb;

/// <summary>Bulk data and pixel data of whole resources, zip, ranges of bytes and conditional requests (PS3.18 §10.4, RFC 9110).</summary>
[Trait("Ledger", "R158"), Trait("Ledger", "R231")]
public sealed class RetrieveMoreTests : IAsyncLifetime
{
    private const string AnyPart = "multipart/related; type=\"*/*\"; transfer-syntax=*";
    private DicomWebServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await DicomWebServer.StartAsync();
        DataSet withWaveform = Images.Gray(2);
        DataSet item = new();
        item.SetBytes(Attributes.WaveformData, VR.OW, new byte[3000]);
        withWaveform.SetItems(Attributes.WaveformSequence, item);
        await _server.StoreAsync(Images.Gray(1, frames: 3), withWaveform, Images.Colour());
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task All_bulk_data_come_under_the_names_that_metadata_give_them()
    {
        foreach ((string resource, int count) in new[] { ($"/dicomweb/studies/{Images.Study}", 4), ($"/dicomweb/studies/{Images.Study}/series/{Images.Series}", 3), (Images.UrlOf(Images.Gray(2)), 2) })
        {
            List<Part> parts = await _server.GetPartsAsync($"{resource}/bulkdata", AnyPart);
            parts.Count.ShouldBe(count);
            foreach (Part part in parts)
            {
                (await _server.GetPartsAsync(part.Location!, AnyPart)).ShouldHaveSingleItem().Body.ShouldBe(part.Body);
            }

            List<Part> pixels = await _server.GetPartsAsync($"{resource}/pixeldata", AnyPart);
            pixels.Select(part => part.Location).ShouldBe(parts.Select(part => part.Location).Where(location => location!.EndsWith("/7FE00010", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task Head_has_the_headers_of_get_and_nothing_else()
    {
        string image = Images.UrlOf(Images.Gray(1));
        foreach ((string path, string accept, bool hasLength) in new[]
        {
            (image, "application/dicom", true), ($"/dicomweb/studies/{Images.Study}", "multipart/related; type=\"application/dicom\"", false), ($"/dicomweb/studies/{Images.Study}", "application/zip", false),
            ($"/dicomweb/studies/{Images.Study}/metadata", "application/dicom+json", false), ($"{image}/frames/1", "application/octet-stream", true), ($"{image}/bulkdata/7FE00010", "application/octet-stream", true),
            ("/dicomweb/studies", "application/dicom+json", false),
        })
        {
            using HttpResponseMessage get = await SendAsync(HttpMethod.Get, path, accept);
            using HttpResponseMessage head = await SendAsync(HttpMethod.Head, path, accept);
            ((int)head.StatusCode, head.Content.Headers.ContentType?.MediaType).ShouldBe((200, get.Content.Headers.ContentType?.MediaType), path);
            head.Headers.ETag.ShouldBe(get.Headers.ETag, path);
            (await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty(path);
            if (hasLength)
            {
                head.Content.Headers.ContentLength.ShouldBe(get.Content.Headers.ContentLength, path);
            }
        }

        foreach ((string path, int status) in new[] { ("/dicomweb/studies/1.2.3", 404), ("/dicomweb/studies/x", 400) })
        {
            using HttpResponseMessage head = await SendAsync(HttpMethod.Head, path, "*/*");
            ((int)head.StatusCode).ShouldBe(status);
        }

        // The connection is whole after each of them.
        (await _server.GetJsonAsync("/dicomweb/studies")).ShouldHaveSingleItem();

        async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string accept)
        {
            using HttpRequestMessage request = new(method, path);
            request.Headers.TryAddWithoutValidation("Accept", accept).ShouldBeTrue();
            return await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task Compressed_pixel_data_come_a_frame_a_part_where_their_type_is_accepted()
    {
        DataSet image = Images.Compressed([1, 2], [3, 4]);
        image.Set(Attributes.SOPInstanceUID, new Uid("1.2.3.4"));
        using HttpResponseMessage stored = await _server.PostAsync([Images.Part10(image, TransferSyntax.JPEGLSLossless)]);
        stored.EnsureSuccessStatusCode();
        List<Part> parts = await _server.GetPartsAsync($"{Images.UrlOf(image)}/pixeldata", "multipart/related; type=\"image/jls\"; transfer-syntax=1.2.840.10008.1.2.4.80");
        parts.Select(part => part.Body).ShouldBe([new byte[] { 1, 2 }, [3, 4]]);
        parts.ShouldAllBe(part => part.ContentType == "image/jls; transfer-syntax=1.2.840.10008.1.2.4.80");
        using HttpResponseMessage other = await _server.GetAsync($"{Images.UrlOf(image)}/pixeldata", "multipart/related; type=\"image/jp2\"");
        ((int)other.StatusCode).ShouldBe(406);
    }

    [Fact]
    public async Task Where_there_are_no_bulk_data_nothing_is_found()
    {
        DataSet report = Images.Gray(7);
        report.Remove(Attributes.PixelData);
        await _server.StoreAsync(report);
        using HttpResponseMessage response = await _server.GetAsync($"{Images.UrlOf(report)}/bulkdata", AnyPart);
        ((int)response.StatusCode).ShouldBe(404);
    }

    [Fact]
    public async Task A_zip_holds_the_files()
    {
        foreach ((string resource, int count) in new[] { ($"/dicomweb/studies/{Images.Study}", 3), ($"/dicomweb/studies/{Images.Study}/series/{Images.Series}", 2), (Images.UrlOf(Images.Gray(2)), 1) })
        {
            using HttpResponseMessage response = await _server.GetAsync(resource, "application/zip");
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
            response.Content.Headers.ContentDisposition!.FileName.ShouldBe($"{resource.Split('/')[^1]}.zip");
            using ZipArchive archive = new(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
            archive.Entries.Count.ShouldBe(count);
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                using MemoryStream copy = new();
                await using (Stream stream = await entry.OpenAsync(TestContext.Current.CancellationToken))
                {
                    await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
                }

                string[] names = entry.FullName.Split('/');
                using HttpResponseMessage file = await _server.GetAsync(
                    $"/dicomweb/studies/{names[0]}/series/{names[1]}/instances/{Path.GetFileNameWithoutExtension(names[2])}", "application/dicom; transfer-syntax=*");
                copy.ToArray().ShouldBe(await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            }
        }
    }

    [Fact]
    public async Task A_zip_may_be_asked_for_in_a_transfer_syntax()
    {
        using HttpResponseMessage response = await _server.GetAsync(Images.UrlOf(Images.Colour()), "application/zip; transfer-syntax=1.2.840.10008.1.2");
        using ZipArchive archive = new(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        using MemoryStream copy = new();
        await using (Stream stream = await archive.Entries.ShouldHaveSingleItem().OpenAsync(TestContext.Current.CancellationToken))
        {
            await stream.CopyToAsync(copy, TestContext.Current.CancellationToken);
        }

        using DicomFile file = DicomFile.Parse(copy.ToArray());
        file.TransferSyntax.ShouldBe(TransferSyntax.ImplicitVRLittleEndian);
        using HttpResponseMessage compressed = await _server.GetAsync(Images.UrlOf(Images.Colour()), "application/zip; transfer-syntax=1.2.840.10008.1.2.4.100");
        ((int)compressed.StatusCode).ShouldBe(406);
    }

    [Theory]
    [InlineData("", "application/dicom; transfer-syntax=*")]
    [InlineData("/frames/2", "application/octet-stream")]
    [InlineData("/bulkdata/7FE00010", "application/octet-stream")]
    public async Task Single_parts_may_be_asked_for_in_ranges(string resource, string accept)
    {
        string url = Images.UrlOf(Images.Gray()) + resource;
        using HttpResponseMessage whole = await _server.GetAsync(url, accept);
        byte[] bytes = await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        whole.Headers.AcceptRanges.ShouldBe(["bytes"]);
        foreach ((string range, int first, int count) in new[] { ("bytes=5-9", 5, 5), ("bytes=10-", 10, bytes.Length - 10), ("bytes=-7", bytes.Length - 7, 7) })
        {
            using HttpResponseMessage response = await _server.GetAsync(url, accept, ("Range", range));
            ((int)response.StatusCode).ShouldBe(206);
            (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe(bytes.AsSpan(first, count).ToArray());
            response.Content.Headers.ContentRange!.ToString().ShouldBe($"bytes {first}-{first + count - 1}/{bytes.Length}");
        }

        using HttpResponseMessage beyond = await _server.GetAsync(url, accept, ("Range", "bytes=9999999-"));
        ((int)beyond.StatusCode).ShouldBe(416);
        using HttpResponseMessage same = await _server.GetAsync(url, accept, ("Range", "bytes=0-0"), ("If-Range", whole.Headers.ETag!.ToString()));
        ((int)same.StatusCode).ShouldBe(206);
        using HttpResponseMessage changed = await _server.GetAsync(url, accept, ("Range", "bytes=0-0"), ("If-Range", "\"another\""));
        ((int)changed.StatusCode).ShouldBe(200);
    }

    [Theory]
    [InlineData("", "multipart/related; type=\"application/dicom\"", true)]
    [InlineData("", "application/zip", true)]
    [InlineData("/metadata", "application/dicom+json", false)]
    [InlineData("/bulkdata", AnyPart, true)]
    public async Task What_is_known_of_a_study_is_not_sent_again(string resource, string accept, bool isWeak)
    {
        string url = $"/dicomweb/studies/{Images.Study}{resource}";
        using HttpResponseMessage first = await _server.GetAsync(url, accept);
        first.Headers.ETag!.IsWeak.ShouldBe(isWeak);
        using HttpResponseMessage again = await _server.GetAsync(url, accept, ("If-None-Match", $"\"x\", {first.Headers.ETag}"));
        ((int)again.StatusCode).ShouldBe(304);
        using HttpResponseMessage any = await _server.GetAsync(url, accept, ("If-None-Match", "*"));
        ((int)any.StatusCode).ShouldBe(304);
        using HttpResponseMessage match = await _server.GetAsync(url, accept, ("If-Match", "\"x\""));
        ((int)match.StatusCode).ShouldBe(412);
        await _server.StoreAsync(Images.Gray(20));
        using HttpResponseMessage changed = await _server.GetAsync(url, accept, ("If-None-Match", first.Headers.ETag!.ToString()));
        ((int)changed.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task An_answer_that_can_not_be_finished_breaks_off()
    {
        string lost = Directory.EnumerateFiles(_server.Archive.Options.DataFolder, "*.dcm", SearchOption.AllDirectories).Single(path => path.Contains($"{Images.Series}.2", StringComparison.Ordinal));
        File.Delete(lost);
        await Should.ThrowAsync<HttpRequestException>(() => _server.GetAsync($"/dicomweb/studies/{Images.Study}", "multipart/related; type=\"application/dicom\""));
        using HttpResponseMessage alone = await _server.GetAsync(Images.UrlOf(Images.Gray(2)), "application/dicom");
        ((int)alone.StatusCode).ShouldBe(500);
        alone.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Frames_of_many_are_found_again_after_a_restart()
    {
        const int Count = 2000;
        DataSet image = Images.Compressed([.. Enumerable.Range(0, Count).Select(i => new[] { (byte)i, (byte)(i >> 8), (byte)1, (byte)2 })]);
        image.Set(Attributes.SOPInstanceUID, new Uid("1.2.3.4"));
        using HttpResponseMessage stored = await _server.PostAsync([Images.Part10(image, TransferSyntax.JPEGLSLossless)]);
        string url = Images.UrlOf(image);
        foreach (int _ in (int[])[1, 2])
        {
            List<Part> parts = await _server.GetPartsAsync($"{url}/frames/{Count},1,513,512,513", AnyPart);
            parts.Select(part => part.Body[0] + (part.Body[1] << 8) + 1).ShouldBe([Count, 1, 513, 512, 513]);
            await _server.RestartAsync();
        }

        using HttpResponseMessage beyond = await _server.GetAsync($"{url}/frames/{Count + 1}", AnyPart);
        ((int)beyond.StatusCode).ShouldBe(404);
    }
}
