namespace Gantry.Dicom.Objects.KeyObjects.Manifests;

/// <summary>
/// The concepts of the image library of a MADO manifest that the standard does not have yet: the codes of DICOM CP-2595, and those of IHE that stand in for them until it is final.
/// </summary>
internal static class MadoTerms
{
    public static readonly CodedConcept SeriesDate = new("131561", "DCM", "Series Date");
    public static readonly CodedConcept SeriesTime = new("131562", "DCM", "Series Time");
    public static readonly CodedConcept SeriesDescription = new("131563", "DCM", "Series Description");
    public static readonly CodedConcept SeriesInstances = new("131564", "DCM", "Number of Series Related Instances");
    public static readonly CodedConcept StudySeries = new("131565", "DCM", "Number of Study Related Series");

    /// <summary>The coding scheme of the codes that stand in.</summary>
    public const string TemporaryScheme = "99IHE";

    /// <summary>The title that stands in: Manifest with Description.</summary>
    public const string TemporaryTitle = TemporaryPrefix + "001";

    /// <summary>How codes that stand in begin.</summary>
    public const string TemporaryPrefix = "MADOTEMP";

    /// <summary>Whether a concept is one, by its code or by its meaning where the code stands in for one.</summary>
    public static bool IsSame(CodedConcept concept, CodedConcept? other) => concept.IsSameAs(other)
        || (other is { SchemeDesignator: TemporaryScheme } && other.Value.StartsWith(TemporaryPrefix, StringComparison.Ordinal) && string.Equals(other.Meaning, concept.Meaning, StringComparison.OrdinalIgnoreCase));
}
