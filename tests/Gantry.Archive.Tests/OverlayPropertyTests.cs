using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Gantry.Dicom;

namespace Gantry.Archive.Tests;

public sealed class OverlayPropertyTests
{
    private static readonly Caller s_clerk = new("clerk", null, null, "correct");

    /// <summary>A step: what is done, and three numbers that choose what it is done to. Whatever has to be there may not be, and is refused then.</summary>
    private static readonly Gen<(int What, int A, int B, int C)> s_step =
        from what in Gen.Choose(0, 11)
        from a in Gen.Choose(0, 5)
        from b in Gen.Choose(0, 5)
        from c in Gen.Choose(0, 99)
        select (what, a, b, c);

    [Fact]
    [Trait("Ledger", "R002")]
    public void AnySequenceOfChangesAndUndosEndsInWhatTheRemainingChangesAloneGive() =>
        Prop.ForAll(s_step.ListOf().Resize(14).ToArbitrary(), CheckAsync).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    private static async Task CheckAsync(IEnumerable<(int What, int A, int B, int C)> steps)
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        List<DataSet> objects = [.. Enumerable.Range(0, 6).Select(i => Objects.Make(
            patientId: i < 3 ? "A" : i < 5 ? "B" : string.Empty, name: i < 3 ? "Doe^Jane" : "Roe^Richard", study: $"1.2.{(i < 2 ? 0 : i)}", series: $"1.3.{i / 2}", instance: $"1.4.{i}", number: i + 1))];
        foreach (DataSet dataSet in objects)
        {
            await test.StoreAsync(dataSet);
        }

        View before = await View.OfAsync(test.Archive);
        int late = 0;
        foreach ((int what, int a, int b, int c) in steps)
        {
            if (what == 0)
            {
                // Something arrives in between, in a known series or a new one of a known patient.
                late++;
                await test.StoreAsync(Objects.Make(patientId: a < 3 ? "A" : "B", name: "Late^Comer", study: $"1.2.{b}", series: $"1.3.{c % 8}", instance: $"1.5.{late}", number: 50 + late));
                continue;
            }

            try
            {
                await test.Archive.OverlayAsync(s_clerk, RequestOf(what, a, b, c));
            }
            catch (OverlayRefusedException)
            {
                // What it names is not there now, or is there already.
            }
        }

        View after = await View.OfAsync(test.Archive);
        OverlayPage inForce = await test.Archive.ListOverlaysAsync(s_clerk, new OverlayFilter { InForce = true, Limit = 1000 });
        HashSet<long> remaining = [.. inForce.Items.Select(overlay => overlay.Number)];
        await test.Archive.DisposeAsync();
        (await FromJournalAsync(test, _ => true)).ShouldBe(after.Text, "rebuilt from blobs and the whole journal");
        (await FromJournalAsync(test, remaining.Contains)).ShouldBe(after.Text, "rebuilt from the remaining changes alone");
        await test.ReopenAsync();
        foreach (long number in remaining.Order())
        {
            await test.Archive.UndoAsync(s_clerk, number, "all undone");
        }

        View undone = await View.OfAsync(test.Archive);
        undone.Instances.Values.ShouldAllBe(instance => instance.IsAsReceived);
        if (late == 0)
        {
            undone.Text.ShouldBe(before.Text, "all undone");
        }

        await test.Archive.DisposeAsync();
        (await FromJournalAsync(test, _ => false)).ShouldBe(undone.Text, "never changed");
        List<IntegrityFinding> findings = [];
        await DicomArchive.CheckAsync(test.Options, new IntegrityOptions(), findings.Add);
        findings.ShouldBeEmpty();
        await test.ReopenAsync();
    }

    private static OverlayRequest RequestOf(int what, int a, int b, int c)
    {
        OverlayTarget study = OverlayTarget.Study(new Uid($"1.2.{a}"));
        OverlayTarget patient = OverlayTarget.Patient("ABCDEF"[b].ToString());
        OverlayTarget instance = OverlayTarget.Instance(new Uid($"1.4.{a}"));
        return what switch
        {
            1 => OverlayRequest.Correct(OverlayTarget.Patient("ABCDEF"[a].ToString()), OverlayTests.Changes(("PatientName", $"Name^{c}"), ("PatientSex", c % 3 == 0 ? null : "F")), "name"),
            2 => OverlayRequest.Correct(OverlayTarget.Patient("ABCDEF"[a].ToString()), OverlayTests.Changes(("PatientID", "ABCDEF"[b].ToString())), "identifier"),
            3 => OverlayRequest.Correct(study, OverlayTests.Changes(("StudyDescription", $"Study {c}"), ("StudyDate", "20260202")), "study"),
            4 => OverlayRequest.Correct(instance, OverlayTests.Changes(("InstanceNumber", $"{c}"), ("ImageComments", "left")), "instance"),
            5 => OverlayRequest.MoveStudies([study], patient, "move"),
            6 => OverlayRequest.Split([instance], c % 3 == 0 ? null : c % 3 == 1 ? OverlayTarget.Study(new Uid($"1.2.{b}")) : OverlayTarget.Series(new Uid($"1.3.{b}")), "split"),
            7 => OverlayRequest.Split([OverlayTarget.Series(new Uid($"1.3.{a}"))], c % 2 == 0 ? null : OverlayTarget.Study(new Uid($"1.2.{b}")), "split"),
            8 => OverlayRequest.MergeStudies([study], OverlayTarget.Study(new Uid($"1.2.{b}")), "merge"),
            9 => OverlayRequest.MergePatients([OverlayTarget.Patient("ABCDEF"[a].ToString())], patient, "merge"),
            10 => OverlayRequest.Reject([c % 3 == 0 ? study : c % 3 == 1 ? instance : patient], RejectionReason.Quality, "reject"),
            _ => OverlayRequest.Undo(1 + (c % 10), "undo"),
        };
    }

    /// <summary>The view of an archive made of the same blobs, and of the journal with some overlays only and no undo of any.</summary>
    private static async Task<string> FromJournalAsync(TestArchive test, Func<long, bool> isKept)
    {
        ArchiveOptions options = test.Options with { DataFolder = test.Folder + "-again" };
        try
        {
            foreach (string file in Directory.GetFiles(test.Folder, "*", SearchOption.AllDirectories).Where(file => !Path.GetRelativePath(test.Folder, file).StartsWith("index.db", StringComparison.Ordinal)))
            {
                string copy = Path.Combine(options.DataFolder, Path.GetRelativePath(test.Folder, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }

            foreach (string journal in Directory.GetFiles(Path.Combine(options.DataFolder, "journal"), "*.jsonl"))
            {
                await File.WriteAllLinesAsync(journal, (await File.ReadAllLinesAsync(journal)).Where(line => IsKept(JsonDocument.Parse(line[9..]).RootElement)));
            }

            await using DicomArchive again = await DicomArchive.OpenAsync(options);
            return (await View.OfAsync(again)).Text;
        }
        finally
        {
            Directory.Delete(options.DataFolder, recursive: true);
        }

        bool IsKept(JsonElement line) => !line.TryGetProperty("overlay", out JsonElement number)
            || (line.TryGetProperty("undoes", out JsonElement undoes) ? isKept(undoes.GetInt64()) && isKept(long.MaxValue) : isKept(number.GetInt64()));
    }
}
