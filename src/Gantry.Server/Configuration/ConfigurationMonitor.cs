using Gantry.Archive;
using Gantry.Server.Peers;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.Configuration;

/// <summary>
/// Holds the configuration in force and follows its file: peers, accepted storage classes, watched folders, limits and capture change without a restart. A file that became wrong
/// is reported and changes nothing. The file is looked at once a second, which works on every file system and through replaced links.
/// </summary>
public sealed partial class ConfigurationMonitor : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private readonly ServeOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<ConfigurationMonitor> _logger;
    private readonly Lock _reading = new();
    private readonly ChangeSignal _changes = new();
    private (bool Exists, DateTime Written, long Length) _stamp;
    private GantryConfiguration _file;
    private IReadOnlyList<AddedPeer> _added = [];
    private volatile GantryConfiguration _current;

    /// <summary>Starts from a configuration that was read already.</summary>
    public ConfigurationMonitor(GantryConfiguration current, ServeOptions options, TimeProvider time, ILogger<ConfigurationMonitor> logger)
    {
        ArgumentNullException.ThrowIfNull(current);
        _file = current;
        _current = current;
        _options = options;
        _time = time;
        _logger = logger;
        _stamp = Stamp(current.File);
    }

    /// <summary>The configuration in force.</summary>
    public GantryConfiguration Current => _current;

    /// <summary>Completes when the configuration changed. Take it before <see cref="Current"/>.</summary>
    public Task NextChange => _changes.Next;

    /// <summary>Lets these peers join those of the file, in place of those that did before.</summary>
    internal void AddPeers(IReadOnlyList<AddedPeer> peers)
    {
        lock (_reading)
        {
            _added = peers;
            _current = _file.With(peers);
        }

        _changes.Set();
    }

    /// <summary>Reads the file again if it changed.</summary>
    public void Refresh()
    {
        lock (_reading)
        {
            (bool, DateTime, long) stamp = Stamp(_current.File);
            if (stamp == _stamp)
            {
                return;
            }

            _stamp = stamp;
            try
            {
                Apply(GantryConfiguration.Load(_options));
            }
            catch (ConfigurationException exception)
            {
                foreach (ConfigurationProblem problem in exception.Problems)
                {
                    LogRefused(problem.ToString());
                }
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(Interval, _time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
            {
                Refresh();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
    }

    private static (bool Exists, DateTime Written, long Length) Stamp(string path)
    {
        FileInfo file = new(path);
        return file.Exists ? (true, file.LastWriteTimeUtc, file.Length) : default;
    }

    private void Apply(GantryConfiguration read)
    {
        GantryConfiguration applied = _file with
        {
            Peers = read.Peers,
            PeerSettings = read.PeerSettings,
            CalledAETitles = read.CalledAETitles,
            AcceptUnknownPeers = read.AcceptUnknownPeers,
            Networks = read.Networks,
            Tls = read.Tls is { } tls && (tls.Certificate is not null || _current.Tls?.Port is null) ? tls with { Port = _current.Tls?.Port } : _current.Tls,
            AcceptAnyStorageClass = read.AcceptAnyStorageClass,
            FurtherStorageClasses = read.FurtherStorageClasses,
            ConflictPolicy = read.ConflictPolicy,
            Validation = read.Validation,
            FollowsRejectionNotes = read.FollowsRejectionNotes,
            Coercions = read.Coercions,
            ReservedSpace = read.ReservedSpace,
            IngestMemory = read.IngestMemory,
            WatchedFolders = read.WatchedFolders,
            Webhooks = read.Webhooks,
            JobRetention = read.JobRetention,
            Associations = read.Associations,
            AssociationsPerPeer = read.AssociationsPerPeer,
            RequiredFreeSpace = read.RequiredFreeSpace,
            CaptureFolder = read.CaptureFolder,
            CaptureLength = read.CaptureLength,
            MayDeleteOverDicomWeb = read.MayDeleteOverDicomWeb,
            CrossOrigins = read.CrossOrigins,
            DeidentificationKey = read.DeidentificationKey,
        };
        _file = applied;
        _current = applied.With(_added);
        _changes.Set();
        LogApplied(applied.File, applied.Peers.Count);
        if (read.AETitle != applied.AETitle || read.DicomPort != applied.DicomPort || read.HttpPort != applied.HttpPort || read.Tls?.Port != applied.Tls?.Port
            || read.ArtimTimeout != applied.ArtimTimeout || read.IdleTimeout != applied.IdleTimeout || read.ShutdownTimeout != applied.ShutdownTimeout || read.DataFolder != applied.DataFolder
            || read.TelemetryEndpoint != applied.TelemetryEndpoint || read.TelemetryIsGrpc != applied.TelemetryIsGrpc || read.LogLevel != applied.LogLevel || read.LogAsJson != applied.LogAsJson || !read.Listen.SequenceEqual(applied.Listen))
        {
            LogRestartNeeded(applied.File);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Configuration read again from {File}: {Peers} peers")]
    private partial void LogApplied(string file, int peers);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Some settings changed in {File} take effect at the next start only (title, ports, addresses, folders, timeouts, logs, telemetry)")]
    private partial void LogRestartNeeded(string file);

    [LoggerMessage(Level = LogLevel.Error, Message = "The changed configuration is not used: {Problem}")]
    private partial void LogRefused(string problem);
}
