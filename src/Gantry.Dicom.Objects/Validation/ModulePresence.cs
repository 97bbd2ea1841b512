using System.Collections.Frozen;
using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>Tells which modules of its information object an instance has: mandatory ones, those whose condition holds, and any other of which it has an attribute that no other module has.</summary>
internal sealed class ModulePresence
{
    private readonly DataSet _dataSet;
    private readonly InformationObjectDefinition _definition;
    private readonly Dictionary<string, Truth> _presence = [];

    public ModulePresence(DataSet dataSet, Uid? sopClass, InformationObjectDefinition definition)
    {
        (_dataSet, _definition) = (dataSet, definition);
        Scope = new ConditionScope(dataSet, sopClass, Of);
    }

    /// <summary>The scope of the whole instance, in which conditions ask for modules here.</summary>
    public ConditionScope Scope { get; }

    /// <summary>Whether the instance has a module, or needs it; unknown where the data set does not tell.</summary>
    /// <param name="id">The module's ID in the tables.</param>
    public Truth Of(string id)
    {
        if (_presence.TryGetValue(id, out Truth known))
        {
            return known;
        }

        // What asks for itself on the way is told that nothing is known.
        _presence[id] = Truth.Unknown;
        Truth presence = _definition.Modules.FirstOrDefault(module => module.Module.Id == id) is { } usage ? Determine(usage) : Truth.False;
        _presence[id] = presence;
        return presence;
    }

    private Truth Determine(ModuleUsage module)
    {
        if (module.Usage is Usage.Mandatory or Usage.Unspecified || IsTold(module.Module))
        {
            return Truth.True;
        }

        return module.Usage == Usage.Conditional ? module.Condition?.Evaluate(Scope) ?? Truth.Unknown : Truth.False;
    }

    private bool IsTold(ModuleDefinition module)
    {
        FrozenSet<Tag> telling = _definition.TellingAttributes(module);
        return module.Attributes.Any(attribute => telling.Contains(attribute.Tag)
            && (attribute.Entry.IsRepeating ? RepeatingGroups.Of(_dataSet, attribute.Entry).Any() : _dataSet.Contains(attribute.Tag)));
    }
}
