using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gantry.Server.Configuration;
using Gantry.Server.Tests.Api;
using Gantry.Server.Tests.Hosting;

namespace Gantry.Server.Tests.Webhooks;

/// <summary>Webhooks of the whole program: configuration, reload, what is shown of them.</summary>
public sealed class WebhooksTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AWebhookAddedToTheFileIsServedAndShownWithoutItsSecrets()
    {
        await using WebhookReceiver receiver = new();
        await using TestHost test = await TestHost.StartAsync();
        await test.Host.Archive.StoreAsync(1);
        test.Configure(new
        {
            webhooks = new[] { new { name = "ris", url = $"http://user:pa%20ss@127.0.0.1:{receiver.Port}/events?token=hidden", secret = "hidden too", events = new[] { "instanceStored" } } },
        });
        JsonElement shown = await UntilShownAsync(test);
        await test.Host.Archive.StoreAsync(2);

        Posted posted = await receiver.NextAsync();
        posted.Sequences.ShouldBe([2L]);
        posted.Authorization.ShouldBe("Basic " + Convert.ToBase64String("user:pa ss"u8));
        posted.Signature.ShouldStartWith("sha256=");
        shown.GetProperty("url").GetString().ShouldBe($"http://127.0.0.1:{receiver.Port}/events");
        shown.GetRawText().ShouldNotContain("hidden");
        (shown.GetProperty("name").GetString(), shown.GetProperty("signed").GetBoolean(), shown.GetProperty("position").GetInt64()).ShouldBe(("ris", true, 1L));
        shown.GetProperty("events").EnumerateArray().Select(kind => kind.GetString()).ShouldBe(["instanceStored"]);

        using HttpResponseMessage resumed = await test.Http.PostAsync("/api/webhooks/ris/resume", null, Cancellation);
        resumed.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        using HttpResponseMessage unknown = await test.Http.PostAsync("/api/webhooks/other/resume", null, Cancellation);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("""{ "webhooks": [ { "url": "ftp://user:hidden@127.0.0.1/" } ] }""", "webhooks[0].url", "http")]
    [InlineData("""{ "webhooks": [ { "name": "ris" } ] }""", "webhooks[0]", "Add \"url\"")]
    [InlineData("""{ "webhooks": [ { "url": "http://127.0.0.1/", "events": [ "everything" ] } ] }""", "webhooks[0].events[0]", "instanceStored")]
    [InlineData("""{ "webhooks": [ { "url": "http://127.0.0.1/", "name": "a/b" } ] }""", "webhooks[0].name", "letters")]
    [InlineData("""{ "webhooks": [ { "url": "http://127.0.0.1/a" }, { "url": "http://127.0.0.1/b" } ] }""", "webhooks[1].name", "a name of its own")]
    public void AWrongWebhookIsNamedWithTheRemedy(string text, string key, string remedy)
    {
        using TemporaryFolder folder = new();
        folder.File("gantry.json", text);

        ConfigurationException exception = Should.Throw<ConfigurationException>(() => GantryConfiguration.Load(new ServeOptions { Data = folder.Path }));

        exception.Problems.ShouldContain(problem => problem.Key == key && problem.Remedy.Contains(remedy, StringComparison.Ordinal), exception.Message);
        exception.Message.ShouldNotContain("hidden");
    }

    [Fact]
    public void WhatIsPrintedOfAWebhookIsItsName() =>
        new WebhookSettings("ris", new Uri("https://user:hidden@127.0.0.1/?hidden")) { Secret = "hidden" }.ToString().ShouldBe("ris");

    private static async Task<JsonElement> UntilShownAsync(TestHost test)
    {
        while (true)
        {
            JsonElement items = (await test.Http.GetFromJsonAsync<JsonElement>("/api/webhooks", Cancellation)).GetProperty("items");
            if (items.GetArrayLength() > 0)
            {
                return items[0];
            }

            await Task.Yield();
        }
    }
}
