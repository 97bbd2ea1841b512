using System.Globalization;

namespace Gantry.Cli.CommandLine;

/// <summary>One line on a terminal that tells how far the work is; nothing where nobody looks on.</summary>
/// <param name="terminal">Where it is shown.</param>
/// <param name="time">The clock.</param>
public sealed class Progress(Terminal terminal, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(100);
    private readonly Lock _lock = new();
    private long _last;
    private int _shown;

    /// <summary>Whether somebody looks on.</summary>
    public bool IsShown => terminal.ShowsProgress;

    /// <summary>Whether a line would be shown now: somebody looks on, and the last was shown long enough ago.</summary>
    public bool IsDue
    {
        get
        {
            lock (_lock)
            {
                return terminal.ShowsProgress && (_last == 0 || time.GetElapsedTime(_last) >= s_pause);
            }
        }
    }

    /// <summary>Shows a line in place of the one before, ten times a second at most.</summary>
    public void Show(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (!terminal.ShowsProgress)
        {
            return;
        }

        lock (_lock)
        {
            if (_last != 0 && time.GetElapsedTime(_last) < s_pause)
            {
                return;
            }

            _last = time.GetTimestamp();
            terminal.Error.Write('\r' + line.PadRight(_shown));
            _shown = line.Length;
        }
    }

    /// <summary>Shows how many of a known number are done.</summary>
    public void Show(string what, long done, long total) =>
        Show(string.Create(CultureInfo.InvariantCulture, $"{what} {done} of {total}"));

    /// <inheritdoc/>
    public void Dispose() => Clear();

    /// <summary>Takes the line away, until another is shown.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            if (_shown > 0)
            {
                terminal.Error.Write('\r' + new string(' ', _shown) + '\r');
                _shown = 0;
            }
        }
    }
}
