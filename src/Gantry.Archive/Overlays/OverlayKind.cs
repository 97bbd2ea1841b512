namespace Gantry.Archive;

/// <summary>What an overlay is for.</summary>
public enum OverlayKind
{
    /// <summary>A value that was made to fit when the instance came in.</summary>
    Coercion = 1,
    /// <summary>A correction of attributes.</summary>
    Correction = 2,
    /// <summary>A study that is of another patient.</summary>
    StudyMove = 3,
    /// <summary>Series or instances that are of another study or series.</summary>
    Split = 4,
    /// <summary>Studies that are one.</summary>
    StudyMerge = 5,
    /// <summary>Patients that are one.</summary>
    PatientMerge = 6,
    /// <summary>A rejection: what it is about is hidden (IHE RAD TF-2: 4.66, Imaging Object Change Management).</summary>
    Rejection = 7,
    /// <summary>The undo of an overlay.</summary>
    Undo = 8,
    /// <summary>What validation found in an instance that came in and is seen; its undo says that somebody has looked at it.</summary>
    QualityItem = 9,
    /// <summary>What validation found in an instance that came in and is hidden for that; its undo releases it.</summary>
    Quarantine = 10,
}
