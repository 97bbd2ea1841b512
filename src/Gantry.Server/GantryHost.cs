using System.Net;
using Gantry.Archive;
using Gantry.Server.Configuration;
using Gantry.Server.Demo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gantry.Server;

/// <summary>The running program: one process with the archive, and DICOM and HTTP in front of it, both on Kestrel.</summary>
public sealed class GantryHost : IAsyncDisposable
{
    private readonly ILoggerFactory _loggers;
    private readonly Listeners _listeners;
    private readonly WebApplication _application;
    private int _disposed;

    private GantryHost(GantryConfiguration configuration, ILoggerFactory loggers, Listeners listeners, DicomArchive archive, WebApplication application)
    {
        Configuration = configuration;
        _loggers = loggers;
        _listeners = listeners;
        Archive = archive;
        _application = application;
    }

    /// <summary>The configuration the program started with.</summary>
    public GantryConfiguration Configuration { get; }

    /// <summary>The archive.</summary>
    public DicomArchive Archive { get; }

    /// <summary>The address of the page.</summary>
    public Uri Http => new UriBuilder(Uri.UriSchemeHttp, _listeners.Http[0].Address.ToString(), _listeners.HttpPort).Uri;

    /// <summary>Where DICOM associations are accepted, the first address first.</summary>
    public IReadOnlyList<IPEndPoint> Dicom => _listeners.Dicom;

    /// <summary>Where DICOM associations are accepted over TLS; empty when they are not.</summary>
    public IReadOnlyList<IPEndPoint> DicomTls => _listeners.DicomTls;

    /// <summary>The services of the program, for those who host it themselves.</summary>
    public IServiceProvider Services => _application.Services;

    /// <summary>Runs the program until it is told to stop (SIGTERM, SIGINT or the token) and says on standard output where it can be reached.</summary>
    /// <param name="options">The command line.</param>
    /// <param name="cancellation">Stops the program, gracefully.</param>
    /// <returns>The exit code: 0 when it was stopped, 1 when the archive can't be opened, 2 when the configuration is wrong or a port can't be had.</returns>
    public static async Task<int> RunAsync(ServeOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            GantryHost host = await StartAsync(options, cancellation).ConfigureAwait(false);
            await using (host.ConfigureAwait(false))
            {
                await Console.Out.WriteLineAsync(options.Json ? Announcement.Json(host) : Announcement.Text(host)).ConfigureAwait(false);
                await Console.Out.FlushAsync(cancellation).ConfigureAwait(false);
                await host._application.WaitForShutdownAsync(cancellation).ConfigureAwait(false);
                return 0;
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return 0;
        }
        catch (Exception exception) when (exception is ConfigurationException or ListenException or IOException or UnauthorizedAccessException)
        {
            foreach (string line in exception is ConfigurationException configuration ? configuration.Problems.Select(problem => problem.ToString()) : [exception.Message])
            {
                await Console.Error.WriteLineAsync("gantry: " + line).ConfigureAwait(false);
            }

            return exception is ConfigurationException or ListenException ? 2 : 1;
        }
    }

    /// <summary>Starts the program and returns when it can be used: sockets open, archive open, synthetic studies stored where asked for.</summary>
    /// <exception cref="ConfigurationException">The configuration is wrong.</exception>
    /// <exception cref="ListenException">A port can't be had.</exception>
    /// <exception cref="IOException">The archive's folder can't be used, or another process holds it.</exception>
    public static async Task<GantryHost> StartAsync(ServeOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        GantryConfiguration configuration = GantryConfiguration.Load(options);
        Listeners listeners = Listeners.Open(configuration);
        ILoggerFactory loggers = Composition.CreateLoggers(configuration);
        DicomArchive? archive = null;
        WebApplication? application = null;
        try
        {
            Directory.CreateDirectory(configuration.DataFolder);
            ConfigurationMonitor monitor = new(configuration, options, TimeProvider.System, loggers.CreateLogger<ConfigurationMonitor>());
            archive = await DicomArchive.OpenAsync(ConfiguredArchive.Options(() => monitor.Current), loggers, TimeProvider.System, cancellation).ConfigureAwait(false);
            application = Composition.Build(monitor, listeners, loggers, archive);
            await application.StartAsync(cancellation).ConfigureAwait(false);
            if (configuration.Demo)
            {
                await application.Services.GetRequiredService<DemoArchive>().FillAsync(cancellation).ConfigureAwait(false);
            }

            return new GantryHost(configuration, loggers, listeners, archive, application);
        }
        catch
        {
            if (application is not null)
            {
                await application.DisposeAsync().ConfigureAwait(false);
            }

            if (archive is not null)
            {
                await archive.DisposeAsync().ConfigureAwait(false);
            }

            loggers.Dispose();
            listeners.Dispose();
            throw;
        }
    }

    /// <summary>Stops the program: no new connections, what is under way is finished. The archive closes when the host is disposed of.</summary>
    public Task StopAsync(CancellationToken cancellation) => _application.StopAsync(cancellation);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            await _application.StopAsync(CancellationToken.None).ConfigureAwait(false);
            await _application.DisposeAsync().ConfigureAwait(false);
            await Archive.DisposeAsync().ConfigureAwait(false);
            _loggers.Dispose();
            _listeners.Dispose();
        }
    }
}
