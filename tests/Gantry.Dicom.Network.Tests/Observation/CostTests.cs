using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Gantry.Dicom.Network.Tests.Observation;

/// <summary>What observing costs when nobody listens.</summary>
[Collection(Alone.Name)]
public sealed class CostTests
{
    private const int Echoes = 4000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_allocated_for_telemetry_that_nobody_hears()
    {
        using NetworkTelemetry unheard = new();
        using NetworkTelemetry heard = new();
        using ActivityListener spans = new()
        {
            ShouldListenTo = source => source == heard.Source,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
        };
        ActivitySource.AddActivityListener(spans);
        using MeterListener metrics = new() { InstrumentPublished = (instrument, listener) => { if (instrument.Meter == heard.Meter) { listener.EnableMeasurementEvents(instrument); } } };
        metrics.SetMeasurementEventCallback<long>((_, _, _, _) => { });
        metrics.Start();

        await MeasureAsync(unheard, null);
        double without = await MeasureAsync(unheard, null);
        double recorded = await MeasureAsync(unheard, new AssociationHistory(10));
        double with = await MeasureAsync(heard, new AssociationHistory(10));
        TestContext.Current.TestOutputHelper?.WriteLine($"bytes allocated for an echo at both ends: {without:F0} unheard, {recorded:F0} with records, {with:F0} with spans and metrics");

        // A span is some kilobytes; a record counts without allocating.
        with.ShouldBeGreaterThan(without + 1000);
        recorded.ShouldBeLessThan(without + 150);
    }

    private static async Task<double> MeasureAsync(NetworkTelemetry telemetry, AssociationHistory? history)
    {
        (DuplexPipe near, Task running) = RunningService.InMemory(new DicomService(new DicomServiceOptions { Telemetry = telemetry, History = history }).MapEcho());
        double bytes;
        await using (Association association = await Association.RequestAsync(near, new Peer("GANTRY", "memory", 1), options =>
        {
            options.Propose(SopClasses.Verification);
            options.Telemetry = telemetry;
            options.History = history;
        }, Cancellation))
        {
            await association.EchoAsync(Cancellation);
            long before = GC.GetTotalAllocatedBytes(precise: true);
            for (int i = 0; i < Echoes; i++)
            {
                await association.EchoAsync(Cancellation);
            }

            bytes = (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Echoes;
        }

        await running;
        return bytes;
    }
}
