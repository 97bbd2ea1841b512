using System.Globalization;

namespace Gantry.Dicom.Network;

/// <summary>
/// A folder of captures, a file for each association, never larger than said: the oldest files leave for new ones. When what is being captured alone fills the folder,
/// its files end there. What a file name tells comes from the clock and a counter, never from a peer.
/// </summary>
public sealed class PduCaptureFolder
{
    private const string Prefix = "association-";
    private readonly Lock _lock = new();
    private readonly string _folder;
    private readonly long _maximumLength;
    private readonly TimeProvider _time;
    private readonly Queue<(string Path, long Length)> _closed = [];
    private long _used;
    private int _number;

    /// <summary>Makes the folder if it is not there, for its owner only. Captures that are in it already count.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="maximumLength">How many bytes all captures in it may have together.</param>
    /// <param name="time">The clock; null for the system's.</param>
    /// <exception cref="IOException">The folder can't be made or read.</exception>
    public PduCaptureFolder(string folder, long maximumLength, TimeProvider? time = null)
    {
        _folder = folder;
        _maximumLength = maximumLength;
        _time = time ?? TimeProvider.System;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        foreach (FileInfo file in new DirectoryInfo(folder).EnumerateFiles(Prefix + "*.pcap").OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            _closed.Enqueue((file.FullName, file.Length));
            _used += file.Length;
        }
    }

    /// <summary>Begins the capture of one association; it is to be disposed of at its end. Its file is made with the first byte; when it can't be, the capture is cut short, not the association.</summary>
    public PduCapture Open()
    {
        string name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{_time.GetUtcNow():yyyyMMdd'T'HHmmssfff'Z'}-{Interlocked.Increment(ref _number):D6}.pcap");
        string path = Path.Combine(_folder, name);
        return new PduCapture(path, _maximumLength, _time, Reserve) { Closed = length => Close(path, length) };
    }

    private void Close(string path, long length)
    {
        lock (_lock)
        {
            _closed.Enqueue((path, length));
        }
    }

    private bool Reserve(long bytes)
    {
        lock (_lock)
        {
            while (_used + bytes > _maximumLength && _closed.TryDequeue(out (string Path, long Length) oldest))
            {
                try
                {
                    File.Delete(oldest.Path);
                }
                catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
                {
                    // It still counts: the folder must not grow.
                    continue;
                }

                _used -= oldest.Length;
            }

            bool fits = _used + bytes <= _maximumLength;
            _used += fits ? bytes : 0;
            return fits;
        }
    }
}
