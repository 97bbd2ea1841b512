using System.Diagnostics;
using Gantry.Archive;
using Gantry.Dicom.Network;

namespace Gantry.Faults;

/// <summary>What disks and peers do to an archive: nothing acknowledged is lost, and every damage is found and named.</summary>
[Trait("Ledger", "R314")]
public sealed class DamageTests : IDisposable
{
    private const int Page = 4096;
    private readonly string _folder = Directory.CreateTempSubdirectory("gantry-faults-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_folder, "data");

    [Fact]
    [Trait("Ledger", "R083")]
    public async Task AFullDiskRefusesAndLosesNothing()
    {
        using Volume volume = Volume.Mount(48);
        File.WriteAllText(Path.Combine(volume.Folder, "gantry.json"), """{ "limits": { "reservedSpace": 0 } }""");
        var sender = new Sender();
        await using (ServerProcess server = await ServerProcess.StartAsync(volume.Folder))
        {
            DimseStatus refused = await sender.SendUntilRefusedAsync(server.Peer);
            refused.ShouldBe(DimseStatus.OutOfResources);
            (await FindAsync(server.Peer)).ShouldBe(sender.Acknowledged.Count);
            using HttpClient client = new() { BaseAddress = server.Http };
            (await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancellation)).IsSuccessStatusCode.ShouldBeFalse();
        }

        sender.Acknowledged.Count.ShouldBeGreaterThan(10);
        await ShouldHaveNoFindingsAsync(volume.Folder);
    }

    [Fact]
    public async Task AReadOnlyVolumeIsNamedAndNothingIsStarted()
    {
        using Volume volume = Volume.Mount(48);
        File.WriteAllText(Path.Combine(volume.Folder, "gantry.json"), """{ "limits": { "reservedSpace": 0 } }""");
        var sender = new Sender();
        await FillAsync(volume.Folder, sender);
        volume.MakeReadOnly();
        foreach (string verb in (string[])["serve", "check", "rebuild"])
        {
            GantryCommand command = await GantryCommand.RunAsync([verb, "--data", volume.Folder, .. verb == "serve" ? (string[])["--dicom-port", "0", "--http-port", "0"] : []]);
            command.ExitCode.ShouldBe(1);
            command.Error.ShouldContain(volume.Folder);
        }
    }

    [Fact]
    [Trait("Ledger", "R083")]
    public async Task AVolumeThatBecomesReadOnlyRefusesAndIsTakenUpAgainWhenItIsWritable()
    {
        var sender = new Sender();
        await using ServerProcess server = await ServerProcess.StartAsync(Data);
        using HttpClient client = new() { BaseAddress = server.Http };
        await sender.SendAsync(server.Peer, 3);
        int before = sender.Acknowledged.Count;
        using (Volume.Cover(Path.Combine(Data, "staging")))
        {
            (await sender.SendUntilRefusedAsync(server.Peer)).ShouldBe(DimseStatus.OutOfResources);
            sender.Acknowledged.Count.ShouldBe(before);
            using ByteArrayContent file = new(Sender.MakeFile(1, out _));
            file.Headers.ContentType = new("application/dicom");
            using HttpResponseMessage stored = await client.PostAsync(new Uri("/dicomweb/studies", UriKind.Relative), file, Cancellation);
            stored.StatusCode.ShouldBe(System.Net.HttpStatusCode.ServiceUnavailable);
            stored.Headers.RetryAfter.ShouldNotBeNull();
            using HttpResponseMessage notReady = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancellation);
            notReady.IsSuccessStatusCode.ShouldBeFalse();
            (await FindAsync(server.Peer)).ShouldBe(before);
        }

        await sender.SendAsync(server.Peer, 3);
        sender.Acknowledged.Count.ShouldBe(before + 3);
        using HttpResponseMessage ready = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), Cancellation);
        ready.IsSuccessStatusCode.ShouldBeTrue();
        await server.StopAsync();
        await ShouldHaveNoFindingsAsync(Data);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(20)]
    [InlineData(40)]
    public async Task ATornPageOfTheIndexIsNamedAndTheIndexMadeAnew(int page)
    {
        var sender = new Sender();
        await FillAsync(Data, sender);
        string index = Path.Combine(Data, "index.db");
        byte[] garbage = new byte[Page];
        new Random(page).NextBytes(garbage);
        await using (FileStream file = File.OpenWrite(index))
        {
            file.Length.ShouldBeGreaterThan((page + 1L) * Page);
            file.Position = (long)page * Page;
            await file.WriteAsync(garbage, Cancellation);
        }

        GantryCommand check = await GantryCommand.RunAsync("check", "--data", Data);
        check.ExitCode.ShouldBe(1);
        check.Error.ShouldMatch("index-damaged|header-wrong|count-wrong|row-");
        (await GantryCommand.RunAsync("rebuild", "--data", Data)).ExitCode.ShouldBe(0);
        await ShouldHaveNoFindingsAsync(Data);
        await using ServerProcess server = await ServerProcess.StartAsync(Data);
        (await FindAsync(server.Peer)).ShouldBe(sender.Acknowledged.Count);
    }

    [Fact]
    public async Task DamagedBlobsAreNamedOneByOne()
    {
        var sender = new Sender();
        await FillAsync(Data, sender);
        string[] blobs = Directory.GetFiles(Path.Combine(Data, "blobs"), "*", SearchOption.AllDirectories);
        using (FileStream truncated = File.OpenWrite(blobs[3]))
        {
            truncated.SetLength(truncated.Length / 2);
        }

        using (FileStream altered = File.OpenWrite(blobs[5]))
        {
            altered.Position = altered.Length - 100;
            altered.WriteByte(0x5A);
            altered.WriteByte(0xA5);
        }

        File.Delete(blobs[7]);
        GantryCommand check = await GantryCommand.RunAsync("check", "--data", Data);
        check.ExitCode.ShouldBe(1);
        string[] lines = check.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        lines.ShouldContain(line => line.StartsWith("blob-truncated", StringComparison.Ordinal) && line.Contains(Path.GetFileName(blobs[3]), StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("blob-altered", StringComparison.Ordinal) && line.Contains(Path.GetFileName(blobs[5]), StringComparison.Ordinal));
        lines.ShouldContain(line => line.StartsWith("blob-missing", StringComparison.Ordinal) && line.Contains(Path.GetFileName(blobs[7]), StringComparison.Ordinal));
    }

    [Fact]
    public async Task APeerThatVanishesInTheMiddleOfAnObjectLeavesNothing()
    {
        string made = Path.Combine(_folder, "made");
        (await GantryCommand.RunAsync("phantom", "--out", made, "--kind", "large", "--count", "400")).ExitCode.ShouldBe(0);
        await using (ServerProcess server = await ServerProcess.StartAsync(Data))
        {
            using (Process peer = Process.Start(new ProcessStartInfo(GantryCommand.Program[0], [.. GantryCommand.Program[1..], "send", $"{server.Peer}", made]) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false })!)
            {
                await UntilAsync(() => Directory.GetFiles(Path.Combine(Data, "staging")).Any(path => new FileInfo(path).Length > 0));
                peer.Kill();
                await peer.WaitForExitAsync(Cancellation);
            }

            await UntilAsync(() => Directory.GetFiles(Path.Combine(Data, "staging")).Length == 0);
            (await FindAsync(server.Peer)).ShouldBe(0);
            (await GantryCommand.RunAsync("send", $"{server.Peer}", made)).ExitCode.ShouldBe(0);
            (await FindAsync(server.Peer)).ShouldBe(1);
        }

        await ShouldHaveNoFindingsAsync(Data);
    }

    [Fact]
    public async Task AClockThatJumpsConfusesNothing()
    {
        var time = new JumpingTime();
        var options = new ArchiveOptions { DataFolder = Data };
        List<string> stored = [];
        var caller = new Caller("judge", null, null, "test");
        await using (DicomArchive archive = await DicomArchive.OpenAsync(options, time: time, cancellationToken: Cancellation))
        {
            foreach (int years in (int[])[0, 5, -30, 1, -1, 70])
            {
                time.JumpTo(years);
                using MemoryStream file = new(Sender.MakeFile(years + 100, out string uid));
                (await archive.IngestAsync(caller, InstanceToIngest.FromPart10(file), Cancellation)).Outcome.ShouldBe(IngestOutcome.Stored);
                stored.Add(uid);
            }
        }

        await (await DicomArchive.RebuildAsync(options, time: time, cancellationToken: Cancellation)).DisposeAsync();
        await ShouldHaveNoFindingsAsync(Data);
        await using DicomArchive again = await DicomArchive.OpenAsync(options, time: time, cancellationToken: Cancellation);
        List<string> events = [];
        await foreach (ArchiveEvent change in again.ChangesAsync(caller, 0, Cancellation))
        {
            events.Add(change.SopInstanceUid.Value);
        }

        // Order is that of arrival, whatever the clock said.
        events.ShouldBe(stored);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static async Task FillAsync(string data, Sender sender)
    {
        await using ServerProcess server = await ServerProcess.StartAsync(data);
        await sender.SendAsync(server.Peer, 60);
        await server.StopAsync();
    }

    private static async Task ShouldHaveNoFindingsAsync(string data)
    {
        // The start after a kill tidies up; the check then finds nothing.
        await using (ServerProcess server = await ServerProcess.StartAsync(data))
        {
            await server.StopAsync();
        }

        GantryCommand check = await GantryCommand.RunAsync("check", "--data", data);
        check.ExitCode.ShouldBe(0, check.Error);
    }

    private static async Task<int> FindAsync(Peer peer)
    {
        GantryCommand find = await GantryCommand.RunAsync("find", $"{peer}", "--level", "study", "-k", "NumberOfStudyRelatedInstances", "--json");
        find.ExitCode.ShouldBe(0, find.Error);
        return find.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Sum(line =>
        {
            using var match = System.Text.Json.JsonDocument.Parse(line);
            return match.RootElement.GetProperty("00201208").GetProperty("Value")[0].GetInt32();
        });
    }

    private static async Task UntilAsync(Func<bool> isSo)
    {
        using PeriodicTimer timer = new(TimeSpan.FromMilliseconds(20));
        while (!isSo())
        {
            await timer.WaitForNextTickAsync(Cancellation);
        }
    }

    private sealed class JumpingTime : TimeProvider
    {
        private DateTimeOffset _now = new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

        public void JumpTo(int years) => _now = new DateTimeOffset(2026, 1, 31, 12, 0, 0, TimeSpan.Zero).AddYears(years);

        public override DateTimeOffset GetUtcNow() => _now;
    }
}
