using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Gantry.Dicom;

/// <summary>Reads data sets from DICOM JSON (PS3.18 §F.2). Values keep the form they came in; numbers as text and text as numbers are understood.</summary>
internal sealed class JsonDataSetReader(DicomJsonReadOptions options)
{
    private const uint SpecificCharacterSet = 0x00080005;
    private readonly List<(Tag Sequence, int Item)> _path = [];
    private int _count;

    public DataSet Read(JsonElement json)
    {
        DataSet dataSet = new(options.Context);
        try
        {
            if (Read(json, dataSet))
            {
                dataSet.Set(new Tag(SpecificCharacterSet), VR.CS, DefinedTerms.Utf8);
            }
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

        if (_path.Count > options.Context.Limits.MaximumDepth)
        {
            throw At($"Sequences are nested deeper than the {options.Context.Limits.MaximumDepth} levels of {nameof(DicomLimits)}.{nameof(DicomLimits.MaximumDepth)}");
        }

        bool isForeign = false;
        foreach (JsonProperty property in json.EnumerateObject())
        {
            if (property.Name.Length != 8 || !Tag.TryParse(property.Name, out Tag tag))
            {
                throw At($"'{Shorten(property.Name)}' is no tag: name each element by eight hexadecimal digits, as in 00100010");
            }

            if (++_count > options.Context.Limits.MaximumElements)
            {
                throw At($"There are more elements than the {options.Context.Limits.MaximumElements} of {nameof(DicomLimits)}.{nameof(DicomLimits.MaximumElements)}");
            }

            if (tag.IsGroupLength || tag.Group == 0xFFFE)
            {
                continue;
            }

            if (dataSet.Contains(tag))
            {
                throw At("The element stands there twice", tag);
            }

            isForeign |= ReadElement(property.Value, tag, dataSet);
        }

        if (isForeign && dataSet.Contains(new Tag(SpecificCharacterSet)))
        {
            dataSet.Set(new Tag(SpecificCharacterSet), VR.CS, DefinedTerms.Utf8);
            isForeign = false;
        }

        return isForeign;
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

        string? text = member.ValueKind == JsonValueKind.String ? member.GetString() : null;
        VR vr = text is { Length: 2 } && text[0] < 128 && text[1] < 128 ? VRRules.FromLetters((byte)text[0], (byte)text[1]) : VR.None;
        return vr != VR.None ? vr : throw At($"'{Shorten(text ?? member.GetRawText())}' is no value representation: write two capitals of PS3.5 table 6.2-1", tag);
    }

    private void ReadBulkData(JsonElement uri, Tag tag, VR vr, DataSet dataSet)
    {
        if (uri.ValueKind != JsonValueKind.String)
        {
            throw At("BulkDataURI must be a string", tag);
        }

        if (options.ResolveBulkData is not { } resolve)
        {
            throw At("The value is elsewhere (BulkDataURI) and cannot be fetched here: send it inline", tag);
        }

        if (resolve(uri.GetString()!, Path(tag)) is ReadOnlyMemory<byte> bytes)
        {
            dataSet.SetBytes(tag, vr, bytes);
        }
        else
        {
            dataSet.SetEmpty(tag, vr);
        }
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
                _path.Add((tag, items.Count));
                isForeign |= Read(value, item);
                _path.RemoveAt(_path.Count - 1);
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

        if (!vr.IsText() && texts.All(text => text.Length == 0))
        {
            dataSet.SetEmpty(tag, vr);
            return false;
        }

        try
        {
            dataSet.SetBytes(tag, vr, ValueWriter.WriteStrings(texts, vr, CharacterSet.Utf8));
        }
        catch (DicomException exception)
        {
            throw At(exception.Message.TrimEnd('.'), tag);
        }

        return vr.UsesCharacterSet() && !texts.All(text => Ascii.IsValid(text));
    }

    private string Text(JsonElement value, Tag tag, VR vr)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Null:
                return string.Empty;
            case JsonValueKind.String:
                string text = GetString(value, tag);
                if (text.Contains('\\', StringComparison.Ordinal) && vr.IsText() && ValueText.IsMultiple(vr))
                {
                    throw At("A backslash separates values: write them as members of the array", tag);
                }

                return vr is VR.FL or VR.FD ? text switch { "inf" => "Infinity", "-inf" => "-Infinity", _ => text } : text;
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

    private static string Shorten(string text) => text.Length > 40 ? text[..40] + "…" : text;

    private DicomException At(string message, Tag? tag = null)
    {
        string place = string.Concat(_path.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Sequence}[{step.Item}]."))) + tag;
        return new DicomException(place.Length > 0 ? $"{message} (at {place.TrimEnd('.')})." : $"{message}.");
    }

    private string Path(Tag tag) =>
        string.Concat(_path.Select(step => string.Create(CultureInfo.InvariantCulture, $"{step.Sequence.ToHexString()}/{step.Item}/"))) + tag.ToHexString();
}
