using System.Collections.Concurrent;
using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>
/// The types that attributes have in an information object, or in the items of one of its sequences: of several modules the strictest, conditions taken as met, so
/// that what is left is valid whichever modules an instance has (PS3.5 §7.4). Made as far as it is asked for. Safe for many threads.
/// </summary>
internal sealed class RequiredTypes
{
    private readonly Dictionary<uint, (AttributeType Type, List<AttributeRequirement> Requirements)> _attributes = [];
    private readonly InformationObjectDefinition _definition;
    private readonly ConcurrentDictionary<uint, RequiredTypes> _items = [];

    private RequiredTypes(InformationObjectDefinition definition, IEnumerable<AttributeRequirement> requirements)
    {
        _definition = definition;
        foreach (AttributeRequirement requirement in requirements)
        {
            if (!_attributes.TryGetValue(requirement.Tag.Value, out (AttributeType Type, List<AttributeRequirement> Requirements) known))
            {
                known = (AttributeType.Type3, []);
            }

            known.Requirements.Add(requirement);
            AttributeType type = Unconditional(requirement.Type);
            _attributes[requirement.Tag.Value] = (type < known.Type ? type : known.Type, known.Requirements);
        }
    }

    /// <summary>The types of a SOP class's instances; null when its definition is not known.</summary>
    public static RequiredTypes? Of(string? sopClass) => sopClass is not null && InformationObjectDefinitions.BySopClass(new Uid(sopClass)) is { IsNormalized: false } definition
        ? new RequiredTypes(definition, definition.Modules.SelectMany(module => module.Module.Attributes))
        : null;

    /// <summary>Whether an attribute must be present with a value (1), may be empty (2), or be absent (3), as one that the definition does not name may be.</summary>
    public AttributeType TypeOf(Tag tag) => _attributes.TryGetValue(tag.Value, out (AttributeType Type, List<AttributeRequirement>) known) ? known.Type : AttributeType.Type3;

    /// <summary>The types in the items of a sequence; null where the definition does not name it.</summary>
    public RequiredTypes? Items(Tag sequence) => _attributes.TryGetValue(sequence.Value, out (AttributeType, List<AttributeRequirement> Requirements) known)
        ? _items.GetOrAdd(sequence.Value, _ => new RequiredTypes(_definition, known.Requirements.SelectMany(ItemsOf)))
        : null;

    private IEnumerable<AttributeRequirement> ItemsOf(AttributeRequirement sequence) => sequence.HasFunctionalGroups
        ? sequence.Items.Concat(_definition.FunctionalGroups.SelectMany(group => group.Macro.Attributes))
        : sequence.Items;

    private static AttributeType Unconditional(AttributeType type) => type switch
    {
        AttributeType.Type1 or AttributeType.Type1C => AttributeType.Type1,
        AttributeType.Type2 or AttributeType.Type2C => AttributeType.Type2,
        _ => AttributeType.Type3,
    };
}
