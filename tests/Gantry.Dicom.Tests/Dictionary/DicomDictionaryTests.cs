namespace Gantry.Dicom.Tests.Dictionary;

[Trait("Ledger", "R163")]
[Trait("Ledger", "R164")]
public class DicomDictionaryTests
{
    private static DicomDictionary Dictionary => DicomDictionary.Default;

    [Fact]
    public void Every_attribute_is_found_by_its_tag_and_by_its_keyword()
    {
        int count = 0;
        foreach (string line in File.ReadLines(Path.Combine(Standard.Tables.FindRepository(AppContext.BaseDirectory), "tools/standard/elements.tsv")).Skip(1))
        {
            string[] fields = line.Split('\t');
            if (fields[4].Length == 0)
            {
                continue;
            }

            Tag tag = Tag.Parse(fields[0].Replace("xx", "02", StringComparison.Ordinal).Replace('x', '1'));
            Dictionary.TryGet(tag, out DictionaryEntry? byTag).ShouldBeTrue(line);
            Dictionary.TryGet(fields[4], out DictionaryEntry? byKeyword).ShouldBeTrue(line);
            foreach (DictionaryEntry entry in new[] { byTag!, byKeyword! })
            {
                entry.Keyword.ShouldBe(fields[4]);
                entry.Name.ShouldBe(fields[5]);
                entry.Multiplicity.ToString().ShouldBe(fields[2]);
                string.Join(',', entry.VRs).ShouldBe(fields[1]);
                entry.IsRetired.ShouldBe(fields[3] == "R");
                (tag.Value & entry.Mask).ShouldBe(entry.Tag.Value);
            }

            count++;
        }

        count.ShouldBeGreaterThan(5300);
    }

    [Theory]
    [InlineData(0x00100010u, VR.PN)]
    [InlineData(0x7FE00010u, VR.OW)]
    [InlineData(0x00280106u, VR.US)]
    [InlineData(0x00283006u, VR.OW)]
    [InlineData(0x60023000u, VR.OW)]
    [InlineData(0x50FE0005u, VR.US)]
    [InlineData(0x00280432u, VR.LO)]
    [InlineData(0x00280402u, VR.US)]
    [InlineData(0x002031FFu, VR.CS)]
    [InlineData(0x10001234u, VR.US)]
    [InlineData(0x10101234u, VR.US)]
    [InlineData(0x00000000u, VR.UL)]
    [InlineData(0x00080000u, VR.UL)]
    [InlineData(0x00090000u, VR.UL)]
    [InlineData(0x00090010u, VR.LO)]
    [InlineData(0x00091001u, VR.UN)]
    [InlineData(0x60010010u, VR.LO)]
    [InlineData(0x60011010u, VR.UN)]
    [InlineData(0x00080003u, VR.UN)]
    [InlineData(0x60009999u, VR.UN)]
    [InlineData(0xFFFEE000u, VR.None)]
    public void An_implicit_value_representation_is_looked_up(uint tag, VR vr) => Dictionary.LookupVR(new Tag(tag)).ShouldBe(vr);

    [Fact]
    public void Unknown_tags_and_keywords_are_not_found()
    {
        Dictionary.TryGet(new Tag(0x00080003), out _).ShouldBeFalse();
        Dictionary.TryGet("patientname", out _).ShouldBeFalse();
        Dictionary.TryGet(string.Empty, out _).ShouldBeFalse();
        Dictionary.TryGet("Ünïcode", out _).ShouldBeFalse();
    }

    [Fact]
    public void Private_elements_are_found_in_whatever_block_was_reserved()
    {
        Dictionary.TryGetPrivate("SIEMENS CSA HEADER", new Tag(0x00291010), out DictionaryEntry? entry).ShouldBeTrue();
        entry.Name.ShouldBe("CSA Image Header Info");
        entry.VR.ShouldBe(VR.OB);
        Dictionary.LookupPrivateVR("SIEMENS CSA HEADER", new Tag(0x0029E110)).ShouldBe(VR.OB);
        Dictionary.LookupPrivateVR("SIEMENS CSA HEADER", new Tag(0x0029E1FF)).ShouldBe(VR.UN);
        Dictionary.LookupPrivateVR("NOBODY", new Tag(0x00291010)).ShouldBe(VR.UN);
        Dictionary.LookupPrivateVR("DLX_LKUP_01", new Tag(0x60031001)).ShouldBe(VR.US);
    }

    [Theory]
    [InlineData("1", 1, true)]
    [InlineData("1", 2, false)]
    [InlineData("2-2n", 4, true)]
    [InlineData("2-2n", 3, false)]
    [InlineData("1-n", 100, true)]
    [InlineData("1-3", 4, false)]
    [InlineData("3-n", 2, false)]
    public void Multiplicities_say_how_many_values_there_may_be(string text, int count, bool allowed)
    {
        ValueMultiplicity multiplicity = ValueMultiplicity.Parse(text);
        multiplicity.Allows(count).ShouldBe(allowed);
        multiplicity.ToString().ShouldBe(text);
    }

    [Fact]
    [Trait("Ledger", "R223")]
    public void Magnetic_field_strength_is_named_and_has_its_value_and_its_number_in_decimal()
    {
        byte[] bytes = [0x18, 0x00, 0x87, 0x00, (byte)'D', (byte)'S', 4, 0, (byte)'1', (byte)'.', (byte)'5', (byte)' '];
        DataElement element = DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian).ShouldHaveSingleItem();
        element.Tag.ToString().ShouldBe("(0018,0087)");
        (element.Tag.Group, element.Tag.Element).ShouldBe(((ushort)24, (ushort)135));
        (element.Tag.Group.ToString("X4"), element.Tag.Element.ToString("X4")).ShouldBe(("0018", "0087"));
        element.VR.ShouldBe(VR.DS);
        element.GetString().ShouldBe("1.5");
        DataSet.Parse(bytes, TransferSyntax.ExplicitVRLittleEndian).Get(Attributes.MagneticFieldStrength).ShouldBe(1.5);
        Dictionary.TryGet(element.Tag, out DictionaryEntry? entry).ShouldBeTrue();
        (entry.Name, entry.Keyword, entry.VR).ShouldBe(("Magnetic Field Strength", "MagneticFieldStrength", VR.DS));
    }
}
