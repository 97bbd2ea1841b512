using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Tests;

/// <summary>Exports for media and mail, and what comes back from them.</summary>
public sealed class MediumTests
{
    private static readonly CancellationToken s_cancellation = TestContext.Current.CancellationToken;

    private static void Give(Scratch scratch)
    {
        scratch.Instance("in/Image one.dcm");
        scratch.Instance("in/x/0002", number: 2);
        scratch.Instance("in/IMG0003.dcm", dataSet => dataSet.Set(Attributes.SeriesInstanceUID, new Uid("1.2.3.4")), number: 3);
    }

    private static string[] Tree(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private static async Task<int> StoredAsync(params string[] arguments)
    {
        Run run = await Run.GantryAsync(["import", .. arguments, "--json"]);
        run.ExitCode.ShouldBe(0, run.Error);
        using JsonDocument sum = JsonDocument.Parse(run.Output);
        return sum.RootElement.GetProperty("stored").GetInt32();
    }

    [Theory]
    [Trait("Ledger", "R142"), Trait("Ledger", "R143"), Trait("Ledger", "R144"), Trait("Ledger", "R145"), Trait("Ledger", "R134")]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task AFileSetHasValidFileIdsAndWhatIsAskedForAndIsImportedAgain(bool viewer, bool jpeg)
    {
        using Scratch scratch = new();
        Give(scratch);
        string[] options = [.. viewer ? ["--viewer"] : Array.Empty<string>(), .. jpeg ? ["--jpeg"] : Array.Empty<string>()];
        Run run = await Run.GantryAsync(["export", scratch["in"], "--out", scratch["disc"], "--file-set", .. options]);
        run.ExitCode.ShouldBe(0, run.Error);

        string[] tree = Tree(scratch["disc"]);
        tree.Where(name => name.StartsWith("DICOM", StringComparison.Ordinal)).ShouldAllBe(name => new FileId(name).IsValid);
        tree.Count(name => name.StartsWith("DICOM/", StringComparison.Ordinal)).ShouldBe(3);
        tree.Count(name => name.StartsWith("JPEG/", StringComparison.Ordinal)).ShouldBe(jpeg ? 3 : 0);
        tree.Contains("VIEWER/VIEWER.HTM").ShouldBe(viewer);
        tree.ShouldContain("INDEX.HTM");
        (await Run.GantryAsync("dicomdir", scratch["disc"], "--check", "--profile", "STD-GEN-CD")).ExitCode.ShouldBe(0);

        (await StoredAsync(scratch["disc"], "--data", scratch["one"])).ShouldBe(3);
        (await StoredAsync(scratch["disc/DICOMDIR"], "--data", scratch["two"])).ShouldBe(3);
        File.Delete(scratch["disc/DICOMDIR"]);
        (await StoredAsync(scratch["disc"], "--data", scratch["three"])).ShouldBe(3, "the DICOMDIR is not needed");
    }

    [Fact, Trait("Ledger", "R142")]
    public async Task AZipHoldsTheSameFileSet()
    {
        using Scratch scratch = new();
        Give(scratch);
        (await Run.GantryAsync("export", scratch["in"], "--zip", scratch["disc.zip"], "--viewer")).ExitCode.ShouldBe(0);
        (await StoredAsync(scratch["disc.zip"], "--data", scratch["data"])).ShouldBe(3);
        await ZipFile.ExtractToDirectoryAsync(scratch["disc.zip"], scratch["disc"], s_cancellation);
        (await Run.GantryAsync("dicomdir", scratch["disc"], "--check")).ExitCode.ShouldBe(0);

        // An export can be exported again.
        (await Run.GantryAsync("export", scratch["disc.zip"], "--out", scratch["again"], "--file-set")).ExitCode.ShouldBe(0);
        Tree(scratch["again"]).Count(name => name.StartsWith("DICOM/", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact, Trait("Ledger", "R142"), Trait("Ledger", "R144")]
    public async Task AnImageOfADiscIsImported()
    {
        using Scratch scratch = new();
        Give(scratch);
        (await Run.GantryAsync("export", scratch["in"], "--iso", scratch["disc.iso"], "--viewer")).ExitCode.ShouldBe(0);
        (await StoredAsync(scratch["disc.iso"], "--data", scratch["data"])).ShouldBe(3);
        (await Run.GantryAsync("check", "--data", scratch["data"])).ExitCode.ShouldBe(0);
        (await Run.GantryAsync("export", scratch["disc.iso"], "--out", scratch["again"], "--file-set")).ExitCode.ShouldBe(0);
        Tree(scratch["again"]).Count(name => name.StartsWith("DICOM/", StringComparison.Ordinal)).ShouldBe(3);
    }

    [Fact, Trait("Ledger", "R144")]
    public async Task OfADamagedImageWhatIsWholeIsImported()
    {
        using Scratch scratch = new();
        Give(scratch);
        (await Run.GantryAsync("export", scratch["in"], "--iso", scratch["disc.iso"])).ExitCode.ShouldBe(0);
        byte[] image = await File.ReadAllBytesAsync(scratch["disc.iso"], s_cancellation);

        // The last file lies last.
        await File.WriteAllBytesAsync(scratch["cut.iso"], image[..^2048], s_cancellation);
        Run cut = await Run.GantryAsync("import", scratch["cut.iso"], "--data", scratch["one"]);
        cut.ExitCode.ShouldBe(1);
        cut.Output.ShouldStartWith("2 stored");
        cut.Error.ShouldContain("cut.iso!DICOM/");
        cut.Error.ShouldContain("cut short");

        // A folder whose records lead back to itself, and one whose records are none.
        int root = (int)System.Buffers.Binary.BinaryPrimitives.ReadUInt32LittleEndian(image.AsSpan((16 * 2048) + 158)) * 2048;
        int record = root + (2 * 34);
        byte[] loop = (byte[])image.Clone();
        image.AsSpan((16 * 2048) + 158, 4).CopyTo(loop.AsSpan(record + 2));
        await File.WriteAllBytesAsync(scratch["loop.iso"], loop, s_cancellation);
        (await Run.GantryAsync("import", scratch["loop.iso"], "--data", scratch["two"])).ExitCode.ShouldBeOneOf(0, 1);

        byte[] broken = (byte[])image.Clone();
        broken[record] = 33;
        await File.WriteAllBytesAsync(scratch["broken.iso"], broken, s_cancellation);
        Run damaged = await Run.GantryAsync("import", scratch["broken.iso"], "--data", scratch["three"]);
        damaged.ExitCode.ShouldBe(1);
        damaged.Error.ShouldContain("damaged at byte 68");

        await File.WriteAllBytesAsync(scratch["head.iso"], image[..(17 * 2048)], s_cancellation);
        Run head = await Run.GantryAsync("import", scratch["head.iso"], "--data", scratch["four"]);
        head.ExitCode.ShouldBe(1);
        head.Error.ShouldContain("cut short");
    }

    [Fact, Trait("Ledger", "R146")]
    public async Task ManyFilesAndOneFileOfManyFramesAreSeriesOfTheViewer()
    {
        using Scratch scratch = new();
        scratch.Instance("in/1", number: 2);
        scratch.Instance("in/2", number: 1);
        scratch.Instance("in/3", dataSet =>
        {
            dataSet.Set(Attributes.SOPClassUID, SopClasses.MultiFrameGrayscaleWordSecondaryCaptureImageStorage);
            dataSet.Set(Attributes.SeriesInstanceUID, new Uid("1.2.3.4"));
            dataSet.Set(Attributes.Modality, "OT");
            dataSet.Set(Attributes.NumberOfFrames, 3);
            dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[16 * 16 * 2 * 3]);
        }, number: 3);
        (await Run.GantryAsync("export", scratch["in"], "--out", scratch["disc"], "--file-set", "--viewer", "--jpeg")).ExitCode.ShouldBe(0);

        string text = await File.ReadAllTextAsync(scratch["disc/VIEWER/IMAGES.JS"], s_cancellation);
        using JsonDocument list = JsonDocument.Parse(text[text.IndexOf('[', StringComparison.Ordinal)..text.LastIndexOf(';')]);
        JsonElement[] series = [.. list.RootElement.EnumerateArray()];
        series.Select(one => one.GetProperty("frames").GetArrayLength()).ShouldBe([2, 3]);
        series[0].GetProperty("frames")[0].GetString().ShouldBe("F0000002.JPG", "they are in the order of their Instance Numbers");
        series[0].GetProperty("windows").EnumerateArray().Select(window => window.GetString()).ShouldBe(["As stored", "Soft tissue", "Lung", "Bone"]);
        foreach (JsonElement one in series)
        {
            for (int window = 0; window < one.GetProperty("windows").GetArrayLength(); window++)
            {
                foreach (JsonElement frame in one.GetProperty("frames").EnumerateArray())
                {
                    File.Exists(scratch[$"disc/VIEWER/{one.GetProperty("folder").GetString()}/W{window}/{frame.GetString()}"]).ShouldBeTrue();
                }
            }
        }

        Tree(scratch["disc/JPEG"]).Count(name => name.EndsWith("/F0000003.JPG", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task TheIndexShowsTextOfTheInstancesAsText()
    {
        using Scratch scratch = new();
        scratch.Instance("in/1", dataSet => dataSet.Set(Attributes.SeriesDescription, "<script>alert(1)</script>"));
        (await Run.GantryAsync("export", scratch["in"], "--out", scratch["disc"], "--file-set", "--viewer")).ExitCode.ShouldBe(0);
        (await File.ReadAllTextAsync(scratch["disc/INDEX.HTM"], s_cancellation)).ShouldNotContain("<script>");
        (await File.ReadAllTextAsync(scratch["disc/VIEWER/IMAGES.JS"], s_cancellation)).ShouldNotContain("<script>");
    }

    [Fact]
    public async Task AProfileConvertsWhatItDoesNotTake()
    {
        using Scratch scratch = new();
        scratch.Instance("in/1", syntax: TransferSyntax.ImplicitVRLittleEndian);
        (await Run.GantryAsync("export", scratch["in"], "--out", scratch["disc"], "--file-set", "--profile", "STD-GEN-CD")).ExitCode.ShouldBe(0);
        (await Run.GantryAsync("dicomdir", scratch["disc"], "--check", "--profile", "STD-GEN-CD")).ExitCode.ShouldBe(0);
        Run refused = await Run.GantryAsync("export", scratch["in"], "--out", scratch["other"], "--file-set", "--profile", "STD-XABC-CD");
        refused.ExitCode.ShouldBe(2);
        refused.Error.ShouldContain("STD-XABC-CD takes no instance of the class");
    }

    [Fact, Trait("Ledger", "R132"), Trait("Ledger", "R133")]
    public async Task AMailMessageHoldsAFileSetAndIsImported()
    {
        using Scratch scratch = new();
        Give(scratch);
        (await Run.GantryAsync("export", scratch["in"], "--eml", scratch["mail.eml"])).ExitCode.ShouldBe(0);
        string text = await File.ReadAllTextAsync(scratch["mail.eml"], s_cancellation);
        text.ShouldContain("Content-Type: multipart/related; type=\"application/dicom\"");
        text.ShouldContain("Content-Type: application/dicom;\r\n id=\"DICOMDIR\"");
        text.ShouldContain("Content-Type: application/dicom;\r\n id=\"DICOM/PA000001/ST000001/SE000001/IM000001\"");
        text.Split("\r\n").ShouldAllBe(line => line.Length <= 78 && !line.Contains('\n', StringComparison.Ordinal));
        (await StoredAsync(scratch["mail.eml"], "--data", scratch["data"])).ShouldBe(3);
        (await Run.GantryAsync("check", "--data", scratch["data"])).ExitCode.ShouldBe(0);

        // The id of a part is what the DICOMDIR refers to.
        await File.WriteAllTextAsync(scratch["mail.eml"], text.Replace("id=\"DICOM/PA000001/ST000001/SE000001/IM000001\"", "id=\"OTHER\"", StringComparison.Ordinal), s_cancellation);
        Run run = await Run.GantryAsync("import", scratch["mail.eml"], "--data", scratch["data"]);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("the DICOMDIR refers to DICOM/PA000001/ST000001/SE000001/IM000001, which is not in the message");
    }

    [Fact, Trait("Ledger", "R132")]
    public async Task ASinglePartOfAnUsualMessageIsImported()
    {
        using Scratch scratch = new();
        byte[] instance = await File.ReadAllBytesAsync(scratch.Instance("1.dcm"), s_cancellation);
        StringBuilder mail = new("From: a@example.org\nTo: b@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=outer\n\nThis is MIME.\n--outer\n"
            + "Content-Type: multipart/alternative; boundary=\"in;ner\"\n\n--in;ner\nContent-Type: text/plain\n\nSee the image.\n--in;ner--\n\n--outer\nContent-Type: APPLICATION/dicom; name=\"../../x.dcm\"\n"
            + "Content-Transfer-Encoding: BASE64\n\n");
        mail.Append(Convert.ToBase64String(instance, Base64FormattingOptions.InsertLineBreaks)).Append("\n--outer--\n");
        await File.WriteAllTextAsync(scratch["mail.eml"], mail.ToString(), s_cancellation);
        (await StoredAsync(scratch["mail.eml"], "--data", scratch["data"])).ShouldBe(1);

        await File.WriteAllTextAsync(scratch["mail.eml"], mail.ToString()[..^40], s_cancellation);
        Run run = await Run.GantryAsync("import", scratch["mail.eml"], "--data", scratch["other"]);
        run.ExitCode.ShouldNotBe(0);
        run.Error.ShouldContain("not whole");
    }

    [Theory]
    [InlineData("--out", "disc", "--zip", "x.zip")]
    [InlineData("--out", "disc", "--jpeg")]
    [InlineData("--eml", "x.eml", "--viewer")]
    [InlineData("--iso", "x.iso", "--profile", "NONE")]
    public async Task WhatCantGoTogetherIsRefused(params string[] arguments)
    {
        using Scratch scratch = new();
        Give(scratch);
        (await Run.GantryAsync(["export", scratch["in"], .. arguments.Select(argument => argument.StartsWith('-') || argument == "NONE" ? argument : scratch[argument])])).ExitCode.ShouldBe(2);
        Tree(scratch.Folder).Length.ShouldBe(3);
    }
}
