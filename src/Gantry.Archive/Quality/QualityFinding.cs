namespace Gantry.Archive;

/// <summary>An error that validation found.</summary>
/// <param name="Path">The place in keywords and tags; empty for the whole.</param>
/// <param name="Rule">A stable name of the rule.</param>
/// <param name="Source">Where the standard says so: part and section.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What would be right.</param>
public sealed record QualityFinding(string Path, string Rule, string Source, string Message, string Remedy);
