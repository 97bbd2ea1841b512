namespace Gantry.Corpus.Judges;

/// <summary>Findings in which we and a judge are known to differ.</summary>
/// <param name="Why">Who is right, and why.</param>
/// <param name="Covers">Whether it is one of them.</param>
internal sealed record KnownFinding(string Why, Predicate<FindingDifference> Covers);
