using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server;
using Gantry.Server.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Gantry.Interop;

/// <summary>The program, run in the test's process on ports the system chose, with a folder of its own.</summary>
public sealed class RunningGantry : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gantry-interop-");
    private GantryHost? _host;
    private object? _tls;
    private object _validation = new { errors = "off" };

    public GantryHost Host => _host!;

    public Peer Peer => new("GANTRY", "127.0.0.1", Host.Dicom[0].Port);

    public string Port => Peer.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public string TlsPort => Host.DicomTls[0].Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public HttpClient Http { get; } = new();

    /// <summary>A folder for what the test makes; it goes away with the server.</summary>
    public string Folder(string name) => Directory.CreateDirectory(Path.Combine(_folder.FullName, name)).FullName;

    public static Task<RunningGantry> StartAsync(params Peer[] peers) => StartAsync(null, peers);

    /// <summary>Starts it with TLS beside the plain port.</summary>
    /// <param name="tls">The section <c>dicom.tls</c> of its configuration; null for none.</param>
    /// <param name="peers">The peers it knows.</param>
    public static async Task<RunningGantry> StartAsync(object? tls, params Peer[] peers)
    {
        RunningGantry running = new() { _tls = tls };
        running.WriteConfiguration(peers);
        try
        {
            running._host = await GantryHost.StartAsync(
                new ServeOptions { Data = Path.Combine(running._folder.FullName, "data"), DicomPort = 0, HttpPort = 0 }, TestContext.Current.CancellationToken);
            running.Http.BaseAddress = running._host.Http;
            return running;
        }
        catch
        {
            await running.DisposeAsync();
            throw;
        }
    }

    /// <summary>Asserts that these instances were received, with equal elements.</summary>
    public async Task ShouldHoldAsync(IEnumerable<DataSet> dataSets)
    {
        foreach (DataSet expected in dataSets)
        {
            byte[] received = await Http.GetByteArrayAsync($"/api/instances/{expected.Instance()}/received", TestContext.Current.CancellationToken);
            Elements.ShouldBeEqual(DicomFile.Parse(received).DataSet, Studies.Encoded(expected));
        }
    }

    /// <summary>Writes the peers into the configuration file, as an administrator would.</summary>
    public void WriteConfiguration(params Peer[] peers)
    {
        string data = Directory.CreateDirectory(Path.Combine(_folder.FullName, "data")).FullName;
        string text = JsonSerializer.Serialize(new
        {
            log = new { level = "warning" },
            limits = new { freeSpace = 1 },
            validation = _validation,
            dicom = new Dictionary<string, object?> { ["tls"] = _tls }.Where(section => section.Value is not null).ToDictionary(),
            peers = peers.Select(peer => new { aet = peer.AETitle, host = peer.Host, port = peer.Port, tls = peer.UsesTls }),
        });
        string temporary = Path.Combine(data, "gantry.json.new");
        File.WriteAllText(temporary, text);
        File.Move(temporary, Path.Combine(data, "gantry.json"), overwrite: true);
    }

    /// <summary>Changes the section <c>validation</c> of the configuration while the program runs.</summary>
    public void Validate(object section)
    {
        _validation = section;
        WriteConfiguration();
        Host.Services.GetRequiredService<ConfigurationMonitor>().Refresh();
    }

    public Task<Association> AssociateAsync(Action<AssociationOptions> configure) => Association.RequestAsync(
        Peer,
        options =>
        {
            options.CallingAETitle = "INTEROP";
            configure(options);
        },
        TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
