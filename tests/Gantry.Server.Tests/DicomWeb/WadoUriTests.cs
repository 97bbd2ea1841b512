using Gantry.Dicom;

namespace Gantry.Server.Tests.DicomWeb;

public sealed class WadoUriTests : IAsyncLifetime
{
    private DicomWebServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await DicomWebServer.StartAsync();
        await _server.StoreAsync(Images.Gray());
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact, Trait("Ledger", "R137"), Trait("Ledger", "R138"), Trait("Ledger", "R139"), Trait("Ledger", "R140"), Trait("Ledger", "R141")]
    public async Task An_object_comes_back_as_stored()
    {
        using HttpResponseMessage response = await _server.GetAsync($"{Url()}&contentType=application%2Fdicom");
        response.EnsureSuccessStatusCode();
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/dicom");
        byte[] body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Images.DataSetOf(body).ShouldBe(Images.DataSetOf(Images.Part10(Images.Gray())));
    }

    [Theory, Trait("Ledger", "R135"), Trait("Ledger", "R136")]
    [InlineData("", "image/jpeg")]
    [InlineData("&contentType=image/jpeg&windowCenter=8&windowWidth=16", "image/jpeg")]
    [InlineData("&contentType=image/png&rows=2&columns=2&frameNumber=1", "image/png")]
    public async Task An_image_comes_as_a_picture(string query, string mediaType)
    {
        using HttpResponseMessage response = await _server.GetAsync(Url() + query);
        response.EnsureSuccessStatusCode();
        response.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
    }

    [Theory, Trait("Ledger", "R136")]
    [InlineData("&rows=10", 20, 10)]
    [InlineData("&columns=10", 10, 5)]
    [InlineData("&rows=10&columns=10", 10, 5)]
    [InlineData("&region=0,0,0.5,1", 20, 20)]
    [InlineData("&region=0.5,0,1,0.5&columns=40", 40, 20)]
    public async Task A_picture_has_the_size_and_the_part_that_were_asked_for(string query, int width, int height)
    {
        DataSet colour = Images.Colour();
        await _server.StoreAsync(colour);
        byte[] png = await BytesAsync($"{UrlOf(colour)}&contentType=image/png{query}", "image/png");
        (System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))).ShouldBe((width, height));
    }

    [Fact, Trait("Ledger", "R136")]
    public async Task Frame_window_and_quality_change_the_picture()
    {
        DataSet frames = Images.Gray(4, frames: 3);
        await _server.StoreAsync(frames);
        string png = UrlOf(frames) + "&contentType=image/png&windowCenter=24&windowWidth=48";
        byte[] first = await BytesAsync($"{png}&frameNumber=1", "image/png");
        (await BytesAsync($"{png}&frameNumber=2", "image/png")).ShouldNotBe(first);
        (await BytesAsync($"{png.Replace("48", "8", StringComparison.Ordinal)}&frameNumber=1", "image/png")).ShouldNotBe(first);
        string jpeg = UrlOf(frames) + "&contentType=image/jpeg&imageQuality=";
        (await BytesAsync($"{jpeg}5", "image/jpeg")).ShouldNotBe(await BytesAsync($"{jpeg}95", "image/jpeg"));
        (await BytesAsync(UrlOf(frames), "application/dicom")).ShouldNotBeEmpty();
    }

    [Fact, Trait("Ledger", "R135")]
    public async Task A_report_comes_as_a_page_or_as_text()
    {
        DataSet report = Report();
        await _server.StoreAsync(report);
        string html = System.Text.Encoding.UTF8.GetString(await BytesAsync(UrlOf(report), "text/html"));
        html.ShouldContain("<h1>Compte rendu</h1>");
        html.ShouldContain("<b>Conclusion</b>: Pas d&#x2019;an&#xE9;vrisme &lt;script&gt;<br>");
        html.ShouldNotContain("<script>");
        html.ShouldContain("<b>Diameter</b>: 12.5 mm");
        string text = System.Text.Encoding.UTF8.GetString(await BytesAsync(UrlOf(report) + "&contentType=text/plain&charset=utf-8", "text/plain"));
        text.ShouldContain("Zoé Lefèvre");
        text.ShouldContain("    Conclusion: Pas d’anévrisme <script>\n      À revoir\n");
        await RefusedAsync(UrlOf(report) + "&charset=iso-8859-1", 406, "utf-8");
        await RefusedAsync(UrlOf(report) + "&contentType=image/jpeg", 406, "text/html");
        (await BytesAsync(UrlOf(report) + "&contentType=application/dicom", "application/dicom")).ShouldNotBeEmpty();
        using HttpResponseMessage page = await _server.GetAsync($"{Images.UrlOf(report)}/rendered", "text/html");
        page.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
    }

    [Fact, Trait("Ledger", "R135")]
    public async Task An_encapsulated_document_comes_as_pdf()
    {
        byte[] pdf = [.. "%PDF-1.7 and what follows"u8];
        DataSet document = Images.Gray(6);
        document.Remove(Attributes.PixelData);
        document.Remove(Attributes.Rows);
        document.Set(Attributes.SOPClassUID, SopClasses.EncapsulatedPDFStorage);
        document.Set(Attributes.MIMETypeOfEncapsulatedDocument, "application/pdf");
        document.SetBytes(Attributes.EncapsulatedDocument, VR.OB, pdf);
        document.Set(Attributes.EncapsulatedDocumentLength, (uint)pdf.Length);
        await _server.StoreAsync(document);
        (await BytesAsync(UrlOf(document), "application/pdf")).ShouldBe(pdf);
        (await BytesAsync(UrlOf(document) + "&contentType=application/pdf", "application/pdf")).ShouldBe(pdf);
        using HttpResponseMessage rendered = await _server.GetAsync($"{Images.UrlOf(document)}/rendered", "application/pdf", ("Range", "bytes=0-3"));
        (await rendered.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBe("%PDF"u8.ToArray());
    }

    [Fact, Trait("Ledger", "R133"), Trait("Ledger", "R134")]
    public async Task An_object_is_named_as_a_file_of_DICOM()
    {
        string uid = Images.Gray().GetString(Attributes.SOPInstanceUID)!;
        foreach ((string address, string accept) in ((string, string)[])
            [($"{Url()}&contentType=application/dicom", "*/*"), (Images.UrlOf(Images.Gray()), "application/dicom")])
        {
            using HttpResponseMessage response = await _server.GetAsync(address, accept);
            response.Content.Headers.ContentType!.MediaType.ShouldBe("application/dicom", address);
            response.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldBe(uid + ".dcm", address);
        }
    }

    [Fact, Trait("Ledger", "R136"), Trait("Ledger", "R141")]
    public async Task An_object_comes_in_the_transfer_syntax_and_character_set_asked_for()
    {
        byte[] body = await BytesAsync($"{Url()}&contentType=application/dicom&transferSyntax=1.2.840.10008.1.2&charset=iso-8859-1", "application/dicom");
        using DicomFile file = DicomFile.Parse(body);
        file.TransferSyntax.ShouldBe(TransferSyntax.ImplicitVRLittleEndian);
        file.DataSet.GetString(Attributes.SpecificCharacterSet).ShouldBe("ISO_IR 100");
        file.DataSet.GetString(Attributes.PatientName).ShouldBe("Lefèvre^Zoé");
        await RefusedAsync($"{Url()}&contentType=application/dicom&charset=klingon", 406, "klingon");
        await RefusedAsync($"{Url()}&contentType=application/dicom&charset=iso-8859-5", 406, "0010,0010");
    }

    [Theory, Trait("Ledger", "R136")]
    [InlineData("")]
    [InlineData("&contentType=application/dicom&transferSyntax=1.2.840.10008.1.2")]
    public async Task An_object_comes_without_what_tells_who_the_patient_is(string further)
    {
        byte[] body = await BytesAsync($"{Url()}&anonymize=yes{further}", "application/dicom");
        using DicomFile file = DicomFile.Parse(body);
        file.TransferSyntax.ShouldBe(further.Length == 0 ? TransferSyntax.ExplicitVRLittleEndian : TransferSyntax.ImplicitVRLittleEndian);
        file.DataSet.GetString(Attributes.PatientIdentityRemoved).ShouldBe("YES");
        string uid = file.DataSet.GetString(Attributes.SOPInstanceUID).ShouldNotBeNull();
        uid.ShouldNotBe(Images.Gray().GetString(Attributes.SOPInstanceUID));
        file.FileMetaInformation.GetString(Attributes.MediaStorageSOPInstanceUID).ShouldBe(uid);
        System.Text.Encoding.UTF8.GetString(body).ShouldNotContain("Zoé");
        file.DataSet.Contains(Attributes.PixelData).ShouldBeTrue();
        using DicomFile again = DicomFile.Parse(await BytesAsync($"{Url()}&anonymize=yes{further}", "application/dicom"));
        again.DataSet.GetString(Attributes.SOPInstanceUID).ShouldNotBe(uid);
    }

    [Theory, Trait("Ledger", "R136")]
    [InlineData("presentationUID=1.2.3", "presentationUID")]
    [InlineData("presentationSeriesUID=1.2.3", "presentationSeriesUID")]
    [InlineData("anonymize=perhaps", "anonymize")]
    [InlineData("anonymize=yes&contentType=image/jpeg", "anonymize")]
    [InlineData("region=0,0,2,1", "region")]
    [InlineData("region=0.5,0,0.5,1", "region")]
    [InlineData("region=1,2,3", "region")]
    [InlineData("windowCenter=40", "windowWidth")]
    [InlineData("rows=0", "rows")]
    [InlineData("frameNumber=2", "frameNumber")]
    [InlineData("imageQuality=101", "quality")]
    [InlineData("annotation=everything", "annotation")]
    public async Task A_parameter_that_can_not_be_honoured_is_refused_by_name(string query, string name) => await RefusedAsync($"{Url()}&{query}", 400, name);

    [Theory, Trait("Ledger", "R137"), Trait("Ledger", "R138"), Trait("Ledger", "R139"), Trait("Ledger", "R140"), Trait("Ledger", "R141")]
    [InlineData("requestType", "missing")]
    [InlineData("studyUID", "missing")]
    [InlineData("seriesUID", "missing")]
    [InlineData("objectUID", "missing")]
    public async Task A_missing_parameter_is_named(string name, string text)
    {
        string query = string.Join('&', Url().Split('?')[1].Split('&').Where(part => !part.StartsWith(name, StringComparison.Ordinal)));
        await RefusedAsync($"/wado?{query}", 400, name, text);
    }

    [Fact, Trait("Ledger", "R137"), Trait("Ledger", "R138"), Trait("Ledger", "R139"), Trait("Ledger", "R140"), Trait("Ledger", "R141")]
    public async Task What_is_unknown_is_refused()
    {
        await RefusedAsync($"{Url()}&colour=red", 400, "colour", "unknown");
        await RefusedAsync(Url().Replace("=WADO", "=WODA", StringComparison.Ordinal), 400, "requestType", "WODA");
        await RefusedAsync($"/wado?requestType=WADO&studyUID={Images.Study}&seriesUID={Images.Series}&objectUID=1.2.3", 404, "1.2.3", "no instance");
        await RefusedAsync($"/wado?requestType=WADO&studyUID={Images.Study}&seriesUID={Images.Series}&objectUID=1.2.x", 400, "objectUID", "1.2.x");
        await RefusedAsync($"{Url()}&contentType=application/dicom&transferSyntax=1.2.840.10008.1.2.4.112", 406, "transferSyntax", "stored");
    }

    private static DataSet Report()
    {
        DataSet report = Images.Gray(5);
        report.Remove(Attributes.PixelData);
        report.Remove(Attributes.Rows);
        report.Set(Attributes.SOPClassUID, SopClasses.BasicTextSRStorage);
        report.Set(Attributes.ValueType, "CONTAINER");
        report.SetCodes(Attributes.ConceptNameCodeSequence, new CodedConcept("1", "99T", "Compte rendu"));
        DataSet conclusion = new();
        conclusion.Set(Attributes.ValueType, "TEXT");
        conclusion.SetCodes(Attributes.ConceptNameCodeSequence, new CodedConcept("2", "99T", "Conclusion"));
        conclusion.Set(Attributes.TextValue, "Pas d’anévrisme <script>\r\nÀ revoir");
        DataSet measured = new();
        measured.Set(Attributes.NumericValue, VR.DS, "12.5");
        measured.SetCodes(Attributes.MeasurementUnitsCodeSequence, new CodedConcept("mm", "UCUM", "millimeter"));
        DataSet diameter = new();
        diameter.Set(Attributes.ValueType, "NUM");
        diameter.SetCodes(Attributes.ConceptNameCodeSequence, new CodedConcept("3", "99T", "Diameter"));
        diameter.SetItems(Attributes.MeasuredValueSequence, measured);
        DataSet findings = new();
        findings.Set(Attributes.ValueType, "CONTAINER");
        findings.SetCodes(Attributes.ConceptNameCodeSequence, new CodedConcept("4", "99T", "Findings"));
        findings.SetItems(Attributes.ContentSequence, conclusion, diameter);
        report.SetItems(Attributes.ContentSequence, findings);
        return report;
    }

    private static string Url() => UrlOf(Images.Gray());

    private static string UrlOf(DataSet image) =>
        $"/wado?requestType=WADO&studyUID={image.GetString(Attributes.StudyInstanceUID)}&seriesUID={image.GetString(Attributes.SeriesInstanceUID)}&objectUID={image.GetString(Attributes.SOPInstanceUID)}";

    private async Task<byte[]> BytesAsync(string path, string mediaType)
    {
        using HttpResponseMessage response = await _server.GetAsync(path);
        byte[] body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(200, System.Text.Encoding.UTF8.GetString(body));
        response.Content.Headers.ContentType!.MediaType.ShouldBe(mediaType);
        return body;
    }

    private async Task RefusedAsync(string path, int status, params string[] texts)
    {
        using HttpResponseMessage response = await _server.GetAsync(path);
        string body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(status, body);
        foreach (string text in texts)
        {
            body.ShouldContain(text);
        }
    }
}
