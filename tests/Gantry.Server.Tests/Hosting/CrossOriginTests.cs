namespace Gantry.Server.Tests.Hosting;

/// <summary>Pages of other origins may use DICOMweb where the configuration says so.</summary>
[Trait("Ledger", "R231")]
public sealed class CrossOriginTests
{
    private const string Viewer = "https://viewer.example.org";

    [Fact]
    public async Task WithoutConfigurationNoOriginIsLetIn()
    {
        await using TestHost test = await TestHost.StartAsync();
        (await AllowedAsync(test, HttpMethod.Get, "/dicomweb/studies", Viewer)).ShouldBeNull();
        (await AllowedAsync(test, HttpMethod.Options, "/dicomweb/studies", Viewer)).ShouldBeNull();
    }

    [Theory]
    [InlineData(Viewer, Viewer, Viewer)]
    [InlineData(Viewer, "https://elsewhere.example.org", null)]
    [InlineData("*", "https://elsewhere.example.org", "https://elsewhere.example.org")]
    public async Task OriginsThatAreNamedAreLetIn(string configured, string origin, string? allowed)
    {
        await using TestHost test = await TestHost.StartAsync(new { dicomWeb = new { crossOrigins = new[] { configured } } });
        (await AllowedAsync(test, HttpMethod.Get, "/dicomweb/studies", origin)).ShouldBe(allowed);
        (await AllowedAsync(test, HttpMethod.Options, "/dicomweb/studies", origin)).ShouldBe(allowed);
        (await AllowedAsync(test, HttpMethod.Get, "/wado?requestType=WADO", origin)).ShouldBe(allowed);
        (await AllowedAsync(test, HttpMethod.Get, "/api/peers", origin)).ShouldBeNull();
    }

    private static async Task<string?> AllowedAsync(TestHost test, HttpMethod method, string path, string origin)
    {
        using HttpRequestMessage request = new(method, path);
        request.Headers.Add("Origin", origin);
        if (method == HttpMethod.Options)
        {
            request.Headers.Add("Access-Control-Request-Method", "GET");
        }

        using HttpResponseMessage response = await test.Http.SendAsync(request, TestContext.Current.CancellationToken);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out IEnumerable<string>? values) ? values.Single() : null;
    }
}
