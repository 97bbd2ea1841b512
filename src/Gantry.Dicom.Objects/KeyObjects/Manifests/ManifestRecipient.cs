namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>Who may look at the images of a manifest.</summary>
/// <param name="Name">The name: family^given of a person, the name of an organization.</param>
/// <param name="Identifier">The national identifier.</param>
/// <param name="IsOrganization">Whether it is an organization.</param>
public sealed record ManifestRecipient(PersonName Name, string Identifier, bool IsOrganization)
{
    /// <summary>The name of a person's organization, which DICOM wants of each person that is identified (PS3.3 Table 10-1); an organization's own name when not given.</summary>
    public string? InstitutionName { get; init; } = IsOrganization ? Name.Alphabetic : null;
}
