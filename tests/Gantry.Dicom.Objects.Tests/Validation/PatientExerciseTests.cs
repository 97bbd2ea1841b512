using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Tests.Validation;

/// <summary>Exercise 3 of the ledger: three patients, one of them accepted.</summary>
public sealed class PatientExerciseTests
{
    private static readonly Tag s_otherPatientIds = new(0x0010, 0x1000);

    [Fact, Trait("Ledger", "R253"), Trait("Ledger", "R254"), Trait("Ledger", "R255"), Trait("Ledger", "R256"), Trait("Ledger", "R265")]
    public void Case_A_is_accepted()
    {
        DataSet dataSet = Instances.MinimalMr();
        dataSet.Set(Attributes.PatientName, VR.PN, "ANONYME");
        dataSet.Set(Attributes.PatientID, "86458745");

        ValidationResult result = Validator.Validate(Instances.Written(dataSet));

        result.IsAccepted.ShouldBeTrue();
        Found(result).ShouldBe(["warning name-of-one-component (0010,0010)", "warning de-identified-without-method (0010,0010)"], ignoreOrder: true);
    }

    [Fact, Trait("Ledger", "R253"), Trait("Ledger", "R255"), Trait("Ledger", "R257")]
    public void Case_B_is_rejected()
    {
        DataSet dataSet = Instances.MinimalMr();
        dataSet.Set(Attributes.PatientName, VR.PN, "BERTON^ALAIN");
        dataSet.Remove(Attributes.PatientID);
        dataSet.Set(Attributes.PatientBirthDate, VR.DA, "19431119");
        dataSet.Set(Attributes.PatientSex, "H");

        ValidationResult result = Validator.Validate(Instances.Written(dataSet));

        result.IsAccepted.ShouldBeFalse();
        Found(result).ShouldBe(["error type-2-missing (0010,0020)", "error enumerated-value (0010,0040)"], ignoreOrder: true);
        result.Errors.Single(error => error.Rule == "enumerated-value").Message.ShouldContain("'H', which is none of M, F, O");
        Validator.Validate(dataSet, new ValidationOptions { Policy = ValidationPolicy.Tolerant }).IsAccepted.ShouldBeTrue();
    }

    [Fact, Trait("Ledger", "R253"), Trait("Ledger", "R258"), Trait("Ledger", "R259"), Trait("Ledger", "R260"), Trait("Ledger", "R261"), Trait("Ledger", "R262"), Trait("Ledger", "R263"), Trait("Ledger", "R264")]
    public void Case_C_is_rejected()
    {
        DataSet dataSet = Instances.MinimalMr();
        dataSet.Set(Attributes.PatientName, VR.PN, "SCHNEIDER^JEANNE,MARIE,ANNA");
        dataSet.Set(Attributes.PatientID, "^YET5.0");
        dataSet.Set(Attributes.PatientBirthDate, VR.DA, "19650403");
        dataSet.Set(Attributes.PatientSex, "F");
        dataSet.Set(Attributes.ReferencedPatientSequence.Tag, VR.UI, "1.2.840.10008.3.1.2.3.1", "1.2.840.113745.101000.1008000.38048.4626.5933732");
        dataSet.Set(Attributes.PatientBirthTime, VR.TM, "122600.98");
        dataSet.Set(s_otherPatientIds, VR.LO, "ANONYMIZE");
        dataSet.Set(Attributes.OtherPatientNames, VR.PN, "ANONYMIZE");
        dataSet.Set(Attributes.PatientComments, "Test patient");

        ValidationResult result = Validator.Validate(Instances.Written(dataSet));

        result.IsAccepted.ShouldBeFalse();
        Found(result).ShouldBe(
            [
                "error wrong-vr (0008,1120)", "error type-1-missing (0008,1150)", "error type-1-missing (0008,1155)", "error reference-class (0008,1120)",
                "warning comma-in-name (0010,0010)", "warning leading-delimiter (0010,0020)", "warning retired-attribute (0010,1000)",
                "warning incomplete-de-identification (0010,1000)", "warning incomplete-de-identification (0010,1001)", "warning test-patient (0010,4000)",
            ],
            ignoreOrder: true);
        result.Errors.Single(error => error.Rule == "reference-class").Message.ShouldContain("Detached Study Management");
    }

    [Fact, Trait("Ledger", "R258"), Trait("Ledger", "R259"), Trait("Ledger", "R260")]
    public void A_referenced_patient_is_one_item_with_class_and_instance()
    {
        DataSet item = new();
        item.Set(Attributes.ReferencedSOPClassUID, new Uid("1.2.840.10008.3.1.2.1.1"));
        item.Set(Attributes.ReferencedSOPInstanceUID, new Uid("2.25.5"));
        Errors([item]).ShouldBeEmpty();
        Errors([new DataSet()]).ShouldBe(["error type-1-missing (0008,1150)", "error type-1-missing (0008,1155)"], ignoreOrder: true);
        Errors([item, item.Clone()]).ShouldBe(["error item-count (0008,1120)"]);

        static string[] Errors(DataSet[] items)
        {
            DataSet dataSet = Instances.MinimalMr();
            dataSet.SetItems(Attributes.ReferencedPatientSequence, items);
            return Found(Validator.Validate(dataSet));
        }
    }

    [Theory]
    [Trait("Ledger", "R254"), Trait("Ledger", "R256"), Trait("Ledger", "R257"), Trait("Ledger", "R261"), Trait("Ledger", "R262"), Trait("Ledger", "R263"), Trait("Ledger", "R264")]
    [InlineData(0x00100010, VR.PN, "Doe^Jane", "A=B=C=D", "error invalid-value")]
    [InlineData(0x00100030, VR.DA, "19650403", "19651403", "error invalid-value")]
    [InlineData(0x00100040, VR.CS, "O", "W", "error enumerated-value")]
    [InlineData(0x00100032, VR.TM, "122600.98", "12:26", "error invalid-value")]
    [InlineData(0x00101001, VR.PN, "Roe^Jane", "A^B^C^D^E^F", "error invalid-value")]
    [InlineData(0x00104000, VR.LT, "comes by train", "a\u0007b", "error invalid-value")]
    public void Each_attribute_of_the_exercise_has_its_rule(uint number, VR vr, string right, string wrong, string found)
    {
        Tag tag = new(number);
        DataSet dataSet = Instances.MinimalMr();
        dataSet.SetBytes(tag, vr, System.Text.Encoding.ASCII.GetBytes(right));
        Found(Validator.Validate(dataSet)).ShouldBeEmpty();

        dataSet.SetBytes(tag, vr, System.Text.Encoding.ASCII.GetBytes(wrong));
        Found(Validator.Validate(dataSet)).ShouldContain($"{found} {tag}");
    }

    // The exercise is about attributes of patients; that nobody can tell whether a contrast agent was given is said of every image without the module (R185).
    private static string[] Found(ValidationResult result) =>
        [.. result.Findings.Where(finding => finding.Severity > FindingSeverity.Info && finding.Rule != "condition-unknown").Select(finding => $"{finding.SeverityName} {finding.Rule} {finding.Tag}")];
}
