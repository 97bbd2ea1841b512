using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Tests.Definitions;

/// <summary>The conditions of PS3.3 as the tables have them: complete, in their places, and true of instances.</summary>
public class ConditionPlaceTests
{
    [Fact, Trait("Ledger", "R190")]
    public void Every_conditional_attribute_says_when_it_is_required()
    {
        List<string> without = [];
        int conditional = 0, evaluable = 0;
        foreach (ModuleDefinition module in InformationObjectDefinitions.Modules.Concat(InformationObjectDefinitions.Macros))
        {
            Visit(module.Attributes, module, 2);
        }

        without.ShouldBeEmpty();
        conditional.ShouldBeGreaterThan(2000);
        evaluable.ShouldBeGreaterThan(conditional * 6 / 10);

        void Visit(IReadOnlyList<AttributeRequirement> attributes, ModuleDefinition of, int levels)
        {
            foreach (AttributeRequirement attribute in attributes)
            {
                if (IsConditional(attribute) && attribute.Condition is null)
                {
                    without.Add($"{of.Id}: {attribute}");
                }

                conditional += IsConditional(attribute) ? 1 : 0;
                evaluable += attribute.Condition?.ToString().StartsWith("unknown(", StringComparison.Ordinal) == false ? 1 : 0;
                if (levels > 0)
                {
                    Visit(attribute.Items, of, levels - 1);
                }
            }
        }
    }

    [Fact, Trait("Ledger", "R185")]
    public void Every_conditional_module_and_functional_group_says_when_it_is_required()
    {
        // The tables have no condition for two groups of height maps.
        foreach (InformationObjectDefinition iod in InformationObjectDefinitions.All)
        {
            iod.Modules.Where(module => module.Usage == Usage.Conditional).ShouldAllBe(module => module.Condition != null, iod.Id);
            iod.FunctionalGroups.Where(group => group.Usage == Usage.Conditional).ShouldAllBe(group => group.Condition != null, iod.Id);
        }
    }

    [Fact]
    public void Every_line_of_the_table_has_its_place()
    {
        string file = Path.Combine(Standard.Tables.FindRepository(AppContext.BaseDirectory), "tools/standard/conditions.tsv");
        List<string> lost = [];
        // Those of macros in a place are tried by what they do.
        foreach (string[] fields in File.ReadLines(file).Where(line => !line.StartsWith('#')).Select(line => line.Split('\t')).Where(fields => !fields[2].Contains('+')))
        {
            fields.Length.ShouldBe(5, string.Join('\t', fields));
            IEnumerable<(Condition? Required, Condition? Otherwise)> found = fields[0] switch
            {
                "module" => Rows(InformationObjectDefinitions.Modules.Single(module => module.Id == fields[1]).Attributes, fields[2].Split('/')),
                "macro" => Rows(InformationObjectDefinitions.Macros.Single(macro => macro.Id == fields[1]).Attributes, fields[2].Split('/')),
                "iod" => Iod(fields[1]).Modules.Where(module => module.Module.Id == fields[2]).Select(module => (module.Condition, module.Otherwise)),
                _ => Iod(fields[1]).FunctionalGroups.Where(group => group.Macro.Id == fields[2]).Select(group => (group.Condition, group.Otherwise)),
            };
            if (!found.Any(conditions => conditions.Required?.ToString() == fields[3] && conditions.Otherwise?.ToString() == fields[4]))
            {
                lost.Add(string.Join(' ', fields));
            }
        }

        lost.ShouldBeEmpty();

        static InformationObjectDefinition Iod(string id) => InformationObjectDefinitions.All.Single(iod => iod.Id == id);

        static IEnumerable<(Condition? Required, Condition? Otherwise)> Rows(IReadOnlyList<AttributeRequirement> rows, string[] place)
        {
            IReadOnlyList<AttributeRequirement> at = [];
            foreach (string part in place)
            {
                at = [.. rows.Where(row => row.Tag == Tag.Parse(part.Replace('x', '0')))];
                rows = [.. at.SelectMany(row => row.Items)];
            }

            return at.Select(row => (row.Condition, row.Otherwise));
        }
    }

    [Fact]
    public void Planar_configuration_goes_with_several_samples() => Judge("image-pixel", "PlanarConfiguration",
        (dataSet => dataSet.Set(Attributes.SamplesPerPixel, (ushort)3), Truth.True, Truth.False),
        (dataSet => dataSet.Set(Attributes.SamplesPerPixel, (ushort)1), Truth.False, Truth.False),
        (_ => { }, Truth.False, Truth.False));

    [Fact]
    public void Palettes_go_with_palette_color() => Judge("image-pixel", "RedPaletteColorLookupTableDescriptor",
        (dataSet => dataSet.Set(Attributes.PhotometricInterpretation, "PALETTE COLOR"), Truth.True, Truth.False),
        (dataSet => dataSet.Set(Attributes.PixelPresentation, "COLOR"), Truth.True, Truth.False),
        (dataSet => dataSet.Set(Attributes.PhotometricInterpretation, "MONOCHROME2"), Truth.False, Truth.False));

    [Fact]
    public void An_aspect_ratio_is_not_needed_beside_a_spacing() => Judge("image-pixel", "PixelAspectRatio",
        (dataSet => dataSet.Set(Attributes.PixelSpacing.Tag, VR.DS, "1", "1"), Truth.False, Truth.False),
        (_ => { }, Truth.Unknown, Truth.False));

    [Fact]
    public void Laterality_may_matter_unless_an_image_has_its_own() => Judge("general-series", "Laterality",
        (dataSet => dataSet.Set(Attributes.ImageLaterality, "R"), Truth.False, Truth.False),
        (_ => { }, Truth.Unknown, Truth.False));

    [Fact]
    public void The_patient_position_is_needed_in_CT_and_MR() => Judge("general-series", "PatientPosition",
        (dataSet => dataSet.Set(Attributes.SOPClassUID, SopClasses.CTImageStorage), Truth.True, Truth.True),
        (dataSet => dataSet.Set(Attributes.SOPClassUID, SopClasses.UltrasoundImageStorage), Truth.False, Truth.True),
        (dataSet =>
        {
            dataSet.Set(Attributes.SOPClassUID, SopClasses.CTImageStorage);
            dataSet.SetCodes(Attributes.PatientOrientationCodeSequence, new CodedConcept("102538003", "SCT", "recumbent"));
        }, Truth.False, Truth.False));

    [Fact]
    public void A_compression_with_loss_needs_its_ratio_in_new_objects() => Judge("enhanced-mr-image", "LossyImageCompressionRatio",
        (dataSet => dataSet.Set(Attributes.LossyImageCompression, "01"), Truth.True, Truth.False),
        (dataSet => dataSet.Set(Attributes.LossyImageCompression, "00"), Truth.False, Truth.False));

    [Fact]
    public void A_code_has_one_of_three_forms() => Judge("code-sequence", "CodeValue",
        (_ => { }, Truth.True, Truth.False),
        (dataSet => dataSet.Set(Attributes.LongCodeValue, "a long one"), Truth.False, Truth.False));

    [Fact]
    public void A_palette_module_goes_with_the_photometric_interpretation()
    {
        ModuleUsage palette = InformationObjectDefinitions.Find("ultrasound-image")!.Modules.Single(module => module.Module.Id == "palette-color-lookup-table");
        DataSet dataSet = new();
        dataSet.Set(Attributes.PhotometricInterpretation, "PALETTE COLOR");
        palette.Condition!.Evaluate(new ConditionScope(dataSet)).ShouldBe(Truth.True);
        palette.Condition!.Evaluate(new ConditionScope(new DataSet())).ShouldBe(Truth.False);
    }

    private static AttributeRequirement Find(string module, string keyword) =>
        InformationObjectDefinitions.Modules.Concat(InformationObjectDefinitions.Macros).First(definition => definition.Id == module).Attributes.First(attribute => attribute.Keyword == keyword);

    private static void Judge(string module, string keyword, params (Action<DataSet> Fill, Truth Required, Truth Otherwise)[] cases)
    {
        AttributeRequirement attribute = Find(module, keyword);
        foreach ((Action<DataSet> fill, Truth required, Truth otherwise) in cases)
        {
            DataSet dataSet = new();
            fill(dataSet);
            ConditionScope scope = new(dataSet);
            attribute.Condition!.Evaluate(scope).ShouldBe(required, attribute.Condition.Explain());
            attribute.Otherwise!.Evaluate(scope).ShouldBe(otherwise, attribute.Otherwise.Explain());
        }
    }

    private static bool IsConditional(AttributeRequirement attribute) => attribute.Type is AttributeType.Type1C or AttributeType.Type2C;
}
