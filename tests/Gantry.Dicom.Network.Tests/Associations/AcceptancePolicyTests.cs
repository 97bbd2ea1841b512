using System.Net;

namespace Gantry.Dicom.Network.Tests.Associations;

/// <summary>Who may have associations, and what for: the standard's results, sources and reasons.</summary>
[Trait("Ledger", "R063")]
public sealed class AcceptancePolicyTests
{
    private static readonly AcceptancePolicy s_policy = new()
    {
        CalledAETitles = new HashSet<string> { "GANTRY", "PACS" },
        Networks = [IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("2001:db8::/32")],
        Peers = new Dictionary<string, PeerPolicy>
        {
            ["CT1"] = new() { Networks = [IPNetwork.Parse("192.0.2.16/28")] },
            ["ANYWHERE"] = new(),
        },
        Others = null,
    };

    [Theory]
    [InlineData("GANTRY", "CT1", "192.0.2.17", null)]
    [InlineData("PACS", "CT1", "192.0.2.31", null)]
    [InlineData("GANTRY", "CT1", "::ffff:192.0.2.17", null)] // an IPv4 address, as a socket of both families has it
    [InlineData("GANTRY", "ANYWHERE", "2001:db8::7", null)]
    [InlineData("GANTRY", "CT1", "192.0.2.32", "1,1,3")] // not the address of that application entity
    [InlineData("GANTRY", "CT2", "192.0.2.17", "1,1,3")]
    [InlineData("gantry", "CT1", "192.0.2.17", "1,1,7")]
    [InlineData("GANTRY", "CT1", "198.51.100.1", "1,1,1")]
    [InlineData("GANTRY", "ANYWHERE", "2001:db9::7", "1,1,1")]
    [InlineData("GANTRY", "ANYWHERE", null, "1,1,1")]
    public void A_request_is_judged_by_titles_and_address(string called, string calling, string? address, string? expected)
    {
        AssociateReject? rejection = s_policy.Check(Candidate(called, calling, address));
        (rejection is null ? null : $"{rejection.Result},{rejection.Source},{rejection.Reason}").ShouldBe(expected);
    }

    [Fact]
    public void Without_a_word_everybody_is_accepted_for_everything()
    {
        AssociationDecision decision = new AcceptancePolicy().Decide(Candidate("ANY", "BODY", null));
        (decision.Rejection, decision.Scope).ShouldBe((null, AssociationScope.Everything));
    }

    [Fact]
    public async Task Result_source_and_reason_reach_the_requester()
    {
        Task<AssociationDecision> Policy(AssociationCandidate candidate) => Task.FromResult(candidate.CallingAETitle == "BUSY"
            ? AssociationDecision.Reject(AssociateReject.LocalLimitExceeded)
            : (s_policy with { Networks = null }).Decide(candidate));
        await using RunningService service = new(new DicomService(new DicomServiceOptions { Policy = (candidate, _) => new(Policy(candidate)) }).MapEcho());
        foreach ((string called, string calling, AssociateReject expected) in new[]
        {
            ("NOBODY", "CT1", AssociateReject.CalledAETitleNotRecognized),
            ("GANTRY", "CT9", AssociateReject.CallingAETitleNotRecognized),
            ("GANTRY", "BUSY", AssociateReject.LocalLimitExceeded),
        })
        {
            AssociationException exception = await Should.ThrowAsync<AssociationException>(() => Association.RequestAsync(
                service.Peer with { AETitle = called }, options => options.Propose(SopClasses.Verification).CallingAETitle = calling, TestContext.Current.CancellationToken));
            exception.Rejection.ShouldBe(expected);
            exception.Rejection!.IsTransient.ShouldBe(calling == "BUSY");
        }
    }

    [Fact]
    [Trait("Ledger", "R065")]
    [Trait("Ledger", "R073")]
    public async Task Abstract_and_transfer_syntaxes_and_roles_are_limited_by_peer()
    {
        AcceptancePolicy policy = new()
        {
            Peers = new Dictionary<string, PeerPolicy>
            {
                ["CT1"] = new()
                {
                    Scope = new AssociationScope { AsUser = SopClasses.IsStorage, AsProvider = _ => false, TransferSyntaxes = syntax => syntax == Samples.Explicit.Uid },
                },
            },
        };
        DicomService service = new DicomService(new DicomServiceOptions { Policy = (candidate, _) => ValueTask.FromResult(policy.Decide(candidate)) })
            .MapEcho()
            .MapStore(SopClasses.IsStorage, (_, _) => Task.FromResult<StoreResponse>(DimseStatus.Success))
            .MapFind(Samples.Find, (_, _) => AsyncEnumerable.Empty<DataSet>())
            .MapGet(Samples.Get, (_, _) => AsyncEnumerable.Empty<RetrieveProgress>());
        AssociateRequest request = RawPeer.Request(
            (Samples.CT, [Samples.Implicit.Uid, Samples.Explicit.Uid]), (Samples.CT, [Samples.Implicit.Uid]), (Samples.Find, [Samples.Explicit.Uid]), (SopClasses.MRImageStorage, [Samples.Explicit.Uid]));
        request = request with { UserInformation = request.UserInformation with { RoleSelections = [new RoleSelection(SopClasses.MRImageStorage, Scu: true, Scp: true)] } };

        (await AssociateAsync(service, request with { CallingAETitle = "CT1" })).ShouldBe(("0,4,1,0", new RoleSelection(SopClasses.MRImageStorage, Scu: true, Scp: false)));
        (await AssociateAsync(service, request with { CallingAETitle = "CT2" })).ShouldBe(("0,0,0,0", new RoleSelection(SopClasses.MRImageStorage, Scu: true, Scp: true)));
    }

    [Fact]
    [Trait("Ledger", "R065")]
    public async Task Roles_of_any_service_are_negotiated_and_a_context_without_one_is_refused()
    {
        Uid printed = SopClasses.BasicFilmSession;
        DicomService service = new DicomService(new DicomServiceOptions { ProviderRoles = sopClass => sopClass == printed || sopClass == Samples.Find })
            .MapFind(Samples.Find, (_, _) => AsyncEnumerable.Empty<DataSet>())
            .MapEcho();
        AssociateRequest request = RawPeer.Request((Samples.Find, [Samples.Implicit.Uid]), (printed, [Samples.Implicit.Uid]), (SopClasses.Verification, [Samples.Implicit.Uid]), (Samples.CT, [Samples.Implicit.Uid]));
        RoleSelection[] proposed = [new(Samples.Find, true, true), new(printed, true, true), new(SopClasses.Verification, false, true), new(Samples.CT, false, true)];
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        RawPeer peer = new(near);
        AssociateAccept accept = await peer.AssociateAsync(request with { UserInformation = request.UserInformation with { RoleSelections = proposed } });
        accept.PresentationContexts.Select(context => (int)context.Result).ShouldBe([0, 0, 3, 3]);
        accept.UserInformation.RoleSelections.ShouldBe(
            [new(Samples.Find, true, true), new(printed, false, true), new(SopClasses.Verification, false, false), new(Samples.CT, false, false)]);
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    [Trait("Ledger", "R065")]
    public async Task A_role_that_was_not_proposed_is_not_taken()
    {
        (DuplexPipe near, DuplexPipe far) = DuplexPipe.CreatePair();
        RawPeer acceptor = new(far);
        Task<Association> requesting = Association.RequestAsync(
            near, new Peer("EAGER", "memory", 1), options => options.Propose(Samples.Find).Propose(Samples.CT).SelectRole(Samples.CT, scu: true, scp: false), TestContext.Current.CancellationToken);
        AssociateRequest request = AssociateRequest.Parse((await acceptor.ReceiveAsync()).ShouldNotBeNull().Field);
        await acceptor.SendAsync(new AssociateAccept
        {
            CalledAETitle = "EAGER",
            CallingAETitle = "GANTRY",
            PresentationContexts = [.. request.PresentationContexts.Select(context => new PresentationContextAnswer(context.Id, PresentationContextResult.Acceptance, context.TransferSyntaxes[0]))],
            UserInformation = new UserInformation { RoleSelections = [new RoleSelection(Samples.Find, false, true), new RoleSelection(Samples.CT, true, true)] },
        }.Encode);
        Association association = await requesting;
        association.Information.PresentationContexts.ShouldAllBe(context => context.RequesterIsScu && !context.RequesterIsScp);
        await association.AbortAsync();
    }

    private static AssociationCandidate Candidate(string called, string calling, string? address) => new(
        calling,
        called,
        address is null ? null : new IPEndPoint(IPAddress.Parse(address), 40000),
        RawPeer.Request((SopClasses.Verification, [Samples.Implicit.Uid])));

    private static async Task<(string Results, RoleSelection Role)> AssociateAsync(DicomService service, AssociateRequest request)
    {
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        RawPeer peer = new(near);
        AssociateAccept accept = await peer.AssociateAsync(request);
        await peer.CloseAsync();
        await running;
        return (string.Join(',', accept.PresentationContexts.Select(context => (int)context.Result)), accept.UserInformation.RoleSelections.ShouldHaveSingleItem());
    }
}
