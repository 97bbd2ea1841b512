namespace Gantry.Cli.Send;

/// <summary>What became of the instances that were to be sent. Counted from many threads.</summary>
internal sealed class SendResult
{
    private long _stored;
    private long _warnings;
    private long _failed;
    private long _bytes;

    /// <summary>How many the peer stored, those with a warning among them.</summary>
    internal long Stored => Interlocked.Read(ref _stored);

    /// <summary>How many the peer stored with a warning.</summary>
    internal long Warnings => Interlocked.Read(ref _warnings);

    /// <summary>How many were refused, or could not be read or sent.</summary>
    internal long Failed => Interlocked.Read(ref _failed);

    /// <summary>How many bytes of data sets were stored.</summary>
    internal long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Whether every instance was stored without a warning.</summary>
    internal bool IsClean => Failed == 0 && Warnings == 0;

    /// <summary>Counts one that was stored.</summary>
    internal void CountStored(long bytes, bool withWarning)
    {
        Interlocked.Increment(ref _stored);
        Interlocked.Add(ref _bytes, bytes);
        if (withWarning)
        {
            Interlocked.Increment(ref _warnings);
        }
    }

    /// <summary>Counts some that were not.</summary>
    internal void CountFailed(long count = 1) => Interlocked.Add(ref _failed, count);
}
