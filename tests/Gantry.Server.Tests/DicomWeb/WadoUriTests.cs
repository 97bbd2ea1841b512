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
        await RefusedAsync($"{Url()}&anonymize=yes", 400, "anonymize", "not supported");
        await RefusedAsync(Url().Replace("=WADO", "=WODA", StringComparison.Ordinal), 400, "requestType", "WODA");
        await RefusedAsync($"/wado?requestType=WADO&studyUID={Images.Study}&seriesUID={Images.Series}&objectUID=1.2.3", 404, "1.2.3", "no instance");
        await RefusedAsync($"/wado?requestType=WADO&studyUID={Images.Study}&seriesUID={Images.Series}&objectUID=1.2.x", 400, "objectUID", "1.2.x");
        await RefusedAsync($"{Url()}&contentType=application/dicom&transferSyntax=1.2.840.10008.1.2.4.90", 406, "transferSyntax", "stored");
    }

    private static string Url()
    {
        DataSet image = Images.Gray();
        return $"/wado?requestType=WADO&studyUID={image.GetString(Attributes.StudyInstanceUID)}&seriesUID={image.GetString(Attributes.SeriesInstanceUID)}&objectUID={image.GetString(Attributes.SOPInstanceUID)}";
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
