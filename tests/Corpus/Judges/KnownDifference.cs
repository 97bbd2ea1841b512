namespace Gantry.Corpus.Judges;

/// <summary>A difference that is known.</summary>
/// <param name="Why">Who is right, and why.</param>
/// <param name="Covers">Whether it is this one.</param>
internal sealed record KnownDifference(string Why, Predicate<Difference> Covers);
