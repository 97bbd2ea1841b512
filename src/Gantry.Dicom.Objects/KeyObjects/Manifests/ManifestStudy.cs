namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>The study that a manifest is of.</summary>
/// <param name="Uid">Its Study Instance UID.</param>
/// <param name="Date">Its date.</param>
/// <param name="Time">Its time.</param>
/// <param name="AccessionNumber">Its accession number.</param>
public sealed record ManifestStudy(Uid Uid, DateOnly Date, TimeOnly Time, string AccessionNumber)
{
    /// <summary>Its Study ID; may be empty.</summary>
    public string Id { get; init; } = string.Empty;

    /// <summary>Who gave the accession number: a namespace; null when it does not say.</summary>
    public string? AccessionNamespace { get; init; }

    /// <summary>Who gave the accession number: a universal identifier of type ISO; null when it does not say.</summary>
    public string? AccessionUniversalId { get; init; }
}
