namespace Gantry.Corpus.Judges;

/// <summary>What differs between two readings.</summary>
internal enum DifferenceKind
{
    /// <summary>The judge can't read the file.</summary>
    Unreadable,

    /// <summary>Only the judge sees the element.</summary>
    OnlyTheirs,

    /// <summary>Only we see the element.</summary>
    OnlyOurs,

    /// <summary>The value representation.</summary>
    VR,

    /// <summary>The value, both read in the judge's value representation.</summary>
    Value,
}
