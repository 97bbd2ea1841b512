using Gantry.Dicom.Tests.Writing;

namespace Gantry.Dicom.Tests.Comparison;

public class DataSetComparisonTests
{
    [Fact]
    public void Encodings_make_no_difference()
    {
        DataSet made = Made.EveryVR();
        foreach (TransferSyntax syntax in Made.NativeSyntaxes)
        {
            DataSet read = DataSet.Parse(made.Encode(syntax, new DicomWriteOptions { Lengths = LengthEncoding.Undefined, GroupLengths = GroupLengths.Added }).ToArray(), syntax);
            Differences(made, read).ShouldBeEmpty();
            Differences(read, made).ShouldBeEmpty();
        }

        Differences(made, DataSet.Parse(made.Encode(TransferSyntax.ImplicitVRLittleEndian).ToArray(), TransferSyntax.ImplicitVRLittleEndian), new DataSetComparison { IncludesEncoding = true })
            .ShouldContain("Representation (0009,1001)");
    }

    [Fact]
    public void Long_values_in_files_are_compared_where_they_are()
    {
        string folder = Directory.CreateTempSubdirectory("gantry-comparison-").FullName;
        try
        {
            DataSet made = Made.EveryVR();
            byte[] words = Enumerable.Range(0, 200_000).Select(i => (byte)(i * 7)).ToArray();
            made.SetBytes(Attributes.PixelData, VR.OW, words);
            new DicomFile(made, TransferSyntax.ExplicitVRBigEndian).Save(Path.Combine(folder, "big"), TransferSyntax.ExplicitVRBigEndian);
            new DicomFile(made, TransferSyntax.ExplicitVRLittleEndian).Save(Path.Combine(folder, "little"), TransferSyntax.ExplicitVRLittleEndian);
            words[150_000]++;
            made.SetBytes(Attributes.PixelData, VR.OW, words);
            new DicomFile(made, TransferSyntax.ExplicitVRLittleEndian).Save(Path.Combine(folder, "other"), TransferSyntax.ExplicitVRLittleEndian);
            using DicomFile big = DicomFile.Open(Path.Combine(folder, "big"));
            using DicomFile little = DicomFile.Open(Path.Combine(folder, "little"));
            using DicomFile other = DicomFile.Open(Path.Combine(folder, "other"));
            Differences(big.DataSet, little.DataSet).ShouldBeEmpty();
            Differences(big.DataSet, other.DataSet).ShouldBe(["Value (7FE0,0010)"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Fragments_count_by_their_bytes()
    {
        DataSet one = Encapsulated(default, new byte[] { 1, 2, 3, 4 });
        Differences(one, Encapsulated(new byte[4], new byte[] { 1, 2 }, new byte[] { 3, 4 })).ShouldBeEmpty();
        Differences(one, Encapsulated(default, new byte[] { 1, 2 }, new byte[] { 3, 5 })).ShouldBe(["Value (7FE0,0010)"]);
        var native = new DataSet();
        native.SetBytes(Attributes.PixelData, VR.OB, new byte[] { 1, 2, 3, 4 });
        Differences(one, native).ShouldBe(["Value (7FE0,0010)"]);

        static DataSet Encapsulated(params ReadOnlyMemory<byte>[] fragments)
        {
            var dataSet = new DataSet();
            dataSet.SetFragments(Attributes.PixelData, VR.OB, fragments);
            return dataSet;
        }
    }

    [Fact]
    public void What_differs_is_found_at_every_level_and_what_may_is_not()
    {
        DataSet left = Made.EveryVR();
        DataSet right = Made.EveryVR();
        right.Remove(Attributes.PatientName);
        right.Set(Attributes.StudyID, "new");
        right.Set(Attributes.Rows, (ushort)1);
        DataSet series = right.Items(Attributes.ReferencedSeriesSequence)[0];
        series.Items(Attributes.ReferencedImageSequence)[0].Set(Attributes.Rows, (ushort)1);
        right.AddItem(Attributes.ContentSequence, new DataSet());
        right.Set(new Tag(0x0009, 0x1001), VR.SV, "1");

        Differences(left, right).ShouldBe(
        [
            "Value (0008,1115)[0].(0008,1140)[0].(0028,0010)", "Value (0009,1001)", "OnlyLeft (0010,0010)", "OnlyRight (0020,0010)", "Value (0028,0010)", "OnlyRight (0040,A730)[0]",
        ]);
        Differences(left, right, new DataSetComparison
        {
            IgnoresPrivate = true,
            Ignored = [.. ((string[])["**.Rows", "PatientName", "StudyID", "ContentSequence[0]"]).Select(path => AttributePath.Parse(path))],
        }).ShouldBeEmpty();
    }

    [Fact]
    public void Unknown_text_and_padding_are_taken_for_what_they_are()
    {
        var left = new DataSet();
        left.SetBytes(Attributes.PatientName, VR.UN, "Doe^Jane"u8.ToArray());
        left.SetBytes(Attributes.EncapsulatedDocument, VR.OB, new byte[] { 1, 2, 3 });
        var right = new DataSet();
        right.Set(Attributes.PatientName, new PersonName("Doe^Jane"));
        right.SetBytes(Attributes.EncapsulatedDocument, VR.OB, new byte[] { 1, 2, 3, 0 });
        Differences(left, right).ShouldBeEmpty();
        right.SetBytes(Attributes.EncapsulatedDocument, VR.OB, new byte[] { 1, 2, 3, 4 });
        Differences(left, right).ShouldBe(["Value (0042,0011)"]);
    }

    private static string[] Differences(DataSet left, DataSet right, DataSetComparison? comparison = null) =>
        [.. (comparison ?? DataSetComparison.Default).Compare(left, right).Select(difference => $"{difference.Kind} {difference.Path}")];
}
