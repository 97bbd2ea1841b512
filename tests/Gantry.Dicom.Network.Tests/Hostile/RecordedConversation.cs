using System.Buffers;
using System.IO.Pipelines;

namespace Gantry.Dicom.Network.Tests.Hostile;

/// <summary>What both ends of an ordinary association said: an echo, a store, a query, the release.</summary>
internal sealed record RecordedConversation(byte[] Requested, byte[] Answered)
{
    private static readonly Uid s_instance = new("1.2.3");

    /// <summary>Has it and records it.</summary>
    public static async Task<RecordedConversation> RecordAsync()
    {
        (DuplexPipe near, DuplexPipe far) = DuplexPipe.CreatePair();
        Tap requested = new(near.Output);
        Tap answered = new(far.Output);
        Task running = Service(new AssociationHistory(1)).RunAsync(new DuplexPipe(far.Input, answered), null, CancellationToken.None);
        await using (Association association = await Association.RequestAsync(
            new DuplexPipe(near.Input, requested), new Peer("GANTRY", "memory", 1), Configure, TestContext.Current.CancellationToken))
        {
            foreach (Func<Task> operation in Operations(association))
            {
                await operation();
            }
        }

        await running;
        return new RecordedConversation(requested.Written, answered.Written);
    }

    public static void Configure(AssociationOptions options) =>
        options.Propose(SopClasses.Verification, Samples.Implicit).Propose(Samples.CT, Samples.Explicit).Propose(Samples.Find, Samples.Explicit);

    public static IEnumerable<Func<Task>> Operations(Association association)
    {
        yield return () => association.EchoAsync(CancellationToken.None);
        yield return () => association.StoreAsync(StoreOperation.FromBytes(Samples.CT, s_instance, Samples.Explicit, Samples.Pattern(300)), CancellationToken.None);
        yield return () => association.FindAsync(Samples.Find, new DataSet(), CancellationToken.None).CountAsync().AsTask();
    }

    public static DicomService Service(AssociationHistory history, Func<IDisposable>? lease = null, TimeProvider? time = null) => new DicomService(new DicomServiceOptions
    {
        History = history,
        TimeProvider = time ?? TimeProvider.System,
        Policy = (_, _) => ValueTask.FromResult(AssociationDecision.Accept(lease?.Invoke())),
    })
        .MapEcho()
        .MapStore([Samples.CT], async (request, cancellation) =>
        {
            await Samples.ReadAllAsync(request.Data, cancellation);
            return DimseStatus.Success;
        })
        .MapFind(Samples.Find, (_, _) => Matches().ToAsyncEnumerable());

    private static IEnumerable<DataSet> Matches()
    {
        for (int i = 0; i < 3; i++)
        {
            DataSet match = new();
            match.Set(Attributes.PatientID, "4711");
            yield return match;
        }
    }

    /// <summary>Keeps what is written.</summary>
    private sealed class Tap(PipeWriter writer) : PipeWriter
    {
        private readonly ArrayBufferWriter<byte> _written = new();
        private Memory<byte> _memory;

        public byte[] Written => _written.WrittenSpan.ToArray();

        public override Memory<byte> GetMemory(int sizeHint = 0) => _memory = writer.GetMemory(sizeHint);

        public override Span<byte> GetSpan(int sizeHint = 0) => GetMemory(sizeHint).Span;

        public override void Advance(int bytes)
        {
            _written.Write(_memory.Span[..bytes]);
            _memory = _memory[bytes..];
            writer.Advance(bytes);
        }

        public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => writer.FlushAsync(cancellationToken);

        public override void CancelPendingFlush() => writer.CancelPendingFlush();

        public override void Complete(Exception? exception = null) => writer.Complete(exception);
    }
}
