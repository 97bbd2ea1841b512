namespace Gantry.Dicom.Imaging;

/// <summary>How an excess, by which the greatest exponent of a quad exceeds what its neighbours foretell, is written (ITU-T T.814 table 3).</summary>
/// <param name="Smallest">The smallest excess with this prefix; the suffix is added to it.</param>
/// <param name="Prefix">The prefix; its first bit is the lowest.</param>
/// <param name="PrefixLength">Bits of the prefix.</param>
/// <param name="Suffix">The suffix, of a certain excess.</param>
/// <param name="SuffixLength">Bits of the suffix.</param>
internal readonly record struct ExcessCode(int Smallest, int Prefix, int PrefixLength, int Suffix, int SuffixLength)
{
    /// <summary>No block of at most 31 bit planes has an excess as great.</summary>
    public const int Excesses = 32;

    private static readonly (uint Bits, int Length)[] PairEntries = MakePairs();

    /// <summary>The code that starts with some bits.</summary>
    public static ExcessCode Starting(int bits) => Of((bits & 7) switch { 0 => 5, 4 => 3, 2 or 6 => 2, _ => 1 });

    /// <summary>The code of an excess from 0, which takes no bits, to 32; more have extensions, which no block of at most 31 bit planes needs.</summary>
    public static ExcessCode Of(int excess) => excess switch
    {
        0 => default,
        1 => new ExcessCode(1, 1, 1, 0, 0),
        2 => new ExcessCode(2, 2, 2, 0, 0),
        3 or 4 => new ExcessCode(3, 4, 3, excess - 3, 1),
        _ => new ExcessCode(5, 0, 3, excess - 5, 5),
    };

    /// <summary>What is written for the excesses of a pair of quads, each below <see cref="Excesses"/>: bits, the first the lowest, and how many.</summary>
    public static (uint Bits, int Length) OfPair(int first, int second) => PairEntries[(first * Excesses) + second];

    /// <summary>Puts the codes of a pair together: prefixes, then suffixes.</summary>
    public static (uint Bits, int Length) Join(ExcessCode first, ExcessCode second)
    {
        int length = first.PrefixLength;
        uint bits = (uint)(first.Prefix | (second.Prefix << length));
        length += second.PrefixLength;
        bits |= (uint)first.Suffix << length;
        length += first.SuffixLength;
        bits |= (uint)second.Suffix << length;
        return (bits, length + second.SuffixLength);
    }

    private static (uint Bits, int Length)[] MakePairs() =>
        [.. Enumerable.Range(0, Excesses * Excesses).Select(pair => Join(Of(pair / Excesses), Of(pair % Excesses)))];
}
