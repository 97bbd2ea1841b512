using System.Text.Json;

namespace Gantry.Dicom.Tests;

/// <summary>The tables of the standard beside the repository, where they are there.</summary>
internal static class StandardTables
{
    public static JsonElement Require(string file, string list)
    {
        string path = Path.Combine(Path.GetDirectoryName(Standard.Tables.FindRepository(AppContext.BaseDirectory))!, "shared", "standard", file);
        Assert.SkipUnless(File.Exists(path), $"The table ../shared/standard/{file} is not here.");
        using JsonDocument document = JsonDocument.Parse(File.ReadAllBytes(path));
        return document.RootElement.GetProperty(list).Clone();
    }

    public static string Text(this JsonElement record, string property) => record.TryGetProperty(property, out JsonElement value) ? value.GetString() ?? string.Empty : string.Empty;

    public static bool Flag(this JsonElement record, string property) => record.TryGetProperty(property, out JsonElement value) && value.GetBoolean();
}
