using System.Buffers;
using System.Text.Json;
using System.Xml.Linq;
using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Tests.Definitions;

/// <summary>The tables of PS3.3 as programs and people see them.</summary>
public sealed class DefinitionTests
{
    [Fact]
    public void Every_table_can_be_read_to_some_depth_and_names_known_attributes()
    {
        InformationObjectDefinitions.All.Count.ShouldBe(192);
        InformationObjectDefinitions.Modules.Count().ShouldBe(416);
        InformationObjectDefinitions.Macros.Count().ShouldBe(305);
        int attributes = InformationObjectDefinitions.Modules.Concat(InformationObjectDefinitions.Macros).Sum(module => Count(module.Attributes, 3));
        attributes.ShouldBeGreaterThan(50_000);

        static int Count(IReadOnlyList<AttributeRequirement> rows, int levels) =>
            rows.Sum(row => (row.Keyword.Length > 0 ? 1 : throw new InvalidDataException(row.Tag.ToString())) + (levels > 0 ? Count(row.Items, levels - 1) : 0));
    }

    [Fact]
    public void Every_storage_class_in_force_has_its_definition()
    {
        string[] without = [.. UidRegistry.All.Where(entry => entry.Kind == "SOP Class" && !entry.IsRetired && entry.Service == "Storage" && InformationObjectDefinitions.BySopClass(entry.Uid) is null)
            .Select(entry => entry.Name)];

        // Those of DICOS and DICONDE belong to other standards; CT for processing and waveforms of ultrasound are newer than the tables.
        without.ShouldAllBe(name => name.Contains("DICOS", StringComparison.Ordinal) || name.Contains("Eddy Current", StringComparison.Ordinal)
            || name.Contains("Thermography", StringComparison.Ordinal) || name.Contains("For Processing", StringComparison.Ordinal) || name == "Ultrasound Waveform Storage");
    }

    [Fact, Trait("Ledger", "R180"), Trait("Ledger", "R181")]
    public void Definitions_are_found_by_class_name_and_modality()
    {
        InformationObjectDefinition computedRadiography = InformationObjectDefinitions.BySopClass(SopClasses.ComputedRadiographyImageStorage)!;
        computedRadiography.Name.ShouldBe("Computed Radiography Image");
        foreach (string name in (string[])["CR", "cr", "Computed Radiography Image", "computed radiography", "computed-radiography-image", "ComputedRadiographyImageStorage", "1.2.840.10008.5.1.4.1.1.1"])
        {
            InformationObjectDefinitions.Find(name).ShouldBe(computedRadiography, name);
        }

        InformationObjectDefinitions.Find("CT").ShouldBe(InformationObjectDefinitions.BySopClass(SopClasses.CTImageStorage));
        InformationObjectDefinitions.Find("KO")!.Name.ShouldBe("Key Object Selection Document");
        InformationObjectDefinitions.Find("").ShouldBeNull();
        InformationObjectDefinitions.Find("nothing").ShouldBeNull();
        InformationObjectDefinitions.BySopClass(new Uid("1.2.3")).ShouldBeNull();
    }

    [Theory]
    [InlineData("R191", "Patient", "Patient", "C.7.1.1", "M")]
    [InlineData("R192", "Patient", "Clinical Trial Subject", "C.7.1.3", "U")]
    [InlineData("R193", "Study", "General Study", "C.7.2.1", "M")]
    [InlineData("R194", "Study", "Patient Study", "C.7.2.2", "U")]
    [InlineData("R195", "Study", "Clinical Trial Study", "C.7.2.3", "U")]
    [InlineData("R196", "Series", "General Series", "C.7.3.1", "M")]
    [InlineData("R197", "Series", "CR Series", "C.8.1.1", "M")]
    [InlineData("R198", "Series", "Clinical Trial Series", "C.7.3.2", "U")]
    [InlineData("R199", "Equipment", "General Equipment", "C.7.5.1", "M")]
    [InlineData("R200", "Image", "General Image", "C.7.6.1", "M")]
    [InlineData("R201", "Image", "Image Pixel", "C.7.6.3", "M")]
    [InlineData("R202", "Image", "Contrast/Bolus", "C.7.6.4", "C")]
    [InlineData("R203", "Image", "Display Shutter", "C.7.6.11", "U")]
    [InlineData("R204", "Image", "Device", "C.7.6.12", "U")]
    [InlineData("R205", "Image", "Specimen", "C.7.6.22", "U")]
    [InlineData("R206", "Image", "CR Image", "C.8.1.2", "M")]
    [InlineData("R207", "Image", "Overlay Plane", "C.9.2", "U")]
    [InlineData("R208", "Image", "Modality LUT", "C.11.1", "U")]
    [InlineData("R209", "Image", "VOI LUT", "C.11.2", "U")]
    [InlineData("R210", "Image", "SOP Common", "C.12.1", "M")]
    [Trait("Ledger", "R182"), Trait("Ledger", "R183")]
    [Trait("Ledger", "R191"), Trait("Ledger", "R192"), Trait("Ledger", "R193"), Trait("Ledger", "R194"), Trait("Ledger", "R195"), Trait("Ledger", "R196"), Trait("Ledger", "R197")]
    [Trait("Ledger", "R198"), Trait("Ledger", "R199"), Trait("Ledger", "R200"), Trait("Ledger", "R201"), Trait("Ledger", "R202"), Trait("Ledger", "R203"), Trait("Ledger", "R204")]
    [Trait("Ledger", "R205"), Trait("Ledger", "R206"), Trait("Ledger", "R207"), Trait("Ledger", "R208"), Trait("Ledger", "R209"), Trait("Ledger", "R210")]
    public void Computed_radiography_has_the_modules_of_its_table_in_their_colours(string row, string entity, string module, string section, string usage)
    {
        InformationObjectDefinition iod = InformationObjectDefinitions.Find("CR")!;

        ModuleUsage found = iod.Modules.Single(candidate => candidate.Module.Name == module);

        (found.InformationEntity, found.Module.Section, found.Usage.Symbol()).ShouldBe((entity, section, usage), row);
        string color = usage switch { "M" => "#c62828", "C" => "#e67700", _ => "#2e7d32" };
        XDocument.Parse(DefinitionDiagram.ToSvg(iod)).Descendants().ShouldContain(text => text.Name.LocalName == "text" && text.Value == $"{module} ({usage})" && text.Attribute("fill")!.Value == color);
    }

    [Fact, Trait("Ledger", "R250")]
    public void The_mandatory_attributes_of_an_mr_image_are_those_of_the_exercise()
    {
        InformationObjectDefinition iod = InformationObjectDefinitions.Find("MR")!;
        (string Module, string Type1, string Type2)[] expected =
        [
            ("Patient", "", "00100010 00100020 00100030 00100040"),
            ("General Study", "0020000D", "00080020 00080030 00080090 00200010 00080050"),
            ("General Series", "00080060 0020000E", "00200011"),
            ("Frame of Reference", "00200052", "00201040"),
            ("General Equipment", "", "00080070"),
            ("General Image", "", "00200013"),
            ("Image Plane", "00280030 00200037 00200032", "00180050"),
            ("Image Pixel", "00280002 00280004 00280010 00280011 00280100 00280101 00280102 00280103", ""),
            ("MR Image", "00080008 00180020 00180021", "00180022 00180023 00180081 00180091"),
            ("SOP Common", "00080016 00080018", ""),
        ];

        IReadOnlyList<MandatoryAttribute> found = iod.MandatoryAttributes();

        found.Count.ShouldBe(38);
        foreach ((string module, string type1, string type2) in expected)
        {
            Tags(module, AttributeType.Type1).ShouldBe(type1.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), module);
            Tags(module, AttributeType.Type2).ShouldBe(type2.Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(), module);
        }

        IEnumerable<string> Tags(string module, AttributeType type) =>
            found.Where(mandatory => mandatory.Module.Module.Name == module && mandatory.Attribute.Type == type).Select(mandatory => mandatory.Attribute.Tag.ToHexString()).Order();
    }

    [Fact]
    public void Nearly_all_that_is_conditional_has_its_condition()
    {
        AttributeRequirement[] conditional = [.. InformationObjectDefinitions.Modules.Concat(InformationObjectDefinitions.Macros)
            .SelectMany(module => module.Attributes.Concat(module.Attributes.SelectMany(attribute => attribute.Items))).Where(attribute => attribute.Type.IsConditional())];
        conditional.Count(attribute => attribute.Condition is null).ShouldBeLessThan(conditional.Length / 100);

        ModuleUsage[] modules = [.. InformationObjectDefinitions.All.SelectMany(iod => iod.Modules).Where(module => module.Usage == Usage.Conditional)];
        modules.Count(module => module.Condition is null).ShouldBeLessThan(modules.Length / 100);
        FunctionalGroupUsage[] groups = [.. InformationObjectDefinitions.All.SelectMany(iod => iod.FunctionalGroups).Where(group => group.Usage == Usage.Conditional)];
        groups.Count(group => group.Condition is null).ShouldBeLessThan(groups.Length / 50);
    }

    [Fact]
    public void Macros_stand_in_their_places_and_may_hold_themselves()
    {
        ModuleDefinition content = InformationObjectDefinitions.Modules.Single(module => module.Id == "sr-document-content");
        AttributeRequirement contents = content.Attributes.First(attribute => attribute.Tag == Attributes.ContentSequence.Tag);
        AttributeRequirement deeper = contents.Items.First(attribute => attribute.Tag == Attributes.ContentSequence.Tag);

        deeper.Items.First(attribute => attribute.Tag == Attributes.ContentSequence.Tag).Items.ShouldNotBeEmpty();
        deeper.Definition.IsMacro.ShouldBeTrue();
    }

    [Fact]
    public void A_place_may_retype_what_a_macro_says_and_add_to_its_items()
    {
        ModuleDefinition isotope = InformationObjectDefinitions.Modules.Single(module => module.Id == "nm-isotope");
        AttributeRequirement radionuclide = Find(Find(isotope.Attributes, Attributes.RadiopharmaceuticalInformationSequence).Items, Attributes.RadionuclideCodeSequence);
        Find(radionuclide.Items, Attributes.CodeMeaning).Type.ShouldBe(AttributeType.Type3);

        ModuleDefinition reference = InformationObjectDefinitions.Macros.Single(macro => macro.Id == "image-reference");
        AttributeRequirement instance = Find(reference.Attributes, Attributes.ReferencedSOPSequence);
        instance.Items.Take(4).Select(item => item.Keyword).ShouldBe(["ReferencedSOPClassUID", "ReferencedSOPInstanceUID", "ReferencedFrameNumber", "ReferencedSegmentNumber"]);

        static AttributeRequirement Find(IReadOnlyList<AttributeRequirement> rows, Tag tag) => rows.First(row => row.Tag == tag);
    }

    [Fact, Trait("Ledger", "R252")]
    public void Every_definition_can_be_drawn_and_written_as_json()
    {
        foreach (InformationObjectDefinition iod in InformationObjectDefinitions.All)
        {
            XDocument svg = XDocument.Parse(DefinitionDiagram.ToSvg(iod));
            svg.Descendants().Count(element => element.Name.LocalName == "text").ShouldBeGreaterThan(iod.Modules.Sum(module => module.Module.Attributes.Count));

            ArrayBufferWriter<byte> buffer = new();
            using (Utf8JsonWriter writer = new(buffer))
            {
                DefinitionJson.Write(writer, iod, 0);
            }

            using JsonDocument json = JsonDocument.Parse(buffer.WrittenMemory);
            json.RootElement.GetProperty("informationEntities").EnumerateArray().Sum(entity => entity.GetProperty("modules").GetArrayLength()).ShouldBe(iod.Modules.Count, iod.Id);
        }
    }
}
