using System.Globalization;
using static Gantry.Corpus.Judges.DifferenceKind;

namespace Gantry.Corpus.Judges;

/// <summary>What is known to differ between our reading and that of a judge, and who is right.</summary>
internal static class KnownDifferences
{
    /// <summary>Debian's pydicom 2.3.</summary>
    public static IReadOnlyList<KnownDifference> Pydicom { get; } =
    [
        new("pydicom gives a value written as UN the VR of its dictionaries. We keep what is written, and read the value in its VR when asked: the values agree.",
            d => d is { Kind: VR, OurVR: "UN" }),
        new("In big endian pydicom reverses the bytes of UN. Who wrote UN did not know the VR and could not reverse them: they are little endian, and so read.",
            d => d is { File: "transfer-syntaxes/ct-be.dcm", Kind: Value, OurVR: "UN" }),
        new("In implicit VR, private dictionaries know different things, and pydicom's and ours are not the same.",
            d => d.Kind is VR && d.Tag.IsPrivate),
        new("pydicom leaves open what of two VRs an element of implicit VR has; we decide as PS3.5 annex A says.",
            d => d.Kind is VR && d.TheirVR.Split(" or ").Contains(d.OurVR)),
        new("Where a VR holds ASCII only and the value does not, pydicom reads Latin-1. We show that the byte has no meaning.",
            d => d is { Kind: Value, OurVR: "CS" or "IS" } && d.Ours.Contains('\uFFFD', StringComparison.Ordinal)),
        new("pydicom 2.3 does not know ISO_IR 203 (Latin-9), which PS3.3 C.12.1.1.2 has since 2021.",
            d => d is { File: "charsets/gen-latin9.dcm" or "charsets/gen-iso2022-latin-turkish-euro.dcm", Kind: Value }),
        new("pydicom leaves the escape sequence of ISO 2022 IR 58 in the text.",
            d => d is { Kind: Value } && d.Theirs.Replace("\u001B$)A", "", StringComparison.Ordinal) == d.Ours),
        new("pydicom does not inflate the data set of the JPIP syntaxes that are deflated, and so reads noise.",
            d => d.File is "transfer-syntaxes/gen-jpip-referenced-deflate.dcm" or "transfer-syntaxes/gen-jpip-htj2k-referenced-deflate.dcm"),
    ];

    /// <summary>Debian's dcmtk 3.6.7.</summary>
    public static IReadOnlyList<KnownDifference> Dcmtk { get; } =
    [
        new("dcm2json writes UTF-8 and says so in Specific Character Set.",
            d => d is { Kind: Value, Theirs: "ISO_IR 192" } && d.Path.EndsWith("00080005", StringComparison.Ordinal)),
        new("dcm2json drops the sign of zero, and its decimals of binary numbers are off in the last place. pydicom gives ours.",
            d => d is { Kind: Value, OurVR: "FL" or "FD" } && IsSameBut(d.Ours, d.Theirs)),
        new("In implicit VR dcmtk knows fewer private elements.",
            d => d is { Kind: VR, TheirVR: "UN" } && d.Tag.IsPrivate),
        new("dcmtk leaves a sequence written as UN of defined length as bytes. We read what the dictionary says, as PS3.5 §6.2.2 allows; pydicom too.",
            d => d.File is "rt/rtdose_rle.dcm" or "rt/rtdose_rle_1frame.dcm" && d.Path.StartsWith("300C0002", StringComparison.Ordinal)),
        new("dcmtk has OB where PS3.5 annex A has OW: Curve Data (50xx,3000) in implicit VR.",
            d => d is { File: "rt/rtimage-dosigap.dcm", Path: "50003000", Kind: VR }),
        new("dcmtk pads a value of odd length. We give what is there.",
            d => d is { Kind: Value, IsPadding: true }),
        new("dcm2json converts the names in an item in the character set of the data set and not of the item. pydicom gives ours.",
            d => d is { File: "charsets/chrSQEncoding.dcm", Kind: Value }),
        new("dcm2json refuses character sets that its conversion library does not have. pydicom gives ours.",
            d => d.Kind is Unreadable && d.Theirs.Contains("character", StringComparison.Ordinal)),
        new("dcm2json refuses pixel data that are encapsulated in a transfer syntax that is not. pydicom gives ours.",
            d => d is { File: "private/slicethickness_empty_string.dcm", Kind: Unreadable }),
        new("dcmtk 3.6.7 does not know the syntax JPIP HTJ2K Referenced Deflate.",
            d => d is { File: "transfer-syntaxes/gen-jpip-htj2k-referenced-deflate.dcm", Kind: Unreadable }),
    ];

    private static bool IsSameBut(string ours, string theirs)
    {
        double[] left = Numbers(ours);
        double[] right = Numbers(theirs);
        return left.Length == right.Length && left.Zip(right).All(pair => Math.Abs(pair.First - pair.Second) <= Math.Abs(pair.First) * 1e-15);
    }

    private static double[] Numbers(string values) => [.. values.Split('\\').Select(value => double.Parse(value, NumberStyles.Float, CultureInfo.InvariantCulture))];
}
