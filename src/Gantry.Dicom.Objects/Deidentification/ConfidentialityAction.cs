namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>What the Basic Application Level Confidentiality Profile and its options do to an attribute (PS3.15 Table E.1-1a). Those of several letters depend on what the information object demands.</summary>
public enum ConfidentialityAction
{
    /// <summary>K: it stays; the items of a sequence are cleaned.</summary>
    Keep,

    /// <summary>X: it is removed.</summary>
    Remove,

    /// <summary>Z: it becomes empty, or a dummy.</summary>
    Empty,

    /// <summary>D: it becomes a dummy that fits its value representation.</summary>
    Replace,

    /// <summary>C: what identifies is taken out, and the rest stays.</summary>
    Clean,

    /// <summary>U: it becomes another UID, the same one wherever it stands.</summary>
    MapUid,

    /// <summary>Z/D: empty where the object allows it (type 2), else a dummy (type 1).</summary>
    EmptyOrReplace,

    /// <summary>X/Z: removed where the object allows it (type 3), else empty (type 2).</summary>
    RemoveOrEmpty,

    /// <summary>X/D: removed where the object allows it (type 3), else a dummy (type 1).</summary>
    RemoveOrReplace,

    /// <summary>X/Z/D: removed, emptied or a dummy, as the type is 3, 2 or 1.</summary>
    RemoveEmptyOrReplace,

    /// <summary>X/Z/U*: a sequence that is removed, emptied, or has the UIDs in it mapped, as its type is 3, 2 or 1.</summary>
    RemoveEmptyOrMapUids,
}
