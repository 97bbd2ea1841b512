using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Gantry.Dicom.Network;

namespace Gantry.Bench.Compare;

/// <summary>A server under measure: a process of its own, listening on loopback, with an empty store.</summary>
public sealed class Contender : IAsyncDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);
    private readonly Process _process;
    private readonly Uri? _dicomWeb;

    private Contender(string name, Process process, Peer peer, Uri? dicomWeb = null)
    {
        Name = name;
        _process = process;
        Peer = peer;
        _dicomWeb = dicomWeb;
    }

    /// <summary>Who it is.</summary>
    public string Name { get; }

    /// <summary>Where it takes associations.</summary>
    public Peer Peer { get; }

    /// <summary>The base of its DICOMweb services, with a slash at the end.</summary>
    public Uri DicomWeb => _dicomWeb ?? throw new InvalidOperationException(Name + " has no DICOMweb services.");

    /// <summary>Starts our program with an empty store.</summary>
    public static Task<Contender> StartGantryAsync(string program, string scratch) =>
        StartGantryOnAsync(program, Directory.CreateDirectory(Path.Combine(scratch, "gantry-" + Guid.NewGuid().ToString("N"))).FullName);

    /// <summary>Starts our program with a data folder.</summary>
    public static async Task<Contender> StartGantryOnAsync(string program, string folder)
    {
        Process process = Start(program, folder, [], "serve", "--data", folder, "--dicom-port", "0", "--http-port", "0", "--listen", "127.0.0.1", "--json");
        string announcement = await process.StandardOutput.ReadLineAsync().WaitAsync(s_patience) ?? throw new InvalidOperationException("gantry serve ended: " + await process.StandardError.ReadToEndAsync());
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        JsonElement where = JsonDocument.Parse(announcement).RootElement;
        return new Contender("gantry", process,
            new Peer(where.GetProperty("aet").GetString()!, "127.0.0.1", where.GetProperty("dicomPort").GetInt32()),
            new Uri(new Uri(where.GetProperty("http").GetString()!), "dicomweb/"));
    }

    /// <summary>Starts Orthanc as Debian ships it: default settings but for names, ports, loopback, the DICOMweb plugin, and us as a known peer, without which it answers no C-FIND.</summary>
    public static async Task<Contender> StartOrthancAsync(string program, string scratch)
    {
        string folder = Directory.CreateDirectory(Path.Combine(scratch, "orthanc-" + Guid.NewGuid().ToString("N"))).FullName;
        int dicomPort = FreePorts.Next();
        int httpPort = FreePorts.Next();
        string plugin = Directory.GetFiles("/usr/share/orthanc/plugins", "libOrthancDicomWeb.so").FirstOrDefault() ?? throw new InvalidOperationException("The DICOMweb plugin of Orthanc is missing: apt-get install orthanc-dicomweb");
        string configuration = Path.Combine(folder, "orthanc.json");
        await File.WriteAllTextAsync(configuration, JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["StorageDirectory"] = Path.Combine(folder, "storage"),
            ["IndexDirectory"] = Path.Combine(folder, "index"),
            ["DicomAet"] = "ORTHANC",
            ["DicomPort"] = dicomPort,
            ["HttpPort"] = httpPort,
            ["RemoteAccessAllowed"] = false,
            ["DicomModalities"] = new Dictionary<string, object[]> { ["gantry"] = ["GANTRY", "127.0.0.1", 104] },
            ["Plugins"] = new[] { plugin },
        }));
        Process process = Start(program, folder, [], configuration);
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        Contender orthanc = new("orthanc", process,
            new Peer("ORTHANC", "127.0.0.1", dicomPort),
            new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{httpPort}/dicom-web/")));
        await AnswersAsync(dicomPort, process);
        await AnswersAsync(httpPort, process);
        return orthanc;
    }

    /// <summary>Starts our <c>receive</c>.</summary>
    public static async Task<Contender> StartReceiveAsync(string program, string scratch)
    {
        string folder = Directory.CreateDirectory(Path.Combine(scratch, "receive-" + Guid.NewGuid().ToString("N"))).FullName;
        string port = FreePorts.Next().ToString(CultureInfo.InvariantCulture);
        return await ListeningAsync("gantry", Start(program, folder, [], "receive", "--aet", "RECEIVE", "--port", port, "--out", folder), "RECEIVE", port);
    }

    /// <summary>Starts dcmtk's storescp.</summary>
    /// <param name="scratch">Where its folder is made.</param>
    /// <param name="environment">Environment variables, for example <c>TCP_NODELAY</c>.</param>
    /// <param name="options"><c>--bit-preserving</c> (written as received, as we do) or <c>--ignore</c> (nothing kept); <c>--fork</c> for a process for each association, else one serves them one after the other.</param>
    public static async Task<Contender> StartStorescpAsync(string scratch, IReadOnlyList<(string Name, string Value)> environment, params string[] options)
    {
        string folder = Directory.CreateDirectory(Path.Combine(scratch, "storescp-" + Guid.NewGuid().ToString("N"))).FullName;
        string port = FreePorts.Next().ToString(CultureInfo.InvariantCulture);
        return await ListeningAsync("dcmtk", Start("storescp", folder, environment, [.. options, "+xa", "--max-pdu", "131072", "-od", folder, port]), "STORESCP", port);
    }

    /// <summary>Starts a process whose output is read here.</summary>
    public static Process Start(string program, string folder, IReadOnlyList<(string Name, string Value)> environment, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = folder };
        start.Environment.Remove("TCP_NODELAY");
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException(program + " can't be started.");
    }

    /// <summary>Waits until a port is listened on.</summary>
    public static async Task AnswersAsync(int port, Process process)
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                using TcpClient client = new();
                await client.ConnectAsync(IPAddress.Loopback, port);
                return;
            }
            catch (SocketException) when (!process.HasExited && waited.Elapsed < s_patience)
            {
                await Task.Delay(50);
            }
        }
    }

    private static async Task<Contender> ListeningAsync(string name, Process process, string title, string port)
    {
        int number = int.Parse(port, CultureInfo.InvariantCulture);
        _ = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.ReadToEndAsync();
        await AnswersAsync(number, process);
        return new Contender(name, process, new Peer(title, "127.0.0.1", number));
    }

    /// <summary>Ends the program. Its files stay till the end of the run: file systems are slower at making files for a while after many were deleted.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }
}
