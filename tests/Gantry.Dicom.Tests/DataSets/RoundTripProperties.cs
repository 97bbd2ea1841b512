using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Tests.DataSets;

/// <summary>Whatever is written is read again, over all value representations, nestings and encodings (R175).</summary>
[Trait("Ledger", "R175")]
public class RoundTripProperties
{
    private static readonly TransferSyntax[] s_syntaxes =
    [
        TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian, TransferSyntax.DeflatedExplicitVRLittleEndian,
    ];

    [Fact]
    public void ReadingWhatWasWrittenGivesTheSameDataSet() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(300), Prop.ForAll(DataSets(), Gen.Elements(s_syntaxes).ToArbitrary(), Gen.Elements(true, false).ToArbitrary(),
            (made, syntax, useUndefinedLength) =>
            {
                byte[] bytes = made.Encode(syntax, new DicomWriteOptions { Lengths = useUndefinedLength ? LengthEncoding.Undefined : LengthEncoding.Kept }).ToArray();
                DataSet read = DataSet.Parse(bytes, syntax);
                read.Findings.ShouldBeEmpty();
                Describe(read, syntax.IsExplicit).ShouldBe(Describe(made, syntax.IsExplicit));
                if (!syntax.IsDeflated)
                {
                    read.Encode(syntax).ToArray().ShouldBe(bytes);
                }
            }));

    [Fact]
    public void AFileReadInPartsIsTheFileReadAtOnce()
    {
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.dcm");
        try
        {
            Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(DataSets(), Gen.Choose(0, 200).ToArbitrary(), (made, threshold) =>
            {
                File.WriteAllBytes(path, new DicomFile(made, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
                using DicomFile file = DicomFile.Open(path, new DicomReadOptions { BulkThreshold = threshold });
                Describe(file.DataSet, true).ShouldBe(Describe(made, true));
            }));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static Arbitrary<DataSet> DataSets() => Content(2).ToArbitrary();

    private static Gen<DataSet> Content(int depth)
    {
        Gen<Action<DataSet>> element = depth == 0 ? Value() : Gen.Frequency((5, Value()), (1, Sequence(depth)));
        return element.ListOf().Select(settings =>
        {
            var dataSet = new DataSet();
            foreach (Action<DataSet> set in settings)
            {
                set(dataSet);
            }

            return dataSet;
        });
    }

    private static Gen<Action<DataSet>> Sequence(int depth) =>
        from tag in Gen.Elements<Tag>(Attributes.ReferencedSeriesSequence, Attributes.ReferencedImageSequence, Attributes.RequestAttributesSequence, Attributes.ContentSequence)
        from items in Content(depth - 1).ListOf()
        select (Action<DataSet>)(dataSet => dataSet.SetItems(tag, items));

    private static Gen<Action<DataSet>> Value() =>
        from vr in Gen.Elements(Enum.GetValues<VR>().Where(vr => vr is not (VR.None or VR.SQ)).ToArray())
        from element in Gen.Choose(0, 5)
        from bytes in Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf()
        select (Action<DataSet>)(dataSet => dataSet.SetBytes(new Tag(0x0009, (ushort)(0x1200 + ((int)vr * 8) + element)), vr, Fit(vr, bytes)));

    /// <summary>Bytes that the representation allows: whole numbers of units, or ASCII text of even length.</summary>
    private static byte[] Fit(VR vr, byte[] bytes)
    {
        int unit = Math.Max(2, vr.UnitSize());
        byte[] whole = bytes[..(bytes.Length / unit * unit)];
        return vr.IsText() ? [.. whole.Select(value => (byte)('A' + (value % 26)))] : whole;
    }

    private static string Describe(DataSet dataSet, bool withVR) => string.Join('\n', dataSet.Select(element =>
        element.IsSequence
            ? $"{element.Tag} [{string.Join(" | ", element.Items.Select(item => Describe(item, withVR)))}]"
            : $"{element.Tag} {(withVR ? element.VR : VR.None)} {Convert.ToHexString(Native(element))}"));

    private static byte[] Native(DataElement element)
    {
        byte[] bytes = element.Bytes.ToArray();
        int unit = element.VR.UnitSize();
        if (element.IsBigEndian && unit > 1)
        {
            for (int i = 0; i + unit <= bytes.Length; i += unit)
            {
                Array.Reverse(bytes, i, unit);
            }
        }

        return bytes;
    }
}
