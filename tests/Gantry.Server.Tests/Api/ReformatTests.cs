using System.Net;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Phantoms;
using Gantry.Server.Tests.Hosting;

namespace Gantry.Server.Tests.Api;

/// <summary>Cuts through a series, made by the server.</summary>
public sealed class ReformatTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, Trait("Ledger", "R318"), Trait("Ledger", "R360")]
    public async Task ASeriesIsCutAndItsGapsAreTold()
    {
        await using TestHost test = await TestHost.StartAsync();
        DataSet[] slices = [.. Enumerable.Range(0, 6).Where(i => i != 3).Select(i =>
        {
            DataSet slice = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8, InstanceNumber = i + 1 });
            slice.SetValues(Attributes.ImagePositionPatient, 0.0, 0.0, i);
            slice.SetValues(Attributes.ImageOrientationPatient, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0);
            slice.SetValues(Attributes.PixelSpacing, 1.0, 1.0);
            return slice;
        })];
        foreach (DataSet slice in slices)
        {
            using MemoryStream file = new(new DicomFile(slice).ToArray(TransferSyntax.ExplicitVRLittleEndian));
            await test.Host.Archive.IngestAsync(Caller.System, InstanceToIngest.FromPart10(file), Cancellation);
        }

        string path = $"/api/studies/{slices[0].GetString(Attributes.StudyInstanceUID)}/series/{slices[0].GetString(Attributes.SeriesInstanceUID)}/reformat";
        using HttpResponseMessage coronal = await test.Http.GetAsync($"{path}?plane=coronal&slab=2&mode=maximum&window=40,400&at=1", Cancellation);

        coronal.StatusCode.ShouldBe(HttpStatusCode.OK);
        coronal.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        byte[] picture = await coronal.Content.ReadAsByteArrayAsync(Cancellation);
        picture.AsSpan(16, 8).ToArray().ShouldBe([0, 0, 0, 8, 0, 0, 0, 6]);
        coronal.Headers.Warning.ShouldHaveSingleItem().Text.ShouldContain("usual are 1 mm");
        foreach ((string query, HttpStatusCode status) in new[] { ("?plane=oblique", HttpStatusCode.BadRequest), ("?at=near", HttpStatusCode.BadRequest), ("?slab=-1", HttpStatusCode.BadRequest), ("?window=1", HttpStatusCode.BadRequest) })
        {
            (await test.Http.GetAsync(path + query, Cancellation)).StatusCode.ShouldBe(status, query);
        }

        (await test.Http.GetAsync("/api/studies/1.2.3/series/1.2.4/reformat", Cancellation)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
