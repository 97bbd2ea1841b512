using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;

namespace Gantry.Dicom;

/// <summary>The numbers within a value, binary or written as text (PS3.5 §6.2).</summary>
internal static class ValueNumber
{
    private static readonly SearchValues<byte> s_decimal = SearchValues.Create("0123456789+-.eE"u8);

    /// <summary>How many bytes one number of a VR takes; 0 for a VR that does not hold numbers.</summary>
    public static int Size(VR vr) => vr switch
    {
        VR.OB => 1,
        VR.US or VR.SS or VR.OW => 2,
        VR.UL or VR.SL or VR.FL or VR.AT or VR.OL or VR.OF => 4,
        VR.UV or VR.SV or VR.FD or VR.OV or VR.OD => 8,
        _ => 0,
    };

    /// <summary>Whether values of a VR are numbers that stand for themselves, not a stream of bytes.</summary>
    public static bool IsNumber(VR vr) => vr is VR.US or VR.SS or VR.UL or VR.SL or VR.FL or VR.FD or VR.UV or VR.SV;

    /// <summary>Whether a VR holds numbers written as text.</summary>
    public static bool IsText(VR vr) => vr is VR.DS or VR.IS;

    /// <summary>How many numbers there are.</summary>
    public static int Count(ReadOnlySpan<byte> value, VR vr) => IsText(vr) ? ValueText.Count(value) : Size(vr) is int size and > 0 ? value.Length / size : 0;

    /// <summary>Reads a number, exactly; a fraction is no integer, and what is too large is not read.</summary>
    public static bool TryRead<T>(ReadOnlySpan<byte> value, VR vr, bool bigEndian, int index, out T number)
        where T : struct, INumber<T>
    {
        number = default;
        if (IsText(vr))
        {
            return TryParse(ValueText.Part(value, index).Trim(" \0"u8), out number);
        }

        int size = Size(vr);
        if (size == 0 || vr == VR.AT || (long)(index + 1) * size > value.Length)
        {
            return false;
        }

        ReadOnlySpan<byte> bytes = value.Slice(index * size, size);
        return vr switch
        {
            VR.OB => TryConvert(bytes[0], out number),
            VR.US or VR.OW => TryConvert(ReadUInt16(bytes, bigEndian), out number),
            VR.SS => TryConvert((short)ReadUInt16(bytes, bigEndian), out number),
            VR.UL or VR.OL => TryConvert(ReadUInt32(bytes, bigEndian), out number),
            VR.SL => TryConvert((int)ReadUInt32(bytes, bigEndian), out number),
            VR.UV or VR.OV => TryConvert(ReadUInt64(bytes, bigEndian), out number),
            VR.SV => TryConvert((long)ReadUInt64(bytes, bigEndian), out number),
            VR.FL or VR.OF => TryConvert(BitConverter.UInt32BitsToSingle(ReadUInt32(bytes, bigEndian)), out number),
            _ => TryConvert(BitConverter.UInt64BitsToDouble(ReadUInt64(bytes, bigEndian)), out number),
        };
    }

    /// <summary>Reads a tag (AT).</summary>
    public static bool TryReadTag(ReadOnlySpan<byte> value, bool bigEndian, int index, out Tag tag)
    {
        tag = default;
        if ((index + 1) * 4L > value.Length)
        {
            return false;
        }

        ReadOnlySpan<byte> bytes = value.Slice(index * 4, 4);
        tag = new Tag(ReadUInt16(bytes, bigEndian), ReadUInt16(bytes[2..], bigEndian));
        return true;
    }

    /// <summary>A number of a binary VR as an invariant decimal.</summary>
    public static string Format(ReadOnlySpan<byte> value, VR vr, bool bigEndian, int index)
    {
        switch (vr)
        {
            case VR.AT when TryReadTag(value, bigEndian, index, out Tag tag):
                return tag.ToHexString();
            case VR.FL when TryRead(value, vr, bigEndian, index, out float single):
                return single.ToString(CultureInfo.InvariantCulture);
            case VR.FD when TryRead(value, vr, bigEndian, index, out double real):
                return real.ToString(CultureInfo.InvariantCulture);
            case VR.UV when TryRead(value, vr, bigEndian, index, out ulong large):
                return large.ToString(CultureInfo.InvariantCulture);
            default:
                return TryRead(value, vr, bigEndian, index, out long integer) ? integer.ToString(CultureInfo.InvariantCulture) : string.Empty;
        }
    }

    /// <summary>Reads a decimal or integer string.</summary>
    public static bool TryParse<T>(ReadOnlySpan<byte> text, out T number)
        where T : struct, INumber<T>
    {
        number = default;
        if (text.IsEmpty || text.ContainsAnyExcept(s_decimal))
        {
            return false;
        }

        if (typeof(T) == typeof(decimal))
        {
            bool read = decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal exact);
            number = read ? (T)(object)exact : default;
            return read;
        }

        if (IsInteger<T>() && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long integer))
        {
            return TryConvert(integer, out number);
        }

        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double real) && double.IsFinite(real) && TryConvert(real, out number);
    }

    /// <summary>Writes a number in a binary VR, little endian.</summary>
    /// <returns>False when the number does not fit.</returns>
    public static bool TryWrite<T>(T number, VR vr, Span<byte> bytes)
        where T : struct, INumber<T>
    {
        switch (vr)
        {
            case VR.US or VR.OW when TryConvert(number, out ushort converted):
                BinaryPrimitives.WriteUInt16LittleEndian(bytes, converted);
                return true;
            case VR.SS when TryConvert(number, out short converted):
                BinaryPrimitives.WriteInt16LittleEndian(bytes, converted);
                return true;
            case VR.UL or VR.OL when TryConvert(number, out uint converted):
                BinaryPrimitives.WriteUInt32LittleEndian(bytes, converted);
                return true;
            case VR.SL when TryConvert(number, out int converted):
                BinaryPrimitives.WriteInt32LittleEndian(bytes, converted);
                return true;
            case VR.UV or VR.OV when TryConvert(number, out ulong converted):
                BinaryPrimitives.WriteUInt64LittleEndian(bytes, converted);
                return true;
            case VR.SV when TryConvert(number, out long converted):
                BinaryPrimitives.WriteInt64LittleEndian(bytes, converted);
                return true;
            case VR.OB when TryConvert(number, out byte converted):
                bytes[0] = converted;
                return true;
            case VR.FL or VR.OF:
                BinaryPrimitives.WriteSingleLittleEndian(bytes, float.CreateSaturating(number));
                return true;
            case VR.FD or VR.OD:
                BinaryPrimitives.WriteDoubleLittleEndian(bytes, double.CreateSaturating(number));
                return true;
            default:
                return false;
        }
    }

    /// <summary>A number as a decimal string of at most 16 characters, rounded where it would be longer; null for what has none.</summary>
    public static string? FormatDecimal(double number)
    {
        if (!double.IsFinite(number))
        {
            return null;
        }

        string text = number.ToString("R", CultureInfo.InvariantCulture);
        for (int digits = 16; text.Length > 16; digits--)
        {
            text = number.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        }

        return text;
    }

    private static bool IsInteger<T>() => typeof(T) != typeof(double) && typeof(T) != typeof(float) && typeof(T) != typeof(decimal);

    private static bool TryConvert<TFrom, TTo>(TFrom from, out TTo to)
        where TFrom : struct, INumber<TFrom>
        where TTo : struct, INumber<TTo>
    {
        to = TTo.CreateSaturating(from);
        if (typeof(TTo) == typeof(decimal) && typeof(TFrom) != typeof(decimal))
        {
            // A decimal ends at 29 digits: what saturates there, and what is no number, is not read.
            return TFrom.IsFinite(from) && to > TTo.CreateSaturating(decimal.MinValue) && to < TTo.CreateSaturating(decimal.MaxValue);
        }

        // Integers must come through exactly; floating point numbers may round.
        return !IsInteger<TTo>() || TFrom.CreateSaturating(to) == from && (TFrom.IsNegative(from) == TTo.IsNegative(to) || TFrom.IsZero(from));
    }

    private static ushort ReadUInt16(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint ReadUInt32(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static ulong ReadUInt64(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : BinaryPrimitives.ReadUInt64LittleEndian(bytes);
}
