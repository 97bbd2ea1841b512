using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gantry.Server.Configuration;

/// <summary>The JSON schema of the configuration file, made from the table of settings.</summary>
public static class ConfigurationSchema
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The schema as text, as it stands in <c>docs/gantry.schema.json</c>.</summary>
    public static string Text()
    {
        JsonObject root = new()
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "gantry.json",
            ["description"] = "The configuration of Gantry. Environment variables (GANTRY__PEERS__0__AET) and the command line beat it.",
            ["type"] = "object",
            ["properties"] = new JsonObject { ["$schema"] = new JsonObject { ["type"] = "string" } },
            ["additionalProperties"] = false,
        };
        foreach (Setting setting in Setting.All)
        {
            Add(root, setting, setting.Path.Split('.'));
        }

        return root.ToJsonString(Indented) + "\n";
    }

    private static void Add(JsonObject parent, Setting setting, ReadOnlySpan<string> path)
    {
        string name = path[0].Replace("[]", "", StringComparison.Ordinal);
        bool isList = path[0].EndsWith("[]", StringComparison.Ordinal);
        JsonObject properties = parent["properties"]!.AsObject();
        if (path.Length == 1)
        {
            JsonObject value = Describe(setting);
            if (!isList)
            {
                properties[name] = value;
            }
            else
            {
                JsonObject list = new() { ["type"] = "array", ["items"] = value };
                if (properties.TryGetPropertyValue(name, out JsonNode? plain))
                {
                    // The only setting that is either a plain value or a list of values.
                    properties.Remove(name);
                    list = new JsonObject { ["oneOf"] = new JsonArray(plain, list) };
                }

                properties[name] = list;
            }

            if (setting.Required)
            {
                if (parent["required"] is not JsonArray required)
                {
                    parent["required"] = required = [];
                }

                required.Add(name);
            }

            return;
        }

        if (properties[name] is not JsonObject child)
        {
            child = isList
                ? new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(), ["additionalProperties"] = false } }
                : new JsonObject { ["type"] = "object", ["properties"] = new JsonObject(), ["additionalProperties"] = false };
            properties[name] = child;
        }

        Add(isList ? child["items"]!.AsObject() : child, setting, path[1..]);
    }

    private static JsonObject Describe(Setting setting)
    {
        JsonObject value = new()
        {
            ["description"] = setting.Description,
            ["type"] = setting.Kind switch
            {
                SettingKind.Port or SettingKind.Number => "integer",
                SettingKind.Switch => "boolean",
                _ => "string",
            },
        };
        if (setting.Kind is SettingKind.Port or SettingKind.Number)
        {
            value["minimum"] = setting.Minimum;
            value["maximum"] = setting.Maximum;
        }

        if (setting.Kind == SettingKind.Choice)
        {
            value["enum"] = new JsonArray([.. setting.Choices.Select(choice => JsonValue.Create(choice))]);
        }

        if (setting.Kind == SettingKind.AETitle)
        {
            value["minLength"] = 1;
            value["maxLength"] = 16;
        }

        if (setting.Default is { } text)
        {
            value["default"] = setting.Kind switch
            {
                SettingKind.Port or SettingKind.Number => JsonValue.Create(long.Parse(text, CultureInfo.InvariantCulture)),
                SettingKind.Switch => JsonValue.Create(bool.Parse(text)),
                _ => JsonValue.Create(text),
            };
        }

        return value;
    }
}
