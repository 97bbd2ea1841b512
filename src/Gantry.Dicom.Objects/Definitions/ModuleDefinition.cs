namespace Gantry.Dicom.Objects.Definitions;

/// <summary>A module, or a macro that modules share: a table of attributes (PS3.3 annex C, §10).</summary>
public sealed class ModuleDefinition
{
    /// <summary>The row that stands for the functional groups of the information object at hand.</summary>
    internal const string FunctionalGroups = "+#functional-groups";

    private readonly IReadOnlyList<TableRow> _rows;
    private readonly Func<string, ModuleDefinition> _macros;
    private readonly Lazy<IReadOnlyList<AttributeRequirement>> _attributes;

    internal ModuleDefinition(string[] head, IReadOnlyList<TableRow> rows, bool isMacro, Func<string, ModuleDefinition> macros)
    {
        Id = head[0][1..^1];
        Name = head[1];
        Table = head[2];
        Section = head.Length > 3 ? head[3] : string.Empty;
        Edition = head is [.., _, { Length: > 0 } edition] && head.Length > 4 ? edition : InformationObjectDefinitions.AttributesEdition;
        IsMacro = isMacro;
        _rows = rows;
        _macros = macros;
        _attributes = new Lazy<IReadOnlyList<AttributeRequirement>>(() => Expand(_rows, string.Empty));
    }

    /// <summary>A stable name for addresses and programs, for example general-series.</summary>
    public string Id { get; }

    /// <summary>The name, for example General Series.</summary>
    public string Name { get; }

    /// <summary>The number of the table in PS3.3, for example C.7-5a.</summary>
    public string Table { get; }

    /// <summary>The number of the section in PS3.3; empty where the tables do not tell it.</summary>
    public string Section { get; }

    /// <summary>The edition of the standard that the table is of.</summary>
    public string Edition { get; }

    /// <summary>Whether it is a macro.</summary>
    public bool IsMacro { get; }

    /// <summary>Part and section: "PS3.3 §C.7.3.1".</summary>
    public string Source => Section.Length > 0 ? $"PS3.3 §{Section}" : $"PS3.3 table {Table}";

    /// <summary>The attributes in the order of the table, macros in their places.</summary>
    public IReadOnlyList<AttributeRequirement> Attributes => _attributes.Value;

    private List<AttributeRequirement> Expand(IReadOnlyList<TableRow> rows, string place)
    {
        List<AttributeRequirement> attributes = [];
        foreach (TableRow row in rows)
        {
            string at = place.Length > 0 ? $"{place}/{row.Subject}" : row.Subject;
            if (row.IsMacro && row.Subject != FunctionalGroups)
            {
                Condition? inclusion = ConditionTable.Of(IsMacro ? "macro" : "module", Id, at)?.Required;
                attributes.AddRange(Included(_macros(row.Subject[1..]).Attributes, row.Field(1), inclusion));
            }
            else if (row.IsAddition && attributes.FindLastIndex(attribute => attribute.Tag == Tag.Parse(row.Subject)) is >= 0 and var index)
            {
                attributes[index] = attributes[index].With(() => Expand(row.Rows, at));
            }
            else if (row.IsAttribute)
            {
                attributes.Add(new AttributeRequirement(this, row, at, () => Expand(row.Rows, at)));
            }
        }

        return attributes;
    }

    // "00080104=3": in this place, the macro's attribute has another type, under the inclusion's condition where the type has one.
    private static IEnumerable<AttributeRequirement> Included(IReadOnlyList<AttributeRequirement> attributes, string types, Condition? inclusion)
    {
        Dictionary<Tag, AttributeType> retyped = types.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToDictionary(type => Tag.Parse(type.AsSpan(0, 8)), type => AttributeTypes.Parse(type[9..]));
        if (retyped.Count > 0)
        {
            return attributes.Select(attribute => retyped.TryGetValue(attribute.Tag, out AttributeType type) ? attribute.As(type, inclusion) : attribute);
        }

        return inclusion is null || inclusion == Condition.Always ? attributes : attributes.Select(attribute => attribute.IncludedIf(inclusion));
    }
}
