using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Gantry.Dicom.Network.Tests.Observation;

/// <summary>Spans and metrics, heard as OpenTelemetry would.</summary>
public sealed class TelemetryTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_association_and_operation_has_a_span_at_both_ends()
    {
        using NetworkTelemetry scuTelemetry = new();
        using NetworkTelemetry scpTelemetry = new();
        ConcurrentQueue<Activity> spans = [];
        using ActivitySource caller = new("test of the caller");
        using ActivityListener listener = new()
        {
            ShouldListenTo = source => source == scuTelemetry.Source || source == scpTelemetry.Source || source == caller,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = spans.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        string? handlerSpan = null;
        DicomService service = new DicomService(new DicomServiceOptions { Telemetry = scpTelemetry })
            .MapEcho()
            .MapStore([Samples.CT], async (request, cancellation) =>
            {
                await Samples.ReadAllAsync(request.Data, cancellation);
                handlerSpan = Activity.Current?.Id;
                return DimseStatus.OutOfResources;
            });
        string? callerSpan;
        using (Activity work = caller.StartActivity("work")!)
        {
            callerSpan = work.Id;
            (DuplexPipe near, Task running) = RunningService.InMemory(service);
            await using (Association association = await Association.RequestAsync(
                near, new Peer("GANTRY", "memory", 1), options => options.Propose(SopClasses.Verification).Propose(Samples.CT).Telemetry = scuTelemetry, Cancellation))
            {
                await association.EchoAsync(Cancellation);
                await association.StoreAsync(StoreOperation.FromDataSet(Samples.Image()), Cancellation);
                Activity.Current.ShouldBe(work);
            }

            await running;
        }

        Activity store = spans.Single(span => span.Source == scpTelemetry.Source && span.OperationName == "C-STORE");
        Activity associationOfStore = spans.Single(span => span.Source == scpTelemetry.Source && span.OperationName == "DICOM association");
        (store.Kind, store.Status, store.ParentId, store.Id).ShouldBe((ActivityKind.Server, ActivityStatusCode.Error, associationOfStore.Id, handlerSpan));
        Tag(store, "dicom.service").ShouldBe("C-STORE");
        Tag(store, "dicom.sop_class").ShouldBe("CT Image Storage");
        Tag(store, "dicom.status").ShouldBe("A700");
        ((long)Tag(store, "dicom.data_set_bytes")!).ShouldBeGreaterThan(100);
        Tag(associationOfStore, "dicom.association.end").ShouldBe("released");
        associationOfStore.Status.ShouldBe(ActivityStatusCode.Unset);
        Activity echo = spans.Single(span => span.Source == scuTelemetry.Source && span.OperationName == "C-ECHO");
        (echo.Kind, echo.Status, echo.ParentId).ShouldBe((ActivityKind.Client, ActivityStatusCode.Unset, callerSpan));

        // Neither a name nor an identifier of a patient, study, series or instance.
        foreach (KeyValuePair<string, object?> tag in spans.SelectMany(span => span.TagObjects))
        {
            string text = Convert.ToString(tag.Value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
            (text.Contains("4711", StringComparison.Ordinal) || text.Contains("Anna", StringComparison.Ordinal) || text.StartsWith("2.25.", StringComparison.Ordinal)).ShouldBeFalse($"{tag.Key}={text}");
        }
    }

    [Fact]
    public async Task Associations_operations_bytes_and_PDUs_are_counted()
    {
        using NetworkTelemetry telemetry = new();
        AssociationHistory history = new(10);
        using Measurements measurements = new(telemetry);
        bool isFull = false;
        DicomService service = new DicomService(new DicomServiceOptions
        {
            Telemetry = telemetry,
            History = history,
            Policy = (_, _) => ValueTask.FromResult(isFull ? AssociationDecision.Reject(AssociateReject.LocalLimitExceeded) : AssociationDecision.Accept()),
        }).MapEcho();
        using NetworkTelemetry unheard = new();
        for (int i = 0; i < 3; i++)
        {
            (DuplexPipe near, Task running) = RunningService.InMemory(service);
            Association association = await Association.RequestAsync(
                near, new Peer("GANTRY", "memory", 1), options => options.Propose(SopClasses.Verification).Telemetry = unheard, Cancellation);
            await association.EchoAsync(Cancellation);
            await association.EchoAsync(Cancellation);
            measurements["dicom.associations.open{role=acceptor}"].ShouldBe(1);
            if (i == 2)
            {
                await association.AbortAsync();
            }

            await association.DisposeAsync();
            await running;
        }

        isFull = true;
        (DuplexPipe rejected, Task rejecting) = RunningService.InMemory(service);
        await Should.ThrowAsync<AssociationException>(Association.RequestAsync(
            rejected, new Peer("GANTRY", "memory", 1), options => options.Propose(SopClasses.Verification).Telemetry = unheard, Cancellation));
        await rejecting;
        measurements["dicom.connections{role=acceptor}"].ShouldBe(4);
        measurements["dicom.associations.open{role=acceptor}"].ShouldBe(0);
        measurements["dicom.associations.accepted{role=acceptor}"].ShouldBe(3);
        measurements["dicom.associations.rejected{role=acceptor,reason=rejected for now: local limit exceeded}"].ShouldBe(1);
        measurements["dicom.associations.ended{role=acceptor,end=released,reason=released}"].ShouldBe(2);
        measurements["dicom.associations.ended{role=acceptor,end=aborted by peer,reason=aborted by the service user}"].ShouldBe(1);
        measurements["dicom.operations{service=C-ECHO,role=scp,status=0000}"].ShouldBe(6);
        measurements["#dicom.operation.duration{service=C-ECHO,role=scp}"].ShouldBe(6);
        measurements["#dicom.association.duration{role=acceptor}"].ShouldBe(3);
        measurements["dicom.network.io{direction=in}"].ShouldBe(history.Ended.Sum(record => record.BytesReceived));
        measurements["dicom.network.io{direction=out}"].ShouldBe(history.Ended.Sum(record => record.BytesSent));
        measurements["dicom.pdus{direction=in}"].ShouldBe(history.Ended.Sum(record => record.PdusReceived));
        measurements["dicom.pdus{direction=out}"].ShouldBe(history.Ended.Sum(record => record.PdusSent));
    }

    private static object? Tag(Activity span, string name) => span.GetTagItem(name);

    /// <summary>Sums of what instruments report, by name and labels; # before the name is how often.</summary>
    private sealed class Measurements : IDisposable
    {
        private readonly ConcurrentDictionary<string, double> _sums = new(StringComparer.Ordinal);
        private readonly MeterListener _listener = new();

        public Measurements(NetworkTelemetry telemetry)
        {
            _listener.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter == telemetry.Meter)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
            _listener.Start();
        }

        public double this[string key] => _sums.GetValueOrDefault(key, double.NaN);

        public void Dispose() => _listener.Dispose();

        private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            string key = $"{instrument.Name}{{{string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))}}}";
            _sums.AddOrUpdate(key, value, (_, sum) => sum + value);
            _sums.AddOrUpdate("#" + key, 1, (_, sum) => sum + 1);
        }
    }
}
