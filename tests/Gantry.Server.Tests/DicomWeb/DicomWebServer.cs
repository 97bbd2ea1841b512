using System.Net.Http.Headers;
using System.Text.Json;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server.DicomWeb;
using Gantry.Server.DicomWeb.Render;
using Gantry.Server.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.Tests.DicomWeb;

/// <summary>The DICOM web services over an empty archive in a folder of their own, on a port the system chooses.</summary>
public sealed class DicomWebServer : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gantry-dicomweb-").FullName;
    private WebApplication? _application;

    private DicomWebServer()
    {
    }

    /// <summary>Where the archive has its files.</summary>
    public string Folder => _folder;

    public DicomArchive Archive { get; private set; } = null!;

    public HttpClient Client { get; private set; } = null!;

    public static async Task<DicomWebServer> StartAsync()
    {
        DicomWebServer server = new();
        await server.OpenAsync();
        return server;
    }

    /// <summary>Closes the archive and opens it again in the same folder.</summary>
    public async Task RestartAsync()
    {
        await CloseAsync();
        await OpenAsync();
    }

    /// <summary>Stores an image in a transfer syntax, which its pixels are in already.</summary>
    public async Task StoreAsync(DataSet dataSet, TransferSyntax syntax)
    {
        using HttpResponseMessage response = await PostAsync([Images.Part10(dataSet, syntax)]);
        response.EnsureSuccessStatusCode();
    }

    /// <summary>Stores data sets by STOW-RS and expects that all are kept.</summary>
    public async Task StoreAsync(params DataSet[] dataSets)
    {
        using HttpResponseMessage response = await PostAsync([.. dataSets.Select(Images.Part10)]);
        ((int)response.StatusCode).ShouldBe(200, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>Sends Part 10 files as one STOW-RS request.</summary>
    public Task<HttpResponseMessage> PostAsync(byte[][] parts, string path = "/dicomweb/studies")
    {
        MultipartContent content = new("related", "a-boundary-of-its-own");
        content.Headers.ContentType!.Parameters.Add(new NameValueHeaderValue("type", "\"application/dicom\""));
        foreach (byte[] part in parts)
        {
            ByteArrayContent body = new(part);
            body.Headers.ContentType = new MediaTypeHeaderValue("application/dicom");
            content.Add(body);
        }

        return Client.PostAsync(path, content, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks for something, with an Accept header that is sent as it is.</summary>
    public async Task<HttpResponseMessage> GetAsync(string path, string? accept = null, params (string Name, string Value)[] headers)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept).ShouldBeTrue();
        }

        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value).ShouldBeTrue();
        }

        return await Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    /// <summary>Asks for DICOM JSON and expects 200.</summary>
    public async Task<JsonElement[]> GetJsonAsync(string path)
    {
        using HttpResponseMessage response = await GetAsync(path, "application/dicom+json");
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(200, text);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/dicom+json");
        using JsonDocument document = JsonDocument.Parse(text);
        return [.. document.RootElement.Clone().EnumerateArray()];
    }

    /// <summary>Asks for something as multipart/related and takes the parts apart.</summary>
    public async Task<List<Part>> GetPartsAsync(string path, string accept)
    {
        using HttpResponseMessage response = await GetAsync(path, accept);
        byte[] body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        ((int)response.StatusCode).ShouldBe(200, System.Text.Encoding.UTF8.GetString(body.AsSpan(0, Math.Min(1000, body.Length))));
        return await Part.ReadAllAsync(response.Content.Headers.ContentType!, body);
    }

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task OpenAsync()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        Archive = await DicomArchive.OpenAsync(new ArchiveOptions { DataFolder = _folder }, cancellationToken: cancellation);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(Archive);
        builder.Services.AddSingleton<GantryMetrics>();
        builder.Services.AddSingleton<RenditionCache>();
        _application = builder.Build();
        DicomWebEndpoints.Map(_application);
        await _application.StartAsync(cancellation);
        Client = new HttpClient { BaseAddress = new Uri(_application.Urls.First()) };
    }

    private async Task CloseAsync()
    {
        Client.Dispose();
        await _application!.StopAsync();
        await _application.DisposeAsync();
        await Archive.DisposeAsync();
    }
}
