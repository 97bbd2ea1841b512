using Gantry.Dicom;

namespace Gantry.Interop.Dcmtk;

/// <summary>dcmtk's findscu against us.</summary>
public sealed class QueryTests
{
    [Theory, Trait("Ledger", "R050"), Trait("Ledger", "R085"), Trait("Ledger", "R228")]
    [InlineData("-P", "PATIENT", "PatientName=interop^one*", 1)]
    [InlineData("-P", "STUDY", "PatientID=ONE", 2)]
    [InlineData("-S", "STUDY", "PatientID=ONE", 2)]
    [InlineData("-S", "STUDY", "PatientName=*", 3)]
    [InlineData("-S", "STUDY", "StudyDate=20260102-20260103", 2)]
    [InlineData("-S", "STUDY", "ModalitiesInStudy=CT", 3)]
    [InlineData("-S", "STUDY", "ModalitiesInStudy=MR", 0)]
    [InlineData("-S", "STUDY", "AccessionNumber=A?", 3)]
    [InlineData("-O", "PATIENT", "PatientID=", 2)]
    [InlineData("-P", "PATIENT", "PatientID=ON?", 1)]
    [InlineData("-S", "STUDY", "StudyDate=-20260102", 2)]
    [InlineData("-S", "STUDY", "StudyTime=1200", 3)]
    [InlineData("-S", "STUDY", "AccessionNumber=A1\\A3", 2)]
    [InlineData("-S", "STUDY", "ProcedureCodeSequence", 3)]
    [InlineData("-S", "STUDY", "ProcedureCodeSequence[0].CodeValue=NONE", 0)]
    public async Task FindscuFindsWhatMatches(string model, string level, string key, int matches)
    {
        await using RunningGantry gantry = await WithStudiesAsync();

        ProgramResult result = await FindAsync(gantry, model, level, key);

        result.ShouldSucceed();
        Count(result, ": 0xff00").ShouldBe(matches, result.Output);
        result.Output.ShouldContain("Success");
        if (matches > 0)
        {
            result.Output.ShouldContain("[GANTRY");
        }
    }

    [Fact, Trait("Ledger", "R050"), Trait("Ledger", "R228")]
    public async Task SeriesAndImagesAreFoundBelowTheirUniqueKeys()
    {
        await using RunningGantry gantry = await WithStudiesAsync();
        DataSet image = StudyOne()[0];

        ProgramResult series = await FindAsync(gantry, "-S", "SERIES", "StudyInstanceUID=" + image.Study(), "SeriesInstanceUID", "Modality");
        ProgramResult images = await FindAsync(gantry, "-S", "IMAGE", "StudyInstanceUID=" + image.Study(), "SeriesInstanceUID=" + image.SeriesUid(), "SOPInstanceUID", "InstanceNumber");

        Count(series, ": 0xff00").ShouldBe(1, series.Output);
        series.Output.ShouldContain(image.SeriesUid());
        Count(images, ": 0xff00").ShouldBe(3, images.Output);
        images.Output.ShouldContain(image.Instance());
    }

    [Theory, Trait("Ledger", "R085"), Trait("Ledger", "R228")]
    [InlineData("-P", 0, 4)]
    [InlineData("-S", 1, 4)]
    [InlineData("-O", 0, 2)]
    public async Task EveryLevelOfEachModelIsAnsweredBelowItsUniqueKeys(string model, int first, int end)
    {
        await using RunningGantry gantry = await WithStudiesAsync();
        DataSet image = StudyOne()[0];
        (string Level, string[] Keys, int Matches)[] queries =
        [
            ("PATIENT", ["PatientID=ONE"], 1),
            ("STUDY", ["PatientID=ONE", "StudyInstanceUID=" + image.Study()], 1),
            ("SERIES", ["PatientID=ONE", "StudyInstanceUID=" + image.Study(), "SeriesInstanceUID"], 1),
            ("IMAGE", ["PatientID=ONE", "StudyInstanceUID=" + image.Study(), "SeriesInstanceUID=" + image.SeriesUid(), "SOPInstanceUID"], 3),
        ];
        foreach ((string level, string[] keys, int matches) in queries[first..end])
        {
            ProgramResult result = await FindAsync(gantry, model, level, keys);
            Count(result, ": 0xff00").ShouldBe(matches, result.Output);
        }
    }

    [Fact, Trait("Ledger", "R228")]
    public async Task KeysThatDontBelongToTheLevelAreToldAsUnsupported()
    {
        await using RunningGantry gantry = await WithStudiesAsync();

        ProgramResult result = await FindAsync(gantry, "-S", "STUDY", "PatientID=ONE", "KVP");

        Count(result, ": 0xff01").ShouldBe(2, result.Output);
        result.Output.ShouldContain("Success");
    }

    [Theory, Trait("Ledger", "R085")]
    [InlineData("-S", "SERIES", "Modality=CT", "Study Instance UID")]
    [InlineData("-P", "STUDY", "StudyDate=20260101", "Patient ID")]
    [InlineData("-S", "PATIENT", "PatientID=ONE", "no level PATIENT")]
    [InlineData("-O", "SERIES", "PatientID=ONE", "no level SERIES")]
    [InlineData("-S", "NOWHERE", "PatientID=ONE", "Query/Retrieve Level")]
    public async Task AnIdentifierThatDoesNotFitTheModelIsRefusedWithTheReason(string model, string level, string key, string reason)
    {
        await using RunningGantry gantry = await RunningGantry.StartAsync();

        ProgramResult result = await FindAsync(gantry, model, level, key);

        result.Output.ShouldContain("0xa900", Case.Insensitive, result.Output);
        result.Output.ShouldContain(reason);
    }

    [Fact, Trait("Ledger", "R050")]
    public async Task FindscuCanCancel()
    {
        await using RunningGantry gantry = await RunningGantry.StartAsync();
        string folder = gantry.Folder("out");
        await Studies.SaveAsync(folder, Enumerable.Range(1, 60).SelectMany(seed => Studies.Series(1, "MANY-" + seed, seed)));
        (await Programs.RunAsync("storescu", ["+sd", "127.0.0.1", gantry.Port, folder])).ShouldSucceed();

        ProgramResult result = await Programs.RunAsync("findscu", ["-d", "-S", "--cancel", "2", "-k", "QueryRetrieveLevel=STUDY", "-k", "PatientID", "127.0.0.1", gantry.Port]);

        result.ShouldSucceed();
        Count(result, ": 0xff00").ShouldBeInRange(2, 60);
        result.Output.ShouldContain("Cancel");
    }

    private static Task<ProgramResult> FindAsync(RunningGantry gantry, string model, string level, params string[] keys) =>
        Programs.RunAsync("findscu", ["-d", model, "-aec", "GANTRY", "-k", "QueryRetrieveLevel=" + level, .. keys.SelectMany(key => new[] { "-k", key }), "127.0.0.1", gantry.Port]);

    private static int Count(ProgramResult result, string text) => result.Output.Split(text).Length - 1;

    private static IReadOnlyList<DataSet> StudyOne() => Studies.Series(3, "ONE", seed: 1, change: options => options with { StudyDate = new(2026, 1, 1) });

    private static async Task<RunningGantry> WithStudiesAsync()
    {
        Programs.Require("findscu");
        RunningGantry gantry = await RunningGantry.StartAsync();
        try
        {
            string folder = gantry.Folder("out");
            await Studies.SaveAsync(folder,
            [
                .. StudyOne(),
                .. Studies.Series(2, "ONE", seed: 2, change: options => options with { StudyDate = new(2026, 1, 2) }),
                .. Studies.Series(1, "TWO", seed: 3, change: options => options with { StudyDate = new(2026, 1, 3) }),
            ]);
            (await Programs.RunAsync("storescu", ["-aec", "GANTRY", "+sd", "127.0.0.1", gantry.Port, folder])).ShouldSucceed();
            return gantry;
        }
        catch
        {
            await gantry.DisposeAsync();
            throw;
        }
    }
}
