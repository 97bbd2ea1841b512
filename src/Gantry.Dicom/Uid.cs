namespace Gantry.Dicom;

/// <summary>A unique identifier (PS3.5 §9), kept as written, without padding. Not every value read from a file is valid: see <see cref="IsValid"/>.</summary>
/// <param name="Value">The identifier, for example 1.2.840.10008.1.2.</param>
public readonly record struct Uid(string Value)
{
    /// <summary>Whether the text is a valid UID: at most 64 characters, numeric components without leading zeros (PS3.5 §9.1).</summary>
    public bool IsValid => Check(Value);

    /// <summary>Makes a new identifier from a random UUID under 2.25 (PS3.5 §B.2).</summary>
    public static Uid New() => FromUuid(Guid.NewGuid());

    /// <summary>Makes the identifier under 2.25 that stands for a UUID (PS3.5 §B.2).</summary>
    public static Uid FromUuid(Guid uuid)
    {
        Span<byte> bytes = stackalloc byte[16];
        uuid.TryWriteBytes(bytes, bigEndian: true, out _);
        return new Uid("2.25." + new System.Numerics.BigInteger(bytes, isUnsigned: true, isBigEndian: true).ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>The identifier as written.</summary>
    public override string ToString() => Value ?? string.Empty;

    private static bool Check(string? text)
    {
        if (text is not { Length: > 0 and <= 64 })
        {
            return false;
        }

        bool start = true;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '.')
            {
                if (start)
                {
                    return false;
                }

                start = true;
            }
            else if (!char.IsAsciiDigit(c) || (start && c == '0' && i + 1 < text.Length && text[i + 1] != '.'))
            {
                return false;
            }
            else
            {
                start = false;
            }
        }

        return !start;
    }
}
