using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Objects.StructuredReports;

namespace Gantry.Cli.Tests;

public sealed class ReportTests
{
    private const string Page = "<b>Finding</b>: Nothing &lt;here&gt;";

    [Fact]
    [Trait("Ledger", "R022")]
    public async Task A_report_is_shown_as_text_page_and_JSON()
    {
        using Scratch scratch = new();
        string path = Report(scratch);

        Run text = await Run.GantryAsync("report", path);
        Run html = await Run.GantryAsync("report", path, "--html");
        Run rendered = await Run.GantryAsync("render", path, scratch["a.html"]);
        Run json = await Run.GantryAsync("report", path, "--json");

        text.ExitCode.ShouldBe(0, text.Error);
        text.Output.ShouldContain("\n    Finding: Nothing <here>\n");
        html.Output.ShouldContain(Page);
        rendered.ExitCode.ShouldBe(0, rendered.Error);
        (await File.ReadAllTextAsync(scratch["a.html"], TestContext.Current.CancellationToken)).ShouldBe(html.Output);
        JsonDocument.Parse(json.Output).RootElement.GetProperty("content").GetProperty("type").GetString().ShouldBe("CONTAINER");
    }

    [Fact]
    public async Task A_report_is_made_of_its_JSON_again()
    {
        using Scratch scratch = new();
        string path = Report(scratch);

        (await Run.GantryAsync("report", path, "--json", "--out", scratch["a.json"])).ExitCode.ShouldBe(0);
        Run made = await Run.GantryAsync("report", "--from", scratch["a.json"], scratch["b.dcm"]);

        made.ExitCode.ShouldBe(0, made.Error);
        (await File.ReadAllBytesAsync(scratch["b.dcm"], TestContext.Current.CancellationToken)).ShouldBe(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_wrong_is_named_and_ends_with_1()
    {
        using Scratch scratch = new();
        string good = Report(scratch);
        string bad = scratch.Instance("bad.dcm", dataSet =>
        {
            dataSet.Set(Attributes.SOPClassUID, SopClasses.BasicTextSRStorage);
            dataSet.Set(Attributes.ValueType, "CONTAINER");
        });

        Run checkedGood = await Run.GantryAsync("report", good, "--check");
        Run checkedBad = await Run.GantryAsync("report", bad, "--check", "--json");
        Run image = await Run.GantryAsync("report", scratch.Instance("ct.dcm"));

        Run manifest = await Run.GantryAsync("report", good, "--check", "--profile", "ideolink");

        manifest.ExitCode.ShouldBe(1);
        manifest.Output.ShouldContain("ideolink-R562");
        checkedGood.ExitCode.ShouldBe(0, checkedGood.Output);
        checkedBad.ExitCode.ShouldBe(1);
        JsonDocument.Parse(checkedBad.Output).RootElement.EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()).ShouldContain("sr-title");
        image.ExitCode.ShouldBe(1);
        image.Error.ShouldContain("no structured report");
        (await Run.GantryAsync("report", good, "--html", "--json")).ExitCode.ShouldBe(2);
        (await Run.GantryAsync("report", good, "--check", "--html")).ExitCode.ShouldBe(2);
        (await Run.GantryAsync("report", "--from", good, "--json", scratch["x.dcm"])).ExitCode.ShouldBe(2);
    }

    private static string Report(Scratch scratch)
    {
        string path = scratch["report.dcm"];
        DataSet study = Dicom.Objects.Phantoms.SyntheticInstance.Create();
        DataSet report = new BasicTextReport { Sections = [new ReportSection(ReportSection.Findings, "Nothing <here>")] }
            .ToDataSet(study, new DocumentOptions { Time = new DateTimeOffset(2024, 5, 6, 7, 8, 9, TimeSpan.Zero) });
        File.WriteAllBytes(path, new DicomFile(report, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
        return path;
    }
}
