using System.Text.Json;
using Gantry.Dicom;

namespace Gantry.Server.Tests.DicomWeb;

[Trait("Ledger", "R158"), Trait("Ledger", "R228")]
public sealed class SearchTests : IAsyncLifetime
{
    private const string OtherStudy = "1.2.826.0.1.3680043.10.2";
    private DicomWebServer _server = null!;

    public async ValueTask InitializeAsync()
    {
        _server = await DicomWebServer.StartAsync();
        DataSet other = Images.Gray(study: OtherStudy, modality: "CT");
        other.Set(Attributes.PatientName, PersonName.Parse("Yamada^Tarou=山田^太郎"));
        other.Set(Attributes.PatientID, "P-2");
        other.Set(Attributes.StudyDate, new DateOnly(2026, 3, 15));
        other.Set(Attributes.StudyTime, new TimeOnly(0, 30, 0));
        DataSet request = new();
        request.Set(Attributes.ScheduledProcedureStepID, "STEP-7");
        other.AddItem(Attributes.RequestAttributesSequence, request);
        await _server.StoreAsync(Images.Gray(1), Images.Gray(2), Images.Colour(), other);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task A_study_comes_with_the_attributes_of_the_standard()
    {
        JsonElement study = (await _server.GetJsonAsync("/dicomweb/studies?PatientID=P-1")).ShouldHaveSingleItem();
        Value(study, "0020000D").ShouldBe(Images.Study);
        Value(study, "00080020").ShouldBe("20260314");
        study.GetProperty("00100010").GetProperty("Value")[0].GetProperty("Alphabetic").GetString().ShouldBe("Lefèvre^Zoé");
        study.GetProperty("00080061").GetProperty("Value").EnumerateArray().Select(value => value.GetString()).ShouldBe(["MR", "OT"], ignoreOrder: true);
        study.GetProperty("00201206").GetProperty("Value")[0].GetInt32().ShouldBe(2);
        study.GetProperty("00201208").GetProperty("Value")[0].GetInt32().ShouldBe(3);
        Value(study, "00080056").ShouldBe("ONLINE");
        Value(study, "00081190").ShouldBe($"{_server.Client.BaseAddress}dicomweb/studies/{Images.Study}");
    }

    [Theory]
    [InlineData("PatientName=lef*", 1)]
    [InlineData("PatientName=LEFEVRE*", 1)]
    [InlineData("00100010=Yamada^Tar?u*", 1)]
    [InlineData("PatientName=Nobody", 0)]
    [InlineData("PatientName=zoe&fuzzymatching=true", 1)]
    [InlineData("StudyDate=20260314", 1)]
    [InlineData("StudyDate=20260314-20260315", 2)]
    [InlineData("StudyDate=20260316-", 0)]
    [InlineData("ModalitiesInStudy=CT", 1)]
    [InlineData("Modality=CT", 1)]
    [InlineData("Modality=CT&SeriesInstanceUID=" + Images.Series, 0)]
    [InlineData("InstanceNumber=2", 1)]
    [InlineData("PatientName=Lefebvre&fuzzymatching=true", 1)]
    [InlineData("PatientName=Lefebvre", 0)]
    [InlineData("StudyDescription=%22%22&emptyvaluematching=true", 0)]
    [InlineData("ReferringPhysicianName=%22%22&emptyvaluematching=true", 2)]
    [InlineData("ReferringPhysicianName=%22%22", 0)]
    [InlineData("multiplevaluematching=true&PatientID=P-1%5CP-2", 2)]
    [InlineData("PatientID=P-1&multiplevaluematching=false", 1)]
    [InlineData("StudyInstanceUID=" + Images.Study + "," + OtherStudy, 2)]
    [InlineData("0020000D=" + Images.Study + "%5C" + OtherStudy, 2)]
    [InlineData("AccessionNumber=A1&PatientID=", 1)]
    [InlineData("limit=1", 1)]
    [InlineData("limit=5&offset=1", 1)]
    [InlineData("limit=0", 0)]
    [InlineData("includefield=all", 2)]
    [InlineData("limit=101&offset=0&fuzzymatching=false&includefield=00081030%2C00080060%2C00080090%2C00100030&StudyInstanceUID=" + Images.Study, 1)]
    public async Task Studies_are_found(string query, int count) => (await _server.GetJsonAsync($"/dicomweb/studies?{query}")).Length.ShouldBe(count);

    [Fact, Trait("Ledger", "R229")]
    public async Task A_date_and_a_time_are_one_range_across_midnight()
    {
        (await _server.GetJsonAsync("/dicomweb/studies?StudyDate=20260314-20260315&StudyTime=230000-010000")).Length.ShouldBe(2);
        (await _server.GetJsonAsync("/dicomweb/studies?ModalitiesInStudy=CT&StudyDate=20260314-20260315&StudyTime=230000-003000")).Length.ShouldBe(1);
        (await _server.GetJsonAsync("/dicomweb/studies?StudyDate=20260314-20260315&StudyTime=234500-010000")).Length.ShouldBe(1);
    }

    [Fact, Trait("Ledger", "R229")]
    public async Task Dates_and_times_are_those_of_the_timezone_asked_for()
    {
        string offset = TimeZoneInfo.Local.GetUtcOffset(new DateTime(2026, 3, 15, 0, 30, 0)) switch { var local => (local - TimeSpan.FromHours(2)).ToString(local < TimeSpan.FromHours(2) ? "'-'hhmm" : "'+'hhmm", System.Globalization.CultureInfo.InvariantCulture) };
        JsonElement study = (await _server.GetJsonAsync($"/dicomweb/studies?PatientID=P-2&StudyDate=20260314&StudyTime=2230&TimezoneOffsetFromUTC={Uri.EscapeDataString(offset)}")).ShouldHaveSingleItem();
        Value(study, "00080020").ShouldBe("20260314");
        Value(study, "00080030").ShouldBe("223000");
        Value(study, "00080201").ShouldBe(offset);
    }

    [Fact]
    public async Task The_newest_study_is_first() =>
        (await _server.GetJsonAsync("/dicomweb/studies")).Select(study => Value(study, "0020000D")).ShouldBe([OtherStudy, Images.Study]);

    [Fact]
    public async Task Series_and_instances_are_found_below_a_study_and_everywhere()
    {
        (await _server.GetJsonAsync($"/dicomweb/studies/{Images.Study}/series")).Length.ShouldBe(2);
        (await _server.GetJsonAsync($"/dicomweb/studies/{Images.Study}/series?Modality=OT")).Length.ShouldBe(1);
        (await _server.GetJsonAsync($"/dicomweb/studies/{Images.Study}/instances")).Length.ShouldBe(3);
        (await _server.GetJsonAsync($"/dicomweb/studies/{Images.Study}/series/{Images.Series}/instances")).Length.ShouldBe(2);
        (await _server.GetJsonAsync($"/dicomweb/studies/{Images.Study}/series/{Images.Series}/instances?InstanceNumber=2")).Length.ShouldBe(1);
        (await _server.GetJsonAsync("/dicomweb/series")).Length.ShouldBe(3);
        (await _server.GetJsonAsync("/dicomweb/instances?SOPClassUID=1.2.840.10008.5.1.4.1.1.7")).Length.ShouldBe(4);
        (await _server.GetJsonAsync("/dicomweb/studies/1.2.3/series")).ShouldBeEmpty();
        JsonElement series = (await _server.GetJsonAsync("/dicomweb/series?Modality=CT")).ShouldHaveSingleItem();
        Value(series, "0020000D").ShouldBe(OtherStudy);
        Value(series, "00100020").ShouldBe("P-2");
        series.GetProperty("00201209").GetProperty("Value")[0].GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("RequestAttributesSequence.ScheduledProcedureStepID=STEP-7", 1)]
    [InlineData("00400275.00400009=STEP-7", 1)]
    [InlineData("00400275.00400009=STEP-8", 0)]
    public async Task Attributes_in_sequences_are_matched(string query, int count) =>
        (await _server.GetJsonAsync($"/dicomweb/series?{query}")).Length.ShouldBe(count);

    [Fact]
    public async Task Attributes_asked_for_are_returned()
    {
        JsonElement study = (await _server.GetJsonAsync("/dicomweb/studies?PatientID=P-1&includefield=StudyDescription&includefield=00080060")).ShouldHaveSingleItem();
        Value(study, "00081030").ShouldBe("Crâne");
        JsonElement instance = (await _server.GetJsonAsync($"/dicomweb/studies/{Images.Study}/series/{Images.Series}/instances?InstanceNumber=1&includefield=PhotometricInterpretation")).ShouldHaveSingleItem();
        Value(instance, "00280004").ShouldBe("MONOCHROME2");
        instance.GetProperty("00280010").GetProperty("Value")[0].GetInt32().ShouldBe(4);
    }

    [Theory]
    [InlineData("PatientNaem=x", "PatientNaem")]
    [InlineData("colour=red&limit=-1", "limit")]
    [InlineData("colour=red&limit=-1", "colour")]
    [InlineData("offset=two", "offset")]
    [InlineData("fuzzymatching=perhaps", "fuzzymatching")]
    [InlineData("emptyvaluematching=1", "emptyvaluematching")]
    [InlineData("TimezoneOffsetFromUTC=CET", "0201")]
    [InlineData("includefield=Nonsense", "Nonsense")]
    [InlineData("PatientID.StudyID=3", "not a sequence")]
    [InlineData("StudyDate=yesterday", "StudyDate")]
    [InlineData("RequestAttributesSequence=3", "RequestAttributesSequence")]
    public async Task What_is_not_understood_is_refused_by_name(string query, string named)
    {
        using HttpResponseMessage response = await _server.GetAsync($"/dicomweb/studies?{query}");
        ((int)response.StatusCode).ShouldBe(400);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(named);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task Answers_are_compressed_when_asked(string coding)
    {
        using HttpResponseMessage response = await _server.GetAsync("/dicomweb/studies", "application/dicom+json", ("Accept-Encoding", coding));
        response.Content.Headers.ContentEncoding.ShouldBe([coding]);
        await using Stream body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using Stream plain = coding == "gzip"
            ? new System.IO.Compression.GZipStream(body, System.IO.Compression.CompressionMode.Decompress)
            : new System.IO.Compression.BrotliStream(body, System.IO.Compression.CompressionMode.Decompress);
        using JsonDocument document = await JsonDocument.ParseAsync(plain, cancellationToken: TestContext.Current.CancellationToken);
        document.RootElement.GetArrayLength().ShouldBe(2);
    }

    private static string? Value(JsonElement dataSet, string tag) => dataSet.GetProperty(tag).GetProperty("Value")[0].GetString();
}
