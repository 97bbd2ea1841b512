namespace Gantry.Archive;

/// <content>Bulk data that come before the instances they belong to.</content>
public sealed partial class DicomArchive
{
    /// <summary>Makes room in the staging area for bulk data. Dispose of it once the instances are stored.</summary>
    /// <exception cref="AccessDeniedException">The policy does not let the caller store.</exception>
    public StagedBulkData StageBulkData(Caller caller)
    {
        Allow(caller, ArchiveOperation.Ingest, null);
        return new StagedBulkData(_blobs, _intake);
    }
}
