using System.Text;

namespace Gantry.Dicom;

/// <summary>The texts within a value: what separates them and what is padding (PS3.5 §6.2, §6.4).</summary>
internal static class ValueText
{
    /// <summary>Whether a backslash separates values of a text VR.</summary>
    public static bool IsMultiple(VR vr) => vr is not (VR.LT or VR.ST or VR.UR or VR.UT);

    /// <summary>All values, without padding. A value of padding only is no value.</summary>
    public static string[] ReadAll(ReadOnlySpan<byte> value, VR vr, CharacterSet characterSet)
    {
        string text = characterSet.Decode(value, vr);
        if (!IsMultiple(vr) || !text.Contains('\\', StringComparison.Ordinal))
        {
            string only = Trim(text, vr).ToString();
            return only.Length == 0 ? [] : [only.Length == text.Length ? text : only];
        }

        string[] values = text.Split('\\');
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = Trim(values[i], vr).ToString();
        }

        return values;
    }

    /// <summary>One value, without padding.</summary>
    /// <returns>False when it is not there or empty.</returns>
    public static bool TryRead(ReadOnlySpan<byte> value, VR vr, CharacterSet characterSet, int index, out string text)
    {
        // Where all bytes are ASCII a backslash is a backslash, and the other values need no decoding.
        if (IsMultiple(vr) && value.Contains((byte)'\\') && Ascii.IsValid(value) && !value.Contains((byte)0x1B))
        {
            value = Part(value, index);
            index = 0;
        }

        string all = characterSet.Decode(value, vr);
        ReadOnlySpan<char> part = IsMultiple(vr) ? Part(all.AsSpan(), index) : index == 0 ? all : default;
        part = Trim(part, vr);
        text = part.Length == all.Length ? all : part.ToString();
        return text.Length > 0;
    }

    /// <summary>One value of a VR that holds the default repertoire, without padding, as bytes; empty when it is not there.</summary>
    public static ReadOnlySpan<byte> Part(ReadOnlySpan<byte> value, int index)
    {
        for (; index > 0; index--)
        {
            int separator = value.IndexOf((byte)'\\');
            if (separator < 0)
            {
                return default;
            }

            value = value[(separator + 1)..];
        }

        int end = value.IndexOf((byte)'\\');
        return end < 0 ? value : value[..end];
    }

    /// <summary>A value without padding, its characters being ASCII or UTF-8.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text, VR vr)
    {
        text = text.TrimEnd(" \0"u8);
        return IsPaddedInFront(vr) ? text.TrimStart((byte)' ') : text;
    }

    /// <summary>How many values there are between the separators; 0 when there is nothing but padding.</summary>
    public static int Count(ReadOnlySpan<byte> value) => value.Trim(" \0"u8).IsEmpty ? 0 : value.Count((byte)'\\') + 1;

    private static ReadOnlySpan<char> Part(ReadOnlySpan<char> text, int index)
    {
        for (; index > 0; index--)
        {
            int separator = text.IndexOf('\\');
            if (separator < 0)
            {
                return default;
            }

            text = text[(separator + 1)..];
        }

        int end = text.IndexOf('\\');
        return end < 0 ? text : text[..end];
    }

    // Spaces in front are part of the value in texts and names; elsewhere they mean nothing. Trailing NUL is a common mistake.
    private static bool IsPaddedInFront(VR vr) => vr is not (VR.LT or VR.PN or VR.ST or VR.UC or VR.UR or VR.UT);

    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> text, VR vr)
    {
        text = text.TrimEnd(" \0");
        return IsPaddedInFront(vr) ? text.TrimStart(' ') : text;
    }
}
