using System.Text;
using System.Text.Json;
using Gantry.Dicom;

namespace Gantry.Server.Tests.DicomWeb;

/// <summary>Which form an answer takes: PS3.18 §8.3.3 (parameters), §8.7 (media types), §8.8 (character sets).</summary>
[Trait("Ledger", "R158"), Trait("Ledger", "R231")]
public sealed class NegotiationTests : IAsyncLifetime
{
    private const string XmlParts = "multipart/related; type=\"application/dicom+xml\"";
    private DicomWebServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await DicomWebServer.StartAsync();
        await _server.StoreAsync(Images.Gray(1), Images.Gray(2), Images.Gray(3), Images.Colour());
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("/dicomweb/studies", 1)]
    [InlineData("/dicomweb/series", 2)]
    [InlineData("/dicomweb/instances", 4)]
    [InlineData($"/dicomweb/studies/{Images.Study}/series", 2)]
    [InlineData($"/dicomweb/studies/{Images.Study}/instances", 4)]
    [InlineData($"/dicomweb/studies/{Images.Study}/series/{Images.Series}/instances", 3)]
    [InlineData($"/dicomweb/studies/{Images.Study}/metadata", 4)]
    [InlineData($"/dicomweb/studies/{Images.Study}/series/{Images.Series}/metadata", 3)]
    public async Task Xml_holds_what_json_holds(string path, int count)
    {
        JsonElement[] json = await _server.GetJsonAsync(path);
        List<Part> parts = await _server.GetPartsAsync(path, XmlParts);
        parts.Count.ShouldBe(count);
        for (int i = 0; i < count; i++)
        {
            parts[i].ContentType.ShouldBe("application/dicom+xml");
            ShouldSayTheSame(DicomXml.Read(parts[i].Body, Referring), DicomJson.Read(json[i], new DicomJsonReadOptions { ResolveBulkData = Referring.ResolveBulkData }));
        }
    }

    [Fact]
    public async Task Metadata_of_one_instance_may_be_one_document()
    {
        string path = $"{Images.UrlOf(Images.Gray(2))}/metadata";
        using HttpResponseMessage response = await _server.GetAsync(path, "application/dicom+xml");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/dicom+xml");
        string xml = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        xml.ShouldContain($"{Images.UrlOf(Images.Gray(2))}/bulkdata/7FE00010");
        DicomXml.Read(Encoding.UTF8.GetBytes(xml), Referring).GetString(Attributes.SOPInstanceUID).ShouldBe($"{Images.Series}.2");
        using HttpResponseMessage many = await _server.GetAsync($"/dicomweb/studies/{Images.Study}/metadata", "application/dicom+xml");
        ((int)many.StatusCode).ShouldBe(406);
    }

    [Theory]
    [InlineData(null, "application/dicom+json")]
    [InlineData("*/*", "application/dicom+json")]
    [InlineData("application/*", "application/dicom+json")]
    [InlineData("application/json", "application/json")]
    [InlineData("application/dicom+json;q=0.2, multipart/related;type=application/dicom+xml;q=0.4", "multipart/related")]
    [InlineData("multipart/related; type=\"application/dicom+xml\"; q=0.1, application/dicom+json", "application/dicom+json")]
    [InlineData("application/dicom+json;q=0, */*;q=0.5", "application/json")]
    [InlineData("multipart/*", "multipart/related")]
    [InlineData("multipart/related; type=\"application/dicom+json\"", null)]
    [InlineData("text/html", null)]
    [InlineData("application/dicom+json;q=0", null)]
    public async Task The_best_acceptable_form_is_chosen(string? accept, string? chosen)
    {
        foreach (string path in new[] { "/dicomweb/studies", $"/dicomweb/studies/{Images.Study}/metadata" })
        {
            using HttpResponseMessage response = await _server.GetAsync(path, accept);
            ((int)response.StatusCode).ShouldBe(chosen is null ? 406 : 200);
            response.Content.Headers.ContentType!.MediaType.ShouldBe(chosen ?? "application/problem+json");
        }
    }

    [Theory]
    [InlineData("accept=application/dicom%2Bjson", "text/html", "application/dicom+json")]
    [InlineData("accept=application/dicom+json", "text/html", "application/dicom+json")]
    [InlineData("accept=multipart/related;type=\"application/dicom+xml\"", "application/dicom+json", "multipart/related")]
    [InlineData("accept=text/html", "application/dicom+json", null)]
    public async Task The_accept_parameter_comes_before_the_header(string query, string header, string? chosen)
    {
        using HttpResponseMessage response = await _server.GetAsync($"/dicomweb/studies?{query}", header);
        ((int)response.StatusCode).ShouldBe(chosen is null ? 406 : 200);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(chosen ?? "application/problem+json");
    }

    [Theory]
    [InlineData("", "utf-8", 200)]
    [InlineData("", "iso-8859-1, *;q=0.1", 200)]
    [InlineData("", "iso-8859-1", 406)]
    [InlineData("", "*, utf-8;q=0", 406)]
    [InlineData("?charset=utf-8", "iso-8859-1", 200)]
    [InlineData("?charset=iso-8859-15", "utf-8", 406)]
    public async Task Answers_are_in_utf8_or_refused(string query, string header, int status)
    {
        foreach (string path in new[] { "/dicomweb/studies", $"/dicomweb/studies/{Images.Study}/metadata" })
        {
            using HttpResponseMessage response = await _server.GetAsync(path + query, null, ("Accept-Charset", header));
            ((int)response.StatusCode).ShouldBe(status);
        }
    }

    [Fact]
    public async Task Nothing_found_is_an_empty_list_or_no_content()
    {
        (await _server.GetJsonAsync("/dicomweb/studies?PatientID=nobody")).ShouldBeEmpty();
        using HttpResponseMessage xml = await _server.GetAsync("/dicomweb/studies?PatientID=nobody", XmlParts);
        ((int)xml.StatusCode).ShouldBe(204);
    }

    [Theory]
    [InlineData("limit=2", 2, true)]
    [InlineData("limit=2&offset=2", 2, false)]
    [InlineData("limit=4", 4, false)]
    [InlineData("offset=3", 1, false)]
    public async Task A_warning_says_that_there_is_more(string query, int count, bool isWarned)
    {
        using HttpResponseMessage response = await _server.GetAsync($"/dicomweb/instances?{query}");
        using JsonDocument answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        answer.RootElement.GetArrayLength().ShouldBe(count);
        response.Headers.TryGetValues("Warning", out IEnumerable<string>? warnings).ShouldBe(isWarned);
        (warnings?.Single().Contains("additional results", StringComparison.Ordinal) ?? false).ShouldBe(isWarned);
    }

    [Theory]
    [InlineData("application/dicom+json", "application/dicom+json")]
    [InlineData("application/dicom+xml", "application/dicom+xml")]
    [InlineData("*/*", "application/dicom+json")]
    public async Task The_report_of_a_store_comes_in_either_form(string accept, string mediaType)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, "/dicomweb/studies") { Content = new ByteArrayContent(Images.Part10(Images.Gray(9))) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/dicom").ShouldBeTrue();
        request.Headers.TryAddWithoutValidation("Accept", accept).ShouldBeTrue();
        using HttpResponseMessage response = await _server.Client.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(200);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        byte[] body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        DataSet report = mediaType.EndsWith("xml", StringComparison.Ordinal) ? DicomXml.Read(body) : DicomJson.Read(body);
        report.Items(Attributes.ReferencedSOPSequence).ShouldHaveSingleItem().GetString(Attributes.ReferencedSOPInstanceUID).ShouldBe($"{Images.Series}.9");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Both_forms_are_compressed_where_asked(string coding)
    {
        foreach (string accept in new[] { "application/dicom+json", XmlParts })
        {
            using HttpResponseMessage response = await _server.GetAsync($"/dicomweb/studies/{Images.Study}/metadata", accept, ("Accept-Encoding", coding));
            response.Content.Headers.ContentEncoding.ShouldBe([coding]);
            await using Stream body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            await using Stream plain = coding == "br"
                ? new System.IO.Compression.BrotliStream(body, System.IO.Compression.CompressionMode.Decompress)
                : new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionMode.Decompress);
            using StreamReader reader = new(plain);
            (await reader.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain("Lefèvre");
        }
    }

    [Fact]
    public async Task Metadata_that_is_known_already_is_not_sent_again()
    {
        foreach (string path in new[] { $"/dicomweb/studies/{Images.Study}", $"/dicomweb/studies/{Images.Study}/series/{Images.Series}", Images.UrlOf(Images.Gray()) })
        {
            using HttpResponseMessage first = await _server.GetAsync($"{path}/metadata");
            using HttpResponseMessage again = await _server.GetAsync($"{path}/metadata", null, ("If-None-Match", first.Headers.ETag!.ToString()));
            ((int)again.StatusCode).ShouldBe(304);
            using HttpResponseMessage xml = await _server.GetAsync($"{path}/metadata", XmlParts, ("If-None-Match", first.Headers.ETag!.ToString()));
            ((int)xml.StatusCode).ShouldBe(200);
        }

        string study = $"/dicomweb/studies/{Images.Study}/metadata";
        using HttpResponseMessage before = await _server.GetAsync(study);
        await _server.StoreAsync(Images.Gray(12));
        using HttpResponseMessage after = await _server.GetAsync(study, null, ("If-None-Match", before.Headers.ETag!.ToString()));
        ((int)after.StatusCode).ShouldBe(200);
    }

    private static DicomXmlReadOptions Referring { get; } = new() { ResolveBulkData = (uri, _) => Encoding.ASCII.GetBytes(new Uri(uri).AbsolutePath) };

    private static void ShouldSayTheSame(DataSet left, DataSet right) =>
        DicomJson.ToArray(left).ShouldBe(DicomJson.ToArray(right));
}
