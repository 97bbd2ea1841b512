namespace Gantry.Dicom.Tests.Files;

/// <summary>Every file of the corpus is read, from memory and from the file, or refused with a clear error.</summary>
[Trait("Ledger", "R148")]
public class CorpusFileTests
{
    [Fact]
    public void EveryReadableFileComesBackByteForByte()
    {
        string folder = Corpus.Require();
        var failures = new List<string>();
        int count = 0;
        foreach (Dictionary<string, string> row in Corpus.Manifest().Where(row => IsReadable(row["expected"])))
        {
            string path = Path.Combine(folder, row["path"]);
            try
            {
                using DicomFile file = DicomFile.Open(path, new DicomReadOptions { BulkThreshold = 256 });
                byte[] bytes = File.ReadAllBytes(path);
                DicomFile parsed = DicomFile.Parse(bytes);
                file.DataSetOffset.ShouldBe(parsed.DataSetOffset);
                file.DataSet.Select(element => (element.Tag, element.VR, element.Length)).ShouldBe(parsed.DataSet.Select(element => (element.Tag, element.VR, element.Length)));
                if (!file.TransferSyntax.IsDeflated)
                {
                    bool isPadded = file.Findings.Any(finding => finding.Code == "trailing-padding");
                    byte[] dataSet = bytes[(int)file.DataSetOffset..];
                    byte[] encoded = file.DataSet.Encode(file.TransferSyntax).ToArray();
                    encoded.AsSpan().SequenceEqual(isPadded ? dataSet.AsSpan(0, encoded.Length) : dataSet).ShouldBeTrue(row["path"]);
                }

                count++;
            }
            catch (Exception exception)
            {
                failures.Add($"{row["path"]}: {exception.GetType().Name}: {exception.Message.Split('\n')[0]}");
            }
        }

        failures.ShouldBeEmpty();
        count.ShouldBeGreaterThan(100);
    }

    [Fact]
    public void NoFileBringsTheReaderDown()
    {
        string folder = Corpus.Require();
        foreach (Dictionary<string, string> row in Corpus.Manifest())
        {
            string path = Path.Combine(folder, row["path"]);
            try
            {
                using DicomFile file = DicomFile.Open(path);
                Touch(file.DataSet);
            }
            catch (DicomException exception)
            {
                exception.Message.ShouldNotBeNullOrEmpty();
                IsReadable(row["expected"]).ShouldBeFalse(row["path"]);
            }
        }

        static void Touch(DataSet dataSet)
        {
            foreach (DataElement element in dataSet)
            {
                _ = element.GetStrings();
                foreach (DataSet item in element.Items)
                {
                    Touch(item);
                }
            }
        }
    }

    private static bool IsReadable(string expected) =>
        expected.StartsWith("readable", StringComparison.Ordinal) && !expected.Contains("refused by a documented limit", StringComparison.Ordinal);
}
