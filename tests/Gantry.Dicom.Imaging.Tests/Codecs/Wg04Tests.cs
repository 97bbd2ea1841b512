namespace Gantry.Dicom.Imaging.Tests.Codecs;

/// <summary>The pictures of NEMA WG-04 in every codec, beside those from which they were made.</summary>
[Trait("Ledger", "R348")]
public class Wg04Tests
{
    /// <summary>How far samples of an irreversible file may be from the original at most, and in the mean: what its encoder left, and one for rounding. JPEG-LS promises its most.</summary>
    private static readonly Dictionary<string, (int Most, double Mean)> s_lossy = new()
    {
        ["CT1_J2KI"] = (353, 25.93),
        ["CT1_JLSN"] = (4, 2.15),
        ["MR1_J2KI"] = (397, 34.92),
        ["MR1_JLSN"] = (4, 2.22),
        ["MR1_JPLY"] = (129, 11.29),
        ["NM1_J2KI"] = (102, 4.22),
        ["NM1_JLSN"] = (4, 1.29),
        ["NM1_JPLY"] = (37, 2.28),
        ["RG3_J2KI"] = (10, 0.78),
        ["RG3_JLSN"] = (4, 1.55),
        ["RG3_JPLY"] = (49, 1.77),
        ["US1_J2KI"] = (125, 1.7),
        ["VL1_J2KI"] = (45, 1.17),
        ["VL6_J2KI"] = (138, 4.31),
    };

    [Fact]
    public void Files_are_as_far_from_the_original_as_their_codec_allows()
    {
        List<string> faults = [];
        int compared = 0;
        foreach (string path in Directory.EnumerateFiles(Corpus.Path("wg04"), "*.dcm").Order(StringComparer.Ordinal))
        {
            string[] name = Path.GetFileNameWithoutExtension(path).Split('_');
            if (name[1] == "UNC")
            {
                continue;
            }

            // Of the radiograph no uncompressed file is there, but three that are reversible.
            string original = Corpus.Path($"wg04/{name[0]}_{(name[0] == "RG3" ? "J2KR" : "UNC")}.dcm");
            int[] differences = [.. Values(original).Zip(Values(path), (a, b) => Math.Abs(a - b))];
            (int most, double mean) = s_lossy.GetValueOrDefault($"{name[0]}_{name[1]}");
            compared++;
            if (differences.Max() > most || differences.Average() > mean)
            {
                faults.Add($"{name[0]}_{name[1]}: {differences.Max()}, {differences.Average():F3} on average");
            }
        }

        faults.ShouldBeEmpty();
        compared.ShouldBe(34);
    }

    private static IEnumerable<int> Values(string path)
    {
        using DicomFile file = DicomFile.Open(path);
        NativeFrame frame = FrameReader.FromDataSet(file.DataSet).Read(1);
        byte[] samples = frame.Samples.ToArray();
        return frame.Description.BitsAllocated == 8 ? samples.Select(value => (int)value)
            : samples.Chunk(2).Select(pair => frame.Description.IsSigned ? BitConverter.ToInt16(pair) : (int)BitConverter.ToUInt16(pair));
    }
}
