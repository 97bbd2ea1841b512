using Gantry.Archive;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Import;

/// <summary>A stopped archive, through the same door as everything else.</summary>
internal sealed class ArchiveTarget(DicomArchive archive, AttributeChanges? identifiers) : IImportTarget
{
    private static readonly Caller s_caller = new("import", null, null, "import");

    /// <inheritdoc/>
    public async Task<ImportOutcome> StoreAsync(InstanceFile instance, CancellationToken cancellation)
    {
        IngestResult result = await archive.IngestFileAsync(s_caller, instance, identifiers, "External images, imported for a patient known here", cancellation).ConfigureAwait(false);
        return new ImportOutcome(result.IsKept, result.Reason.Length > 0 ? result.Reason : null);
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => archive.DisposeAsync();
}
