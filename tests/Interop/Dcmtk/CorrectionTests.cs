using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Interop.Dcmtk;

/// <summary>dcmtk's findscu, getscu and movescu after a correction: they see what is right now, and after its undo what was sent.</summary>
public sealed class CorrectionTests
{
    [Fact, Trait("Ledger", "R002"), Trait("Ledger", "R230")]
    public async Task ARenamedPatientIsFoundAndSentUnderTheNewName()
    {
        int port = FreePorts.Next();
        await using RunningGantry gantry = await RunningGantry.StartAsync(new Peer("MOVESCU", "127.0.0.1", port));
        IReadOnlyList<DataSet> stored = Studies.Series(3, "ONE");
        string folder = gantry.Folder("sent");
        await Studies.SaveAsync(folder, stored);
        (await Programs.RunAsync("storescu", ["-aec", "GANTRY", "127.0.0.1", gantry.Port, "+sd", folder])).ShouldSucceed();

        using HttpResponseMessage response = await gantry.Http.PostAsJsonAsync(
            "/api/corrections",
            new { kind = "correction", targets = new[] { new { patientId = "ONE" } }, attributes = new Dictionary<string, string> { ["PatientName"] = "Married^Interop", ["OtherPatientNames"] = "Interop^ONE" }, cause = "married" },
            TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.Created, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        int id = (await response.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("id").GetInt32();

        (await FindAsync(gantry, "Married*")).Output.ShouldContain(": 0xff00");
        (await FindAsync(gantry, "Interop*")).Output.ShouldNotContain(": 0xff00");
        string got = gantry.Folder("got");
        (await GetAsync(gantry, stored[0], got)).ShouldSucceed();
        string moved = gantry.Folder("moved");
        (await Programs.RunAsync(
            "movescu", ["-S", "-aet", "MOVESCU", "-aem", "MOVESCU", "-aec", "GANTRY", "+P", $"{port}", "-od", moved, .. Keys(stored[0]), "127.0.0.1", gantry.Port])).ShouldSucceed();
        foreach (string path in (string[])[.. Directory.GetFiles(got), .. Directory.GetFiles(moved)])
        {
            ProgramResult dump = await Programs.RunAsync("dcmdump", ["+L", path]);
            dump.ShouldSucceed();
            dump.Output.ShouldContain("(0010,0010) PN [Married^Interop");
            dump.Output.ShouldContain("(0400,0565) CS [CORRECT");
            using DicomFile file = DicomFile.Open(path);
            DataSet expected = Studies.Encoded(stored.Single(dataSet => dataSet.Instance() == file.DataSet.Instance()));
            DataSet original = file.DataSet.Items(Attributes.OriginalAttributesSequence).ShouldHaveSingleItem().Items(Attributes.ModifiedAttributesSequence).ShouldHaveSingleItem();
            original.GetString(Attributes.PatientName).ShouldBe(expected.GetString(Attributes.PatientName));

            // But for what was corrected, it is what was sent.
            DataSet restored = file.DataSet.Clone();
            restored.Set(Attributes.PatientName, expected.Get(Attributes.PatientName)!);
            restored.Remove(Attributes.OtherPatientNames);
            restored.Remove(Attributes.OriginalAttributesSequence);
            Elements.ShouldBeEqual(Studies.Encoded(restored), expected);
        }

        await gantry.ShouldHoldAsync(stored);
        (await gantry.Http.PostAsJsonAsync($"/api/corrections/{id}/undo", new { cause = "divorced" }, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
        string again = gantry.Folder("again");
        (await GetAsync(gantry, stored[0], again)).ShouldSucceed();
        Studies.ShouldBeIn(again, stored);
    }

    private static string[] Keys(DataSet image) => ["-k", "QueryRetrieveLevel=STUDY", "-k", "StudyInstanceUID=" + image.Study()];

    private static Task<ProgramResult> FindAsync(RunningGantry gantry, string name) =>
        Programs.RunAsync("findscu", ["-d", "-S", "-aec", "GANTRY", "-k", "QueryRetrieveLevel=STUDY", "-k", "PatientName=" + name, "127.0.0.1", gantry.Port]);

    private static Task<ProgramResult> GetAsync(RunningGantry gantry, DataSet image, string folder) =>
        Programs.RunAsync("getscu", ["-S", "-aec", "GANTRY", "-od", folder, .. Keys(image), "127.0.0.1", gantry.Port]);
}
