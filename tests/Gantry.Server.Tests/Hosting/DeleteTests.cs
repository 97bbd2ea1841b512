using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server.Tests.DicomWeb;

namespace Gantry.Server.Tests.Hosting;

/// <summary>DELETE over DICOMweb: an option that makes a rejection.</summary>
[Trait("Ledger", "R158")]
public sealed class DeleteTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WithoutConfigurationNothingIsDeleted()
    {
        await using TestHost test = await TestHost.StartAsync();
        await StoreAsync(test, Images.Gray());
        using HttpResponseMessage refused = await test.Http.DeleteAsync(Images.UrlOf(Images.Gray()), Cancellation);
        refused.StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
        refused.Content.Headers.Allow.ShouldBe(["GET", "HEAD"]);
        (await CountAsync(test)).ShouldBe(1);
        (await test.Http.GetStringAsync("/dicomweb", Cancellation)).ShouldNotContain("DELETE");
    }

    [Fact]
    public async Task AnObjectOfAClassThatIsNotStoredIsRefusedWithItsReason()
    {
        await using TestHost test = await TestHost.StartAsync(new { acceptUnknownStorageClasses = new[] { "1.2.3.4.5" } });
        foreach ((string sopClass, int status) in new[] { ("1.2.3.4.5", 200), ("1.2.3.4.6", 409), ("1.2.840.10008.5.1.4.1.2.2.1", 409) })
        {
            DataSet image = Images.Gray(status == 200 ? 1 : 2);
            image.Set(Attributes.SOPClassUID, new Uid(sopClass));
            using ByteArrayContent part = new(Images.Part10(image));
            part.Headers.ContentType = new MediaTypeHeaderValue("application/dicom");
            using HttpResponseMessage response = await test.Http.PostAsync("/dicomweb/studies", part, Cancellation);
            ((int)response.StatusCode).ShouldBe(status, sopClass);
            string report = await response.Content.ReadAsStringAsync(Cancellation);
            if (status == 409)
            {
                JsonDocument.Parse(report).RootElement.GetProperty("00081198").GetProperty("Value")[0].GetProperty("00081197").GetProperty("Value")[0].GetInt32().ShouldBe(0x0122);
            }
        }

        (await CountAsync(test)).ShouldBe(1);
    }

    [Fact]
    public async Task WhatIsDeletedIsHiddenKeptAndComesBackWhenUndone()
    {
        await using TestHost test = await TestHost.StartAsync(new { dicomWeb = new { delete = true } });
        await StoreAsync(test, Images.Gray(1), Images.Gray(2), Images.Colour());
        (await test.Http.GetStringAsync("/dicomweb", Cancellation)).ShouldContain("DELETE");
        string series = $"/dicomweb/studies/{Images.Study}/series/{Images.Series}";

        foreach ((string resource, int left) in new[] { (Images.UrlOf(Images.Gray(1)), 2), (series, 1), ($"/dicomweb/studies/{Images.Study}", 0) })
        {
            using HttpResponseMessage deleted = await test.Http.DeleteAsync(resource, Cancellation);
            deleted.StatusCode.ShouldBe(HttpStatusCode.NoContent);
            (await CountAsync(test)).ShouldBe(left);
            using HttpResponseMessage gone = await test.Http.GetAsync($"{resource}/metadata", Cancellation);
            gone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            using HttpResponseMessage again = await test.Http.DeleteAsync(resource, Cancellation);
            again.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await test.Http.GetByteArrayAsync($"/api/instances/{Images.Gray(1).GetString(Attributes.SOPInstanceUID)}/received", Cancellation)).ShouldNotBeEmpty();
        OverlayPage overlays = await test.Host.Archive.ListOverlaysAsync(Caller.System, new OverlayFilter(), Cancellation);
        foreach (Overlay overlay in overlays.Items)
        {
            await test.Host.Archive.UndoAsync(Caller.System, overlay.Number, "by mistake", Cancellation);
        }

        (await CountAsync(test)).ShouldBe(3);
    }

    private static async Task<int> CountAsync(TestHost test)
    {
        using JsonDocument found = JsonDocument.Parse(await test.Http.GetStringAsync("/dicomweb/instances", Cancellation));
        return found.RootElement.GetArrayLength();
    }

    private static async Task StoreAsync(TestHost test, params DataSet[] images)
    {
        foreach (DataSet image in images)
        {
            using ByteArrayContent content = new(Images.Part10(image));
            content.Headers.ContentType = new MediaTypeHeaderValue("application/dicom");
            using HttpResponseMessage stored = await test.Http.PostAsync("/dicomweb/studies", content, Cancellation);
            stored.EnsureSuccessStatusCode();
        }
    }
}
