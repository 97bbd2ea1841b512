using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Gantry.Dicom.Network.Tests.Observation;

/// <summary>What stands in the log of an administrator, which is read by many.</summary>
public sealed class LogTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Ledger", "R073")]
    public async Task An_association_ends_with_a_line_that_tells_what_was_done_and_no_line_names_a_patient()
    {
        Lines lines = new();
        DicomService service = new DicomService(new DicomServiceOptions { Logger = lines })
            .MapFind(Samples.Find, (request, _) => throw new InvalidOperationException($"No such patient: {request.Identifier.GetString(Attributes.PatientID)}"))
            .MapStore([Samples.CT], async (request, cancellation) =>
            {
                DataSet image = DataSet.Parse(await Samples.ReadAllAsync(request.Data, cancellation), request.TransferSyntax);
                throw new DicomException($"{image.GetString(Attributes.PatientName)} can't be stored.");
            });
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        await using (Association association = await Association.RequestAsync(
            near, new Peer("GANTRY", "memory", 1), options => options.Propose(Samples.CT).Propose(Samples.Find).CallingAETitle = "MODALITY", Cancellation))
        {
            (await association.StoreAsync(StoreOperation.FromDataSet(Samples.Image()), Cancellation)).Status.ShouldBe(DimseStatus.ProcessingFailure);
            DataSet key = new();
            key.Set(Attributes.PatientID, "4711");
            await Should.ThrowAsync<DimseException>(association.FindAsync(Samples.Find, key, Cancellation).CountAsync(Cancellation).AsTask());
        }

        await running;
        lines.Seen.ShouldContain(line => line.Contains("MODALITY to GANTRY", StringComparison.Ordinal) && line.Contains("released after", StringComparison.Ordinal)
            && line.Contains("1 C-FIND C000, 1 C-STORE 0110", StringComparison.Ordinal));
        lines.Seen.ShouldContain(line => line.Contains("A handler of StoreRequest failed for MODALITY", StringComparison.Ordinal) && line.Contains("Gantry.Dicom.DicomException", StringComparison.Ordinal));
        lines.Seen.ShouldAllBe(line => !line.Contains("Anna", StringComparison.Ordinal) && !line.Contains("4711", StringComparison.Ordinal));
        lines.Fine.ShouldContain(line => line.Contains($"Presentation context 1 of 127.0.0.1:1: {Samples.CT} Acceptance {Samples.Explicit.Uid}", StringComparison.Ordinal));
        lines.Fine.ShouldContain(line => line.Contains("Anna", StringComparison.Ordinal)); // who looks for the cause finds it at the level Debug
    }

    private sealed class Lines : ILogger
    {
        public ConcurrentQueue<string> Seen { get; } = [];

        public ConcurrentQueue<string> Fine { get; } = [];

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            (logLevel >= LogLevel.Information ? Seen : Fine).Enqueue($"{formatter(state, exception)} {exception}");
    }
}
