using System.Text;
using System.Xml.Linq;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Server.Tests.DicomWeb;

/// <summary>What has no pixels and is shown nevertheless: waveforms, clinical documents, models.</summary>
public sealed class DrawnTests : IAsyncLifetime
{
    private static readonly PhantomSeries s_series = new(new PhantomStudy(DemoStudies.Greek, "drawn", new DateOnly(2026, 5, 4), new TimeOnly(8, 15), "ECG"), 1, "ECG", "ECG");
    private static readonly DataSet s_ecg = Electrocardiogram.CreateTwelveLead(s_series);
    private static readonly DataSet s_monitor = Electrocardiogram.CreateGeneral(s_series, instanceNumber: 2, seconds: 12);
    private DicomWebServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await DicomWebServer.StartAsync();
        await _server.StoreAsync(s_ecg, s_monitor);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData(null, "image/jpeg")]
    [InlineData("image/png", "image/png")]
    [InlineData("image/svg+xml", "image/svg+xml")]
    public async Task An_ecg_comes_as_a_page(string? accept, string mediaType)
    {
        using HttpResponseMessage response = await _server.GetAsync($"{Images.UrlOf(s_ecg)}/rendered", accept);
        byte[] body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(200, Encoding.UTF8.GetString(body));
        response.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        body.Length.ShouldBeGreaterThan(50_000);
        if (mediaType == "image/svg+xml")
        {
            response.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
            TextsOf(body).ShouldContain("aVF");
            TextsOf(body).ShouldNotContain("DEMO-GR-1");
        }
    }

    [Fact]
    public async Task Who_it_is_of_is_written_on_request()
    {
        using HttpResponseMessage response = await _server.GetAsync($"{Images.UrlOf(s_ecg)}/rendered?annotation=patient,technique", "image/svg+xml");
        string[] texts = TextsOf(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        texts.ShouldContain("DEMO-GR-1");
        texts.ShouldContain("Φάντασμα Θώρακας");
        texts.ShouldContain("Gantry Phantom");
    }

    [Fact]
    public async Task Studies_and_series_of_waveforms_have_pictures_and_thumbnails()
    {
        string study = $"/dicomweb/studies/{s_ecg.GetString(Attributes.StudyInstanceUID)}";
        foreach (string resource in (string[])[study, $"{study}/series/{s_ecg.GetString(Attributes.SeriesInstanceUID)}", Images.UrlOf(s_monitor)])
        {
            using HttpResponseMessage thumbnail = await _server.GetAsync($"{resource}/thumbnail", "image/png");
            byte[] png = await thumbnail.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            ((int)thumbnail.StatusCode).ShouldBe(200, Encoding.UTF8.GetString(png));
            System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).ShouldBe(160);
        }

        (await _server.GetPartsAsync($"{study}/rendered", "multipart/related; type=\"image/png\"")).Count.ShouldBe(2);
        (await _server.GetPartsAsync($"{Images.UrlOf(s_ecg)}/rendered", "multipart/related; type=\"image/jpeg\"")).ShouldHaveSingleItem().ContentType.ShouldBe("image/jpeg");
    }

    [Theory]
    [InlineData("/rendered?window=40,400", 400, "window")]
    [InlineData("/frames/1/rendered", 404, "pixels")]
    public async Task What_a_waveform_has_not_is_refused(string resource, int status, string expected)
    {
        using HttpResponseMessage response = await _server.GetAsync(Images.UrlOf(s_ecg) + resource);
        ((int)response.StatusCode).ShouldBe(status);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(expected);
    }

    [Fact, Trait("Ledger", "R021")]
    public async Task Other_groups_and_pages_are_asked_for_by_number()
    {
        DataSet record = Electrocardiogram.CreateTwelveLead(s_series with { Number = 2 }), pulse = Electrocardiogram.CreateGeneral(s_series, instanceNumber: 9, seconds: 25).Items(Attributes.WaveformSequence)[0];
        pulse.Set(Attributes.MultiplexGroupLabel, "SECOND GROUP");
        record.Set(Attributes.SOPInstanceUID, Uid.New());
        record.SetItems(Attributes.WaveformSequence, [.. record.Items(Attributes.WaveformSequence), pulse]);
        await _server.StoreAsync(record);
        string url = $"{Images.UrlOf(record)}/rendered";
        byte[] first = await BodyAsync(url, "image/svg+xml", "image/svg+xml"), second = await BodyAsync($"{url}?group=2", "image/svg+xml", "image/svg+xml");
        first.ShouldNotBe(second);
        TextsOf(second).ShouldNotContain("aVF");
        TextsOf(second).ShouldContain(text => text.Contains("page 1 of 3", StringComparison.Ordinal));
        TextsOf(await BodyAsync($"{url}?group=2&page=3", "image/svg+xml", "image/svg+xml")).ShouldContain(text => text.Contains("page 3 of 3", StringComparison.Ordinal));
        foreach ((string address, int status) in ((string, int)[])[($"{url}?group=9", 404), ($"{url}?group=2&page=4", 404), ($"{url}?page=0", 400), ($"{url}?group=x", 400)])
        {
            using HttpResponseMessage refused = await _server.GetAsync(address);
            ((int)refused.StatusCode).ShouldBe(status, address);
        }
    }

    [Fact]
    public async Task The_uri_service_draws_them_too()
    {
        string url = $"/wado?requestType=WADO&studyUID={s_ecg.GetString(Attributes.StudyInstanceUID)}&seriesUID={s_ecg.GetString(Attributes.SeriesInstanceUID)}&objectUID={s_ecg.GetString(Attributes.SOPInstanceUID)}";
        (await BodyAsync(url, null, "image/jpeg"))[0].ShouldBe((byte)0xFF);
        TextsOf(await BodyAsync(url + "&contentType=image/svg%2Bxml&annotation=patient", null, "image/svg+xml")).ShouldContain("DEMO-GR-1");
        (await BodyAsync(url + "&contentType=application/dicom", null, "application/dicom")).ShouldNotBeEmpty();
        byte[] png = await BodyAsync(url + "&contentType=image/png&columns=300", null, "image/png");
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)).ShouldBe(300);
        using HttpResponseMessage refused = await _server.GetAsync(url + "&region=0,0,0.5,0.5");
        ((int)refused.StatusCode).ShouldBe(400);
    }

    [Fact]
    public async Task A_damaged_waveform_is_told_of()
    {
        DataSet damaged = Electrocardiogram.CreateGeneral(s_series, instanceNumber: 3, seconds: 1);
        damaged.Items(Attributes.WaveformSequence)[0].Set(Attributes.NumberOfWaveformSamples, 4_000_000_000u);
        await _server.StoreAsync(damaged);
        using HttpResponseMessage response = await _server.GetAsync($"{Images.UrlOf(damaged)}/rendered");
        ((int)response.StatusCode).ShouldBe(406);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Waveform Data");
    }

    [Fact, Trait("Ledger", "R135")]
    public async Task A_clinical_document_comes_as_a_page_or_as_it_is()
    {
        byte[] xml = Encoding.UTF8.GetBytes("<ClinicalDocument xmlns=\"urn:hl7-org:v3\"><title>Compte rendu</title><component><structuredBody><component><section><text><paragraph>Pas de lésion &lt;script&gt;</paragraph></text></section></component></structuredBody></component></ClinicalDocument>");
        DataSet document = Document(7, SopClasses.EncapsulatedCDAStorage, xml);
        await _server.StoreAsync(document);

        using HttpResponseMessage page = await _server.GetAsync($"{Images.UrlOf(document)}/rendered");
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        (await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("<p>Pas de lésion &lt;script&gt;</p>");
        (await BodyAsync($"{Images.UrlOf(document)}/rendered", "text/xml", "text/xml")).ShouldBe(xml);
    }

    [Fact]
    public async Task A_model_comes_as_a_picture_or_as_it_is()
    {
        byte[] file = "v 0 0 0\nv 10 0 0\nv 0 0 10\nf 1 2 3\n"u8.ToArray();
        DataSet document = Document(8, SopClasses.EncapsulatedOBJStorage, file);
        await _server.StoreAsync(document);

        (await BodyAsync($"{Images.UrlOf(document)}/rendered", null, "image/jpeg"))[0].ShouldBe((byte)0xFF);
        (await BodyAsync($"{Images.UrlOf(document)}/rendered", "model/obj", "model/obj")).ShouldBe(file);
        byte[] thumbnail = await BodyAsync($"{Images.UrlOf(document)}/thumbnail", "image/png", "image/png");
        System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(thumbnail.AsSpan(16)).ShouldBe(160);
    }

    [Fact]
    public async Task A_model_has_the_colours_of_its_materials_as_soon_as_they_are_here()
    {
        DataSet model = Document(21, SopClasses.EncapsulatedOBJStorage, "v 0 0 0\nv 10 0 0\nv 0 0 10\nusemtl vein\nf 1 2 3\n"u8.ToArray());
        DataSet library = Document(22, SopClasses.EncapsulatedMTLStorage, "newmtl vein\nKd 0 0 1\n"u8.ToArray()), series = new(), reference = new();
        reference.Set(Attributes.ReferencedSOPClassUID, SopClasses.EncapsulatedMTLStorage);
        reference.Set(Attributes.ReferencedSOPInstanceUID, library.Get(Attributes.SOPInstanceUID)!.Value);
        series.Set(Attributes.SeriesInstanceUID, library.Get(Attributes.SeriesInstanceUID)!.Value);
        series.SetItems(Attributes.ReferencedInstanceSequence, reference);
        model.SetItems(Attributes.ReferencedSeriesSequence, series);
        await _server.StoreAsync(model);
        byte[] plain = await BodyAsync($"{Images.UrlOf(model)}/rendered", "image/png", "image/png");
        await _server.StoreAsync(library);
        (await BodyAsync($"{Images.UrlOf(model)}/rendered", "image/png", "image/png")).ShouldNotBe(plain);
    }

    [Fact]
    public async Task A_surface_segmentation_comes_as_a_picture()
    {
        DataSet document = Document(19, SopClasses.SurfaceSegmentationStorage, new byte[2]), surface = new(), points = new(), primitives = new();
        document.Remove(Attributes.EncapsulatedDocument);
        points.SetBytes(Attributes.PointCoordinatesData, VR.OF, System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>([0, 0, 0, 10, 0, 0, 0, 0, 10]).ToArray());
        surface.SetItems(Attributes.SurfacePointsSequence, points);
        primitives.SetBytes(Attributes.LongTrianglePointIndexList, VR.OL, (byte[])[1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0]);
        surface.SetItems(Attributes.SurfaceMeshPrimitivesSequence, primitives);
        document.SetItems(Attributes.SurfaceSequence, surface);
        await _server.StoreAsync(document);
        (await BodyAsync($"{Images.UrlOf(document)}/rendered", null, "image/jpeg"))[0].ShouldBe((byte)0xFF);
        using HttpResponseMessage refused = await _server.GetAsync($"{Images.UrlOf(document)}/rendered?group=2");
        ((int)refused.StatusCode).ShouldBe(400);
    }

    private static DataSet Document(int number, Uid sopClass, byte[] file)
    {
        DataSet document = Images.Gray(number);
        document.Remove(Attributes.PixelData);
        document.Remove(Attributes.Rows);
        document.Set(Attributes.SOPClassUID, sopClass);
        document.SetBytes(Attributes.EncapsulatedDocument, VR.OB, file);
        document.Set(Attributes.EncapsulatedDocumentLength, (uint)file.Length);
        return document;
    }

    private static string[] TextsOf(byte[] svg) => [.. XDocument.Parse(Encoding.UTF8.GetString(svg)).Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value)];

    private async Task<byte[]> BodyAsync(string path, string? accept, string mediaType)
    {
        using HttpResponseMessage response = await _server.GetAsync(path, accept);
        byte[] body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(200, Encoding.UTF8.GetString(body));
        response.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        return body;
    }
}
