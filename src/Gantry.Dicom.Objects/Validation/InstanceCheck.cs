using System.Collections.Frozen;
using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>Holds a data set against the modules of its information object: which are there, and what each demands.</summary>
internal sealed class InstanceCheck
{
    private readonly DataSet _dataSet;
    private readonly InformationObjectDefinition _definition;
    private readonly FindingList _findings;
    private readonly ConditionScope _scope;
    private readonly AttributeCheck _attributes;
    private readonly Dictionary<string, Truth> _presence = [];

    public InstanceCheck(DataSet dataSet, Uid? sopClass, InformationObjectDefinition definition, FindingList findings)
    {
        _dataSet = dataSet;
        _definition = definition;
        _findings = findings;
        _scope = new ConditionScope(dataSet, sopClass, PresenceOf);
        _attributes = new AttributeCheck(definition, findings);
    }

    /// <summary>Checks all modules.</summary>
    public void Run()
    {
        foreach (ModuleUsage module in _definition.Modules)
        {
            if (_findings.IsFull)
            {
                return;
            }

            switch (PresenceOf(module.Module.Id))
            {
                case Truth.True:
                    _attributes.Check(_dataSet, module.Module.Attributes, _scope, null);
                    break;
                case Truth.Unknown when module.Usage == Usage.Conditional:
                    _findings.Add(FindingSeverity.Info, default, module.Module.Name, "condition-unknown", module.Module.Source,
                        $"the module {module.Module.Name} is absent, and the data set does not tell whether it is needed{(module.Condition is { } condition ? $": if {condition.Explain()}" : string.Empty)}", string.Empty);
                    break;
            }
        }
    }

    // A mandatory module is there, a conditional one where it is required; any other where it has an attribute that no other module has.
    private Truth PresenceOf(string id)
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

        return module.Usage == Usage.Conditional ? module.Condition?.Evaluate(_scope) ?? Truth.Unknown : Truth.False;
    }

    private bool IsTold(ModuleDefinition module)
    {
        FrozenSet<Tag> telling = _definition.TellingAttributes(module);
        return module.Attributes.Any(attribute => telling.Contains(attribute.Tag)
            && (attribute.Entry.IsRepeating ? RepeatingGroups.Of(_dataSet, attribute.Entry).Any() : _dataSet.Contains(attribute.Tag)));
    }
}
