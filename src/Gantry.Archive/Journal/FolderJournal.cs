using System.Buffers;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Archive;

/// <summary>The journal as a folder of numbered segments, each a text file of lines. The last one grows; a full one is never touched again.</summary>
internal sealed class FolderJournal : IDisposable
{
    /// <summary>The longest line, in bytes.</summary>
    internal const int LineLimit = 256 << 10;

    private const long SegmentLength = 64 << 20;
    private readonly string _folder;
    private long _segment;
    private long _length;
    private SafeFileHandle? _handle;

    public FolderJournal(string folder)
    {
        _folder = folder;
        DurableFolder.Create(folder);
        foreach (string path in Directory.EnumerateFiles(folder, "*.jsonl"))
        {
            if (long.TryParse(Path.GetFileNameWithoutExtension(path), NumberStyles.None, CultureInfo.InvariantCulture, out long number))
            {
                _segment = Math.Max(_segment, number);
            }
        }
    }

    /// <summary>Appends lines and makes them durable. When that fails, the journal is as it was before.</summary>
    public JournalPosition Append(ReadOnlyMemory<byte> lines)
    {
        SafeFileHandle handle = Writable();
        try
        {
            RandomAccess.Write(handle, lines.Span, _length);
            RandomAccess.FlushToDisk(handle);
        }
        catch (IOException)
        {
            RandomAccess.SetLength(handle, _length);
            throw;
        }

        _length += lines.Length;
        return new JournalPosition(_segment, _length);
    }

    /// <summary>Where the journal ends.</summary>
    public JournalPosition End => new(_segment, _segment > 0 && File.Exists(PathOf(_segment)) ? new FileInfo(PathOf(_segment)).Length : 0);

    /// <summary>Reads records from a position on. Torn or altered lines are passed over; what follows the last whole one is cut off.</summary>
    public IEnumerable<(JournalEntry Entry, JournalPosition End)> Read(JournalPosition from)
    {
        JournalPosition position = from;
        foreach (JournalLine line in ReadLines(from))
        {
            if (line.Entry is { } entry)
            {
                position = new JournalPosition(line.Segment, line.End);
                yield return (entry, position);
            }
        }

        if (_segment > 0 && File.Exists(PathOf(_segment)))
        {
            Trim(PathOf(_segment), position.Segment == _segment ? position.Offset : 0);
        }
    }

    /// <summary>Reads all lines from a position on, damaged ones too. Lines that were blanked are passed over.</summary>
    public IEnumerable<JournalLine> ReadLines(JournalPosition from)
    {
        for (long segment = Math.Max(1, from.Segment); segment <= _segment; segment++)
        {
            string path = PathOf(segment);
            if (!File.Exists(path))
            {
                continue;
            }

            foreach (JournalLine line in ReadSegment(path, segment, segment == from.Segment ? from.Offset : 0))
            {
                yield return line;
            }
        }
    }

    /// <summary>Puts spaces in the place of a damaged line, so that the positions of all others stay.</summary>
    public void Blank(JournalLine line)
    {
        using SafeFileHandle handle = File.OpenHandle(PathOf(line.Segment), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        byte[] blank = new byte[LineLimit];
        blank.AsSpan().Fill((byte)' ');
        for (long position = line.Start; position < line.End - 1; position += blank.Length)
        {
            RandomAccess.Write(handle, blank.AsSpan(0, (int)Math.Min(blank.Length, line.End - 1 - position)), position);
        }

        RandomAccess.Write(handle, "\n"u8, line.End - 1);
        RandomAccess.FlushToDisk(handle);
    }

    /// <summary>Copies the bytes of a line into a new file, and flushes it.</summary>
    public void Copy(JournalLine line, string path)
    {
        using SafeFileHandle handle = File.OpenHandle(PathOf(line.Segment), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using SafeFileHandle copy = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write);
        byte[] buffer = new byte[LineLimit];
        for (long position = line.Start; position < line.End;)
        {
            int read = RandomAccess.Read(handle, buffer.AsSpan(0, (int)Math.Min(buffer.Length, line.End - position)), position);
            if (read == 0)
            {
                break;
            }

            RandomAccess.Write(copy, buffer.AsSpan(0, read), position - line.Start);
            position += read;
        }

        RandomAccess.FlushToDisk(copy);
    }

    /// <inheritdoc/>
    public void Dispose() => _handle?.Dispose();

    private static IEnumerable<JournalLine> ReadSegment(string path, long segment, long position)
    {
        using SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(2 * LineLimit);
        try
        {
            int filled = 0;
            long? damagedFrom = null;
            while (true)
            {
                int read = RandomAccess.Read(handle, buffer.AsSpan(filled), position + filled);
                filled += read;
                int start = 0;
                int end;
                while ((end = Array.IndexOf(buffer, (byte)'\n', start, filled - start)) >= 0)
                {
                    JournalEntry? entry = damagedFrom is null ? JournalEntry.Read(buffer.AsSpan(start, end - start)) : null;
                    bool isBlank = damagedFrom is null && buffer.AsSpan(start, end - start).IndexOfAnyExcept((byte)' ') < 0;
                    long from = damagedFrom ?? position + start;
                    damagedFrom = null;
                    start = end + 1;
                    if (!isBlank)
                    {
                        yield return new JournalLine(segment, from, position + start, entry);
                    }
                }

                if (read == 0)
                {
                    if (filled > start || damagedFrom is not null)
                    {
                        yield return new JournalLine(segment, damagedFrom ?? position + start, position + filled, null);
                    }

                    yield break;
                }

                if (start == 0 && filled == buffer.Length)
                {
                    // Longer than any line: damaged up to the next end of a line, unless it is a long one that was blanked.
                    damagedFrom ??= buffer.AsSpan(0, filled).IndexOfAnyExcept((byte)' ') < 0 ? null : position;
                    start = filled;
                }

                position += start;
                filled -= start;
                Buffer.BlockCopy(buffer, start, buffer, 0, filled);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static void Trim(string path, long length)
    {
        using SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        if (RandomAccess.GetLength(handle) > length)
        {
            RandomAccess.SetLength(handle, length);
            RandomAccess.FlushToDisk(handle);
        }
    }

    private SafeFileHandle Writable()
    {
        if (_handle is not null && _length < SegmentLength)
        {
            return _handle;
        }

        if (_handle is not null || _segment == 0)
        {
            _segment++;
        }

        _handle?.Dispose();
        _handle = File.OpenHandle(PathOf(_segment), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        _length = RandomAccess.GetLength(_handle);
        EndLine(_handle);
        DurableFolder.Flush(_folder);
        return _length < SegmentLength ? _handle : Writable();
    }

    // A line that was torn must not take the next one with it.
    private void EndLine(SafeFileHandle handle)
    {
        Span<byte> last = stackalloc byte[1];
        if (_length > 0 && RandomAccess.Read(handle, last, _length - 1) == 1 && last[0] != (byte)'\n')
        {
            RandomAccess.Write(handle, "\n"u8, _length++);
        }
    }

    private string PathOf(long segment) => Path.Combine(_folder, segment.ToString("D8", CultureInfo.InvariantCulture) + ".jsonl");
}
