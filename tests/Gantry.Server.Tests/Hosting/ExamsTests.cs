using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Gantry.Archive;
using Gantry.Dicom;

namespace Gantry.Server.Tests.Hosting;

public sealed class ExamsTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task AnEmptyArchiveHasNoExams()
    {
        await using TestHost test = await TestHost.StartAsync();

        JsonElement page = await ListAsync(test, "");

        page.GetRawText().ShouldBe("""{"items":[],"next":null,"total":0,"totalIsExact":true,"latest":0}""");
    }

    [Fact, Trait("Ledger", "R229")]
    public async Task ExamsComeNewestFirstWithWhatTheListShows()
    {
        await using TestHost test = await TestHost.StartAsync();
        await StoreAsync(test, "1", "ONE", "Dupont^Élodie", "20260101", "0900", "CT", "A1");
        await StoreAsync(test, "2", "TWO", "Yamada^Tarou=山田^太郎=やまだ^たろう", "20260102", "0800", "MR", "A2");
        await StoreAsync(test, "3", "THREE", "Παπαδόπουλος^Γιώργος", "", "", "CR", "A3");
        await StoreAsync(test, "4", "ONE", "Dupont^Élodie", "20260102", "0900", "US", "A4");

        JsonElement page = await ListAsync(test, "");

        Uids(page).ShouldBe(["2.25.4", "2.25.2", "2.25.1", "2.25.3"]);
        page.GetProperty("latest").GetInt64().ShouldBe(4);
        JsonElement exam = page.GetProperty("items")[1];
        exam.GetProperty("patientName").GetProperty("ideographic").GetString().ShouldBe("山田^太郎");
        exam.GetProperty("patientName").GetProperty("phonetic").GetString().ShouldBe("やまだ^たろう");
        (exam.GetProperty("patientId").GetString(), exam.GetProperty("accessionNumber").GetString(), exam.GetProperty("studyDate").GetString()).ShouldBe(("TWO", "A2", "20260102"));
        exam.GetProperty("modalities").EnumerateArray().Select(modality => modality.GetString()).ShouldBe(["MR"]);
        (exam.GetProperty("series").GetInt32(), exam.GetProperty("instances").GetInt32()).ShouldBe((1, 1));
        exam.GetProperty("issuerOfPatientId").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Theory]
    [InlineData("search=dup", "2.25.4 2.25.1")]
    [InlineData("search=elodie%20dupont", "2.25.4 2.25.1")]
    [InlineData("search=DUPONT^%C3%89", "2.25.4 2.25.1")]
    [InlineData("search=elodie%20a4", "2.25.4")]
    [InlineData("search=upont", "")]
    [InlineData("search=%E5%B1%B1%E7%94%B0", "2.25.2")]
    [InlineData("search=%E3%82%84%E3%81%BE", "2.25.2")]
    [InlineData("search=%CF%80%CE%B1%CF%80%CE%B1%CE%B4%CE%BF%CF%80", "2.25.3")]
    [InlineData("search=thr", "2.25.3")]
    [InlineData("search=dupont%20nobody", "")]
    [InlineData("modality=CT,MR", "2.25.2 2.25.1")]
    [InlineData("from=2026-01-02", "2.25.4 2.25.2")]
    [InlineData("to=2026-01-01", "2.25.1")]
    [InlineData("from=2026-01-01&to=2026-01-02&modality=US", "2.25.4")]
    [InlineData("since=2", "2.25.4 2.25.3")]
    [InlineData("search=%25&modality=CT", "")]
    public async Task FiltersNarrowTheList(string filter, string expected)
    {
        await using TestHost test = await TestHost.StartAsync();
        await StoreAsync(test, "1", "ONE", "Dupont^Élodie", "20260101", "0900", "CT", "A1");
        await StoreAsync(test, "2", "TWO", "Yamada^Tarou=山田^太郎=やまだ^たろう", "20260102", "0800", "MR", "A2");
        await StoreAsync(test, "3", "THREE", "Παπαδόπουλος^Γιώργος", "", "", "CR", "A3");
        await StoreAsync(test, "4", "ONE", "Dupont^Élodie", "20260102", "0900", "US", "A4");

        JsonElement page = await ListAsync(test, filter);

        string.Join(' ', Uids(page)).ShouldBe(expected);
        page.GetProperty("total").GetInt32().ShouldBe(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    [Fact]
    public async Task PagesNeitherRepeatNorSkip()
    {
        await using TestHost test = await TestHost.StartAsync();
        for (int i = 1; i <= 7; i++)
        {
            // Several of one date, and some without: the order needs its last key.
            await StoreAsync(test, $"{i}", "P" + i, "Page^Test", i < 5 ? "20260101" : "", "", "CT", "A" + i);
        }

        List<string> seen = [];
        string? next = null;
        do
        {
            JsonElement page = await ListAsync(test, "limit=2" + (next is null ? "" : "&cursor=" + Uri.EscapeDataString(next)));
            seen.AddRange(Uids(page));
            next = page.GetProperty("next").GetString();
        }
        while (next is not null);

        seen.ShouldBe(["2.25.4", "2.25.3", "2.25.2", "2.25.1", "2.25.7", "2.25.6", "2.25.5"]);
    }

    [Fact]
    public async Task CountingAloneTellsWhatIsNew()
    {
        await using TestHost test = await TestHost.StartAsync();
        await StoreAsync(test, "1", "ONE", "A^B", "20260101", "", "CT", "A1");
        await StoreAsync(test, "2", "TWO", "A^B", "20260101", "", "CT", "A2");

        JsonElement page = await ListAsync(test, "since=1&limit=0");

        (page.GetProperty("items").GetArrayLength(), page.GetProperty("total").GetInt32(), page.GetProperty("latest").GetInt64()).ShouldBe((0, 1, 2L));
    }

    [Theory]
    [InlineData("from=yesterday", "from")]
    [InlineData("to=20260101", "to")]
    [InlineData("limit=501", "limit")]
    [InlineData("limit=-1", "limit")]
    [InlineData("since=x", "since")]
    [InlineData("cursor=x", "cursor")]
    [InlineData("modality=ct", "modality")]
    public async Task AWrongParameterIsNamed(string query, string name)
    {
        await using TestHost test = await TestHost.StartAsync();

        using HttpResponseMessage response = await test.Http.GetAsync("/api/exams?" + query, Cancellation);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadFromJsonAsync<JsonElement>(Cancellation)).GetProperty("detail").GetString()!.ShouldStartWith(name + ": ");
    }

    private static IEnumerable<string> Uids(JsonElement page) => page.GetProperty("items").EnumerateArray().Select(exam => exam.GetProperty("studyInstanceUid").GetString()!);

    private static async Task<JsonElement> ListAsync(TestHost test, string query) => await test.Http.GetFromJsonAsync<JsonElement>("/api/exams?" + query, Cancellation);

    private static async Task StoreAsync(TestHost test, string number, string patientId, string name, string date, string time, string modality, string accession)
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
        dataSet.Set(Attributes.SOPClassUID, SopClasses.SecondaryCaptureImageStorage);
        dataSet.Set(Attributes.SOPInstanceUID, new Uid($"2.25.{number}.1.1"));
        dataSet.Set(Attributes.StudyInstanceUID, new Uid($"2.25.{number}"));
        dataSet.Set(Attributes.SeriesInstanceUID, new Uid($"2.25.{number}.1"));
        dataSet.Set(Attributes.PatientName, VR.PN, name);
        dataSet.Set(Attributes.PatientID, patientId);
        dataSet.Set(Attributes.StudyDate, VR.DA, date);
        dataSet.Set(Attributes.StudyTime, VR.TM, time);
        dataSet.Set(Attributes.Modality, modality);
        dataSet.Set(Attributes.AccessionNumber, accession);
        using MemoryStream file = new(new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
        IngestResult result = await test.Host.Archive.IngestAsync(Caller.System, InstanceToIngest.FromPart10(file), Cancellation);
        result.Outcome.ShouldBe(IngestOutcome.Stored, result.Reason);
    }
}
