using System.Buffers;
using Microsoft.Extensions.Logging;

namespace Gantry.Archive;

/// <summary>
/// Compares blobs, journal and index of a stopped archive, study by study and line by line, so that memory does not grow with the archive. Repairs are made as
/// differences are found. What nobody can use is moved aside; nothing is deleted.
/// </summary>
internal sealed class IntegrityCheck : IAsyncDisposable
{
    private const int LinesTogether = 500;
    private const int RememberedNames = 100_000;

    private readonly IntegrityContext _context;
    private readonly ILogger _logger;
    private readonly string _indexPath;
    private readonly HashSet<string> _namedByJournal = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JournalPosition> _withdrawn = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unfinished = new(StringComparer.Ordinal);
    private SqliteIndex? _index;
    private Recovery? _recovery;
    private long _lines;
    private bool _isIndexMissing;

    public IntegrityCheck(IntegrityContext context, ILogger logger)
    {
        _context = context;
        _logger = logger;
        _indexPath = DicomArchive.IndexPath(context.Options);
    }

    /// <summary>Checks, and repairs if that is asked for.</summary>
    public async Task<IntegrityReport> RunAsync()
    {
        bool isReadable = CheckIndexFile();
        CheckJournalLines(isReadable);
        CheckStaging();
        if (_isIndexMissing && !_context.Repairs || !isReadable)
        {
            return Report(0, 0);
        }

        if (_context.Repairs)
        {
            OpenIndex();
            if (CheckOrphans())
            {
                await _index!.DisposeAsync();
                CarriedState.IntoNewIndex(_indexPath, () => _context.Store.SetIndexAside(_indexPath, _context.Run));
                OpenIndex();
            }
        }
        else
        {
            using var database = new SqliteDatabase(_indexPath, isWriter: true);
            Migrations.Apply(database);
        }

        using var inspection = new SqliteInspection(_indexPath, _context.Options.MaximumHeaderLength);
        if (!_context.Repairs)
        {
            CheckOrphans();
        }

        CheckJournalAgainstIndex(inspection);
        using var blobs = new BlobCheck(_context, inspection, _namedByJournal, _index, _recovery);
        blobs.Run();
        if (!_context.IsQuick)
        {
            using var columns = new ColumnCheck(_context, _indexPath, _index, blobs.WrongHeaders);
            columns.Run();
        }

        CheckCounts(inspection);
        return Report(blobs.Objects, blobs.Bytes);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_index is not null)
        {
            await _index.DisposeAsync();
        }
    }

    private IntegrityReport Report(long objects, long bytes) => new(objects, bytes, _lines, _context.Findings, _context.Repaired);

    private void OpenIndex()
    {
        _index = new SqliteIndex(_indexPath, _context.Options, _logger);
        _recovery = new Recovery(_context.Store, _index, _context.Options, _logger, _context.Progress);
        _recovery.Run(_context.Cancellation);
    }

    /// <returns>Whether there is an index that can be read, or will be.</returns>
    private bool CheckIndexFile()
    {
        const string index = "index.db";
        if (!File.Exists(_indexPath))
        {
            _isIndexMissing = true;
            if (_context.Store.JournalEnd != default || _context.Store.StudyFolders().Any())
            {
                _context.Find(IntegrityFindingKind.IndexMissing, index, "There are objects, but no index", "gantry rebuild makes it anew", "it is made anew from blobs and journal", () => true);
            }

            return true;
        }

        _context.Tell(IntegrityStage.Index, 0, 0);
        IReadOnlyList<string> damages = SqliteInspection.Damages(_indexPath, _context.IsQuick);
        if (damages.Count == 0)
        {
            return true;
        }

        bool isAside = false;
        foreach (string damage in damages)
        {
            _context.Find(
                IntegrityFindingKind.IndexDamaged, index, damage, "gantry rebuild makes the index anew from blobs and journal; the rest is compared after that",
                $"the index is made anew from blobs and journal; the old one is kept in aside/{_context.Run}", () =>
                {
                    if (!isAside)
                    {
                        CarriedState.IntoNewIndex(_indexPath, () => _context.Store.SetIndexAside(_indexPath, _context.Run));
                        isAside = true;
                    }

                    return true;
                });
        }

        return _context.Repairs;
    }

    private bool CheckOrphans()
    {
        using var inspection = new SqliteInspection(_indexPath, _context.Options.MaximumHeaderLength);
        bool found = false;
        foreach ((string row, string message) in inspection.Orphans())
        {
            found = true;
            _context.Find(IntegrityFindingKind.RowOrphaned, row, message, "gantry rebuild makes the index anew", "the index is made anew from blobs and journal", () => true);
        }

        return found;
    }

    private void CheckJournalLines(bool isReadable)
    {
        JournalPosition indexed = default;
        if (isReadable && File.Exists(_indexPath))
        {
            using var inspection = new SqliteInspection(_indexPath, _context.Options.MaximumHeaderLength);
            indexed = inspection.Position;
        }

        foreach (JournalLine line in _context.Store.ReadJournalLines())
        {
            _context.Tell(IntegrityStage.Journal, ++_lines, 0);
            if (line.Entry is null)
            {
                _context.Find(
                    IntegrityFindingKind.JournalLineDamaged, $"journal/{line.Segment:D8}.jsonl, byte {line.Start}", $"{line.End - line.Start} bytes are torn or altered",
                    "gantry check --repair sets the line aside, and writes anew what it said as far as index and blobs tell it", "set aside", () =>
                    {
                        _context.Store.SetAside(line, _context.Run);
                        return true;
                    });
            }
            else if (line.Entry is not JournalRecord record)
            {
                // Overlays name no blob.
                continue;
            }
            else if (record.IsRefused)
            {
                // Nothing else is there of it.
                continue;
            }
            else if (record.IsWithdrawn)
            {
                _withdrawn[record.BlobKey.Value] = new JournalPosition(line.Segment, line.End);
            }
            else if (record.Staged.Length > 0 && indexed.IsBefore(new JournalPosition(line.Segment, line.End)) && _context.Store.LengthOfStaged(record.Staged) == record.DataSetOffset + record.Length)
            {
                _unfinished.Add(record.Staged);
            }
        }
    }

    private void CheckStaging()
    {
        foreach (string staged in _context.Store.Staged())
        {
            string subject = "staging/" + staged;
            if (_unfinished.Contains(staged))
            {
                _context.Find(
                    IntegrityFindingKind.StagingLeftover, subject, "The program ended before this object was in the index", "the next start puts it where it belongs", "put where it belongs", () => true);
            }
            else
            {
                _context.Find(
                    IntegrityFindingKind.StagingLeftover, subject, "It was on its way in when the program ended; nobody was told that it is kept", "the next start removes it", "set aside", () =>
                    {
                        _context.Store.SetAside("staging", staged, _context.Run);
                        return true;
                    });
            }
        }
    }

    /// <summary>Every line must have a row; every row must have a line. Which rows have one is kept in a bit each.</summary>
    private void CheckJournalAgainstIndex(SqliteInspection inspection)
    {
        var instances = new KeySet();
        var versions = new KeySet();
        var overlays = new KeySet();
        _lines = 0;
        foreach (JournalLine line in _context.Store.ReadJournalLines())
        {
            _context.Tell(IntegrityStage.Journal, ++_lines, 0);
            if (line.Entry is OverlayRecord overlay && (inspection.Overlay(overlay.Number) is not null || NoteMissing(overlay)))
            {
                overlays.Add(overlay.Number);
            }

            if (line.Entry is not JournalRecord { IsWithdrawn: false, IsRefused: false } record)
            {
                continue;
            }

            (long Instance, long Version)? row = inspection.Find(record);
            if (row is null && NoteMissing(record, new JournalPosition(line.Segment, line.End)))
            {
                row = inspection.Find(record);
            }

            if (row is { } found)
            {
                (found.Version == 0 ? instances : versions).Add(found.Version == 0 ? found.Instance : found.Version);
            }
        }

        WriteLines(inspection, overlays);
        (long lastInstance, long lastVersion) = inspection.LastKeys;
        WriteLines(RowsWithoutLine(inspection, instances, lastInstance, key => (key, 0)).Concat(RowsWithoutLine(inspection, versions, lastVersion, key => (0, key))));
    }

    private IEnumerable<IndexedBlob> RowsWithoutLine(SqliteInspection inspection, KeySet named, long last, Func<long, (long Instance, long Version)> keys)
    {
        for (long key = 1; key <= last; key++)
        {
            _context.Cancellation.ThrowIfCancellationRequested();
            if (!named.Contains(key))
            {
                (long instance, long version) = keys(key);
                if (inspection.Find(instance, version) is { } row)
                {
                    yield return row;
                }
            }
        }
    }

    /// <returns>Whether the row is there now.</returns>
    private bool NoteMissing(OverlayRecord overlay) =>
        // What was made to fit of an object that was never acknowledged.
        !overlay.IsOfIngest && _context.Find(
            IntegrityFindingKind.RowMissing, NameOf(overlay.Number), "The journal names it, but it is not in the index", "gantry check --repair lays it over the view again", "laid over the view again",
            () =>
            {
                _index!.Commit(overlay, _index.Position);
                return true;
            });

    private void WriteLines(SqliteInspection inspection, KeySet named)
    {
        for (long number = 1; number <= inspection.LastOverlay; number++)
        {
            if (!named.Contains(number) && inspection.Overlay(number) is { } overlay)
            {
                _context.Find(
                    IntegrityFindingKind.JournalLineMissing, NameOf(number), "No line of the journal names it: an index made anew would not have it",
                    "gantry check --repair writes the line", "a line was written", () =>
                    {
                        var lines = new ArrayBufferWriter<byte>();
                        overlay.WriteTo(lines, new ArrayBufferWriter<byte>());
                        _index!.Commit([], _context.Store.Append(lines.WrittenMemory));
                        return true;
                    });
            }
        }
    }

    private static string NameOf(long overlay) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"correction {overlay}");

    /// <returns>Whether the row is there now.</returns>
    private bool NoteMissing(JournalRecord record, JournalPosition end)
    {
        string name = record.BlobKey.Value;
        long whole = record.DataSetOffset + record.Length;
        long? length = _context.Store.LengthOf(record.BlobKey);
        if (length == whole)
        {
            if (_namedByJournal.Count < RememberedNames)
            {
                _namedByJournal.Add(name);
            }

            return _context.Find(
                IntegrityFindingKind.RowMissing, "blobs/" + name, "The journal names it and its blob is there, but it is not in the index", "gantry check --repair adds it", "added to the index",
                () => _recovery!.Add(record));
        }

        if ((_withdrawn.TryGetValue(name, out JournalPosition withdrawn) && end.IsBefore(withdrawn)) || _unfinished.Contains(record.Staged))
        {
            return false;
        }

        if (length is { } other)
        {
            _namedByJournal.Add(name);
            _context.Find(IntegrityFindingKind.BlobTruncated, "blobs/" + name, $"It has {other} of {whole} bytes, and is not in the index", IntegrityContext.Restore, "set aside; " + IntegrityContext.Restore, () =>
            {
                _context.Store.SetAside("blobs", name, _context.Run);
                return false;
            });
        }
        else
        {
            _context.Find(
                IntegrityFindingKind.ObjectMissing, "blobs/" + name, "The journal names it, but neither blob nor row is there: it was never acknowledged, or both are lost",
                IntegrityContext.Restore, IntegrityContext.Restore, () => false);
        }

        return false;
    }

    private void WriteLines(IEnumerable<IndexedBlob> rows)
    {
        var lines = new ArrayBufferWriter<byte>();
        var scratch = new ArrayBufferWriter<byte>();
        foreach (IndexedBlob[] together in rows.Chunk(LinesTogether))
        {
            lines.ResetWrittenCount();
            foreach (IndexedBlob row in together.Where(row => row.IsSound))
            {
                row.Record.WriteTo(lines, scratch);
            }

            if (_context.Repairs && lines.WrittenCount > 0)
            {
                _index!.Commit([], _context.Store.Append(lines.WrittenMemory));
            }

            foreach (IndexedBlob row in together)
            {
                _context.Find(
                    IntegrityFindingKind.JournalLineMissing, $"instance {row.Record.SopInstanceUid}", "No line of the journal names it: an index made anew would not have it",
                    "gantry check --repair writes the line", "a line was written", () => row.IsSound);
            }
        }
    }

    private void CheckCounts(SqliteInspection inspection)
    {
        _context.Tell(IntegrityStage.Index, 0, 0);
        List<(string Row, string Message)> wrong = inspection.WrongCounts();
        if (wrong.Count > 0 && _context.Repairs)
        {
            using var database = new SqliteDatabase(_indexPath, isWriter: true);
            SqliteCounts.Repair(database);
        }

        foreach ((string row, string message) in wrong)
        {
            _context.Find(IntegrityFindingKind.CountWrong, row, message, "gantry check --repair counts anew", "counted anew", () => true);
        }
    }
}
