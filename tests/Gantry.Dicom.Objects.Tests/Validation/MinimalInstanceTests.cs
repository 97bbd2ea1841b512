using Gantry.Dicom.Objects.Definitions;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Tests.Validation;

/// <summary>Exercise 1 of the ledger: what an MR image needs, and nothing less.</summary>
public sealed class MinimalInstanceTests
{
    [Fact, Trait("Ledger", "R251"), Trait("Ledger", "R188"), Trait("Ledger", "R189")]
    public void What_the_tables_demand_is_enough()
    {
        ValidationResult result = Validator.Validate(Instances.MinimalMr());

        result.Definition!.Name.ShouldBe("MR Image");
        result.Errors.ShouldBeEmpty();
        result.Findings.ShouldAllBe(finding => finding.Rule == "condition-unknown");
    }

    [Fact, Trait("Ledger", "R251"), Trait("Ledger", "R184"), Trait("Ledger", "R187"), Trait("Ledger", "R188")]
    public void Without_any_one_of_them_there_is_one_error_that_names_it()
    {
        foreach (MandatoryAttribute mandatory in InformationObjectDefinitions.Find("MR")!.MandatoryAttributes())
        {
            DataSet dataSet = Instances.MinimalMr();
            dataSet.Remove(mandatory.Attribute.Tag);

            ValidationFinding error = Validator.Validate(dataSet).Errors.ShouldHaveSingleItem(mandatory.Attribute.Keyword);

            error.Tag.ShouldBe(mandatory.Attribute.Tag);
            error.Path.ShouldBe($"{mandatory.Attribute.Keyword} {mandatory.Attribute.Tag}");
            error.Rule.ShouldBe($"type-{mandatory.Attribute.Type.Symbol()}-missing");
            error.Source.ShouldStartWith("PS3.3 §C.");
            error.Remedy.ShouldNotBeEmpty();
        }
    }

    [Fact, Trait("Ledger", "R187"), Trait("Ledger", "R265")]
    public void Empty_is_not_absent()
    {
        foreach (MandatoryAttribute mandatory in InformationObjectDefinitions.Find("MR")!.MandatoryAttributes())
        {
            DataSet dataSet = Instances.MinimalMr();
            dataSet.SetEmpty(mandatory.Attribute.Tag);

            string[] rules = [.. Validator.Validate(dataSet).Errors.Where(error => error.Tag == mandatory.Attribute.Tag).Select(error => error.Rule)];

            rules.ShouldBe(mandatory.Attribute.Type == AttributeType.Type1 ? ["type-1-empty"] : [], mandatory.Attribute.Keyword);
        }
    }

    [Fact, Trait("Ledger", "R190")]
    public void What_is_conditional_is_needed_only_where_its_condition_holds()
    {
        DataSet dataSet = Instances.MinimalMr();
        dataSet.Set(Attributes.ScanningSequence, "IR");
        ValidationFinding error = Validator.Validate(dataSet).Errors.ShouldHaveSingleItem();
        (error.Rule, error.Tag).ShouldBe(("type-2c-missing", Attributes.InversionTime.Tag));
        error.Message.ShouldContain("Scanning Sequence is IR");

        dataSet.SetEmpty(Attributes.InversionTime);
        Validator.Validate(dataSet).IsAccepted.ShouldBeTrue();

        dataSet.Set(Attributes.ScanningSequence, "SE");
        Validator.Validate(dataSet).Errors.ShouldHaveSingleItem().Rule.ShouldBe("not-allowed");
    }

    [Fact, Trait("Ledger", "R185")]
    public void What_the_data_set_does_not_tell_is_a_warning_and_no_error()
    {
        ValidationResult result = Validator.Validate(Instances.MinimalMr());

        result.Findings.ShouldContain(finding => finding.Rule == "condition-unknown" && finding.Path == "Contrast/Bolus" && finding.Severity == FindingSeverity.Warning && finding.Message.Contains("evaluate"));
        result.Warnings.ShouldAllBe(finding => finding.Rule == "condition-unknown" && finding.Tag == default);
        result.Findings.ShouldContain(finding => finding.Rule == "condition-unknown" && finding.Tag != default && finding.Severity == FindingSeverity.Info);
    }

    [Fact, Trait("Ledger", "R186")]
    public void An_optional_module_is_there_when_one_of_its_attributes_is()
    {
        DataSet dataSet = Instances.MinimalMr();
        dataSet.SetItems(Attributes.SpecimenDescriptionSequence, new DataSet());

        Validator.Validate(dataSet).Errors.Select(error => error.Tag).ShouldContain(Attributes.ContainerIdentifier.Tag);
    }
}
