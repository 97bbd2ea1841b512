using Gantry.Cli.CommandLine;
using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Cli.Iod;

/// <summary>A definition as text: an entity, its modules and their attributes, each a line; on a terminal usages and types have their colours.</summary>
/// <param name="terminal">Where it is shown.</param>
/// <param name="depth">How many levels of sequences are shown.</param>
internal sealed class IodTree(Terminal terminal, int depth)
{
    private const string Red = "31";
    private const string Orange = "33";
    private const string Green = "32";
    private const string Blue = "34";
    private const string Cyan = "36";

    /// <summary>Writes a definition.</summary>
    /// <param name="iod">The definition.</param>
    /// <param name="onlyMandatory">Whether only what every instance has is shown.</param>
    internal void Write(InformationObjectDefinition iod, bool onlyMandatory)
    {
        terminal.Output.WriteLine($"{iod.Name}: {(iod.IsNormalized ? "normalized" : "composite")} IOD, PS3.3 {InformationObjectDefinitions.Edition}");
        foreach (Dicom.Uid uid in iod.SopClasses)
        {
            terminal.Output.WriteLine(Dicom.UidRegistry.TryGet(uid, out Dicom.UidEntry? entry) ? $"  {uid} {entry.Name} ({entry.Service})" : $"  {uid}");
        }

        if (onlyMandatory)
        {
            WriteMandatory(iod);
        }
        else
        {
            WriteAll(iod);
        }
    }

    private void WriteAll(InformationObjectDefinition iod)
    {
        foreach (IGrouping<string, ModuleUsage> entity in iod.Modules.GroupBy(module => module.InformationEntity))
        {
            if (entity.Key.Length > 0)
            {
                terminal.Output.WriteLine(entity.Key);
            }

            foreach (ModuleUsage module in entity)
            {
                WriteModule(module.Module, module.Usage, module.Condition);
            }
        }

        if (iod.FunctionalGroups.Count > 0)
        {
            terminal.Output.WriteLine("Functional groups");
            foreach (FunctionalGroupUsage group in iod.FunctionalGroups)
            {
                WriteModule(group.Macro, group.Usage, group.Condition);
            }
        }
    }

    private void WriteMandatory(InformationObjectDefinition iod)
    {
        foreach (IGrouping<string, MandatoryAttribute> entity in iod.MandatoryAttributes().GroupBy(mandatory => mandatory.Module.InformationEntity))
        {
            terminal.Output.WriteLine(entity.Key);
            foreach (IGrouping<ModuleUsage, MandatoryAttribute> module in entity.GroupBy(mandatory => mandatory.Module))
            {
                WriteHead(module.Key.Module, module.Key.Usage, null);
                foreach (MandatoryAttribute mandatory in module)
                {
                    WriteAttribute(mandatory.Attribute, 0);
                }
            }
        }
    }

    private void WriteModule(ModuleDefinition module, Usage usage, Condition? condition)
    {
        WriteHead(module, usage, condition);
        foreach (AttributeRequirement attribute in module.Attributes)
        {
            WriteAttribute(attribute, depth);
        }
    }

    private void WriteHead(ModuleDefinition module, Usage usage, Condition? condition)
    {
        string color = usage switch { Usage.Mandatory => Red, Usage.Conditional => Orange, _ => Green };
        terminal.Output.WriteLine("  " + terminal.Colored($"{usage.Symbol(),1} {module.Name}", color) + $"  {module.Source}{Text(condition)}");
    }

    private void WriteAttribute(AttributeRequirement attribute, int levels, int level = 0)
    {
        string color = attribute.Type switch
        {
            AttributeType.Type1 => Red,
            AttributeType.Type1C => Orange,
            AttributeType.Type2 => Blue,
            AttributeType.Type2C => Cyan,
            _ => string.Empty,
        };
        string indent = new(' ', 4 + (level * 2));
        string items = attribute.ItemCount is { } count ? $" {count}" : string.Empty;
        string values = string.Concat(attribute.Values.Select(Text));
        terminal.Output.WriteLine($"{indent}{terminal.Colored($"{attribute.Type.Symbol(),-2} {attribute.Tag} {attribute.Keyword}", color)} {string.Join('/', attribute.Entry.VRs)}{items}{values}{Text(attribute.Condition)}");
        if (levels > 0)
        {
            foreach (AttributeRequirement item in attribute.Items)
            {
                WriteAttribute(item, levels - 1, level + 1);
            }
        }
    }

    private static string Text(Condition? condition) => condition is null ? string.Empty : $"  if {condition.Explain()}";

    private static string Text(ValueList list)
    {
        string index = list.Index is int number ? $"[{number}]" : string.Empty;
        return $"  {index}{(list.IsEnumerated ? "one of " : "such as ")}{string.Join(", ", list.Values)}";
    }
}
