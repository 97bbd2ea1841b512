namespace Gantry.Server.Conformance;

/// <summary>A section of a conformance statement.</summary>
/// <param name="Number">Its number, as in the template of the standard (PS3.2 annex N) without the letter of the annex.</param>
/// <param name="Title">Its title.</param>
internal sealed record StatementSection(string Number, string Title)
{
    /// <summary>What it says, before its tables.</summary>
    public IReadOnlyList<string> Paragraphs { get; init; } = [];

    /// <summary>Its tables.</summary>
    public IReadOnlyList<StatementTable> Tables { get; init; } = [];

    /// <summary>How deep it lies: 1 for a chapter.</summary>
    public int Depth => Number.Count(character => character == '.') + 1;
}
