using Gantry.Dicom;
using Gantry.Dicom.Objects.StructuredReports;

namespace Gantry.Corpus;

[Trait("Ledger", "R022")]
public sealed class ReportTests
{
    private const int FewestReports = 30;

    [Fact]
    public async Task Every_report_is_read_written_and_read_as_the_same()
    {
        List<string> problems = [];
        int count = 0;
        foreach (string path in CorpusFolder.Readable().Concat(CorpusFolder.Malformed()))
        {
            if (await ReadAsync(path) is not { } report)
            {
                continue;
            }

            count++;
            string name = Path.GetFileName(path);
            try
            {
                DataSet again = DataSet.Parse(report.ToDataSet().Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray(), TransferSyntax.ExplicitVRLittleEndian);
                problems.AddRange(ContentTree.Read(again) != report.Content ? [$"{name}: written otherwise"] : Array.Empty<string>());
                problems.AddRange(ReportJson.Read(ReportJson.ToArray(report)).Content != report.Content ? [$"{name}: other JSON"] : Array.Empty<string>());
            }
            catch (DicomException exception)
            {
                problems.Add($"{name}: {exception.Message}");
            }

            _ = ReportChecker.Check(report);
            string page = ReportHtml.Render(report);
            string text = ReportText.Render(report);
            string[] words = [.. report.Content.DescendantsAndSelf().Select(item => item.Value).OfType<TextValue>().SelectMany(value => value.Text.Split(['\r', '\n', ' '], StringSplitOptions.RemoveEmptyEntries)).Distinct()];
            problems.AddRange(words.Where(word => !text.Contains(word, StringComparison.Ordinal)).Select(word => $"{name}: '{word}' is not in the text"));
            page.ShouldNotContain("<script");
        }

        problems.ShouldBeEmpty(string.Join('\n', problems));
        count.ShouldBeGreaterThan(FewestReports);
    }

    private static async Task<StructuredReport?> ReadAsync(string path)
    {
        try
        {
            DicomFile file = DicomFile.Parse(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
            return StructuredReport.IsReport(new Uid(file.DataSet.GetString(Attributes.SOPClassUID) ?? string.Empty)) ? StructuredReport.Read(file.DataSet) : null;
        }
        catch (DicomException)
        {
            return null;
        }
    }
}
