using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Gantry.Dicom.Tests.Writing;

/// <summary>What we write, read by dcmtk, gdcm and pydicom: the same data set in every syntax and with every encoding of lengths.</summary>
[Trait("Ledger", "R039")]
[Trait("Ledger", "R075")]
[Trait("Ledger", "R166")]
public sealed class ForeignReadersTests : IDisposable
{
    // Words stay in the byte order of the file in its JSON: they are swapped here.
    private const string Pydicom = """
        import sys, pydicom
        units = {'OW': 2, 'OF': 4, 'OL': 4, 'OD': 8, 'OV': 8}
        def swap(dataset, element):
            unit = units.get(element.VR, 1)
            if unit > 1:
                element.value = b''.join(element.value[i:i + unit][::-1] for i in range(0, len(element.value), unit))
        for path in sys.argv[1:]:
            dataset = pydicom.dcmread(path)
            if not dataset.is_little_endian:
                dataset.walk(swap)
            print(dataset.to_json())
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("gantry-foreign-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Dcmtk_reads_the_same_in_every_encoding()
    {
        const string Tool = "/usr/bin/dcm2json";
        Assert.SkipUnless(File.Exists(Tool), "dcm2json of dcmtk is not here.");
        List<(string Path, string Json)> read = [];
        foreach (string path in Variants())
        {
            read.Add((path, await OutputOfAsync(Tool, "-q", "-fc", path)));
        }

        AllAlike(read);
    }

    [Fact]
    public async Task Dcmtk_dumps_what_we_write_without_a_complaint()
    {
        const string Tool = "/usr/bin/dcmdump";
        Assert.SkipUnless(File.Exists(Tool), "dcmdump of dcmtk is not here.");
        foreach (string path in Variants())
        {
            string dump = await OutputOfAsync(Tool, "+E", path);
            dump.ShouldNotContain("E:");
            dump.ShouldNotContain("W:");
            dump.ShouldContain("2015");
        }
    }

    [Fact]
    public async Task Dcmtk_converts_what_we_write_to_the_very_bytes_that_we_make_of_it()
    {
        const string Tool = "/usr/bin/dcmconv";
        Assert.SkipUnless(File.Exists(Tool), "dcmconv of dcmtk is not here.");
        (string Option, TransferSyntax Syntax)[] syntaxes =
            [("+ti", TransferSyntax.ImplicitVRLittleEndian), ("+te", TransferSyntax.ExplicitVRLittleEndian), ("+tb", TransferSyntax.ExplicitVRBigEndian)];
        (string Option, LengthEncoding Lengths)[] lengths = [("-e", LengthEncoding.Undefined), ("+e", LengthEncoding.Defined)];
        string theirs = Path.Combine(_folder.FullName, "theirs.dcm");
        foreach (string path in Variants().Where(path => !path.Contains(TransferSyntax.DeflatedExplicitVRLittleEndian.Uid.Value, StringComparison.Ordinal)))
        {
            using DicomFile ours = DicomFile.Open(path);
            foreach ((string syntaxOption, TransferSyntax syntax) in syntaxes)
            {
                foreach ((string lengthOption, LengthEncoding encoding) in lengths)
                {
                    (await OutputOfAsync(Tool, "-F", syntaxOption, lengthOption, "-g", path, theirs)).ShouldNotContain("E:");
                    using DicomFile file = DicomFile.Open(theirs);

                    // An empty sequence has length 0 in theirs, whatever is asked for.
                    byte[] made = WithoutEmptySequence(ours.DataSet).Encode(syntax, new DicomWriteOptions { Lengths = encoding, GroupLengths = GroupLengths.Dropped }).ToArray();
                    WithoutEmptySequence(file.DataSet).Encode(syntax).ToArray().ShouldBe(made, $"{Path.GetFileName(path)} {syntaxOption} {lengthOption}");
                }
            }
        }

        static DataSet WithoutEmptySequence(DataSet dataSet)
        {
            DataSet clone = dataSet.Clone();
            clone.Remove(Attributes.ContentSequence);
            return clone;
        }
    }

    [Fact]
    public async Task Gdcm_reads_the_same_in_every_encoding()
    {
        const string Tool = "/usr/bin/gdcmdump";
        Assert.SkipUnless(File.Exists(Tool), "gdcmdump of gdcm is not here.");
        foreach (string path in Variants())
        {
            string dump = await OutputOfAsync(Tool, path);
            dump.ShouldContain("SOMEBODY 1.0", Case.Sensitive, path);
            dump.ShouldNotContain("Error");
        }
    }

    [Fact]
    public async Task Pydicom_reads_the_same_in_every_encoding()
    {
        const string Tool = "/usr/bin/python3";
        Assert.SkipUnless(File.Exists(Tool) && (await RunAsync(Tool, "-c", "import pydicom")).ExitCode == 0, "pydicom is not here.");
        string[] variants = [.. Variants()];
        string[] lines = (await OutputOfAsync(Tool, ["-W", "error", "-c", Pydicom, .. variants])).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(variants.Length);
        AllAlike(variants.Zip(lines));
    }

    /// <summary>Our own data set in all syntaxes that need no codec, with all encodings of lengths and group lengths, each twice converted too.</summary>
    private IEnumerable<string> Variants()
    {
        foreach (TransferSyntax syntax in Made.NativeSyntaxes)
        {
            foreach (LengthEncoding lengths in (LengthEncoding[])[LengthEncoding.Defined, LengthEncoding.Undefined])
            {
                foreach (GroupLengths groupLengths in (GroupLengths[])[GroupLengths.Dropped, GroupLengths.Added])
                {
                    DicomFile first = DicomFile.Parse(new DicomFile(Made.EveryVR(), syntax).ToArray(TransferSyntax.ExplicitVRBigEndian, new DicomWriteOptions { Lengths = LengthEncoding.Undefined }));
                    string path = Path.Combine(_folder.FullName, $"{syntax.Uid}-{lengths}-{groupLengths}.dcm");
                    first.Save(path, syntax, new DicomWriteOptions { Lengths = lengths, GroupLengths = groupLengths });
                    yield return path;
                }
            }
        }
    }

    private static void AllAlike(IEnumerable<(string Path, string Json)> all)
    {
        JsonNode? first = null;
        foreach ((string path, string json) in all)
        {
            JsonNode node = JsonNode.Parse(json)!;
            Strip(node);
            first ??= node;
            JsonNode.DeepEquals(first, node).ShouldBeTrue($"{path} reads as\n{node}\nbut should as\n{first}");
        }

        first.ShouldNotBeNull().ToJsonString(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }).ShouldContain("Crâne");
    }

    /// <summary>Group lengths are encoding, and private elements lose their representation in implicit encoding.</summary>
    private static void Strip(JsonNode? node)
    {
        if (node is JsonObject element)
        {
            foreach (string key in element.Select(pair => pair.Key).Where(key => key.Length == 8 && (key.EndsWith("0000", StringComparison.Ordinal) || key.StartsWith("0009", StringComparison.Ordinal))).ToList())
            {
                element.Remove(key);
            }

            foreach (KeyValuePair<string, JsonNode?> pair in element)
            {
                Strip(pair.Value);
            }
        }
        else if (node is JsonArray array)
        {
            foreach (JsonNode? item in array)
            {
                Strip(item);
            }
        }
    }

    private static async Task<string> OutputOfAsync(string tool, params string[] arguments)
    {
        (int exitCode, string output, string errors) = await RunAsync(tool, arguments);
        exitCode.ShouldBe(0, errors);
        return output;
    }

    private static async Task<(int ExitCode, string Output, string Errors)> RunAsync(string tool, params string[] arguments)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        using Process process = Process.Start(new ProcessStartInfo(tool, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync(cancellation);
        string output = await process.StandardOutput.ReadToEndAsync(cancellation);
        await process.WaitForExitAsync(cancellation);
        return (process.ExitCode, output, await errors);
    }
}
