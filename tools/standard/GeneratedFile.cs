namespace Gantry.Standard;

/// <summary>A file that the generator writes.</summary>
/// <param name="Path">Its path from the root of the repository.</param>
/// <param name="Text">All that stands in it.</param>
public sealed record GeneratedFile(string Path, string Text);
