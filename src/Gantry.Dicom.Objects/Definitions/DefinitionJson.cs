using System.Text.Json;

namespace Gantry.Dicom.Objects.Definitions;

/// <summary>Information object definitions as JSON, for programs and pages.</summary>
public static class DefinitionJson
{
    /// <summary>Writes what a list of definitions shows of one: id, name, kind, modality, SOP classes with their service.</summary>
    public static void WriteSummary(Utf8JsonWriter writer, InformationObjectDefinition iod)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(iod);
        writer.WriteStartObject();
        WriteHead(writer, iod);
        writer.WriteEndObject();
    }

    /// <summary>Writes a definition: information entities, their modules, and the attributes of these as trees.</summary>
    /// <param name="writer">Where it is written.</param>
    /// <param name="iod">The definition.</param>
    /// <param name="depth">How many levels of sequences are written: 0 for the attributes of the modules alone.</param>
    public static void Write(Utf8JsonWriter writer, InformationObjectDefinition iod, int depth)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(iod);
        writer.WriteStartObject();
        WriteHead(writer, iod);
        writer.WriteString("edition", InformationObjectDefinitions.Edition);
        writer.WriteStartArray("informationEntities");
        foreach (IGrouping<string, ModuleUsage> entity in iod.Modules.GroupBy(module => module.InformationEntity))
        {
            writer.WriteStartObject();
            writer.WriteString("name", entity.Key);
            writer.WriteStartArray("modules");
            foreach (ModuleUsage module in entity)
            {
                WriteModule(writer, module.Module, module.Usage, module.Condition, depth);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        if (iod.FunctionalGroups.Count > 0)
        {
            writer.WriteStartArray("functionalGroups");
            foreach (FunctionalGroupUsage group in iod.FunctionalGroups)
            {
                WriteModule(writer, group.Macro, group.Usage, group.Condition, depth);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndObject();
    }

    /// <summary>Writes the attributes that every instance has: entity, module, tag, keyword, name, type.</summary>
    public static void WriteMandatory(Utf8JsonWriter writer, InformationObjectDefinition iod)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(iod);
        writer.WriteStartObject();
        WriteHead(writer, iod);
        writer.WriteString("edition", InformationObjectDefinitions.Edition);
        writer.WriteStartArray("attributes");
        foreach (MandatoryAttribute mandatory in iod.MandatoryAttributes())
        {
            writer.WriteStartObject();
            writer.WriteString("informationEntity", mandatory.Module.InformationEntity);
            writer.WriteString("module", mandatory.Module.Module.Name);
            writer.WriteString("source", mandatory.Attribute.Definition.Source);
            WriteNames(writer, mandatory.Attribute);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteHead(Utf8JsonWriter writer, InformationObjectDefinition iod)
    {
        writer.WriteString("id", iod.Id);
        writer.WriteString("name", iod.Name);
        writer.WriteString("kind", iod.IsNormalized ? "normalized" : "composite");
        if (iod.Modality.Length > 0)
        {
            writer.WriteString("modality", iod.Modality);
        }

        writer.WriteStartArray("sopClasses");
        foreach (Uid uid in iod.SopClasses)
        {
            writer.WriteStartObject();
            writer.WriteString("uid", uid.Value);
            if (UidRegistry.TryGet(uid, out UidEntry? entry))
            {
                writer.WriteString("keyword", entry.Keyword);
                writer.WriteString("name", entry.Name);
                writer.WriteString("service", entry.Service);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteModule(Utf8JsonWriter writer, ModuleDefinition module, Usage usage, Condition? condition, int depth)
    {
        writer.WriteStartObject();
        writer.WriteString("id", module.Id);
        writer.WriteString("name", module.Name);
        writer.WriteString("usage", usage.Symbol());
        writer.WriteString("source", module.Source);
        writer.WriteString("table", module.Table);
        WriteCondition(writer, condition);
        WriteAttributes(writer, module.Attributes, depth);
        writer.WriteEndObject();
    }

    private static void WriteAttributes(Utf8JsonWriter writer, IReadOnlyList<AttributeRequirement> attributes, int depth)
    {
        writer.WriteStartArray("attributes");
        foreach (AttributeRequirement attribute in attributes)
        {
            writer.WriteStartObject();
            WriteNames(writer, attribute);
            if (attribute.Definition.IsMacro)
            {
                writer.WriteString("macro", attribute.Definition.Name);
            }

            if (attribute.ItemCount is ValueMultiplicity count)
            {
                writer.WriteString("items", count.ToString());
            }

            WriteCondition(writer, attribute.Condition);
            if (attribute.Inclusion is { } inclusion)
            {
                writer.WriteString("includedIf", inclusion.Explain());
            }

            WriteValues(writer, attribute);
            if (attribute.ContextGroups.Count > 0)
            {
                writer.WriteStartArray("contextGroups");
                foreach (ContextGroupBinding group in attribute.ContextGroups)
                {
                    writer.WriteStringValue(group.ToString());
                }

                writer.WriteEndArray();
            }

            if (depth > 0 && attribute.Items.Count > 0)
            {
                WriteAttributes(writer, attribute.Items, depth - 1);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteCondition(Utf8JsonWriter writer, Condition? condition)
    {
        if (condition is not null)
        {
            writer.WriteString("condition", condition.ToString());
            writer.WriteString("requiredIf", condition.Explain());
        }
    }

    private static void WriteNames(Utf8JsonWriter writer, AttributeRequirement attribute)
    {
        writer.WriteString("tag", attribute.Tag.ToString());
        writer.WriteString("keyword", attribute.Keyword);
        writer.WriteString("name", attribute.Entry.Name);
        writer.WriteString("vr", string.Join(" or ", attribute.Entry.VRs));
        writer.WriteString("vm", attribute.Entry.Multiplicity.ToString());
        writer.WriteString("type", attribute.Type.Symbol());
    }

    private static void WriteValues(Utf8JsonWriter writer, AttributeRequirement attribute)
    {
        if (attribute.Values.Count == 0)
        {
            return;
        }

        writer.WriteStartArray("values");
        foreach (ValueList list in attribute.Values)
        {
            writer.WriteStartObject();
            writer.WriteString("kind", list.IsEnumerated ? "enumerated" : "defined");
            if (list.Index is int index)
            {
                writer.WriteNumber("index", index);
            }

            writer.WriteStartArray("values");
            foreach (string value in list.Values)
            {
                writer.WriteStringValue(value);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
