namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>The defined terms of Relationship Type (0040,A010).</summary>
public static class RelationshipTerms
{
    private static readonly string[] s_terms = ["", "CONTAINS", "HAS OBS CONTEXT", "HAS ACQ CONTEXT", "HAS CONCEPT MOD", "HAS PROPERTIES", "INFERRED FROM", "SELECTED FROM"];

    /// <summary>The relationship of a term; unknown for what is none.</summary>
    public static RelationshipType Parse(string? term) => (RelationshipType)Math.Max(0, Array.IndexOf(s_terms, term));

    /// <summary>The term of a relationship; empty for an unknown one.</summary>
    public static string ToTerm(this RelationshipType relationship) => s_terms[(int)relationship];
}
