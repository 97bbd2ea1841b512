namespace Gantry.Corpus.Judges;

/// <summary>Where our findings and those of a judge are known to differ, and who is right.</summary>
internal static class KnownFindings
{
    /// <summary>Debian's dicom3tools of June 2022.</summary>
    public static IReadOnlyList<KnownFinding> Dciodvfy { get; } =
    [
        new("dciodvfy demands Laterality wherever Body Part Examined does not name an unpaired part, and forbids it where it does. Whether a part is paired, the data set does not tell: we say so, and it is no error.",
            d => d is { IsOurs: false, Path: "(0020,0060)" }),
        new("The generated objects hold what dciodvfy of 2022 asks for. The tables of 2025e ask for more: modules that it does not look at, groups of frames, closed lists of terms.",
            d => d.IsOurs && Path.GetFileName(d.File).StartsWith("gen-", StringComparison.Ordinal)),
        new("dciodvfy does not ask who reserved the block of a private element. PS3.5 §7.8.1 does.",
            d => d is { IsOurs: true } && d.What.StartsWith("private-creator-missing", StringComparison.Ordinal)),
        new("The file has (0018,1200) as DS. PS3.6 has it as DA.",
            d => d is { IsOurs: true, File: "iods/pt-acrin.dcm", Path: "(0018,1200)" }),
        new("Where no velocity is encoded a direction of zeros says so. No section demands a unit vector there.",
            d => d is { IsOurs: false, Tag: "(0018,9090)" }),
        new("Per-frame groups are type 1C since 2020, and not needed where nothing differs between frames.",
            d => d is { IsOurs: false, Path: "(5200,9230)" }),
        new("A concatenation of one instance: dciodvfy forbids it by a rule that no table has.",
            d => d is { IsOurs: false, Path: "(0020,9161)" or "(0020,9163)" }),
        new("We do not hold the length of LUT Data against its descriptor.",
            d => d is { IsOurs: false, Tag: "(0028,3006)" }),
        new("The lists of terms are longer, or open, in the edition that we have.",
            d => d is { IsOurs: false } && d.What.StartsWith("Unrecognized enumerated value", StringComparison.Ordinal)),
        new("Parallel Reduction Factor Second In-plane is needed in spectroscopy alone since 2021.",
            d => d is { IsOurs: false, Tag: "(0018,9168)" }),
        new("NUL after text is wrong padding, for us a warning.",
            d => d is { IsOurs: false, Path: "(0013,1010)" }),
        new("An optional sequence without items is as good as absent (PS3.5 §7.4.5).",
            d => d is { IsOurs: false, Path: "(0008,1032)" } && d.What.StartsWith("Bad Sequence number of Items", StringComparison.Ordinal)),
        new("PS3.5 §6.2 allows the second 60, and the integer -2^31.",
            d => d is { IsOurs: false, File: "validation/gen-all-vrs.dcm" }),
    ];
}
