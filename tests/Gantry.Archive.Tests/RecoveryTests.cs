using Gantry.Dicom;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gantry.Archive.Tests;

public sealed class RecoveryTests
{
    private const int NoSpaceLeft = 28;
    private const int ReadOnly = 30;

    [Theory]
    [InlineData("before journal", false)]
    [InlineData("after journal", true)]
    [InlineData("before publish", true)]
    [InlineData("between names", true)]
    [InlineData("after publish", true)]
    [InlineData("before index", true)]
    [InlineData("after index", true)]
    [Trait("Ledger", "R070")]
    public async Task ACrashAtAnyStepLeavesEveryObjectWholeOrNotAtAll(string step, bool isThereAfterwards)
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        DataSet before = Objects.Make(number: 1);
        DataSet during = Objects.Make(number: 2);
        (await test.StoreAsync(before)).Outcome.ShouldBe(IngestOutcome.Stored);
        await test.Archive.DisposeAsync();

        DicomArchive crashing = await OpenFaultyAsync(test.Options, at => throw (at == step ? new CrashException() : null!), step);
        IngestResult result = await crashing.StoreAsync(during);
        result.Outcome.ShouldBe(IngestOutcome.Refused);
        (await crashing.CheckHealthAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull();
        await crashing.DisposeAsync();

        await test.ReopenAsync();
        List<StoredInstance> stored = await test.SelectAsync(new InstanceSelection());
        stored.Count.ShouldBe(isThereAfterwards ? 2 : 1);
        stored.ShouldContain(instance => instance.SopInstanceUid == before.Get(Attributes.SOPInstanceUID));
        test.Blobs().Length.ShouldBe(stored.Count);
        test.Staged().ShouldBeEmpty();
        foreach (StoredInstance instance in stored)
        {
            using InstanceBlob blob = test.Archive.OpenBlob(TestArchive.Sender, instance);
            RandomAccess.GetLength(blob.Handle).ShouldBe(blob.Length);
        }

        // The sender did not hear of success and sends again.
        (await test.StoreAsync(during)).Outcome.ShouldBe(isThereAfterwards ? IngestOutcome.Duplicate : IngestOutcome.Stored);
        (await test.SelectAsync(new InstanceSelection())).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("before stage", NoSpaceLeft)]
    [InlineData("before journal", NoSpaceLeft)]
    [InlineData("before publish", NoSpaceLeft)]
    [InlineData("between names", NoSpaceLeft)]
    [InlineData("before stage", ReadOnly)]
    [InlineData("before journal", ReadOnly)]
    [InlineData("before publish", ReadOnly)]
    [InlineData("between names", ReadOnly)]
    [Trait("Ledger", "R083")]
    public async Task ADiskThatIsFullOrReadOnlyRefusesAndLeavesNothing(string step, int error)
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await test.Archive.DisposeAsync();
        bool full = true;
        DicomArchive archive = await OpenFaultyAsync(test.Options, at =>
        {
            if (full && at == step)
            {
                throw new IOException("The system says no", error);
            }
        });
        DataSet dataSet = Objects.Make();
        IngestResult refused = await archive.StoreAsync(dataSet);
        refused.Outcome.ShouldBe(IngestOutcome.Refused);
        refused.DimseStatus.ShouldBe((ushort)0xA700);
        refused.HttpStatus.ShouldBe(503);
        refused.Reason.ShouldContain(error == ReadOnly ? "read-only" : "full");
        test.Blobs().ShouldBeEmpty();
        test.Staged().ShouldBeEmpty();

        full = false;
        (await archive.StoreAsync(dataSet)).Outcome.ShouldBe(IngestOutcome.Stored);
        await archive.DisposeAsync();
        await test.ReopenAsync();
        (await test.SelectAsync(new InstanceSelection())).Count.ShouldBe(1);
        test.Blobs().Length.ShouldBe(1);
    }

    [Fact]
    [Trait("Ledger", "R083")]
    public async Task AnIndexThatCanNotBeWrittenForAWhileRefusesAndTakesBackWhatItCouldNotTakeBackThen()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await test.Archive.DisposeAsync();
        bool isBroken = true;
        bool isReadOnly = false;
        DicomArchive archive = await OpenFaultyAsync(test.Options, at =>
        {
            if (isBroken && at == "before index")
            {
                isReadOnly = true;
                throw new SqliteException("disk I/O error", SQLitePCL.raw.SQLITE_IOERR, SQLitePCL.raw.SQLITE_IOERR_WRITE);
            }

            if (isReadOnly && at == "before journal")
            {
                throw new IOException("The system says no", ReadOnly);
            }
        });
        DataSet dataSet = Objects.Make();
        IngestResult refused = await archive.StoreAsync(dataSet);
        refused.DimseStatus.ShouldBe((ushort)0xA700);
        refused.Reason.ShouldContain("read-only");
        isBroken = false;
        (await archive.StoreAsync(dataSet)).DimseStatus.ShouldBe((ushort)0xA700);

        isReadOnly = false;
        (await archive.StoreAsync(dataSet)).Outcome.ShouldBe(IngestOutcome.Stored);
        await archive.DisposeAsync();
        await test.ReopenAsync();
        (await test.SelectAsync(new InstanceSelection())).Count.ShouldBe(1);
        test.Blobs().Length.ShouldBe(1);
        test.Staged().ShouldBeEmpty();
        (await test.StoreAsync(dataSet)).Outcome.ShouldBe(IngestOutcome.Duplicate);
    }

    [Fact]
    [Trait("Ledger", "R083")]
    public async Task TooLittleRoomRefuses()
    {
        await using TestArchive test = await TestArchive.OpenAsync(options => options with { Rules = new IngestRules { FreeSpace = () => long.MaxValue } });
        IngestResult result = await test.StoreAsync(Objects.Make());
        result.DimseStatus.ShouldBe((ushort)0xA700);
        test.Staged().ShouldBeEmpty();
        (await test.Archive.CheckHealthAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull();
    }

    [Fact]
    public async Task BlobsAndJournalRebuildTheIndex()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        string study = Uid.New().Value;
        DataSet first = Objects.Make(study: study, name: "Müller^Ève", number: 1);
        await test.StoreAsync(first);
        await test.StoreAsync(Objects.Make(study: study, number: 2), TransferSyntax.ImplicitVRLittleEndian);
        await test.StoreAsync(Objects.Make(study: study, number: 3, pixels: 800_000), TransferSyntax.ExplicitVRBigEndian);
        await test.StoreAsync(Objects.Make(number: 4), TransferSyntax.DeflatedExplicitVRLittleEndian);
        DataSet other = first.Clone();
        other.Set(Attributes.InstanceNumber, 99);
        (await test.StoreAsync(other)).Outcome.ShouldBe(IngestOutcome.Conflict);

        List<StoredInstance> before = await test.SelectAsync(new InstanceSelection());
        ArchiveStatistics statistics = await test.Archive.StatisticsAsync(TestArchive.Sender, TestContext.Current.CancellationToken);
        var query = new Query { Level = QueryLevel.Instance, Keys = new DataSet(), IncludeAll = true };
        string[] found = [.. (await test.FindAsync(query)).Select(Text)];
        await test.Archive.DisposeAsync();

        await using (DicomArchive rebuilt = await DicomArchive.RebuildAsync(test.Options, cancellationToken: TestContext.Current.CancellationToken))
        {
            (await rebuilt.StatisticsAsync(TestArchive.Sender, TestContext.Current.CancellationToken)).ShouldBe(statistics);
        }

        await test.ReopenAsync();
        List<StoredInstance> after = await test.SelectAsync(new InstanceSelection());
        after.Select(instance => (instance.Key, instance.SopInstanceUid, instance.Length, instance.ReceivedAt.ToUnixTimeMilliseconds()))
            .ShouldBe(before.Select(instance => (instance.Key, instance.SopInstanceUid, instance.Length, instance.ReceivedAt.ToUnixTimeMilliseconds())));
        (await test.FindAsync(query)).Select(Text).ShouldBe(found);

        static string Text(DataSet dataSet) => string.Join('|', dataSet.Select(element => $"{element.Tag}={string.Join('\\', dataSet.GetStrings(element.Tag))}"));
    }

    [Fact]
    public async Task ATornJournalLineIsPassedOver()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await test.StoreAsync(Objects.Make());
        await test.Archive.DisposeAsync();
        string journal = Directory.GetFiles(Path.Combine(test.Folder, "journal")).ShouldHaveSingleItem();
        long whole = new FileInfo(journal).Length;
        await File.AppendAllTextAsync(journal, "1234abcd {\"at\":\"2026", TestContext.Current.CancellationToken);
        await test.ReopenAsync();
        new FileInfo(journal).Length.ShouldBe(whole);
        (await test.StoreAsync(Objects.Make())).Outcome.ShouldBe(IngestOutcome.Stored);
        await test.ReopenAsync();
        (await test.SelectAsync(new InstanceSelection())).Count.ShouldBe(2);
    }

    [Fact]
    public async Task ASecondProcessIsKeptOut()
    {
        await using TestArchive test = await TestArchive.OpenAsync();
        await Should.ThrowAsync<IOException>(() => DicomArchive.OpenAsync(test.Options));
    }

    internal static Task<DicomArchive> OpenFaultyAsync(ArchiveOptions options, Action<string> at, string? only = null)
    {
        AtStep step = name =>
        {
            if (only is null || name == only)
            {
                at(name);
            }
        };
        var blobs = new FaultyBlobStore(new FolderBlobStore(options.DataFolder), step);
        var index = new FaultyIndex(new SqliteIndex(DicomArchive.IndexPath(options), options, NullLogger.Instance), step);
        return DicomArchive.OpenAsync(options, blobs, index, NullLogger.Instance, TimeProvider.System, CancellationToken.None);
    }
}
