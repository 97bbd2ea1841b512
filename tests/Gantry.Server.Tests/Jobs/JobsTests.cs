using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Tests.Api;
using Gantry.Server.Tests.Hosting;

namespace Gantry.Server.Tests.Jobs;

/// <summary>Jobs over HTTP: sending to a destination of the test, retrieving from another program of ours.</summary>
public sealed class JobsTests
{
    private const int Count = 12;
    private const string Study = "2.25.77";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, Trait("Ledger", "R105")]
    public async Task AStudyIsSentToAPeerAndTheCountsTellIt()
    {
        List<Uid> received = [];
        await using DicomListener destination = StorePeer.Listen(request => Add(received, request));
        await using TestHost test = await StartAsync(destination);

        JsonElement job = await EndedAsync(test.Http, await AddAsync(test.Http, new { kind = "send", peer = "DEST", studies = new[] { Study } }));

        (State(job), Number(job, "total"), Number(job, "completed"), Number(job, "failed")).ShouldBe(("completed", Count, Count, 0));
        received.Distinct().Count().ShouldBe(Count);
    }

    [Fact, Trait("Ledger", "R105")]
    public async Task InstancesAreSentOnceHoweverOftenTheyAreNamed()
    {
        List<Uid> received = [];
        await using DicomListener destination = StorePeer.Listen(request => Add(received, request));
        await using TestHost test = await StartAsync(destination);
        StoredInstance instance = (await test.Host.Archive.SelectAsync(Caller.System, InstanceSelection.Study(new Uid(Study)), Cancellation).ToListAsync(Cancellation))[3];

        JsonElement job = await EndedAsync(test.Http, await AddAsync(
            test.Http, new { kind = "send", peer = "DEST", instances = new[] { instance.SopInstanceUid.Value, instance.SopInstanceUid.Value } }));

        (State(job), Number(job, "total")).ShouldBe(("completed", 1));
        received.ShouldBe([instance.SopInstanceUid]);
    }

    [Fact, Trait("Ledger", "R105")]
    public async Task WhatFailedIsNamed()
    {
        Uid? refused = null;
        await using DicomListener destination = StorePeer.Listen(request => Task.FromResult<StoreResponse>(
            request.AffectedSOPInstanceUID == (refused ??= request.AffectedSOPInstanceUID) ? new DimseStatus(0xA700) : DimseStatus.Success));
        await using TestHost test = await StartAsync(destination);

        JsonElement job = await EndedAsync(test.Http, await AddAsync(test.Http, new { kind = "send", peer = "DEST", studies = new[] { Study } }));

        (State(job), Number(job, "completed"), Number(job, "failed")).ShouldBe(("incomplete", Count - 1, 1));
        job.GetProperty("failedInstances").EnumerateArray().Select(uid => uid.GetString()).ShouldBe([refused!.Value.Value]);
        job.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
    }

    [Fact, Trait("Ledger", "R105")]
    public async Task WhatFailedIsTriedAgainWhenAPersonSaysSoAndForgottenAfterItsTime()
    {
        bool isRefusing = true;
        Uid? refused = null;
        List<Uid> received = [];
        await using DicomListener destination = StorePeer.Listen(request =>
            isRefusing && request.AffectedSOPInstanceUID == (refused ??= request.AffectedSOPInstanceUID) ? Task.FromResult<StoreResponse>(new DimseStatus(0xA700)) : Add(received, request));
        await using TestHost test = await StartAsync(destination);
        long id = await AddAsync(test.Http, new { kind = "send", peer = "DEST", studies = new[] { Study } });
        State(await EndedAsync(test.Http, id)).ShouldBe("incomplete");
        isRefusing = false;

        using HttpResponseMessage retried = await test.Http.PostAsync($"/api/jobs/{id}/retry", null, Cancellation);
        retried.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        JsonElement again = await EndedAsync(test.Http, Number(await retried.Content.ReadFromJsonAsync<JsonElement>(Cancellation), "id"));
        (State(again), Number(again, "total"), Number(again, "retryOf")).ShouldBe(("completed", 1, (int)id));
        (received.Count, received[^1]).ShouldBe((Count, refused!.Value));
        foreach ((string path, HttpStatusCode status) in new[] { ($"/api/jobs/{Number(again, "id")}/retry", HttpStatusCode.Conflict), ("/api/jobs/77/retry", HttpStatusCode.NotFound) })
        {
            using HttpResponseMessage response = await test.Http.PostAsync(path, null, Cancellation);
            response.StatusCode.ShouldBe(status);
        }

        // A restart keeps what may be tried again; with another setting it forgets what has ended.
        foreach ((int days, HttpStatusCode status) in new[] { (30, HttpStatusCode.Accepted), (0, HttpStatusCode.NotFound) })
        {
            await test.Host.DisposeAsync();
            test.Configure(new { limits = new { jobs = days }, peers = new[] { new { aet = "DEST", host = "127.0.0.1", port = destination.EndPoints[0].Port } } });
            await using GantryHost next = await GantryHost.StartAsync(new ServeOptions { Data = test.DataFolder, DicomPort = 0, HttpPort = 0 }, Cancellation);
            using HttpClient http = new() { BaseAddress = next.Http };
            if (status == HttpStatusCode.NotFound)
            {
                while ((await http.GetAsync($"/api/jobs/{id}", Cancellation)).StatusCode != status)
                {
                    await Task.Yield();
                }

                next.Archive.ReadState("job-work").ShouldBeEmpty();
                continue;
            }

            using HttpResponseMessage response = await http.PostAsync($"/api/jobs/{id}/retry", null, Cancellation);
            response.StatusCode.ShouldBe(status);
            await EndedAsync(http, Number(await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation), "id"));
        }
    }

    [Fact, Trait("Ledger", "R105")]
    public async Task AJobThatIsCancelledBeginsNothingNew()
    {
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using DicomListener destination = StorePeer.Listen(async _ =>
        {
            begun.TrySetResult();
            await goOn.Task.WaitAsync(Cancellation);
            return DimseStatus.Success;
        });
        await using TestHost test = await StartAsync(destination);
        long id = await AddAsync(test.Http, new { kind = "send", peer = "DEST", studies = new[] { Study } });
        await begun.Task.WaitAsync(Cancellation);
        State(await test.Http.GetFromJsonAsync<JsonElement>($"/api/jobs/{id}", Cancellation)).ShouldBe("running");

        using HttpResponseMessage cancelled = await test.Http.DeleteAsync($"/api/jobs/{id}", Cancellation);
        goOn.SetResult();
        JsonElement job = await EndedAsync(test.Http, id);

        cancelled.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        State(job).ShouldBe("cancelled");
        Number(job, "completed").ShouldBeLessThan(Count);
        using HttpResponseMessage again = await test.Http.DeleteAsync($"/api/jobs/{id}", Cancellation);
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact, Trait("Ledger", "R105")]
    public async Task AJobThatHadNotEndedGoesOnAfterARestart()
    {
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        List<Uid> received = [];
        await using DicomListener destination = StorePeer.Listen(async request =>
        {
            begun.TrySetResult();
            await goOn.Task.WaitAsync(Cancellation);
            return await Add(received, request);
        });
        await using TestHost test = await StartAsync(destination);
        long id = await AddAsync(test.Http, new { kind = "send", peer = "DEST", studies = new[] { Study } });
        await begun.Task.WaitAsync(Cancellation);

        Task stopping = test.Host.StopAsync(Cancellation);
        goOn.SetResult();
        await stopping;
        await test.Host.DisposeAsync();
        received.Count.ShouldBeLessThan(Count);
        await using GantryHost again = await GantryHost.StartAsync(new ServeOptions { Data = test.DataFolder, DicomPort = 0, HttpPort = 0 }, Cancellation);
        using HttpClient http = new() { BaseAddress = again.Http };
        JsonElement job = await EndedAsync(http, id);

        (State(job), Number(job, "completed")).ShouldBe(("completed", Count));
        received.Distinct().Count().ShouldBe(Count);
    }

    [Fact, Trait("Ledger", "R106")]
    public async Task AStudyIsRetrievedFromAPeer()
    {
        await using TestHost remote = await TestHost.StartAsync();
        for (int number = 1; number <= Count; number++)
        {
            await remote.Host.Archive.StoreAsync(number);
        }

        await using TestHost test = await TestHost.StartAsync(new { peers = new[] { new { aet = "GANTRY", host = "127.0.0.1", port = remote.Peer.Port } } });

        JsonElement job = await EndedAsync(test.Http, await AddAsync(test.Http, new { kind = "retrieve", peer = "GANTRY", studies = new[] { Study } }));
        JsonElement nothing = await EndedAsync(test.Http, await AddAsync(test.Http, new { kind = "retrieve", peer = "GANTRY", studies = new[] { "2.25.404" } }));

        (State(job), Number(job, "total"), Number(job, "completed")).ShouldBe(("completed", Count, Count));
        (await test.Host.Archive.StatisticsAsync(Caller.System, Cancellation)).Instances.ShouldBe(Count);
        State(nothing).ShouldBe("failed");
        nothing.GetProperty("error").GetString()!.ShouldContain("2.25.404");
        JsonElement page = await test.Http.GetFromJsonAsync<JsonElement>("/api/jobs?limit=1", Cancellation);
        (Number(page.GetProperty("items")[0], "id"), page.GetProperty("next").GetString()).ShouldBe((2, "2"));
        JsonElement last = await test.Http.GetFromJsonAsync<JsonElement>("/api/jobs?limit=1&cursor=2", Cancellation);
        (Number(last.GetProperty("items")[0], "id"), last.GetProperty("next").ValueKind).ShouldBe((1, JsonValueKind.Null));
    }

    [Fact]
    public async Task APeerThatIsNotThereFailsTheJob()
    {
        await using TestHost test = await TestHost.StartAsync(new { peers = new[] { new { aet = "DEST", host = "127.0.0.1", port = 1 } } });
        await test.Host.Archive.StoreAsync(1);

        JsonElement sending = await EndedAsync(test.Http, await AddAsync(test.Http, new { kind = "send", peer = "DEST", studies = new[] { Study } }));
        JsonElement retrieving = await EndedAsync(test.Http, await AddAsync(test.Http, new { kind = "retrieve", peer = "DEST", studies = new[] { Study } }));

        (State(sending), Number(sending, "failed"), State(retrieving)).ShouldBe(("failed", 1, "failed"));
        retrieving.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
    }

    [Theory]
    [InlineData("""{ "peer": "DEST", "studies": [ "2.25.77" ] }""", HttpStatusCode.BadRequest, "kind: ")]
    [InlineData("""{ "kind": "print", "peer": "DEST" }""", HttpStatusCode.BadRequest, "body: ")]
    [InlineData("""{ "kind": "send", "peer": "STRANGER", "studies": [ "2.25.77" ] }""", HttpStatusCode.NotFound, "peer: ")]
    [InlineData("""{ "kind": "send", "peer": "DEST", "studies": [ "../.." ] }""", HttpStatusCode.BadRequest, "studies: ")]
    [InlineData("""{ "kind": "send", "peer": "DEST", "studies": [ "2.25.404" ] }""", HttpStatusCode.NotFound, "The archive has nothing")]
    [InlineData("""{ "kind": "retrieve", "peer": "DEST", "series": [ "2.25.77" ] }""", HttpStatusCode.BadRequest, "studies: ")]
    [InlineData("""{ "kind": "send", "peer": "NONE", "studies": [ "2.25.77" ] }""", HttpStatusCode.Conflict, "peer: ")]
    public async Task AWrongJobIsRefusedWithTheReason(string body, HttpStatusCode status, string detail)
    {
        await using TestHost test = await TestHost.StartAsync(new
        {
            peers = new object[] { new { aet = "DEST", host = "127.0.0.1", port = 1 }, new { aet = "NONE", host = "127.0.0.1", port = 1, scp = new[] { "none" } } },
        });
        await test.Host.Archive.StoreAsync(1);
        using StringContent content = new(body, null, "application/json");

        using HttpResponseMessage response = await test.Http.PostAsync("/api/jobs", content, Cancellation);

        response.StatusCode.ShouldBe(status);
        (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("detail").GetString()!.ShouldStartWith(detail);
    }

    private static Task<StoreResponse> Add(List<Uid> received, StoreRequest request)
    {
        lock (received)
        {
            received.Add(request.AffectedSOPInstanceUID);
        }

        return Task.FromResult<StoreResponse>(DimseStatus.Success);
    }

    private static async Task<TestHost> StartAsync(DicomListener destination)
    {
        TestHost test = await TestHost.StartAsync(new { peers = new[] { new { aet = "DEST", host = "127.0.0.1", port = destination.EndPoints[0].Port } } });
        for (int number = 1; number <= Count; number++)
        {
            await test.Host.Archive.StoreAsync(number);
        }

        return test;
    }

    private static async Task<long> AddAsync(HttpClient http, object request)
    {
        using HttpResponseMessage response = await http.PostAsJsonAsync("/api/jobs", request, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        JsonElement job = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        response.Headers.Location!.ToString().ShouldBe($"/api/jobs/{job.GetProperty("id").GetInt64()}");
        return job.GetProperty("id").GetInt64();
    }

    private static async Task<JsonElement> EndedAsync(HttpClient http, long id)
    {
        while (true)
        {
            JsonElement job = await http.GetFromJsonAsync<JsonElement>($"/api/jobs/{id}", Cancellation);
            if (State(job) is not ("waiting" or "running"))
            {
                return job;
            }

            await Task.Yield();
        }
    }

    private static string? State(JsonElement job) => job.GetProperty("state").GetString();

    private static int Number(JsonElement job, string name) => job.GetProperty(name).GetInt32();
}
