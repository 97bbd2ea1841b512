namespace Gantry.Archive;

/// <summary>A line of the journal and where it is.</summary>
/// <param name="Segment">The number of the segment.</param>
/// <param name="Start">The byte offset of its first byte in the segment.</param>
/// <param name="End">The byte offset after its end.</param>
/// <param name="Entry">What it says; null when it is torn or altered.</param>
internal readonly record struct JournalLine(long Segment, long Start, long End, JournalEntry? Entry);
