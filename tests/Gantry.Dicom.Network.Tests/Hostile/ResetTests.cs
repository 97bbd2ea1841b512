namespace Gantry.Dicom.Network.Tests.Hostile;

/// <summary>Connections that end at every byte of a conversation, closed in order or reset.</summary>
public sealed class ResetTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_requester_may_vanish_at_any_byte_and_nothing_of_it_stays()
    {
        RecordedConversation recorded = await RecordedConversation.RecordAsync();
        int requestLength = 6 + recorded.Requested[5] + (recorded.Requested[4] << 8);
        int leases = 0;
        AssociationHistory history = new(1);
        DicomService service = RecordedConversation.Service(history, () => new Lease(() => Interlocked.Decrement(ref leases), Interlocked.Increment(ref leases)));
        for (int length = 0; length < recorded.Requested.Length; length++)
        {
            (DuplexPipe near, Task running) = RunningService.InMemory(service);
            RawPeer peer = new(near);
            int request = Math.Min(length, requestLength);
            await peer.SendAsync(recorded.Requested.AsMemory(0, request));
            if (length >= requestLength)
            {
                (await peer.ReceiveAsync())!.Value.Type.ShouldBe((byte)2);
                await peer.SendAsync(recorded.Requested.AsMemory(request, length - request));
            }

            await near.Output.CompleteAsync(length % 2 == 0 ? null : new IOException("Connection reset by peer"));
            if (length % 3 == 0)
            {
                await near.Input.CompleteAsync();
            }

            await running;
            (history.OpenCount, leases).ShouldBe((0, 0), $"after {length} bytes");
            if (history.Ended is [{ } record])
            {
                record.End!.Kind.ShouldBe(AssociationEndKind.ConnectionLost, $"after {length} bytes: {record.End.Reason}");
            }
        }

        history.Ended.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task An_acceptor_may_vanish_at_any_byte_and_whoever_waits_for_it_is_told()
    {
        RecordedConversation recorded = await RecordedConversation.RecordAsync();
        AssociationHistory history = new(1);
        for (int length = 0; length < recorded.Answered.Length; length++)
        {
            (DuplexPipe near, DuplexPipe far) = DuplexPipe.CreatePair();
            await far.Output.WriteAsync(recorded.Answered.AsMemory(0, length), Cancellation);
            await far.Output.CompleteAsync(length % 2 == 0 ? null : new IOException("Connection reset by peer"));
            Exception? told = await Record.ExceptionAsync(async () =>
            {
                await using Association association = await Association.RequestAsync(
                    near,
                    new Peer("GANTRY", "memory", 1),
                    options =>
                    {
                        RecordedConversation.Configure(options);
                        options.History = history;
                    },
                    Cancellation);
                foreach (Func<Task> operation in RecordedConversation.Operations(association))
                {
                    await operation();
                }

                await association.ReleaseAsync(Cancellation);
            });
            told.ShouldBeOfType<AssociationException>($"after {length} bytes").Fault.ShouldBe(AssociationFault.ConnectionLost, $"after {length} bytes: {told}");
            history.OpenCount.ShouldBe(0, $"after {length} bytes");
        }
    }

    private sealed class Lease(Action released, int number) : IDisposable
    {
        public int Number => number;

        public void Dispose() => released();
    }
}
