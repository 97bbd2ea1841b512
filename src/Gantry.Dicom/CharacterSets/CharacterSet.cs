using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Gantry.Dicom;

/// <summary>How the bytes of text values stand for characters: the meaning of Specific Character Set (0008,0005) (PS3.3 §C.12.1.1.2, PS3.5 §6.1). Immutable.</summary>
public sealed class CharacterSet
{
    private const byte Escape = 0x1B;
    private readonly Encoding? _encoding;
    private readonly CodeExtensions _extensions;

    private CharacterSet(IReadOnlyList<string> definedTerms, Encoding? encoding, CodeExtensions extensions)
    {
        DefinedTerms = definedTerms;
        _encoding = encoding;
        _extensions = extensions;
    }

    /// <summary>The defined terms of all character sets that are read and written (PS3.3 §C.12.1.1.2).</summary>
    public static IReadOnlyList<string> Supported { get; } = [.. Dicom.DefinedTerms.All];

    /// <summary>The default repertoire, ISO-IR 6, where Specific Character Set is absent or empty.</summary>
    public static CharacterSet Default { get; } = new([], null, CodeExtensions.None);

    /// <summary>Unicode in UTF-8, ISO_IR 192.</summary>
    public static CharacterSet Utf8 { get; } = new([Dicom.DefinedTerms.Utf8], new UTF8Encoding(false), CodeExtensions.None);

    /// <summary>The values of Specific Character Set as the standard spells them; empty for the default repertoire.</summary>
    public IReadOnlyList<string> DefinedTerms { get; }

    /// <summary>The character set that the values of Specific Character Set name. Misspelt terms are taken for what they mean; unknown ones for the default repertoire.</summary>
    /// <param name="definedTerms">The values; an empty first value is the default repertoire.</param>
    /// <param name="findings">Receives what was misspelt or unknown; null when nobody asks.</param>
    public static CharacterSet Of(IReadOnlyList<string> definedTerms, List<Finding>? findings = null)
    {
        if (definedTerms.Count == 0 || (definedTerms.Count == 1 && string.IsNullOrWhiteSpace(definedTerms[0])))
        {
            return Default;
        }

        string[] terms = [.. definedTerms.Select((term, index) => Normalize(term.Trim(' ', '\0'), index, definedTerms.Count, findings))];
        if (Array.Find(terms, Dicom.DefinedTerms.IsAlone) is string alone)
        {
            if (terms.Length > 1)
            {
                findings?.Add(At("character-set-not-alone", $"{alone} must be the only value of Specific Character Set."));
            }

            // Beside others it counts when it comes first, or when they add nothing to it.
            if (terms[0] == alone || terms.All(term => term == alone || term is "" or "ISO 2022 IR 6"))
            {
                return alone == Dicom.DefinedTerms.Utf8 ? Utf8 : new CharacterSet([alone], CodedSet.CodePage(alone == Dicom.DefinedTerms.Gbk ? 936 : 54936), CodeExtensions.None);
            }

            terms = Array.FindAll(terms, term => !Dicom.DefinedTerms.IsAlone(term));
        }

        return terms is [] or ["" or "ISO 2022 IR 6"] ? Default : new CharacterSet(terms, null, CodeExtensions.Of(terms));
    }

    /// <summary>Decodes a whole value, delimiters and padding included. Bytes that mean nothing become U+FFFD.</summary>
    /// <param name="value">The bytes of the value.</param>
    /// <param name="vr">Its value representation: it decides what separates values and name components, and whether the character set applies at all.</param>
    public string Decode(ReadOnlySpan<byte> value, VR vr)
    {
        if (value.IsEmpty)
        {
            return string.Empty;
        }

        if (IsAscii(value, vr))
        {
            return Encoding.ASCII.GetString(value);
        }

        if (!vr.UsesCharacterSet())
        {
            return CodeExtensions.None.Decode(value, vr);
        }

        return _encoding is not null ? _encoding.GetString(value) : _extensions.Decode(value, vr);
    }

    /// <summary>
    /// What is wrong with the bytes of a text value in this character set: bytes that stand for no character, escape sequences of sets that were not
    /// declared; null when nothing is.
    /// </summary>
    /// <param name="value">The bytes of the value.</param>
    /// <param name="vr">Its value representation.</param>
    public string? Fault(ReadOnlySpan<byte> value, VR vr)
    {
        if (value.IsEmpty || IsAscii(value, vr))
        {
            return null;
        }

        string text = Decode(value, vr);
        int replaced = text.AsSpan().Count('\uFFFD') - (_encoding is null || !vr.UsesCharacterSet() ? 0 : value.Count(_encoding.GetBytes("\uFFFD")));
        if (replaced > 0)
        {
            string remedy = !vr.UsesCharacterSet() ? $"VR {vr} holds the default repertoire only, leave them out"
                : IsWellFormed(value) ? "they are well-formed UTF-8, so ISO_IR 192 is likely meant"
                : "declare the character set that the text is in";
            return $"{replaced} characters are not in {(vr.UsesCharacterSet() ? $"the character set {this}" : "the default repertoire")}: {remedy}";
        }

        return _encoding is null && vr.UsesCharacterSet() && _extensions.HasUndeclaredEscape(value)
            ? $"an escape sequence names a set that {this} does not declare: add its defined term to Specific Character Set (0008,0005)"
            : null;
    }

    /// <summary>Encodes a whole value; each character in the first set that has it, with the escape sequences needed.</summary>
    /// <exception cref="DicomException">A character is in none of the sets; the message names it and the remedy.</exception>
    public byte[] Encode(string value, VR vr)
    {
        if (TryEncode(value, vr, out byte[]? encoded, out int at))
        {
            return encoded;
        }

        Rune.TryGetRuneAt(value, at, out Rune rune);
        string name = rune == default ? $"U+{(int)value[at]:X4}" : $"'{rune}' (U+{rune.Value:X4})";
        throw new DicomException(vr.UsesCharacterSet()
            ? $"The character {name} is not in the character set {this}: set Specific Character Set (0008,0005) to ISO_IR 192 or to one that has it."
            : $"The character {name} may not stand in a value of VR {vr}, which holds the default repertoire only (PS3.5 §6.1.2): leave it out.");
    }

    /// <summary>Encodes a whole value.</summary>
    /// <returns>False when a character is in none of the sets.</returns>
    public bool TryEncode(string value, VR vr, [NotNullWhen(true)] out byte[]? encoded) => TryEncode(value, vr, out encoded, out _);

    /// <summary>The defined terms as the data element holds them.</summary>
    public override string ToString() => DefinedTerms.Count == 0 ? "ISO_IR 6" : string.Join('\\', DefinedTerms);

    /// <summary>Whether text is in UTF-8.</summary>
    internal bool IsUtf8 => ReferenceEquals(this, Utf8);

    /// <summary>Whether the bytes of a value are ASCII and stand for themselves.</summary>
    internal bool IsAscii(ReadOnlySpan<byte> value, VR vr) =>
        (!vr.UsesCharacterSet() || (_extensions.StartsAsAscii && (_encoding is not null || !value.Contains(Escape)))) && Ascii.IsValid(value);

    private static bool IsWellFormed(ReadOnlySpan<byte> value) => System.Text.Unicode.Utf8.IsValid(value);

    private bool TryEncode(string value, VR vr, [NotNullWhen(true)] out byte[]? encoded, out int failedAt)
    {
        failedAt = -1;
        bool applies = vr.UsesCharacterSet();
        if (!applies || _extensions.StartsAsAscii)
        {
            int foreign = value.AsSpan().IndexOfAnyExceptInRange('\0', '\x7F');
            if (foreign < 0 && (_encoding is not null || !value.Contains((char)Escape)))
            {
                encoded = Encoding.ASCII.GetBytes(value);
                return true;
            }

            if (!applies)
            {
                encoded = null;
                failedAt = Math.Max(foreign, 0);
                return false;
            }
        }

        if (_encoding is null)
        {
            return _extensions.TryEncode(value, vr, out encoded, out failedAt);
        }

        encoded = _encoding.GetBytes(value);
        string back = _encoding.GetString(encoded);
        if (back == value)
        {
            return true;
        }

        failedAt = Math.Min(back.AsSpan().CommonPrefixLength(value), value.Length - 1);
        encoded = null;
        return false;
    }

    private static string Normalize(string term, int index, int count, List<Finding>? findings)
    {
        if (term.Length == 0)
        {
            return index == 0 ? string.Empty : "ISO 2022 IR 6";
        }

        string? normal = Dicom.DefinedTerms.Normalize(term);
        if (normal is null)
        {
            findings?.Add(At("unknown-character-set", $"'{term}' is no defined term of Specific Character Set; text is read in the default repertoire."));
            return index == 0 ? string.Empty : "ISO 2022 IR 6";
        }

        if (count > 1 && normal.StartsWith("ISO_IR ", StringComparison.Ordinal) && !Dicom.DefinedTerms.IsAlone(normal))
        {
            normal = "ISO 2022 IR " + normal["ISO_IR ".Length..];
        }

        if (normal != term)
        {
            findings?.Add(At("misspelt-character-set", $"'{term}' was read as '{normal}'."));
        }

        return normal;
    }

    private static Finding At(string code, string message) => new(code, "(0008,0005)", 0, message);
}
