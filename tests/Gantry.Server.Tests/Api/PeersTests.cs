using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gantry.Dicom.Network;
using Gantry.Server.Tests.Hosting;

namespace Gantry.Server.Tests.Api;

/// <summary>Peers added, changed and removed while the program runs.</summary>
public sealed class PeersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, Trait("Ledger", "R149")]
    public async Task APeerThatIsAddedIsInForceAndSurvivesARestart()
    {
        await using TestHost test = await TestHost.StartAsync(new { dicom = new { acceptUnknownPeers = false } });
        (await Should.ThrowAsync<AssociationException>(() => test.AssociateAsync("ADDED"))).Rejection.ShouldNotBeNull();

        using HttpResponseMessage added = await test.Http.PostAsJsonAsync("/api/peers", new { aet = "ADDED", host = "127.0.0.1", port = test.Peer.Port, scu = new[] { "echo" } }, Cancellation);

        added.StatusCode.ShouldBe(HttpStatusCode.Created);
        added.Headers.Location!.ToString().ShouldBe("/api/peers/ADDED");
        await (await test.AssociateAsync("ADDED")).DisposeAsync();
        JsonElement peer = (await PeersAsync(test)).ShouldHaveSingleItem();
        (peer.GetProperty("aet").GetString(), peer.GetProperty("locked").GetBoolean(), peer.GetProperty("scu")[0].GetString()).ShouldBe(("ADDED", false, "echo"));

        await test.Host.DisposeAsync();
        await using GantryHost again = await GantryHost.StartAsync(new ServeOptions { Data = test.DataFolder, DicomPort = 0, HttpPort = 0 }, Cancellation);
        using HttpClient http = new() { BaseAddress = again.Http };
        (await http.GetStringAsync("/api/peers", Cancellation)).ShouldContain("ADDED");
    }

    [Fact]
    public async Task APeerIsChangedAndRemoved()
    {
        await using TestHost test = await TestHost.StartAsync();
        await test.Http.PostAsJsonAsync("/api/peers", new { aet = "ONE", host = "127.0.0.1", port = 104 }, Cancellation);

        using HttpResponseMessage changed = await test.Http.PutAsJsonAsync("/api/peers/ONE", new { host = "127.0.0.1", port = 105, tls = true }, Cancellation);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonElement peer = (await PeersAsync(test)).ShouldHaveSingleItem();
        (peer.GetProperty("port").GetInt32(), peer.GetProperty("tls").GetBoolean()).ShouldBe((105, true));

        using HttpResponseMessage removed = await test.Http.DeleteAsync("/api/peers/ONE", Cancellation);
        removed.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await PeersAsync(test)).ShouldBeEmpty();
        using HttpResponseMessage unknown = await test.Http.DeleteAsync("/api/peers/ONE", Cancellation);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task TheFileWinsAndItsPeersAreLocked()
    {
        await using TestHost test = await TestHost.StartAsync();
        await test.Http.PostAsJsonAsync("/api/peers", new { aet = "BOTH", host = "127.0.0.1", port = 104 }, Cancellation);
        test.Configure(new { peers = new[] { new { aet = "BOTH", host = "127.0.0.1", port = 11113 } } });
        JsonElement peer;
        do
        {
            peer = (await PeersAsync(test)).ShouldHaveSingleItem();
        }
        while (!peer.GetProperty("locked").GetBoolean());

        peer.GetProperty("port").GetInt32().ShouldBe(11113);
        using HttpResponseMessage changed = await test.Http.PutAsJsonAsync("/api/peers/BOTH", new { host = "127.0.0.1", port = 105 }, Cancellation);
        changed.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using HttpResponseMessage removed = await test.Http.DeleteAsync("/api/peers/BOTH", Cancellation);
        removed.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using HttpResponseMessage added = await test.Http.PostAsJsonAsync("/api/peers", new { aet = "BOTH", host = "127.0.0.1", port = 105 }, Cancellation);
        added.StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Theory]
    [InlineData("""{ "host": "127.0.0.1", "port": 104 }""", "aet: ")]
    [InlineData("""{ "aet": "A TITLE THAT IS TOO LONG", "host": "127.0.0.1", "port": 104 }""", "aet: ")]
    [InlineData("""{ "aet": "ONE", "port": 104 }""", "host: ")]
    [InlineData("""{ "aet": "ONE", "host": "127.0.0.1" }""", "port: ")]
    [InlineData("""{ "aet": "ONE", "host": "127.0.0.1", "port": 104, "scu": [ "everything" ] }""", "scu: ")]
    [InlineData("""{ "aet": "ONE", "host": "127.0.0.1", "port": 104, "networks": [ "everywhere" ] }""", "networks: ")]
    [InlineData("""{ "aet": 1 }""", "body: ")]
    public async Task AWrongPeerIsRefusedWithTheReason(string body, string detail)
    {
        await using TestHost test = await TestHost.StartAsync();
        using StringContent content = new(body, null, "application/json");

        using HttpResponseMessage response = await test.Http.PostAsync("/api/peers", content, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("detail").GetString()!.ShouldStartWith(detail);
    }

    [Fact]
    public async Task AnEchoTellsWhetherThePeerAnswers()
    {
        await using TestHost test = await TestHost.StartAsync();
        await test.Http.PostAsJsonAsync("/api/peers", new { aet = "SELF", host = "127.0.0.1", port = test.Peer.Port }, Cancellation);
        await test.Http.PostAsJsonAsync("/api/peers", new { aet = "NOBODY", host = "127.0.0.1", port = 1 }, Cancellation);

        JsonElement alive = await EchoAsync(test, "SELF");
        (alive.GetProperty("success").GetBoolean(), alive.GetProperty("status").GetString(), alive.GetProperty("error").GetString()).ShouldBe((true, "0000", null));
        JsonElement dead = await EchoAsync(test, "NOBODY");
        dead.GetProperty("success").GetBoolean().ShouldBeFalse();
        dead.GetProperty("error").GetString().ShouldNotBeNullOrEmpty();
    }

    private static async Task<JsonElement[]> PeersAsync(TestHost test) => [.. (await test.Http.GetFromJsonAsync<JsonElement>("/api/peers", Cancellation)).GetProperty("items").EnumerateArray()];

    private static async Task<JsonElement> EchoAsync(TestHost test, string title)
    {
        using HttpResponseMessage response = await test.Http.PostAsync($"/api/peers/{title}/echo", null, Cancellation);
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }
}
