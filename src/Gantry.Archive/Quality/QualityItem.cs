using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>What validation found in an instance as it came in, and what a person made of it.</summary>
public sealed record QualityItem
{
    /// <summary>Its number: later ones are higher.</summary>
    public required long Number { get; init; }

    /// <summary>How it stands.</summary>
    public required QualityState State { get; init; }

    /// <summary>The study of the instance, in the view.</summary>
    public required Uid StudyInstanceUid { get; init; }

    /// <summary>Its series, in the view.</summary>
    public required Uid SeriesInstanceUid { get; init; }

    /// <summary>The instance.</summary>
    public required Uid SopInstanceUid { get; init; }

    /// <summary>Who sent it: a calling AE title where there was one.</summary>
    public required string Sender { get; init; }

    /// <summary>When it came in, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How many errors there were.</summary>
    public required int Errors { get; init; }

    /// <summary>The first of them.</summary>
    public required IReadOnlyList<QualityFinding> Findings { get; init; }

    /// <summary>What a person made of it; null while nobody did.</summary>
    public QualityResolution? Resolution { get; init; }
}

/// <summary>What a person made of a quality item.</summary>
/// <param name="Principal">Who.</param>
/// <param name="At">When, UTC.</param>
/// <param name="Cause">Why, in a sentence.</param>
public sealed record QualityResolution(string Principal, DateTimeOffset At, string Cause);

/// <summary>A page of quality items, the newest first.</summary>
/// <param name="Items">The items.</param>
/// <param name="Next">The cursor of the next page; null when this is the last.</param>
public sealed record QualityPage(IReadOnlyList<QualityItem> Items, long? Next);
