namespace Gantry.Fuzzing;

/// <summary>
/// Tells when one input takes too long to be anything but a hang. It is the last resort: the budgets of <see cref="Doors"/> find loops that read, show or step; this finds
/// those that do nothing that can be counted.
/// </summary>
/// <param name="patience">How long an input may take; a thousand times what the largest takes.</param>
/// <param name="time">The clock.</param>
public sealed class Watchdog(TimeSpan patience, TimeProvider time)
{
    private long _current = -1;
    private long _began;

    /// <summary>An input is begun.</summary>
    public void Begin(long number)
    {
        Volatile.Write(ref _began, time.GetTimestamp());
        Volatile.Write(ref _current, number);
    }

    /// <summary>The input is done.</summary>
    public void End() => Volatile.Write(ref _current, -1);

    /// <summary>The input that has taken longer than it may; -1 when none has.</summary>
    public long Hanging
    {
        get
        {
            long current = Volatile.Read(ref _current);
            return current >= 0 && time.GetElapsedTime(Volatile.Read(ref _began)) > patience && Volatile.Read(ref _current) == current ? current : -1;
        }
    }

    /// <summary>Does something on a thread of its own until it is done, or until an input hangs.</summary>
    /// <returns>The number of the input that hangs; -1 when it is done.</returns>
    public async Task<long> WatchAsync(Action action, CancellationToken cancellationToken)
    {
        Task done = Task.Factory.StartNew(action, cancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        using var isDone = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task<long> hanging = WaitAsync(isDone.Token);
        if (await Task.WhenAny(done, hanging).ConfigureAwait(false) == hanging)
        {
            return await hanging.ConfigureAwait(false);
        }

        await isDone.CancelAsync().ConfigureAwait(false);
        await done.ConfigureAwait(false);
        return -1;
    }

    /// <summary>Waits until an input hangs.</summary>
    /// <returns>Its number.</returns>
    public async Task<long> WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await Task.Delay(patience / 4, time, cancellationToken).ConfigureAwait(false);
            if (Hanging is >= 0 and var number)
            {
                return number;
            }
        }
    }
}
