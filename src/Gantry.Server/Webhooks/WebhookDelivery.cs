using System.Security.Cryptography;
using System.Text.Json;
using Gantry.Archive;
using Gantry.Server.Api;
using Gantry.Server.Configuration;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.Webhooks;

/// <summary>
/// Delivers the outbox to one webhook, in order and at least once: the position moves when the receiver has taken a batch. What fails is tried again, ever more rarely,
/// for as long as it takes; what is refused again and again is parked, so that what comes after it gets through.
/// </summary>
internal sealed partial class WebhookDelivery(DicomArchive archive, WebhookSettings settings, WebhookSender sender, TimeProvider time, ILogger logger)
{
    private const int BatchSize = 100;
    private const int MostRefusals = 5;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongestAsked = TimeSpan.FromHours(1);
    private readonly ChangeSignal _resumed = new();
    private volatile WebhookPosition _position = WebhookPosition.Load(archive, settings);
    private volatile WebhookProblem? _problem;
    private volatile bool _isResuming;

    /// <summary>What it was made from.</summary>
    internal WebhookSettings Settings => settings;

    /// <summary>How far it is.</summary>
    internal WebhookPosition Position => _position;

    /// <summary>What is wrong now; null when the last batch was taken.</summary>
    internal WebhookProblem? Problem => _problem;

    /// <summary>Tries at once what is waiting for its next attempt, and what is parked.</summary>
    internal void Resume()
    {
        _isResuming = true;
        _resumed.Set();
    }

    /// <summary>Delivers until it is cancelled.</summary>
    internal async Task RunAsync(CancellationToken cancellation)
    {
        while (true)
        {
            Task changed = archive.NextChange;
            Task resumed = _resumed.Next;
            if (_isResuming)
            {
                _isResuming = false;
                await DeliverParkedAsync(cancellation).ConfigureAwait(false);
            }

            // Read before the events: all up to here is in what is read then.
            long last = archive.LastChange;
            (List<ArchiveEvent> batch, byte[] body) = await ReadAsync(_position.Sequence, long.MaxValue, cancellation).ConfigureAwait(false);
            if (batch.Count == 0)
            {
                _position = _position with { Sequence = Math.Max(_position.Sequence, last) };
                await Task.WhenAny(changed, resumed).WaitAsync(cancellation).ConfigureAwait(false);
                continue;
            }

            (bool isOver, WebhookFailure? refusal) = await DeliverAsync(body, cancellation).ConfigureAwait(false);
            if (!isOver)
            {
                // A person had it resumed: what is parked came before this.
                continue;
            }

            long through = batch[^1].Sequence;
            Keep((refusal is null ? _position : Parked(_position.Sequence, through, refusal)) with { Sequence = through });
        }
    }

    // Each piece shrinks from its beginning as its events are taken. What is refused again stays.
    private async Task DeliverParkedAsync(CancellationToken cancellation)
    {
        foreach (ParkedEvents piece in _position.Parked)
        {
            long after = piece.After;
            while (after < piece.Through)
            {
                (List<ArchiveEvent> batch, byte[] body) = await ReadAsync(after, piece.Through, cancellation).ConfigureAwait(false);
                (bool isOver, WebhookFailure? refusal) = batch.Count == 0 ? (true, null) : await DeliverAsync(body, cancellation).ConfigureAwait(false);
                if (!isOver)
                {
                    continue;
                }

                if (refusal is not null)
                {
                    LogStillRefused(settings.Name, refusal.Error);
                    break;
                }

                long through = batch.Count == 0 ? piece.Through : batch[^1].Sequence;
                Keep(_position with { Parked = [.. _position.Parked.Select(kept => kept.After == after && kept.Through == piece.Through ? kept with { After = through } : kept).Where(kept => kept.After < kept.Through)] });
                after = through;
            }
        }
    }

    private async Task<(List<ArchiveEvent> Batch, byte[] Body)> ReadAsync(long after, long through, CancellationToken cancellation)
    {
        List<ArchiveEvent> events = await archive.ChangesAsync(Caller.System, after, settings.Events, cancellation)
            .TakeWhile(change => change.Sequence <= through).Take(BatchSize + 1).ToListAsync(cancellation).ConfigureAwait(false);
        byte[] body = events.Count == 0 ? [] : JsonSerializer.SerializeToUtf8Bytes(ChangesAnswer.Of(events, after, BatchSize), JsonSerializerOptions.Web);
        return (events.Count > BatchSize ? events[..BatchSize] : events, body);
    }

    /// <summary>Posts a body until it is taken, or refused for good, or a person has the webhook resumed.</summary>
    /// <returns>Whether the body is dealt with, and why it was refused.</returns>
    private async Task<(bool IsOver, WebhookFailure? Refusal)> DeliverAsync(byte[] body, CancellationToken cancellation)
    {
        int refusals = 0;
        for (int attempt = 1; ; attempt++)
        {
            Task resumed = _resumed.Next;
            WebhookFailure? failure = await sender.PostAsync(settings, body, cancellation).ConfigureAwait(false);
            if (failure is null)
            {
                _problem = null;
                return (true, null);
            }

            refusals = failure.IsRefusal ? refusals + 1 : 0;
            _problem = new WebhookProblem(failure.Error, time.GetUtcNow(), attempt);
            LogNotTaken(settings.Name, attempt, failure.Error);
            if (refusals == MostRefusals)
            {
                return (true, failure);
            }

            await Task.WhenAny(Task.Delay(DelayAfter(attempt, failure), time, cancellation), resumed).ConfigureAwait(false);
            cancellation.ThrowIfCancellationRequested();
            if (resumed.IsCompleted)
            {
                return (false, null);
            }
        }
    }

    private TimeSpan DelayAfter(int attempt, WebhookFailure failure)
    {
        // What the receiver asks for counts where it is longer, within bounds.
        TimeSpan asked = failure.RetryAfter is { } after ? after.Delta ?? after.Date - time.GetUtcNow() ?? TimeSpan.Zero : TimeSpan.Zero;
        TimeSpan own = DelayAfter(attempt);
        return asked <= own ? own : asked < LongestAsked ? asked : LongestAsked;
    }

    // Twice as long each time, and by chance up to half of it less, so that receivers of many are not asked by all at once.
    private static TimeSpan DelayAfter(int attempt)
    {
        double longest = Math.Min(LongestDelay.TotalMilliseconds, FirstDelay.TotalMilliseconds * Math.Pow(2, Math.Min(attempt - 1, 20)));
        return TimeSpan.FromMilliseconds(RandomNumberGenerator.GetInt32((int)(longest / 2), (int)longest + 1));
    }

    private WebhookPosition Parked(long after, long through, WebhookFailure refusal)
    {
        LogParked(settings.Name, after, through, refusal.Error);
        return _position.Park(new ParkedEvents(after, through, time.GetUtcNow(), refusal.Error));
    }

    private void Keep(WebhookPosition position)
    {
        position.Keep(archive, settings.Name);
        _position = position;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Webhook {Name}: attempt {Attempt} failed, {Error}; it is tried again")]
    private partial void LogNotTaken(string name, int attempt, string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Webhook {Name}: the events after {After} up to {Through} were refused for good and are parked, {Error}; POST /api/webhooks/{Name}/resume tries them again")]
    private partial void LogParked(string name, long after, long through, string error);

    [LoggerMessage(Level = LogLevel.Error, Message = "Webhook {Name}: what is parked was refused again, {Error}")]
    private partial void LogStillRefused(string name, string error);
}

/// <summary>Why a webhook does not go on.</summary>
/// <param name="Error">What is wrong.</param>
/// <param name="At">Since when, UTC: the last attempt.</param>
/// <param name="Attempts">How often the batch was tried.</param>
internal sealed record WebhookProblem(string Error, DateTimeOffset At, int Attempts);
