namespace Gantry.Dicom.Tests.Values;

public class CorpusValuesTests
{
    [Fact]
    public void Every_readable_file_of_the_corpus_can_be_checked_and_good_ones_have_no_findings()
    {
        string folder = Corpus.Require();
        List<string> wrong = [];
        int checkedFiles = 0;
        foreach (Dictionary<string, string> row in Corpus.Manifest().Where(row => row["expected"] == "readable" && long.Parse(row["size"], System.Globalization.CultureInfo.InvariantCulture) < 2_000_000))
        {
            using DicomFile file = DicomFile.Open(Path.Combine(folder, row["path"]));
            IReadOnlyList<Finding> findings = ValueRules.Check(file.DataSet);
            checkedFiles++;
            if (row["source"] == "generated" && findings.Count > 0 && !row["path"].StartsWith("charsets/", StringComparison.Ordinal))
            {
                wrong.Add($"{row["path"]}: {string.Join("; ", findings)}");
            }
        }

        wrong.ShouldBeEmpty();
        checkedFiles.ShouldBeGreaterThan(200);
    }
}
