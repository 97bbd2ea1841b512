using System.Net.Http.Json;
using System.Text.Json;
using Gantry.Dicom.Network;

namespace Gantry.Interop.Orthanc;

/// <summary>Orthanc with a folder of its own, on loopback, knowing one modality.</summary>
public sealed class RunningOrthanc : IAsyncDisposable
{
    /// <summary>Where Debian puts Orthanc's DICOM web services.</summary>
    public const string DicomWebPlugin = "/usr/share/orthanc/plugins/libOrthancDicomWeb.so";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gantry-orthanc-");
    private BackgroundProgram? _program;

    private RunningOrthanc(int dicomPort, int httpPort)
    {
        Peer = new Peer("ORTHANC", "127.0.0.1", dicomPort);
        Http = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{httpPort}") };
    }

    public Peer Peer { get; }

    public HttpClient Http { get; }

    /// <summary>Starts Orthanc on ports that are free now.</summary>
    /// <param name="dicomPort">The DICOM port, known beforehand because the other side's configuration names it.</param>
    /// <param name="gantry">The one modality it knows.</param>
    /// <param name="dicomWeb">Our DICOM web services, which it knows as the server gantry; null when it runs without its own.</param>
    public static async Task<RunningOrthanc> StartAsync(int dicomPort, Peer gantry, Uri? dicomWeb = null)
    {
        int httpPort = FreePorts.Next();
        RunningOrthanc orthanc = new(dicomPort, httpPort);
        string configuration = Path.Combine(orthanc._folder.FullName, "orthanc.json");
        await File.WriteAllTextAsync(configuration, JsonSerializer.Serialize(new
        {
            Name = "Interop",
            StorageDirectory = Path.Combine(orthanc._folder.FullName, "storage"),
            IndexDirectory = Path.Combine(orthanc._folder.FullName, "storage"),
            DicomAet = "ORTHANC",
            DicomPort = dicomPort,
            HttpPort = httpPort,
            RemoteAccessAllowed = false,
            AuthenticationEnabled = false,
            DicomAlwaysAllowGet = true,
            DicomAlwaysAllowMove = true,
            DicomAlwaysAllowFind = true,
            SynchronousCMove = true,
            Plugins = dicomWeb is null ? [] : new[] { DicomWebPlugin },
            DicomWeb = new { Enable = true, Root = "/dicom-web/", Servers = new Dictionary<string, object> { ["gantry"] = new object[] { dicomWeb?.ToString() ?? string.Empty } } },
            DicomModalities = new Dictionary<string, object> { ["gantry"] = new object[] { gantry.AETitle, gantry.Host, gantry.Port } },
        }));
        try
        {
            orthanc._program = await BackgroundProgram.StartAsync("Orthanc", [configuration], "Orthanc has started", orthanc._folder.FullName);
            return orthanc;
        }
        catch
        {
            await orthanc.DisposeAsync();
            throw;
        }
    }

    public async Task<JsonElement> PostAsync(string path, object body)
    {
        using HttpResponseMessage response = await Http.PostAsJsonAsync(path, body, JsonSerializerOptions.Default, TestContext.Current.CancellationToken);
        string text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue($"{path}: {text} {_program?.Output}");
        return JsonSerializer.Deserialize<JsonElement>(text.Length > 0 ? text : "{}");
    }

    public async Task<JsonElement> GetAsync(string path) =>
        await Http.GetFromJsonAsync<JsonElement>(path, TestContext.Current.CancellationToken);

    /// <summary>Uploads a Part 10 file; returns Orthanc's identifier of the instance.</summary>
    public async Task<string> UploadAsync(byte[] file)
    {
        using ByteArrayContent content = new(file);
        using HttpResponseMessage response = await Http.PostAsync("/instances", content, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("ID").GetString()!;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_program is not null)
        {
            await _program.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
