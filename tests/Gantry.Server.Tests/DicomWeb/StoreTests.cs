using System.Text;
using System.Text.Json;
using Gantry.Dicom;

namespace Gantry.Server.Tests.DicomWeb;

[Trait("Ledger", "R158"), Trait("Ledger", "R231")]
public sealed class StoreTests : IAsyncLifetime
{
    private DicomWebServer _server = null!;

    public async ValueTask InitializeAsync() => _server = await DicomWebServer.StartAsync();

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task What_was_stored_is_referenced()
    {
        using HttpResponseMessage response = await _server.PostAsync([Images.Part10(Images.Gray(1)), Images.Part10(Images.Gray(2))]);
        ((int)response.StatusCode).ShouldBe(200);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/dicom+json");
        JsonElement report = await ReadAsync(response);
        report.GetProperty("00081190").GetProperty("Value")[0].GetString().ShouldEndWith($"/dicomweb/studies/{Images.Study}");
        JsonElement references = report.GetProperty("00081199").GetProperty("Value");
        references.GetArrayLength().ShouldBe(2);
        Value(references[1], "00081150").ShouldBe("1.2.840.10008.5.1.4.1.1.7");
        Value(references[1], "00081155").ShouldBe($"{Images.Series}.2");
        Value(references[1], "00081190").ShouldEndWith(Images.UrlOf(Images.Gray(2)));
        report.TryGetProperty("00081198", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task The_same_again_is_a_success_and_other_bytes_are_a_warning()
    {
        await _server.StoreAsync(Images.Gray());
        await _server.StoreAsync(Images.Gray());
        DataSet other = Images.Gray();
        other.Set(Attributes.PatientSex, "M");
        using HttpResponseMessage response = await _server.PostAsync([Images.Part10(other)]);
        ((int)response.StatusCode).ShouldBe(202);
        (await ReadAsync(response)).GetProperty("00081199").GetProperty("Value")[0].GetProperty("00081196").GetProperty("Value")[0].GetInt32().ShouldBe(0xB007);
    }

    [Fact]
    public async Task A_part_that_is_not_dicom_fails_and_the_others_are_stored()
    {
        using HttpResponseMessage response = await _server.PostAsync([Images.Part10(Images.Gray(1)), "no DICOM at all, only text"u8.ToArray(), [], Images.Part10(Images.Gray(2))]);
        ((int)response.StatusCode).ShouldBe(202);
        JsonElement report = await ReadAsync(response);
        report.GetProperty("00081199").GetProperty("Value").GetArrayLength().ShouldBe(2);
        report.GetProperty("0008119A").GetProperty("Value").GetArrayLength().ShouldBe(2);
        (await _server.GetJsonAsync($"/dicomweb/studies/{Images.Study}/instances")).Length.ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_stored_is_a_conflict()
    {
        using HttpResponseMessage response = await _server.PostAsync(["no DICOM at all, only text"u8.ToArray()]);
        ((int)response.StatusCode).ShouldBe(409);
        (await _server.GetJsonAsync("/dicomweb/studies")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_instance_of_another_study_is_refused()
    {
        using HttpResponseMessage refused = await _server.PostAsync([Images.Part10(Images.Gray())], "/dicomweb/studies/1.2.3");
        ((int)refused.StatusCode).ShouldBe(409);
        JsonElement item = (await ReadAsync(refused)).GetProperty("00081198").GetProperty("Value")[0];
        Value(item, "00081155").ShouldBe($"{Images.Series}.1");
        item.GetProperty("00081197").GetProperty("Value")[0].GetInt32().ShouldNotBe(0);
        using HttpResponseMessage stored = await _server.PostAsync([Images.Part10(Images.Gray())], $"/dicomweb/studies/{Images.Study}");
        ((int)stored.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task One_instance_may_come_alone()
    {
        using HttpResponseMessage response = await SendAsync(Images.Part10(Images.Gray()), "application/dicom");
        ((int)response.StatusCode).ShouldBe(200);
        (await _server.GetJsonAsync("/dicomweb/instances")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Long_and_short_parts_keep_their_order()
    {
        DataSet large = Images.Gray(2);
        large.SetBytes(Attributes.PixelData, VR.OW, new byte[3 << 20]);
        byte[][] parts = [Images.Part10(Images.Gray(1)), Images.Part10(large), Images.Part10(Images.Gray(3))];
        using HttpResponseMessage response = await _server.PostAsync(parts);
        ((int)response.StatusCode).ShouldBe(200);
        (await ReadAsync(response)).GetProperty("00081199").GetProperty("Value").EnumerateArray().Select(item => Value(item, "00081155"))
            .ShouldBe([$"{Images.Series}.1", $"{Images.Series}.2", $"{Images.Series}.3"]);
        List<Part> back = await _server.GetPartsAsync(Images.UrlOf(large), "multipart/related; type=\"application/dicom\"");
        Images.DataSetOf(back[0].Body).ShouldBe(Images.DataSetOf(parts[1]));
    }

    [Theory]
    [InlineData("multipart/related; type=\"application/dicom\"", "--x\r\n\r\n--x--", 400, "boundary")]
    [InlineData("multipart/related; type=\"application/dicom\"; boundary=x", "", 400, "can't be read")]
    [InlineData("multipart/related; type=\"application/dicom\"; boundary=x", "no boundary here", 400, "can't be read")]
    [InlineData("multipart/related; type=\"application/dicom\"; boundary=x", "--x--\r\n", 400, "no parts")]
    [InlineData("multipart/related; type=\"image/jpeg\"; boundary=x", "--x--", 415, "dicom+xml")]
    [InlineData("multipart/form-data; boundary=x", "--x--", 415, "form-data")]
    [InlineData("text/plain", "hello", 415, "text/plain")]
    [InlineData("", "hello", 415, "content type")]
    public async Task Messages_that_make_no_sense_are_refused(string contentType, string body, int status, string text)
    {
        using HttpResponseMessage response = await SendAsync(Encoding.Latin1.GetBytes(body), contentType);
        string answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(status, answer);
        answer.ShouldContain(text);
    }

    [Fact]
    public async Task A_message_that_breaks_off_keeps_what_was_whole()
    {
        byte[] whole = Images.Part10(Images.Gray(1));
        byte[] half = Images.Part10(Images.Gray(2))[..^10];
        byte[] message = [.. "--x\r\nContent-Type: application/dicom\r\n\r\n"u8, .. whole, .. "\r\n--x\r\nContent-Type: application/dicom\r\n\r\n"u8, .. half];
        using HttpResponseMessage response = await SendAsync(message, "multipart/related; type=application/dicom; boundary=x");
        ((int)response.StatusCode).ShouldBe(202);
        (await _server.GetJsonAsync("/dicomweb/instances")).Length.ShouldBe(1);
    }

    [Fact]
    public async Task Endless_part_headers_are_refused()
    {
        string message = $"--x\r\nContent-Type: application/dicom\r\nX-Long: {new string('a', 1 << 20)}\r\n\r\n--x--";
        using HttpResponseMessage response = await SendAsync(Encoding.Latin1.GetBytes(message), "multipart/related; type=application/dicom; boundary=x");
        ((int)response.StatusCode).ShouldBe(400);
    }

    private async Task<HttpResponseMessage> SendAsync(byte[] body, string contentType)
    {
        ByteArrayContent content = new(body);
        if (contentType.Length > 0)
        {
            content.Headers.TryAddWithoutValidation("Content-Type", contentType).ShouldBeTrue();
        }

        return await _server.Client.PostAsync("/dicomweb/studies", content, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response)
    {
        using JsonDocument document = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return document.RootElement.Clone();
    }

    private static string? Value(JsonElement dataSet, string tag) => dataSet.GetProperty(tag).GetProperty("Value")[0].GetString();
}
