using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Server.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Gantry.Server.Tests.Hosting;

/// <summary>The three patients of exercise 3, through the doors.</summary>
[Trait("Ledger", "R253")]
public sealed class IngestValidationTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task InStrictModeAIsAcceptedBAndCAreRefusedByEachDoor()
    {
        await using TestHost test = await TestHost.StartAsync(new { validation = new { errors = "refuse" } });
        (await StoreAsync(test, CaseA())).Status.ShouldBe(DimseStatus.Success);

        StoreResponse b = await StoreAsync(test, CaseB());
        b.Status.Code.ShouldBe((ushort)0xA900);
        b.OffendingElements.ShouldBe([Attributes.PatientID.Tag, Attributes.PatientSex.Tag], ignoreOrder: true);
        b.ErrorComment.ShouldNotBeNull().ShouldStartWith("Patient");
        StoreResponse c = await StoreAsync(test, CaseC());
        c.Status.Code.ShouldBe((ushort)0xA900);
        c.OffendingElements.ShouldContain(Attributes.ReferencedPatientSequence.Tag);
        c.OffendingElements.ShouldContain(Attributes.ReferencedSOPClassUID.Tag);

        using (HttpResponseMessage stow = await StowAsync(test, CaseB()))
        {
            stow.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await FirstAsync(stow, "00081198")).GetProperty("00081197").GetProperty("Value")[0].GetInt32().ShouldBe(0xA900);
        }

        using (HttpResponseMessage import = await ImportAsync(test, CaseC()))
        {
            import.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await import.Content.ReadAsStringAsync(Cancellation)).ShouldContain("ReferencedPatientSequence");
        }

        (await VisibleAsync(test)).ShouldBe(1);
        (await QualityAsync(test)).ShouldBeEmpty();
    }

    [Fact]
    public async Task InTolerantModeTheyAreKeptUnseenUntilSomebodyDecides()
    {
        await using TestHost test = await TestHost.StartAsync(new { validation = new { errors = "quarantine" } });
        (await StoreAsync(test, CaseA())).Status.ShouldBe(DimseStatus.Success);
        DataSet b = CaseB();
        (await StoreAsync(test, b)).Status.Code.ShouldBe((ushort)0xB007);
        using (HttpResponseMessage stow = await StowAsync(test, CaseC()))
        {
            stow.StatusCode.ShouldBe(HttpStatusCode.Accepted);
            (await FirstAsync(stow, "00081199")).GetProperty("00081196").GetProperty("Value")[0].GetInt32().ShouldBe(0xB007);
            stow.Headers.GetValues("Warning").ShouldHaveSingleItem().ShouldContain("ReferencedPatientSequence");
        }

        (await VisibleAsync(test)).ShouldBe(1);
        JsonElement[] items = await QualityAsync(test, "?open=true");
        items.Select(item => item.GetProperty("state").GetString()).ShouldBe(["quarantined", "quarantined"]);
        items[1].GetProperty("findings").EnumerateArray().Select(finding => finding.GetProperty("rule").GetString()).ShouldBe(["type-2-missing", "enumerated-value"], ignoreOrder: true);
        items[1].GetProperty("sender").GetString().ShouldBe("CT1");
        (await QualityAsync(test, $"?studyInstanceUid={b.GetString(Attributes.StudyInstanceUID)}")).Length.ShouldBe(1);
        (await test.Http.GetAsync(new Uri($"/api/instances/{b.GetString(Attributes.SOPInstanceUID)}/received", UriKind.Relative), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await ResolveAsync(test, items[1], "release", new { cause = "Called the ward" })).GetProperty("state").GetString().ShouldBe("released");
        (await ResolveAsync(test, items[0], "reject", new { cause = "Not ours", reason = "patientSafety" })).GetProperty("state").GetString().ShouldBe("rejected");
        (await VisibleAsync(test)).ShouldBe(2);
        using HttpResponseMessage again = await test.Http.PostAsJsonAsync($"/api/quality/{items[0].GetProperty("id").GetInt64()}/release", new { cause = "Again" }, Cancellation);
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        using HttpResponseMessage unknown = await test.Http.PostAsJsonAsync("/api/quality/4711/release", new { cause = "Never" }, Cancellation);
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await test.Http.GetAsync(new Uri("/api/quality?open=perhaps", UriKind.Relative), Cancellation)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task EachPeerHasItsRuleWhichChangesWhileTheProgramRuns()
    {
        await using TestHost test = await TestHost.StartAsync(new
        {
            peers = new object[]
            {
                new { aet = "STRICT", host = "127.0.0.1", port = 104, validation = new { errors = "refuse" } },
                new { aet = "WARNED", host = "127.0.0.1", port = 104, validation = new { errors = "warn" } },
                new { aet = "BORNE", host = "127.0.0.1", port = 104, validation = new { errors = "refuse", policy = "tolerant" } },
            },
        });
        (await StoreAsync(test, CaseB())).Status.ShouldBe(DimseStatus.Success);
        (await StoreAsync(test, CaseB(), "STRICT")).Status.Code.ShouldBe((ushort)0xA900);
        (await StoreAsync(test, CaseB(), "WARNED")).Status.Code.ShouldBe((ushort)0xB007);
        (await StoreAsync(test, CaseB(), "BORNE")).Status.ShouldBe(DimseStatus.Success);
        (await StoreAsync(test, CaseC(), "BORNE")).Status.Code.ShouldBe((ushort)0xA900);
        (await VisibleAsync(test)).ShouldBe(3);
        JsonElement item = (await QualityAsync(test)).ShouldHaveSingleItem();
        (item.GetProperty("state").GetString(), item.GetProperty("sender").GetString()).ShouldBe(("open", "WARNED"));
        (await ResolveAsync(test, item, "acknowledge", new { cause = "Seen" })).GetProperty("state").GetString().ShouldBe("acknowledged");

        test.Configure(new { validation = new { errors = "refuse" } });
        test.Host.Services.GetRequiredService<ConfigurationMonitor>().Refresh();
        (await StoreAsync(test, CaseB())).Status.Code.ShouldBe((ushort)0xA900);
    }

    private static DataSet CaseA() => Make(dataSet =>
    {
        dataSet.Set(Attributes.PatientName, VR.PN, "ANONYME");
        dataSet.Set(Attributes.PatientID, "86458745");
        dataSet.SetEmpty(Attributes.PatientBirthDate);
        dataSet.SetEmpty(Attributes.PatientSex);
    });

    private static DataSet CaseB() => Make(dataSet =>
    {
        dataSet.Set(Attributes.PatientName, VR.PN, "BERTON^ALAIN");
        dataSet.Remove(Attributes.PatientID);
        dataSet.Set(Attributes.PatientBirthDate, VR.DA, "19431119");
        dataSet.SetBytes(Attributes.PatientSex, VR.CS, "H "u8.ToArray());
    });

    private static DataSet CaseC() => Make(dataSet =>
    {
        dataSet.Set(Attributes.PatientName, VR.PN, "SCHNEIDER^JEANNE,MARIE,ANNA");
        dataSet.Set(Attributes.PatientID, "^YET5.0");
        dataSet.Set(Attributes.PatientBirthDate, VR.DA, "19650403");
        dataSet.Set(Attributes.PatientSex, "F");
        dataSet.Set(Attributes.ReferencedPatientSequence.Tag, VR.UI, "1.2.840.10008.3.1.2.3.1", "1.2.840.113745.101000.1008000.38048.4626.5933732");
        dataSet.Set(Attributes.PatientBirthTime, VR.TM, "122600.98");
        dataSet.Set(Attributes.OtherPatientNames, VR.PN, "ANONYMIZE");
        dataSet.Set(Attributes.PatientComments, "Test patient");
    });

    private static DataSet Make(Action<DataSet> patient)
    {
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 16, Columns = 16 });
        foreach (Attribute<Uid> uid in (Attribute<Uid>[])[Attributes.StudyInstanceUID, Attributes.SeriesInstanceUID, Attributes.SOPInstanceUID])
        {
            dataSet.Set(uid, Uid.New());
        }

        patient(dataSet);
        return dataSet;
    }

    private static async Task<StoreResponse> StoreAsync(TestHost test, DataSet dataSet, string callingAETitle = "CT1")
    {
        Uid sopClass = dataSet.Get(Attributes.SOPClassUID)!.Value;
        await using Association association = await test.AssociateAsync(callingAETitle, options => options.Propose(sopClass, TransferSyntax.ExplicitVRLittleEndian));
        StoreResponse response = await association.StoreAsync(
            StoreOperation.FromBytes(sopClass, dataSet.Get(Attributes.SOPInstanceUID)!.Value, TransferSyntax.ExplicitVRLittleEndian, dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray()), Cancellation);
        await association.ReleaseAsync(Cancellation);
        return response;
    }

    private static ByteArrayContent Part10(DataSet dataSet)
    {
        ByteArrayContent content = new(new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/dicom");
        return content;
    }

    private static Task<HttpResponseMessage> StowAsync(TestHost test, DataSet dataSet) => test.Http.PostAsync(new Uri("/dicomweb/studies", UriKind.Relative), Part10(dataSet), Cancellation);

    private static Task<HttpResponseMessage> ImportAsync(TestHost test, DataSet dataSet)
    {
        MultipartContent body = new("related") { new StringContent("{}", Encoding.UTF8, "application/json"), Part10(dataSet) };
        return test.Http.PostAsync(new Uri("/api/instances", UriKind.Relative), body, Cancellation);
    }

    private static async Task<JsonElement> FirstAsync(HttpResponseMessage response, string sequence)
    {
        JsonElement root = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync(Cancellation));
        return (root.ValueKind == JsonValueKind.Array ? root[0] : root).GetProperty(sequence).GetProperty("Value")[0];
    }

    private static async Task<int> VisibleAsync(TestHost test) =>
        JsonSerializer.Deserialize<JsonElement>(await test.Http.GetStringAsync("/dicomweb/instances", Cancellation)).GetArrayLength();

    private static async Task<JsonElement[]> QualityAsync(TestHost test, string query = "") =>
        [.. (await test.Http.GetFromJsonAsync<JsonElement>("/api/quality" + query, Cancellation)).GetProperty("items").EnumerateArray()];

    private static async Task<JsonElement> ResolveAsync(TestHost test, JsonElement item, string decision, object body)
    {
        using HttpResponseMessage response = await test.Http.PostAsJsonAsync($"/api/quality/{item.GetProperty("id").GetInt64()}/{decision}", body, Cancellation);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, await response.Content.ReadAsStringAsync(Cancellation));
        return await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation);
    }
}
