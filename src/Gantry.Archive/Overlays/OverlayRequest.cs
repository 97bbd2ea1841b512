namespace Gantry.Archive;

/// <summary>An overlay that is asked for.</summary>
public sealed record OverlayRequest
{
    /// <summary>The most targets of one overlay.</summary>
    public const int MaximumTargets = 1000;

    /// <summary>What it is for.</summary>
    public required OverlayKind Kind { get; init; }

    /// <summary>What is changed: patients, studies, series or instances, all of one level.</summary>
    public IReadOnlyList<OverlayTarget> Targets { get; init; } = [];

    /// <summary>Where it goes: the patient of a move or a merge, the study of a merge, the study or series of a split. A split without it makes a new study.</summary>
    public OverlayTarget? Into { get; init; }

    /// <summary>The new values of a correction.</summary>
    public AttributeChanges Changes { get; init; } = AttributeChanges.None;

    /// <summary>Why, in a sentence of the user.</summary>
    public required string Cause { get; init; }

    /// <summary>Why instances are rejected; null unless they are. Of the undo of a quality item, why its instance is.</summary>
    public RejectionReason? Reason { get; init; }

    /// <summary>The overlay that an undo takes back; 0 for anything else.</summary>
    public long Undoes { get; init; }

    /// <summary>A correction of attributes.</summary>
    public static OverlayRequest Correct(OverlayTarget target, AttributeChanges changes, string cause) =>
        new() { Kind = OverlayKind.Correction, Targets = [target], Changes = changes, Cause = cause };

    /// <summary>The move of studies to another patient.</summary>
    public static OverlayRequest MoveStudies(IReadOnlyList<OverlayTarget> studies, OverlayTarget patient, string cause) =>
        new() { Kind = OverlayKind.StudyMove, Targets = studies, Into = patient, Cause = cause };

    /// <summary>The move of series, or instances, to another study or series; null for a new study.</summary>
    public static OverlayRequest Split(IReadOnlyList<OverlayTarget> parts, OverlayTarget? into, string cause) =>
        new() { Kind = OverlayKind.Split, Targets = parts, Into = into, Cause = cause };

    /// <summary>The merge of studies into another.</summary>
    public static OverlayRequest MergeStudies(IReadOnlyList<OverlayTarget> studies, OverlayTarget into, string cause) =>
        new() { Kind = OverlayKind.StudyMerge, Targets = studies, Into = into, Cause = cause };

    /// <summary>The merge of patients into another.</summary>
    public static OverlayRequest MergePatients(IReadOnlyList<OverlayTarget> patients, OverlayTarget into, string cause) =>
        new() { Kind = OverlayKind.PatientMerge, Targets = patients, Into = into, Cause = cause };

    /// <summary>A rejection: hides what it names. What comes in later under the same patient, study or series is not hidden.</summary>
    public static OverlayRequest Reject(IReadOnlyList<OverlayTarget> targets, RejectionReason reason, string cause) =>
        new() { Kind = OverlayKind.Rejection, Targets = targets, Reason = reason, Cause = cause };

    /// <summary>The undo of an overlay.</summary>
    public static OverlayRequest Undo(long number, string cause) => new() { Kind = OverlayKind.Undo, Undoes = number, Cause = cause };
}
