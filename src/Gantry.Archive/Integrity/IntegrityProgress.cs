namespace Gantry.Archive;

/// <summary>What is being looked at.</summary>
public enum IntegrityStage
{
    /// <summary>The index file itself, and its rows.</summary>
    Index,
    /// <summary>The journal, line by line.</summary>
    Journal,
    /// <summary>The blobs, file by file.</summary>
    Blobs,
}

/// <summary>How far a check or a rebuild is.</summary>
/// <param name="Stage">What is being looked at.</param>
/// <param name="Done">How many lines or files are done.</param>
/// <param name="Bytes">How many bytes were read for digests.</param>
public readonly record struct IntegrityProgress(IntegrityStage Stage, long Done, long Bytes);
