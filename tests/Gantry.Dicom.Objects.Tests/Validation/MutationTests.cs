using Gantry.Dicom.Objects.Codes;
using Gantry.Dicom.Objects.Definitions;
using Gantry.Dicom.Objects.KeyObjects;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Dicom.Objects.StructuredReports;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Tests.Validation;

/// <summary>Whatever is dropped, emptied or broken in a valid image or document is found, in its place and by the right rule.</summary>
[Trait("Ledger", "R038"), Trait("Ledger", "R184"), Trait("Ledger", "R187"), Trait("Ledger", "R188"), Trait("Ledger", "R190")]
public sealed class MutationTests
{
    private static readonly Lazy<DataSet[]> s_images = new(() => [.. Instances()]);

    public static TheoryData<string> Names => ["CT", "MR", "CR", "US Multi-frame", "SC", "Key Object Selection Document", "Basic Text SR"];

    [Theory, MemberData(nameof(Names))]
    public void A_phantom_has_no_error(string name)
    {
        Validator.Validate(Image(name)).Errors.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Names))]
    public void What_is_dropped_is_found(string name)
    {
        int dropped = 0;
        foreach (AttributeRequirement attribute in Required(name))
        {
            DataSet image = Image(name);
            image.Remove(attribute.Tag);

            ValidationFinding[] found = [.. Validator.Validate(image).Findings.Where(finding => finding.Tag == attribute.Tag && finding.Rule.EndsWith("-missing", StringComparison.Ordinal))];

            found.ShouldHaveSingleItem($"{name}: {attribute}").Severity.ShouldBe(FindingSeverity.Error);
            dropped++;
        }

        dropped.ShouldBeGreaterThan(20);
    }

    [Theory, MemberData(nameof(Names))]
    public void What_is_emptied_is_found_where_it_needs_a_value(string name)
    {
        foreach (AttributeRequirement attribute in Required(name).Where(attribute => attribute.Type.NeedsValue()))
        {
            DataSet image = Image(name);
            image.SetEmpty(attribute.Tag);

            Validator.Validate(image).Errors.ShouldContain(error => error.Tag == attribute.Tag && error.Rule.EndsWith("-empty", StringComparison.Ordinal), $"{name}: {attribute}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void What_is_broken_is_found(string name)
    {
        foreach (DataElement element in Image(name).Where(element => element.Tag != Attributes.PixelData && element.Tag != Attributes.SOPClassUID))
        {
            DataSet image = Image(name);
            (byte[] value, string[] rules) = Broken(element.VR);
            if (element.VR == VR.SQ)
            {
                image.SetBytes(element.Tag, VR.UI, "1.2"u8.ToArray());
                rules = ["wrong-vr"];
            }
            else
            {
                image.SetBytes(element.Tag, element.VR, value);
            }

            Validator.Validate(image).Errors.ShouldContain(error => error.Tag == element.Tag && rules.Contains(error.Rule), $"{name}: {element.Tag} {element.VR}");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void A_value_that_is_not_listed_is_found(string name)
    {
        foreach (AttributeRequirement attribute in Definition(name).Modules.Where(module => module.Usage == Usage.Mandatory).SelectMany(module => module.Module.Attributes)
            .Where(attribute => attribute.Values.Any(list => list.IsEnumerated && list.Index is null or 1) && attribute.Entry.VR == VR.CS && Image(name).Presence(attribute.Tag) == Presence.Value))
        {
            DataSet image = Image(name);
            image.Set(attribute.Tag, VR.CS, "NOBODY_SAYS_SO");

            Validator.Validate(image).Findings.ShouldContain(finding => finding.Tag == attribute.Tag && finding.Rule == "enumerated-value" && finding.Severity >= FindingSeverity.Warning, $"{name}: {attribute}");
        }
    }

    /// <summary>A valid instance of each class.</summary>
    internal static IEnumerable<DataSet> Instances()
    {
        DataSet[] images = [.. DemoStudies.All(new DemoOptions { ReferenceDate = new DateOnly(2026, 1, 5) }).DistinctBy(image => image.GetString(Attributes.SOPClassUID))];
        return images.Concat(Documents(images[0])).Select(Validation.Instances.Written);
    }

    private static IEnumerable<DataSet> Documents(DataSet image)
    {
        DocumentOptions options = new() { Time = new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero) };
        return
        [
            .. new KeyObjectSelection { Title = CodeDictionary.Concept("113000") }.ToDataSets([image], options),
            new BasicTextReport
            {
                Observer = Observer.OfPerson(PersonName.Parse("Reader^Rita")),
                Sections = [new ReportSection(ReportSection.Findings, "Nothing.") { InferredFrom = [EvidenceInstance.Of(image)] }],
            }.ToDataSet(image, options),
        ];
    }

    private static InformationObjectDefinition Definition(string name) => InformationObjectDefinitions.Find(name) ?? InformationObjectDefinitions.Find(name + " Image") ?? Long(name);

    private static InformationObjectDefinition Long(string name) => InformationObjectDefinitions.Find(name.Replace("US", "Ultrasound", StringComparison.Ordinal))!;

    private static DataSet Image(string name) => s_images.Value.Single(image => Definition(name).SopClasses.Contains(new Uid(image.GetString(Attributes.SOPClassUID)!))).Clone();

    // Of mandatory modules what every instance has, and what the conditions ask of this one.
    private static IEnumerable<AttributeRequirement> Required(string name)
    {
        DataSet image = Image(name);
        return Definition(name).Modules.Where(module => module.Usage == Usage.Mandatory).SelectMany(module => module.Module.Attributes)
            .Where(attribute => attribute.Tag != Attributes.SOPClassUID && image.Contains(attribute.Tag) && !(name == "SC" && attribute.Tag == Attributes.Modality)
                && (attribute.Type is AttributeType.Type1 or AttributeType.Type2 || (attribute.Type.IsConditional() && DoesNotAskForItself(image, attribute))))
            .GroupBy(attribute => attribute.Tag).Select(same => same.MinBy(attribute => attribute.Type)!);

        static bool DoesNotAskForItself(DataSet image, AttributeRequirement attribute)
        {
            DataSet without = image.Clone();
            without.Remove(attribute.Tag);
            return attribute.Condition?.Evaluate(new ConditionScope(without)) == Truth.True;
        }
    }

    /// <summary>A value that is none, and the rules that may find it.</summary>
    internal static (byte[] Value, string[] Rules) Broken(VR vr) => vr switch
    {
        VR.US or VR.SS or VR.UL or VR.SL or VR.FL or VR.FD or VR.AT or VR.OW or VR.UV or VR.SV => (new byte[3], ["invalid-length"]),
        VR.CS => ("not\u0007"u8.ToArray(), ["invalid-value", "unknown-character-set"]),
        _ => ("\u0007\u0007"u8.ToArray(), ["invalid-value", "invalid-text"]),
    };
}
