using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Tests.Properties;

/// <summary>
/// Makes data sets with elements of every value representation, standard, of repeating groups and private, in sequences of sequences, with text in every
/// kind of character set. No random bytes: what is made is valid, so that it must come back.
/// </summary>
internal static class DataSetGenerator
{
    public const string KnownCreator = "GANTRY KNOWN";
    private const string UnknownCreator = "GANTRY UNKNOWN";
    private const int Depth = 3;

    private static readonly string[][] s_terms =
    [
        ["ISO_IR 192"], ["ISO_IR 100"], ["ISO_IR 144"], ["ISO_IR 126"], ["ISO_IR 13"], ["GB18030"], ["GBK"], ["", "ISO 2022 IR 87"], ["ISO 2022 IR 13", "ISO 2022 IR 87", "ISO 2022 IR 159"],
        ["", "ISO 2022 IR 149"], ["", "ISO 2022 IR 58"], ["ISO 2022 IR 100", "ISO 2022 IR 126", "ISO 2022 IR 144"], ["ISO 2022 IR 6", "ISO 2022 IR 166", "ISO 2022 IR 127", "ISO 2022 IR 138"],
    ];

    private static readonly VR[] s_vrs = [.. Enum.GetValues<VR>().Where(vr => vr is not (VR.None or VR.SQ))];

    private static readonly Dictionary<VR, DictionaryEntry[]> s_standard = DicomDictionary.Default.Elements
        .Where(entry => entry.VRs.Count == 1 && entry.Tag.Group > 0x0008 && !entry.Tag.IsGroupLength && entry.Tag.Group < 0xFF00
            && DicomDictionary.Default.LookupVR(entry.Tag) == entry.VR)
        .GroupBy(entry => entry.VR).ToDictionary(group => group.Key, group => group.ToArray());

    /// <summary>A context that knows a private element of each value representation.</summary>
    public static DicomContext Context { get; } = new()
    {
        Dictionary = DicomDictionary.Default.WithPrivate(KnownCreator, Enum.GetValues<VR>().Where(vr => vr != VR.None)
            .SelectMany(vr => new ushort[] { 0x0029, 0x6001 }.Select(group => DictionaryEntry.Private(group, (byte)vr, vr, $"A value of {vr}")))),
    };

    public static Arbitrary<DataSetModel> DataSets { get; } = Arb.From(Content(Depth, []), model => model.Shrink());

    /// <summary>The creator of a private element that was made here: known in even blocks, unknown in odd ones.</summary>
    public static string CreatorOf(Tag tag) => (tag.Element >> 8) % 2 == 0 ? KnownCreator : UnknownCreator;

    private static Gen<DataSetModel> Content(int depth, string[] inherited) =>
        from hasTerms in Gen.Choose(0, depth == Depth ? 5 : 20).Select(number => depth == Depth ? number > 0 : number == 0)
        from own in hasTerms ? Gen.Elements(s_terms) : Gen.Constant(Array.Empty<string>())
        let terms = own.Length > 0 ? own : inherited
        from size in Gen.Choose(0, depth == Depth ? 12 : 4)
        from elements in Element(depth, terms).ArrayOf(size)
        select new DataSetModel(own, [.. elements.DistinctBy(element => element.Tag)]);

    private static Gen<ElementModel> Element(int depth, string[] terms) => depth == 0 ? Simple(terms) : Gen.Frequency((6, Simple(terms)), (1, Sequence(depth, terms)));

    private static Gen<ElementModel> Sequence(int depth, string[] terms) =>
        from tag in Key(VR.SQ)
        from count in Gen.Choose(0, 3)
        from items in Content(depth - 1, terms).ArrayOf(count)
        select new ElementModel(tag, VR.SQ) { Items = items };

    private static Gen<ElementModel> Simple(string[] terms) =>
        from vr in Gen.Elements(s_vrs)
        from tag in Key(vr)
        from element in Value(tag, vr, terms)
        select element;

    private static Gen<ElementModel> Value(Tag tag, VR vr, string[] terms) => vr.IsBinary()
        ? ValueGenerator.Bytes(vr).Select(bytes => new ElementModel(tag, vr) { Bytes = bytes })
        : from count in ValueText.IsMultiple(vr) ? Gen.Frequency((1, Gen.Constant(0)), (6, Gen.Constant(1)), (2, Gen.Choose(2, 5))) : Gen.Choose(0, 1)
          from values in ValueGenerator.Value(vr, CharacterSet.Of(terms)).ArrayOf(count)
          from gap in Gen.Choose(0, 10)
          select new ElementModel(tag, vr) { Values = [.. values.Select((value, index) => vr.IsText() && index == gap && index < count - 1 ? string.Empty : value)] };

    // A standard element where there is one, an overlay or curve of any number, a private one that the context knows, or one that nobody knows.
    private static Gen<Tag> Key(VR vr)
    {
        Gen<Tag> known = from block in Gen.Choose(0x10, 0x7F) from element in Gen.Elements<ushort>(0x0029, 0x6001) select new Tag(element, (ushort)((block * 2 << 8) | (int)vr));
        Gen<Tag> unknown = from block in Gen.Choose(0x10, 0x7E) from last in Gen.Choose(0, 255) select new Tag(0x0029, (ushort)((((block * 2) + 1) << 8) | last));
        if (!s_standard.TryGetValue(vr, out DictionaryEntry[]? entries))
        {
            return Gen.Frequency((3, known), (1, unknown));
        }

        Gen<Tag> standard = from entry in Gen.Elements(entries)
                            from digits in Gen.Choose(0, 0x0F)
                            let repeated = new Tag(entry.Tag.Value | (~entry.Mask & (uint)(digits << 17)))
                            select DicomDictionary.Default.LookupVR(repeated) == vr ? repeated : entry.Tag;
        return Gen.Frequency((4, standard), (2, known), (1, unknown));
    }
}
