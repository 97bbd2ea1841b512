namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>Who may look at the images of a manifest.</summary>
/// <param name="Name">The name: family^given of a person, the name of an organization.</param>
/// <param name="Identifier">The national identifier.</param>
/// <param name="IsOrganization">Whether it is an organization.</param>
public sealed record ManifestRecipient(PersonName Name, string Identifier, bool IsOrganization);
