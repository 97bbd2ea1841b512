using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Server.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Gantry.Server.Tests.Hosting;

[Trait("Ledger", "R083")]
public sealed class ConflictPolicyTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task EachPeerHasItsPolicyAndTheStatusThatFits()
    {
        await using TestHost test = await TestHost.StartAsync(new
        {
            peers = new object[] { new { aet = "STRICT", host = "127.0.0.1", port = 104, conflictPolicy = "refuse" }, new { aet = "NEWEST", host = "127.0.0.1", port = 104, conflictPolicy = "replace" } },
        });
        (await StoreAsync(test, "CT1", "First")).ShouldBe(DimseStatus.Success);
        (await StoreAsync(test, "STRICT", "Second")).ShouldBe(DimseStatus.DuplicateSopInstance);
        (await StoreAsync(test, "CT1", "Third")).ShouldBe(DimseStatus.DataSetDoesNotMatchSopClassWarning);
        (await DescriptionAsync(test)).ShouldBe("First");
        (await StoreAsync(test, "NEWEST", "Fourth")).ShouldBe(DimseStatus.Success);
        (await DescriptionAsync(test)).ShouldBe("Fourth");

        // What is said of everybody changes while the program runs.
        (await StowAsync(test, "Fifth")).ShouldBe((HttpStatusCode.Accepted, "00081199", 0xB007));
        test.Configure(new { conflictPolicy = "refuse" });
        test.Host.Services.GetRequiredService<ConfigurationMonitor>().Refresh();
        (await StowAsync(test, "Sixth")).ShouldBe((HttpStatusCode.Conflict, "00081198", 0x0111));
        (await StoreAsync(test, "NEWEST", "Seventh")).ShouldBe(DimseStatus.DuplicateSopInstance);
        (await DescriptionAsync(test)).ShouldBe("Fourth");
    }

    [Fact]
    public async Task RulesMakeValuesFitAsTheyComeInAndTheFileStaysAsItCame()
    {
        await using TestHost test = await TestHost.StartAsync(new
        {
            coercions = new object[]
            {
                new { aet = "CT1", attribute = "InstitutionName", value = "Clinic", when = "always" },
                new { attribute = "PatientComments", value = "checked" },
                new { attribute = "IssuerOfPatientID", value = "HOSPITAL" },
                new { aet = "CT2", attribute = "StudyDescription", value = "Never" },
            },
        });
        (await StoreAsync(test, "CT1", "First")).ShouldBe(DimseStatus.Success);
        using JsonDocument found = JsonDocument.Parse(await test.Http.GetStringAsync("/dicomweb/instances?PatientComments=checked&includefield=IssuerOfPatientID&includefield=InstitutionName&includefield=StudyDescription", Cancellation));
        found.RootElement[0].GetProperty("00080080").GetProperty("Value")[0].GetString().ShouldBe("Clinic");
        found.RootElement[0].GetProperty("00081030").GetProperty("Value")[0].GetString().ShouldBe("First");
        found.RootElement[0].GetProperty("00100021").GetProperty("Value")[0].GetString().ShouldNotBe("HOSPITAL");
        using DicomFile kept = DicomFile.Open(Directory.GetFiles(Path.Combine(test.DataFolder, "blobs"), "*", SearchOption.AllDirectories).ShouldHaveSingleItem());
        kept.DataSet.GetString(Attributes.PatientComments).ShouldBeNull();
    }

    [Fact]
    public void ARuleThatCanNotBeIsNamed()
    {
        using TemporaryFolder folder = new();
        folder.File("gantry.json", JsonSerializer.Serialize(new { coercions = new object[] { new { attribute = "StudyInstanceUID", value = "1.2" }, new { attribute = "PatientBirthDate", value = "tomorrow" } } }));
        ConfigurationException refused = Should.Throw<ConfigurationException>(() => GantryConfiguration.Load(new ServeOptions { Data = folder.Path }));
        refused.Problems.Count.ShouldBe(2);
    }

    [Fact]
    public async Task WithoutRoomInMemoryStowAnswersWhenToComeAgain()
    {
        await using TestHost test = await TestHost.StartAsync(new { limits = new { reservedSpace = 1_000_000_000 } });
        using HttpResponseMessage response = await PostAsync(test, "First");
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        response.Headers.RetryAfter.ShouldNotBeNull();
        (await StoreAsync(test, "CT1", "First")).ShouldBe(DimseStatus.OutOfResources);
    }

    private static DataSet Make(string description)
    {
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 16, Columns = 16 });
        dataSet.Set(Attributes.StudyDescription, description);
        return dataSet;
    }

    private static async Task<DimseStatus> StoreAsync(TestHost test, string callingAETitle, string description)
    {
        DataSet dataSet = Make(description);
        Uid sopClass = dataSet.Get(Attributes.SOPClassUID)!.Value;
        await using Association association = await test.AssociateAsync(callingAETitle, options => options.Propose(sopClass, TransferSyntax.ExplicitVRLittleEndian));
        StoreResponse response = await association.StoreAsync(
            StoreOperation.FromBytes(sopClass, dataSet.Get(Attributes.SOPInstanceUID)!.Value, TransferSyntax.ExplicitVRLittleEndian, dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray()), Cancellation);
        await association.ReleaseAsync(Cancellation);
        return response.Status;
    }

    private static Task<HttpResponseMessage> PostAsync(TestHost test, string description)
    {
        ByteArrayContent content = new(new DicomFile(Make(description), TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/dicom");
        return test.Http.PostAsync(new Uri("/dicomweb/studies", UriKind.Relative), content, Cancellation);
    }

    private static async Task<(HttpStatusCode Status, string Sequence, int Reason)> StowAsync(TestHost test, string description)
    {
        using HttpResponseMessage response = await PostAsync(test, description);
        using JsonDocument report = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancellation));
        JsonElement root = report.RootElement.ValueKind == JsonValueKind.Array ? report.RootElement[0] : report.RootElement;
        string sequence = root.TryGetProperty("00081198", out _) ? "00081198" : "00081199";
        JsonElement item = root.GetProperty(sequence).GetProperty("Value")[0];
        return (response.StatusCode, sequence, item.GetProperty(sequence == "00081198" ? "00081197" : "00081196").GetProperty("Value")[0].GetInt32());
    }

    private static async Task<string?> DescriptionAsync(TestHost test)
    {
        using JsonDocument found = JsonDocument.Parse(await test.Http.GetStringAsync("/dicomweb/studies?includefield=StudyDescription", Cancellation));
        return found.RootElement[0].GetProperty("00081030").GetProperty("Value")[0].GetString();
    }
}
