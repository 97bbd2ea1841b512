using Gantry.Dicom;

namespace Gantry.Fuzzing;

/// <summary>Well-formed files of our own making that the mutations start from: all transfer syntaxes, nestings, lengths, character sets, private blocks.</summary>
public static class Seeds
{
    private static readonly string[] s_characterSets = ["", "ISO_IR 100", "ISO_IR 192", "ISO 2022 IR 87", "GB18030"];

    private static readonly TransferSyntax[] s_syntaxes =
    [
        TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian, TransferSyntax.DeflatedExplicitVRLittleEndian,
        TransferSyntax.JPEGBaseline8Bit, TransferSyntax.RLELossless,
    ];

    /// <summary>Makes them.</summary>
    public static IReadOnlyList<Seed> Make()
    {
        var seeds = new List<Seed>();
        foreach (TransferSyntax syntax in s_syntaxes)
        {
            foreach (LengthEncoding lengths in (LengthEncoding[])[LengthEncoding.Defined, LengthEncoding.Undefined])
            {
                for (int kind = 0; kind < (syntax.IsDeflated ? 2 : s_characterSets.Length); kind++) // setting up the deflater takes longer than all the reading
                {
                    DataSet dataSet = Content(kind, syntax);
                    byte[] bytes = new DicomFile(dataSet, syntax).ToArray(syntax, new DicomWriteOptions { Lengths = lengths });
                    long start = DicomFile.Parse(bytes).DataSetOffset;
                    seeds.Add(new Seed(bytes, Headers(bytes), syntax.IsDeflated ? dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray() : null, start));
                    if (kind == 0)
                    {
                        // Neither preamble nor meta information, and the prefix without the preamble.
                        seeds.Add(new Seed(bytes[(int)start..], [], null, 0));
                        seeds.Add(new Seed(bytes[128..], [], null, start - 128));
                    }
                }
            }
        }

        return seeds;
    }

    private static DataSet Content(int kind, TransferSyntax syntax)
    {
        var dataSet = new DataSet();
        if (s_characterSets[kind].Length > 0)
        {
            dataSet.Set(Attributes.SpecificCharacterSet, s_characterSets[kind]);
        }

        dataSet.Set(Attributes.SOPClassUID, SopClasses.CTImageStorage);
        dataSet.Set(Attributes.SOPInstanceUID, new Uid("2.25.1"));
        dataSet.Set(Attributes.PatientName, new PersonName("Yamada^Taro"));
        dataSet.SetItems(Attributes.ReferencedSeriesSequence, [Nested(kind), new DataSet(), Nested(1)]);
        dataSet.Set(new Tag(0x00090010), VR.LO, "GANTRY FUZZ");
        dataSet.SetBytes(new Tag(0x00091001), VR.UN, new byte[] { 1, 2, 3, 4 });
        dataSet.Set(Attributes.SliceThickness, 1.25);
        dataSet.Set(Attributes.Rows, (ushort)4);
        dataSet.Set(Attributes.PixelRepresentation, (ushort)1);
        if (kind == 1)
        {
            int number = 0;
            foreach (VR vr in Enum.GetValues<VR>().Where(vr => vr is not (VR.None or VR.SQ)))
            {
                dataSet.SetBytes(new Tag(0x0009, (ushort)(0x1010 + number++)), vr, vr.IsText() ? "12"u8.ToArray() : new byte[8]);
            }
        }

        if (syntax.IsEncapsulated)
        {
            dataSet.SetFragments(Attributes.PixelData, VR.OB, [kind == 0 ? default : new byte[] { 0, 0, 0, 0 }, new byte[] { 0xFF, 0xD8, 0xFF, 0xD9 }, new byte[6 * kind]]);
        }
        else
        {
            dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[32 * (kind + 1)]);
        }

        if (kind == 2)
        {
            dataSet.SetBytes(new Tag(0xFFFCFFFC), VR.OB, new byte[10]);
        }

        return dataSet;
    }

    private static DataSet Nested(int depth)
    {
        var item = new DataSet();
        item.Set(Attributes.ReferencedSOPInstanceUID, new Uid("2.25.2"));
        if (depth > 0)
        {
            item.SetItems(Attributes.ReferencedImageSequence, [Nested(depth - 1)]);
        }

        return item;
    }

    /// <summary>The positions of the element headers, found by what a visitor is shown.</summary>
    private static int[] Headers(byte[] bytes)
    {
        var positions = new Positions();
        DicomFile.Visit(bytes, positions);
        return [.. positions.Found.Where(position => position >= 0 && position + 8 <= bytes.Length)];
    }

    private sealed class Positions : ElementVisitor
    {
        public List<int> Found { get; } = [];

        public override void Value(in VisitedElement element, ReadOnlySpan<byte> value) => Add(element);

        public override void StartSequence(in VisitedElement element) => Add(element);

        public override void StartItem(in VisitedElement element) => Add(element);

        // The length may stand 4 or 8 bytes before the value, the tag 8 or 12: both are worth a change.
        private void Add(in VisitedElement element)
        {
            Found.Add((int)element.Offset - 8);
            Found.Add((int)element.Offset - 12);
        }
    }
}
