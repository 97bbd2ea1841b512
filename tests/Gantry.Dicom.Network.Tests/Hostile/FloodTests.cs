using System.Net;
using System.Net.Sockets;

namespace Gantry.Dicom.Network.Tests.Hostile;

/// <summary>Ten thousand connections that come and go, with nothing left of them.</summary>
[Collection(Alone.Name)]
public sealed class FloodTests
{
    private const int Connections = 10_000;
    private static readonly byte[] s_request = RawPeer.Bytes(RawPeer.Request((SopClasses.Verification, [Samples.Implicit.Uid])).Encode);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ten_thousand_connections_in_memory_leave_nothing()
    {
        AssociationHistory history = new(0);
        int open = 0;
        DicomService service = RecordedConversation.Service(history, () => new Counted(() => Interlocked.Decrement(ref open), Interlocked.Increment(ref open)));
        await DropAsync(service, 100); // what is made once
        long before = GC.GetTotalMemory(forceFullCollection: true);
        await DropAsync(service, Connections);
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(8 << 20);
        (history.OpenCount, open).ShouldBe((0, 0));
    }

    [Fact]
    public async Task Ten_thousand_connections_over_sockets_leave_nothing_and_the_next_one_is_served()
    {
        AssociationHistory history = new(0);
        await using RunningService service = new(RecordedConversation.Service(history));
        for (int i = 0; i < Connections; i++)
        {
            using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { LingerState = new LingerOption(true, 0) };
            await socket.ConnectAsync(IPAddress.Loopback, service.Port, Cancellation);
            int said = (i % 3) switch { 0 => 0, 1 => 50, _ => s_request.Length };
            await socket.SendAsync(s_request.AsMemory(0, said), Cancellation);
            if (i % 6 == 5)
            {
                await socket.ReceiveAsync(new byte[500], Cancellation);
            }
        }

        await using (Association association = await Association.RequestAsync(service.Peer, options => options.Propose(SopClasses.Verification), Cancellation))
        {
            (await association.EchoAsync(Cancellation)).ShouldBe(DimseStatus.Success);
        }

        while (history.OpenCount > 0)
        {
            await Task.Yield();
            Cancellation.ThrowIfCancellationRequested();
        }
    }

    private static async Task DropAsync(DicomService service, int count)
    {
        for (int i = 0; i < count; i++)
        {
            (DuplexPipe near, Task running) = RunningService.InMemory(service);
            RawPeer peer = new(near);
            switch (i % 4)
            {
                case 1:
                    await peer.SendAsync(s_request.AsMemory(0, 50));
                    break;
                case 2:
                    await peer.SendAsync(s_request);
                    await peer.ReceiveAsync();
                    break;
                case 3:
                    await peer.SendAsync(s_request);
                    await peer.ReceiveAsync();
                    await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.EchoRequest, MessageId = 1, AffectedSOPClassUID = SopClasses.Verification });
                    break;
            }

            await peer.CloseAsync();
            await running;
        }
    }

    private sealed class Counted(Action released, int number) : IDisposable
    {
        public int Number => number;

        public void Dispose() => released();
    }
}
