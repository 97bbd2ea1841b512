namespace Gantry.Dicom.Tests.Values;

[Trait("Ledger", "R222")]
public class PrivateAttributeTests
{
    private static readonly PrivateAttribute<double> s_dose = new("GANTRY TEST 1", 0x0029, 0x10, VR.FD);
    private static readonly PrivateAttribute<string> s_note = new("GANTRY TEST 1", 0x0029, 0x11, VR.LO);

    [Fact]
    public void A_block_is_reserved_and_found_by_its_creator()
    {
        DataSet dataSet = new();
        dataSet.Set(new Tag(0x00290010), VR.LO, "SOMEBODY ELSE");
        dataSet.Get(s_dose).ShouldBeNull();
        dataSet.Presence(s_dose).ShouldBe(Presence.Absent);
        dataSet.Set(s_dose, 1.5, 2.5);
        dataSet.Set(s_note, "kept");
        DataSet read = DataSet.Parse(dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
        read.GetString(new Tag(0x00290011)).ShouldBe("GANTRY TEST 1");
        read.Contains(new Tag(0x00291110)).ShouldBeTrue();
        read.Get(s_dose).ShouldBe(1.5);
        read.GetValues(s_dose).ShouldBe([1.5, 2.5]);
        read.Get(s_note).ShouldBe("kept");
        read.Presence(s_note).ShouldBe(Presence.Value);
    }

    [Fact]
    public void Of_several_blocks_the_one_that_holds_the_element_is_taken()
    {
        DataSet dataSet = new();
        dataSet.Set(new Tag(0x00290010), VR.LO, "GANTRY TEST 1");
        dataSet.Set(new Tag(0x002900E1), VR.LO, "GANTRY TEST 1");
        dataSet.Set(new Tag(0x0029E111), VR.LO, "in the second");
        dataSet.Get(s_note).ShouldBe("in the second");
        s_dose.In(dataSet)!.Value.Tag.ShouldBe(new Tag(0x00291010));
    }

    [Fact]
    public void Where_no_block_can_be_had_the_message_says_why()
    {
        Should.Throw<DicomException>(() => new DataSet().Set(s_dose with { Group = 0x0028 }, 1.5)).Message.ShouldContain("odd");
        DataSet full = new();
        for (ushort block = 0x10; block <= 0xFF; block++)
        {
            full.Set(new Tag(0x0029, block), VR.LO, "TAKEN");
        }

        Should.Throw<DicomException>(() => full.Set(s_dose, 1.5)).Message.ShouldContain("no free block");
    }
}
