using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gantry.Dicom;
using Gantry.Server.Api;
using Gantry.Server.Tests.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Gantry.Server.Tests.Api;

public sealed class ChangesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, Trait("Ledger", "R231")]
    public async Task NothingIsSkippedWhileManyDoorsStore()
    {
        const int doors = 6;
        const int each = 12;
        await using TestHost test = await TestHost.StartAsync();
        Task storing = Task.WhenAll(Enumerable.Range(0, doors).Select(async door =>
        {
            for (int number = 1; number <= each; number++)
            {
                await test.Host.Archive.StoreAsync((door * each) + number);
            }
        }));

        List<JsonElement> seen = [];
        long after = 0;
        while (seen.Count < doors * each)
        {
            JsonElement page = await ListAsync(test, $"after={after}&limit=5&wait=60");
            page.GetProperty("items").GetArrayLength().ShouldBeInRange(1, 5);
            seen.AddRange(page.GetProperty("items").EnumerateArray());
            after = page.GetProperty("after").GetInt64();
        }

        await storing;
        seen.Select(change => change.GetProperty("sequence").GetInt64()).ShouldBe(Enumerable.Range(1, doors * each).Select(number => (long)number));
        seen.Select(change => change.GetProperty("sopInstanceUid").GetString()).Distinct().Count().ShouldBe(doors * each);
    }

    [Fact]
    public async Task AWaitingRequestIsAnsweredByTheCommit()
    {
        await using TestHost test = await TestHost.StartAsync();
        await test.Host.Archive.StoreAsync(1);

        Task<JsonElement> waiting = ListAsync(test, "after=1&wait=60");
        (await ListAsync(test, "after=1")).GetProperty("items").GetArrayLength().ShouldBe(0);
        waiting.IsCompleted.ShouldBeFalse();
        await test.Host.Archive.StoreAsync(2);

        (await waiting).GetProperty("items")[0].GetProperty("sequence").GetInt64().ShouldBe(2);
    }

    [Fact]
    public async Task AWaitingRequestEndsWithAnEmptyPageWhenTheProgramStopsOrTheTimeIsOver()
    {
        await using TestHost test = await TestHost.StartAsync();
        using Lifetime lifetime = new();

        Task<IResult> waiting = AskAsync(test, TimeProvider.System, lifetime);
        waiting.IsCompleted.ShouldBeFalse();
        lifetime.StopApplication();
        await ShouldBeEmptyAsync(test, await waiting);

        using Lifetime going = new();
        ImmediateTime time = new();
        await ShouldBeEmptyAsync(test, await AskAsync(test, time, going));
        time.Delays.ShouldContain(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public async Task KindsAreChosen()
    {
        await using TestHost test = await TestHost.StartAsync();
        DataSet instance = Ingesting.Instance(1);
        await test.Host.Archive.StoreAsync(instance);
        instance.Set(Attributes.PatientComments, "other bytes");
        await test.Host.Archive.StoreAsync(instance);
        await test.Host.Archive.StoreAsync(2);

        Kinds(await ListAsync(test, "")).ShouldBe(["instanceStored", "versionKept", "anomalyRaised", "instanceStored"]);
        Kinds(await ListAsync(test, "kind=anomalyRaised,versionKept")).ShouldBe(["versionKept", "anomalyRaised"]);
        Kinds(await ListAsync(test, "kind=anomalyRaised&after=3")).ShouldBeEmpty();
        Kinds(await ListAsync(test, "kind=instanceStored&after=1")).ShouldBe(["instanceStored"]);
    }

    [Theory]
    [InlineData("kind=everything", "kind")]
    [InlineData("wait=61", "wait")]
    [InlineData("after=-1", "after")]
    public async Task AWrongParameterIsNamed(string query, string name)
    {
        await using TestHost test = await TestHost.StartAsync();

        using HttpResponseMessage response = await test.Http.GetAsync("/api/changes?" + query, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("detail").GetString()!.ShouldStartWith(name + ": ");
    }

    private static Task<IResult> AskAsync(TestHost test, TimeProvider time, IHostApplicationLifetime lifetime) =>
        ChangesEndpoint.ListAsync(new DefaultHttpContext(), test.Host.Archive, time, lifetime, null, null, null, "60", Cancellation);

    private static async Task ShouldBeEmptyAsync(TestHost test, IResult result)
    {
        using MemoryStream body = new();
        DefaultHttpContext context = new() { RequestServices = test.Host.Services.CreateScope().ServiceProvider };
        context.Response.Body = body;
        await result.ExecuteAsync(context);
        JsonDocument.Parse(body.ToArray()).RootElement.GetRawText().ShouldBe("""{"items":[],"after":0,"more":false}""");
    }

    private static IEnumerable<string> Kinds(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(change => change.GetProperty("kind").GetString()!);

    private static Task<JsonElement> ListAsync(TestHost test, string query) => test.Http.GetFromJsonAsync<JsonElement>("/api/changes?" + query, Cancellation);

    private sealed class Lifetime : IHostApplicationLifetime, IDisposable
    {
        private readonly CancellationTokenSource _stopping = new();

        public CancellationToken ApplicationStarted => CancellationToken.None;

        public CancellationToken ApplicationStopping => _stopping.Token;

        public CancellationToken ApplicationStopped => CancellationToken.None;

        public void StopApplication() => _stopping.Cancel();

        public void Dispose() => _stopping.Dispose();
    }
}
