using System.Globalization;
using System.Text.Json;

namespace Gantry.Dicom;

/// <summary>Reads data sets from DICOM JSON (PS3.18 §F.2). Values keep the form they came in; numbers as text and text as numbers are understood.</summary>
internal sealed class JsonDataSetReader(DicomJsonReadOptions options) : InterchangeReader(options)
{
    public DataSet Read(JsonElement json)
    {
        Begin();
        DataSet dataSet = new(options.Context);
        try
        {
            RequireCharacterSet(dataSet, Read(json, dataSet));
        }
        catch (InvalidOperationException exception)
        {
            // Escapes may name half a surrogate pair, which is no text.
            throw new DicomException("The text is not valid Unicode: an escape names half a surrogate pair.", exception);
        }

        return dataSet;
    }

    // Whether text was read that the default repertoire does not have and for which no character set is named yet.
    private bool Read(JsonElement json, DataSet dataSet)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw At($"A data set must be a JSON object, not {Name(json)}");
        }

        CheckDepth();
        bool isForeign = false;
        ElementOrder order = default;
        foreach (JsonProperty property in json.EnumerateObject())
        {
            Tag tag = ParseTag(property.Name);
            if (TryBegin(tag, dataSet, ref order))
            {
                isForeign |= ReadElement(property.Value, tag, dataSet);
            }
        }

        return NameCharacterSet(dataSet, isForeign);
    }

    /// <inheritdoc/>
    protected override DicomException At(string message, Tag? tag = null)
    {
        string place = Path.ToText(tag);
        return new DicomException(place.Length > 0 ? $"{message} (at {place})." : $"{message}.");
    }

    private bool ReadElement(JsonElement json, Tag tag, DataSet dataSet)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw At($"An element must be a JSON object with vr and Value, not {Name(json)}", tag);
        }

        VR vr = ReadVR(json, tag);
        JsonElement? value = Member(json, "Value"), inline = Member(json, "InlineBinary"), bulk = Member(json, "BulkDataURI");
        if ((value is null ? 0 : 1) + (inline is null ? 0 : 1) + (bulk is null ? 0 : 1) > 1)
        {
            throw At("Only one of Value, InlineBinary and BulkDataURI may be given", tag);
        }

        if (inline is { } binary)
        {
            if (binary.ValueKind != JsonValueKind.String || !binary.TryGetBytesFromBase64(out byte[]? bytes))
            {
                throw At("InlineBinary must be a string in base64", tag);
            }

            dataSet.SetBytes(tag, vr, bytes);
            return false;
        }

        if (bulk is { } uri)
        {
            ReadBulkData(uri, tag, vr, dataSet);
            return false;
        }

        if (value is not { } values)
        {
            dataSet.SetEmpty(tag, vr);
            return false;
        }

        if (values.ValueKind != JsonValueKind.Array)
        {
            throw At($"Value must be a JSON array, not {Name(values)}", tag);
        }

        return vr == VR.SQ ? ReadItems(values, tag, dataSet) : ReadValues(values, tag, vr, dataSet);
    }

    private VR ReadVR(JsonElement json, Tag tag)
    {
        if (Member(json, "vr") is not { } member)
        {
            return options.Context.Dictionary.LookupVR(tag);
        }

        return ParseVR(member.ValueKind == JsonValueKind.String ? member.GetString()! : member.GetRawText(), tag);
    }

    private void ReadBulkData(JsonElement uri, Tag tag, VR vr, DataSet dataSet)
    {
        if (uri.ValueKind != JsonValueKind.String)
        {
            throw At("BulkDataURI must be a string", tag);
        }

        SetBulkData(uri.GetString()!, tag, vr, dataSet);
    }

    private bool ReadItems(JsonElement values, Tag tag, DataSet dataSet)
    {
        List<DataSet> items = new(values.GetArrayLength());
        bool isForeign = false;
        foreach (JsonElement value in values.EnumerateArray())
        {
            DataSet item = new(options.Context);
            if (value.ValueKind != JsonValueKind.Null)
            {
                Path.Enter(tag, items.Count);
                isForeign |= Read(value, item);
                Path.Leave();
            }

            items.Add(item);
        }

        dataSet.SetItems(tag, items);
        return isForeign;
    }

    private bool ReadValues(JsonElement values, Tag tag, VR vr, DataSet dataSet)
    {
        string[] texts = new string[values.GetArrayLength()];
        int count = 0;
        foreach (JsonElement value in values.EnumerateArray())
        {
            texts[count++] = Text(value, tag, vr);
        }

        return SetValues(texts, tag, vr, dataSet);
    }

    private string Text(JsonElement value, Tag tag, VR vr)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return string.Empty;
            case JsonValueKind.String:
                return GetString(value, tag);
            case JsonValueKind.Number when vr != VR.PN:
                return Number(value, vr);
            case JsonValueKind.Object when vr == VR.PN:
                return new PersonName(Group(value, "Alphabetic", tag), Group(value, "Ideographic", tag), Group(value, "Phonetic", tag)).ToString();
            default:
                throw At($"A value of VR {vr} cannot be {Name(value)}", tag);
        }
    }

    // Digit for digit, as far as the value representation has room.
    private static string Number(JsonElement value, VR vr)
    {
        string text = value.GetRawText();
        bool tooLong = vr == VR.DS && text.Length > 16;
        bool isInteger = vr is VR.IS or VR.US or VR.SS or VR.UL or VR.SL or VR.UV or VR.SV;
        if ((tooLong || (isInteger && text.AsSpan().ContainsAny('.', 'e', 'E'))) && value.TryGetDouble(out double number))
        {
            return isInteger && Math.Abs(number) < 1e15 && Math.Truncate(number) == number
                ? ((long)number).ToString(CultureInfo.InvariantCulture)
                : (tooLong ? ValueNumber.FormatDecimal(number) : null) ?? text;
        }

        return text;
    }

    private string Group(JsonElement name, string member, Tag tag) => Member(name, member) switch
    {
        null => string.Empty,
        { ValueKind: JsonValueKind.String } group when !GetString(group, tag).AsSpan().ContainsAny('=', '\\') => GetString(group, tag),
        _ => throw At($"{member} must be a string without = and \\", tag),
    };

    private string GetString(JsonElement value, Tag tag)
    {
        try
        {
            return value.GetString()!;
        }
        catch (InvalidOperationException)
        {
            throw At("The text is not valid Unicode", tag);
        }
    }

    private static JsonElement? Member(JsonElement json, string name) => json.TryGetProperty(name, out JsonElement member) && member.ValueKind != JsonValueKind.Null ? member : null;

    private static string Name(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "an array",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "true or false",
    };
}
