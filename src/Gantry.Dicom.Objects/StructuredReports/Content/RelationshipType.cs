namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>How a content item relates to the one above it (PS3.3 §C.17.3.2.4).</summary>
public enum RelationshipType
{
    /// <summary>Not a relationship that the standard names.</summary>
    Unknown,

    /// <summary>CONTAINS.</summary>
    Contains,

    /// <summary>HAS OBS CONTEXT.</summary>
    HasObservationContext,

    /// <summary>HAS ACQ CONTEXT.</summary>
    HasAcquisitionContext,

    /// <summary>HAS CONCEPT MOD.</summary>
    HasConceptModifier,

    /// <summary>HAS PROPERTIES.</summary>
    HasProperties,

    /// <summary>INFERRED FROM.</summary>
    InferredFrom,

    /// <summary>SELECTED FROM.</summary>
    SelectedFrom,
}
