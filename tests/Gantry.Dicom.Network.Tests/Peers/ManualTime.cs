namespace Gantry.Dicom.Network.Tests;

/// <summary>A clock that a test moves.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly Lock _lock = new();
    private readonly List<ManualTimer> _timers = [];
    private long _now;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _now);

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch.AddTicks(GetTimestamp());

    /// <summary>Whether a timer is due within this span: what a test waits for before it moves the clock.</summary>
    public bool HasTimerWithin(TimeSpan span)
    {
        lock (_lock)
        {
            return _timers.Exists(timer => timer.Due <= GetTimestamp() + span.Ticks);
        }
    }

    public void Advance(TimeSpan span)
    {
        Interlocked.Add(ref _now, span.Ticks);
        ManualTimer[] due;
        lock (_lock)
        {
            due = [.. _timers.Where(timer => timer.Due <= GetTimestamp())];
            foreach (ManualTimer timer in due)
            {
                timer.Due = long.MaxValue;
            }
        }

        foreach (ManualTimer timer in due)
        {
            timer.Fire();
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ManualTimer timer = new(this, callback, state);
        lock (_lock)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        public long Due { get; set; } = long.MaxValue;

        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            // What is overdue asks for the next moment, which this clock would never come to by itself.
            bool isOverdue = dueTime >= TimeSpan.Zero && dueTime <= TimeSpan.FromMilliseconds(1);
            lock (time._lock)
            {
                Due = isOverdue || dueTime == Timeout.InfiniteTimeSpan ? long.MaxValue : time.GetTimestamp() + dueTime.Ticks;
            }

            if (isOverdue)
            {
                ThreadPool.QueueUserWorkItem(_ => Fire());
            }

            return true;
        }

        public void Dispose()
        {
            lock (time._lock)
            {
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
