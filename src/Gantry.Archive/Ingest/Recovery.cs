using System.Buffers;
using Gantry.Dicom;
using Microsoft.Extensions.Logging;

namespace Gantry.Archive;

/// <summary>
/// Puts right what a crash left behind. It reads the journal from where the index stands, and the staging area; it scans nothing else. With an empty index
/// it reads the whole journal, which is how an index is rebuilt.
/// </summary>
internal sealed partial class Recovery(IBlobStore blobs, IIndex index, ArchiveOptions options, ILogger logger, IProgress<IntegrityProgress>? progress = null)
{
    private const int BatchSize = 500;

    private readonly List<IndexEntry> _entries = [];
    private readonly List<DicomFile> _files = [];
    private readonly HashSet<string> _instances = new(StringComparer.Ordinal);

    private readonly ArrayBufferWriter<byte> _withdrawn = new();
    private readonly ArrayBufferWriter<byte> _scratch = new();
    private bool _mayWithdraw;

    /// <summary>Recovers.</summary>
    /// <returns>How many instances were added to the index.</returns>
    public int Run(CancellationToken cancellationToken)
    {
        int added = 0;
        long done = 0;
        JournalPosition position = index.Position;
        if (blobs.JournalEnd is var journalEnd && journalEnd.IsBefore(position))
        {
            // Lines written from here on would not be read after a crash.
            LogJournalShort(logger);
            index.Commit([], journalEnd);
            position = journalEnd;
        }

        JournalPosition read = position;
        foreach ((JournalEntry entry, JournalPosition end) in blobs.ReadJournal(position))
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Only what the last batch before a crash names can be without a blob and without having been acknowledged.
            _mayWithdraw = ++done <= options.MaximumBatch && position.Segment > 0;
            if (entry is OverlayRecord overlay)
            {
                added += Commit(read);
                index.Commit(overlay, end);
            }
            else if (entry is JournalRecord record)
            {
                if (_entries.Count >= BatchSize || _instances.Contains(record.SopInstanceUid.Value))
                {
                    added += Commit(read);
                }

                Recover(record);
            }

            read = end;
            progress?.Report(new IntegrityProgress(IntegrityStage.Index, done, 0));
        }

        if (read != position)
        {
            added += Commit(read);
        }

        if (_withdrawn.WrittenCount > 0)
        {
            index.Commit([], blobs.Append(_withdrawn.WrittenMemory));
        }

        foreach (string staged in blobs.Staged())
        {
            if (Guid.TryParseExact(staged, "N", out _))
            {
                blobs.Discard(staged);
            }
        }

        if (added > 0)
        {
            LogRecovered(logger, added);
        }

        return added;
    }

    [LoggerMessage(1, LogLevel.Information, "{Count} objects that were being stored when the program ended were added to the index")]
    private static partial void LogRecovered(ILogger logger, int count);

    [LoggerMessage(2, LogLevel.Information, "An object named in the journal was never acknowledged and is not there whole; it is left out")]
    private static partial void LogAbandoned(ILogger logger);

    [LoggerMessage(4, LogLevel.Error, "The journal is shorter than it was: gantry check names what it lacks and writes it anew")]
    private static partial void LogJournalShort(ILogger logger);

    [LoggerMessage(3, LogLevel.Error, "The blob {Blob} cannot be read and is not in the index")]
    private static partial void LogUnreadable(ILogger logger, Exception exception, string blob);

    /// <summary>Adds one version that the journal names and the index lacks.</summary>
    /// <returns>Whether it has row and blob now.</returns>
    public bool Add(JournalRecord record)
    {
        Recover(record);
        Commit(index.Position);
        return index.Find(record.SopInstanceUid, record.TransferSyntax, record.Digest) is { IsSameVersion: true } known
            && blobs.LengthOf(record.BlobKey) == known.DataSetOffset + record.Length;
    }

    private void Recover(JournalRecord record)
    {
        KnownInstance known = index.Find(record.SopInstanceUid, record.TransferSyntax, record.Digest);
        BlobKey key = record.BlobKey;
        if (record.IsRefused)
        {
            if (known.Key != 0)
            {
                var refused = IndexEntry.Of(record, new DataSet(options.Context), []);
                refused.VersionOf = known.Key;
                refused.IsRefused = true;
                _entries.Add(refused);
            }

            return;
        }

        if (record.IsWithdrawn || (known.IsSameVersion && blobs.LengthOf(key) == known.DataSetOffset + record.Length))
        {
            return;
        }

        long length = record.DataSetOffset + record.Length;
        if (blobs.LengthOf(key) != length)
        {
            if (record.Staged.Length == 0 || blobs.LengthOfStaged(record.Staged) != length)
            {
                LogAbandoned(logger);
                if (!known.IsSameVersion && _mayWithdraw && blobs.LengthOf(key) is null)
                {
                    (record with { IsWithdrawn = true }).WriteTo(_withdrawn, _scratch);
                }

                return;
            }

            blobs.Publish([(record.Staged, key)]);
        }

        try
        {
            DicomFile file = blobs.Read(key, new DicomReadOptions { Context = options.Context, BulkThreshold = options.HeaderValueThreshold });
            _files.Add(file);
            long start = file.TransferSyntax.IsDeflated ? 0 : file.DataSetOffset;
            byte[] header = HeaderCopy.Make(file.DataSet, start, record.TransferSyntax, options.HeaderValueThreshold, options.MaximumHeaderLength);
            var entry = IndexEntry.Of(record, file.DataSet, header);
            entry.VersionOf = known.Key;
            entry.IsHealed = known.IsSameVersion;
            _entries.Add(entry);
            _instances.Add(record.SopInstanceUid.Value);
        }
        catch (Exception e) when (e is DicomException or IOException)
        {
            LogUnreadable(logger, e, key.Value);
        }
    }

    private int Commit(JournalPosition position)
    {
        int count = _entries.Count(entry => !entry.IsRefused);
        index.Commit(_entries, position);
        _files.ForEach(file => file.Dispose());
        _files.Clear();
        _entries.Clear();
        _instances.Clear();
        return count;
    }
}
