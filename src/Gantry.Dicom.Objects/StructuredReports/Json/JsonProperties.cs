using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>The properties of a JSON object; what has another kind than it should is refused with its place.</summary>
internal readonly struct JsonProperties
{
    private readonly string _path;

    public JsonProperties(JsonElement element, string path)
    {
        (Element, _path) = (element, path);
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("an object is wanted");
        }
    }

    public JsonElement Element { get; }

    public bool Has(string name) => Element.TryGetProperty(name, out JsonElement value) && value.ValueKind != JsonValueKind.Null;

    /// <summary>A text; numbers are taken as they are written. Null when it is absent.</summary>
    public string? Text(string name) => !Element.TryGetProperty(name, out JsonElement value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Null => null,
        _ => throw Wrong($"{name} is no text"),
    };

    public string Required(string name) => Text(name) ?? throw Wrong($"{name} is missing");

    public Uid? UidOf(string name) => Text(name) is { Length: > 0 } text ? new Uid(text) : null;

    /// <summary>An object below; null when it is absent, or a text.</summary>
    public JsonProperties? Object(string name) =>
        Element.TryGetProperty(name, out JsonElement value) && value.ValueKind is not (JsonValueKind.Null or JsonValueKind.String) ? new JsonProperties(value, $"{_path}.{name}") : null;

    public JsonElement[] Array(string name) => !Has(name) ? []
        : Element.GetProperty(name) is { ValueKind: JsonValueKind.Array } array ? [.. array.EnumerateArray()]
        : throw Wrong($"{name} is no list");

    public T? Number<T>(string name)
        where T : struct, INumber<T> => Text(name) is { } text ? Parse<T>(name, text) : null;

    public ValueList<T> Numbers<T>(string name)
        where T : struct, INumber<T>
    {
        JsonElement[] values = Array(name);
        var numbers = new T[values.Length];
        for (int i = 0; i < numbers.Length; i++)
        {
            numbers[i] = Parse<T>(name, values[i].ToString());
        }

        return ValueList.Create<T>(numbers);
    }

    public ValueList<string> Texts(string name) => ValueList.Create<string>([.. Array(name).Select(value => value.ToString())]);

    public DicomException Wrong(string what) => new($"The JSON of the report is wrong at {_path}: {what}.");

    private T Parse<T>(string name, string text)
        where T : struct, INumber<T> =>
        T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out T number) ? number : throw Wrong($"'{text}' in {name} is no number that fits");
}
