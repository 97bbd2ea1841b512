using System.Diagnostics;
using System.Text.Json;

namespace Gantry.Dicom.Tests.Dictionary;

/// <summary>Our registry beside PS3.6 annex A, and beside the names that DCMTK prints (R227).</summary>
public class StandardUidTests
{
    [Fact]
    [Trait("Ledger", "R227")]
    public void Every_identifier_of_the_standard_is_resolved()
    {
        int count = 0;
        foreach (JsonElement record in StandardTables.Require("uids.json", "uids").EnumerateArray())
        {
            string uid = record.Text("uid");
            UidRegistry.TryGet(new Uid(uid), out UidEntry? entry).ShouldBeTrue(uid);
            entry.Name.ShouldBe(record.Text("name"), uid);
            entry.Kind.ShouldBe(record.Text("kind"), uid);
            entry.IsRetired.ShouldBe(record.Flag("retired"), uid);
            entry.Uid.IsValid.ShouldBeTrue(uid);
            count++;
        }

        count.ShouldBeGreaterThan(1900);
        UidRegistry.All.Count().ShouldBe(count);
    }

    [Fact]
    [Trait("Ledger", "R227")]
    public void SOP_classes_have_the_names_that_dcmtk_prints()
    {
        const string Tool = "/usr/bin/dcmdump";
        Assert.SkipUnless(File.Exists(Tool), "dcmdump of dcmtk is not here.");
        UidEntry[] classes = [.. UidRegistry.All.Where(entry => entry.Kind == "SOP Class" && entry.Keyword.Length > 0)];
        DataSet dataSet = new();
        dataSet.SetItems(Attributes.ReferencedSOPSequence, classes.Select(entry =>
        {
            DataSet item = new();
            item.Set(Attributes.ReferencedSOPClassUID, entry.Uid);
            return item;
        }));
        string path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.dcm");
        File.WriteAllBytes(path, dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray());
        string output = string.Empty;
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(Tool, ["-q", "-f", "-te", "+L", path]) { UseShellExecute = false, RedirectStandardOutput = true })!;
            output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
        }
        finally
        {
            File.Delete(path);
        }

        string[] lines = [.. output.Split('\n').Where(line => line.Contains("(0008,1150)", StringComparison.Ordinal))];
        lines.Length.ShouldBe(classes.Length);
        int same = 0;
        List<string> others = [];
        foreach ((UidEntry entry, string line) in classes.Zip(lines))
        {
            if (line.TrimStart().Split(' ', 3)[2] is ['=', .. string rest])
            {
                string name = rest.Split(' ')[0];
                bool isSame = Normal(name) == Normal(entry.Keyword);
                same += isSame ? 1 : 0;
                others.AddRange(isSame ? [] : [$"{name} {entry.Keyword}"]);
            }
        }

        // Names that DCMTK kept from drafts, or shortened.
        others.ShouldAllBe(name => name.StartsWith("DRAFT_SR", StringComparison.Ordinal) || name.Contains("ColorPalette", StringComparison.Ordinal) || name.Contains("ImplantationPlanSR", StringComparison.Ordinal));
        same.ShouldBeGreaterThan(250);
    }

    [Theory]
    [Trait("Ledger", "R180")]
    [InlineData("1.2.840.10008.5.1.4.1.1.1", "Storage", "Computed Radiography Image")]
    [InlineData("1.2.840.10008.5.1.4.1.1.2", "Storage", "CT Image")]
    [InlineData("1.2.840.10008.5.1.4.1.1.104.1", "Storage", "Encapsulated PDF")]
    [InlineData("1.2.840.10008.1.1", "Verification", "")]
    [InlineData("1.2.840.10008.5.1.4.1.2.2.1", "Query/Retrieve", "")]
    [InlineData("1.2.840.10008.5.1.4.31", "Basic Worklist Management", "")]
    [InlineData("1.2.840.10008.3.1.2.3.3", "Modality Performed Procedure Step", "Modality Performed Procedure Step")]
    [InlineData("1.2.840.10008.1.2", "", "")]
    public void A_SOP_class_has_its_service_and_its_information_object(string uid, string service, string informationObject)
    {
        UidRegistry.TryGet(new Uid(uid), out UidEntry? entry).ShouldBeTrue();
        entry.Service.ShouldBe(service);
        entry.InformationObject.ShouldBe(informationObject);
    }

    [Fact]
    [Trait("Ledger", "R180")]
    public void Every_SOP_class_has_a_service_and_every_stored_one_an_information_object()
    {
        UidEntry[] classes = [.. UidRegistry.All.Where(entry => entry.Kind.Contains("SOP Class", StringComparison.Ordinal) && entry.Name.Length > 0)];
        classes.Length.ShouldBeGreaterThan(300);
        classes.Where(entry => entry.Service.Length == 0).ShouldBeEmpty();
        SopClasses.Storage.Select(uid => UidRegistry.TryGet(uid, out UidEntry? entry) ? entry : null)
            .ShouldAllBe(entry => entry!.Service.EndsWith("Storage", StringComparison.Ordinal) || entry.Service == "Print Management");
        SopClasses.Storage.Where(uid => UidRegistry.TryGet(uid, out UidEntry? entry) && entry.Service.EndsWith("Storage", StringComparison.Ordinal) && entry.InformationObject.Length == 0).ShouldBeEmpty();
    }

    private static string Normal(string name)
    {
        foreach (string part in new[] { "RETIRED_", "DRAFT_", "DICONDE_", "SOPClass" })
        {
            name = name.Replace(part, string.Empty, StringComparison.Ordinal);
        }

        foreach (string word in new[] { "FIND", "MOVE", "GET" })
        {
            name = name.StartsWith(word, StringComparison.Ordinal) ? name[word.Length..] + word : name;
        }

        name = name.Replace("DICOS_", "DICOS", StringComparison.Ordinal).ToUpperInvariant();
        return name.EndsWith("TRIAL", StringComparison.Ordinal) ? name[..^5] : name.EndsWith("RETIRED", StringComparison.Ordinal) ? name[..^7] : name;
    }
}
