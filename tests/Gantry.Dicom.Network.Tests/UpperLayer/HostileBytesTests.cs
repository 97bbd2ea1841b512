using System.Text;

namespace Gantry.Dicom.Network.Tests.UpperLayer;

[Trait("Ledger", "R063")]
public sealed class HostileBytesTests
{
    private static readonly AssociateRequest s_echo = RawPeer.Request((SopClasses.Verification, [TransferSyntax.ImplicitVRLittleEndian.Uid]));

    private static DicomService Service() => new DicomService().MapEcho().MapStore(SopClasses.IsStorage, async (request, cancellation) =>
    {
        await Samples.ReadAllAsync(request.Data, cancellation);
        return DimseStatus.Success;
    });

    [Fact]
    public async Task An_HTTP_request_gets_an_abort()
    {
        (DuplexPipe near, Task running) = RunningService.InMemory(Service());
        RawPeer peer = new(near);
        await peer.SendAsync(Encoding.ASCII.GetBytes("GET / HTTP/1.1\r\nHost: x\r\n\r\n"));
        await ShouldBeAbortedAsync(peer, "00000000");
        await peer.CloseAsync();
        await running;
    }

    [Theory]
    [InlineData("0100FFFFFFFF", "00000000")] // A-ASSOCIATE-RQ of 4 GB
    [InlineData("010000010001", "00000000")] // one byte more than 64 KiB
    [InlineData("040000000006", "00000000")] // data before any association
    [InlineData("050000000004", "00000000")] // release before any association
    [InlineData("990000000004", "00000000")] // no such PDU
    public async Task What_is_wrong_before_the_association_is_aborted_at_once(string bytes, string abort)
    {
        (DuplexPipe near, Task running) = RunningService.InMemory(Service());
        RawPeer peer = new(near);
        byte[] header = Convert.FromHexString(bytes);
        await peer.SendAsync(header[5] is 4 or 6 ? [.. header, .. new byte[header[5]]] : header);
        await ShouldBeAbortedAsync(peer, abort);
        await peer.CloseAsync();
        await running;
    }

    [Theory]
    [InlineData("04007FFFFFFF", "00000206")] // longer than negotiated
    [InlineData("040000020001", "00000206")] // one byte longer than negotiated
    [InlineData("04000000000A000000FF0103AABBCCDD", "00000206")] // PDV longer than its PDU
    [InlineData("04000000000A000000010103AABBCCDD", "00000206")] // PDV shorter than its own header
    [InlineData("040000000006000000020103", "00000206")] // an empty command set
    [InlineData("0400000000080000000401020000", "00000205")] // data where a command is due
    [InlineData("08000000000400000000", "00000201")] // no such PDU
    [InlineData("01000000000400000000", "00000202")] // a second request
    [InlineData("02000000000400000000", "00000202")] // an acceptance from the requester
    public async Task What_is_wrong_on_an_association_is_aborted_with_source_and_reason(string bytes, string abort)
    {
        (DuplexPipe near, Task running) = RunningService.InMemory(Service());
        RawPeer peer = new(near);
        await peer.AssociateAsync(s_echo);
        await peer.SendAsync(Convert.FromHexString(bytes));
        await ShouldBeAbortedAsync(peer, abort);
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    public async Task A_presentation_context_that_was_not_accepted_is_an_invalid_parameter()
    {
        (DuplexPipe near, Task running) = RunningService.InMemory(Service());
        RawPeer peer = new(near);
        await peer.AssociateAsync(s_echo);
        await peer.SendCommandAsync(5, new CommandSet { Field = CommandField.EchoRequest, MessageId = 1, AffectedSOPClassUID = SopClasses.Verification });
        await ShouldBeAbortedAsync(peer, "00000206");
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    public async Task A_request_cut_short_ends_quietly()
    {
        (DuplexPipe near, Task running) = RunningService.InMemory(Service());
        RawPeer peer = new(near);
        await peer.SendAsync(RawPeer.Bytes(s_echo.Encode).AsMemory(0, 50));
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    public async Task Random_bytes_never_stop_the_service()
    {
        Random random = new(20);
        for (int i = 0; i < 200; i++)
        {
            (DuplexPipe near, Task running) = RunningService.InMemory(Service());
            RawPeer peer = new(near);
            byte[] bytes = new byte[random.Next(1, 400)];
            random.NextBytes(bytes);
            if (i % 2 == 0)
            {
                await peer.AssociateAsync(s_echo);
                bytes[0] = 4;
            }

            await peer.SendAsync(bytes);
            await peer.CloseAsync();
            await running;
        }
    }

    [Fact]
    public async Task Twenty_connections_that_lie_about_lengths_cost_next_to_nothing()
    {
        List<(RawPeer Peer, Task Running)> connections = [];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        for (int i = 0; i < 20; i++)
        {
            (DuplexPipe near, Task running) = RunningService.InMemory(Service());
            RawPeer peer = new(near);
            if (i % 2 == 0)
            {
                await peer.SendAsync(Convert.FromHexString("01000000FFFF"));
            }
            else
            {
                await peer.AssociateAsync(RawPeer.Request((Samples.CT, [Samples.Explicit.Uid])));
                await peer.SendCommandAsync(1, new CommandSet
                {
                    Field = CommandField.StoreRequest,
                    MessageId = 1,
                    AffectedSOPClassUID = Samples.CT,
                    AffectedSOPInstanceUID = new Uid("1.2"),
                    HasDataSet = true,
                });
                await peer.SendAsync(Convert.FromHexString("0400000200000001FFFC0100AABB"));
            }

            connections.Add((peer, running));
        }

        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(4 << 20);
        foreach ((RawPeer peer, Task running) in connections)
        {
            await peer.CloseAsync();
            await running;
        }
    }

    [Fact]
    public async Task A_command_set_without_end_is_stopped_at_its_limit()
    {
        (DuplexPipe near, Task running) = RunningService.InMemory(Service());
        RawPeer peer = new(near);
        await peer.AssociateAsync(s_echo);
        for (int i = 0; i < 5; i++)
        {
            await peer.SendAsync(RawPeer.DataPdu(1, isCommand: true, isLast: false, new byte[16000]));
        }

        await ShouldBeAbortedAsync(peer, "00000206");
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    public async Task The_service_serves_on_after_all_that()
    {
        await using RunningService service = new(Service());
        using (System.Net.Sockets.TcpClient client = new())
        {
            await client.ConnectAsync(System.Net.IPAddress.Loopback, service.Port, TestContext.Current.CancellationToken);
            await client.GetStream().WriteAsync("\x16\x03\x01\x02\x00\x01\x00"u8.ToArray(), TestContext.Current.CancellationToken);
        }

        await using Association association = await Association.RequestAsync(service.Peer, options => options.Propose(SopClasses.Verification), TestContext.Current.CancellationToken);
        (await association.EchoAsync(TestContext.Current.CancellationToken)).ShouldBe(DimseStatus.Success);
    }

    private static async Task ShouldBeAbortedAsync(RawPeer peer, string abort)
    {
        (byte type, byte[] field) = (await peer.ReceiveAsync()).ShouldNotBeNull();
        (type, Convert.ToHexString(field)).ShouldBe(((byte)7, abort));
    }
}
