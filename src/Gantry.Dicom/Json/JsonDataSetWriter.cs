using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Gantry.Dicom;

/// <summary>Writes data sets as DICOM JSON (PS3.18 §F.2).</summary>
internal sealed class JsonDataSetWriter(Utf8JsonWriter writer, DicomJsonOptions options)
{
    private const long LargestExactInteger = (1L << 53) - 1;
    private readonly ElementPath _path = new();

    // The letters of all VRs in the order of the enumeration.
    private static ReadOnlySpan<byte> Letters => "  AEASATCSDADSDTFLFDISLOLTOBODOFOLOVOWPNSHSLSQSSSTSVTMUCUIULUNURUSUTUV"u8;

    public void Write(DataSet dataSet)
    {
        writer.WriteStartObject();
        Span<byte> name = stackalloc byte[8];
        foreach (DataElement element in InterchangeValue.Elements(dataSet))
        {
            element.Tag.Value.TryFormat(name, out _, "X8", CultureInfo.InvariantCulture);
            writer.WriteStartObject(name);
            WriteElement(dataSet, element);
            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    private void WriteElement(DataSet dataSet, DataElement element)
    {
        VR vr = InterchangeValue.Representation(element);
        writer.WriteString("vr"u8, Letters.Slice((int)vr * 2, 2));
        if (element.IsEmpty)
        {
            return;
        }

        if (vr == VR.SQ)
        {
            WriteItems(element);
        }
        else if (element.IsEncapsulated)
        {
            // There is no inline form of fragments (PS3.18 §F.2.7).
            if (options.BulkDataUri?.Invoke(_path.ToBulkDataPath(element.Tag), element) is string uri)
            {
                writer.WriteString("BulkDataURI"u8, uri);
            }
        }
        else if (vr.IsBinary())
        {
            WriteBinary(element, vr);
        }
        else if (vr.IsText())
        {
            WriteText(element, vr, dataSet.CharacterSetOf(element));
        }
        else
        {
            WriteNumbers(element, vr);
        }
    }

    private void WriteItems(DataElement element)
    {
        writer.WriteStartArray("Value"u8);
        IReadOnlyList<DataSet> items = element.Items;
        for (int i = 0; i < items.Count; i++)
        {
            _path.Enter(element.Tag, i);
            Write(items[i]);
            _path.Leave();
        }

        writer.WriteEndArray();
    }

    private void WriteBinary(DataElement element, VR vr)
    {
        if (element.Length > options.BulkThreshold && options.BulkDataUri?.Invoke(_path.ToBulkDataPath(element.Tag), element) is string uri)
        {
            writer.WriteString("BulkDataURI"u8, uri);
            return;
        }

        writer.WriteBase64String("InlineBinary"u8, InterchangeValue.LittleEndian(element, vr).Span);
    }

    private void WriteNumbers(DataElement element, VR vr)
    {
        ReadOnlySpan<byte> bytes = element.Bytes.Span;
        int count = ValueNumber.Count(bytes, vr);
        if (count == 0)
        {
            return;
        }

        writer.WriteStartArray("Value"u8);
        for (int i = 0; i < count; i++)
        {
            WriteNumber(bytes, vr, element.IsBigEndian, i);
        }

        writer.WriteEndArray();
    }

    private void WriteNumber(ReadOnlySpan<byte> bytes, VR vr, bool bigEndian, int index)
    {
        if (vr == VR.FL && ValueNumber.TryRead(bytes, vr, bigEndian, index, out float single) && float.IsFinite(single))
        {
            writer.WriteNumberValue(single);
        }
        else if (vr == VR.FD && ValueNumber.TryRead(bytes, vr, bigEndian, index, out double real) && double.IsFinite(real))
        {
            writer.WriteNumberValue(real);
        }
        else if (vr is not (VR.FL or VR.FD or VR.AT)
            && ValueNumber.TryRead(bytes, vr, bigEndian, index, out long integer) && integer is >= -LargestExactInteger and <= LargestExactInteger)
        {
            writer.WriteNumberValue(integer);
        }
        else
        {
            // Tags; what JSON has no number for; what its readers would round.
            writer.WriteStringValue(ValueNumber.Format(bytes, vr, bigEndian, index));
        }
    }

    private void WriteText(DataElement element, VR vr, CharacterSet characterSet)
    {
        // A name without a component is no name.
        ReadOnlySpan<byte> text = ToUtf8(element.Bytes.Span, vr, characterSet).TrimEnd(vr == VR.PN ? " \0^="u8 : " \0"u8);
        if (text.IsEmpty)
        {
            return;
        }

        writer.WriteStartArray("Value"u8);
        if (element.Tag.Value == InterchangeValue.SpecificCharacterSet)
        {
            writer.WriteStringValue(DefinedTerms.Utf8);
        }
        else if (!ValueText.IsMultiple(vr))
        {
            writer.WriteStringValue(text);
        }
        else
        {
            foreach (Range range in text.Split((byte)'\\'))
            {
                WriteTextValue(ValueText.Trim(text[range], vr), vr);
            }
        }

        writer.WriteEndArray();
    }

    private void WriteTextValue(ReadOnlySpan<byte> value, VR vr)
    {
        if (value.IsEmpty || (vr == VR.PN && value.TrimEnd(" ^="u8).IsEmpty))
        {
            writer.WriteNullValue();
        }
        else if (vr == VR.PN)
        {
            WriteName(value);
        }
        else if (vr is VR.DS or VR.IS)
        {
            Span<byte> number = stackalloc byte[JsonNumber.LongestText];
            int length = JsonNumber.Normalize(value, number);
            if (length > 0)
            {
                writer.WriteRawValue(number[..length], skipInputValidation: true);
            }
            else
            {
                writer.WriteStringValue(value);
            }
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }

    private void WriteName(ReadOnlySpan<byte> name)
    {
        writer.WriteStartObject();
        for (int group = 0; group < 3; group++)
        {
            int end = group < 2 ? name.IndexOf((byte)'=') : -1;
            ReadOnlySpan<byte> text = (end < 0 ? name : name[..end]).TrimEnd(" ^"u8);
            if (!text.IsEmpty)
            {
                writer.WriteString(group switch { 0 => "Alphabetic"u8, 1 => "Ideographic"u8, _ => "Phonetic"u8 }, text);
            }

            name = end < 0 ? default : name[(end + 1)..];
        }

        writer.WriteEndObject();
    }

    private static ReadOnlySpan<byte> ToUtf8(ReadOnlySpan<byte> value, VR vr, CharacterSet characterSet)
    {
        bool asItIs = characterSet.IsUtf8 && vr.UsesCharacterSet() ? Utf8.IsValid(value) : characterSet.IsAscii(value, vr);
        return asItIs ? value : Encoding.UTF8.GetBytes(characterSet.Decode(value, vr));
    }
}
