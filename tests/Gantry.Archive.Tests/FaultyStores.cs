using Gantry.Dicom;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Archive.Tests;

/// <summary>What a test does at a step of the commit: nothing, fail, or stand for a crash.</summary>
internal delegate void AtStep(string step);

/// <summary>The program ends here, as far as the archive can tell.</summary>
internal sealed class CrashException : Exception
{
    public CrashException() : base("crash")
    {
    }
}

internal sealed class FaultyBlobStore(IBlobStore inner, AtStep at) : IBlobStore
{
    public StagedBlob Stage()
    {
        at("before stage");
        return inner.Stage();
    }

    public void Publish(IReadOnlyList<(string Staged, BlobKey Key)> blobs)
    {
        at("before publish");
        foreach ((string Staged, BlobKey Key) blob in blobs)
        {
            inner.Publish([blob]);
            at("between names");
        }

        at("after publish");
    }

    public void Discard(string staged) => inner.Discard(staged);

    public void Withdraw(BlobKey key) => inner.Withdraw(key);

    public SafeFileHandle Open(BlobKey key) => inner.Open(key);

    public DicomFile Read(BlobKey key, DicomReadOptions options) => inner.Read(key, options);

    public long? LengthOf(BlobKey key) => inner.LengthOf(key);

    public long? LengthOfStaged(string staged) => inner.LengthOfStaged(staged);

    public IReadOnlyList<string> Staged() => inner.Staged();

    public long FreeSpace()
    {
        at("free space");
        return inner.FreeSpace();
    }

    public JournalPosition Append(ReadOnlyMemory<byte> lines)
    {
        at("before journal");
        JournalPosition position = inner.Append(lines);
        at("after journal");
        return position;
    }

    public JournalPosition JournalEnd => inner.JournalEnd;

    public IEnumerable<(JournalEntry Entry, JournalPosition End)> ReadJournal(JournalPosition from) => inner.ReadJournal(from);

    public void Dispose() => inner.Dispose();
}

internal sealed class FaultyIndex(IIndex inner, AtStep step) : IIndex
{
    public JournalPosition Position => inner.Position;

    public KnownInstance Find(Uid sopInstanceUid, TransferSyntax transferSyntax, ReadOnlySpan<byte> digest) => inner.Find(sopInstanceUid, transferSyntax, digest);

    public void Commit(IReadOnlyList<IndexEntry> entries, JournalPosition position)
    {
        step("before index");
        inner.Commit(entries, position);
        step("after index");
    }

    public Overlay Commit(OverlayRequest request, Caller caller, DateTimeOffset at, Func<OverlayRecord, JournalPosition> journal)
    {
        step("before index");
        Overlay overlay = inner.Commit(request, caller, at, made =>
        {
            step("before overlay");
            JournalPosition position = journal(made);
            step("after overlay");
            return position;
        });
        step("after index");
        return overlay;
    }

    public long NextOverlay => inner.NextOverlay;

    public void Commit(OverlayRecord record, JournalPosition position) => inner.Commit(record, position);

    public IReadOnlyList<OverlayRecord> OverlaysOf(long instanceKey) => inner.OverlaysOf(instanceKey);

    public Task<OverlayPage> ListOverlaysAsync(OverlayFilter filter, CancellationToken cancellationToken) => inner.ListOverlaysAsync(filter, cancellationToken);

    public Task<QualityPage> ListQualityItemsAsync(QualityFilter filter, CancellationToken cancellationToken) => inner.ListQualityItemsAsync(filter, cancellationToken);

    public IAsyncEnumerable<QueryMatch> QueryAsync(Query query, CancellationToken cancellationToken) => inner.QueryAsync(query, cancellationToken);

    public bool IgnoresKeys(Query query) => inner.IgnoresKeys(query);

    public IAsyncEnumerable<StoredInstance> SelectAsync(InstanceSelection selection, CancellationToken cancellationToken) => inner.SelectAsync(selection, cancellationToken);

    public byte[] ReadFrameRun(long instanceKey, ReadOnlySpan<byte> digest, int run) => inner.ReadFrameRun(instanceKey, digest, run);

    public void KeepFrameRuns(long instanceKey, ReadOnlySpan<byte> digest, IReadOnlyList<byte[]> runs) => inner.KeepFrameRuns(instanceKey, digest, runs);

    public byte[] ReadHeader(long instanceKey) => inner.ReadHeader(instanceKey);

    public IAsyncEnumerable<ArchiveEvent> EventsAsync(long after, IReadOnlyCollection<ArchiveEventKind> kinds, CancellationToken cancellationToken) => inner.EventsAsync(after, kinds, cancellationToken);

    public long LastEvent => inner.LastEvent;

    public Task NextChange => inner.NextChange;

    public IReadOnlyList<StateRecord> ReadState(string subject, string? after, int limit, bool descending) => inner.ReadState(subject, after, limit, descending);

    public StateRecord? FindState(string subject, string name) => inner.FindState(subject, name);

    public void WriteState(string subject, string name, string? value) => inner.WriteState(subject, name, value);

    public IAsyncEnumerable<Anomaly> AnomaliesAsync(long after, CancellationToken cancellationToken) => inner.AnomaliesAsync(after, cancellationToken);

    public Task<ReferrerPage> ListReferrersAsync(Uid target, long after, int limit, CancellationToken cancellationToken) => inner.ListReferrersAsync(target, after, limit, cancellationToken);

    public Task<ExamPage> ListExamsAsync(ExamFilter filter, CancellationToken cancellationToken) => inner.ListExamsAsync(filter, cancellationToken);

    public Task<PatientPage> ListPatientsAsync(PatientFilter filter, CancellationToken cancellationToken) => inner.ListPatientsAsync(filter, cancellationToken);

    public Task<IReadOnlyList<Anomaly>> AnomaliesOfAsync(Uid study, int limit, CancellationToken cancellationToken) => inner.AnomaliesOfAsync(study, limit, cancellationToken);

    public Task<IReadOnlyList<ModalityCount>> CountModalitiesAsync(CancellationToken cancellationToken) => inner.CountModalitiesAsync(cancellationToken);

    public ArchiveStatistics Statistics() => inner.Statistics();

    public ValueTask DisposeAsync() => inner.DisposeAsync();
}
