using Gantry.Archive;
using Gantry.Server.Configuration;
using Gantry.Server.Metrics;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.WatchedFolders;

/// <summary>Looks through the watched folders, each for itself, and follows the configuration.</summary>
internal sealed partial class WatchedFolderService(
    DicomArchive archive, ConfigurationMonitor configuration, GantryMetrics metrics, TimeProvider time, ILogger<WatchedFolder> logger) : BackgroundService
{
    private static readonly TimeSpan s_interval = TimeSpan.FromSeconds(1);
    private readonly Dictionary<WatchedFolderSettings, (WatchedFolder Folder, Task<int> Scan)> _folders = [];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using PeriodicTimer timer = new(s_interval, time);
        try
        {
            do
            {
                Follow(configuration.Current.WatchedFolders, stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }

        Task ended = Task.WhenAll(_folders.Values.Select(folder => folder.Scan));
        await ended.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        foreach ((WatchedFolder folder, _) in _folders.Values)
        {
            folder.Dispose();
        }
    }

    private void Follow(IReadOnlyList<WatchedFolderSettings> wanted, CancellationToken stopping)
    {
        foreach ((WatchedFolderSettings settings, (WatchedFolder folder, Task<int> scan)) in _folders.ToList())
        {
            if (!scan.IsCompleted)
            {
                continue;
            }

            if (scan.Exception is { } failure)
            {
                LogScanFailed(failure, settings.Path);
            }

            if (wanted.Contains(settings))
            {
                _folders[settings] = (folder, ScanAsync(folder, stopping));
            }
            else
            {
                folder.Dispose();
                _folders.Remove(settings);
            }
        }

        // One whose settings changed begins when its former self has ended: both would take the same files.
        foreach (WatchedFolderSettings settings in wanted.Where(settings => _folders.Keys.All(known => known.Path != settings.Path)))
        {
            WatchedFolder folder = new(settings, archive, new TakenFiles(Path.Combine(configuration.Current.DataFolder, "watched"), settings.Path), metrics, time, logger);
            _folders.Add(settings, (folder, ScanAsync(folder, stopping)));
        }
    }

    private static Task<int> ScanAsync(WatchedFolder folder, CancellationToken stopping) => Task.Run(() => folder.ScanAsync(stopping), stopping);

    [LoggerMessage(1, LogLevel.Error, "The watched folder {Folder} can't be looked through; it is tried again")]
    private partial void LogScanFailed(Exception exception, string folder);
}
