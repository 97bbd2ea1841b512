using System.Net;
using System.Text.Json;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Server.Tests.Hosting;

public sealed class ReferencesTests
{
    [Fact, Trait("Ledger", "R004")]
    public async Task TheApiTellsWhatAnInstanceRefersToAndWhatRefersToIt()
    {
        await using TestHost test = await TestHost.StartAsync();
        DataSet image = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8 });
        DataSet report = new();
        report.Set(Attributes.SOPClassUID, SopClasses.BasicTextSRStorage);
        report.Set(Attributes.SOPInstanceUID, new Uid("1.2.3.9"));
        report.Set(Attributes.StudyInstanceUID, new Uid("1.2.3"));
        report.Set(Attributes.SeriesInstanceUID, new Uid("1.2.3.4"));
        report.Set(Attributes.Modality, "SR");
        DataSet sop = new(), series = new(), evidence = new();
        sop.Set(Attributes.ReferencedSOPInstanceUID, Of(image, Attributes.SOPInstanceUID));
        series.Set(Attributes.SeriesInstanceUID, Of(image, Attributes.SeriesInstanceUID));
        series.SetItems(Attributes.ReferencedSOPSequence, [sop]);
        evidence.Set(Attributes.StudyInstanceUID, Of(image, Attributes.StudyInstanceUID));
        evidence.SetItems(Attributes.ReferencedSeriesSequence, [series]);
        report.SetItems(Attributes.CurrentRequestedProcedureEvidenceSequence, [evidence]);
        await StoreAsync(test, image);
        await StoreAsync(test, report);

        JsonElement answer = await GetAsync(test, $"/api/instances/{Of(image, Attributes.SOPInstanceUID)}/references?limit=5");
        JsonElement referrer = answer.GetProperty("referredToBy").EnumerateArray().ShouldHaveSingleItem();
        referrer.GetProperty("sopInstanceUid").GetString().ShouldBe("1.2.3.9");
        referrer.GetProperty("modality").GetString().ShouldBe("SR");
        referrer.GetProperty("sequence").GetString().ShouldBe("ReferencedSOPSequence");
        referrer.GetProperty("standsForSeries").GetBoolean().ShouldBeFalse();
        answer.GetProperty("complete").GetBoolean().ShouldBeTrue();

        JsonElement of = await GetAsync(test, "/api/instances/1.2.3.9/references");
        of.GetProperty("referredToBy").GetArrayLength().ShouldBe(0);
        of.GetProperty("refersTo").EnumerateArray().Select(reference => (reference.GetProperty("level").GetString(), reference.GetProperty("uid").GetString())).ShouldBe(
            [("study", Of(image, Attributes.StudyInstanceUID).Value), ("series", Of(image, Attributes.SeriesInstanceUID).Value), ("instance", Of(image, Attributes.SOPInstanceUID).Value)],
            ignoreOrder: true);
    }

    [Theory, Trait("Ledger", "R004")]
    [InlineData("/api/instances/1.2.3/references", HttpStatusCode.NotFound)]
    [InlineData("/api/instances/none/references", HttpStatusCode.BadRequest)]
    [InlineData("/api/instances/1.2.3/references?limit=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/instances/1.2.3/references?cursor=x", HttpStatusCode.BadRequest)]
    public async Task WhatCantBeAnsweredIsSaid(string path, HttpStatusCode status)
    {
        await using TestHost test = await TestHost.StartAsync();
        using HttpResponseMessage response = await test.Http.GetAsync(path, TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    private static Uid Of(DataSet dataSet, Attribute<Uid> attribute) => dataSet.Get(attribute)!.Value;

    private static async Task<JsonElement> GetAsync(TestHost test, string path) =>
        JsonDocument.Parse(await test.Http.GetStringAsync(path, TestContext.Current.CancellationToken)).RootElement;

    private static async Task StoreAsync(TestHost test, DataSet dataSet)
    {
        using MemoryStream file = new(new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
        (await test.Host.Archive.IngestAsync(Caller.System, InstanceToIngest.FromPart10(file), TestContext.Current.CancellationToken)).Outcome.ShouldBe(IngestOutcome.Stored);
    }
}
