using System.Collections.Frozen;

namespace Gantry.Dicom.Objects.Definitions;

/// <summary>An information object definition: the modules that its instances have (PS3.3 annexes A and B).</summary>
public sealed class InformationObjectDefinition
{
    // Requirements that the standard says another module's row takes the place of: the origin of a secondary capture need not be told (PS3.3 §C.8.6.1).
    private static readonly (string Module, Tag Attribute, string By)[] s_overridden = [("general-series", Gantry.Dicom.Attributes.Modality, "sc-equipment")];

    private readonly Lazy<FrozenSet<Tag>> _attributes;
    private readonly Lazy<FrozenDictionary<string, FrozenSet<Tag>>> _telling;

    internal InformationObjectDefinition(string[] head, IReadOnlyList<string[]> rows, Func<string, ModuleDefinition> modules, Func<string, ModuleDefinition> macros)
    {
        Id = head[0][1..^1];
        Name = head[1];
        IsNormalized = head[2] == "normalized";
        SopClasses = [.. head[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(uid => new Uid(uid))];
        HasCurrentFrame = head.Length > 4 && head[4].Length > 0;
        Modality = head.Length > 5 ? head[5] : string.Empty;
        Modules = [.. rows.Where(row => !row[0].StartsWith('+')).Select(row => Module(row, modules(row[1])))];
        FunctionalGroups = [.. rows.Where(row => row[0].StartsWith('+')).Select(row => FunctionalGroup(row, macros(row[0][1..])))];
        _attributes = new Lazy<FrozenSet<Tag>>(() => Modules.SelectMany(module => module.Module.Attributes.Select(attribute => attribute.Tag)).ToFrozenSet());
        _telling = new Lazy<FrozenDictionary<string, FrozenSet<Tag>>>(FindTelling);
    }

    /// <summary>A stable name for addresses and programs, for example ct-image.</summary>
    public string Id { get; }

    /// <summary>The name, for example CT Image.</summary>
    public string Name { get; }

    /// <summary>Whether it is a normalized object, which is managed by DIMSE-N services; else a composite one, which is stored (PS3.3 §6).</summary>
    public bool IsNormalized { get; }

    /// <summary>The SOP classes whose instances are like this.</summary>
    public IReadOnlyList<Uid> SopClasses { get; }

    /// <summary>The modality that people name it by, for example CR; empty for most.</summary>
    public string Modality { get; }

    /// <summary>Whether the functional groups are those of the current frame of a real-time flow (PS3.3 §C.7.6.16A); else shared and per-frame.</summary>
    public bool HasCurrentFrame { get; }

    /// <summary>The modules, in the order of the standard's table.</summary>
    public IReadOnlyList<ModuleUsage> Modules { get; }

    /// <summary>The functional groups of a multi-frame object; empty for others.</summary>
    public IReadOnlyList<FunctionalGroupUsage> FunctionalGroups { get; }

    /// <summary>
    /// The attributes that every instance has: those of type 1 and 2 at the top of mandatory modules, each named once, under the first module that has it with
    /// the strictest type.
    /// </summary>
    public IReadOnlyList<MandatoryAttribute> MandatoryAttributes()
    {
        Dictionary<Tag, int> places = [];
        List<MandatoryAttribute> found = [];
        foreach (ModuleUsage module in Modules.Where(module => module.Usage is Usage.Mandatory or Usage.Unspecified))
        {
            foreach (AttributeRequirement attribute in module.Module.Attributes.Where(attribute => attribute.Type is AttributeType.Type1 or AttributeType.Type2 && !IsOverridden(attribute)))
            {
                if (places.TryAdd(attribute.Tag, found.Count))
                {
                    found.Add(new MandatoryAttribute(module, attribute));
                }
                else if (found[places[attribute.Tag]].Attribute.Type == AttributeType.Type2 && attribute.Type == AttributeType.Type1)
                {
                    found[places[attribute.Tag]] = new MandatoryAttribute(module, attribute);
                }
            }
        }

        return found;
    }

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    /// <summary>Whether instances may have several frames.</summary>
    internal bool IsMultiFrame => HasCurrentFrame || Modules.Any(module => module.Module.Id.StartsWith("multi-frame", StringComparison.Ordinal));

    /// <summary>Whether a row at the top of a module does not count, because the standard says that a row of another module is in its place.</summary>
    internal bool IsOverridden(AttributeRequirement attribute) =>
        Array.Exists(s_overridden, row => row.Attribute == attribute.Tag && row.Module == attribute.Definition.Id && Modules.Any(module => module.Module.Id == row.By));

    /// <summary>Whether one of the modules has an attribute at its top.</summary>
    internal bool Has(Tag tag) => _attributes.Value.Contains(tag) || (DicomDictionary.Default.TryGet(tag, out DictionaryEntry? entry) && entry.IsRepeating && _attributes.Value.Contains(entry.Tag));

    /// <summary>The attributes at the top of a module that no other module of the object has: where one of them is present, the module is.</summary>
    internal FrozenSet<Tag> TellingAttributes(ModuleDefinition module) => _telling.Value[module.Id];

    private FrozenDictionary<string, FrozenSet<Tag>> FindTelling()
    {
        Dictionary<Tag, int> uses = [];
        foreach (Tag tag in Modules.SelectMany(module => module.Module.Attributes.Select(attribute => attribute.Tag).Distinct()))
        {
            uses[tag] = uses.GetValueOrDefault(tag) + 1;
        }

        return Modules.DistinctBy(module => module.Module.Id).ToFrozenDictionary(
            module => module.Module.Id, module => module.Module.Attributes.Select(attribute => attribute.Tag).Where(tag => uses[tag] == 1).ToFrozenSet(), StringComparer.Ordinal);
    }

    private ModuleUsage Module(string[] row, ModuleDefinition module)
    {
        (Condition Required, Condition Otherwise)? conditions = ConditionTable.Of("iod", Id, module.Id);
        return new ModuleUsage(row[0], module, Usages.Parse(row.Length > 2 ? row[2] : string.Empty), conditions?.Required, conditions?.Otherwise);
    }

    private FunctionalGroupUsage FunctionalGroup(string[] row, ModuleDefinition macro)
    {
        (Condition Required, Condition Otherwise)? conditions = ConditionTable.Of("groups", Id, macro.Id);
        return new FunctionalGroupUsage(macro, Usages.Parse(row[1]), conditions?.Required, conditions?.Otherwise);
    }
}
