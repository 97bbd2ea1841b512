using System.IO.Compression;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Server.Configuration;
using Gantry.Server.Metrics;
using Gantry.Server.Tests.Hosting;
using Gantry.Server.WatchedFolders;
using Microsoft.Extensions.Logging.Abstractions;

namespace Gantry.Server.Tests.WatchedFolders;

[Trait("Ledger", "R307")]
public sealed class WatchedFolderTests : IDisposable
{
    private readonly TemporaryFolder _watched = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("keep")]
    [InlineData("delete")]
    [InlineData("move")]
    public async Task WholeFilesAreStoredAndThenKeptDeletedOrMoved(string after)
    {
        await using TestHost test = await TestHost.StartAsync(new { watchedFolders = new[] { new { path = _watched.Path, after, settling = 0 } } });
        Write("1.dcm", 1);
        Write("deep/2.dcm", 2);
        string zipped = Path.Combine(_watched.Path, "..", Path.GetFileName(_watched.Path) + "-zipped");
        Directory.CreateDirectory(zipped);
        File.WriteAllBytes(Path.Combine(zipped, "3.dcm"), Make(3));
        ZipFile.CreateFromDirectory(zipped, Path.Combine(_watched.Path, "3.zip"));
        Directory.Delete(zipped, recursive: true);
        File.WriteAllBytes(Path.Combine(_watched.Path, "4.dcm.part"), Make(4));
        await test.UntilMetricsSayAsync("gantry_stored_instances_total{door=\"watched-folder\"} 3");
        string[] left = after switch
        {
            "keep" => ["1.dcm", "3.zip", "4.dcm.part", "deep/2.dcm"],
            "delete" => ["4.dcm.part"],
            _ => ["4.dcm.part", "done/1.dcm", "done/3.zip", "done/deep/2.dcm"],
        };
        await UntilAsync(() => Files().SequenceEqual(left));

        // The rest comes when its name says that it is whole; what was kept isn't taken again.
        File.Move(Path.Combine(_watched.Path, "4.dcm.part"), Path.Combine(_watched.Path, "4.dcm"));
        await test.UntilMetricsSayAsync("gantry_stored_instances_total{door=\"watched-folder\"} 4");
        (await test.Host.Archive.StatisticsAsync(Caller.System, Cancellation)).Instances.ShouldBe(4);
    }

    [Theory]
    [InlineData("keep")]
    [InlineData("delete")]
    public async Task WhatCanNotBeStoredGoesToAFolderWithTheReason(string after)
    {
        TemporaryFolder failed = new();
        await using TestHost test = await TestHost.StartAsync(new { watchedFolders = new[] { new { path = _watched.Path, after, settling = 0, failed = failed.Path } } });
        File.WriteAllText(Path.Combine(_watched.Path, "notes.txt"), "no DICOM");
        Write("no-study.dcm", 1, dataSet => dataSet.Remove(Attributes.StudyInstanceUID));
        Write("good.dcm", 2);
        await test.UntilMetricsSayAsync("gantry_stored_instances_total{door=\"watched-folder\"} 1");
        string[] expected = after == "keep"
            ? ["no-study.dcm.reason.txt", "notes.txt.reason.txt"]
            : ["no-study.dcm", "no-study.dcm.reason.txt", "notes.txt", "notes.txt.reason.txt"];
        await UntilAsync(() => Directory.GetFiles(failed.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal).SequenceEqual(expected));
        (await File.ReadAllTextAsync(Path.Combine(failed.Path, "no-study.dcm.reason.txt"), Cancellation)).ShouldContain("Study Instance UID");
        Files().ShouldBe(after == "keep" ? ["good.dcm", "no-study.dcm", "notes.txt"] : []);
        failed.Dispose();
    }

    [Fact]
    public async Task AFileThatGrowsIsTakenWhenItIsWhole()
    {
        await using TestHost test = await TestHost.StartAsync();
        ManualTime time = new();
        using TemporaryFolder memory = new();
        using GantryMetrics metrics = new();
        WatchedFolderSettings settings = new()
        {
            Path = _watched.Path,
            After = AfterTaking.Delete,
            Done = Path.Combine(_watched.Path, "done"),
            Failed = Path.Combine(_watched.Path, "failed"),
            Settling = TimeSpan.FromSeconds(5),
        };
        using WatchedFolder folder = new(settings, test.Host.Archive, new TakenFiles(memory.Path, _watched.Path), metrics, time, NullLogger<WatchedFolder>.Instance);
        byte[] whole = Make(1);
        string path = Path.Combine(_watched.Path, "slow.dcm");
        for (int i = 1; i <= 4; i++)
        {
            await File.WriteAllBytesAsync(path, whole[..(whole.Length * i / 4)], Cancellation);
            time.Advance(TimeSpan.FromSeconds(4));
            (await folder.ScanAsync(Cancellation)).ShouldBe(0);
        }

        time.Advance(TimeSpan.FromSeconds(4));
        (await folder.ScanAsync(Cancellation)).ShouldBe(0);
        time.Advance(TimeSpan.FromSeconds(2));
        (await folder.ScanAsync(Cancellation)).ShouldBe(1);
        Files().ShouldBeEmpty();
        (await test.Host.Archive.StatisticsAsync(Caller.System, Cancellation)).Instances.ShouldBe(1);
    }

    [Fact]
    public async Task WhatWasKeptIsRememberedOverARestart()
    {
        object settings = new { watchedFolders = new[] { new { path = _watched.Path, settling = 0 } } };
        using TemporaryFolder data = new();
        data.File("gantry.json", System.Text.Json.JsonSerializer.Serialize(settings));
        Write("1.dcm", 1);
        ServeOptions options = new() { Data = data.Path, DicomPort = 0, HttpPort = 0 };
        await using (GantryHost first = await GantryHost.StartAsync(options, Cancellation))
        {
            await UntilAsync(() => Remembered() == 16);
        }

        Write("2.dcm", 2);
        await using GantryHost second = await GantryHost.StartAsync(options, Cancellation);
        await UntilAsync(() => Remembered() == 32);
        List<ArchiveEvent> stored = [];
        await foreach (ArchiveEvent change in second.Archive.ChangesAsync(Caller.System, 0, Cancellation))
        {
            stored.Add(change);
        }

        stored.Count.ShouldBe(2);

        // The folder is made once the program runs.
        long Remembered() => new DirectoryInfo(Path.Combine(data.Path, "watched")) is { Exists: true } memory ? memory.EnumerateFiles().Sum(file => file.Length) : 0;
    }

    public void Dispose() => _watched.Dispose();

    private static byte[] Make(int number, Action<DataSet>? edit = null)
    {
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 64, Columns = 64, InstanceNumber = number });
        edit?.Invoke(dataSet);
        return new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian);
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(50));
        while (!isSo())
        {
            await timer.WaitForNextTickAsync(Cancellation);
        }
    }

    private void Write(string name, int number, Action<DataSet>? edit = null)
    {
        string path = Path.Combine(_watched.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, Make(number, edit));
    }

    private sealed class ManualTime : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now;

        public void Advance(TimeSpan by) => _now += by.Ticks;
    }

    private string[] Files() => [.. Directory.GetFiles(_watched.Path, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_watched.Path, path)).Order(StringComparer.Ordinal)];
}
