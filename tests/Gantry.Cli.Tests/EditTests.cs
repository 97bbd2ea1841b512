using Gantry.Dicom;

namespace Gantry.Cli.Tests;

public sealed class EditTests
{
    [Fact]
    public async Task Values_are_set_in_place_and_nothing_else_changes()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");
        byte[] before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        DicomFile old = DicomFile.Parse(before);

        Run run = await Run.GantryAsync("edit", path, "--set", "PatientID=4711", "--set", @"ImageType=DERIVED\SECONDARY\OTHER", "--set", "(0008,0090)=", "--remove", "AccessionNumber");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe("1 file edited\n");
        DicomFile edited = DicomFile.Parse(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
        edited.DataSet.GetString(Attributes.PatientID).ShouldBe("4711");
        edited.DataSet.GetStrings(Attributes.ImageType).ShouldBe(["DERIVED", "SECONDARY", "OTHER"]);
        edited.DataSet.Presence(Attributes.ReferringPhysicianName).ShouldBe(Presence.Empty);
        edited.DataSet.Contains(Attributes.AccessionNumber).ShouldBeFalse();
        Tag[] touched = [Attributes.PatientID, Attributes.ImageType, Attributes.ReferringPhysicianName, Attributes.AccessionNumber];
        Raw(edited, touched).ShouldBe(Raw(old, touched));
        edited.FileMetaInformation.GetString(Attributes.MediaStorageSOPInstanceUID).ShouldBe(old.FileMetaInformation.GetString(Attributes.MediaStorageSOPInstanceUID));
        Directory.GetFiles(scratch.Folder).ShouldBe([path]);
    }

    [Fact]
    public async Task A_new_instance_UID_goes_into_the_meta_information_and_meta_information_can_be_set()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", syntax: TransferSyntax.ImplicitVRLittleEndian);

        Run run = await Run.GantryAsync("edit", path, "--set", "SOPInstanceUID=1.2.3", "--set", "SourceApplicationEntityTitle=ME");

        run.ExitCode.ShouldBe(0, run.Error);
        using DicomFile edited = DicomFile.Open(path);
        edited.TransferSyntax.ShouldBe(TransferSyntax.ImplicitVRLittleEndian);
        edited.FileMetaInformation.GetString(Attributes.MediaStorageSOPInstanceUID).ShouldBe("1.2.3");
        edited.FileMetaInformation.GetString(Attributes.SourceApplicationEntityTitle).ShouldBe("ME");
    }

    [Fact]
    public async Task Paths_lead_into_sequences_and_private_blocks_and_steps_keep_their_order()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");

        Run run = await Run.GantryAsync(
            "edit", path,
            "--insert", "ReferencedImageSequence[+].ReferencedSOPInstanceUID=1.2.1",
            "--insert", "ReferencedImageSequence[+].ReferencedSOPInstanceUID=1.2.2",
            "--insert", "ReferencedImageSequence[+]",
            "--set", "ReferencedImageSequence[*].PatientComments=all",
            "--remove", "ReferencedImageSequence[2]",
            "--set", "**.ReferencedSOPInstanceUID=1.2.9",
            "--insert", "(0009,01 \"ACME 1.0\"):LO=ours",
            "--set", "(0009,1001):SH=theirs",
            "--set", "SpecificCharacterSet=ISO_IR 192",
            "--set", "PatientName=山田^太郎");

        run.ExitCode.ShouldBe(0, run.Error);
        using DicomFile edited = DicomFile.Open(path);
        IReadOnlyList<DataSet> items = edited.DataSet.Items(Attributes.ReferencedImageSequence);
        items.Select(item => $"{item.GetString(Attributes.ReferencedSOPInstanceUID)} {item.GetString(Attributes.PatientComments)}").ShouldBe(["1.2.9 all", "1.2.9 all"]);
        edited.DataSet.GetString(new Tag(0x0009, 0x0010)).ShouldBe("ACME 1.0");
        edited.DataSet.GetString(new Tag(0x0009, 0x1001)).ShouldBe("theirs");
        edited.DataSet.GetString(Attributes.PatientName).ShouldBe("山田^太郎");
    }

    [Fact]
    public async Task Bytes_come_as_digits_or_from_a_file()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");
        await File.WriteAllBytesAsync(scratch["icc"], new byte[100_001], TestContext.Current.CancellationToken);

        (await Run.GantryAsync("edit", path, "--set", "ICCProfile=@" + scratch["icc"], "--set", "(0009,0010)=X", "--set", "(0009,1001):OB=00FF")).ExitCode.ShouldBe(0);

        using DicomFile edited = DicomFile.Open(path);
        edited.DataSet.GetBytes(Attributes.ICCProfile).Length.ShouldBe(100_002);
        edited.DataSet.GetBytes(new Tag(0x0009, 0x1001)).ToArray().ShouldBe([0, 0xFF]);
    }

    [Fact]
    public async Task Folders_go_elsewhere_with_their_structure_and_a_failing_file_stays_as_it_was()
    {
        using Scratch scratch = new();
        scratch.Instance("in/x/1.dcm");
        scratch.Instance("in/y/2.dcm", dataSet => dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 100"));
        await File.WriteAllTextAsync(scratch["in/readme.txt"], "not DICOM", TestContext.Current.CancellationToken);

        Run run = await Run.GantryAsync("edit", scratch["in"], scratch["nowhere"], "--out", scratch["out"], "--set", "PatientComments=x");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("nowhere: there is no such file");
        run.Output.ShouldBe("2 files edited\n");
        File.Exists(scratch["out/x/1.dcm"]).ShouldBeTrue();
        File.Exists(scratch["out/y/2.dcm"]).ShouldBeTrue();

        byte[] before = await File.ReadAllBytesAsync(scratch["in/y/2.dcm"], TestContext.Current.CancellationToken);
        run = await Run.GantryAsync("edit", scratch["in/y/2.dcm"], "--set", "PatientID=5", "--set", "PatientName=山田");
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("(0010,0010)");
        run.Error.ShouldContain("ISO_IR 192");
        (await File.ReadAllBytesAsync(scratch["in/y/2.dcm"], TestContext.Current.CancellationToken)).ShouldBe(before);
    }

    [Theory]
    [InlineData("PatientIdd=1", "PatientIdd")]
    [InlineData("PatientID", "PATH=VALUE")]
    [InlineData("PatientID:XX=1", "'XX'")]
    [InlineData("PatientID!1", "character 10")]
    [InlineData("TransferSyntaxUID=1.2", "convert")]
    [InlineData("MediaStorageSOPInstanceUID=1.2", "SOPInstanceUID")]
    [InlineData("(0008,0000)=1", "group lengths")]
    [InlineData("(FFFE,E00D):OB=00", "no attribute")]
    [InlineData("SOPInstanceUID=", "no instance")]
    [InlineData("ReferencedImageSequence[0]=1", "within it")]
    public async Task What_would_be_nonsense_in_any_file_is_wrong_usage(string step, string reason)
    {
        Run run = await Run.GantryAsync("edit", "nowhere", "--set", step);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(reason);
    }

    [Theory]
    [InlineData("--set", "Rows=many", "(0028,0010)")]
    [InlineData("--set", @"Rows=1\2", "takes 1 values")]
    [InlineData("--set", "Rows:LO=1", "US")]
    [InlineData("--set", "StudyDate=yesterday", "YYYYMMDD")]
    [InlineData("--set", "SpecificCharacterSet=KLINGON", "KLINGON")]
    [InlineData("--set", "(0009,1001):LO=1", "no private block")]
    [InlineData("--set", "(0008,9999)=1", "give its VR")]
    [InlineData("--set", "ReferencedStudySequence[7].Modality=CT", "--insert")]
    [InlineData("--set", "ReferencedImageSequence=1", "no value of its own")]
    [InlineData("--set", "ICCProfile=xyz", "hexadecimal")]
    [InlineData("--insert", "PatientID=1", "--set changes it")]
    public async Task What_does_not_fit_a_file_is_refused_and_the_file_left_alone(string option, string step, string reason)
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");
        byte[] before = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);

        Run run = await Run.GantryAsync("edit", path, option, step);

        run.ExitCode.ShouldBe(1, run.Output);
        run.Error.ShouldContain("a.dcm: ");
        run.Error.ShouldContain(reason);
        (await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)).ShouldBe(before);
    }

    [Fact]
    public async Task A_private_creator_does_not_go_before_its_elements()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", dataSet =>
        {
            dataSet.Set(new Tag(0x0009, 0x0010), VR.LO, "ACME");
            dataSet.Set(new Tag(0x0009, 0x1001), VR.LO, "x");
        });

        (await Run.GantryAsync("edit", path, "--remove", "(0009,0010)")).Error.ShouldContain("(0009,10xx)");
        (await Run.GantryAsync("edit", path, "--remove", "0009xxxx")).ExitCode.ShouldBe(0);
        using DicomFile edited = DicomFile.Open(path);
        edited.DataSet.ShouldNotContain(element => element.Tag.IsPrivate);
    }

    [Fact]
    public async Task A_file_in_which_nothing_is_to_do_is_not_written()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");
        DateTime old = new(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, old);

        Run run = await Run.GantryAsync("edit", path, "--remove", "PatientComments");

        run.ExitCode.ShouldBe(0);
        run.Output.ShouldBe("0 files edited\n");
        File.GetLastWriteTimeUtc(path).ShouldBe(old);
    }

    [Fact]
    public async Task Nothing_to_do_at_all_is_wrong_usage() => (await Run.GantryAsync("edit", "x")).ExitCode.ShouldBe(2);

    /// <summary>The bytes of all elements but some.</summary>
    private static string Raw(DicomFile file, Tag[] without) => string.Join('\n', file.DataSet.Where(element => !without.Contains(element.Tag))
        .Select(element => $"{element.Tag} {element.VR} {element.Items.Count} {Convert.ToHexString(element.Bytes.Span)}"));
}
