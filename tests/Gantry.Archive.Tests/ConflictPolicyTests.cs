using System.IO.Pipelines;
using Gantry.Dicom;

namespace Gantry.Archive.Tests;

/// <summary>Other bytes under a known SOP Instance UID, and too much at once.</summary>
public sealed class ConflictPolicyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(ConflictPolicy.KeepBoth, IngestOutcome.Conflict, 0xB007, "other-bytes", "First")]
    [InlineData(ConflictPolicy.Refuse, IngestOutcome.Refused, 0x0111, "version-refused", "First")]
    [InlineData(ConflictPolicy.Replace, IngestOutcome.Replaced, 0, "version-replaced", "Second")]
    [Trait("Ledger", "R083")]
    public async Task OtherBytesAreKeptRefusedOrMadeCurrentAndNeverSilently(ConflictPolicy policy, IngestOutcome outcome, int status, string anomaly, string description)
    {
        await using TestArchive test = await TestArchive.OpenAsync(options => With(options, policy));
        await test.StoreAsync(Make("First", 1));
        await test.StoreAsync(Make("First", 2));
        await test.StoreAsync(Make("First", 3));
        IngestResult result = await test.StoreAsync(Make("Second", 1));
        result.Outcome.ShouldBe(outcome);
        result.DimseStatus.ShouldBe((ushort)status);
        result.Reason.ShouldNotBeEmpty();
        test.Blobs().Length.ShouldBe(policy == ConflictPolicy.Refuse ? 3 : 4);
        test.Staged().ShouldBeEmpty();
        (await AnomaliesAsync(test)).ShouldHaveSingleItem().Code.ShouldBe(anomaly);
        await JudgeAsync(test, description);
        (await test.StoreAsync(Make("Second", 1))).Outcome.ShouldBe(policy == ConflictPolicy.Refuse ? IngestOutcome.Refused : IngestOutcome.Duplicate);
        List<Anomaly> anomalies = await AnomaliesAsync(test);
        await test.Archive.DisposeAsync();
        (await CheckAsync(test)).ShouldBeEmpty();

        // An index made anew says the same.
        await (await DicomArchive.RebuildAsync(test.Options, cancellationToken: Cancellation)).DisposeAsync();
        (await CheckAsync(test)).ShouldBeEmpty();
        await test.ReopenAsync();
        await JudgeAsync(test, description);
        (await AnomaliesAsync(test)).ShouldBe(anomalies);
    }

    private static ValueTask<List<Anomaly>> AnomaliesAsync(TestArchive test) => test.Archive.AnomaliesAsync(TestArchive.Sender, cancellationToken: Cancellation).ToListAsync(Cancellation);

    [Fact]
    public async Task AReplacementThatNamesAnotherStudyIsKeptBesideTheFirst()
    {
        await using TestArchive test = await TestArchive.OpenAsync(options => With(options, ConflictPolicy.Replace));
        await test.StoreAsync(Make("First", 1));
        DataSet elsewhere = Make("Second", 1);
        elsewhere.Set(Attributes.StudyInstanceUID, new Uid("1.2.9"));
        (await test.StoreAsync(elsewhere)).Outcome.ShouldBe(IngestOutcome.Conflict);
        (await test.SelectAsync(new InstanceSelection())).ShouldHaveSingleItem().StudyInstanceUid.Value.ShouldBe("1.2.3");
    }

    [Fact]
    public async Task TheJournalWrittenAnewKeepsTheCurrentVersionCurrent()
    {
        await using TestArchive test = await TestArchive.OpenAsync(options => With(options, ConflictPolicy.Replace));
        await test.StoreAsync(Make("First", 1));
        await test.StoreAsync(Make("Second", 1));
        await test.Archive.DisposeAsync();
        string journal = Directory.GetFiles(Path.Combine(test.Folder, "journal")).ShouldHaveSingleItem();
        string[] lines = await File.ReadAllLinesAsync(journal, Cancellation);
        await File.WriteAllTextAsync(journal, lines[0] + "\n", Cancellation);
        await DicomArchive.CheckAsync(test.Options, new IntegrityOptions { Repairs = true }, _ => { }, cancellationToken: Cancellation);
        await (await DicomArchive.RebuildAsync(test.Options, cancellationToken: Cancellation)).DisposeAsync();
        await test.ReopenAsync();
        DataSet found = (await test.FindAsync(new Query { Level = QueryLevel.Study, Keys = new DataSet(), IncludeAll = true })).ShouldHaveSingleItem();
        found.GetString(Attributes.StudyDescription).ShouldBe("Second");
    }

    [Fact]
    [Trait("Ledger", "R083")]
    public async Task TooMuchAtOnceWaitsAndIsRefusedWhenThatTakesTooLong()
    {
        ManualTime time = new();
        string folder = Directory.CreateTempSubdirectory("gantry-test-").FullName;
        var options = new ArchiveOptions { DataFolder = folder, TimeZone = TimeZoneInfo.Utc, Rules = new IngestRules { Memory = () => 1 << 20, FreeSpace = () => 0 } };
        await using (DicomArchive archive = await DicomArchive.OpenAsync(options, time: time, cancellationToken: Cancellation))
        {
            byte[] bytes = Make("First", 1).Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
            var slow = new Pipe();
            await slow.Writer.WriteAsync(bytes.AsMemory(0, 100), Cancellation);
            Task<IngestResult> first = archive.IngestAsync(TestArchive.Sender, InstanceToIngest.FromDataSet(SopClasses.SecondaryCaptureImageStorage, new Uid("1.2.3.1"), TransferSyntax.ExplicitVRLittleEndian, slow.Reader), Cancellation);
            Task<IngestResult> refused = archive.StoreAsync(Make("First", 2));
            refused.IsCompleted.ShouldBeFalse();
            time.Expire();
            IngestResult result = await refused;
            result.DimseStatus.ShouldBe((ushort)0xA700);
            result.HttpStatus.ShouldBe(503);

            // Another one waits until the first is through.
            Task<IngestResult> waiting = archive.StoreAsync(Make("First", 3));
            await slow.Writer.WriteAsync(bytes.AsMemory(100), Cancellation);
            await slow.Writer.CompleteAsync();
            (await first).Outcome.ShouldBe(IngestOutcome.Stored);
            (await waiting).Outcome.ShouldBe(IngestOutcome.Stored);
        }

        Directory.Delete(folder, recursive: true);
    }

    private static ArchiveOptions With(ArchiveOptions options, ConflictPolicy policy) =>
        options with { Rules = options.Rules with { ConflictPolicy = caller => caller.AETitle == "CT1" ? policy : ConflictPolicy.KeepBoth } };

    private static DataSet Make(string description, int number)
    {
        DataSet dataSet = Objects.Make(study: "1.2.3", series: "1.2.3.9", instance: $"1.2.3.{number}", number: number);
        dataSet.Set(Attributes.StudyDescription, description);
        return dataSet;
    }

    private static async Task JudgeAsync(TestArchive test, string description)
    {
        DataSet study = (await test.FindAsync(new Query { Level = QueryLevel.Study, Keys = new DataSet(), IncludeAll = true })).ShouldHaveSingleItem();
        study.GetString(Attributes.StudyDescription).ShouldBe(description);
        study.GetString(Attributes.NumberOfStudyRelatedInstances).ShouldBe("3");
        List<StoredInstance> stored = await test.SelectAsync(new InstanceSelection());
        stored.Count.ShouldBe(3);
        foreach (StoredInstance instance in stored)
        {
            test.Archive.ReadHeader(instance).GetString(Attributes.StudyDescription).ShouldBe(instance.SopInstanceUid.Value == "1.2.3.1" ? description : "First");
            using InstanceBlob blob = test.Archive.OpenBlob(TestArchive.Sender, instance);
            RandomAccess.GetLength(blob.Handle).ShouldBe(blob.Length);
        }
    }

    private static async Task<List<IntegrityFinding>> CheckAsync(TestArchive test)
    {
        List<IntegrityFinding> findings = [];
        await DicomArchive.CheckAsync(test.Options, new IntegrityOptions(), findings.Add, cancellationToken: Cancellation);
        return findings;
    }

    /// <summary>A clock whose timers run out when the test says so.</summary>
    private sealed class ManualTime : TimeProvider
    {
        private readonly List<Timer> _timers = [];

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Timer timer = new(callback, state);
            _timers.Add(timer);
            return timer;
        }

        public void Expire() => _timers.ToList().ForEach(timer => timer.Run());

        private sealed class Timer(TimerCallback callback, object? state) : ITimer
        {
            private bool _isDisposed;

            public void Run()
            {
                if (!_isDisposed)
                {
                    callback(state);
                }
            }

            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose() => _isDisposed = true;

            public ValueTask DisposeAsync()
            {
                _isDisposed = true;
                return ValueTask.CompletedTask;
            }
        }
    }
}
