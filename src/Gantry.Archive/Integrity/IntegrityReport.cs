namespace Gantry.Archive;

/// <summary>The sum of a check.</summary>
/// <param name="Objects">Rows of the index compared with their blobs, other versions included.</param>
/// <param name="Bytes">How many bytes were read for digests.</param>
/// <param name="JournalLines">Lines of the journal.</param>
/// <param name="Findings">How many differences were found.</param>
/// <param name="Repaired">How many of them were put right.</param>
public sealed record IntegrityReport(long Objects, long Bytes, long JournalLines, long Findings, long Repaired);
