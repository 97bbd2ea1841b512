namespace Gantry.Archive;

/// <summary>
/// Wakes those that wait for the next change. Take <see cref="Next"/> first, then look at what changes, then await it: so no change is missed. Safe to use from many threads.
/// </summary>
public sealed class ChangeSignal
{
    private TaskCompletionSource? _next;

    /// <summary>Completes with the first change after it was taken.</summary>
    public Task Next
    {
        get
        {
            TaskCompletionSource made = new(TaskCreationOptions.RunContinuationsAsynchronously);
            return (Interlocked.CompareExchange(ref _next, made, null) ?? made).Task;
        }
    }

    /// <summary>Says that something changed.</summary>
    public void Set() => Interlocked.Exchange(ref _next, null)?.TrySetResult();
}
