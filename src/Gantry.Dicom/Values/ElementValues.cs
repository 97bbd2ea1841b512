using System.Text;

namespace Gantry.Dicom;

/// <summary>Turns the bytes of a value into .NET values and back (PS3.5 §6.2).</summary>
internal static class ElementValues
{
    private const int LongestAsciiValue = 64;

    /// <summary>Reads one of the values, the first being 0.</summary>
    /// <returns>False when it is not there, is empty, or cannot be read as a <typeparamref name="T"/>.</returns>
    public static bool TryRead<T>(ReadOnlySpan<byte> value, VR vr, bool bigEndian, CharacterSet characterSet, int index, out T result)
    {
        if (typeof(T) == typeof(string))
        {
            bool read = TryReadString(value, vr, bigEndian, characterSet, index, out string text);
            result = (T)(object)text;
            return read;
        }

        if (typeof(T) == typeof(double))
        {
            return Give(ValueNumber.TryRead(value, vr, bigEndian, index, out double number), number, out result);
        }

        if (typeof(T) == typeof(ushort))
        {
            return Give(ValueNumber.TryRead(value, vr, bigEndian, index, out ushort number), number, out result);
        }

        if (typeof(T) == typeof(int))
        {
            return Give(ValueNumber.TryRead(value, vr, bigEndian, index, out int number), number, out result);
        }

        if (typeof(T) == typeof(uint))
        {
            return Give(ValueNumber.TryRead(value, vr, bigEndian, index, out uint number), number, out result);
        }

        if (typeof(T) == typeof(float))
        {
            return Give(ValueNumber.TryRead(value, vr, bigEndian, index, out float number), number, out result);
        }

        if (typeof(T) == typeof(short))
        {
            return Give(ValueNumber.TryRead(value, vr, bigEndian, index, out short number), number, out result);
        }

        if (typeof(T) == typeof(long))
        {
            return Give(ValueNumber.TryRead(value, vr, bigEndian, index, out long number), number, out result);
        }

        if (typeof(T) == typeof(ulong))
        {
            return Give(ValueNumber.TryRead(value, vr, bigEndian, index, out ulong number), number, out result);
        }

        if (typeof(T) == typeof(decimal))
        {
            return Give(ValueNumber.TryRead(value, vr, bigEndian, index, out decimal number), number, out result);
        }

        if (typeof(T) == typeof(byte))
        {
            return Give(ValueNumber.TryRead(value, vr, bigEndian, index, out byte number), number, out result);
        }

        if (typeof(T) == typeof(Tag))
        {
            Tag tag = default;
            return Give(vr == VR.AT && ValueNumber.TryReadTag(value, bigEndian, index, out tag), tag, out result);
        }

        if (typeof(T) == typeof(Uid))
        {
            string text = string.Empty;
            bool read = vr.IsText() && ValueText.TryRead(value, vr, characterSet, index, out text);
            return Give(read, new Uid(text), out result);
        }

        if (typeof(T) == typeof(PersonName))
        {
            bool read = vr.IsText() & ValueText.TryRead(value, vr, characterSet, index, out string text);
            result = read ? (T)(object)PersonName.Parse(text) : default!;
            return read;
        }

        if (typeof(T) == typeof(DateOnly))
        {
            return Give(TryReadDate(value, vr, index, out DateOnly date), date, out result);
        }

        if (typeof(T) == typeof(TimeOnly))
        {
            Span<char> text = stackalloc char[LongestAsciiValue];
            TimeOnly time = default;
            return Give(vr == VR.TM && DateAndTime.TryReadTime(AsciiPart(value, index, text), out time), time, out result);
        }

        if (typeof(T) == typeof(DicomDateTime))
        {
            Span<char> text = stackalloc char[LongestAsciiValue];
            DicomDateTime dateTime = default;
            return Give(vr is VR.DT or VR.DA && DateAndTime.TryReadDateTime(AsciiPart(value, index, text), out dateTime), dateTime, out result);
        }

        if (typeof(T) == typeof(Age))
        {
            Span<char> text = stackalloc char[LongestAsciiValue];
            Age age = default;
            return Give(vr == VR.AS && Age.TryParse(AsciiPart(value, index, text), out age), age, out result);
        }

        if (typeof(T) == typeof(DicomTime))
        {
            Span<char> text = stackalloc char[LongestAsciiValue];
            DicomTime time = default;
            return Give(vr == VR.TM && DicomTime.TryParse(AsciiPart(value, index, text), out time), time, out result);
        }

        if (typeof(T) == typeof(MatchingRange<DateOnly>))
        {
            return TryReadRange<DateOnly, T>(value, vr == VR.DA, index, out result);
        }

        if (typeof(T) == typeof(MatchingRange<DicomTime>))
        {
            return TryReadRange<DicomTime, T>(value, vr == VR.TM, index, out result);
        }

        if (typeof(T) == typeof(MatchingRange<DicomDateTime>))
        {
            return TryReadRange<DicomDateTime, T>(value, vr is VR.DT or VR.DA, index, out result);
        }

        if (typeof(T) == typeof(ReadOnlyMemory<byte>))
        {
            ReadOnlyMemory<byte> bytes = index == 0 ? value.ToArray() : default;
            return Give(bytes.Length > 0, bytes, out result);
        }

        throw new NotSupportedException($"Values cannot be read as {typeof(T)}: take one of the types that Attribute<T> lists.");
    }

    /// <summary>Reads all values. Empty when one of them cannot be read: none is left out or made up.</summary>
    public static T[] ReadAll<T>(ReadOnlySpan<byte> value, VR vr, bool bigEndian, CharacterSet characterSet)
    {
        if (typeof(T) == typeof(string))
        {
            return (T[])(object)ReadStrings(value, vr, bigEndian, characterSet);
        }

        if (typeof(T) == typeof(PersonName))
        {
            return (T[])(object)Array.ConvertAll(ReadStrings(value, vr, bigEndian, characterSet), PersonName.Parse);
        }

        if (typeof(T) == typeof(Uid))
        {
            return (T[])(object)Array.ConvertAll(ReadStrings(value, vr, bigEndian, characterSet), text => new Uid(text));
        }

        T[] values = New<T>(Count<T>(value, vr));
        ReadOnlySpan<byte> rest = value;
        for (int i = 0; i < values.Length; i++)
        {
            if (!TryReadNext(ref rest, vr, bigEndian, characterSet, i, out values[i]))
            {
                return [];
            }
        }

        return values;
    }

    /// <summary>Reads all values, null for each that is empty or cannot be read.</summary>
    public static T?[] ReadOptional<T>(ReadOnlySpan<byte> value, VR vr, bool bigEndian, CharacterSet characterSet)
        where T : struct
    {
        T?[] values = New<T?>(Count<T>(value, vr));
        ReadOnlySpan<byte> rest = value;
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = TryReadNext(ref rest, vr, bigEndian, characterSet, i, out T read) ? read : null;
        }

        return values;
    }

    /// <summary>Reads all values as text: numbers as invariant decimals, tags as eight hexadecimal digits, other bytes as nothing.</summary>
    public static string[] ReadStrings(ReadOnlySpan<byte> value, VR vr, bool bigEndian, CharacterSet characterSet)
    {
        if (vr.IsText())
        {
            return ValueText.ReadAll(value, vr, characterSet);
        }

        if (!ValueNumber.IsNumber(vr) && vr != VR.AT)
        {
            return [];
        }

        string[] values = new string[ValueNumber.Count(value, vr)];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ValueNumber.Format(value, vr, bigEndian, i);
        }

        return values;
    }

    /// <summary>Encodes values in little endian, padded to even length.</summary>
    /// <exception cref="DicomException">A value does not fit the value representation.</exception>
    public static byte[] Write<T>(ReadOnlySpan<T> values, VR vr, CharacterSet characterSet)
    {
        if (typeof(T) == typeof(ReadOnlyMemory<byte>))
        {
            return values.Length switch
            {
                0 => [],
                1 => ValueWriter.WriteBytes((ReadOnlyMemory<byte>)(object)values[0]!, vr),
                _ => throw new DicomException($"A value of VR {vr} is one run of bytes: put the {values.Length} given together."),
            };
        }

        if (typeof(T) == typeof(Tag) && vr == VR.AT)
        {
            byte[] bytes = new byte[values.Length * 4];
            for (int i = 0; i < values.Length; i++)
            {
                ValueWriter.WriteTag((Tag)(object)values[i]!, bytes.AsSpan(i * 4));
            }

            return bytes;
        }

        if (ValueWriter.IsNumeric<T>() && !vr.IsText())
        {
            return ValueWriter.WriteNumbers(values, vr);
        }

        string[] texts = new string[values.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            texts[i] = ValueWriter.Format(values[i], vr);
        }

        return WriteStrings(texts, vr, characterSet);
    }

    /// <summary>Encodes values given as text, little endian, padded to even length. Ranges and wildcards of queries are let through.</summary>
    /// <exception cref="DicomException">A value does not fit the value representation.</exception>
    public static byte[] WriteStrings(ReadOnlySpan<string> values, VR vr, CharacterSet characterSet)
    {
        if (vr.IsText())
        {
            foreach (string value in values)
            {
                ValueRules.Require(value, vr);
            }
        }

        return ValueWriter.WriteStrings(values, vr, characterSet);
    }

    private static T[] New<T>(int count) => count == 0 ? [] : new T[count];

    private static int Count<T>(ReadOnlySpan<byte> value, VR vr) => typeof(T) == typeof(ReadOnlyMemory<byte>) ? (value.IsEmpty ? 0 : 1)
        : vr.IsText() ? ValueText.Count(value)
        : ValueNumber.Count(value, vr);

    /// <summary>Reads a value; each text is split off as it is read, so that many values take no more than one pass.</summary>
    private static bool TryReadNext<T>(ref ReadOnlySpan<byte> rest, VR vr, bool bigEndian, CharacterSet characterSet, int index, out T value)
    {
        bool split = vr.IsText();
        bool read = TryRead(rest, vr, bigEndian, characterSet, split ? 0 : index, out value);
        rest = split ? rest[Math.Min(rest.Length, ValueText.Part(rest, 0).Length + 1)..] : rest;
        return read;
    }

    private static bool TryReadString(ReadOnlySpan<byte> value, VR vr, bool bigEndian, CharacterSet characterSet, int index, out string text)
    {
        if (vr.IsText())
        {
            return ValueText.TryRead(value, vr, characterSet, index, out text);
        }

        bool read = (ValueNumber.IsNumber(vr) || vr == VR.AT) && index < ValueNumber.Count(value, vr);
        text = read ? ValueNumber.Format(value, vr, bigEndian, index) : string.Empty;
        return read;
    }

    private static bool TryReadDate(ReadOnlySpan<byte> value, VR vr, int index, out DateOnly date)
    {
        Span<char> buffer = stackalloc char[LongestAsciiValue];
        ReadOnlySpan<char> text = vr is VR.DA or VR.DT ? AsciiPart(value, index, buffer) : default;
        if (vr == VR.DT && DateAndTime.TryReadDateTime(text, out DicomDateTime dateTime) && dateTime.Precision >= 8)
        {
            date = DateOnly.FromDateTime(dateTime.Local);
            return true;
        }

        return DateAndTime.TryReadDate(text, out date);
    }

    private static bool TryReadRange<TValue, T>(ReadOnlySpan<byte> value, bool isReadable, int index, out T result)
        where TValue : struct
    {
        Span<char> text = stackalloc char[LongestAsciiValue];
        MatchingRange<TValue> range = default;
        return Give(isReadable && MatchingRange<TValue>.TryParse(AsciiPart(value, index, text), out range), range, out result);
    }

    private static ReadOnlySpan<char> AsciiPart(ReadOnlySpan<byte> value, int index, Span<char> buffer)
    {
        ReadOnlySpan<byte> part = ValueText.Part(value, index).Trim(" \0"u8);
        return part.Length <= buffer.Length && Ascii.ToUtf16(part, buffer, out int written) == System.Buffers.OperationStatus.Done ? buffer[..written] : default;
    }

    private static bool Give<TRead, T>(bool read, TRead value, out T result)
    {
        result = read ? (T)(object)value! : default!;
        return read;
    }
}
