using System.Diagnostics;

namespace Gantry.Dicom.Tests.Writing;

/// <summary>The readable files of the corpus, written.</summary>
[Trait("Ledger", "R039")]
[Trait("Ledger", "R075")]
public class CorpusWritingTests
{
    [Fact]
    public void Nothing_changed_is_the_same_bytes()
    {
        List<string> wrong = [];
        foreach ((string name, byte[] bytes) in Readable())
        {
            DicomFile file = DicomFile.Parse(bytes);
            if (bytes.AsSpan().Length > 132 && bytes.AsSpan(128, 4).SequenceEqual("DICM"u8) && file.Findings.Count == 0 && !file.ToArray(file.TransferSyntax).AsSpan().SequenceEqual(bytes))
            {
                wrong.Add(name + ": the file");
            }

            byte[] encoded = file.DataSet.Encode(file.TransferSyntax).ToArray();
            if (!file.TransferSyntax.IsDeflated && !bytes.AsSpan((int)file.DataSetOffset).StartsWith(encoded))
            {
                wrong.Add(name + ": the data set");
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Fact]
    [Trait("Ledger", "R168")]
    public void Big_endian_files_say_in_little_endian_what_dcmtk_makes_of_them()
    {
        const string Tool = "/usr/bin/dcmconv";
        Assert.SkipUnless(File.Exists(Tool), "dcmconv of dcmtk is not here.");
        int compared = 0;
        string theirs = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.dcm");
        foreach ((string name, byte[] bytes) in Readable())
        {
            DicomFile file = DicomFile.Parse(bytes);
            if (!file.TransferSyntax.IsBigEndian)
            {
                continue;
            }

            try
            {
                using (Process process = Process.Start(Tool, ["+te", Path.Combine(Corpus(), name), theirs]))
                {
                    process.WaitForExit();
                    process.ExitCode.ShouldBe(0, name);
                }

                DataSet ours = DataSet.Parse(file.DataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
                DataSetComparison.Default.Compare(ours, DicomFile.Parse(File.ReadAllBytes(theirs)).DataSet).ShouldBeEmpty(name);
                compared++;
            }
            finally
            {
                File.Delete(theirs);
            }
        }

        compared.ShouldBeGreaterThan(1);
    }

    private static string Corpus()
    {
        string corpus = Path.Combine(Path.GetDirectoryName(Standard.Tables.FindRepository(AppContext.BaseDirectory))!, "shared", "corpus");
        Assert.SkipUnless(Directory.Exists(corpus), "The test corpus (../shared/corpus) is not here.");
        return corpus;
    }

    private static IEnumerable<(string Name, byte[] Bytes)> Readable()
    {
        string corpus = Corpus();
        return File.ReadLines(Path.Combine(corpus, "manifest.tsv")).Select(line => line.Split('\t'))
            .Where(row => row.Length > 19 && row[19] == "readable")
            .Select(row => (row[0], File.ReadAllBytes(Path.Combine(corpus, row[0]))));
    }
}
