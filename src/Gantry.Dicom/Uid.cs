using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace Gantry.Dicom;

/// <summary>
/// A unique identifier (PS3.5 §9), kept as written, without padding. Not every value read from a file is valid: see <see cref="IsValid"/>. Identifiers
/// are equal when they are written alike, and ordered by their components as numbers.
/// </summary>
/// <param name="Value">The identifier, for example 1.2.840.10008.1.2.</param>
public readonly record struct Uid(string Value) : IComparable<Uid>
{
    /// <summary>The longest identifier, in characters.</summary>
    public const int MaximumLength = 64;

    private const int DigitsOfUuid = 39;
    private const int FewestDigits = 19;

    /// <summary>Whether the text is a valid UID: at most 64 characters, numeric components without leading zeros (PS3.5 §9.1).</summary>
    public bool IsValid => Check(Value);

    /// <summary>Makes a new identifier from a random UUID under 2.25 (PS3.5 §B.2).</summary>
    public static Uid New() => FromUuid(Guid.NewGuid());

    /// <summary>Makes a new identifier under a root: 128 random bits as one more component, at most 39 digits; fewer where the root leaves less room.</summary>
    /// <param name="root">The root, which must be registered to whoever makes the identifier (PS3.5 §9).</param>
    /// <exception cref="ArgumentException">The root is not valid, or longer than 44 characters.</exception>
    public static Uid New(Uid root)
    {
        Span<byte> number = stackalloc byte[16];
        RandomNumberGenerator.Fill(number);
        return Under(root, number);
    }

    /// <summary>Makes the identifier under 2.25 that stands for a UUID (PS3.5 §B.2).</summary>
    public static Uid FromUuid(Guid uuid)
    {
        Span<byte> bytes = stackalloc byte[16];
        uuid.TryWriteBytes(bytes, bigEndian: true, out _);
        return new Uid("2.25." + new BigInteger(bytes, isUnsigned: true, isBigEndian: true).ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Reads a valid identifier.</summary>
    /// <exception cref="FormatException">The text is not a valid UID.</exception>
    public static Uid Parse(string text) => TryParse(text, out Uid uid)
        ? uid
        : throw new FormatException($"'{text}' is no UID: write at most 64 digits and points, no part of it empty or with a zero in front (PS3.5 §9.1).");

    /// <summary>Reads a valid identifier.</summary>
    /// <returns>False when the text is not a valid UID.</returns>
    public static bool TryParse(string? text, out Uid uid)
    {
        bool isValid = Check(text);
        uid = isValid ? new Uid(text!) : default;
        return isValid;
    }

    /// <summary>Whether the identifier is a root or stands below it.</summary>
    public bool IsUnder(Uid root) => Value is not null && root.Value is { Length: > 0 } prefix && Value.StartsWith(prefix, StringComparison.Ordinal)
        && (Value.Length == prefix.Length || Value[prefix.Length] == '.');

    /// <summary>Compares component by component, as numbers of any length.</summary>
    public int CompareTo(Uid other)
    {
        ReadOnlySpan<char> one = Value, two = other.Value;
        while (!one.IsEmpty && !two.IsEmpty)
        {
            ReadOnlySpan<char> first = Next(ref one).TrimStart('0'), second = Next(ref two).TrimStart('0');
            int order = first.Length != second.Length ? first.Length.CompareTo(second.Length) : first.SequenceCompareTo(second);
            if (order != 0)
            {
                return order;
            }
        }

        return one.IsEmpty != two.IsEmpty ? (one.IsEmpty ? -1 : 1) : string.CompareOrdinal(Value, other.Value);
    }

    /// <summary>The identifier as written.</summary>
    public override string ToString() => Value ?? string.Empty;

    /// <summary>Whether one identifier comes before another.</summary>
    public static bool operator <(Uid left, Uid right) => left.CompareTo(right) < 0;

    /// <summary>Whether one identifier comes after another.</summary>
    public static bool operator >(Uid left, Uid right) => left.CompareTo(right) > 0;

    /// <summary>Whether one identifier comes before another or is the same.</summary>
    public static bool operator <=(Uid left, Uid right) => left.CompareTo(right) <= 0;

    /// <summary>Whether one identifier comes after another or is the same.</summary>
    public static bool operator >=(Uid left, Uid right) => left.CompareTo(right) >= 0;

    /// <summary>The identifier that stands for a number of 128 bits under a root.</summary>
    internal static Uid Under(Uid root, ReadOnlySpan<byte> number)
    {
        CheckRoot(root);
        int digits = Math.Min(DigitsOfUuid, MaximumLength - 1 - root.Value.Length);
        BigInteger component = new BigInteger(number, isUnsigned: true, isBigEndian: true) % BigInteger.Pow(10, digits);
        return new Uid($"{root.Value}.{component.ToString(CultureInfo.InvariantCulture)}");
    }

    /// <exception cref="ArgumentException">The root is not valid, or too long.</exception>
    internal static void CheckRoot(Uid root)
    {
        if (!root.IsValid || root.Value.Length > MaximumLength - 1 - FewestDigits)
        {
            throw new ArgumentException(
                $"'{root}' cannot be a root of new identifiers: it must be a valid UID of at most {MaximumLength - 1 - FewestDigits} characters, so that {FewestDigits} digits are left.", nameof(root));
        }
    }

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        int end = rest.IndexOf('.');
        ReadOnlySpan<char> component = end < 0 ? rest : rest[..end];
        rest = end < 0 ? default : rest[(end + 1)..];
        return component;
    }

    private static bool Check(string? text)
    {
        if (text is not { Length: > 0 and <= MaximumLength })
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
