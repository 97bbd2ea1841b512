using Gantry.Corpus.Judges;
using Gantry.Dicom;

namespace Gantry.Corpus;

/// <summary>Every readable file, written in every encoding that needs no codec, is the same data set.</summary>
public sealed class ConversionTests
{
    private static readonly TransferSyntax[] s_native =
        [TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian, TransferSyntax.DeflatedExplicitVRLittleEndian];

    [Theory, Trait("Ledger", "R168"), Trait("Ledger", "R039")]
    [InlineData(LengthEncoding.Kept)]
    [InlineData(LengthEncoding.Defined)]
    [InlineData(LengthEncoding.Undefined)]
    public void It_has_the_same_elements_with_the_same_values(LengthEncoding lengths)
    {
        DicomWriteOptions options = new() { Lengths = lengths };
        List<string> problems = [];
        int conversions = 0;
        foreach (string path in CorpusFolder.Readable())
        {
            using DicomFile file = DicomFile.Open(path);
            Dictionary<string, OurElement> before = OurElement.All(file.DataSet);
            bool isEncapsulated = file.DataSet.TryGetElement(Attributes.PixelData, out DataElement pixelData) && pixelData.IsEncapsulated;
            TransferSyntax[] targets = isEncapsulated ? [file.TransferSyntax] : s_native;

            // Deflating takes long and does not depend on lengths.
            foreach (TransferSyntax target in targets.Where(target => lengths == LengthEncoding.Kept || !target.IsDeflated))
            {
                conversions++;
                try
                {
                    Dictionary<string, OurElement> after = OurElement.All(DataSet.Parse(file.DataSet.Encode(target, options).ToArray(), target));
                    problems.AddRange(Compare(before, target.IsExplicit ? after : WithBytesOfUnknownSequences(after, before)).Select(problem => $"{path} to {target.Name}: {problem}"));
                }
                catch (DicomException exception)
                {
                    problems.Add($"{path} to {target.Name}: {exception.Message}");
                }
            }
        }

        conversions.ShouldBeGreaterThan(2000);
        problems.ShouldBeEmpty($"{problems.Count} differences:\n{string.Join('\n', problems.Take(60))}");
    }

    // Implicit VR says nothing of a private element that no dictionary knows: a sequence of defined length can't be told from bytes.
    private static Dictionary<string, OurElement> WithBytesOfUnknownSequences(Dictionary<string, OurElement> after, Dictionary<string, OurElement> before)
    {
        string[] unknown = [.. before.Where(pair => pair.Value is { VR: "SQ", IsPrivate: true } && after.TryGetValue(pair.Key, out OurElement? other) && other.VR == "UN").Select(pair => pair.Key)];
        foreach ((string path, OurElement element) in before.Where(pair => unknown.Any(sequence => pair.Key.StartsWith(sequence, StringComparison.Ordinal))))
        {
            after[path] = element;
        }

        return after;
    }

    private static IEnumerable<string> Compare(Dictionary<string, OurElement> before, Dictionary<string, OurElement> after)
    {
        foreach ((string path, OurElement element) in before)
        {
            if (!after.Remove(path, out OurElement? other))
            {
                yield return $"{path} {element.VR} is gone";
            }
            else if (!element.HasValueOf(other))
            {
                yield return $"{path} {element.VR} became {other.VR} with another value: {element.ValuesAs(string.Empty)} → {other.ValuesAs(string.Empty)}";
            }
        }

        foreach ((string path, OurElement element) in after)
        {
            yield return $"{path} {element.VR} came from nowhere";
        }
    }
}
