using System.Net;

namespace Gantry.Dicom.Network.Tests.Associations;

public sealed class NegotiationTests
{
    private static readonly Uid s_private = new("1.2.826.0.1.3680043.9.7433.1.99");

    private static DicomService Service(DicomServiceOptions? options = null) => new DicomService(options)
        .MapEcho()
        .MapStore(SopClasses.IsStorage, (_, _) => Task.FromResult<StoreResponse>(DimseStatus.Success))
        .MapFind(Samples.Find, (_, _) => AsyncEnumerable.Empty<DataSet>(), QueryRetrieveOptions.Relational | QueryRetrieveOptions.FuzzyPersonNames)
        .MapGet(Samples.Get, (_, _) => AsyncEnumerable.Empty<RetrieveProgress>());

    private static async Task<AssociateAccept> AssociateAsync(AssociateRequest request, DicomServiceOptions? options = null)
    {
        (DuplexPipe near, Task running) = RunningService.InMemory(Service(options));
        RawPeer peer = new(near);
        AssociateAccept accept = await peer.AssociateAsync(request);
        await peer.CloseAsync();
        await running;
        return accept;
    }

    private static async Task<AssociateReject> RejectAsync(AssociateRequest request, DicomServiceOptions? options = null)
    {
        (DuplexPipe near, Task running) = RunningService.InMemory(Service(options));
        RawPeer peer = new(near);
        await peer.SendAsync(request.Encode);
        (byte type, byte[] field) = (await peer.ReceiveAsync()).ShouldNotBeNull();
        type.ShouldBe((byte)3);
        await peer.CloseAsync();
        await running;
        return AssociateReject.Parse(field);
    }

    [Fact]
    [Trait("Ledger", "R063")]
    [Trait("Ledger", "R073")]
    public async Task Each_context_gets_its_result_and_the_proposers_first_syntax()
    {
        AssociateAccept accept = await AssociateAsync(RawPeer.Request(
            (new Uid("1.2.3.4"), [Samples.Explicit.Uid]),
            (Samples.CT, [new Uid("1.2.3.5")]),
            (Samples.CT, [new Uid("1.2.3.5"), TransferSyntax.JPEGBaseline8Bit.Uid, Samples.Explicit.Uid]),
            (Samples.CT, [Samples.Implicit.Uid, Samples.Explicit.Uid]),
            (Samples.Find, [TransferSyntax.JPEGBaseline8Bit.Uid]),
            (Samples.Find, [TransferSyntax.JPEGBaseline8Bit.Uid, Samples.Explicit.Uid])));
        accept.PresentationContexts.Select(context => (context.Id, (int)context.Result)).ShouldBe([(1, 3), (3, 4), (5, 0), (7, 0), (9, 4), (11, 0)]);
        accept.PresentationContexts[2].TransferSyntax.ShouldBe(TransferSyntax.JPEGBaseline8Bit.Uid);
        accept.PresentationContexts[3].TransferSyntax.ShouldBe(Samples.Implicit.Uid);
        accept.PresentationContexts[5].TransferSyntax.ShouldBe(Samples.Explicit.Uid);
    }

    [Fact]
    [Trait("Ledger", "R073")]
    public async Task A_private_transfer_syntax_is_accepted_by_configuration_only()
    {
        AssociateRequest request = RawPeer.Request((Samples.CT, [s_private]));
        (await AssociateAsync(request)).PresentationContexts[0].Result.ShouldBe(PresentationContextResult.TransferSyntaxesNotSupported);
        (await AssociateAsync(request, new DicomServiceOptions { PrivateTransferSyntaxes = [s_private] })).PresentationContexts[0].Result.ShouldBe(PresentationContextResult.Acceptance);
    }

    [Fact]
    [Trait("Ledger", "R075")]
    public async Task All_transfer_syntaxes_of_the_standard_are_accepted_for_storage_big_endian_too()
    {
        foreach (TransferSyntax[] syntaxes in TransferSyntax.All.Chunk(64))
        {
            AssociateAccept accept = await AssociateAsync(RawPeer.Request([.. syntaxes.Select(syntax => (Samples.CT, new[] { syntax.Uid }))]));
            accept.PresentationContexts.ShouldAllBe(context => context.Result == PresentationContextResult.Acceptance);
        }
    }

    [Fact]
    [Trait("Ledger", "R064")]
    public async Task Extended_negotiation_is_answered_with_what_both_support()
    {
        AssociateRequest request = RawPeer.Request((Samples.Find, [Samples.Explicit.Uid]));
        request = request with
        {
            UserInformation = request.UserInformation with { ExtendedNegotiations = [new SopClassExtendedNegotiation(Samples.Find, new byte[] { 1, 1, 1, 0 })] },
        };
        SopClassExtendedNegotiation answer = (await AssociateAsync(request)).UserInformation.ExtendedNegotiations.ShouldHaveSingleItem();
        answer.SopClass.ShouldBe(Samples.Find);
        answer.Information.ToArray().ShouldBe([1, 0, 1, 0]);
    }

    [Fact]
    [Trait("Ledger", "R064")]
    [Trait("Ledger", "R065")]
    public async Task Role_selection_lets_the_requester_be_provider_of_storage_but_not_of_queries()
    {
        AssociateRequest request = RawPeer.Request((Samples.CT, [Samples.Explicit.Uid]), (Samples.Find, [Samples.Explicit.Uid]));
        request = request with
        {
            UserInformation = request.UserInformation with { RoleSelections = [new RoleSelection(Samples.CT, false, true), new RoleSelection(Samples.Find, true, true)] },
        };
        (await AssociateAsync(request)).UserInformation.RoleSelections.ShouldBe([new RoleSelection(Samples.CT, false, true), new RoleSelection(Samples.Find, true, false)]);
    }

    [Theory]
    [InlineData(40, 8, 16, 8)]
    [InlineData(0, 0, 16, 16)]
    [InlineData(1, 1, 1, 1)]
    [Trait("Ledger", "R063")]
    public async Task The_asynchronous_operations_window_is_the_smaller_one(int invoked, int performed, int agreedInvoked, int agreedPerformed)
    {
        AssociateRequest request = RawPeer.Request((SopClasses.Verification, [Samples.Implicit.Uid]));
        request = request with
        {
            UserInformation = request.UserInformation with { AsynchronousOperations = new AsynchronousOperationsWindow((ushort)invoked, (ushort)performed) },
        };
        (await AssociateAsync(request)).UserInformation.AsynchronousOperations.ShouldBe(new AsynchronousOperationsWindow((ushort)agreedInvoked, (ushort)agreedPerformed));
    }

    [Fact]
    [Trait("Ledger", "R063")]
    public async Task User_identity_and_unknown_items_do_no_harm()
    {
        AssociateRequest request = RawPeer.Request((SopClasses.Verification, [Samples.Implicit.Uid]));
        request = request with { UserInformation = request.UserInformation with { UserIdentity = UserIdentity.OfUser("someone", "secret", positiveResponseRequested: true) } };
        byte[] pdu = [.. RawPeer.Bytes(request.Encode), 0x77, 0, 0, 2, 1, 1];
        pdu[5] += 6;
        (DuplexPipe near, Task running) = RunningService.InMemory(Service());
        RawPeer peer = new(near);
        await peer.SendAsync(pdu);
        (await peer.ReceiveAsync())!.Value.Type.ShouldBe((byte)2);
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    [Trait("Ledger", "R063")]
    public async Task Versions_and_application_contexts_of_others_are_rejected()
    {
        AssociateRequest request = RawPeer.Request((SopClasses.Verification, [Samples.Implicit.Uid]));
        (await RejectAsync(request with { ProtocolVersion = 2 })).ShouldBe(AssociateReject.ProtocolVersionNotSupported);
        (await RejectAsync(request with { ApplicationContextName = new Uid("1.2.3") })).ShouldBe(AssociateReject.ApplicationContextNotSupported);
    }

    [Fact]
    [Trait("Ledger", "R063")]
    public async Task The_policy_sees_who_asks_and_its_rejection_reaches_the_requester()
    {
        AssociationCandidate? seen = null;
        DicomServiceOptions options = new()
        {
            Policy = (candidate, _) =>
            {
                seen = candidate;
                return ValueTask.FromResult(AssociationDecision.Reject(AssociateReject.CalledAETitleNotRecognized));
            },
        };
        await using RunningService service = new(Service(options));
        AssociationException exception = await Should.ThrowAsync<AssociationException>(() =>
            Association.RequestAsync(service.Peer with { AETitle = "NOBODY" }, o => o.Propose(SopClasses.Verification).CallingAETitle = "CT1", TestContext.Current.CancellationToken));
        exception.Fault.ShouldBe(AssociationFault.Rejected);
        exception.Rejection.ShouldBe(AssociateReject.CalledAETitleNotRecognized);
        exception.Message.ShouldContain("called AE title not recognized");
        (seen!.CallingAETitle, seen.CalledAETitle).ShouldBe(("CT1", "NOBODY"));
        ((IPEndPoint)seen.Remote!).Address.ShouldBe(IPAddress.Loopback);
    }

    [Fact]
    [Trait("Ledger", "R063")]
    public async Task The_lease_of_an_association_is_given_back_before_the_answer_to_its_release()
    {
        Lease lease = new();
        DicomServiceOptions options = new() { Policy = (_, _) => ValueTask.FromResult(AssociationDecision.Accept(lease)) };
        await using RunningService service = new(Service(options));
        await using Association association = await Association.RequestAsync(service.Peer, o => o.Propose(SopClasses.Verification), TestContext.Current.CancellationToken);
        lease.IsDisposed.ShouldBeFalse();
        await association.ReleaseAsync(TestContext.Current.CancellationToken);
        lease.IsDisposed.ShouldBeTrue();
    }

    [Fact]
    [Trait("Ledger", "R063")]
    public async Task The_lease_of_an_association_is_given_back_when_the_peer_is_gone()
    {
        Lease lease = new();
        DicomServiceOptions options = new() { Policy = (_, _) => ValueTask.FromResult(AssociationDecision.Accept(lease)) };
        await using (RunningService service = new(Service(options)))
        {
            Association association = await Association.RequestAsync(service.Peer, o => o.Propose(SopClasses.Verification), TestContext.Current.CancellationToken);
            await association.AbortAsync();
        }

        lease.IsDisposed.ShouldBeTrue();
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    [Trait("Ledger", "R043")]
    [Trait("Ledger", "R153")]
    public async Task Associations_stand_over_IPv4_and_IPv6(string address)
    {
        await using RunningService service = new(Service(), IPAddress.Parse(address));
        Peer peer = Peer.Parse(service.Peer.ToString());
        await using Association association = await Association.RequestAsync(peer, options => options.Propose(SopClasses.Verification), TestContext.Current.CancellationToken);
        (await association.EchoAsync(TestContext.Current.CancellationToken)).ShouldBe(DimseStatus.Success);
        await association.ReleaseAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    [Trait("Ledger", "R063")]
    public async Task A_peer_that_is_not_there_is_named()
    {
        int port;
        using (System.Net.Sockets.TcpListener free = new(IPAddress.Loopback, 0))
        {
            free.Start();
            port = ((IPEndPoint)free.LocalEndpoint).Port;
        }

        AssociationException exception = await Should.ThrowAsync<AssociationException>(() =>
            Association.RequestAsync(new Peer("GONE", "127.0.0.1", port), options => options.Propose(SopClasses.Verification), TestContext.Current.CancellationToken));
        exception.Fault.ShouldBe(AssociationFault.Unreachable);
        exception.Message.ShouldContain($"GONE@127.0.0.1:{port}");
    }

    [Theory]
    [InlineData("ARCHIVE@host.example:104", "ARCHIVE", "host.example", 104)]
    [InlineData("A B@[::1]:11112", "A B", "::1", 11112)]
    [Trait("Ledger", "R043")]
    public void A_peer_is_read_and_written(string text, string title, string host, int port)
    {
        Peer.Parse(text).ShouldBe(new Peer(title, host, port));
        Peer.Parse(text).ToString().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("host:104")]
    [InlineData("@host:104")]
    [InlineData("AET@host")]
    [InlineData("AET@:104")]
    [InlineData("AET@host:0")]
    [InlineData("AET@host:65536")]
    [InlineData("AET@::1:104")]
    [InlineData("SEVENTEENLETTERSX@host:104")]
    [Trait("Ledger", "R043")]
    public void What_is_no_peer_is_refused_with_a_remedy(string text) =>
        Should.Throw<FormatException>(() => Peer.Parse(text)).Message.ShouldContain("'");

    private sealed class Lease : IDisposable
    {
        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}
