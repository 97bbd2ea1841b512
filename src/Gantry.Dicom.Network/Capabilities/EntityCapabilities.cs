using System.Text.Json;

namespace Gantry.Dicom.Network;

/// <summary>What an application entity can do, as a conformance statement tells it (PS3.2) or as it was found out by asking (<see cref="CapabilityProbe"/>).</summary>
/// <param name="Title">Its AE title, or another name for it.</param>
/// <param name="Classes">The SOP classes, in no order, each once.</param>
public sealed record EntityCapabilities(string Title, IReadOnlyList<SopClassCapability> Classes)
{
    private const int LongestList = 10_000;

    /// <summary>Its Implementation Version Name (PS3.7 §D.3.3.2); empty when not known.</summary>
    public string Implementation { get; init; } = string.Empty;

    /// <summary>Whether it is known what it does as user: an association tells only what it does as provider.</summary>
    public bool IsUserKnown { get; init; } = true;

    /// <summary>Writes them as a JSON object: <c>title</c>, <c>implementation</c>, <c>isUserKnown</c> and <c>sopClasses</c> with <c>uid</c>, <c>name</c>, <c>scp</c> and <c>scu</c>, which list transfer syntaxes.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStartObject();
        writer.WriteString("title", Title);
        writer.WriteString("implementation", Implementation);
        writer.WriteBoolean("isUserKnown", IsUserKnown);
        writer.WriteStartArray("sopClasses");
        foreach (SopClassCapability capability in Classes)
        {
            writer.WriteStartObject();
            writer.WriteString("uid", capability.SopClass.Value);
            writer.WriteString("name", UidRegistry.NameOf(capability.SopClass));
            Write("scp", capability.AsProvider);
            Write("scu", capability.AsUser);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();

        void Write(string name, IReadOnlyList<Uid> syntaxes)
        {
            writer.WriteStartArray(name);
            foreach (Uid syntax in syntaxes)
            {
                writer.WriteStringValue(syntax.Value);
            }

            writer.WriteEndArray();
        }
    }

    /// <summary>Reads what <see cref="WriteTo"/> wrote.</summary>
    /// <exception cref="JsonException">It is not that; the message names the member.</exception>
    public static EntityCapabilities Parse(ReadOnlyMemory<byte> json)
    {
        using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 8 });
        JsonElement root = document.RootElement;
        List<SopClassCapability> classes = [];
        foreach (JsonElement item in Items(Member(root, "sopClasses", JsonValueKind.Array), "sopClasses"))
        {
            classes.Add(new SopClassCapability(UidOf(Member(item, "uid", JsonValueKind.String), "uid"), Syntaxes(item, "scp"), Syntaxes(item, "scu")));
        }

        return new EntityCapabilities(Member(root, "title", JsonValueKind.String).GetString()!, [.. classes.DistinctBy(capability => capability.SopClass)])
        {
            Implementation = root.TryGetProperty("implementation", out JsonElement implementation) && implementation.ValueKind == JsonValueKind.String ? implementation.GetString()! : string.Empty,
            IsUserKnown = !root.TryGetProperty("isUserKnown", out JsonElement known) || known.ValueKind != JsonValueKind.False,
        };
    }

    private static Uid[] Syntaxes(JsonElement item, string name) =>
        item.TryGetProperty(name, out _) ? [.. Items(Member(item, name, JsonValueKind.Array), name).Select(syntax => UidOf(syntax, name)).Distinct()] : [];

    private static JsonElement.ArrayEnumerator Items(JsonElement array, string name) =>
        array.GetArrayLength() <= LongestList ? array.EnumerateArray() : throw new JsonException($"'{name}' has more than {LongestList} items.");

    private static Uid UidOf(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.String && new Uid(value.GetString()!) is { IsValid: true } uid ? uid : throw new JsonException($"'{name}' has a value that is not a UID.");

    private static JsonElement Member(JsonElement of, string name, JsonValueKind kind) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out JsonElement member) && member.ValueKind == kind
            ? member
            : throw new JsonException($"'{name}' is missing, or is no {(kind == JsonValueKind.Array ? "list" : "text")}.");
}
