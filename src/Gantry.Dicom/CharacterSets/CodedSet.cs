using System.Collections.Frozen;
using System.Text;

namespace Gantry.Dicom;

/// <summary>
/// One coded character set of ISO 2022: 94 or 96 single bytes, or 94 × 94 pairs, designated to G0 (bytes 21-7E) or G1 (bytes A0-FF) by an escape
/// sequence (PS3.5 §6.1.2.4, PS3.3 tables C.12-3 and C.12-4). Its tables are made from a code page of .NET when first needed.
/// </summary>
internal sealed class CodedSet
{
    private readonly byte[] _escape;
    private readonly Lazy<char[]> _characters;
    private readonly Lazy<FrozenDictionary<char, ushort>> _codes;

    private CodedSet(int registration, string escape, bool isG1, bool isMultiByte, Func<char[]> characters, Predicate<int>? isForeign = null)
    {
        Registration = registration;
        _escape = Encoding.ASCII.GetBytes("\u001B" + escape);
        IsG1 = isG1;
        IsMultiByte = isMultiByte;
        _characters = new Lazy<char[]>(characters);
        _codes = new Lazy<FrozenDictionary<char, ushort>>(() => Codes(_characters.Value, isG1, isMultiByte, isForeign));
    }

    /// <summary>ISO 646, US-ASCII.</summary>
    public static CodedSet Ascii { get; } = new(6, "(B", false, false, () => [.. Enumerable.Range(0x20, 96).Select(code => (char)code)]);

    /// <summary>JIS X 0201 Romaji: ASCII but for YEN SIGN and OVERLINE.</summary>
    public static CodedSet Romaji { get; } = new(14, "(J", false, false, () =>
        [.. Enumerable.Range(0x20, 96).Select(code => code switch { 0x5C => '\u00A5', 0x7E => '\u203E', _ => (char)code })]);

    /// <summary>JIS X 0201 Katakana.</summary>
    public static CodedSet Katakana { get; } = new(13, ")I", true, false, () =>
        [.. Enumerable.Range(0x20, 96).Select(code => code is > 0x20 and < 0x60 ? (char)(0xFF61 + code - 0x21) : '\0')]);

    /// <summary>All sets that an escape sequence can name.</summary>
    public static IReadOnlyList<CodedSet> All { get; } =
    [
        Ascii,
        Romaji,
        Katakana,
        SingleByte(100, "-A", 28591),
        SingleByte(101, "-B", 28592),
        SingleByte(109, "-C", 28593),
        SingleByte(110, "-D", 28594),
        SingleByte(144, "-L", 28595),
        SingleByte(127, "-G", 28596),
        SingleByte(126, "-F", 28597, (0xA1, '\u2018'), (0xA2, '\u2019')),
        SingleByte(138, "-H", 28598, (0xAF, '\u00AF')),
        SingleByte(148, "-M", 28599),
        SingleByte(203, "-b", 28605),
        SingleByte(166, "-T", 874),
        MultiByte(87, "$B", false, 20932, 0x8080, code => code >> 8 == 0x2D),
        MultiByte(159, "$(D", false, 20932, 0x8000, code => code >> 8 is 0x73 or 0x74, (0x2237, '~'), (0x2271, '\u2116')),
        MultiByte(149, "$)C", true, 949, 0x8080, _ => false),
        MultiByte(58, "$)A", true, 936, 0x8080, code => code is >= 0x2221 and <= 0x222A or >= 0x2660 and <= 0x2675 or 0x283B or 0x283D or 0x283E or 0x2840),
    ];

    /// <summary>The number in the registry of ISO 2375.</summary>
    public int Registration { get; }

    /// <summary>Whether the set is used through bytes with the highest bit set.</summary>
    public bool IsG1 { get; }

    /// <summary>Whether a character takes two bytes.</summary>
    public bool IsMultiByte { get; }

    /// <summary>The escape sequence that designates the set.</summary>
    public ReadOnlySpan<byte> Escape => _escape;

    /// <summary>The set of a registration number; null when no defined term has it.</summary>
    public static CodedSet? Of(int registration)
    {
        foreach (CodedSet set in All)
        {
            if (set.Registration == registration)
            {
                return set;
            }
        }

        return null;
    }

    /// <summary>The character of one byte; U+FFFD when it has none.</summary>
    public char Decode(byte code) => Known(_characters.Value[(code & 0x7F) - 0x20]);

    /// <summary>The character of two bytes; U+FFFD when they have none.</summary>
    public char Decode(byte first, byte second)
    {
        int row = (first & 0x7F) - 0x21;
        int column = (second & 0x7F) - 0x21;
        return (uint)row < 94 && (uint)column < 94 ? Known(_characters.Value[(row * 94) + column]) : '\uFFFD';
    }

    /// <summary>Finds the code of a character, as one byte or two.</summary>
    public bool TryEncode(char character, out ushort code) => _codes.Value.TryGetValue(character, out code);

    /// <summary>A code page of .NET, without registering it for the whole process.</summary>
    public static Encoding CodePage(int number) =>
        CodePagesEncodingProvider.Instance.GetEncoding(number, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"))
            ?? Encoding.GetEncoding(number, EncoderFallback.ReplacementFallback, new DecoderReplacementFallback("\uFFFD"));

    private static char Known(char character) => character == '\0' ? '\uFFFD' : character;

    // What is corrected the code page lacks, or has from another edition.
    private static CodedSet SingleByte(int registration, string escape, int codePage, params (int Code, char Character)[] corrections) => new(registration, escape, true, false, () =>
    {
        Encoding encoding = CodePage(codePage);
        char[] characters = [.. Enumerable.Range(0xA0, 96).Select(code => Character(encoding, [(byte)code]))];
        foreach ((int code, char character) in corrections)
        {
            characters[code - 0xA0] = character;
        }

        return characters;
    });

    // Codes that vendors added to the registered set are read but never written.
    private static CodedSet MultiByte(int registration, string escape, bool isG1, int codePage, ushort bits, Predicate<int> isForeign, params (int Code, char Character)[] corrections) => new(registration, escape, isG1, true, () =>
    {
        Encoding encoding = CodePage(codePage);
        char[] characters = new char[94 * 94];
        for (int i = 0; i < characters.Length; i++)
        {
            int code = (((i / 94) + 0x21) << 8 | ((i % 94) + 0x21)) | bits;
            characters[i] = Character(encoding, [(byte)(code >> 8), (byte)code]);
        }

        foreach ((int code, char character) in corrections)
        {
            characters[(((code >> 8) - 0x21) * 94) + (code & 0xFF) - 0x21] = character;
        }

        return characters;
    }, isForeign);

    // A code page may answer a code it does not have with a look-alike or a private character: only what comes back is taken.
    private static char Character(Encoding encoding, byte[] code)
    {
        string text = encoding.GetString(code);
        return text.Length == 1 && text[0] is not ('\uFFFD' or >= '\uE000' and <= '\uF8FF') && encoding.GetBytes(text).AsSpan().SequenceEqual(code) ? text[0] : '\0';
    }

    private static FrozenDictionary<char, ushort> Codes(char[] characters, bool isG1, bool isMultiByte, Predicate<int>? isForeign)
    {
        Dictionary<char, ushort> codes = [];
        for (int i = 0; i < characters.Length; i++)
        {
            if (characters[i] is not ('\0' or ' ' or '\u007F'))
            {
                int code = isMultiByte ? (((i / 94) + 0x21) << 8) | ((i % 94) + 0x21) : i + 0x20;
                if (isForeign is not null && isForeign(code))
                {
                    continue;
                }

                codes.TryAdd(characters[i], (ushort)(!isG1 ? code : isMultiByte ? code | 0x8080 : code | 0x80));
            }
        }

        return codes.ToFrozenDictionary();
    }
}
