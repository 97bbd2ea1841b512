using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Cli.Tests;

public sealed class WaveformTests
{
    [Fact]
    public async Task An_ecg_becomes_a_page()
    {
        using Scratch scratch = new();
        string path = Ecg(scratch);

        Run png = await Run.GantryAsync("render", path, scratch["a.png"], "--size", "800x800");
        Run svg = await Run.GantryAsync("render", path, scratch["a.svg"], "--annotation", "patient,technique");
        Run image = await Run.GantryAsync("render", scratch.Instance("image.dcm"), scratch["image.svg"]);

        png.ExitCode.ShouldBe(0, png.Error);
        svg.ExitCode.ShouldBe(0, svg.Error);
        (await File.ReadAllBytesAsync(scratch["a.png"], TestContext.Current.CancellationToken))[1..4].ShouldBe("PNG"u8.ToArray());
        string[] texts = [.. XDocument.Parse(await File.ReadAllTextAsync(scratch["a.svg"], TestContext.Current.CancellationToken)).Descendants().Where(element => element.Name.LocalName == "text").Select(text => text.Value)];
        texts.ShouldContain("V6");
        texts.ShouldContain("DEMO-FR-1");
        texts.ShouldContain("Gantry Phantom");
        image.ExitCode.ShouldBe(1);
        image.Error.ShouldContain("an image is not drawn as SVG");
    }

    [Fact]
    public async Task Long_records_are_paged()
    {
        using Scratch scratch = new();
        Directory.CreateDirectory(scratch["in"]);
        string path = Ecg(scratch, Electrocardiogram.CreateGeneral(Series, seconds: 35), "in/long.dcm");

        Run all = await Run.GantryAsync("render", scratch["in"], scratch["out"], "--page", "all", "--format", "svg", "--from", "5");
        Run one = await Run.GantryAsync("render", path, scratch["one.svg"], "--page", "2", "--seconds", "20", "--speed", "12.5");
        Run none = await Run.GantryAsync("render", path, scratch["none.svg"], "--page", "9");

        all.Output.ShouldBe("3 pictures written\n", all.Error);
        Directory.GetFiles(scratch["out"]).Select(Path.GetFileName).Order(StringComparer.Ordinal).ShouldBe(["long-0001.svg", "long-0002.svg", "long-0003.svg"]);
        (await File.ReadAllTextAsync(scratch["one.svg"], TestContext.Current.CancellationToken)).ShouldContain("12.5 mm/s");
        one.ExitCode.ShouldBe(0, one.Error);
        none.ExitCode.ShouldBe(1);
        none.Error.ShouldContain("There is no page 9: there are 4");
    }

    [Fact]
    public async Task Values_are_written_as_a_table_with_times_and_units()
    {
        using Scratch scratch = new();
        string path = Ecg(scratch);

        Run run = await Run.GantryAsync("waveform", path, "--from", "1", "--seconds", "2");
        Run stored = await Run.GantryAsync("waveform", path, "--from", "1", "--seconds", "0.002", "--stored", "--out", scratch["a.csv"]);

        run.ExitCode.ShouldBe(0, run.Error);
        string[] lines = run.Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(1001);
        lines[0].ShouldStartWith("time (s),I (uV),II (uV),III (uV),aVR");
        string[] first = lines[1].Split(',');
        first[0].ShouldBe("1");
        stored.ExitCode.ShouldBe(0, stored.Error);
        string[] raw = (await File.ReadAllLinesAsync(scratch["a.csv"], TestContext.Current.CancellationToken))[1].Split(',');
        for (int i = 1; i < first.Length; i++)
        {
            double.Parse(first[i], CultureInfo.InvariantCulture).ShouldBe(2.5 * double.Parse(raw[i], CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public async Task Json_has_channels_annotations_and_values()
    {
        using Scratch scratch = new();

        Run run = await Run.GantryAsync("waveform", Ecg(scratch), "--json", "--seconds", "0.1");

        run.ExitCode.ShouldBe(0, run.Error);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement root = document.RootElement;
        root.GetProperty("timeSynchronized").GetBoolean().ShouldBeFalse();
        JsonElement group = root.GetProperty("groups")[0];
        group.GetProperty("localTime").GetString().ShouldBe("2026-05-04T08:20:00");
        group.GetProperty("channels")[6].GetProperty("source").GetProperty("value").GetString().ShouldBe("2:3");
        root.GetProperty("values").GetArrayLength().ShouldBe(50);
        root.GetProperty("values")[49].GetArrayLength().ShouldBe(12);
        root.GetProperty("annotations").EnumerateArray().Count(annotation => annotation.TryGetProperty("times", out _)).ShouldBe(12);
    }

    [Fact]
    public async Task What_is_no_waveform_or_not_there_is_named()
    {
        using Scratch scratch = new();

        Run image = await Run.GantryAsync("waveform", scratch.Instance("image.dcm"));
        Run group = await Run.GantryAsync("waveform", Ecg(scratch), "--group", "2");

        image.ExitCode.ShouldBe(1);
        image.Error.ShouldContain("no waveform");
        group.ExitCode.ShouldBe(2);
        group.Error.ShouldContain("no multiplex group 2");
    }

    [Fact]
    public async Task Phantoms_are_written()
    {
        using Scratch scratch = new();

        Run run = await Run.GantryAsync("phantom", "--kind", "ecg", "--out", scratch["out"], "--count", "20");

        run.ExitCode.ShouldBe(0, run.Error);
        Directory.GetFiles(scratch["out"], "*.dcm", SearchOption.AllDirectories).Length.ShouldBe(2);
    }

    private static PhantomSeries Series => new(new PhantomStudy(DemoStudies.French, "ecg", new DateOnly(2026, 5, 4), new TimeOnly(8, 15), "ECG"), 1, "ECG", "ECG");

    private static string Ecg(Scratch scratch, DataSet? dataSet = null, string name = "ecg.dcm")
    {
        new DicomFile(dataSet ?? Electrocardiogram.CreateTwelveLead(Series), TransferSyntax.ExplicitVRLittleEndian).Save(scratch[name], TransferSyntax.ExplicitVRLittleEndian);
        return scratch[name];
    }
}
