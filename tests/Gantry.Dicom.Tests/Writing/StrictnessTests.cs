namespace Gantry.Dicom.Tests.Writing;

/// <summary>What a program sets and cannot be written is refused, named by its place, with the remedy.</summary>
[Trait("Ledger", "R039")]
public class StrictnessTests
{
    [Fact]
    public void Half_a_number_is_refused() => Refused(item => item.SetBytes(Attributes.Rows, VR.US, new byte[3]), "(0028,0010)", "whole numbers");

    [Fact]
    public void A_sequence_of_bytes_is_refused() => Refused(item => item.SetBytes(Attributes.ReferencedImageSequence, VR.SQ, new byte[4]), "(0008,1140)", "set its items");

    [Fact]
    public void An_element_without_representation_is_refused() => Refused(item => item.SetBytes(Attributes.Rows, VR.None, new byte[2]), "(0028,0010)", "give one");

    [Fact]
    public void A_delimiter_is_no_element() => Refused(item => item.SetBytes(new Tag(0xFFFEE00D), VR.OB, default), "(FFFE,E00D)", "another tag");

    [Fact]
    public void Text_beyond_the_character_set_is_refused() => Refused(item => item.Set(Attributes.PatientName, new PersonName("山田")), "(0010,0010)", "ISO_IR 192");

    [Fact]
    public void A_value_of_4_GB_is_refused() => Refused(item => item.SetBytes(Attributes.EncapsulatedDocument, VR.OB, Stream.Null, uint.MaxValue), "(0042,0011)", "4294967294");

    [Fact]
    public void Fragments_are_refused_where_nothing_is_encapsulated() => Refused(item => item.SetFragments(Attributes.PixelData, VR.OB, [default, new byte[2]]), "(7FE0,0010)", "codec");

    [Fact]
    public void A_data_set_that_holds_itself_is_refused()
    {
        var dataSet = new DataSet();
        dataSet.SetItems(Attributes.ReferencedSeriesSequence, dataSet);
        Should.Throw<DicomException>(() => dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian)).Message.ShouldContain("hold itself");
    }

    [Fact]
    public void A_sequence_of_4_GB_has_undefined_length_or_is_refused_where_it_must_not()
    {
        var dataSet = new DataSet();
        for (int i = 0; i < 3; i++)
        {
            var item = new DataSet();
            item.SetBytes(Attributes.EncapsulatedDocument, VR.OB, Stream.Null, 2L << 30);
            dataSet.AddItem(Attributes.ReferencedSeriesSequence, item);
        }

        EncodedDataSet encoded = dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian);
        encoded.Length.ShouldBe((6L << 30) + 12 + (3 * (8 + 12)) + 8);
        Convert.ToHexString(encoded.Segments[0].Memory.Span[..12]).ShouldBe("080015115351" + "0000" + "FFFFFFFF");
        Should.Throw<DicomException>(() => dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian, new DicomWriteOptions { Lengths = LengthEncoding.Defined }))
            .Message.ShouldBe($"(0008,1115) cannot be written: {(6L << 30) + 60} bytes are too many for a defined length of 32 bits: write it with undefined length");
    }

    private static void Refused(Action<DataSet> set, string tag, string remedy)
    {
        var item = new DataSet();
        set(item);
        var dataSet = new DataSet();
        dataSet.SetItems(Attributes.ReferencedSeriesSequence, new DataSet(), item);
        string message = Should.Throw<DicomException>(() => dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian)).Message;
        message.ShouldStartWith($"(0008,1115)[1].{tag} cannot be written: ");
        message.ShouldContain(remedy);
    }
}
