namespace Gantry.Dicom.Tests.CharacterSets;

[Trait("Ledger", "R173")]
public class CorpusNamesTests
{
    [Fact]
    public void Names_in_every_character_set_come_out_as_the_corpus_says()
    {
        string corpus = Path.Combine(Path.GetDirectoryName(Standard.Tables.FindRepository(AppContext.BaseDirectory))!, "shared", "corpus");
        Assert.SkipUnless(Directory.Exists(corpus), "The test corpus (../shared/corpus) is not here.");
        List<string> wrong = [];
        int count = 0;
        foreach (string[] row in File.ReadLines(Path.Combine(corpus, "manifest.tsv")).Select(line => line.Split('\t')).Where(row => row[0].StartsWith("charsets/", StringComparison.Ordinal)))
        {
            using DicomFile file = DicomFile.Open(Path.Combine(corpus, row[0]));
            string name = file.DataSet.Get(Attributes.PatientName)?.ToString() ?? string.Empty;
            if (name != row[18])
            {
                wrong.Add($"{row[0]}: {name} instead of {row[18]}");
            }

            const string Known = "StudyDescription (LO) is: ";
            if (row[^1].Split("; ").FirstOrDefault(note => note.StartsWith(Known, StringComparison.Ordinal)) is string note
                && file.DataSet.GetString(Attributes.StudyDescription) is string description && description != note[Known.Length..])
            {
                wrong.Add($"{row[0]}: {description} instead of {note}");
            }

            count++;
        }

        wrong.ShouldBeEmpty();
        count.ShouldBeGreaterThan(40);
    }
}
