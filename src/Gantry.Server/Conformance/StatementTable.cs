namespace Gantry.Server.Conformance;

/// <summary>A table of a conformance statement: plain text in its cells.</summary>
/// <param name="Title">What it tells.</param>
/// <param name="Columns">The titles of the columns.</param>
/// <param name="Rows">The rows, each with a cell for each column.</param>
internal sealed record StatementTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
