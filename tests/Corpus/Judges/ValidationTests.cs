using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Dicom.Objects.Tests.Validation;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Corpus.Judges;

/// <summary>Where we find errors in an instance, dciodvfy does, or the difference is known.</summary>
public sealed partial class ValidationTests(ITestOutputHelper report)
{
    // 1 has every file of the corpus judged.
    private const string WholeCorpus = "GANTRY_WHOLE_CORPUS";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, Trait("Ledger", "R250"), Trait("Ledger", "R251")]
    public async Task A_minimal_mr_image_is_accepted_by_both_and_by_neither_when_something_is_dropped()
    {
        Dciodvfy.Require();
        DataSet minimal = Instances.MinimalMr();
        (await JudgeAsync(minimal))!.ShouldBeEmpty();
        foreach (DataElement element in minimal.Where(element => element.Tag != Attributes.SOPClassUID && element.Tag != Attributes.SOPInstanceUID))
        {
            DataSet dataSet = Instances.MinimalMr();
            dataSet.Remove(element.Tag);
            (await JudgeAsync(dataSet))!.Keys.ShouldContain(element.Tag.ToString());
            Validator.Validate(dataSet).Errors.Select(error => error.Tag).ShouldBe(element.Tag == Attributes.Laterality ? [] : [element.Tag], element.Tag.ToString());
        }
    }

    [Fact, Trait("Ledger", "R253")]
    public async Task Phantoms_have_no_error_for_either()
    {
        Dciodvfy.Require();
        foreach (DataSet phantom in DemoStudies.All(new DemoOptions { ReferenceDate = new DateOnly(2026, 1, 5) }).DistinctBy(image => image.GetString(Attributes.SeriesInstanceUID)))
        {
            Validator.Validate(phantom).Errors.ShouldBeEmpty();
            (await JudgeAsync(phantom))!.Where(error => error.Key != "(0020,0060)").Select(error => $"{error.Key} {error.Value}").ShouldBeEmpty();
        }
    }

    [Fact, Trait("Ledger", "R147")]
    public async Task Errors_in_the_corpus_are_those_of_the_judge_or_known()
    {
        Dciodvfy.Require();
        bool isWhole = Environment.GetEnvironmentVariable(WholeCorpus) == "1";
        ConcurrentBag<FindingDifference> differences = [];
        int judged = 0;
        await Parallel.ForEachAsync(
            CorpusFolder.Readable().Where(path => isWhole || IsInShare(path)),
            new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = Cancellation },
            async (path, cancellation) =>
            {
                if (await Dciodvfy.ErrorsAsync(path, cancellation) is { } theirs)
                {
                    Interlocked.Increment(ref judged);
                    foreach (FindingDifference difference in Compare(path, theirs))
                    {
                        differences.Add(difference);
                    }
                }
            });

        FindingDifference[] unknown = [.. differences.Where(difference => !KnownFindings.Dciodvfy.Any(known => known.Covers(difference)))];
        foreach (IGrouping<string, FindingDifference> group in unknown.GroupBy(difference => $"{(difference.IsOurs ? "ours" : "theirs")} {difference.Path} {difference.What}").OrderByDescending(group => group.Count()))
        {
            report.WriteLine($"{group.Count()} × {group.Key}: {string.Join(", ", group.Take(3).Select(difference => difference.File))}");
        }

        report.WriteLine($"{judged} files judged, {differences.Count} differences");
        unknown.Length.ShouldBe(0);
        if (isWhole)
        {
            KnownFindings.Dciodvfy.Where(known => !differences.Any(difference => known.Covers(difference))).Select(known => known.Why).ShouldBeEmpty();
        }
    }

    // Every file takes minutes on a busy machine. These are of all kinds; one of each series is enough.
    private static bool IsInShare(string path)
    {
        string folder = Path.GetRelativePath(CorpusFolder.Require(), path).Split('/')[0];
        return folder is "iods" or "enhanced" or "validation" or "rt" or "structured-reports" or "presentation" or "segmentations"
            || (folder == "series" && Directory.GetFiles(Path.GetDirectoryName(path)!).Min(StringComparer.Ordinal) == path);
    }

    private static IEnumerable<FindingDifference> Compare(string path, Dictionary<string, string> theirs)
    {
        string name = Path.GetRelativePath(CorpusFolder.Require(), path);
        theirs = theirs.GroupBy(their => Place(their.Key)).ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);
        using DicomFile file = DicomFile.Open(path);
        ValidationResult result = Validator.Validate(file);
        ILookup<string, string> warnings = result.Warnings.ToLookup(warning => Place(warning.Path), warning => warning.Rule);
        Dictionary<string, string> ours = result.Errors.GroupBy(error => Place(error.Path))
            .ToDictionary(group => group.Key, group => $"{group.First().Rule}: {group.First().Message}", StringComparer.Ordinal);
        foreach ((string place, string what) in ours.Where(our => !theirs.ContainsKey(our.Key)))
        {
            yield return new FindingDifference(name, place, true, what);
        }

        foreach ((string place, string what) in theirs.Where(their => !ours.ContainsKey(their.Key)))
        {
            yield return new FindingDifference(name, place, false, what, warnings[place].FirstOrDefault());
        }
    }

    // A functional group is shared or per frame; which of the two lacks it is a matter of taste.
    private static string Place(string path) => string.Join('/', Tags().Matches(path).Select(match => match.Value == "(5200,9230)" ? "(5200,9229)" : match.Value));

    private static async Task<Dictionary<string, string>?> JudgeAsync(DataSet dataSet)
    {
        string path = Path.Combine(Path.GetTempPath(), $"gantry-judged-{Guid.NewGuid():N}.dcm");
        try
        {
            await new DicomFile(dataSet).SaveAsync(path, TransferSyntax.ExplicitVRLittleEndian, Cancellation);
            return await Dciodvfy.ErrorsAsync(path, Cancellation);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [GeneratedRegex(@"\([0-9A-F]{4},[0-9A-F]{4}\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tags();
}
