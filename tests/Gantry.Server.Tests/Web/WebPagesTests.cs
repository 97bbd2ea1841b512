using System.Net;
using System.Net.Sockets;
using System.Text;
using Gantry.Server.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.Tests.Web;

public sealed class WebPagesTests : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("gantry-pages-").FullName;
    private readonly WebApplication application;
    private readonly HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public WebPagesTests()
    {
        string root = Path.Combine(folder, "dist");
        Write("secret.html", "not for you");
        Write("dist/index.html", "<!doctype html><title>Exams</title>");
        Write("dist/favicon.svg", "<svg/>");
        Write("dist/assets/index-BDA3T18Y.js", "identity script");
        Write("dist/assets/index-BDA3T18Y.js.br", "brotli script");
        Write("dist/assets/index-BDA3T18Y.js.gz", "gzip script");
        Write("dist/assets/.built", "hidden");
        Write("dist/.hidden.html", "hidden");
        Write("dist/notes.unknown", "of unknown kind");
        Write("dist/ohif/index.html", "<!doctype html><title>Viewer</title>");
        Write("dist/ohif/app-config.js", "window.config = {}");
        Write("dist/ohif/app.bundle.0f6159c501addfe9.js", "bundle");
        Write("dist/ohif/0ddf166f7a343eda.wasm", "wasm");

        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        application = builder.Build();
        application.MapGet("/health/live", () => "live");
        application.MapWebPages(root);
    }

    public async ValueTask InitializeAsync()
    {
        await application.StartAsync(TestContext.Current.CancellationToken);
        client.BaseAddress = new Uri(application.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await application.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_exam_list_is_at_the_root_under_a_strict_policy()
    {
        using HttpResponseMessage response = await GetAsync("/");

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe("text/html; charset=utf-8");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Exams");
        response.Headers.CacheControl!.NoCache.ShouldBeTrue();
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("default-src 'none'");
        policy.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
    }

    [Theory]
    [InlineData("/favicon.svg", "image/svg+xml")]
    [InlineData("/assets/index-BDA3T18Y.js", "text/javascript; charset=utf-8")]
    [InlineData("/ohif/0ddf166f7a343eda.wasm", "application/wasm")]
    public async Task Each_kind_of_file_has_its_media_type(string address, string mediaType)
    {
        using HttpResponseMessage response = await GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentType!.ToString().ShouldBe(mediaType);
    }

    [Theory]
    [InlineData("gzip, deflate, br, zstd", "br", "brotli script")]
    [InlineData("gzip", "gzip", "gzip script")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip", "gzip script")]
    [InlineData("*", "br", "brotli script")]
    [InlineData("identity", null, "identity script")]
    [InlineData("br;q=0, *;q=0", null, "identity script")]
    [InlineData(null, null, "identity script")]
    [InlineData("§§ not a header", null, "identity script")]
    public async Task The_compressed_form_is_sent_to_whom_accepts_it(string? accepted, string? encoding, string content)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "/assets/index-BDA3T18Y.js");
        if (accepted is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted.Replace("§", "%", StringComparison.Ordinal));
        }

        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        response.Content.Headers.ContentEncoding.SingleOrDefault().ShouldBe(encoding);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(content);
        response.Headers.Vary.ShouldBe(["Accept-Encoding"]);
    }

    [Theory]
    [InlineData("/assets/index-BDA3T18Y.js", true)]
    [InlineData("/ohif/app.bundle.0f6159c501addfe9.js", true)]
    [InlineData("/ohif/0ddf166f7a343eda.wasm", true)]
    [InlineData("/ohif/app-config.js", false)]
    [InlineData("/ohif/viewer", false)]
    [InlineData("/favicon.svg", false)]
    public async Task Only_names_with_a_digest_are_kept_for_good(string address, bool forGood)
    {
        using HttpResponseMessage response = await GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.CacheControl!.Extensions.Any(extension => extension.Name == "immutable").ShouldBe(forGood);
        response.Headers.CacheControl.NoCache.ShouldBe(!forGood);
    }

    [Fact]
    public async Task A_file_that_the_browser_has_is_not_sent_again()
    {
        using HttpResponseMessage first = await GetAsync("/");
        using HttpRequestMessage request = new(HttpMethod.Get, "/");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);

        using HttpResponseMessage second = await client.SendAsync(request, TestContext.Current.CancellationToken);

        second.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Fact]
    public async Task Head_says_the_length_without_the_content()
    {
        using HttpRequestMessage request = new(HttpMethod.Head, "/favicon.svg");
        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Content.Headers.ContentLength.ShouldBe(6);
        (await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/ohif/")]
    [InlineData("/ohif/viewer?StudyInstanceUIDs=1.2.3&hangingProtocolId=mpr")]
    [InlineData("/ohif/segmentation/deeper")]
    public async Task Routes_of_the_viewer_get_its_page_under_its_own_policy(string address)
    {
        using HttpResponseMessage response = await GetAsync(address);

        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Viewer");
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        policy.ShouldContain("'wasm-unsafe-eval'");
        policy.ShouldNotContain("'unsafe-eval'");
        policy.ShouldNotContain("http");
    }

    [Fact]
    public async Task The_viewer_without_its_slash_is_led_there()
    {
        using HttpResponseMessage response = await GetAsync("/ohif?theme=dark");

        response.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        response.Headers.Location!.ToString().ShouldBe("/ohif/?theme=dark");
    }

    [Theory]
    [InlineData("/missing.js")]
    [InlineData("/ohif/missing.js")]
    [InlineData("/exams/elsewhere")]
    [InlineData("/.hidden.html")]
    [InlineData("/assets/.built")]
    [InlineData("/assets/index-BDA3T18Y.js.br")]
    [InlineData("/notes.unknown")]
    [InlineData("/INDEX.HTML")]
    public async Task What_is_not_a_page_is_not_found(string address)
    {
        using HttpResponseMessage response = await GetAsync(address);

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/../secret.html")]
    [InlineData("/assets/../../secret.html")]
    [InlineData("/%2e%2e/secret.html")]
    [InlineData("/..%2fsecret.html")]
    [InlineData("/..%5csecret.html")]
    [InlineData("/assets/..\\..\\secret.html")]
    [InlineData("//secret.html")]
    [InlineData("/secret.html%00")]
    public async Task No_address_leaves_the_folder(string address)
    {
        string answer = await SendRawAsync($"GET {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        answer.ShouldStartWith("HTTP/1.1 4");
        answer.ShouldNotContain("not for you");
    }

    [Fact]
    public async Task Other_endpoints_go_first()
    {
        (await client.GetStringAsync("/health/live", TestContext.Current.CancellationToken)).ShouldBe("live");
    }

    [Fact]
    public async Task Pages_that_are_not_built_say_how_to_build_them()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using WebApplication bare = builder.Build();
        bare.MapWebPages(Path.Combine(folder, "nowhere"));
        await bare.StartAsync(TestContext.Current.CancellationToken);

        using HttpResponseMessage response = await client.GetAsync(new Uri(bare.Urls.First()), TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("web/build");
    }

    private Task<HttpResponseMessage> GetAsync(string address) => client.GetAsync(new Uri(address, UriKind.Relative), TestContext.Current.CancellationToken);

    private async Task<string> SendRawAsync(string request)
    {
        using TcpClient connection = new();
        await connection.ConnectAsync(IPAddress.Loopback, client.BaseAddress!.Port, TestContext.Current.CancellationToken);
        await connection.GetStream().WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using StreamReader reader = new(connection.GetStream());
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }

    private void Write(string name, string content)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
