using System.Security.Cryptography;
using System.Text;

namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>
/// The secret that replacements are made with: the same one gives the same UIDs, pseudonyms and shifts of dates in every run and on every machine, and who does
/// not have it can neither find the originals nor check a guess. Safe for many threads.
/// </summary>
public sealed class DeidentificationKey
{
    /// <summary>The fewest bytes of a secret.</summary>
    public const int MinimumLength = 16;

    private const int DaysBits = 8;
    private readonly byte[] _pseudonyms;
    private readonly byte[] _dates;

    /// <summary>Makes a key.</summary>
    /// <param name="secret">16 bytes or more that are hard to guess.</param>
    /// <exception cref="ArgumentException">The secret is too short.</exception>
    public DeidentificationKey(ReadOnlySpan<byte> secret)
    {
        if (secret.Length < MinimumLength)
        {
            throw new ArgumentException($"The key has {secret.Length} bytes: {MinimumLength} or more are needed, for example 32 random ones.", nameof(secret));
        }

        Uids = new UidMapping(Derive(secret, "uids"));
        _pseudonyms = Derive(secret, "pseudonyms");
        _dates = Derive(secret, "dates");
    }

    /// <summary>Maps UIDs.</summary>
    public UidMapping Uids { get; }

    /// <summary>A key that nobody has: what is made with it fits together, and can't be made again.</summary>
    public static DeidentificationKey CreateRandom() => new(RandomNumberGenerator.GetBytes(32));

    /// <summary>Reads a secret from a file, without the line end of an editor.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="FormatException">It is too short; the message names the file, and nothing of the secret.</exception>
    /// <exception cref="IOException">The file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static byte[] ReadSecret(string path)
    {
        ReadOnlySpan<byte> secret = File.ReadAllBytes(path).AsSpan().TrimEnd("\r\n"u8);
        return secret.Length >= MinimumLength
            ? secret.ToArray()
            : throw new FormatException($"'{path}' holds {secret.Length} bytes: a secret has {MinimumLength} or more. To make one: head -c 32 /dev/urandom > {path}");
    }

    /// <summary>A stand-in for a value: upper case letters and digits.</summary>
    /// <param name="kind">What the value is, so that equal values of different kinds get different stand-ins.</param>
    /// <param name="value">The value.</param>
    /// <param name="length">How many characters, at most 32.</param>
    public string Pseudonym(string kind, string value, int length = 12)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(length, 32);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_pseudonyms, Encoding.UTF8.GetBytes(kind + "\n" + value), hash);
        const string Characters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
        Span<char> text = stackalloc char[length];
        for (int i = 0; i < length; i++)
        {
            text[i] = Characters[hash[i] % Characters.Length];
        }

        return new string(text);
    }

    /// <summary>By how many days the dates of a patient move into the past.</summary>
    /// <param name="patient">Who.</param>
    /// <param name="minimum">The fewest days.</param>
    /// <param name="maximum">The most days.</param>
    /// <param name="wholeWeeks">Whether days of the week stay.</param>
    public int DaysFor(string patient, int minimum, int maximum, bool wholeWeeks)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minimum);
        ArgumentOutOfRangeException.ThrowIfLessThan(maximum, minimum + (wholeWeeks ? 7 : 1));
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_dates, Encoding.UTF8.GetBytes(patient), hash);
        ulong number = System.Buffers.Binary.BinaryPrimitives.ReadUInt64BigEndian(hash[..DaysBits]);
        int unit = wholeWeeks ? 7 : 1;
        int first = (minimum + unit - 1) / unit, last = maximum / unit;
        return (first + (int)(number % (ulong)(last - first + 1))) * unit;
    }

    private static byte[] Derive(ReadOnlySpan<byte> secret, string purpose) => HKDF.Expand(HashAlgorithmName.SHA256, HMACSHA256.HashData("gantry de-identification"u8, secret), 32, Encoding.ASCII.GetBytes(purpose));
}
