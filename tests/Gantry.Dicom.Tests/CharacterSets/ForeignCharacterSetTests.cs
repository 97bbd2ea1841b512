using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Gantry.Dicom.Tests.CharacterSets;

/// <summary>Text that we write in every defined term, read by DCMTK and pydicom; and text that pydicom writes, read by us (PS3.3 §C.12.1.1.2).</summary>
[Trait("Ledger", "R173")]
public class ForeignCharacterSetTests
{
    private const string Dcm2Json = "/usr/bin/dcm2json";
    private const string Python = "/usr/bin/python3";

    // Reads all files, gives name and description of each; writes each again with the same text.
    private const string Script = """
        import json, sys, pydicom
        for path in sys.stdin.read().split('\n'):
            ds = pydicom.dcmread(path)
            name, text = str(ds.PatientName), str(ds.StudyDescription)
            print(json.dumps([path, name, text]))
            ds.PatientName = name
            ds.StudyDescription = text
            ds.save_as(path + '.again')
        """;

    private static IEnumerable<string> Terms => CharacterSetTests.Texts.Select(row => row.Data.Item1)
        .Concat(CharacterSetTests.Texts.Select(row => row.Data.Item1).Where(term => term.StartsWith("ISO_IR 1", StringComparison.Ordinal) && term != "ISO_IR 192")
            .Select(term => @"\ISO 2022 IR" + term["ISO_IR".Length..]));

    // ISO_IR 203 is younger than both; DCMTK with the C library's converter has no Japanese sets, pydicom leaves escape sequences of IR 58 in the text.
    private static bool IsUnknownToDcmtk(string term) => IsTooYoung(term) || term.Contains("IR 87", StringComparison.Ordinal);

    private static bool IsTooYoung(string term) => term.EndsWith(" 203", StringComparison.Ordinal);

    private static bool IsUnknownToPydicom(string term) => IsTooYoung(term) || term.EndsWith("ISO 2022 IR 58", StringComparison.Ordinal);

    // Half-width kana in LO become question marks, and the empty first value stands for Latin-1 there.
    private static bool IsWrittenWrongly(string term) => IsUnknownToPydicom(term) || term is "ISO_IR 13" or @"\ISO 2022 IR 100";

    [Fact]
    public void Dcmtk_reads_what_we_write()
    {
        Assert.SkipUnless(File.Exists(Dcm2Json), "dcm2json of dcmtk is not here.");
        using Files files = new();
        List<string> wrong = [];
        foreach ((string term, string name, string path) in files.All.Where(file => !IsUnknownToDcmtk(file.Term)))
        {
            using JsonDocument json = JsonDocument.Parse(Run(Dcm2Json, ["-fc", path], null));
            JsonElement groups = json.RootElement.GetProperty("00100010").GetProperty("Value")[0];
            string theirs = string.Join('=', new[] { "Alphabetic", "Ideographic", "Phonetic" }.Select(group => groups.TryGetProperty(group, out JsonElement text) ? text.GetString() : string.Empty)).TrimEnd('=');
            if (theirs != name.TrimEnd('='))
            {
                wrong.Add($"{term}: {theirs} instead of {name}");
            }
        }

        wrong.ShouldBeEmpty();
        files.All.Count.ShouldBeGreaterThan(30);
    }

    [Fact]
    public void Pydicom_reads_what_we_write_and_we_read_what_it_writes()
    {
        Assert.SkipUnless(File.Exists(Python) && Run(Python, ["-c", "import importlib.util; print(importlib.util.find_spec('pydicom') is not None)"], null).Trim() == "True", "python3 with pydicom is not here.");
        using Files files = new();
        Dictionary<string, (string Name, string Text)> theirs = Run(Python, ["-W", "ignore", "-c", Script], string.Join('\n', files.All.Select(file => file.Path)))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonSerializer.Deserialize<string[]>(line)!).ToDictionary(line => line[0], line => (line[1], line[2]));
        List<string> wrong = [];
        foreach ((string term, string name, string path) in files.All)
        {
            using DicomFile again = DicomFile.Open(path + ".again");
            (string Name, string Text) ours = (again.DataSet.Get(Attributes.PatientName)!.ToString(), again.DataSet.Get(Attributes.StudyDescription)!);
            if (!IsUnknownToPydicom(term) && theirs[path] != (name.TrimEnd('='), Description(name)))
            {
                wrong.Add($"{term}: pydicom reads {theirs[path]} instead of {name}");
            }

            if (!IsWrittenWrongly(term) && ours != (name.TrimEnd('='), Description(name)))
            {
                wrong.Add($"{term}: we read {ours} instead of {name}");
            }
        }

        wrong.ShouldBeEmpty();
    }

    private static string Description(string name) => name.Replace('^', ' ').Replace('=', ' ').TrimEnd();

    internal static string RunPython(string[] arguments)
    {
        Assert.SkipUnless(File.Exists(Python), "python3 is not here.");
        return Run(Python, arguments, null);
    }

    private static string Run(string tool, string[] arguments, string? input)
    {
        using Process process = Process.Start(new ProcessStartInfo(tool, arguments)
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = input is not null,
            StandardOutputEncoding = new UTF8Encoding(false), Environment = { ["PYTHONIOENCODING"] = "utf-8" },
        })!;
        StringBuilder errors = new();
        process.ErrorDataReceived += (_, line) => errors.AppendLine(line.Data);
        process.BeginErrorReadLine();
        if (input is not null)
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }

        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, errors.ToString());
        return output;
    }

    /// <summary>A file of each term, with a name and a description in it.</summary>
    private sealed class Files : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

        public Files()
        {
            foreach (string terms in Terms)
            {
                string single = terms.Replace(@"\ISO 2022 IR", "ISO_IR", StringComparison.Ordinal);
                string name = CharacterSetTests.Texts.Select(row => row.Data).First(row => row.Item1 == terms || row.Item1 == single).Item2;
                DataSet dataSet = new();
                dataSet.SetValues(Attributes.SpecificCharacterSet, terms.Split('\\'));
                dataSet.Set(Attributes.SOPClassUID, SopClasses.SecondaryCaptureImageStorage);
                dataSet.Set(Attributes.SOPInstanceUID, Uid.New());
                dataSet.Set(Attributes.PatientName, PersonName.Parse(name));
                dataSet.Set(Attributes.StudyDescription, Description(name));
                string path = Path.Combine(_folder.FullName, string.Create(CultureInfo.InvariantCulture, $"{All.Count}.dcm"));
                File.WriteAllBytes(path, new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
                All.Add((terms, name, path));
            }
        }

        public List<(string Term, string Name, string Path)> All { get; } = [];

        public void Dispose() => _folder.Delete(recursive: true);
    }
}
