namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>The patient of a manifest, with the parts of the HL7 identifier (CX) that the identity comes from.</summary>
/// <param name="Name">The name, family^given.</param>
/// <param name="Id">The identifier's value.</param>
/// <param name="IssuerNamespace">Who gave it: the namespace (CX.4.1).</param>
/// <param name="IssuerUniversalId">Who gave it: the universal identifier (CX.4.2).</param>
/// <param name="BirthDate">The birth date.</param>
/// <param name="Sex">M, F, O, or empty where it is not known.</param>
public sealed record ManifestPatient(PersonName Name, string Id, string IssuerNamespace, string IssuerUniversalId, DateOnly BirthDate, string Sex)
{
    /// <summary>What kind of identifier the universal one is (CX.4.3): DNS, EUI64, ISO, URI, UUID, X400 or X500.</summary>
    public string IssuerUniversalIdType { get; init; } = "ISO";

    /// <summary>The kind of identifier (CX.5); null when it does not say.</summary>
    public string? IdentifierTypeCode { get; init; }
}
