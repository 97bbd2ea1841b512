using System.Net.Http.Json;
using System.Text.Json;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Interop.Dcmtk;

/// <summary>Our jobs against dcmtk's storescp and dcmqrscp.</summary>
public sealed class JobTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, Trait("Ledger", "R105")]
    public async Task StorescpGetsWhatAJobSends()
    {
        int port = FreePorts.Next();
        await using RunningGantry gantry = await RunningGantry.StartAsync();
        IReadOnlyList<DataSet> images = await StoreAsync(gantry);
        string received = gantry.Folder("received");
        await using BackgroundProgram storescp = await BackgroundProgram.StartAsync("storescp", ["-aet", "STORESCP", "-od", received, $"{port}"], readyWhenItSays: null);
        await Listening.OnAsync(port);
        await AddPeerAsync(gantry, new Peer("STORESCP", "127.0.0.1", port));

        JsonElement job = await RunAsync(gantry, new { kind = "send", peer = "STORESCP", series = new[] { images[0].SeriesUid() } });

        (job.GetProperty("state").GetString(), job.GetProperty("completed").GetInt32()).ShouldBe(("completed", images.Count));
        Studies.ShouldBeIn(received, images);
    }

    [Fact, Trait("Ledger", "R105"), Trait("Ledger", "R106")]
    public async Task DcmqrscpTakesAStudyAndGivesItToAnother()
    {
        await using RunningGantry gantry = await RunningGantry.StartAsync();
        await using RunningGantry other = await RunningGantry.StartAsync();
        IReadOnlyList<DataSet> images = await StoreAsync(gantry);
        await using Dcmqrscp dcmqrscp = await Dcmqrscp.StartAsync(gantry);
        await AddPeerAsync(gantry, dcmqrscp.Peer);
        await AddPeerAsync(other, dcmqrscp.Peer);

        JsonElement sent = await RunAsync(gantry, new { kind = "send", peer = "ACME", studies = new[] { images[0].Study() } });
        JsonElement retrieved = await RunAsync(other, new { kind = "retrieve", peer = "ACME", studies = new[] { images[0].Study() } });

        (sent.GetProperty("state").GetString(), sent.GetProperty("completed").GetInt32()).ShouldBe(("completed", images.Count), dcmqrscp.Output);
        (retrieved.GetProperty("state").GetString(), retrieved.GetProperty("completed").GetInt32()).ShouldBe(("completed", images.Count), dcmqrscp.Output);
        await other.ShouldHoldAsync(images);
    }

    private static async Task<IReadOnlyList<DataSet>> StoreAsync(RunningGantry gantry)
    {
        IReadOnlyList<DataSet> images = Studies.Series(6, "JOB-1");
        foreach (DataSet image in images)
        {
            using MemoryStream file = new(new DicomFile(image, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
            (await gantry.Host.Archive.IngestAsync(Caller.System, InstanceToIngest.FromPart10(file), Cancellation)).Outcome.ShouldBe(IngestOutcome.Stored);
        }

        return images;
    }

    private static async Task AddPeerAsync(RunningGantry gantry, Peer peer)
    {
        using HttpResponseMessage added = await gantry.Http.PostAsJsonAsync("/api/peers", new { aet = peer.AETitle, host = peer.Host, port = peer.Port }, Cancellation);
        added.EnsureSuccessStatusCode();
        using HttpResponseMessage echo = await gantry.Http.PostAsync($"/api/peers/{peer.AETitle}/echo", null, Cancellation);
        (await echo.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("success").GetBoolean().ShouldBeTrue();
    }

    private static async Task<JsonElement> RunAsync(RunningGantry gantry, object request)
    {
        using HttpResponseMessage added = await gantry.Http.PostAsJsonAsync("/api/jobs", request, Cancellation);
        added.EnsureSuccessStatusCode();
        while (true)
        {
            JsonElement job = await gantry.Http.GetFromJsonAsync<JsonElement>(added.Headers.Location, Cancellation);
            if (job.GetProperty("state").GetString() is not ("waiting" or "running"))
            {
                return job;
            }

            await Task.Yield();
        }
    }
}
