using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Server.Tests.Hosting;

public sealed class HttpTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task HealthSaysThatItIsLiveAndReady()
    {
        await using TestHost test = await TestHost.StartAsync();

        (await test.Http.GetFromJsonAsync<JsonElement>("/health/live", Cancellation)).GetProperty("status").GetString().ShouldBe("live");
        JsonElement ready = await test.Http.GetFromJsonAsync<JsonElement>("/health/ready", Cancellation);
        ready.GetProperty("status").GetString().ShouldBe("ready");
        ready.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("name").GetString()).ShouldBe(["archive", "disk"]);
    }

    [Fact]
    public async Task WithoutEnoughRoomOnTheDiskItIsNotReady()
    {
        await using TestHost test = await TestHost.StartAsync(new { limits = new { freeSpace = 1_000_000_000 } });

        using HttpResponseMessage response = await test.Http.GetAsync("/health/ready", Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        JsonElement ready = await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
        JsonElement disk = ready.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("name").GetString() == "disk");
        disk.GetProperty("ok").GetBoolean().ShouldBeFalse();
        disk.GetProperty("message").GetString()!.ShouldContain("1000000000 MB required");
    }

    [Fact]
    public async Task MetricsCountAssociations()
    {
        await using TestHost test = await TestHost.StartAsync();
        await test.ShouldAnswerAsync();

        string metrics = await test.Http.GetStringAsync("/metrics", Cancellation);

        metrics.ShouldContain("# TYPE gantry_associations_total counter\ngantry_associations_total 1\n");
        metrics.ShouldContain("# TYPE gantry_open_associations gauge\n");
    }

    [Fact, Trait("Ledger", "R149")]
    public async Task PeersAreListed()
    {
        await using TestHost test = await TestHost.StartAsync(new { peers = new[] { new { aet = "CT1", host = "127.0.0.1", port = 104 } } });

        JsonElement peer = (await test.Http.GetFromJsonAsync<JsonElement>("/api/peers", Cancellation)).GetProperty("items")[0];

        (peer.GetProperty("aet").GetString(), peer.GetProperty("host").GetString(), peer.GetProperty("port").GetInt32()).ShouldBe(("CT1", "127.0.0.1", 104));
    }

    [Fact]
    public async Task TheApiDescribesItself()
    {
        await using TestHost test = await TestHost.StartAsync();

        JsonElement document = await test.Http.GetFromJsonAsync<JsonElement>("/api", Cancellation);

        string[] paths = [.. document.GetProperty("paths").EnumerateObject().Select(path => path.Name)];
        paths.ShouldContain("/api/peers");
        paths.ShouldContain("/api/changes");
        paths.ShouldContain("/api/instances/{uid}/received");
        paths.ShouldAllBe(path => path.StartsWith("/api/"));
    }

    [Theory]
    [InlineData("/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/changes?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/changes?after=x", HttpStatusCode.BadRequest)]
    [InlineData("/api/anomalies?limit=many", HttpStatusCode.BadRequest)]
    [InlineData("/api/instances/..%2Fgantry.json/received", HttpStatusCode.BadRequest)]
    [InlineData("/api/instances/1.2.3.4/received", HttpStatusCode.NotFound)]
    public async Task ErrorsAreProblemDetails(string path, HttpStatusCode status)
    {
        await using TestHost test = await TestHost.StartAsync();

        using HttpResponseMessage response = await test.Http.GetAsync(path, Cancellation);

        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("detail").GetString()!.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task AForeignHostNameIsRefused()
    {
        await using TestHost test = await TestHost.StartAsync();
        using HttpRequestMessage request = new(HttpMethod.Get, "/api/peers");
        request.Headers.Host = "attacker.example";

        using HttpResponseMessage response = await test.Http.SendAsync(request, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact, Trait("Ledger", "R231")]
    public async Task WhatWasReceivedIsToldAndGivenBack()
    {
        await using TestHost test = await TestHost.StartAsync();
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8 });
        string uid = dataSet.GetString(Attributes.SOPInstanceUID)!;
        byte[] sent = new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian);
        using MemoryStream stream = new(sent);
        (await test.Host.Archive.IngestAsync(Caller.System, InstanceToIngest.FromPart10(stream), Cancellation)).Outcome.ShouldBe(IngestOutcome.Stored);

        JsonElement change = (await test.Http.GetFromJsonAsync<JsonElement>("/api/changes", Cancellation)).GetProperty("items")[0];
        byte[] received = await test.Http.GetByteArrayAsync($"/api/instances/{uid}/received", Cancellation);

        (change.GetProperty("kind").GetString(), change.GetProperty("sopInstanceUid").GetString()).ShouldBe(("instanceStored", uid));
        long after = change.GetProperty("sequence").GetInt64();
        (await test.Http.GetFromJsonAsync<JsonElement>($"/api/changes?after={after}", Cancellation)).GetProperty("items").GetArrayLength().ShouldBe(0);
        received.AsSpan((int)DicomFile.Parse(received).DataSetOffset).SequenceEqual(sent.AsSpan((int)DicomFile.Parse(sent).DataSetOffset)).ShouldBeTrue();
    }
}
