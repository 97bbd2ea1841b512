using System.Collections.Concurrent;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Gantry.Dicom.Network.Tests.Associations;

/// <summary>User identity and SOP class common extended negotiation (PS3.7 §D.3.3.6, §D.3.3.7), both roles.</summary>
[Trait("Ledger", "R063")]
public sealed class UserItemTests
{
    private static readonly Uid s_specialized = new("1.2.826.0.1.3680043.9.7433.1.50");
    private static readonly Uid s_storageServiceClass = new("1.2.840.10008.4.2");

    public static TheoryData<int> Types => [1, 2, 3, 4, 5];

    [Theory]
    [MemberData(nameof(Types))]
    public async Task Each_type_of_identity_reaches_the_policy_and_its_answer_the_requester(int type)
    {
        UserIdentity identity = new((UserIdentityType)type, PositiveResponseRequested: true, Encoding.UTF8.GetBytes("Zoë"), type == 2 ? "secret"u8.ToArray() : default);
        UserIdentity? seen = null;
        byte[] answer = type is 1 or 2 ? [] : "a ticket of the server"u8.ToArray();
        Association association = await RequestAsync(identity, candidate =>
        {
            seen = candidate.UserIdentity;
            return AssociationDecision.Accept() with { UserIdentityResponse = answer };
        });
        await using (association)
        {
            seen.ShouldNotBeNull().Type.ShouldBe((UserIdentityType)type);
            seen.PrimaryField.ToArray().ShouldBe(identity.PrimaryField.ToArray());
            (seen.Name, seen.Passcode).ShouldBe((type <= 2 ? "Zoë" : null, type == 2 ? "secret" : null));
            association.Information.UserIdentityResponse.ShouldNotBeNull().ToArray().ShouldBe(answer);
            (await association.EchoAsync(TestContext.Current.CancellationToken)).ShouldBe(DimseStatus.Success);
        }
    }

    [Fact]
    public async Task A_requester_that_did_not_ask_for_an_answer_gets_none()
    {
        await using Association association = await RequestAsync(UserIdentity.OfUser("someone"), _ => AssociationDecision.Accept() with { UserIdentityResponse = "x"u8.ToArray() });
        association.Information.UserIdentityResponse.ShouldBeNull();
    }

    [Fact]
    public async Task A_policy_that_does_not_look_at_identities_does_not_claim_to_have_accepted_one()
    {
        await using Association association = await RequestAsync(UserIdentity.OfUser("someone", positiveResponseRequested: true), _ => AssociationDecision.Accept());
        association.Information.UserIdentityResponse.ShouldBeNull();
    }

    [Fact]
    public async Task A_policy_may_reject_an_identity()
    {
        AssociationException exception = await Should.ThrowAsync<AssociationException>(() => RequestAsync(
            UserIdentity.OfUser("someone", "wrong", positiveResponseRequested: true),
            candidate => candidate.UserIdentity?.Passcode == "right" ? AssociationDecision.Accept() : AssociationDecision.Reject(AssociateReject.NoReason)));
        exception.Rejection.ShouldBe(AssociateReject.NoReason);
    }

    [Fact]
    public async Task Nothing_of_an_identity_is_logged()
    {
        ListLogger log = new();
        DicomServiceOptions options = new()
        {
            Logger = log,
            Policy = (_, _) => ValueTask.FromResult(AssociationDecision.Accept() with { UserIdentityResponse = "answer-x"u8.ToArray() }),
        };
        await using (RunningService service = new(new DicomService(options).MapEcho()))
        {
            await using Association association = await Association.RequestAsync(
                service.Peer,
                requester =>
                {
                    requester.Propose(SopClasses.Verification);
                    requester.Logger = log;
                    requester.UserIdentity = UserIdentity.OfUser("name-x", "pass-x", positiveResponseRequested: true);
                },
                TestContext.Current.CancellationToken);
            association.Information.ToString().ShouldNotContain("-x");
        }

        log.Lines.ShouldContain(line => line.Contains("UserNameAndPasscode", StringComparison.Ordinal));
        log.Lines.ShouldNotContain(line => line.Contains("-x", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("58 00 0001 01")] // cut after the type
    [InlineData("58 00 0004 0200FFFF")] // a primary field of 64 KiB in 4 bytes
    [InlineData("58 00 0008 0200000141000541")] // a secondary field longer than what is there
    [InlineData("57 00 0004 00051E00")] // common extended negotiation cut in its class
    [InlineData("57 00 000A 0001310001320004000A31")] // a related class longer than the list
    [InlineData("59 00 0002 0009")] // a response longer than its item
    [InlineData("53 00 0002 0001")] // half a window
    [InlineData("54 00 0003 000131")] // a role selection without roles
    [InlineData("56 00 0002 0009")] // extended negotiation without its class
    [InlineData("51 00 0002 4000")] // half a maximum length
    public async Task A_broken_user_item_is_answered_with_an_abort(string item)
    {
        (DuplexPipe near, Task running) = RunningService.InMemory(new DicomService().MapEcho());
        RawPeer peer = new(near);
        await peer.SendAsync(With(RawPeer.Request((SopClasses.Verification, [Samples.Implicit.Uid])), Convert.FromHexString(item.Replace(" ", "", StringComparison.Ordinal))));
        (byte type, byte[] field) = (await peer.ReceiveAsync()).ShouldNotBeNull();
        (type, Convert.ToHexString(field)).ShouldBe(((byte)7, "00000000")); // AA-1: nobody knows yet whether this is a DICOM application entity
        await peer.CloseAsync();
        await running;
    }

    [Theory]
    [InlineData("58 00 0008 63010001FF0000FF")] // a type that does not exist, a name that is no text, a byte too many
    [InlineData("58 00 0006 010000000000")] // an empty name
    [InlineData("57 01 000C 0003312E320003312E330000")] // a version to come, no related class
    [InlineData("57 00 0006 000131000132")] // without the list of related classes
    [InlineData("7F FF 0003 010203")] // an item to come
    [InlineData("59 00 0003 000141")] // a response from the requester
    public async Task An_odd_user_item_does_no_harm(string item)
    {
        (DuplexPipe near, Task running) = RunningService.InMemory(new DicomService(new DicomServiceOptions { AcceptsSpecializedSopClasses = true }).MapEcho());
        RawPeer peer = new(near);
        await peer.SendAsync(With(RawPeer.Request((SopClasses.Verification, [Samples.Implicit.Uid])), Convert.FromHexString(item.Replace(" ", "", StringComparison.Ordinal))));
        (await peer.ReceiveAsync())!.Value.Type.ShouldBe((byte)2);
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    public void A_field_too_long_for_its_item_is_refused_before_it_is_sent()
    {
        AssociateRequest request = RawPeer.Request((SopClasses.Verification, [Samples.Implicit.Uid]));
        request = request with { UserInformation = request.UserInformation with { UserIdentity = UserIdentity.OfSamlAssertion(new byte[70_000]) } };
        Should.Throw<DicomException>(() => RawPeer.Bytes(request.Encode)).Message.ShouldContain("70000");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_specialized_class_is_taken_as_the_general_one_where_that_is_wanted(bool accepts)
    {
        ConcurrentQueue<Uid> stored = [];
        DicomService offered = new DicomService(new DicomServiceOptions { AcceptsSpecializedSopClasses = accepts }).MapStore([Samples.CT], async (request, cancellation) =>
        {
            await Samples.ReadAllAsync(request.Data, cancellation);
            stored.Enqueue(request.AffectedSOPClassUID);
            return DimseStatus.Success;
        });
        await using RunningService service = new(offered);
        await using Association association = await Association.RequestAsync(
            service.Peer,
            options => options.Propose(s_specialized, Samples.Explicit).Describe(s_specialized, s_storageServiceClass, new Uid("1.2.3"), Samples.CT),
            TestContext.Current.CancellationToken);
        association.Accepts(s_specialized, Samples.Explicit).ShouldBe(accepts);
        if (accepts)
        {
            StoreOperation operation = StoreOperation.FromBytes(s_specialized, Uid.New(), Samples.Explicit, Samples.Image().Encode(Samples.Explicit).ToArray());
            (await association.StoreAsync(operation, TestContext.Current.CancellationToken)).Status.ShouldBe(DimseStatus.Success);
            stored.ShouldBe([s_specialized]);
        }
    }

    /// <summary>The request with one more item at the end of its user information.</summary>
    private static byte[] With(AssociateRequest request, byte[] item)
    {
        byte[] pdu = [.. RawPeer.Bytes(request.Encode), .. item];
        int user = pdu.AsSpan().IndexOf(new byte[] { 0x50, 0 });
        pdu[5] += (byte)item.Length;
        pdu[user + 3] += (byte)item.Length;
        return pdu;
    }

    private static async Task<Association> RequestAsync(UserIdentity identity, Func<AssociationCandidate, AssociationDecision> policy)
    {
        DicomService service = new DicomService(new DicomServiceOptions { Policy = (candidate, _) => ValueTask.FromResult(policy(candidate)) }).MapEcho();
        (DuplexPipe near, _) = RunningService.InMemory(service);
        return await Association.RequestAsync(
            near,
            new Peer("GANTRY", "memory", 1),
            options => options.Propose(SopClasses.Verification).UserIdentity = identity,
            TestContext.Current.CancellationToken);
    }

    private sealed class ListLogger : ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue(formatter(state, exception));
    }
}
