using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Gantry.Dicom;

namespace Gantry.Interop.Orthanc;

/// <summary>Orthanc's DICOM web client against our services, and its answers beside ours.</summary>
[Trait("Ledger", "R147"), Trait("Ledger", "R231")]
public sealed class OrthancDicomWebTests
{
    private const string Parts = "multipart/related; type=\"application/dicom\"";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OrthancStoresSearchesAndRetrieves()
    {
        (RunningGantry gantry, RunningOrthanc orthanc) = await StartAsync();
        await using var first = gantry;
        await using var second = orthanc;
        IReadOnlyList<DataSet> images = Studies.Series(4, "WEB-1");
        List<string> ids = [];
        foreach (DataSet image in images)
        {
            ids.Add(await orthanc.UploadAsync(OrthancTests.PartTen(image)));
        }

        await orthanc.PostAsync("/dicom-web/servers/gantry/stow", new { Resources = ids, Synchronous = true });
        await gantry.ShouldHoldAsync(images);

        string found = await QidoAsync(orthanc, "/studies", new { PatientID = "WEB-1", includefield = "all" });
        found.ShouldContain(images[0].Study());
        (await QidoAsync(orthanc, $"/studies/{images[0].Study()}/instances", new { limit = "2" })).Split("00080018").Length.ShouldBe(3);
        (await QidoAsync(orthanc, "/studies", new { PatientID = "NOBODY" })).ShouldNotContain("0020000D");

        foreach (string id in ids)
        {
            await orthanc.Http.DeleteAsync($"/instances/{id}", Cancellation);
        }

        await orthanc.PostAsync("/dicom-web/servers/gantry/retrieve", new { Resources = new[] { new { Study = images[0].Study() } }, Synchronous = true });
        (await orthanc.GetAsync("/instances")).GetArrayLength().ShouldBe(4);
        foreach (string id in ids)
        {
            byte[] file = await orthanc.Http.GetByteArrayAsync($"/instances/{id}/file", Cancellation);
            DataSet returned = DicomFile.Parse(file).DataSet;
            Elements.ShouldBeEqual(returned, Studies.Encoded(images.Single(image => image.Instance() == returned.Instance())));
        }
    }

    [Fact]
    public async Task WhatOneServerAnswersTheOtherStores()
    {
        (RunningGantry gantry, RunningOrthanc orthanc) = await StartAsync();
        await using var first = gantry;
        await using var second = orthanc;
        IReadOnlyList<DataSet> ours = Studies.Series(3, "WEB-2"), theirs = Studies.Series(2, "WEB-3", seed: 2);
        foreach (DataSet image in theirs)
        {
            await orthanc.UploadAsync(OrthancTests.PartTen(image));
        }

        await PassOnAsync(orthanc.Http, $"/dicom-web/studies/{theirs[0].Study()}", gantry.Http, "/dicomweb/studies");
        await gantry.ShouldHoldAsync(theirs);

        foreach (DataSet image in ours)
        {
            using ByteArrayContent content = new(OrthancTests.PartTen(image));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/dicom");
            using HttpResponseMessage stored = await gantry.Http.PostAsync("/dicomweb/studies", content, Cancellation);
            stored.EnsureSuccessStatusCode();
        }

        string what = await PassOnAsync(gantry.Http, $"/dicomweb/studies/{ours[0].Study()}", orthanc.Http, "/dicom-web/studies");
        (await orthanc.GetAsync("/instances")).GetArrayLength().ShouldBe(5, what);
    }

    [Fact]
    public async Task MetadataAndSearchSayWhatOrthancSays()
    {
        (RunningGantry gantry, RunningOrthanc orthanc) = await StartAsync();
        await using var first = gantry;
        await using var second = orthanc;
        DataSet image = Studies.Series(1, "WEB-4")[0];
        string id = await orthanc.UploadAsync(OrthancTests.PartTen(image));
        await orthanc.PostAsync("/dicom-web/servers/gantry/stow", new { Resources = new[] { id }, Synchronous = true });

        string instance = $"studies/{image.Study()}/series/{image.SeriesUid()}/instances/{image.Instance()}";
        await ShouldSayTheSameAsync($"{instance}/metadata");
        // Orthanc answers series with the attributes of their study, which PS3.18 leaves to the server where the study is named.
        await ShouldSayTheSameAsync($"studies/{image.Study()}/series?includefield=00080020,00080030,00080050,00080061,00080090,00100010,00100020,00100030,00100040,00200010,00201206,00201208");
        byte[] frame = await FrameAsync(gantry.Http, $"/dicomweb/{instance}/frames/1");
        frame.ShouldBe(await FrameAsync(orthanc.Http, $"/dicom-web/{instance}/frames/1"));

        async Task ShouldSayTheSameAsync(string path)
        {
            JsonElement our = (await JsonAsync(gantry.Http, $"/dicomweb/{path}"))[0];
            JsonElement their = (await JsonAsync(orthanc.Http, $"/dicom-web/{path}"))[0];
            foreach (JsonProperty element in their.EnumerateObject())
            {
                // Addresses differ, Orthanc adds the tag of its own transfer syntax, and says text to be UTF-8 where ours stays ASCII.
                if (element.Name is "00081190" or "7FE00010" or "00083002" or "00080005" || !element.Value.TryGetProperty("Value", out JsonElement value))
                {
                    continue;
                }

                our.TryGetProperty(element.Name, out JsonElement same).ShouldBeTrue($"{element.Name} is missing");
                Text(same.GetProperty("Value")).ShouldBe(Text(value), element.Name);
            }
        }
    }

    // Numbers as numbers: 1.0 and 1 are the same.
    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture),
        JsonValueKind.Array => "[" + string.Join(',', value.EnumerateArray().Select(Text)) + "]",
        JsonValueKind.Object => "{" + string.Join(',', value.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal).Select(member => member.Name + Text(member.Value))) + "}",
        _ => value.ToString(),
    };

    private static async Task<(RunningGantry Gantry, RunningOrthanc Orthanc)> StartAsync()
    {
        Programs.Require("Orthanc");
        Assert.SkipUnless(File.Exists(RunningOrthanc.DicomWebPlugin), "orthanc-dicomweb is not installed here.");
        RunningGantry gantry = await RunningGantry.StartAsync();
        try
        {
            return (gantry, await RunningOrthanc.StartAsync(FreePorts.Next(), gantry.Peer, new Uri(gantry.Host.Http, "dicomweb/")));
        }
        catch
        {
            await gantry.DisposeAsync();
            throw;
        }
    }

    private static async Task<string> QidoAsync(RunningOrthanc orthanc, string uri, object arguments)
    {
        using StringContent body = new(JsonSerializer.Serialize(new { Uri = uri, Arguments = arguments }), Encoding.UTF8, "application/json");
        using HttpResponseMessage response = await orthanc.Http.PostAsync("/dicom-web/servers/gantry/qido", body, Cancellation);
        string text = await response.Content.ReadAsStringAsync(Cancellation);
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return text;
    }

    private static async Task<string> PassOnAsync(HttpClient from, string path, HttpClient to, string target)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", Parts).ShouldBeTrue();
        using HttpResponseMessage answer = await from.SendAsync(request, Cancellation);
        answer.EnsureSuccessStatusCode();
        // Orthanc 1.10 passes over parts whose media type has a parameter.
        string body = Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync(Cancellation)).Replace("application/dicom; transfer-syntax=1.2.840.10008.1.2.1\r\n", "application/dicom\r\n", StringComparison.Ordinal);
        using ByteArrayContent content = new(Encoding.Latin1.GetBytes(body));
        content.Headers.TryAddWithoutValidation("Content-Type", answer.Content.Headers.GetValues("Content-Type").Single()).ShouldBeTrue();
        using HttpResponseMessage stored = await to.PostAsync(target, content, Cancellation);
        string report = await stored.Content.ReadAsStringAsync(Cancellation);
        stored.IsSuccessStatusCode.ShouldBeTrue(report);
        return report;
    }

    private static async Task<JsonElement> JsonAsync(HttpClient http, string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", "application/dicom+json").ShouldBeTrue();
        using HttpResponseMessage answer = await http.SendAsync(request, Cancellation);
        answer.EnsureSuccessStatusCode();
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync(Cancellation));
    }

    private static async Task<byte[]> FrameAsync(HttpClient http, string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", "multipart/related; type=\"application/octet-stream\"; transfer-syntax=1.2.840.10008.1.2.1").ShouldBeTrue();
        using HttpResponseMessage answer = await http.SendAsync(request, Cancellation);
        answer.EnsureSuccessStatusCode();
        byte[] body = await answer.Content.ReadAsByteArrayAsync(Cancellation);
        int start = body.AsSpan().IndexOf("\r\n\r\n"u8) + 4;
        int end = body.AsSpan().LastIndexOf("\r\n--"u8);
        return body[start..end];
    }
}
