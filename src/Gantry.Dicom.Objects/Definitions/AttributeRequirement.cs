using System.Globalization;

namespace Gantry.Dicom.Objects.Definitions;

/// <summary>What a module or macro says of an attribute: type, values, items (PS3.3 annex C).</summary>
public sealed class AttributeRequirement
{
    private readonly Lazy<IReadOnlyList<AttributeRequirement>> _items;

    private AttributeRequirement(AttributeRequirement original, Func<IReadOnlyList<AttributeRequirement>>? items = null)
    {
        Definition = original.Definition;
        Place = original.Place;
        Entry = original.Entry;
        Type = original.Type;
        ItemCount = original.ItemCount;
        Condition = original.Condition;
        Inclusion = original.Inclusion;
        Otherwise = original.Otherwise;
        Values = original.Values;
        ContextGroups = original.ContextGroups;
        HasFunctionalGroups = original.HasFunctionalGroups;
        _items = items is null ? original._items : new Lazy<IReadOnlyList<AttributeRequirement>>(items);
    }

    internal AttributeRequirement(ModuleDefinition definition, TableRow row, string place, Func<IReadOnlyList<AttributeRequirement>> items)
    {
        Definition = definition;
        Place = place;
        Entry = Lookup(row.Subject);
        Type = AttributeTypes.Parse(row.Field(1));
        ItemCount = row.Field(2) is { Length: > 0 } count ? ValueMultiplicity.Parse(count) : null;
        (Condition Required, Condition Otherwise)? conditions = ConditionTable.Of(definition.IsMacro ? "macro" : "module", definition.Id, place);
        Condition = conditions?.Required;
        Otherwise = conditions?.Otherwise;
        Values = ReadValues(row.Field(4), !row.Flag('w'));
        ContextGroups = [.. row.Field(5).Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(ReadContextGroup)];
        HasFunctionalGroups = row.Rows.Exists(item => item.Subject == ModuleDefinition.FunctionalGroups);
        _items = new Lazy<IReadOnlyList<AttributeRequirement>>(items);
    }

    /// <summary>What the dictionary says of the attribute; its mask tells a repeating group such as (60xx,0010).</summary>
    public DictionaryEntry Entry { get; }

    /// <summary>The tag, with zeros for the digits of a repeating group.</summary>
    public Tag Tag => Entry.Tag;

    /// <summary>The keyword, for example PatientID.</summary>
    public string Keyword => Entry.Keyword;

    /// <summary>The module or macro whose table has the row.</summary>
    public ModuleDefinition Definition { get; }

    /// <summary>The type.</summary>
    public AttributeType Type { get; private init; }

    /// <summary>How many items the sequence has; null when the table does not tell, or when it depends on values.</summary>
    public ValueMultiplicity? ItemCount { get; }

    /// <summary>Of a type 1C or 2C when it is required; null where the tables have no condition.</summary>
    public Condition? Condition { get; private init; }

    /// <summary>When the place includes the macro that the row is of; null for always.</summary>
    public Condition? Inclusion { get; private init; }

    /// <summary>When it may be present though it is not required; null where the tables do not tell.</summary>
    public Condition? Otherwise { get; }

    /// <summary>Enumerated values and defined terms; empty when the table lists none.</summary>
    public IReadOnlyList<ValueList> Values { get; }

    /// <summary>The context groups that the codes in the items come from; empty when none is named.</summary>
    public IReadOnlyList<ContextGroupBinding> ContextGroups { get; }

    /// <summary>Whether the items hold the functional groups of the information object (PS3.3 §C.7.6.16).</summary>
    public bool HasFunctionalGroups { get; }

    /// <summary>What the items of the sequence hold, macros in their places; empty for what is no sequence. Content of a structured report holds itself, so the tree has no end.</summary>
    public IReadOnlyList<AttributeRequirement> Items => _items.Value;

    /// <summary>Where the row stands in its table: tags joined by slashes.</summary>
    internal string Place { get; }

    /// <summary>The attribute's keyword and tag.</summary>
    public override string ToString() => $"{Keyword} {Tag}";

    /// <summary>The same requirement with another type, and the condition that it is required under; its own when null.</summary>
    internal AttributeRequirement As(AttributeType type, Condition? condition) => new(this) { Type = type, Condition = condition ?? Condition };

    /// <summary>The same requirement, in a place that includes its macro under a condition.</summary>
    internal AttributeRequirement IncludedIf(Condition inclusion) => new(this) { Inclusion = Inclusion is null ? inclusion : Condition.Parse($"({Inclusion}) and ({inclusion})") };

    /// <summary>The same requirement with more in its items.</summary>
    internal AttributeRequirement With(Func<IReadOnlyList<AttributeRequirement>> items) => new(this, () => [.. Items, .. items()]);

    private static DictionaryEntry Lookup(string digits)
    {
        Tag tag = Tag.Parse(digits.Replace('x', '0'));
        return DicomDictionary.Default.TryGet(tag, out DictionaryEntry? entry) ? entry : throw new InvalidDataException($"{digits} is not in the dictionary.");
    }

    private static ValueList[] ReadValues(string text, bool isCertain) => text.Length == 0 ? [] : [.. text.Split(';').Select(list =>
    {
        int equals = list.IndexOf('=', StringComparison.Ordinal);
        int? index = equals > 1 ? int.Parse(list.AsSpan(1, equals - 1), CultureInfo.InvariantCulture) : null;
        return new ValueList(list[0] == 'E', index, list[(equals + 1)..].Split('|'), isCertain);
    })];

    private static ContextGroupBinding ReadContextGroup(string text) =>
        new(text.Length > 1 ? int.Parse(text.AsSpan(0, text.Length - 1), CultureInfo.InvariantCulture) : null, text[^1]);
}
