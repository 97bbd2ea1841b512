using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Gantry.Dicom;

/// <summary>Writes the members of an element's object: vr, and the value as Value or InlineBinary (PS3.18 §F.2.2 to §F.2.6).</summary>
internal readonly struct JsonValueWriter(Utf8JsonWriter writer)
{
    private const long LargestExactInteger = (1L << 53) - 1;

    /// <summary>The name of the member that holds the values.</summary>
    internal static readonly JsonEncodedText Value = JsonEncodedText.Encode("Value");

    // Names and letters are looked through for what must be escaped once, and not for each of many elements.
    private static readonly JsonEncodedText s_vr = JsonEncodedText.Encode("vr");

    // The letters of all VRs in the order of the enumeration; what has none is unknown.
    private static readonly JsonEncodedText[] s_letters =
        [.. "UNAEASATCSDADSDTFLFDISLOLTOBODOFOLOVOWPNSHSLSQSSSTSVTMUCUIULUNURUSUTUV".Chunk(2).Select(letters => JsonEncodedText.Encode(letters))];

    private static ReadOnlySpan<byte> Digits => "0123456789ABCDEF"u8;

    /// <summary>Begins an element's object.</summary>
    public void Start(Tag tag, VR vr)
    {
        Span<byte> name = stackalloc byte[8];
        writer.WriteStartObject(Hexadecimal(tag, name));
        writer.WriteString(s_vr, s_letters[(int)vr]);
    }

    /// <summary>Writes a value that is not empty.</summary>
    /// <returns>False where a decimal or integer string was no number.</returns>
    public bool Write(ReadOnlySpan<byte> bytes, Tag tag, VR vr, bool isBigEndian, CharacterSet characterSet)
    {
        if (vr.IsText())
        {
            return WriteText(bytes, tag, vr, characterSet);
        }

        if (vr == VR.None || vr.IsBinary())
        {
            writer.WriteBase64String("InlineBinary"u8, InterchangeValue.LittleEndian(bytes, vr, isBigEndian));
        }
        else
        {
            WriteNumbers(bytes, vr, isBigEndian);
        }

        return true;
    }

    private void WriteNumbers(ReadOnlySpan<byte> bytes, VR vr, bool isBigEndian)
    {
        int count = ValueNumber.Count(bytes, vr);
        if (count == 0)
        {
            return;
        }

        writer.WriteStartArray(Value);
        for (int i = 0; i < count; i++)
        {
            WriteNumber(bytes, vr, isBigEndian, i);
        }

        writer.WriteEndArray();
    }

    private void WriteNumber(ReadOnlySpan<byte> bytes, VR vr, bool isBigEndian, int index)
    {
        if (vr == VR.AT && ValueNumber.TryReadTag(bytes, isBigEndian, index, out Tag tag))
        {
            Span<byte> text = stackalloc byte[8];
            writer.WriteStringValue(Hexadecimal(tag, text));
        }
        else if (vr == VR.FL && ValueNumber.TryRead(bytes, vr, isBigEndian, index, out float single) && float.IsFinite(single))
        {
            writer.WriteNumberValue(single);
        }
        else if (vr == VR.FD && ValueNumber.TryRead(bytes, vr, isBigEndian, index, out double real) && double.IsFinite(real))
        {
            writer.WriteNumberValue(real);
        }
        else if (vr is not (VR.FL or VR.FD or VR.AT)
            && ValueNumber.TryRead(bytes, vr, isBigEndian, index, out long integer) && integer is >= -LargestExactInteger and <= LargestExactInteger)
        {
            writer.WriteNumberValue(integer);
        }
        else
        {
            // What JSON has no number for, and what its readers would round.
            writer.WriteStringValue(ValueNumber.Format(bytes, vr, isBigEndian, index));
        }
    }

    private bool WriteText(ReadOnlySpan<byte> bytes, Tag tag, VR vr, CharacterSet characterSet)
    {
        // A name without a component is no name.
        ReadOnlySpan<byte> text = ToUtf8(bytes, vr, characterSet).TrimEnd(vr == VR.PN ? " \0^="u8 : " \0"u8);
        if (text.IsEmpty)
        {
            return true;
        }

        bool isNumeric = vr is VR.DS or VR.IS;
        if (isNumeric && TryWriteDecimals(text))
        {
            return true;
        }

        writer.WriteStartArray(Value);
        if (tag.Value == InterchangeValue.SpecificCharacterSet)
        {
            writer.WriteStringValue(DefinedTerms.Utf8);
        }
        else if (!ValueText.IsMultiple(vr))
        {
            writer.WriteStringValue(text);
        }
        else
        {
            while (true)
            {
                int end = text.IndexOf((byte)'\\');
                WriteTextValue(ValueText.Trim(end < 0 ? text : text[..end], vr), vr);
                if (end < 0)
                {
                    break;
                }

                text = text[(end + 1)..];
            }
        }

        writer.WriteEndArray();
        return !isNumeric;
    }

    // All at once, as there may be many: decimal and integer strings that are numbers.
    private bool TryWriteDecimals(ReadOnlySpan<byte> text)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(text.Length + (5 * (text.Count((byte)'\\') + 1)) + JsonNumber.LongestText);
        buffer[0] = (byte)'[';
        int length = 1;
        while (true)
        {
            int end = text.IndexOf((byte)'\\');
            ReadOnlySpan<byte> value = ValueText.Trim(end < 0 ? text : text[..end], VR.DS);
            int digits = value.IsEmpty ? 4 : JsonNumber.Normalize(value, buffer.AsSpan(length));
            if (value.IsEmpty)
            {
                "null"u8.CopyTo(buffer.AsSpan(length));
            }

            length += digits;
            buffer[length++] = end < 0 ? (byte)']' : (byte)',';
            if (end < 0 || digits == 0)
            {
                bool areNumbers = digits > 0;
                if (areNumbers)
                {
                    writer.WritePropertyName(Value);
                    writer.WriteRawValue(buffer.AsSpan(0, length), skipInputValidation: true);
                }

                ArrayPool<byte>.Shared.Return(buffer);
                return areNumbers;
            }

            text = text[(end + 1)..];
        }
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

    private static ReadOnlySpan<byte> Hexadecimal(Tag tag, Span<byte> digits)
    {
        uint value = tag.Value;
        for (int i = 7; i >= 0; i--)
        {
            digits[i] = Digits[(int)(value & 0xF)];
            value >>= 4;
        }

        return digits;
    }
}
