using System.Collections.Concurrent;
using Gantry.Dicom;
using static Gantry.Corpus.Judges.DifferenceKind;

namespace Gantry.Corpus.Judges;

/// <summary>What we read in each readable file is what others read: the same elements with the same values, or a known difference.</summary>
public sealed class ReadingTests(ITestOutputHelper report)
{
    private const int Most = 60;

    [Fact, Trait("Ledger", "R147"), Trait("Ledger", "R168")]
    public async Task Elements_and_values_are_those_of_pydicom()
    {
        List<Difference> differences = [];
        await foreach (Judgement judgement in Pydicom.ReadAsync(CorpusFolder.Readable()))
        {
            differences.AddRange(Compare(judgement));
        }

        ShouldBeKnown(differences, KnownDifferences.Pydicom);
    }

    [Fact, Trait("Ledger", "R147"), Trait("Ledger", "R168")]
    public async Task Elements_and_values_are_those_of_dcmtk()
    {
        Dcm2Json.Require();
        ConcurrentBag<Difference> differences = [];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(CorpusFolder.Readable(), parallel, async (path, cancellation) =>
        {
            foreach (Difference difference in Compare(await Dcm2Json.ReadAsync(path, cancellation)))
            {
                differences.Add(difference);
            }
        });
        ShouldBeKnown(differences, KnownDifferences.Dcmtk);
    }

    private static IEnumerable<Difference> Compare(Judgement judgement)
    {
        string name = Path.GetRelativePath(CorpusFolder.Require(), judgement.File);
        if (judgement.Error is not null)
        {
            yield return new Difference(name, "00000000", Unreadable, string.Empty, string.Empty, string.Empty, judgement.Error);
            yield break;
        }

        using DicomFile file = DicomFile.Open(judgement.File);
        Dictionary<string, OurElement> ours = OurElement.All(file.DataSet);
        foreach (JudgedElement theirs in judgement.Elements)
        {
            string its = JudgedText.Of(theirs.VR, theirs.Values);
            if (!ours.Remove(theirs.Path, out OurElement? our))
            {
                // A group length says nothing of the object.
                if (!theirs.Path.EndsWith("0000", StringComparison.Ordinal))
                {
                    yield return new Difference(name, theirs.Path, OnlyTheirs, string.Empty, theirs.VR, string.Empty, its);
                }

                continue;
            }

            string mine = our.ValuesAs(theirs.VR);
            if (our.VR != theirs.VR)
            {
                yield return new Difference(name, theirs.Path, DifferenceKind.VR, our.VR, theirs.VR, mine, its);
            }

            if (mine != its)
            {
                yield return new Difference(name, theirs.Path, Value, our.VR, theirs.VR, mine, its) { IsPadding = our.IsPaddedAs(its) };
            }
        }

        foreach ((string path, OurElement our) in ours)
        {
            if (!(judgement.IsToPixelData && string.CompareOrdinal(path, "7FE00010") >= 0))
            {
                yield return new Difference(name, path, OnlyOurs, our.VR, string.Empty, our.ValuesAs(our.VR), string.Empty);
            }
        }
    }

    private void ShouldBeKnown(IReadOnlyCollection<Difference> differences, IReadOnlyList<KnownDifference> known)
    {
        foreach (KnownDifference one in known)
        {
            report.WriteLine($"{differences.Count(difference => one.Covers(difference))} times: {one.Why}");
        }

        Difference[] others = [.. differences.Where(difference => !known.Any(one => one.Covers(difference))).OrderBy(difference => difference.File, StringComparer.Ordinal)];
        others.ShouldBeEmpty($"{others.Length} differences that are not known:\n{string.Join('\n', others.Take(Most))}");
    }
}
