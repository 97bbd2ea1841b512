using System.Globalization;

namespace Gantry.Cli.CommandLine;

/// <summary>How far a transfer of a known size is: a bar, the rate, and what time is left. Told from many threads.</summary>
/// <param name="progress">The line on the terminal.</param>
/// <param name="time">The clock.</param>
/// <param name="what">What is done, as in "sent".</param>
/// <param name="total">How many there are.</param>
/// <param name="totalBytes">How many bytes they have.</param>
internal sealed class TransferProgress(Progress progress, TimeProvider time, string what, long total, long totalBytes) : IProgress<long>
{
    private const int BarLength = 24;
    private readonly long _start = time.GetTimestamp();
    private long _done;
    private long _bytes;

    /// <summary>Whether somebody looks on.</summary>
    internal bool IsShown => progress.IsShown;

    /// <summary>So many bytes more were sent.</summary>
    public void Report(long value)
    {
        Interlocked.Add(ref _bytes, value);
        Show();
    }

    /// <summary>One more is done.</summary>
    internal void Done()
    {
        Interlocked.Increment(ref _done);
        Show();
    }

    private void Show()
    {
        if (!progress.IsDue)
        {
            return;
        }

        // What was tried again was sent twice.
        long bytes = Math.Min(Interlocked.Read(ref _bytes), totalBytes);
        double part = totalBytes == 0 ? 1 : (double)bytes / totalBytes;
        double seconds = time.GetElapsedTime(_start).TotalSeconds;
        double rate = seconds > 0 ? bytes / seconds : 0;
        string left = rate > 0 ? TimeSpan.FromSeconds(Math.Min((totalBytes - bytes) / rate, 359_999)).ToString(@"h\:mm\:ss", CultureInfo.InvariantCulture) + " left" : string.Empty;
        int filled = (int)(part * BarLength);
        progress.Show(string.Create(CultureInfo.InvariantCulture,
            $"{what} [{new string('#', filled)}{new string('.', BarLength - filled)}] {Interlocked.Read(ref _done)} of {total}, {part * 100:F0} %, {rate / 1e6:F1} MB/s, {left}"));
    }
}
