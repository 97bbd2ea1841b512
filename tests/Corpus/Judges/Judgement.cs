namespace Gantry.Corpus.Judges;

/// <summary>What another program reads in a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Elements">The elements it finds; empty when it can't read the file.</param>
/// <param name="Error">Why it can't; null when it can.</param>
/// <param name="IsToPixelData">Whether it was given only what stands before Pixel Data.</param>
internal sealed record Judgement(string File, IReadOnlyList<JudgedElement> Elements, string? Error, bool IsToPixelData = false);
