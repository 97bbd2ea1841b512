namespace Gantry.Archive;

/// <summary>The memory that an instance on its way in has taken; disposing of it gives it back.</summary>
internal sealed class AdmissionLease(Admission admission, long bytes) : IDisposable
{
    private long _bytes = bytes;

    /// <summary>Takes more than was asked for, because it turned out to be needed.</summary>
    public void Grow(long more)
    {
        admission.Grow(more);
        _bytes += more;
    }

    /// <inheritdoc/>
    public void Dispose() => admission.Leave(Interlocked.Exchange(ref _bytes, 0));
}
