namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Who answers for a document (PS3.3 Table C.17-2).</summary>
/// <param name="Name">The person.</param>
/// <param name="Organization">The organization that the person acts for.</param>
/// <param name="VerifiedAt">When it was verified.</param>
public sealed record VerifyingObserver(PersonName Name, string Organization, DateTimeOffset VerifiedAt)
{
    /// <summary>A code that identifies the person; null when there is none.</summary>
    public CodedConcept? Identification { get; init; }
}
