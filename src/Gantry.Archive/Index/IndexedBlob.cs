namespace Gantry.Archive;

/// <summary>A row of the index, and what it says of its blob.</summary>
/// <param name="Instance">The key of the instance.</param>
/// <param name="Version">The key of the version; 0 when it is the current one.</param>
/// <param name="Record">The line that the journal should have of it.</param>
internal sealed record IndexedBlob(long Instance, long Version, JournalRecord Record)
{
    /// <summary>Whether UIDs, digest and lengths are such as a blob can have.</summary>
    public bool IsSound => Record.StudyInstanceUid.IsValid && Record.SopInstanceUid.IsValid && Record.Digest.Length == 32 && Record.Length >= 0 && Record.DataSetOffset >= 0;
}
