namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>What was done to an element.</summary>
public enum DeidentificationStep
{
    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It has no value any more.</summary>
    Emptied,

    /// <summary>It has another value that means nothing, or a pseudonym.</summary>
    Replaced,

    /// <summary>What identified was taken out.</summary>
    Cleaned,

    /// <summary>Its UIDs are others.</summary>
    Mapped,

    /// <summary>Its dates moved.</summary>
    Shifted,

    /// <summary>It says what was done.</summary>
    Added,
}
