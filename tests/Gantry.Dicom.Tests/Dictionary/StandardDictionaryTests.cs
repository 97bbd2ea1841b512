using System.Text.Json;

namespace Gantry.Dicom.Tests.Dictionary;

/// <summary>Our dictionary beside the standard's own list of elements, and beside that of DCMTK (R040).</summary>
[Trait("Ledger", "R040")]
public class StandardDictionaryTests
{
    // VRs of DCMTK's dictionary that stand for a choice.
    private static readonly Dictionary<string, VR[]> s_choices = new()
    {
        ["ox"] = [VR.OB, VR.OW], ["px"] = [VR.OB, VR.OW], ["xs"] = [VR.US, VR.SS], ["lt"] = [VR.US, VR.SS, VR.OW], ["up"] = [VR.UL], ["na"] = [],
    };

    // Where the two editions differ (DCMTK's is older), and LUT Data, which the standard no longer allows to be SS.
    private static readonly HashSet<string> s_known = ["(0008,9007)", "(0028,3006)"];

    [Fact]
    public void Every_element_of_the_standard_is_known()
    {
        int count = 0;
        foreach (JsonElement element in StandardTables.Require("elements.json", "elements").EnumerateArray().Where(element => !element.Flag("placeholder")))
        {
            string text = element.Text("tag");
            Tag tag = Tag.Parse(text.Replace("xx", "1E", StringComparison.Ordinal).Replace('x', '1'));
            DicomDictionary.Default.TryGet(tag, out DictionaryEntry? entry).ShouldBeTrue(text);
            entry.Name.ShouldBe(element.Text("name"), text);
            entry.Keyword.ShouldBe(element.Text("keyword"), text);
            entry.VRs.Select(vr => vr.ToString()).ShouldBe(element.GetProperty("vr").EnumerateArray().Select(vr => vr.GetString()!), text);
            entry.Multiplicity.ToString().ShouldBe(element.Text("vm"), text);
            entry.IsRetired.ShouldBe(element.Flag("retired"), text);
            entry.IsRepeating.ShouldBe(text.Contains('x'), text);
            count++;
        }

        count.ShouldBeGreaterThan(5300);
        DicomDictionary.Default.Elements.Count().ShouldBeGreaterThanOrEqualTo(count);
    }

    [Fact]
    public void The_elements_of_dcmtk_are_the_same()
    {
        string? file = Directory.GetDirectories("/usr/share", "libdcmtk*").Select(folder => Path.Combine(folder, "dicom.dic")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(file is null, "The dictionary of DCMTK is not installed.");
        List<string> differences = [];
        int count = 0;
        foreach (string[] fields in File.ReadLines(file!).Where(line => line.StartsWith('(')).Select(line => line.Split('\t', StringSplitOptions.RemoveEmptyEntries)))
        {
            if (fields[0].Length != 11 || !Tag.TryParse(fields[0], out Tag tag) || fields[4] is not "DICOM")
            {
                continue;
            }

            count++;
            VR[] vrs = s_choices.GetValueOrDefault(fields[1]) ?? [Enum.Parse<VR>(fields[1])];
            if (!DicomDictionary.Default.TryGet(tag, out DictionaryEntry? entry)
                || entry.Keyword != fields[2] || entry.Multiplicity.ToString() != fields[3] || !vrs.All(entry.VRs.Contains) || (vrs.Length == 1 && entry.VRs.Count > 1))
            {
                differences.Add($"{string.Join(' ', fields)} | {entry?.Keyword} {string.Join(',', entry?.VRs ?? [])} {entry?.Multiplicity}");
            }
        }

        differences.Where(difference => !s_known.Contains(difference.Split(' ')[0])).ShouldBeEmpty();
        count.ShouldBeGreaterThan(4000);
    }
}
