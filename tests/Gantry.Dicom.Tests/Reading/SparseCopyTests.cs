namespace Gantry.Dicom.Tests.Reading;

/// <summary>A sparse copy has the same elements, whatever was left out of it.</summary>
public class SparseCopyTests
{
    private static readonly Tag s_privateCreator = new(0x0043, 0x0010);
    private static readonly Tag s_private = new(0x0043, 0x1029);

    [Fact]
    public void Long_values_of_unknown_representation_are_left_out_as_others_are()
    {
        DataSet dataSet = new();
        dataSet.SetItems(Attributes.ReferencedSeriesSequence, new DataSet());
        dataSet.SetBytes(Attributes.ReferencedImageSequence, VR.UN, new byte[3000]);
        dataSet.Set(s_privateCreator, VR.LO, "NOBODY KNOWS");
        dataSet.SetBytes(s_private, VR.UN, new byte[3000]);
        dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[3000]);
        ShouldHaveTheSameElements(dataSet);
    }

    [Fact]
    public void A_value_left_out_at_the_end_of_all_that_encloses_it_ends_it_too()
    {
        DataSet item = new();
        item.SetBytes(Attributes.PixelData, VR.OW, new byte[3000]);
        DataSet dataSet = new();
        dataSet.Set(Attributes.PatientID, "4711");
        dataSet.SetItems(Attributes.IconImageSequence, item);
        ShouldHaveTheSameElements(dataSet);
    }

    [Fact]
    public void Fragments_are_left_out_however_short_and_the_offset_table_stays()
    {
        DataSet made = new();
        made.Set(Attributes.NumberOfFrames, 2000);
        made.SetFragments(Attributes.PixelData, VR.OB, [new byte[800], .. Enumerable.Repeat(new ReadOnlyMemory<byte>(new byte[1000]), 200)]);
        TransferSyntax syntax = TransferSyntax.JPEGLSLossless;
        DataSet whole = DataSet.Parse(made.Encode(syntax).ToArray(), syntax);
        SparseDataSet sparse = whole.ToSparse(1024);
        sparse.Segments.Sum(segment => segment.Bytes.Length).ShouldBeLessThan(4000);
        DataSet copy = DataSet.Parse(sparse, syntax);
        Elements(copy).ShouldBe(Elements(whole));
        copy.TryGetElement(Attributes.PixelData, out DataElement pixels).ShouldBeTrue();
        whole.TryGetElement(Attributes.PixelData, out DataElement original).ShouldBeTrue();
        pixels.Fragments.ShouldBe(original.Fragments);
        pixels.ReadFragment(0).Length.ShouldBe(800);
    }

    private static void ShouldHaveTheSameElements(DataSet made)
    {
        TransferSyntax syntax = TransferSyntax.ExplicitVRLittleEndian;
        DataSet whole = DataSet.Parse(made.Encode(syntax).ToArray(), syntax);
        DataSet copy = DataSet.Parse(whole.ToSparse(1024), syntax);
        Elements(copy).ShouldBe(Elements(whole));
    }

    private static List<string> Elements(DataSet dataSet) =>
        [.. dataSet.SelectMany(element => (string[])[$"{element.Tag} {element.VR} {element.Length}", .. element.Items.SelectMany(Elements), $"end {element.Items.Count}"])];
}
