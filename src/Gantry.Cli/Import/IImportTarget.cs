using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Import;

/// <summary>Where instances are imported to.</summary>
internal interface IImportTarget : IAsyncDisposable
{
    /// <summary>Stores an instance.</summary>
    /// <returns>What became of it.</returns>
    Task<ImportOutcome> StoreAsync(InstanceFile instance, CancellationToken cancellation);
}

/// <summary>What became of an instance.</summary>
/// <param name="IsStored">Whether it is durably there.</param>
/// <param name="Remark">Why not, or what is strange about it; null when all is well.</param>
internal readonly record struct ImportOutcome(bool IsStored, string? Remark);
