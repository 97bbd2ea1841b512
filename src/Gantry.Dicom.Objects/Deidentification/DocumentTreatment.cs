namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>What becomes of an encapsulated document, of which nothing but the whole can be cleaned.</summary>
public enum DocumentTreatment
{
    /// <summary>A page that says so takes its place.</summary>
    Replaced,

    /// <summary>The object is refused.</summary>
    Refused,

    /// <summary>It stays: somebody has read it.</summary>
    Kept,
}
