namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>Who is responsible for a manifest.</summary>
/// <param name="Name">The person.</param>
/// <param name="Identifier">The person's national identifier.</param>
public sealed record ManifestAuthor(PersonName Name, string Identifier)
{
    /// <summary>The name of the organization, as text or as an HL7 XON; null when it does not say.</summary>
    public string? InstitutionName { get; init; }

    /// <summary>The national identifier of the organization; null when it does not say.</summary>
    public string? InstitutionIdentifier { get; init; }

    /// <summary>The device that made the manifest, where no person did.</summary>
    public Uid? Device { get; init; }
}
