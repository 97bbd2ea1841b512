namespace Gantry.Archive;

/// <summary>A change laid over what was received: never of the bytes, always to be undone.</summary>
public sealed record Overlay
{
    /// <summary>Its number: later overlays have higher ones. Undoing takes a number too.</summary>
    public required long Number { get; init; }

    /// <summary>What it is for.</summary>
    public required OverlayKind Kind { get; init; }

    /// <summary>What it is laid over.</summary>
    public required QueryLevel Level { get; init; }

    /// <summary>What it is laid over, as it was named in the view when the overlay was made.</summary>
    public required IReadOnlyList<OverlayTarget> Targets { get; init; }

    /// <summary>The changes; of a move or merge they hold the attributes of where it went, as they were then.</summary>
    public required AttributeChanges Changes { get; init; }

    /// <summary>Why.</summary>
    public required string Cause { get; init; }

    /// <summary>Why instances were rejected; null unless they were.</summary>
    public RejectionReason? Reason { get; init; }

    /// <summary>Who made it.</summary>
    public required string Principal { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The overlay that this one takes back; 0 unless it is an undo.</summary>
    public long Undoes { get; init; }

    /// <summary>The number of the undo that took it back; 0 while it is in force.</summary>
    public long UndoneBy { get; init; }

    /// <summary>How many instances it was about when it was made.</summary>
    public long Instances { get; init; }
}

/// <summary>A page of overlays, the newest first.</summary>
/// <param name="Items">The overlays.</param>
/// <param name="Next">The cursor of the next page; null when this is the last.</param>
public sealed record OverlayPage(IReadOnlyList<Overlay> Items, long? Next);

/// <summary>Which overlays are listed. What is given narrows.</summary>
public sealed record OverlayFilter
{
    /// <summary>Those that apply to instances of this study, as it is in the view.</summary>
    public Gantry.Dicom.Uid? StudyInstanceUid { get; init; }

    /// <summary>Those that apply to instances of patients with this Patient ID, as they are in the view.</summary>
    public string? PatientId { get; init; }

    /// <summary>The one of this number, which may be an undo; null for any that is none.</summary>
    public long? Number { get; init; }

    /// <summary>Only those in force.</summary>
    public bool InForce { get; init; }

    /// <summary>The most overlays in the page.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>The <see cref="OverlayPage.Next"/> of the page before; null to begin.</summary>
    public long? Cursor { get; init; }
}
