using System.Buffers;
using System.Globalization;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Archive;

/// <summary>The journal as a folder of numbered segments, each a text file of lines. The last one grows; a full one is never touched again.</summary>
internal sealed class FolderJournal : IDisposable
{
    private const long SegmentLength = 64 << 20;
    private const int LineLimit = 64 << 10;

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

    /// <summary>Reads records from a position on. Torn or altered lines are passed over; what follows the last whole one is cut off.</summary>
    public IEnumerable<(JournalRecord Record, JournalPosition End)> Read(JournalPosition from)
    {
        for (long segment = Math.Max(1, from.Segment); segment <= _segment; segment++)
        {
            string path = PathOf(segment);
            if (!File.Exists(path))
            {
                continue;
            }

            long start = segment == from.Segment ? from.Offset : 0;
            long position = start;
            foreach ((JournalRecord record, long end) in ReadSegment(path, start))
            {
                position = end;
                yield return (record, new JournalPosition(segment, end));
            }

            if (segment == _segment)
            {
                Trim(path, position);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _handle?.Dispose();

    private static IEnumerable<(JournalRecord Record, long End)> ReadSegment(string path, long position)
    {
        using SafeFileHandle handle = File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        byte[] buffer = ArrayPool<byte>.Shared.Rent(2 * LineLimit);
        try
        {
            int filled = 0;
            while (true)
            {
                int read = RandomAccess.Read(handle, buffer.AsSpan(filled), position + filled);
                filled += read;
                int start = 0;
                int end;
                while ((end = Array.IndexOf(buffer, (byte)'\n', start, filled - start)) >= 0)
                {
                    JournalRecord? record = JournalRecord.Read(buffer.AsSpan(start, end - start));
                    start = end + 1;
                    if (record is not null)
                    {
                        yield return (record, position + start);
                    }
                }

                if (read == 0 || (start == 0 && filled == buffer.Length))
                {
                    yield break;
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
        DurableFolder.Flush(_folder);
        return _length < SegmentLength ? _handle : Writable();
    }

    private string PathOf(long segment) => Path.Combine(_folder, segment.ToString("D8", CultureInfo.InvariantCulture) + ".jsonl");
}
