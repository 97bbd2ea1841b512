using System.Buffers;
using System.Diagnostics.CodeAnalysis;

namespace Gantry.Dicom;

/// <summary>
/// Text in one or several coded sets with the code extension techniques of ISO 2022 (PS3.5 §6.1.2.5). Each value, each line and each component of a
/// name starts in the sets of the first defined term.
/// </summary>
internal sealed class CodeExtensions
{
    private const byte EscapeByte = 0x1B;
    private readonly CodedSet _g0;
    private readonly CodedSet? _g1;
    private readonly CodedSet? _assumedG1;
    private readonly CodedSet[] _sets;
    private readonly bool _isSimple;

    private CodeExtensions(CodedSet g0, CodedSet? g1, CodedSet? assumedG1, CodedSet[] sets)
    {
        _g0 = g0;
        _g1 = g1;
        _assumedG1 = assumedG1;
        _sets = sets;
        _isSimple = g0 == CodedSet.Ascii && assumedG1 is not { IsMultiByte: true };
    }

    /// <summary>The default repertoire alone.</summary>
    public static CodeExtensions None { get; } = new(CodedSet.Ascii, null, null, [CodedSet.Ascii]);

    /// <summary>Whether text without escape sequences and high bytes is ASCII.</summary>
    public bool StartsAsAscii => _g0 == CodedSet.Ascii;

    /// <summary>Makes the sets of defined terms as the standard spells them.</summary>
    public static CodeExtensions Of(string[] terms)
    {
        CodedSet g0 = CodedSet.Ascii;
        CodedSet? g1 = null;
        CodedSet? assumedG1 = null;
        List<CodedSet> sets = [];
        for (int i = 0; i < terms.Length; i++)
        {
            CodedSet? set = terms[i].Length == 0 ? null : CodedSet.Of(DefinedTerms.Registration(terms[i]));
            if (set is null || set == CodedSet.Ascii)
            {
                sets.Add(CodedSet.Ascii);
                continue;
            }

            // A multi-byte set may not come first; where it does, the default repertoire is meant to be active.
            if (set == CodedSet.Katakana)
            {
                sets.Add(CodedSet.Romaji);
                g0 = i == 0 ? CodedSet.Romaji : g0;
            }
            else if (i == 0)
            {
                sets.Add(CodedSet.Ascii);
            }

            sets.Add(set);
            g1 = i == 0 && !set.IsMultiByte ? set : g1;

            // Writers that declare such a set alone often write it without the escape sequence.
            assumedG1 = i == 0 && set.IsG1 ? set : assumedG1;
        }

        if (terms.Length > 1 || terms[0].StartsWith("ISO 2022", StringComparison.Ordinal))
        {
            sets.Add(CodedSet.Ascii);
        }

        return new CodeExtensions(g0, g1, assumedG1, [.. sets.Distinct()]);
    }

    /// <summary>Decodes a whole value.</summary>
    public string Decode(ReadOnlySpan<byte> value, VR vr)
    {
        if (_isSimple && !value.Contains(EscapeByte))
        {
            return string.Create(value.Length, new SimpleText(value, _assumedG1), static (characters, text) =>
            {
                for (int i = 0; i < characters.Length; i++)
                {
                    byte b = text.Bytes[i];
                    characters[i] = b < 0xA0 ? (char)b : text.HighHalf?.Decode(b) ?? '\uFFFD';
                }
            });
        }

        // No byte makes more than one character.
        char[]? rented = value.Length > 512 ? ArrayPool<char>.Shared.Rent(value.Length) : null;
        Span<char> characters = rented ?? stackalloc char[512];
        string text = new(characters[..Decode(value, vr, characters)]);
        if (rented is not null)
        {
            ArrayPool<char>.Shared.Return(rented);
        }

        return text;
    }

    /// <summary>Encodes a whole value.</summary>
    /// <returns>False when a character is in none of the sets; <paramref name="failedAt"/> says which.</returns>
    public bool TryEncode(string value, VR vr, [NotNullWhen(true)] out byte[]? encoded, out int failedAt)
    {
        ArrayBufferWriter<byte> writer = new(value.Length + 16);
        CodedSet g0 = _g0;
        CodedSet? g1 = _g1;
        for (int i = 0; i < value.Length; i++)
        {
            char c = value[i];
            if (c <= ' ' || IsDelimiter(c, vr))
            {
                if (c == EscapeByte)
                {
                    encoded = null;
                    failedAt = i;
                    return false;
                }

                Restore(writer, ref g0, ref g1);
                writer.Write([(byte)c]);
            }
            else if (g0.TryEncode(c, out ushort code) && IsSafe(g0, code, vr))
            {
                Write(writer, g0, code);
            }
            else if (g1 is not null && g1.TryEncode(c, out code))
            {
                Write(writer, g1, code);
            }
            else if (Find(c, vr, out code) is CodedSet set)
            {
                writer.Write(set.Escape);
                Write(writer, set, code);
                g0 = set.IsG1 ? g0 : set;
                g1 = set.IsG1 ? set : g1;
            }
            else
            {
                encoded = null;
                failedAt = i;
                return false;
            }
        }

        Restore(writer, ref g0, ref g1);
        encoded = writer.WrittenSpan.ToArray();
        failedAt = -1;
        return true;
    }

    private static bool IsText(VR vr) => vr is VR.LT or VR.ST or VR.UT;

    private static bool IsDelimiter(char c, VR vr) => c switch
    {
        '\t' or '\n' or '\f' or '\r' => true,
        '\\' => !IsText(vr),
        '^' or '=' => vr == VR.PN,
        _ => false,
    };

    // YEN SIGN has the code of the backslash, which separates values.
    private static bool IsSafe(CodedSet set, ushort code, VR vr) => set != CodedSet.Romaji || code != '\\' || IsText(vr);

    private static void Write(ArrayBufferWriter<byte> writer, CodedSet set, ushort code) =>
        writer.Write(set.IsMultiByte ? [(byte)(code >> 8), (byte)code] : [(byte)code]);

    private CodedSet? Find(char c, VR vr, out ushort code)
    {
        foreach (CodedSet set in _sets)
        {
            if (set.TryEncode(c, out code) && IsSafe(set, code, vr))
            {
                return set;
            }
        }

        code = 0;
        return null;
    }

    private void Restore(ArrayBufferWriter<byte> writer, ref CodedSet g0, ref CodedSet? g1)
    {
        if (g0 != _g0)
        {
            writer.Write(_g0.Escape);
            g0 = _g0;
        }

        if (g1 != _g1)
        {
            writer.Write(_g1 is null ? [] : _g1.Escape);
            g1 = _g1;
        }
    }

    /// <summary>Whether an escape sequence within a value names a set that was not declared, or none at all.</summary>
    public bool HasUndeclaredEscape(ReadOnlySpan<byte> value)
    {
        for (int at = value.IndexOf(EscapeByte); at >= 0; at = value.IndexOf(EscapeByte))
        {
            value = value[at..];
            if (Designated(value) is not CodedSet set || !_sets.Contains(set))
            {
                return true;
            }

            value = value[set.Escape.Length..];
        }

        return false;
    }

    private int Decode(ReadOnlySpan<byte> value, VR vr, Span<char> characters)
    {
        CodedSet g0 = _g0;
        CodedSet? g1 = _assumedG1;
        int count = 0;
        for (int i = 0; i < value.Length; i++)
        {
            byte b = value[i];
            if (b == EscapeByte)
            {
                if (Designated(value[i..]) is CodedSet set)
                {
                    g0 = set.IsG1 ? g0 : set;
                    g1 = set.IsG1 ? set : g1;
                    i += set.Escape.Length - 1;
                }
                else
                {
                    characters[count++] = '\uFFFD';
                }

                continue;
            }

            if (b <= ' ' || (!g0.IsMultiByte && IsDelimiter((char)b, vr)))
            {
                characters[count++] = (char)b;
                if (IsDelimiter((char)b, vr))
                {
                    g0 = _g0;
                    g1 = _assumedG1;
                }

                continue;
            }

            CodedSet? active = b < 0x80 ? g0 : g1;
            if (b is 0x7F or (>= 0x80 and < 0xA0))
            {
                characters[count++] = (char)b;
            }
            else if (active is null)
            {
                characters[count++] = '\uFFFD';
            }
            else if (!active.IsMultiByte)
            {
                characters[count++] = active.Decode(b);
            }
            else if (i + 1 < value.Length && (value[i + 1] & 0x7F) > 0x20 && (value[i + 1] ^ b) < 0x80)
            {
                characters[count++] = active.Decode(b, value[++i]);
            }
            else
            {
                characters[count++] = '\uFFFD';
            }
        }

        return count;
    }

    private static CodedSet? Designated(ReadOnlySpan<byte> text)
    {
        foreach (CodedSet set in CodedSet.All)
        {
            if (text.StartsWith(set.Escape))
            {
                return set;
            }
        }

        return null;
    }

    /// <summary>Text of single bytes without escape sequences: ASCII and one set in the high half.</summary>
    private readonly ref struct SimpleText(ReadOnlySpan<byte> bytes, CodedSet? highHalf)
    {
        public ReadOnlySpan<byte> Bytes { get; } = bytes;

        public CodedSet? HighHalf { get; } = highHalf;
    }
}
