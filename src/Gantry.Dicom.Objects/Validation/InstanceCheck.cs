using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>Holds a data set against the modules of its information object: which are there, and what each demands.</summary>
internal sealed class InstanceCheck(DataSet dataSet, Uid? sopClass, InformationObjectDefinition definition, FindingList findings)
{
    private readonly ModulePresence _presence = new(dataSet, sopClass, definition);
    private readonly AttributeCheck _attributes = new(definition, findings);

    /// <summary>Checks all modules.</summary>
    public void Run()
    {
        foreach (ModuleUsage module in definition.Modules)
        {
            if (findings.IsFull)
            {
                return;
            }

            switch (_presence.Of(module.Module.Id))
            {
                case Truth.True:
                    _attributes.Check(dataSet, module.Module.Attributes, _presence.Scope, null);
                    break;
                case Truth.Unknown when module.Usage == Usage.Conditional:
                    findings.Add(FindingSeverity.Warning, default, module.Module.Name, "condition-unknown", module.Module.Source,
                        $"the module {module.Module.Name} is absent, and nobody can evaluate from the data set whether it is needed{(module.Condition is { } condition ? $": if {condition.Explain()}" : string.Empty)}",
                        "add the module if it is so");
                    break;
            }
        }
    }
}
