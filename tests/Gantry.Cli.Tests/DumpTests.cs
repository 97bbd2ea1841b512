using System.Text.Json;
using System.Xml.Linq;
using Gantry.Dicom;

namespace Gantry.Cli.Tests;

public sealed class DumpTests
{
    [Fact]
    [Trait("Ledger", "R163")]
    [Trait("Ledger", "R164")]
    [Trait("Ledger", "R165")]
    [Trait("Ledger", "R166")]
    public async Task The_tree_shows_tag_representation_length_and_value()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", dataSet => dataSet.Set(Attributes.PatientID, "4711"));

        Run run = await Run.GantryAsync("dump", path);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Lines.ShouldContain(line => line.StartsWith("(0010,0020) LO        4  PatientID ", StringComparison.Ordinal) && line.TrimEnd().EndsWith("  4711", StringComparison.Ordinal));
        run.Lines.ShouldContain(line => line.StartsWith("(0002,0010) UI", StringComparison.Ordinal) && line.Contains("Explicit VR Little Endian", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Ledger", "R223")]
    public async Task Magnetic_field_strength_is_shown_with_its_name_and_value()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", dataSet => dataSet.Set(new Tag(0x0018, 0x0087), VR.DS, "1.5"));

        Run run = await Run.GantryAsync("dump", path);

        run.Lines.ShouldContain(line => line.StartsWith("(0018,0087) DS        4  MagneticFieldStrength ", StringComparison.Ordinal) && line.TrimEnd().EndsWith("  1.5", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Ledger", "R163")]
    public async Task Items_of_sequences_are_indented_and_private_elements_carry_their_creator()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", dataSet =>
        {
            DataSet item = new();
            item.Set(Attributes.ReferencedSOPInstanceUID, new Uid("2.25.7"));
            dataSet.AddItem(Attributes.ReferencedImageSequence, item);
            dataSet.Set(new Tag(0x0009, 0x0010), VR.LO, "SOMEBODY 1.0");
            dataSet.Set(new Tag(0x0009, 0x1001), VR.LO, "theirs");
        });

        Run run = await Run.GantryAsync("dump", path);

        run.Lines.ShouldContain(line => line.StartsWith("    (0008,1155) UI", StringComparison.Ordinal));
        run.Lines.ShouldContain(line => line.StartsWith("(0009,1001) LO", StringComparison.Ordinal) && line.Contains("SOMEBODY 1.0: ?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Control_characters_of_a_file_do_not_reach_the_terminal()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", dataSet => dataSet.SetBytes(Attributes.ImageComments, VR.LT, "\u001B[31mred "u8.ToArray()));

        Run run = await Run.GantryAsync("dump", path);

        run.Output.ShouldNotContain('\u001B');
        run.Output.ShouldContain("\\x1B[31mred");
    }

    [Fact]
    public async Task Long_values_are_cut_unless_all_is_asked_for()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", dataSet => dataSet.Set(Attributes.ImageComments, new string('x', 1000)));

        (await Run.GantryAsync("dump", path)).Output.ShouldContain("x…");
        (await Run.GantryAsync("dump", "--full", path)).Output.ShouldContain(new string('x', 1000));
    }

    [Fact]
    public async Task Json_is_one_object_a_line_and_a_file()
    {
        using Scratch scratch = new();
        scratch.Instance("a/1.dcm", number: 1);
        scratch.Instance("a/2.dcm", number: 2);
        await File.WriteAllTextAsync(scratch["a/readme.txt"], "not DICOM", TestContext.Current.CancellationToken);

        Run run = await Run.GantryAsync("dump", "--json", scratch["a"]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Lines.Length.ShouldBe(2);
        for (int i = 0; i < 2; i++)
        {
            JsonElement json = JsonDocument.Parse(run.Lines[i]).RootElement;
            json.GetProperty("00200013").GetProperty("Value")[0].GetInt32().ShouldBe(i + 1);
            json.TryGetProperty("00020010", out _).ShouldBeFalse();
            Convert.FromBase64String(json.GetProperty("7FE00010").GetProperty("InlineBinary").GetString()!).Length.ShouldBe(512);
        }
    }

    [Fact]
    public async Task Values_over_64_KiB_are_named_by_their_place_in_the_file()
    {
        using Scratch scratch = new();
        byte[] value = new byte[70_000];
        Random.Shared.NextBytes(value);
        string path = scratch.Instance("with space.dcm", dataSet => dataSet.SetBytes(Attributes.PixelData, VR.OW, value));

        Run run = await Run.GantryAsync("dump", "--json", path);

        string address = JsonDocument.Parse(run.Lines[0]).RootElement.GetProperty("7FE00010").GetProperty("BulkDataURI").GetString()!;
        string[] parts = address.Split('?');
        Uri.UnescapeDataString(parts[0]).ShouldBe("file:" + path);
        System.Collections.Specialized.NameValueCollection query = System.Web.HttpUtility.ParseQueryString(parts[1]);
        int offset = int.Parse(query["offset"]!, System.Globalization.CultureInfo.InvariantCulture);
        int length = int.Parse(query["length"]!, System.Globalization.CultureInfo.InvariantCulture);
        (await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)).AsSpan(offset, length).SequenceEqual(value).ShouldBeTrue();
    }

    [Fact]
    public async Task What_is_missing_or_not_DICOM_is_named_and_the_rest_is_shown()
    {
        using Scratch scratch = new();
        string good = scratch.Instance("good.dcm");
        await File.WriteAllBytesAsync(scratch["empty.dcm"], [], TestContext.Current.CancellationToken);

        Run run = await Run.GantryAsync("dump", scratch["nowhere.dcm"], scratch["empty.dcm"], good);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("nowhere.dcm: there is no such file or folder.");
        run.Error.ShouldContain("empty.dcm");
        run.Output.ShouldContain("good.dcm");
    }

    [Fact]
    public async Task Findings_go_to_the_error_stream()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");
        byte[] bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(path, bytes[..^100], TestContext.Current.CancellationToken);

        Run run = await Run.GantryAsync("dump", path);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("a.dcm");
    }

    [Fact]
    public async Task One_file_is_one_XML_model_and_several_stand_in_one_document()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a/1.dcm", dataSet => dataSet.Set(Attributes.PatientName, new PersonName("Doe^Jane")), number: 1);
        scratch.Instance("a/2.dcm", number: 2);
        await File.WriteAllBytesAsync(scratch["a/3.dcm"], [.. new byte[128], .. "DICMx"u8], TestContext.Current.CancellationToken);

        Run one = await Run.GantryAsync("dump", "--xml", path);
        one.ExitCode.ShouldBe(0, one.Error);
        DicomXml.Read(System.Text.Encoding.UTF8.GetBytes(one.Output)).Get(Attributes.PatientName).ShouldBe(new PersonName("Doe^Jane"));

        Run many = await Run.GantryAsync("dump", "--xml", scratch["a"]);
        many.ExitCode.ShouldBe(1);
        many.Error.ShouldContain("3.dcm");
        XDocument document = XDocument.Parse(many.Output);
        document.Root!.Elements("DicomFile").Select(file => file.Attribute("path")!.Value).ShouldBe([path, scratch["a/2.dcm"]]);
        using MemoryStream stream = new(System.Text.Encoding.UTF8.GetBytes(many.Output));
        DicomXml.ReadAll(stream).Select(dataSet => dataSet.GetString(Attributes.InstanceNumber)).ShouldBe(["1", "2"]);

        (await Run.GantryAsync("dump", "--xml", "--json", path)).ExitCode.ShouldBe(2);
        XDocument.Parse((await Run.GantryAsync("dump", "--xml", scratch["nothing"], scratch["nowhere"])).Output).Root!.IsEmpty.ShouldBeFalse();
    }

    [Fact]
    [Trait("Ledger", "R222")]
    public async Task Attributes_are_chosen_by_paths_and_private_ones_keep_their_creator()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", dataSet =>
        {
            DataSet first = new(), second = new();
            first.Set(Attributes.ReferencedSOPInstanceUID, new Uid("2.25.7"));
            first.Set(Attributes.ReferencedSOPClassUID, SopClasses.CTImageStorage);
            second.Set(Attributes.ReferencedSOPInstanceUID, new Uid("2.25.8"));
            dataSet.SetItems(Attributes.ReferencedImageSequence, first, second);
            dataSet.Set(Attributes.PatientID, "4711");
            dataSet.Set(new Tag(0x0009, 0x0010), VR.LO, "GEMS_IDEN_01");
            dataSet.Set(new Tag(0x0009, 0x1001), VR.LO, "theirs");
        });

        Run run = await Run.GantryAsync("dump", "--only", "PatientID,0028,0010,ReferencedImageSequence[1]", "--only", "(0009,01 \"GEMS_IDEN_01\")", path);
        run.ExitCode.ShouldBe(0, run.Error);
        string[] tags = [.. run.Lines.Skip(1).Select(line => line.Trim().Split(' ')[0])];
        tags.ShouldBe(["(0008,1140)", "[0]", "[1]", "(0008,1155)", "(0009,0010)", "(0009,1001)", "(0010,0020)", "(0028,0010)"]);
        run.Output.ShouldContain("GEMS_IDEN_01: ");
        run.Output.ShouldContain("2.25.8");
        run.Output.ShouldNotContain("2.25.7");

        run = await Run.GantryAsync("dump", "--json", "--without", "**.ReferencedSOPInstanceUID", "--without", "7FE0xxxx", path);
        JsonElement json = JsonDocument.Parse(run.Lines[0]).RootElement;
        json.TryGetProperty("7FE00010", out _).ShouldBeFalse();
        json.GetProperty("00081140").GetProperty("Value")[0].EnumerateObject().Select(property => property.Name).ShouldBe(["00081150"]);
        json.GetProperty("00081140").GetProperty("Value")[1].EnumerateObject().ShouldBeEmpty();

        run = await Run.GantryAsync("dump", "--only", "PatientIdd", path);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("PatientIdd");
    }

    [Fact]
    public async Task Depth_length_and_offsets_are_asked_for()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", dataSet =>
        {
            DataSet item = new();
            item.Set(Attributes.ReferencedSOPInstanceUID, new Uid("2.25.7"));
            dataSet.AddItem(Attributes.ReferencedImageSequence, item);
            dataSet.Set(Attributes.ImageComments, new string('x', 1000));
        });

        Run run = await Run.GantryAsync("dump", "--depth", "0", "--length", "5", path);
        run.Lines.ShouldContain(line => line.StartsWith("(0008,1140) SQ", StringComparison.Ordinal) && line.EndsWith("1 item", StringComparison.Ordinal));
        run.Output.ShouldNotContain("(0008,1155)");
        run.Lines.ShouldContain(line => line.EndsWith(" xxxx…", StringComparison.Ordinal));
        (await Run.GantryAsync("dump", "--length", "0", path)).ExitCode.ShouldBe(2);

        run = await Run.GantryAsync("dump", "--offsets", "--only", "ImageComments", path);
        using DicomFile file = DicomFile.Open(path);
        file.DataSet.TryGetElement(Attributes.ImageComments, out DataElement comments).ShouldBeTrue();
        run.Lines[^1].TrimStart().ShouldStartWith(comments.Range.Offset.ToString(System.Globalization.CultureInfo.InvariantCulture) + "  (0020,4000)");
    }

    [Fact]
    [Trait("Ledger", "R216")]
    public async Task The_encoding_of_the_image_is_explained()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");

        Run run = await Run.GantryAsync("dump", "--encoding", path);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Lines.ShouldContain(line => line.StartsWith("(0028,0010) Rows", StringComparison.Ordinal) && line.EndsWith("16 lines in each frame", StringComparison.Ordinal));
        run.Lines.ShouldContain(line => line.StartsWith("(0002,0010) Transfer Syntax", StringComparison.Ordinal) && line.Contains("least significant byte first", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pixel_data_are_summed_up()
    {
        using Scratch scratch = new();
        (await Run.GantryAsync("dump", scratch.Instance("a.dcm"))).Lines.ShouldContain(line => line.StartsWith("(7FE0,0010)", StringComparison.Ordinal) && line.Contains("16 × 16, 16 bits: ", StringComparison.Ordinal));
    }
}
