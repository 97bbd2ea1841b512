using System.Buffers;
using System.Security.Cryptography;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Compares the files among the blobs with the rows of the index, a folder of a study at a time.</summary>
internal sealed class BlobCheck(
    IntegrityContext context, SqliteInspection inspection, IReadOnlySet<string> namedByJournal, SqliteIndex? index, Recovery? recovery) : IDisposable
{
    private const int BlockLength = 1 << 20;

    private readonly byte[] _block = ArrayPool<byte>.Shared.Rent(BlockLength);
    private long _files;

    /// <summary>How many rows were compared with their blobs.</summary>
    public long Objects { get; private set; }

    /// <summary>How many bytes were read for digests.</summary>
    public long Bytes { get; private set; }

    /// <summary>The instances whose header copy is wrong, and was not made anew.</summary>
    public KeySet WrongHeaders { get; } = new();

    /// <summary>Compares all.</summary>
    public void Run()
    {
        foreach (string stray in context.Store.StrayFiles().ToList())
        {
            NoteUnknown(stray);
        }

        foreach (string folder in context.Store.StudyFolders())
        {
            CheckFolder(folder);
        }

        var missing = new HashSet<string>(StringComparer.Ordinal);
        foreach (string study in inspection.Studies())
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if (!new Uid(study).IsValid)
            {
                context.Find(IntegrityFindingKind.RowOrphaned, "study", $"Its UID is not valid, so that it can have no blobs", "gantry rebuild makes the index anew", "gantry rebuild makes the index anew", () => false);
            }
            else if (!context.Store.HasStudyFolder(BlobKey.FolderOf(new Uid(study))) && missing.Add(study))
            {
                inspection.InStudy(study).ForEach(CheckRow);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => ArrayPool<byte>.Shared.Return(_block);

    private void CheckFolder(string folder)
    {
        var study = new Uid(folder[(folder.IndexOf('/', StringComparison.Ordinal) + 1)..]);
        List<IndexedBlob> rows = study.IsValid && BlobKey.FolderOf(study) == folder ? inspection.InStudy(study.Value) : [];
        var expected = rows.Where(row => row.IsSound).Select(row => row.Record.BlobKey.Value).ToHashSet(StringComparer.Ordinal);

        // First what nobody knows: it may be what a row lacks.
        foreach (string unknown in context.Store.FilesIn(folder).Where(name => !expected.Contains(name) && !namedByJournal.Contains(name)).ToList())
        {
            NoteUnknown(unknown);
        }

        rows.ForEach(CheckRow);
    }

    private void CheckRow(IndexedBlob row)
    {
        Objects++;
        context.Tell(IntegrityStage.Blobs, ++_files, Bytes);
        if (!row.IsSound)
        {
            context.Find(
                IntegrityFindingKind.RowOrphaned, $"instance {row.Instance}", "Its UIDs or its digest are not such as a blob can be named by", "gantry rebuild makes the index anew", "gantry rebuild makes the index anew", () => false);
            return;
        }

        string name = row.Record.BlobKey.Value;
        string subject = "blobs/" + name;
        long whole = row.Record.DataSetOffset + row.Record.Length;
        try
        {
            if (context.Store.LengthOf(row.Record.BlobKey) is not { } length)
            {
                context.Find(IntegrityFindingKind.BlobMissing, subject, "The index has it, but its blob is not there", IntegrityContext.Restore, IntegrityContext.Restore, () => false);
            }
            else if (length < whole)
            {
                NoteDamaged(IntegrityFindingKind.BlobTruncated, name, $"It has {length} of {whole} bytes");
            }
            else if (length > whole)
            {
                NoteDamaged(IntegrityFindingKind.BlobAltered, name, $"It has {length} bytes, {length - whole} too many");
            }
            else if (!context.IsQuick)
            {
                if (!Digest(name, row.Record.DataSetOffset).AsSpan().SequenceEqual(row.Record.Digest))
                {
                    NoteDamaged(IntegrityFindingKind.BlobAltered, name, "Its data set has another digest than when it was stored");
                }
                else
                {
                    CheckHeader(row, name);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            context.Find(IntegrityFindingKind.BlobUnreadable, subject, $"It cannot be read: {e.Message}", "Look at the disk; " + IntegrityContext.Restore, "Look at the disk; " + IntegrityContext.Restore, () => false);
        }
    }

    private void CheckHeader(IndexedBlob row, string name)
    {
        byte[] header;
        try
        {
            using DicomFile file = context.Store.Read(row.Record.BlobKey, new DicomReadOptions { Context = context.Options.Context, BulkThreshold = context.Options.HeaderValueThreshold });
            if (file.TransferSyntax.Uid != row.Record.TransferSyntax.Uid || file.DataSetOffset != row.Record.DataSetOffset || !Names(file, row.Record.SopClassUid, row.Record.SopInstanceUid))
            {
                NoteDamaged(IntegrityFindingKind.BlobAltered, name, "Its File Meta Information is not what was stored; its data set is");
                return;
            }

            header = HeaderCopy.Make(file.DataSet, row.Record.TransferSyntax.IsDeflated ? 0 : file.DataSetOffset, row.Record.TransferSyntax, context.Options.HeaderValueThreshold, context.Options.MaximumHeaderLength);
        }
        catch (DicomException e)
        {
            NoteDamaged(IntegrityFindingKind.BlobAltered, name, $"Its File Meta Information is not what was stored; its data set is ({e.Message})");
            return;
        }

        if (!inspection.Header(row).AsSpan().SequenceEqual(header))
        {
            bool isRight = context.Find(
                IntegrityFindingKind.HeaderWrong, $"instance {row.Record.SopInstanceUid}", "The copy of its header in the index is missing or is not what the blob says", "gantry check --repair makes it anew",
                "made anew from the blob", () =>
                {
                    index!.WriteHeader(row, header);
                    inspection.ForgetHeaders();
                    return true;
                });
            if (!isRight && row.Version == 0)
            {
                WrongHeaders.Add(row.Instance);
            }
        }
    }

    private void NoteDamaged(IntegrityFindingKind kind, string name, string message) =>
        context.Find(kind, "blobs/" + name, message, IntegrityContext.Restore, $"set aside, so that nobody gets it; {IntegrityContext.Restore}", () =>
        {
            context.Store.SetAside("blobs", name, context.Run);
            return false;
        });

    private void NoteUnknown(string name)
    {
        context.Tell(IntegrityStage.Blobs, ++_files, Bytes);
        JournalRecord? whole = Identify(name);
        const string message = "Neither index nor journal know this file";
        if (whole is not null && IsAdoptable(name, whole.BlobKey))
        {
            context.Find(IntegrityFindingKind.BlobUnknown, "blobs/" + name, message, "gantry check --repair adds it to the archive", "added to the archive", () => Adopt(name, whole));
        }
        else
        {
            context.Find(IntegrityFindingKind.BlobUnknown, "blobs/" + name, message, "gantry check --repair sets it aside: it is damaged, no DICOM object, or a copy of one that is there", "set aside", () =>
            {
                context.Store.SetAside("blobs", name, context.Run);
                return true;
            });
        }
    }

    // A name like ours that is not the one its bytes demand is that of a damaged blob.
    private bool IsAdoptable(string name, BlobKey key) => name == key.Value || !(BlobKey.IsOurs(name) || context.Store.Exists(key.Value));

    /// <summary>Gives a whole object its place, its line and its row.</summary>
    private bool Adopt(string name, JournalRecord record)
    {
        if (name != record.BlobKey.Value)
        {
            context.Store.Place(name, record.BlobKey);
        }

        var lines = new ArrayBufferWriter<byte>();
        record.WriteTo(lines, new ArrayBufferWriter<byte>());
        index!.Commit([], context.Store.Append(lines.WrittenMemory));
        return recovery!.Add(record);
    }

    private JournalRecord? Identify(string name)
    {
        try
        {
            using FileStream stream = context.Store.OpenFile(name);
            using DicomFile file = DicomFile.Open(stream.Name, new DicomReadOptions { Context = context.Options.Context, BulkThreshold = context.Options.HeaderValueThreshold });
            DataSet dataSet = file.DataSet;
            var record = new JournalRecord
            {
                At = new DateTimeOffset(File.GetLastWriteTimeUtc(stream.Name)),
                Caller = new Caller("check", null, null, "repair"),
                StudyInstanceUid = new Uid(dataSet.GetString(Attributes.StudyInstanceUID) ?? string.Empty),
                SopInstanceUid = new Uid(dataSet.GetString(Attributes.SOPInstanceUID) ?? string.Empty),
                SopClassUid = new Uid(dataSet.GetString(Attributes.SOPClassUID) ?? string.Empty),
                TransferSyntax = file.TransferSyntax,
                Digest = Digest(name, file.DataSetOffset),
                Length = stream.Length - file.DataSetOffset,
                DataSetOffset = file.DataSetOffset,
                Staged = string.Empty,
            };
            bool isWhole = record.StudyInstanceUid.IsValid && record.SopInstanceUid.IsValid && record.SopClassUid.IsValid && new Uid(dataSet.GetString(Attributes.SeriesInstanceUID) ?? string.Empty).IsValid;
            return isWhole && Names(file, record.SopClassUid, record.SopInstanceUid) ? record : null;
        }
        catch (Exception e) when (e is DicomException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static bool Names(DicomFile file, Uid sopClass, Uid sopInstance) =>
        file.FileMetaInformation.GetString(Attributes.MediaStorageSOPClassUID) == sopClass.Value && file.FileMetaInformation.GetString(Attributes.MediaStorageSOPInstanceUID) == sopInstance.Value;

    private byte[] Digest(string name, long from)
    {
        using FileStream stream = context.Store.OpenFile(name);
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        stream.Position = from;
        int read;
        while ((read = stream.Read(_block, 0, BlockLength)) > 0)
        {
            digest.AppendData(_block, 0, read);
            Bytes += read;
            context.Tell(IntegrityStage.Blobs, _files, Bytes);
        }

        return digest.GetHashAndReset();
    }
}
