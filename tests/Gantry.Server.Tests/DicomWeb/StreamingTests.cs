using System.Net.Http.Headers;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Server.Tests.DicomWeb;

/// <summary>Tests that count what the whole process allocates, hence run alone.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone)), Trait("Ledger", "R231")]
public sealed class StreamingTests
{
    private const int Frames = 256;

    /// <summary>What client and server may allocate while the object, eight times as long, passes through.</summary>
    private const long Allowance = 32L << 20;

    [Fact]
    public async Task A_long_object_goes_in_and_out_without_being_held_in_memory()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        string file = Path.GetTempFileName();
        await using DicomWebServer server = await DicomWebServer.StartAsync();
        try
        {
            await LargeMultiFrame.WriteAsync(file, Frames, cancellationToken: cancellation);
            await server.StoreAsync(Images.Gray());
            await PassAsync(Images.UrlOf(Images.Gray()), server, Stream.Null);

            long before = GC.GetTotalAllocatedBytes(precise: true);
            await using (FileStream source = File.OpenRead(file))
            {
                StreamContent content = new(source);
                content.Headers.ContentType = new MediaTypeHeaderValue("application/dicom");
                using HttpResponseMessage response = await server.Client.PostAsync("/dicomweb/studies", content, cancellation);
                ((int)response.StatusCode).ShouldBe(200, await response.Content.ReadAsStringAsync(cancellation));
            }

            using DicomFile header = DicomFile.Open(file, new DicomReadOptions { StopBefore = Attributes.PixelData });
            string url = Images.UrlOf(header.DataSet);
            long returned = await PassAsync(url, server, Stream.Null);
            long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;

            returned.ShouldBeGreaterThan((long)Frames << 20);
            allocated.ShouldBeLessThan(Allowance);
            (await server.GetPartsAsync($"{url}/frames/{Frames}", "multipart/related; type=application/octet-stream; transfer-syntax=*")).ShouldHaveSingleItem().Body.Length.ShouldBe(1 << 20);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Bulk_data_wait_on_the_disk_for_their_metadata()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        string file = Path.GetTempFileName();
        await using DicomWebServer server = await DicomWebServer.StartAsync();
        try
        {
            await LargeMultiFrame.WriteAsync(file, Frames, cancellationToken: cancellation);
            using DicomFile large = DicomFile.Open(file, new DicomReadOptions { BulkThreshold = 1024 });
            large.DataSet.TryGetElement(Attributes.PixelData, out DataElement pixels).ShouldBeTrue();
            byte[] metadata = DicomJson.ToArray(large.DataSet, new DicomJsonOptions { BulkDataUri = (path, _) => path });
            await server.StoreAsync(Images.Gray());

            long before = GC.GetTotalAllocatedBytes(precise: true);
            await using (FileStream source = File.OpenRead(file))
            {
                source.Position = pixels.Range.Offset;
                using MultipartContent content = new("related", "boundary");
                content.Headers.ContentType!.Parameters.Add(new NameValueHeaderValue("type", "\"application/dicom+json\""));
                content.Add(Part(new ByteArrayContent(metadata), "application/dicom+json", null));
                content.Add(Part(new StreamContent(source), "application/octet-stream", "7FE00010"));
                using HttpResponseMessage response = await server.Client.PostAsync("/dicomweb/studies", content, cancellation);
                ((int)response.StatusCode).ShouldBe(200, await response.Content.ReadAsStringAsync(cancellation));
            }

            long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
            allocated.ShouldBeLessThan(Allowance);
            string url = Images.UrlOf(large.DataSet);
            List<Part> frame = await server.GetPartsAsync($"{url}/frames/{Frames}", "multipart/related; type=application/octet-stream; transfer-syntax=*");
            frame.ShouldHaveSingleItem().Body.ShouldBe(FrameIndex.FromDataSet(large.DataSet).Read(Frames));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static HttpContent Part(HttpContent content, string mediaType, string? location)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        content.Headers.ContentLocation = location is null ? null : new Uri(location, UriKind.Relative);
        return content;
    }

    private static async Task<long> PassAsync(string url, DicomWebServer server, Stream destination)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, url);
        request.Headers.Accept.ParseAdd("application/dicom");
        using HttpResponseMessage response = await server.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        await response.Content.CopyToAsync(destination, TestContext.Current.CancellationToken);
        return response.Content.Headers.ContentLength!.Value;
    }
}
