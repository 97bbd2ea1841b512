using System.Collections.Concurrent;
using System.Net;
using System.Text;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Server.Tests.Hosting;

/// <summary>OTLP, to a collector of the test's own.</summary>
public sealed class TelemetryTests
{
    [Fact]
    public async Task SpansAndMetricsGoToTheCollectorThatIsNamedAndHoldNothingOfAPatient()
    {
        ConcurrentDictionary<string, string> received = new();
        using HttpListener collector = new();
        int port = FreePorts.Next();
        collector.Prefixes.Add($"http://127.0.0.1:{port}/");
        collector.Start();
        Task collecting = CollectAsync(collector, received);
        await using (TestHost test = await TestHost.StartAsync(new { telemetry = new { endpoint = $"http://127.0.0.1:{port}", protocol = "http" } }))
        {
            DataSet image = new();
            image.Set(Attributes.SOPClassUID, SopClasses.CTImageStorage);
            image.Set(Attributes.SOPInstanceUID, new Uid("1.2.3.4.5.6.7.8.9"));
            image.Set(Attributes.StudyInstanceUID, new Uid("1.2.3.4.5.6.7.8.8"));
            image.Set(Attributes.SeriesInstanceUID, new Uid("1.2.3.4.5.6.7.8.7"));
            image.Set(Attributes.PatientID, "SECRET4711");
            image.Set(Attributes.PatientName, PersonName.Parse("Secret^Anna"));
            await using (Association association = await test.AssociateAsync("CT1", options => options.Propose(SopClasses.CTImageStorage)))
            {
                (await association.StoreAsync(StoreOperation.FromDataSet(image), TestContext.Current.CancellationToken)).Status.ShouldBe(DimseStatus.Success);
            }

            using HttpResponseMessage search = await test.Http.GetAsync("/dicomweb/studies?PatientID=SECRET4711", TestContext.Current.CancellationToken);
            search.EnsureSuccessStatusCode();
        }

        collector.Stop();
        await collecting;
        received["/v1/traces"].ShouldContain("C-STORE");
        received["/v1/traces"].ShouldContain("CT Image Storage");
        received["/v1/traces"].ShouldContain("DICOM association");
        received["/v1/metrics"].ShouldContain("dicom.operations");
        received["/v1/metrics"].ShouldContain("gantry_stored_instances");
        foreach (string text in received.Values)
        {
            text.ShouldNotContain("SECRET", Case.Insensitive);
            text.ShouldNotContain("1.2.3.4.5.6");
        }
    }

    [Fact]
    public async Task WithoutASettingNobodyListensToSpans()
    {
        await using TestHost test = await TestHost.StartAsync();
        using NetworkTelemetry telemetry = new();
        telemetry.Source.HasListeners().ShouldBeFalse();
    }

    private static async Task CollectAsync(HttpListener collector, ConcurrentDictionary<string, string> received)
    {
        try
        {
            while (true)
            {
                HttpListenerContext context = await collector.GetContextAsync();
                using MemoryStream body = new();
                await context.Request.InputStream.CopyToAsync(body);
                received.AddOrUpdate(context.Request.Url!.AbsolutePath, Encoding.Latin1.GetString(body.ToArray()), (_, before) => before + Encoding.Latin1.GetString(body.ToArray()));
                context.Response.Close();
            }
        }
        catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
        {
            return;
        }
    }
}
