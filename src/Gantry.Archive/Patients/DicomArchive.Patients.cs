using Gantry.Dicom;

namespace Gantry.Archive;

/// <content>The list of patients, and what the archive holds in figures.</content>
public sealed partial class DicomArchive
{
    /// <summary>One page of patients, by name.</summary>
    /// <exception cref="DicomException">The cursor is not one of this list.</exception>
    /// <exception cref="AccessDeniedException">The policy does not let the caller search.</exception>
    public Task<PatientPage> ListPatientsAsync(Caller caller, PatientFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        Enter(caller, ArchiveOperation.Query, null);
        return _index.ListPatientsAsync(filter, cancellationToken);
    }

    /// <summary>The anomalies of a study, oldest first.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="study">The study.</param>
    /// <param name="limit">The most anomalies returned.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public Task<IReadOnlyList<Anomaly>> AnomaliesOfAsync(Caller caller, Uid study, int limit, CancellationToken cancellationToken = default)
    {
        Enter(caller, ArchiveOperation.Observe, study.Value);
        return _index.AnomaliesOfAsync(study, limit, cancellationToken);
    }

    /// <summary>How much there is of each modality, by its code.</summary>
    public Task<IReadOnlyList<ModalityCount>> CountModalitiesAsync(Caller caller, CancellationToken cancellationToken = default)
    {
        Enter(caller, ArchiveOperation.Observe, null);
        return _index.CountModalitiesAsync(cancellationToken);
    }

    /// <summary>The bytes that are free on the disk of the blobs.</summary>
    public long FreeSpace => _blobs.FreeSpace();

    /// <summary>How many instances wait for their commit now.</summary>
    public int InstancesWaiting => _commit.InstancesWaiting;
}
