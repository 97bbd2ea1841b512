using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Gantry.Server.Tests.Hosting;

namespace Gantry.Server.Tests.Api;

/// <summary>The tables of information objects under /api.</summary>
public sealed class InformationObjectsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, Trait("Ledger", "R180"), Trait("Ledger", "R250"), Trait("Ledger", "R252")]
    public async Task DefinitionsAreListedShownAndDrawn()
    {
        await using TestHost test = await TestHost.StartAsync();

        JsonElement all = await GetAsync(test, "/api/iods?search=radiography");
        all.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()).ShouldBe(["computed-radiography-image"]);
        JsonElement byClass = await GetAsync(test, "/api/iods/1.2.840.10008.5.1.4.1.1.2");
        byClass.GetProperty("name").GetString().ShouldBe("CT Image");
        byClass.GetProperty("sopClasses")[0].GetProperty("service").GetString().ShouldBe("Storage");
        byClass.GetProperty("informationEntities")[0].GetProperty("modules")[0].GetProperty("usage").GetString().ShouldBe("M");
        (await GetAsync(test, "/api/iod/mr/mandatory")).GetProperty("attributes").GetArrayLength().ShouldBe(38);
        XDocument.Parse(await test.Http.GetStringAsync(new Uri("/api/iods/cr/diagram.svg", UriKind.Relative), Cancellation)).Root!.Name.LocalName.ShouldBe("svg");
    }

    [Fact]
    public async Task WhatIsNotThereIsSaid()
    {
        await using TestHost test = await TestHost.StartAsync();

        (await test.Http.GetAsync(new Uri("/api/iods/nothing", UriKind.Relative), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await test.Http.GetAsync(new Uri("/api/iods/ct?depth=9", UriKind.Relative), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<JsonElement> GetAsync(TestHost test, string path)
    {
        using JsonDocument document = JsonDocument.Parse(await test.Http.GetStringAsync(new Uri(path, UriKind.Relative), Cancellation));
        return document.RootElement.Clone();
    }
}
