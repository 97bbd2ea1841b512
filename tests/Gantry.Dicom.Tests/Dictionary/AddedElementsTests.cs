namespace Gantry.Dicom.Tests.Dictionary;

[Trait("Ledger", "R222")]
public class AddedElementsTests
{
    private static DictionaryEntry Dose => DictionaryEntry.Private(0x0029, 0x10, VR.FD, "Dose", ValueMultiplicity.Parse("1-n"), "GantryTestDose");

    [Fact]
    public void Private_elements_that_a_program_added_are_read_by_their_creator_in_implicit_encoding()
    {
        DataSet made = new();
        made.Set(new PrivateAttribute<double>("GANTRY TEST 1", 0x0029, 0x10, VR.FD), 1.5, 2.5);
        byte[] bytes = made.Encode(TransferSyntax.ImplicitVRLittleEndian).ToArray();
        DicomContext context = new() { Dictionary = DicomDictionary.Default.WithPrivate("GANTRY TEST 1", Dose) };
        DataSet known = DataSet.Parse(bytes, TransferSyntax.ImplicitVRLittleEndian, new DicomReadOptions { Context = context });
        known.TryGetElement(new Tag(0x00291010), out DataElement element).ShouldBeTrue();
        element.VR.ShouldBe(VR.FD);
        element.GetStrings().ShouldBe(["1.5", "2.5"]);
        DataSet unknown = DataSet.Parse(bytes, TransferSyntax.ImplicitVRLittleEndian);
        unknown.TryGetElement(new Tag(0x00291010), out DataElement bytesOnly).ShouldBeTrue();
        bytesOnly.VR.ShouldBe(VR.UN);
        bytesOnly.Bytes.Length.ShouldBe(16);
    }

    [Fact]
    public void What_was_added_counts_before_what_was_there_and_leaves_the_default_alone()
    {
        DicomDictionary dictionary = DicomDictionary.Default
            .WithPrivate("SIEMENS CSA HEADER", DictionaryEntry.Private(0x0029, 0x10, VR.UT, "Mine"))
            .WithPrivate("SIEMENS CSA HEADER", DictionaryEntry.Private(0x0029, 0xF0, VR.DS, "Mine too"))
            .With(new DictionaryEntry(new Tag(0x00100010), uint.MaxValue, "NameOfPatient", "Name of Patient", [VR.LO], ValueMultiplicity.One, false));
        dictionary.LookupPrivateVR("SIEMENS CSA HEADER", new Tag(0x0029AB10)).ShouldBe(VR.UT);
        dictionary.LookupPrivateVR("SIEMENS CSA HEADER", new Tag(0x0029ABF0)).ShouldBe(VR.DS);
        dictionary.LookupPrivateVR("SIEMENS CSA HEADER", new Tag(0x0029AB20)).ShouldBe(VR.OB);
        dictionary.TryGetPrivate("SIEMENS CSA HEADER", new Tag(0x0029AB10), out DictionaryEntry? mine).ShouldBeTrue();
        mine.Name.ShouldBe("Mine");
        dictionary.LookupVR(new Tag(0x00100010)).ShouldBe(VR.LO);
        dictionary.TryGet("NameOfPatient", out DictionaryEntry? added).ShouldBeTrue();
        added.Tag.ShouldBe(new Tag(0x00100010));
        dictionary.TryGet("PatientID", out _).ShouldBeTrue();
        dictionary.Elements.ShouldContain(entry => entry.Keyword == "NameOfPatient");
        dictionary.PrivateCreators.Count().ShouldBe(DicomDictionary.Default.PrivateCreators.Count());
        DicomDictionary.Default.LookupVR(new Tag(0x00100010)).ShouldBe(VR.PN);
        DicomDictionary.Default.LookupPrivateVR("SIEMENS CSA HEADER", new Tag(0x0029AB10)).ShouldBe(VR.OB);
        DicomDictionary.Default.PrivateCreators.Count().ShouldBeGreaterThan(500);
    }

    [Fact]
    public void Repeating_elements_can_be_added()
    {
        DicomDictionary dictionary = DicomDictionary.Default.With(new DictionaryEntry(new Tag(0x40000010), 0xFF00_FFFF, "LayerName", "Layer Name", [VR.SH], ValueMultiplicity.One, false));
        dictionary.LookupVR(new Tag(0x40060010)).ShouldBe(VR.SH);
        dictionary.LookupVR(new Tag(0x40060011)).ShouldBe(VR.UN);
    }

    [Fact]
    public void What_cannot_be_an_entry_is_refused()
    {
        Should.Throw<ArgumentException>(() => DicomDictionary.Default.WithPrivate("X", Dose with { Tag = new Tag(0x00280010) })).Message.ShouldContain("odd");
        Should.Throw<ArgumentException>(() => DicomDictionary.Default.With(Dose with { VRs = [] })).Message.ShouldContain("value representation");
    }

    [Theory]
    [InlineData(0x00080000u, "Group Length", VR.UL)]
    [InlineData(0x00290010u, "Private Creator", VR.LO)]
    public void Group_lengths_and_private_creators_have_entries(uint tag, string name, VR vr)
    {
        DicomDictionary.Default.TryGet(new Tag(tag), out DictionaryEntry? entry).ShouldBeTrue();
        entry.Name.ShouldBe(name);
        entry.VR.ShouldBe(vr);
        entry.Keyword.ShouldBeEmpty();
    }
}
