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
    public async Task What_is_left_undone_is_said()
    {
        using HttpResponseMessage response = await _server.GetAsync($"{Images.UrlOf(Images.Colour())}/rendered?annotation=patient");
        ((int)response.StatusCode).ShouldBe(200);
        response.Headers.GetValues("Warning").ShouldHaveSingleItem().ShouldContain("annotation");
    }

    [Theory]
    [InlineData("/rendered?window=1", 400)]
    [InlineData("/rendered?window=1,0", 400)]
    [InlineData("/rendered?window=1,NaN", 400)]
    [InlineData("/rendered?window=1,2,cubic", 400)]
    [InlineData("/rendered?viewport=0,5", 400)]
    [InlineData("/rendered?viewport=100000,100000", 400)]
    [InlineData("/rendered?quality=0", 400)]
    [InlineData("/rendered?zoom=2", 400)]
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
