using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Tests;

/// <summary>The conformance statement, what a peer can do, and what will work between two.</summary>
public sealed class ConformanceTests : IDisposable
{
    private readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    [Trait("Ledger", "R232")]
    [Trait("Ledger", "R234")]
    public async Task The_statement_names_version_and_build_in_both_forms()
    {
        Run markdown = await Run.GantryAsync("conformance", "--data", _scratch.Folder);
        Run html = await Run.GantryAsync("conformance", "--html", "--data", _scratch.Folder);

        markdown.ExitCode.ShouldBe(0, markdown.Error);
        string version = (await Run.GantryAsync("--version")).Output.Trim();
        markdown.Lines[0].ShouldBe($"# DICOM Conformance Statement of Gantry {version}");
        html.Output.ShouldStartWith("<!doctype html>");
        html.Output.ShouldContain($"<h1>DICOM Conformance Statement of Gantry {version}</h1>");
        foreach (string heading in markdown.Lines.Where(line => line.StartsWith("##", StringComparison.Ordinal)))
        {
            html.Output.ShouldContain(heading.TrimStart('#').Trim() + "</h");
        }
    }

    [Fact]
    [Trait("Ledger", "R237")]
    public async Task A_peer_is_asked_what_it_can_do_and_compared_with_this_program()
    {
        DicomService service = new DicomService().MapEcho().MapStore([SopClasses.CTImageStorage], static (_, _) => Task.FromResult(new StoreResponse(DimseStatus.Success)));
        await using ListeningPeer peer = new(service);

        Run probed = await Run.GantryAsync("conformance", peer.Address, "--probe", "--json");
        Run compared = await Run.GantryAsync("conformance", peer.Address, "--json", "--data", _scratch.Folder);

        probed.ExitCode.ShouldBe(0, probed.Error);
        EntityCapabilities capabilities = EntityCapabilities.Parse(System.Text.Encoding.UTF8.GetBytes(probed.Output));
        capabilities.Title.ShouldBe("PEER");
        capabilities.Classes.Select(capability => capability.SopClass).ShouldBe([SopClasses.Verification, SopClasses.CTImageStorage], ignoreOrder: true);
        capabilities.Classes.First(capability => capability.SopClass == SopClasses.CTImageStorage).AsProvider.ShouldBe(service.TransferSyntaxesOf(SopClasses.CTImageStorage), ignoreOrder: true);
        compared.ExitCode.ShouldBe(0, compared.Error);
        Dictionary<string, JsonElement> pairs = compared.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(pair => pair.GetProperty("sopClass").GetString()!);
        pairs.Values.Where(pair => pair.GetProperty("isCompatible").GetBoolean()).Select(pair => pair.GetProperty("sopClass").GetString())
            .ShouldBe([SopClasses.Verification.Value, SopClasses.CTImageStorage.Value], ignoreOrder: true);
        pairs[SopClasses.MRImageStorage.Value].GetProperty("explanation").GetString().ShouldBe("PEER is not its provider");
    }

    [Fact]
    [Trait("Ledger", "R237")]
    public async Task Two_files_are_compared_both_ways_and_the_reason_is_told()
    {
        string one = Write("one.json", """{"title":"CT1","sopClasses":[{"uid":"1.2.840.10008.5.1.4.1.1.2","scu":["1.2.840.10008.1.2.4.90"]},{"uid":"1.2.840.10008.1.1","scu":["1.2.840.10008.1.2"],"scp":["1.2.840.10008.1.2"]}]}""");
        string other = Write("other.json", """{"title":"PACS","sopClasses":[{"uid":"1.2.840.10008.5.1.4.1.1.2","scp":["1.2.840.10008.1.2"]},{"uid":"1.2.840.10008.1.1","scu":["1.2.840.10008.1.2"],"scp":["1.2.840.10008.1.2"]}]}""");

        Run run = await Run.GantryAsync("conformance", one, other);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Lines.ShouldBe(
        [
            "does not CT Image Storage, CT1 to PACS: no common transfer syntax: CT1 proposes JPEG 2000 Image Compression (Lossless Only); PACS takes Implicit VR Little Endian: Default Transfer Syntax for DICOM",
            "works    Verification SOP Class, CT1 to PACS: both have 1 of the transfer syntaxes, first Implicit VR Little Endian: Default Transfer Syntax for DICOM",
            "works    Verification SOP Class, PACS to CT1: both have 1 of the transfer syntaxes, first Implicit VR Little Endian: Default Transfer Syntax for DICOM",
            "2 services of 3 work.",
        ]);
        (await Run.GantryAsync("conformance", Write("none.json", """{"title":"X","sopClasses":[]}"""), other)).ExitCode.ShouldBe(1);
    }

    [Theory]
    [InlineData("[]", "'sopClasses' is missing")]
    [InlineData("{\"title\":\"X\",\"sopClasses\":[{\"uid\":\"1..2\"}]}", "'uid' has a value that is not a UID")]
    [InlineData("{\"title\":\"X\",\"sopClasses\":[{\"uid\":\"1.2\",\"scp\":[7]}]}", "'scp' has a value that is not a UID")]
    [InlineData("not JSON", "is no file that gantry conformance --json wrote")]
    public async Task A_file_that_is_something_else_is_refused(string content, string message)
    {
        Run run = await Run.GantryAsync("conformance", Write("wrong.json", content));

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain(message);
    }

    private string Write(string name, string content)
    {
        string path = Path.Combine(_scratch.Folder, name);
        File.WriteAllText(path, content);
        return path;
    }
}
