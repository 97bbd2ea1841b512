using System.Globalization;
using System.Text.Json;
using Gantry.Archive;
using Gantry.Dicom;
using Microsoft.Data.Sqlite;

namespace Gantry.Cli.Tests;

[Trait("Ledger", "R217"), Trait("Ledger", "R218"), Trait("Ledger", "R219"), Trait("Ledger", "R220")]
public sealed class ExtractTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static void Fill(DataSet dataSet)
    {
        DataSet request = new();
        request.Set(Attributes.RequestedProcedureID, "RP1");
        dataSet.SetItems(Attributes.RequestAttributesSequence, request, new DataSet());
        dataSet.SetValues(Attributes.PixelSpacing, 0.5, 0.25);
        dataSet.Set(Attributes.PatientName, new PersonName("Doe^\"Jane\", Dr."));
        dataSet.SetEmpty(Attributes.AccessionNumber);
        dataSet.Remove(Attributes.BodyPartExamined);
    }

    [Fact]
    public async Task A_row_a_file_with_its_path_and_findings_as_RFC_4180_says()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", Fill);

        Run run = await Run.GantryAsync(
            "extract", path, "--columns", "PatientName,(0028,0030),0028,0010,RequestAttributesSequence[0].RequestedProcedureID,Requests=RequestAttributesSequence", "-c", "AccessionNumber,BodyPartExamined,PixelData,TransferSyntaxUID");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe(
            "file,PatientName,\"(0028,0030)\",\"0028,0010\",RequestAttributesSequence[0].RequestedProcedureID,Requests,AccessionNumber,BodyPartExamined,PixelData,TransferSyntaxUID,findings\r\n"
            + $"{path},\"Doe^\"\"Jane\"\", Dr.\",0.5\\0.25,16,RP1,2,,,512,1.2.840.10008.1.2.1,\r\n");
    }

    [Fact]
    public async Task Many_files_come_in_the_order_of_their_names()
    {
        using Scratch scratch = new();
        for (int i = 0; i < 300; i++)
        {
            scratch.Instance(string.Create(CultureInfo.InvariantCulture, $"a/{i:000}.dcm"), number: i);
        }

        await File.WriteAllTextAsync(scratch["a/readme.txt"], "not DICOM", Cancellation);
        Run run = await Run.GantryAsync("extract", scratch["a"], "-c", "InstanceNumber");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Lines.Skip(1).Select(line => line.Split(',')[1]).ShouldBe(Enumerable.Range(0, 300).Select(i => i.ToString(CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_and_the_rest_is_there()
    {
        using Scratch scratch = new();
        string good = scratch.Instance("b.dcm");
        await File.WriteAllBytesAsync(scratch["a.dcm"], [], Cancellation);

        Run run = await Run.GantryAsync("extract", scratch["a.dcm"], scratch["nowhere.dcm"], good, "-c", "Modality");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("a.dcm: ");
        run.Error.ShouldContain("nowhere.dcm: there is no such file or folder.");
        run.Lines.Length.ShouldBe(2);
        run.Lines[1].ShouldStartWith(good);
    }

    [Fact]
    public async Task Json_lines_tell_absent_empty_one_and_several_values_apart()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", Fill);

        Run run = await Run.GantryAsync("extract", path, "--to", "jsonl", "-c", "PatientName,PixelSpacing,Rows,AccessionNumber,BodyPartExamined,InstanceNumber");

        run.ExitCode.ShouldBe(0, run.Error);
        JsonElement row = JsonDocument.Parse(run.Lines.ShouldHaveSingleItem()).RootElement;
        row.GetProperty("file").GetString().ShouldBe(path);
        row.GetProperty("PatientName").GetString().ShouldBe("Doe^\"Jane\", Dr.");
        row.GetProperty("PixelSpacing").EnumerateArray().Select(value => value.GetDouble()).ShouldBe([0.5, 0.25]);
        row.GetProperty("Rows").GetInt32().ShouldBe(16);
        row.GetProperty("AccessionNumber").ValueKind.ShouldBe(JsonValueKind.Null);
        row.TryGetProperty("BodyPartExamined", out _).ShouldBeFalse();
        row.GetProperty("InstanceNumber").GetInt32().ShouldBe(1);
        row.GetProperty("findings").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task A_database_holds_one_table_with_numbers_as_numbers()
    {
        using Scratch scratch = new();
        scratch.Instance("a/1.dcm", Fill, number: 1);
        scratch.Instance("a/2.dcm", number: 2);
        string output = scratch["table.db"];
        await File.WriteAllTextAsync(output, "something older", Cancellation);

        Run run = await Run.GantryAsync("extract", scratch["a"], "--out", output, "-c", "InstanceNumber,PatientName,PixelSpacing,BodyPartExamined,O'dd-name=Rows");

        run.ExitCode.ShouldBe(0, run.Error);
        SqliteEngine.EnsureLoaded();
        using SqliteConnection connection = new($"Data Source={output};Pooling=False;Mode=ReadOnly");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT sum(InstanceNumber), typeof(InstanceNumber), max(PatientName), min(PixelSpacing), sum(\"O'dd-name\") FROM extract";
        using SqliteDataReader reader = command.ExecuteReader();
        reader.Read().ShouldBeTrue();
        reader.GetInt64(0).ShouldBe(3);
        reader.GetString(1).ShouldBe("integer");
        reader.GetInt64(4).ShouldBe(32);
        Directory.GetFiles(scratch.Folder).ShouldBe([output]);
    }

    [Fact]
    public async Task Columns_come_from_a_file_too()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm");
        await File.WriteAllTextAsync(scratch["columns.txt"], "# what we need\nModality\n\n  Size = Rows \n", Cancellation);

        Run run = await Run.GantryAsync("extract", path, "--columns-file", scratch["columns.txt"], "--out", scratch["table.csv"]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBeEmpty();
        (await File.ReadAllLinesAsync(scratch["table.csv"], Cancellation))[0].ShouldBe("file,Modality,Size,findings");
    }

    [Fact]
    public async Task Formulas_of_a_file_can_be_defused()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", dataSet =>
        {
            dataSet.Set(Attributes.PatientID, "=1+1");
            dataSet.Set(Attributes.StudyDescription, "@SUM(A1)");
            dataSet.SetValues(Attributes.SliceLocation, -1.5);
        });

        (await Run.GantryAsync("extract", path, "-c", "PatientID,StudyDescription,SliceLocation")).Lines[1].ShouldContain(",=1+1,@SUM(A1),-1.5,");
        (await Run.GantryAsync("extract", path, "-c", "PatientID,StudyDescription,SliceLocation", "--spreadsheet-safe")).Lines[1].ShouldContain(",'=1+1,'@SUM(A1),-1.5,");
    }

    [Theory]
    [InlineData("no column")]
    [InlineData("PatientIdd", "-c", "PatientID,PatientIdd")]
    [InlineData("Two columns are named 'rows'", "-c", "Rows,rows=Columns")]
    [InlineData("Two columns are named 'file'", "-c", "file=Rows")]
    [InlineData("--out", "-c", "Rows", "--to", "sqlite")]
    [InlineData("no such file of columns", "--columns-file", "/nowhere/columns.txt")]
    public async Task A_wrong_table_is_refused_with_the_remedy(string message, params string[] arguments)
    {
        Run run = await Run.GantryAsync(["extract", "x", .. arguments]);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(message);
    }

    [Fact]
    [Trait("Ledger", "R215")]
    public async Task Pixel_data_are_not_read()
    {
        using Scratch scratch = new();
        string path = scratch.Instance("a.dcm", dataSet => dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[1 << 20]));
        using (FileStream file = File.Open(path, FileMode.Open))
        {
            // As long as the length of the value says by now: a gibibyte that takes no room on the disk.
            file.Position = file.Length - (1 << 20) - 4;
            file.Write([0, 0, 0, 0x40]);
            file.SetLength(file.Position + 0x40000000);
        }

        long before = GC.GetTotalAllocatedBytes(precise: true);
        Run run = await Run.GantryAsync("extract", path, "-c", "Rows,PixelData");

        (GC.GetTotalAllocatedBytes(precise: true) - before).ShouldBeLessThan(512 << 20);
        run.Lines[1].ShouldBe($"{path},16,{0x40000000},\r");
    }
}
