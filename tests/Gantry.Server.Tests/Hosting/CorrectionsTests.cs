using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Gantry.Archive;
using Gantry.Dicom;

namespace Gantry.Server.Tests.Hosting;

public sealed class CorrectionsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, Trait("Ledger", "R002")]
    public async Task EveryDoorShowsTheCorrectedNameAndItsUndo()
    {
        await using TestHost test = await TestHost.StartAsync();
        foreach ((string number, TransferSyntax syntax) in new[]
        {
            ("1", TransferSyntax.ExplicitVRLittleEndian), ("2", TransferSyntax.DeflatedExplicitVRLittleEndian), ("3", TransferSyntax.ExplicitVRBigEndian),
        })
        {
            byte[] received = await StoreAsync(test, number, syntax);
            string instance = $"/dicomweb/studies/2.25.{number}/series/2.25.{number}.1/instances/2.25.{number}.1.1";
            string wado = $"/wado?requestType=WADO&studyUID=2.25.{number}&seriesUID=2.25.{number}.1&objectUID=2.25.{number}.1.1&contentType=application/dicom";
            string tag = await TagOfAsync(test, instance);

            JsonElement made = await MakeAsync(test, HttpStatusCode.Created, new { kind = "correction", targets = new[] { new { patientId = "P" + number } }, attributes = new Dictionary<string, string> { ["PatientName"] = "Röntgen^Ève" }, cause = "misspelt" });
            int id = made.GetProperty("id").GetInt32();

            (await NameOfFileAsync(test, instance)).ShouldBe("Röntgen^Ève");
            (await NameOfFileAsync(test, wado)).ShouldBe("Röntgen^Ève");
            (await test.Http.GetStringAsync($"/dicomweb/studies/2.25.{number}/metadata", Cancellation)).ShouldContain("Ève");
            (await test.Http.GetStringAsync($"/dicomweb/studies?PatientName=R%C3%B6ntgen*&PatientID=P{number}", Cancellation)).ShouldContain($"2.25.{number}");
            (await test.Http.GetStringAsync("/api/exams?search=rontgen", Cancellation)).ShouldContain($"\"P{number}\"");
            using HttpResponseMessage frames = await test.Http.GetAsync($"{instance}/frames/1", Cancellation);
            (await frames.Content.ReadAsByteArrayAsync(Cancellation)).AsSpan().IndexOf(Pixels).ShouldBeGreaterThan(0);
            (await TagOfAsync(test, instance)).ShouldNotBe(tag);
            (await test.Http.GetByteArrayAsync($"/api/instances/2.25.{number}.1.1/received", Cancellation)).AsSpan()[^received.Length..].SequenceEqual(received).ShouldBeTrue();

            using HttpResponseMessage undone = await test.Http.PostAsJsonAsync($"/api/corrections/{id}/undo", new { cause = "was right" }, Cancellation);
            undone.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await NameOfFileAsync(test, instance)).ShouldBe("Doe^Jane");
            (await TagOfAsync(test, instance)).ShouldBe(tag);
        }

        JsonElement changes = await test.Http.GetFromJsonAsync<JsonElement>("/api/changes", Cancellation);
        changes.GetProperty("items").EnumerateArray().Count(change => change.GetProperty("kind").GetString() == "viewChanged" && change.GetProperty("correction").GetInt64() > 0).ShouldBe(6);
    }

    [Fact]
    public async Task CorrectionsAreListedInPages()
    {
        await using TestHost test = await TestHost.StartAsync();
        await StoreAsync(test, "1", TransferSyntax.ImplicitVRLittleEndian);
        for (int i = 1; i <= 5; i++)
        {
            await MakeAsync(test, HttpStatusCode.Created, new { kind = "correction", targets = new[] { new { studyInstanceUid = "2.25.1" } }, attributes = new Dictionary<string, string?> { ["StudyDescription"] = "Study " + i, ["00080090"] = null }, cause = "because" });
        }

        using HttpResponseMessage undone = await test.Http.PostAsJsonAsync("/api/corrections/2/undo", new { cause = "was right" }, Cancellation);
        List<long> seen = [];
        string? next = null;
        do
        {
            JsonElement page = await test.Http.GetFromJsonAsync<JsonElement>("/api/corrections?studyInstanceUid=2.25.1&limit=2" + (next is null ? string.Empty : "&cursor=" + next), Cancellation);
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64()));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        seen.ShouldBe([5, 4, 3, 1]);
        JsonElement second = await test.Http.GetFromJsonAsync<JsonElement>("/api/corrections/2", Cancellation);
        second.GetProperty("undoneBy").GetInt64().ShouldBe(6);
        second.GetProperty("instances").GetInt32().ShouldBe(1);
        second.GetProperty("kind").GetString().ShouldBe("correction");
        JsonElement undo = await test.Http.GetFromJsonAsync<JsonElement>("/api/corrections/6", Cancellation);
        (undo.GetProperty("kind").GetString(), undo.GetProperty("undoes").GetInt64(), undo.GetProperty("cause").GetString()).ShouldBe(("undo", 2L, "was right"));
        second.GetProperty("principal").GetString().ShouldBe("anonymous");
        second.GetProperty("attributes").GetProperty("StudyDescription").GetString().ShouldBe("Study 2");
        second.GetProperty("attributes").GetProperty("ReferringPhysicianName").ValueKind.ShouldBe(JsonValueKind.Null);
        second.GetProperty("targets")[0].GetProperty("studyInstanceUid").GetString().ShouldBe("2.25.1");
    }

    [Fact]
    public async Task ARejectedStudyIsGoneFromEveryDoorButStaysAsReceived()
    {
        await using TestHost test = await TestHost.StartAsync();
        await StoreAsync(test, "1", TransferSyntax.ExplicitVRLittleEndian);
        JsonElement made = await MakeAsync(test, HttpStatusCode.Created, new { kind = "rejection", targets = new[] { new { studyInstanceUid = "2.25.1" } }, reason = "incorrectWorklistEntry", cause = "wrong patient chosen" });
        made.GetProperty("reason").GetString().ShouldBe("incorrectWorklistEntry");
        (await test.Http.GetAsync("/dicomweb/studies/2.25.1", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await test.Http.GetAsync("/api/instances/2.25.1.1.1/received", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await test.Http.PostAsJsonAsync("/api/corrections/1/undo", new { cause = "was right" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await test.Http.GetAsync("/dicomweb/studies/2.25.1", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("""{"kind":"correction","targets":[{"patientId":"nobody"}],"attributes":{"PatientName":"X"},"cause":"why"}""", 404)]
    [InlineData("""{"kind":"correction","targets":[{"patientId":"P1"}],"attributes":{"PatientName":"X"}}""", 400)]
    [InlineData("""{"kind":"correction","targets":[{"studyInstanceUid":"2.25.1"}],"attributes":{"StudyInstanceUID":"1.2.3"},"cause":"why"}""", 400)]
    [InlineData("""{"kind":"correction","targets":[{"patientId":"P1"}],"attributes":{"PatientBirthDate":"yesterday"},"cause":"why"}""", 400)]
    [InlineData("""{"kind":"correction","targets":[{"patientId":"P1"}],"attributes":{"PatientBirthDate":7},"cause":"why"}""", 400)]
    [InlineData("""{"kind":"correction","targets":[null],"attributes":{"PatientName":"X"},"cause":"why"}""", 400)]
    [InlineData("""{"kind":"undo","targets":[{"patientId":"P1"}],"cause":"why"}""", 400)]
    [InlineData("""{"kind":"7","targets":[{"patientId":"P1"}],"cause":"why"}""", 400)]
    [InlineData("""{"kind":"rejection","targets":[{"studyInstanceUid":"2.25.1"}],"reason":"mood","cause":"why"}""", 400)]
    [InlineData("""{"kind":"rejection","targets":[{"studyInstanceUid":"../../etc"}],"reason":"quality","cause":"why"}""", 400)]
    [InlineData("""{"kind":"patientMerge","targets":[{"patientId":"P1"}],"into":{"patientId":"P1"},"cause":"why"}""", 409)]
    [InlineData("""{"kind":""", 400)]
    [InlineData("null", 400)]
    [InlineData("[]", 400)]
    public async Task WhatMakesNoSenseIsAnsweredWithProblemDetails(string body, int status)
    {
        await using TestHost test = await TestHost.StartAsync();
        await StoreAsync(test, "1", TransferSyntax.ExplicitVRLittleEndian);
        using HttpResponseMessage response = await test.Http.PostAsync("/api/corrections", new StringContent(body, Encoding.UTF8, "application/json"), Cancellation);
        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("detail").GetString().ShouldNotBeNullOrEmpty();
        (await test.Http.GetFromJsonAsync<JsonElement>("/api/corrections", Cancellation)).GetProperty("items").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task OtherBodiesAndLongOnesAreRefused()
    {
        await using TestHost test = await TestHost.StartAsync();
        (await test.Http.PostAsync("/api/corrections", new StringContent("{}", Encoding.UTF8, "text/plain"), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await test.Http.PostAsync("/api/corrections", new StringContent(new string(' ', 300_000) + "{}", Encoding.UTF8, "application/json"), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await test.Http.PostAsJsonAsync("/api/corrections/x/undo", new { cause = "why" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await test.Http.PostAsJsonAsync("/api/corrections/9/undo", new { cause = "why" }, Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await test.Http.GetStringAsync("/api/openapi.json", Cancellation)).ShouldContain("/api/corrections/{id}/undo");
    }

    private static byte[] Pixels { get; } = [.. Enumerable.Range(1, 64).Select(value => (byte)value)];

    private static async Task<JsonElement> MakeAsync(TestHost test, HttpStatusCode status, object body)
    {
        using HttpResponseMessage response = await test.Http.PostAsJsonAsync("/api/corrections", body, Cancellation);
        response.StatusCode.ShouldBe(status, await response.Content.ReadAsStringAsync(Cancellation));
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }

    private static async Task<string?> NameOfFileAsync(TestHost test, string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        request.Headers.Accept.Add(MediaTypeWithQualityHeaderValue.Parse("application/dicom; transfer-syntax=*"));
        using HttpResponseMessage response = await test.Http.SendAsync(request, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        using DicomFile file = DicomFile.Parse(await response.Content.ReadAsByteArrayAsync(Cancellation));
        file.DataSet.Get(Attributes.PixelData).ShouldBe(Pixels);
        return file.DataSet.GetString(Attributes.PatientName);
    }

    private static async Task<string> TagOfAsync(TestHost test, string instance)
    {
        using HttpResponseMessage response = await test.Http.GetAsync($"{instance}/metadata", Cancellation);
        return response.Headers.ETag!.Tag;
    }

    private static async Task<byte[]> StoreAsync(TestHost test, string number, TransferSyntax syntax)
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 100");
        dataSet.Set(Attributes.SOPClassUID, SopClasses.SecondaryCaptureImageStorage);
        dataSet.Set(Attributes.SOPInstanceUID, new Uid($"2.25.{number}.1.1"));
        dataSet.Set(Attributes.StudyInstanceUID, new Uid($"2.25.{number}"));
        dataSet.Set(Attributes.SeriesInstanceUID, new Uid($"2.25.{number}.1"));
        dataSet.Set(Attributes.PatientID, "P" + number);
        dataSet.Set(Attributes.PatientName, PersonName.Parse("Doe^Jane"));
        dataSet.Set(Attributes.ReferringPhysicianName, PersonName.Parse("Refer^Rita"));
        dataSet.Set(Attributes.Modality, "OT");
        dataSet.Set(Attributes.SamplesPerPixel, (ushort)1);
        dataSet.Set(Attributes.PhotometricInterpretation, "MONOCHROME2");
        dataSet.Set(Attributes.Rows, (ushort)8);
        dataSet.Set(Attributes.Columns, (ushort)8);
        dataSet.Set(Attributes.BitsAllocated, (ushort)8);
        dataSet.Set(Attributes.BitsStored, (ushort)8);
        dataSet.Set(Attributes.HighBit, (ushort)7);
        dataSet.Set(Attributes.PixelRepresentation, (ushort)0);
        dataSet.SetBytes(Attributes.PixelData, VR.OB, Pixels);
        byte[] bytes = dataSet.Encode(syntax).ToArray();
        using MemoryStream file = new(new DicomFile(dataSet, syntax).ToArray(syntax));
        IngestResult result = await test.Host.Archive.IngestAsync(Caller.System, InstanceToIngest.FromPart10(file), Cancellation);
        result.Outcome.ShouldBe(IngestOutcome.Stored, result.Reason);
        return bytes;
    }
}
