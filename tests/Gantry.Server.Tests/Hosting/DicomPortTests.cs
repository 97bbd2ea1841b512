using System.Net;
using System.Net.Sockets;
using System.Text;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Gantry.Server.Tests.Hosting;

public sealed class DicomPortTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, Trait("Ledger", "R043"), Trait("Ledger", "R153")]
    public async Task TheSamePortAnswersOverIPv4AndIPv6()
    {
        await using TestHost test = await TestHost.StartAsync();
        Assert.SkipUnless(test.Host.Dicom.Count == 2, "This machine has no IPv6.");

        test.Host.Dicom[0].Port.ShouldBe(test.Host.Dicom[1].Port);
        foreach (IPEndPoint endpoint in test.Host.Dicom)
        {
            await using Association association = await Association.RequestAsync(
                new Peer("GANTRY", endpoint.Address.ToString(), endpoint.Port), options => options.Propose(SopClasses.Verification), Cancellation);
            (await association.EchoAsync(Cancellation)).IsSuccess.ShouldBeTrue();
        }
    }

    [Fact, Trait("Ledger", "R043")]
    public async Task APortInUseIsNamedWithTheOptionThatChangesIt()
    {
        using Socket occupied = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        occupied.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        occupied.Listen();
        int port = ((IPEndPoint)occupied.LocalEndPoint!).Port;
        using TemporaryFolder folder = new();

        ListenException exception = await Should.ThrowAsync<ListenException>(() => GantryHost.StartAsync(new ServeOptions { Data = folder.Path, DicomPort = port, HttpPort = 0 }, Cancellation));

        exception.Message.ShouldContain($"DICOM port {port} is in use");
        exception.Message.ShouldContain("--dicom-port");
    }

    [Fact]
    public async Task BeyondItsLimitAPeerIsRejectedForNowAndOthersAreNot()
    {
        await using TestHost test = await TestHost.StartAsync(new { limits = new { associationsPerPeer = 2, associations = 3 } });
        await using Association first = await test.AssociateAsync("CT1");
        await using Association second = await test.AssociateAsync("CT1");

        AssociationException ofPeer = await Should.ThrowAsync<AssociationException>(() => test.AssociateAsync("CT1"));
        await using Association third = await test.AssociateAsync("CT2");
        AssociationException inAll = await Should.ThrowAsync<AssociationException>(() => test.AssociateAsync("CT3"));

        ofPeer.Rejection.ShouldBe(AssociateReject.LocalLimitExceeded);
        inAll.Rejection.ShouldBe(AssociateReject.LocalLimitExceeded);
        (await third.EchoAsync(Cancellation)).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task AnAssociationThatEndedMakesRoom()
    {
        await using TestHost test = await TestHost.StartAsync(new { limits = new { associationsPerPeer = 1 } });

        for (int i = 0; i < 5; i++)
        {
            Association association = await test.AssociateAsync("CT1");
            await association.ReleaseAsync(Cancellation);
            await association.DisposeAsync();
            await WaitAsync(async () => (await test.Http.GetStringAsync("/metrics", Cancellation)).Contains("gantry_open_associations 0", StringComparison.Ordinal));
        }
    }

    [Fact, Trait("Ledger", "R149")]
    public async Task LimitsAndPeersFollowTheFileAndAWrongFileChangesNothing()
    {
        await using TestHost test = await TestHost.StartAsync(new { limits = new { associationsPerPeer = 1 } });
        ConfigurationMonitor monitor = test.Host.Services.GetRequiredService<ConfigurationMonitor>();

        test.Configure(new { limits = new { associationsPerPeer = 2 }, peers = new[] { new { aet = "NEW", host = "127.0.0.1", port = 104 } } });
        monitor.Refresh();
        (monitor.Current.AssociationsPerPeer, monitor.Current.FindPeer("NEW")?.Port).ShouldBe((2, 104));

        test.Configure(new { limits = new { associationsPerPeer = "lots" } });
        monitor.Refresh();
        (monitor.Current.AssociationsPerPeer, monitor.Current.FindPeer("NEW")?.Port).ShouldBe((2, 104));
    }

    [Theory]
    [InlineData("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")]
    [InlineData("\x01\x00\xff\xff\xff\xff")]
    [InlineData("\x01\x00\x00\x00\x00\x04\x00\x01\x00\x00")]
    [InlineData("\x04\x00\x00\x00\x00\x08\x00\x00\x00\x04\x01\x03\x00\x00")]
    [InlineData("\x07\x00\x00\x00\x00\x04\x00\x00\x02\x00")]
    [InlineData("\x42")]
    [InlineData("")]
    public async Task AHostileConnectionLeavesTheServerAlive(string bytes)
    {
        await using TestHost test = await TestHost.StartAsync();
        for (int i = 0; i < 20; i++)
        {
            using Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(test.Host.Dicom[0], Cancellation);
            await socket.SendAsync(Encoding.Latin1.GetBytes(bytes), Cancellation);
        }

        await test.ShouldAnswerAsync();
    }

    [Fact]
    public async Task SilentConnectionsDoNotKeepOthersOut()
    {
        await using TestHost test = await TestHost.StartAsync();
        List<Socket> sockets = [];
        try
        {
            for (int i = 0; i < 100; i++)
            {
                Socket socket = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
                sockets.Add(socket);
                await socket.ConnectAsync(test.Host.Dicom[0], Cancellation);
            }

            await test.ShouldAnswerAsync();
        }
        finally
        {
            sockets.ForEach(socket => socket.Dispose());
        }
    }

    private static async Task WaitAsync(Func<Task<bool>> condition)
    {
        while (!await condition())
        {
            await Task.Yield();
        }
    }
}
