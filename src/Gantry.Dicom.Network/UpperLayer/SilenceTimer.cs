namespace Gantry.Dicom.Network;

/// <summary>
/// Measures how long a pending read or write has gone without activity, or until a deadline, and calls back when that is too long.
/// Started and stopped around each operation that has to wait; nothing is allocated for it.
/// </summary>
internal sealed class SilenceTimer : IAsyncDisposable
{
    private readonly TimeProvider _time;
    private readonly TimeSpan _silence;
    private readonly Action _expired;
    private readonly Lock _lock = new();
    private readonly ITimer _timer;
    private long _touched;
    private long? _deadline;
    private bool _running;

    public SilenceTimer(TimeProvider time, TimeSpan silence, Action expired)
    {
        _time = time;
        _silence = silence;
        _expired = expired;
        _touched = time.GetTimestamp();
        _timer = time.CreateTimer(static timer => ((SilenceTimer)timer!).Elapse(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Whether silence counts now; a deadline always does.</summary>
    public Func<bool> Counts { get; set; } = static () => true;

    /// <summary>Whether the last operation was ended by this timer.</summary>
    public bool IsExpired { get; private set; }

    public void SetDeadline(TimeSpan? fromNow)
    {
        lock (_lock)
        {
            _deadline = fromNow is { } span ? _time.GetTimestamp() + (long)(span.TotalSeconds * _time.TimestampFrequency) : null;
            _touched = _time.GetTimestamp();
            if (_running)
            {
                _timer.Change(Positive(Left()), Timeout.InfiniteTimeSpan);
            }
        }
    }

    public void Touch() => Volatile.Write(ref _touched, _time.GetTimestamp());

    public void Start()
    {
        lock (_lock)
        {
            _running = true;
            IsExpired = false;
            _timer.Change(Positive(Left()), Timeout.InfiniteTimeSpan);
        }
    }

    public void Stop()
    {
        lock (_lock)
        {
            _running = false;
            _timer.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    public ValueTask DisposeAsync() => _timer.DisposeAsync();

    private static TimeSpan Positive(TimeSpan span) => span > TimeSpan.Zero ? span : TimeSpan.FromMilliseconds(1);

    private TimeSpan Left() => _deadline is { } deadline
        ? _time.GetElapsedTime(_time.GetTimestamp(), deadline)
        : _silence - _time.GetElapsedTime(Volatile.Read(ref _touched));

    private void Elapse()
    {
        lock (_lock)
        {
            if (!_running)
            {
                return;
            }

            if (_deadline is null && !Counts())
            {
                _timer.Change(_silence, Timeout.InfiniteTimeSpan);
                return;
            }

            if (Left() is { } left && left > TimeSpan.Zero)
            {
                _timer.Change(left, Timeout.InfiniteTimeSpan);
                return;
            }

            IsExpired = true;
        }

        _expired();
    }
}
