using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Which quality items are listed. What is given narrows.</summary>
public sealed record QualityFilter
{
    /// <summary>Those of this study, as it is in the view.</summary>
    public Uid? StudyInstanceUid { get; init; }

    /// <summary>The one of this number.</summary>
    public long? Number { get; init; }

    /// <summary>Only those that nobody has looked at (true), or that somebody has (false).</summary>
    public bool? IsOpen { get; init; }

    /// <summary>The most items in the page.</summary>
    public int Limit { get; init; } = 100;

    /// <summary>The <see cref="QualityPage.Next"/> of the page before; null to begin.</summary>
    public long? Cursor { get; init; }
}
