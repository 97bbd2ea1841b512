using Gantry.Dicom;
using Microsoft.Extensions.Logging;

namespace Gantry.Archive;

/// <summary>The archive: what comes in is kept as it came, durable before it is acknowledged, and found again by what its header says.</summary>
public sealed class DicomArchive : IAsyncDisposable
{
    private DicomArchive(ArchiveOptions options)
    {
        Options = options;
    }

    /// <summary>The options it was opened with.</summary>
    public ArchiveOptions Options { get; }

    /// <summary>Opens the archive in its folder, creating it when it is new, and repairs what a crash left behind.</summary>
    /// <exception cref="IOException">The folder cannot be used, or another process holds it.</exception>
    public static Task<DicomArchive> OpenAsync(ArchiveOptions options, ILoggerFactory? loggers = null, TimeProvider? time = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(new DicomArchive(options));

    /// <summary>
    /// Stores an instance. Returns only after blob, directory, journal and index are durable, or with a refusal after which nothing of it is left.
    /// </summary>
    /// <exception cref="AccessDeniedException">The policy does not let the caller store.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled; nothing of the instance is left unless it was already being committed.</exception>
    public Task<IngestResult> IngestAsync(Caller caller, InstanceToIngest instance, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Searches. Matches stream; stopping early costs nothing.</summary>
    /// <exception cref="DicomException">A key cannot be understood; the message names it.</exception>
    public IAsyncEnumerable<QueryMatch> QueryAsync(Caller caller, Query query, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Chooses stored instances, ordered by study, series, Instance Number and arrival.</summary>
    public IAsyncEnumerable<StoredInstance> SelectAsync(Caller caller, InstanceSelection selection, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>
    /// The header of an instance from the index's copy. Values longer than <see cref="ArchiveOptions.HeaderValueThreshold"/> are read from the blob
    /// when asked for; offsets of their ranges count from the start of the data set.
    /// </summary>
    public DataSet ReadHeader(StoredInstance instance) => throw new NotSupportedException();

    /// <summary>Opens the bytes of an instance.</summary>
    public InstanceBlob OpenBlob(Caller caller, StoredInstance instance) => throw new NotSupportedException();

    /// <summary>The events after a sequence number, oldest first, up to the present.</summary>
    public IAsyncEnumerable<ArchiveEvent> ChangesAsync(Caller caller, long after, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>The anomalies after a key, oldest first.</summary>
    public IAsyncEnumerable<Anomaly> AnomaliesAsync(Caller caller, long after = 0, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>How much the archive holds.</summary>
    public Task<ArchiveStatistics> StatisticsAsync(Caller caller, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Returns null when the archive can store and answer, else what is wrong.</summary>
    public Task<string?> CheckHealthAsync(CancellationToken cancellationToken = default) => throw new NotSupportedException();

    /// <summary>Finishes what is under way and closes.</summary>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
