using Gantry.Dicom;

namespace Gantry.Corpus.Judges;

/// <summary>A place where we and a judge read otherwise: an element that one of us does not see, another value representation, or another value.</summary>
/// <param name="File">The file, below the corpus.</param>
/// <param name="Path">Where: tags and item numbers.</param>
/// <param name="Kind">What differs.</param>
/// <param name="OurVR">Our value representation; empty when we do not see the element.</param>
/// <param name="TheirVR">That of the judge.</param>
/// <param name="Ours">Our value.</param>
/// <param name="Theirs">That of the judge, or why it can't read the file.</param>
internal sealed record Difference(string File, string Path, DifferenceKind Kind, string OurVR, string TheirVR, string Ours, string Theirs)
{
    private const int Longest = 100;

    /// <summary>The tag of the element itself.</summary>
    public Tag Tag => new(uint.Parse(Path.AsSpan(Path.LastIndexOf('.') + 1), System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>Whether the judge only fills an odd value up to an even length.</summary>
    public bool IsPadding { get; init; }

    public override string ToString() => $"{File} {Path}: {Kind}, ours {OurVR} {Short(Ours)}, theirs {TheirVR} {Short(Theirs)}";

    private static string Short(string text) => text.Length > Longest ? text[..Longest] + "…" : text;
}
