using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>What is known of every instance, so that neither a query nor a request for metadata opens a blob.</summary>
internal interface IIndex : IAsyncDisposable
{
    /// <summary>Up to where the journal is in the index.</summary>
    JournalPosition Position { get; }

    /// <summary>Finds what is known under a SOP Instance UID. Only the thread that commits may ask.</summary>
    KnownInstance Find(Uid sopInstanceUid, TransferSyntax transferSyntax, ReadOnlySpan<byte> digest);

    /// <summary>
    /// Adds instances in one durable transaction, together with their events and the position of the journal. When it fails nothing is added.
    /// </summary>
    void Commit(IReadOnlyList<IndexEntry> entries, JournalPosition position);

    /// <summary>
    /// Makes an overlay of a request and brings the view up to date, in one durable transaction with its event. The overlay is given to the journal before
    /// that is durable; when the journal fails, nothing is changed.
    /// </summary>
    /// <exception cref="OverlayRefusedException">It is not possible.</exception>
    Overlay Commit(OverlayRequest request, Caller caller, DateTimeOffset at, Func<OverlayRecord, JournalPosition> journal);

    /// <summary>The number of the next overlay. Only the thread that commits may ask.</summary>
    long NextOverlay { get; }

    /// <summary>Lays an overlay that the journal has over the view, in one durable transaction.</summary>
    void Commit(OverlayRecord record, JournalPosition position);

    /// <summary>The overlays that apply to an instance, in order.</summary>
    IReadOnlyList<OverlayRecord> OverlaysOf(long instanceKey);

    /// <summary>A page of overlays, the newest first.</summary>
    Task<OverlayPage> ListOverlaysAsync(OverlayFilter filter, CancellationToken cancellationToken);

    /// <summary>A page of quality items, the newest first.</summary>
    Task<QualityPage> ListQualityItemsAsync(QualityFilter filter, CancellationToken cancellationToken);

    /// <summary>Searches.</summary>
    IAsyncEnumerable<QueryMatch> QueryAsync(Query query, CancellationToken cancellationToken);

    /// <summary>Whether a query has keys that can't be matched or returned at its level.</summary>
    /// <exception cref="DicomException">A key cannot be understood.</exception>
    bool IgnoresKeys(Query query);

    /// <summary>Chooses stored instances.</summary>
    IAsyncEnumerable<StoredInstance> SelectAsync(InstanceSelection selection, CancellationToken cancellationToken);

    /// <summary>One page of the instances that refer to something.</summary>
    Task<ReferrerPage> ListReferrersAsync(Uid target, long after, int limit, CancellationToken cancellationToken);

    /// <summary>One page of the list of exams.</summary>
    Task<ExamPage> ListExamsAsync(ExamFilter filter, CancellationToken cancellationToken);

    /// <summary>One page of patients.</summary>
    Task<PatientPage> ListPatientsAsync(PatientFilter filter, CancellationToken cancellationToken);

    /// <summary>The anomalies of a study, oldest first.</summary>
    Task<IReadOnlyList<Anomaly>> AnomaliesOfAsync(Uid study, int limit, CancellationToken cancellationToken);

    /// <summary>How much there is of each modality.</summary>
    Task<IReadOnlyList<ModalityCount>> CountModalitiesAsync(CancellationToken cancellationToken);

    /// <summary>The header copy of an instance; empty when there is no such instance.</summary>
    byte[] ReadHeader(long instanceKey);

    /// <summary>A run of frames of an instance (<see cref="FrameRun"/>); empty when it is not kept, or was of other bytes.</summary>
    byte[] ReadFrameRun(long instanceKey, ReadOnlySpan<byte> digest, int run);

    /// <summary>Keeps all runs of frames of an instance, as well as that is possible.</summary>
    void KeepFrameRuns(long instanceKey, ReadOnlySpan<byte> digest, IReadOnlyList<byte[]> runs);

    /// <summary>Events after a sequence number, of some kinds; without any, of all.</summary>
    IAsyncEnumerable<ArchiveEvent> EventsAsync(long after, IReadOnlyCollection<ArchiveEventKind> kinds, CancellationToken cancellationToken);

    /// <summary>The sequence number of the last event; 0 when there is none.</summary>
    long LastEvent { get; }

    /// <summary>Completes with the next commit.</summary>
    Task NextChange { get; }

    /// <summary>What the program keeps for itself under a subject.</summary>
    IReadOnlyList<StateRecord> ReadState(string subject, string? after, int limit, bool descending);

    /// <summary>One of these records; null when there is none.</summary>
    StateRecord? FindState(string subject, string name);

    /// <summary>Keeps one of these records durably; without a value, forgets it.</summary>
    void WriteState(string subject, string name, string? value);

    /// <summary>Anomalies after a key.</summary>
    IAsyncEnumerable<Anomaly> AnomaliesAsync(long after, CancellationToken cancellationToken);

    /// <summary>Counts.</summary>
    ArchiveStatistics Statistics();
}

/// <summary>What the index knows under a SOP Instance UID.</summary>
/// <param name="Key">The key of the instance; 0 when the UID is not known.</param>
/// <param name="IsSameVersion">Whether this very version is there.</param>
/// <param name="DataSetOffset">Where the data set begins in the blob of this very version.</param>
/// <param name="OtherVersion">The key of the version, when it is not the current one; else 0.</param>
internal readonly record struct KnownInstance(long Key, bool IsSameVersion, long DataSetOffset = 0, long OtherVersion = 0);
