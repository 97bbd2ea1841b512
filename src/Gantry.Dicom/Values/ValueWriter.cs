using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Gantry.Dicom;

/// <summary>Writes the bytes of a value, little endian, padded to even length (PS3.5 §6.2).</summary>
internal static class ValueWriter
{
    /// <summary>Whether a type is one of the numbers that attributes hold.</summary>
    public static bool IsNumeric<T>() => typeof(T) == typeof(double) || typeof(T) == typeof(float) || typeof(T) == typeof(int) || typeof(T) == typeof(uint)
        || typeof(T) == typeof(short) || typeof(T) == typeof(ushort) || typeof(T) == typeof(long) || typeof(T) == typeof(ulong)
        || typeof(T) == typeof(decimal) || typeof(T) == typeof(byte);

    /// <summary>A run of bytes, padded with NUL.</summary>
    public static byte[] WriteBytes(ReadOnlyMemory<byte> value, VR vr)
    {
        int size = ValueNumber.Size(vr);
        if (size > 1 && value.Length % size != 0)
        {
            throw new DicomException($"{value.Length} bytes are no value of VR {vr}, which takes {size} bytes a number: give a multiple of {size} (PS3.5 §6.2).");
        }

        byte[] bytes = new byte[value.Length + (value.Length & 1)];
        value.Span.CopyTo(bytes);
        if ((value.Length & 1) == 1 && vr.IsText() && vr != VR.UI)
        {
            bytes[^1] = (byte)' ';
        }

        return bytes;
    }

    /// <summary>A tag, group first.</summary>
    public static void WriteTag(Tag tag, Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, tag.Group);
        BinaryPrimitives.WriteUInt16LittleEndian(bytes[2..], tag.Element);
    }

    /// <summary>Numbers in a binary VR.</summary>
    public static byte[] WriteNumbers<T>(ReadOnlySpan<T> values, VR vr)
    {
        int size = ValueNumber.Size(vr);
        byte[] bytes = new byte[checked(values.Length * size + ((values.Length * size) & 1))];
        for (int i = 0; i < values.Length; i++)
        {
            if (size == 0 || !TryWriteNumber(values[i], vr, bytes.AsSpan(i * size)))
            {
                throw new DicomException(string.Create(CultureInfo.InvariantCulture, $"{values[i]} does not fit VR {vr}: {Remedy(vr)} (PS3.5 §6.2)."));
            }
        }

        return bytes;
    }

    /// <summary>The text of a value in a text VR.</summary>
    public static string Format<T>(T value, VR vr) => value switch
    {
        string text => text,
        DateOnly date => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString(time.Ticks % TimeSpan.TicksPerSecond == 0 ? "HHmmss" : "HHmmss.ffffff", CultureInfo.InvariantCulture),
        double number => ValueNumber.FormatDecimal(number) ?? throw new DicomException($"{number} has no decimal string: leave the value out (PS3.5 §6.2, DS)."),
        float number => ValueNumber.FormatDecimal(double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture))
            ?? throw new DicomException($"{number} has no decimal string: leave the value out (PS3.5 §6.2, DS)."),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? string.Empty,
    };

    /// <summary>Values given as text. Their form is not looked at, only whether they can be encoded.</summary>
    public static byte[] WriteStrings(ReadOnlySpan<string> values, VR vr, CharacterSet characterSet)
    {
        if (vr.IsText())
        {
            if (values.Length > 1 && !ValueText.IsMultiple(vr))
            {
                throw new DicomException($"VR {vr} holds one value only: put the {values.Length} given together (PS3.5 §6.4).");
            }

            string text = values.Length == 1 ? values[0] : string.Join('\\', values!);
            byte[] encoded = characterSet.Encode(text, vr);
            if (encoded.Length % 2 == 1)
            {
                Array.Resize(ref encoded, encoded.Length + 1);
                encoded[^1] = vr == VR.UI ? (byte)0 : (byte)' ';
            }

            return encoded;
        }

        int size = ValueNumber.Size(vr);
        if (!ValueNumber.IsNumber(vr) && vr != VR.AT)
        {
            throw new DicomException($"Text is no value of VR {vr}: set its bytes or its items.");
        }

        byte[] bytes = new byte[values.Length * size];
        for (int i = 0; i < values.Length; i++)
        {
            if (!TryWriteText(values[i], vr, bytes.AsSpan(i * size, size)))
            {
                throw new DicomException($"'{values[i]}' does not fit VR {vr}: {Remedy(vr)} (PS3.5 §6.2).");
            }
        }

        return bytes;
    }

    /// <summary>What would be a value of a binary VR, where a text is none; null when it is one.</summary>
    public static string? Fault(string text, VR vr)
    {
        Span<byte> bytes = stackalloc byte[8];
        return TryWriteText(text, vr, bytes) ? null : Remedy(vr);
    }

    private static bool TryWriteText(string text, VR vr, Span<byte> bytes)
    {
        if (vr == VR.AT)
        {
            bool isTag = Tag.TryParse(text, out Tag tag);
            WriteTag(tag, bytes);
            return isTag;
        }

        if (vr is VR.FL or VR.FD)
        {
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) && ValueNumber.TryWrite(real, vr, bytes);
        }

        Span<byte> ascii = stackalloc byte[32];
        return Ascii.FromUtf16(text.AsSpan().Trim(), ascii, out int length) == System.Buffers.OperationStatus.Done
            && (ulong.TryParse(ascii[..length], NumberStyles.None, CultureInfo.InvariantCulture, out ulong large)
                ? ValueNumber.TryWrite(large, vr, bytes)
                : ValueNumber.TryParse(ascii[..length], out long integer) && ValueNumber.TryWrite(integer, vr, bytes));
    }

    private static bool TryWriteNumber<T>(T value, VR vr, Span<byte> bytes) => value switch
    {
        double number => ValueNumber.TryWrite(number, vr, bytes),
        float number => ValueNumber.TryWrite(number, vr, bytes),
        int number => ValueNumber.TryWrite(number, vr, bytes),
        uint number => ValueNumber.TryWrite(number, vr, bytes),
        short number => ValueNumber.TryWrite(number, vr, bytes),
        ushort number => ValueNumber.TryWrite(number, vr, bytes),
        long number => ValueNumber.TryWrite(number, vr, bytes),
        ulong number => ValueNumber.TryWrite(number, vr, bytes),
        decimal number => ValueNumber.TryWrite(number, vr, bytes),
        byte number => ValueNumber.TryWrite(number, vr, bytes),
        _ => false,
    };

    private static string Remedy(VR vr) => vr switch
    {
        VR.AT => "write a tag as eight hexadecimal digits, as in 00100010",
        VR.US => "write an integer from 0 to 65535",
        VR.SS => "write an integer from -32768 to 32767",
        VR.UL => "write an integer from 0 to 4294967295",
        VR.SL => "write an integer from -2147483648 to 2147483647",
        VR.UV => "write an integer from 0 to 18446744073709551615",
        VR.SV => "write an integer from -9223372036854775808 to 9223372036854775807",
        VR.FL or VR.FD => "write a decimal number with a point",
        _ => "set its bytes instead",
    };
}
