namespace Gantry.Archive;

/// <summary>What becomes of other bytes under a known SOP Instance UID. Each time an anomaly is raised and an event written.</summary>
public enum ConflictPolicy
{
    /// <summary>They are kept as another version; the first stays current.</summary>
    KeepBoth,

    /// <summary>They are refused.</summary>
    Refuse,

    /// <summary>
    /// They become the current version, and the one before is kept as another. Where they name another patient, study or series than it, both are kept and the first
    /// stays current: an instance does not wander.
    /// </summary>
    Replace,
}
