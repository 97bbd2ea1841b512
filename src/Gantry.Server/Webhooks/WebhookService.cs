using System.Collections.Concurrent;
using Gantry.Archive;
using Gantry.Server.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.Webhooks;

/// <summary>Runs a delivery for each webhook of the configuration, as it changes.</summary>
internal sealed partial class WebhookService(DicomArchive archive, ConfigurationMonitor configuration, TimeProvider time, ILogger<WebhookService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);
    private readonly WebhookSender _sender = new();
    private readonly ConcurrentDictionary<string, Running> _running = new(StringComparer.Ordinal);

    /// <summary>The deliveries, by name.</summary>
    internal IReadOnlyList<WebhookDelivery> Deliveries => [.. _running.Values.Select(running => running.Delivery).OrderBy(delivery => delivery.Settings.Name, StringComparer.Ordinal)];

    /// <inheritdoc/>
    public override void Dispose()
    {
        _sender.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (true)
            {
                Task changed = configuration.NextChange;
                await ApplyAsync(configuration.Current.Webhooks, stoppingToken).ConfigureAwait(false);
                await changed.WaitAsync(stoppingToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The program stops.
        }
        finally
        {
            await ApplyAsync([], CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task ApplyAsync(IReadOnlyList<WebhookSettings> webhooks, CancellationToken stopping)
    {
        foreach ((string name, Running running) in _running)
        {
            if (!webhooks.Contains(running.Delivery.Settings))
            {
                await running.Ending.CancelAsync().ConfigureAwait(false);
                await running.Task.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                running.Ending.Dispose();
                _running.TryRemove(name, out _);
            }
        }

        foreach (WebhookSettings settings in webhooks.Where(settings => !_running.ContainsKey(settings.Name)))
        {
            WebhookDelivery delivery = new(archive, settings, _sender, time, logger);
            CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(stopping);
            _running[settings.Name] = new Running(delivery, ending, RunAsync(delivery, ending.Token));
        }
    }

    private async Task RunAsync(WebhookDelivery delivery, CancellationToken cancellation)
    {
        while (!cancellation.IsCancellationRequested)
        {
            try
            {
                await delivery.RunAsync(cancellation).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                // The index could not be read or written: what was not kept is delivered again.
                LogInterrupted(exception, delivery.Settings.Name);
                await Task.Delay(Pause, time, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Webhook {Name} was interrupted; it goes on in half a minute")]
    private partial void LogInterrupted(Exception exception, string name);

    private sealed record Running(WebhookDelivery Delivery, CancellationTokenSource Ending, Task Task);
}
