using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Server.Tests.Hosting;

/// <summary>The program, run in the test's process on ports the system chose.</summary>
public sealed class TestHost : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private GantryHost? _host;

    public GantryHost Host => _host!;

    public string DataFolder => _folder.Path;

    public HttpClient Http { get; } = new();

    public Peer SecuredPeer => new("GANTRY", "127.0.0.1", Host.DicomTls[0].Port);

    public Peer Peer => new("GANTRY", "127.0.0.1", Host.Dicom[0].Port);

    public static async Task<TestHost> StartAsync(object? settings = null, bool demo = false)
    {
        TestHost test = new();
        test.Configure(settings ?? new { });
        try
        {
            test._host = await GantryHost.StartAsync(new ServeOptions { Data = test.DataFolder, DicomPort = 0, HttpPort = 0, Demo = demo }, TestContext.Current.CancellationToken);
            test.Http.BaseAddress = test._host.Http;
            return test;
        }
        catch
        {
            await test.DisposeAsync();
            throw;
        }
    }

    public void Configure(object settings) => _folder.File("gantry.json", JsonSerializer.Serialize(settings));

    public Task<Association> AssociateAsync(string callingAETitle, Action<AssociationOptions>? configure = null) => Association.RequestAsync(
        Peer,
        options =>
        {
            options.CallingAETitle = callingAETitle;
            options.Propose(SopClasses.Verification);
            configure?.Invoke(options);
        },
        TestContext.Current.CancellationToken);

    public async Task ShouldAnswerAsync()
    {
        await using Association association = await AssociateAsync("ALIVE");
        (await association.EchoAsync(TestContext.Current.CancellationToken)).IsSuccess.ShouldBeTrue();
    }

    /// <summary>Waits for what the server counts in its own time.</summary>
    public async Task UntilMetricsSayAsync(string line)
    {
        while (!(await Http.GetStringAsync("/metrics", TestContext.Current.CancellationToken)).Contains(line, StringComparison.Ordinal))
        {
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }

        _folder.Dispose();
    }
}
