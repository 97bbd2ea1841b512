using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gantry.Dicom;
using Gantry.Server.Tests.Hosting;

namespace Gantry.Server.Tests.Api;

/// <summary>Patients, studies and statistics under /api.</summary>
public sealed class ResourcesTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, Trait("Ledger", "R229")]
    public async Task PatientsAreListedByNameFoundByWordsAndPagedWithoutGaps()
    {
        await using TestHost test = await TestHost.StartAsync();
        int number = 0;
        foreach ((string id, string name) in new[] { ("P3", "Zola^Émile"), ("P1", "Dupont^Élodie"), ("P2", "Dupont^Élodie"), ("P4", ""), ("P5", "Åberg^Åsa") })
        {
            await StoreAsync(test, ++number, id, name);
        }

        List<string?> seen = [];
        string? next = null;
        do
        {
            JsonElement page = await GetAsync(test, "/api/patients?limit=2" + (next is null ? "" : "&cursor=" + next));
            page.GetProperty("items").GetArrayLength().ShouldBeInRange(1, 2);
            seen.AddRange(Ids(page));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        seen.ShouldBe(["P4", "P5", "P1", "P2", "P3"]);
        Ids(await GetAsync(test, "/api/patients?search=elodie")).ShouldBe(["P1", "P2"]);
        Ids(await GetAsync(test, "/api/patients?search=dup%20p2")).ShouldBe(["P2"]);
        Ids(await GetAsync(test, "/api/patients?search=nobody")).ShouldBeEmpty();
    }

    [Fact]
    public async Task APatientHasItsStudies()
    {
        await using TestHost test = await TestHost.StartAsync();
        await StoreAsync(test, 1, "ONE", "A^B");
        await StoreAsync(test, 2, "ONE", "A^B");
        await StoreAsync(test, 3, "TWO", "C^D");
        long key = (await GetAsync(test, "/api/patients?search=one")).GetProperty("items")[0].GetProperty("key").GetInt64();

        JsonElement patient = await GetAsync(test, $"/api/patients/{key}");

        (patient.GetProperty("patient").GetProperty("patientId").GetString(), patient.GetProperty("patient").GetProperty("studies").GetInt32()).ShouldBe(("ONE", 2));
        patient.GetProperty("studies").EnumerateArray().Select(study => study.GetProperty("studyInstanceUid").GetString()).Order().ShouldBe(["2.25.1", "2.25.2"]);
    }

    [Fact]
    public async Task AStudyHasItsSeriesTheirCountsAndItsAnomalies()
    {
        await using TestHost test = await TestHost.StartAsync();
        DataSet first = Ingesting.Instance(1);
        await test.Host.Archive.StoreAsync(first);
        await test.Host.Archive.StoreAsync(2);
        first.Set(Attributes.PatientComments, "other bytes");
        await test.Host.Archive.StoreAsync(first);
        await StoreAsync(test, 3, "OTHER", "C^D");

        JsonElement study = await GetAsync(test, "/api/studies/2.25.77");

        JsonElement series = study.GetProperty("series").EnumerateArray().ShouldHaveSingleItem();
        (series.GetProperty("instances").GetInt32(), series.GetProperty("modality").GetString()).ShouldBe((2, "CT"));
        study.GetProperty("studies")[0].GetProperty("instances").GetInt32().ShouldBe(2);
        study.GetProperty("anomalies").EnumerateArray().Select(anomaly => anomaly.GetProperty("code").GetString()).ShouldBe(["other-bytes"]);
        (await GetAsync(test, "/api/studies/2.25.3")).GetProperty("anomalies").GetArrayLength().ShouldBe(0);
        (await GetAsync(test, "/api/studies?limit=1")).GetProperty("items").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task StatisticsCountWhatThereIs()
    {
        await using TestHost test = await TestHost.StartAsync();
        await test.Host.Archive.StoreAsync(1);
        await test.Host.Archive.StoreAsync(2);
        await StoreAsync(test, 3, "OTHER", "C^D", "MR");

        JsonElement statistics = await GetAsync(test, "/api/statistics");

        (statistics.GetProperty("patients").GetInt64(), statistics.GetProperty("studies").GetInt64(), statistics.GetProperty("series").GetInt64(), statistics.GetProperty("instances").GetInt64()).ShouldBe((2, 2, 2, 3));
        statistics.GetProperty("modalities").EnumerateArray().Select(count => (count.GetProperty("modality").GetString(), count.GetProperty("studies").GetInt64(), count.GetProperty("instances").GetInt64()))
            .ShouldBe([("CT", 1L, 2L), ("MR", 1L, 1L)]);
        statistics.GetProperty("freeBytes").GetInt64().ShouldBeGreaterThan(0);
        statistics.GetProperty("bytes").GetInt64().ShouldBeGreaterThan(0);
        (statistics.GetProperty("jobsOpen").GetInt32(), statistics.GetProperty("instancesWaiting").GetInt32(), statistics.GetProperty("webhookLag").GetInt64()).ShouldBe((0, 0, 0L));
    }

    [Theory]
    [InlineData("/api/patients?cursor=x", HttpStatusCode.BadRequest)]
    [InlineData("/api/patients?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/patients/x", HttpStatusCode.BadRequest)]
    [InlineData("/api/patients/7", HttpStatusCode.NotFound)]
    [InlineData("/api/studies/1.2.x", HttpStatusCode.BadRequest)]
    [InlineData("/api/studies/1.2.3", HttpStatusCode.NotFound)]
    [InlineData("/api/jobs/7", HttpStatusCode.NotFound)]
    [InlineData("/api/jobs?cursor=x", HttpStatusCode.BadRequest)]
    public async Task ErrorsAreProblemDetails(string path, HttpStatusCode status)
    {
        await using TestHost test = await TestHost.StartAsync();

        using HttpResponseMessage response = await test.Http.GetAsync(path, Cancellation);

        response.StatusCode.ShouldBe(status);
        (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("detail").GetString()!.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task AllOfItIsDescribed()
    {
        await using TestHost test = await TestHost.StartAsync();

        JsonElement paths = (await GetAsync(test, "/api/openapi.json")).GetProperty("paths");

        foreach ((string path, string method) in new[]
        {
            ("/api/statistics", "get"), ("/api/patients", "get"), ("/api/patients/{key}", "get"), ("/api/studies", "get"), ("/api/studies/{uid}", "get"), ("/api/peers", "post"),
            ("/api/peers/{aet}", "put"), ("/api/peers/{aet}", "delete"), ("/api/peers/{aet}/echo", "post"), ("/api/jobs", "post"), ("/api/jobs", "get"), ("/api/jobs/{id}", "get"),
            ("/api/jobs/{id}", "delete"), ("/api/webhooks", "get"), ("/api/webhooks/{name}/resume", "post"), ("/api/changes", "get"),
        })
        {
            paths.GetProperty(path).GetProperty(method).GetProperty("summary").GetString().ShouldNotBeNullOrEmpty();
        }
    }

    private static IEnumerable<string?> Ids(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(patient => patient.GetProperty("patientId").GetString());

    private static Task<JsonElement> GetAsync(TestHost test, string path) => test.Http.GetFromJsonAsync<JsonElement>(path, Cancellation);

    private static async Task StoreAsync(TestHost test, int number, string patientId, string name, string modality = "CT")
    {
        DataSet instance = Ingesting.Instance(1, new Uid($"2.25.{number}"));
        instance.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
        instance.Set(Attributes.SOPInstanceUID, new Uid($"2.25.{number}.1.1"));
        instance.Set(Attributes.SeriesInstanceUID, new Uid($"2.25.{number}.1"));
        instance.Set(Attributes.PatientID, patientId);
        instance.Set(Attributes.PatientName, VR.PN, name);
        instance.Set(Attributes.Modality, modality);
        await test.Host.Archive.StoreAsync(instance);
    }
}
