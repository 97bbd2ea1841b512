namespace Gantry.Corpus.Judges;

/// <summary>An attribute in which one of us finds an error, and the other none.</summary>
/// <param name="File">The file, below the corpus.</param>
/// <param name="Path">The tags of the attribute and of the sequences around it, joined by slashes.</param>
/// <param name="IsOurs">Whether we find the error.</param>
/// <param name="What">Our rule and message, or what the judge says.</param>
/// <param name="Warning">Where we find no error, but warn: our rule; null where we don't.</param>
internal sealed record FindingDifference(string File, string Path, bool IsOurs, string What, string? Warning = null)
{
    /// <summary>The attribute's tag.</summary>
    public string Tag => Path[(Path.LastIndexOf('/') + 1)..];
}
