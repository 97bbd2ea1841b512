namespace Gantry.Dicom.Objects.Definitions;

/// <summary>A row of a table of attributes as the facts have it, with macros not yet put in their places.</summary>
/// <param name="Fields">Tag, macro or *, type, item count, flags, values, context groups.</param>
internal sealed record TableRow(string[] Fields)
{
    /// <summary>The rows of the sequence's items.</summary>
    public List<TableRow> Rows { get; } = [];

    /// <summary>What the row is: eight digits of a tag, + and a macro, or * for any attribute.</summary>
    public string Subject => Fields[0];

    /// <summary>Whether a macro's rows go here.</summary>
    public bool IsMacro => Subject[0] == '+';

    /// <summary>Whether the row names an attribute.</summary>
    public bool IsAttribute => Subject[0] is not ('+' or '*');

    /// <summary>Whether the sequence comes from the macro above, and the rows are added to its items.</summary>
    public bool IsAddition => Flag('m');

    /// <summary>A field, empty where the row ends before it.</summary>
    public string Field(int index) => index < Fields.Length ? Fields[index] : string.Empty;

    /// <summary>Whether the row has a flag.</summary>
    public bool Flag(char flag) => Field(3).Contains(flag, StringComparison.Ordinal);
}
