using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Tests.Export;

[Trait("Ledger", "R178")]
public class ExportTreeTests
{
    private static DataSet Instance(string patient, string? issuer = null, string study = "1.2", string series = "1.3", string instance = "1.4")
    {
        DataSet dataSet = new();
        dataSet.SetBytes(Attributes.SpecificCharacterSet, VR.CS, "ISO_IR 192"u8.ToArray());
        dataSet.SetBytes(Attributes.PatientID, VR.LO, System.Text.Encoding.UTF8.GetBytes(patient));
        if (issuer is not null)
        {
            dataSet.Set(Attributes.IssuerOfPatientID, issuer);
        }

        dataSet.SetBytes(Attributes.StudyInstanceUID, VR.UI, System.Text.Encoding.ASCII.GetBytes(study));
        dataSet.SetBytes(Attributes.SeriesInstanceUID, VR.UI, System.Text.Encoding.ASCII.GetBytes(series));
        dataSet.SetBytes(Attributes.SOPInstanceUID, VR.UI, System.Text.Encoding.ASCII.GetBytes(instance));
        return dataSet;
    }

    private static string PathOf(DataSet dataSet) => ExportTree.Default.PathOf(dataSet);

    private static string PatientOf(string patient, string? issuer = null) => PathOf(Instance(patient, issuer)).Split('/')[0];

    [Fact]
    public void Names_are_made_of_what_is_valid()
    {
        DataSet dataSet = Instance("4711");
        PathOf(dataSet).ShouldBe("4711/00000000-1.2/000-XX-1.3/1.4.dcm");
        dataSet.Set(Attributes.StudyDate, new DateOnly(2026, 1, 31));
        dataSet.Set(Attributes.Modality, "MR");
        dataSet.Set(Attributes.SeriesNumber, 12);
        PathOf(dataSet).ShouldBe("4711/20260131-1.2/012-MR-1.3/1.4.dcm");
        new ExportTree(ExportLevel.Series, ExportLevel.Patient).PathOf(dataSet).ShouldBe("012-MR-1.3/4711/1.4.dcm");
        ExportTree.Parse(" Study / series ").Levels.ShouldBe([ExportLevel.Study, ExportLevel.Series]);
        ExportTree.Parse("").PathOf(dataSet).ShouldBe("1.4.dcm");
        Should.Throw<FormatException>(() => ExportTree.Parse("patient/folder")).Message.ShouldContain("'folder'");
    }

    [Fact]
    public void Nothing_hostile_becomes_part_of_a_name()
    {
        DataSet dataSet = Instance("../../etc/passwd", study: "1.2/../../x", series: "..", instance: "1.2/../x");
        dataSet.SetBytes(Attributes.StudyDate, VR.DA, "../../.."u8.ToArray());
        dataSet.SetBytes(Attributes.Modality, VR.CS, "../CT"u8.ToArray());
        dataSet.SetBytes(Attributes.SeriesNumber, VR.IS, "-1/.."u8.ToArray());
        string path = PathOf(dataSet);
        path.ShouldMatch("^______ETC_PASSWD-[0-9A-F]{16}/00000000-INVALID-[0-9A-F]{16}/000-XX-INVALID-[0-9A-F]{16}/INVALID-[0-9A-F]{16}\\.dcm$");
    }

    [Fact]
    public void Patients_that_differ_in_anything_have_names_that_differ_in_more_than_case()
    {
        string[] ids = ["abc", "ABC", "Abc", "a bc", "a_bc", "A_BC", "äbc", "con", "CON", "COM1", new('x', 60), new string('x', 60) + "y"];
        string[] names = [.. ids.Select(id => PatientOf(id)), PatientOf("ABC", "Hospital A"), PatientOf("ABC", "Hospital B")];
        names.Distinct(StringComparer.OrdinalIgnoreCase).Count().ShouldBe(names.Length);
        PatientOf("ABC").ShouldBe("ABC");
        names.ShouldAllBe(name => name.Length <= 60 && !name.Equals("CON", StringComparison.OrdinalIgnoreCase) && !name.Equals("COM1", StringComparison.OrdinalIgnoreCase));

        // Patients without an ID are not put together.
        PathOf(Instance("", study: "1.2")).Split('/')[0].ShouldNotBe(PathOf(Instance("", study: "1.3")).Split('/')[0]);
        PathOf(Instance("", study: "1.2", instance: "1.5")).Split('/')[0].ShouldBe(PathOf(Instance("", study: "1.2")).Split('/')[0]);
    }

    [Fact]
    public void Any_text_gives_a_safe_name() => Prop.ForAll<string, string, string>((patient, study, instance) =>
    {
        DataSet dataSet = new();
        dataSet.SetBytes(Attributes.PatientID, VR.LO, System.Text.Encoding.UTF8.GetBytes(patient ?? string.Empty));
        dataSet.SetBytes(Attributes.StudyInstanceUID, VR.UI, System.Text.Encoding.UTF8.GetBytes(study ?? string.Empty));
        dataSet.SetBytes(Attributes.SOPInstanceUID, VR.UI, System.Text.Encoding.UTF8.GetBytes("x" + instance));
        string[] parts = PathOf(dataSet).Split('/');
        parts.Length.ShouldBe(4);
        parts.ShouldAllBe(part => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '_' || c == '-' || c == '.') && part.Trim('.') == part);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_no_instance_is_refused() =>
        Should.Throw<DicomException>(() => PathOf(new DataSet())).Message.ShouldContain("(0008,0018)");
}
