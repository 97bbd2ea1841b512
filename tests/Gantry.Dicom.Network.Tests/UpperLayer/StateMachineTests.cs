using System.Globalization;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Network.Tests.UpperLayer;

/// <summary>
/// The state machine over connections: what a peer can make happen, in every state that it can bring us to, answered as the standard's table says. The acceptor never asks for
/// release, so that Sta10 and Sta12 are its requester's alone and can't be reached; Sta1 and Sta4 have no connection; a requester closes at once instead of waiting in Sta13.
/// </summary>
[Trait("Ledger", "R063")]
public sealed class StateMachineTests
{
    private static readonly TimeSpan s_artim = TimeSpan.FromSeconds(30);

    // What a peer makes happen: the PDUs of Evt3, 4, 6, 10, 12, 13, 16 and 19, closing (17), and silence (18).
    private static readonly int[] s_events = [3, 4, 6, 10, 12, 13, 16, 17, 18, 19];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<string, int> Acceptor() => Pairs(["2", "3", "6", "8", "13 rejected", "13 released"]);

    public static TheoryData<string, int> Requester() => Pairs(["5", "6", "7", "9", "11"]);

    [Theory]
    [MemberData(nameof(Acceptor))]
    public async Task An_acceptor_does_what_the_table_says(string state, int happened)
    {
        (string action, _) = StandardStateTable.Cell(happened, StateOf(state), isRequester: false).ShouldNotBeNull();
        ManualTime time = new();
        Gate gate = new();
        DicomServiceOptions options = new()
        {
            TimeProvider = time,
            Policy = async (_, cancellation) =>
            {
                gate.Enter();
                if (state == "3")
                {
                    await gate.Opened.WaitAsync(cancellation);
                }

                return state == "13 rejected" ? AssociationDecision.Reject(AssociateReject.CallingAETitleNotRecognized) : AssociationDecision.Accept();
            },
        };
        (DuplexPipe near, Task running) = RunningService.InMemory(new DicomService(options).MapEcho().MapFind(Samples.Find, (_, cancellation) => GatedAsync(gate, cancellation)));
        RawPeer peer = new(near);
        await BringAcceptorAsync(peer, state, gate);

        await HappenAsync(peer, happened, time);

        await ShouldFollowAsync(peer, action, state);
        gate.Open();
        await peer.CloseAsync();
        await running;
    }

    [Theory]
    [MemberData(nameof(Requester))]
    public async Task A_requester_does_what_the_table_says(string state, int happened)
    {
        (string action, _) = StandardStateTable.Cell(happened, StateOf(state), isRequester: true).ShouldNotBeNull();
        ManualTime time = new();
        Gate gate = new();
        (DuplexPipe near, DuplexPipe far) = DuplexPipe.CreatePair();
        RawPeer peer = new(far);
        DicomService provider = new DicomService().MapFind(Samples.Find, (_, cancellation) => GatedAsync(gate, cancellation)).MapEcho();
        Task<Association> requesting = Association.RequestAsync(
            near,
            new Peer("RAW", "memory", 1),
            options =>
            {
                options.TimeProvider = time;
                options.Propose(Samples.Find).SelectRole(Samples.Find, scu: true, scp: true).Propose(SopClasses.Verification).SelectRole(SopClasses.Verification, scu: true, scp: true);
                options.Provider = provider;
            },
            Cancellation);
        AssociateRequest request = AssociateRequest.Parse((await peer.ReceiveAsync()).ShouldNotBeNull().Field);
        Association? association = null;
        Task releasing = Task.CompletedTask;
        if (state != "5")
        {
            await peer.SendAsync(Accept(request).Encode);
            association = await requesting;
            releasing = await BringRequesterAsync(peer, association, state, gate);
        }

        await HappenAsync(peer, happened, time, Accept(request));

        if (action == "AE-3")
        {
            association = await requesting;
            await association.AbortAsync();
            (await peer.ReceiveAsync())!.Value.Type.ShouldBe((byte)7);
        }
        else
        {
            await ShouldFollowAsync(peer, action, state);
        }

        if (association is null)
        {
            AssociationFault fault = (await Should.ThrowAsync<AssociationException>(requesting)).Fault;
            fault.ShouldBe(action switch
            {
                "AE-4" => AssociationFault.Rejected,
                "AA-4" => AssociationFault.ConnectionLost,
                _ => AssociationFault.Aborted,
            });
        }

        gate.Open();
        await peer.CloseAsync();
        await releasing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
        if (association is not null)
        {
            await association.DisposeAsync();
        }
    }

    private static TheoryData<string, int> Pairs(string[] states)
    {
        TheoryData<string, int> pairs = [];
        foreach (string state in states)
        {
            foreach (int happened in s_events.Where(happened => StandardStateTable.Cell(happened, StateOf(state), isRequester: false) is not null))
            {
                pairs.Add(state, happened);
            }
        }

        return pairs;
    }

    private static int StateOf(string state) => int.Parse(state.Split(' ')[0], CultureInfo.InvariantCulture);

    private static async Task BringAcceptorAsync(RawPeer peer, string state, Gate gate)
    {
        if (state == "2")
        {
            return;
        }

        AssociateRequest request = RawPeer.Request((Samples.Find, [Samples.Implicit.Uid]), (SopClasses.Verification, [Samples.Implicit.Uid]));
        await peer.SendAsync(request.Encode);
        await gate.Entered.WaitAsync(Cancellation);
        if (state == "3")
        {
            return;
        }

        (await peer.ReceiveAsync())!.Value.Type.ShouldBe(state == "13 rejected" ? (byte)3 : (byte)2);
        if (state == "8")
        {
            gate.Reset();
            await FindAsync(peer);
            await gate.Entered.WaitAsync(Cancellation);
        }

        if (state is "8" or "13 released")
        {
            await peer.SendAsync(ReleasePdu.EncodeRequest);
        }

        if (state == "13 released")
        {
            (await peer.ReceiveAsync())!.Value.Type.ShouldBe((byte)6);
        }
    }

    /// <returns>The release that waits, in the states after it was asked for.</returns>
    private static async Task<Task> BringRequesterAsync(RawPeer peer, Association association, string state, Gate gate)
    {
        if (state == "6")
        {
            return Task.CompletedTask;
        }

        if (state == "9")
        {
            await FindAsync(peer);
            await gate.Entered.WaitAsync(Cancellation);
        }

        Task releasing = association.ReleaseAsync(Cancellation);
        (await peer.ReceiveAsync())!.Value.Type.ShouldBe((byte)5);
        if (state is "9" or "11")
        {
            await peer.SendAsync(ReleasePdu.EncodeRequest);
        }

        if (state == "11")
        {
            (await peer.ReceiveAsync())!.Value.Type.ShouldBe((byte)6);
        }

        return releasing;
    }

    private static async Task HappenAsync(RawPeer peer, int happened, ManualTime time, AssociateAccept? accept = null)
    {
        switch (happened)
        {
            case 3:
                await peer.SendAsync((accept ?? new AssociateAccept { CalledAETitle = "GANTRY", CallingAETitle = "RAW" }).Encode);
                break;
            case 4:
                await peer.SendAsync(AssociateReject.NoReason.Encode);
                break;
            case 6:
                await peer.SendAsync(RawPeer.Request((SopClasses.Verification, [Samples.Implicit.Uid])).Encode);
                break;
            case 10:
                await peer.SendCommandAsync(3, new CommandSet { Field = CommandField.EchoRequest, MessageId = 99, AffectedSOPClassUID = SopClasses.Verification });
                break;
            case 12:
                await peer.SendAsync(ReleasePdu.EncodeRequest);
                break;
            case 13:
                await peer.SendAsync(ReleasePdu.EncodeResponse);
                break;
            case 16:
                await peer.SendAsync(AssociationAbort.User.Encode);
                break;
            case 17:
                await peer.CloseOutputAsync();
                break;
            case 18:
                await UntilAsync(() => time.HasTimerWithin(s_artim));
                time.Advance(s_artim);
                break;
            default:
                await peer.SendAsync(Convert.FromHexString("F0000000000400000000"));
                break;
        }
    }

    private static async Task ShouldFollowAsync(RawPeer peer, string action, string state)
    {
        switch (action)
        {
            case "AA-1":
            case "AA-7":
            case "AA-8":
                (byte type, byte[] field) = (await peer.ReceiveAsync()).ShouldNotBeNull(action);
                type.ShouldBe((byte)7, action);
                field[2].ShouldBe(action == "AA-1" ? (byte)0 : (byte)2, "who aborts");
                break;
            case "AE-6":
                (await peer.ReceiveAsync())!.Value.Type.ShouldBe((byte)2);
                break;
            case "DT-2":
                (await peer.ReceiveCommandAsync()).Status.ShouldBe(DimseStatus.Success);
                break;
            case "AR-2":
                (await peer.ReceiveAsync())!.Value.Type.ShouldBe((byte)6);
                break;
            case "AR-8":
                (await peer.ReceiveAsync())!.Value.Type.ShouldBe((byte)6);
                await peer.SendAsync(ReleasePdu.EncodeResponse);
                (await peer.ReceiveAsync()).ShouldBeNull();
                break;
            case "AR-6":
                // Data while our release is under way are taken; the release goes on.
                await peer.SendAsync(ReleasePdu.EncodeResponse);
                (await peer.ReceiveAsync()).ShouldBeNull();
                break;
            case "AA-6":
                // Nothing is said to it, and the connection stays until the peer closes.
                state.ShouldStartWith("13");
                await peer.CloseOutputAsync();
                (await peer.ReceiveAsync()).ShouldBeNull();
                break;
            default:
                (await peer.ReceiveAsync()).ShouldBeNull(action);
                break;
        }
    }

    private static AssociateAccept Accept(AssociateRequest request) => new()
    {
        CalledAETitle = "RAW",
        CallingAETitle = "GANTRY",
        PresentationContexts = [.. request.PresentationContexts.Select(context => new PresentationContextAnswer(context.Id, PresentationContextResult.Acceptance, Samples.Implicit.Uid))],
        UserInformation = new UserInformation { RoleSelections = request.UserInformation.RoleSelections, AsynchronousOperations = new AsynchronousOperationsWindow(4, 4) },
    };

    private static async Task FindAsync(RawPeer peer)
    {
        await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.FindRequest, MessageId = 1, AffectedSOPClassUID = Samples.Find, Priority = 0, HasDataSet = true });
        await peer.SendAsync(RawPeer.DataPdu(1, isCommand: false, isLast: true, new byte[] { 0x08, 0, 0x52, 0, 0, 0, 0, 0 }));
    }

    private static async IAsyncEnumerable<DataSet> GatedAsync(Gate gate, [EnumeratorCancellation] CancellationToken cancellation)
    {
        gate.Enter();
        await gate.Opened.WaitAsync(cancellation);
        yield break;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Yield();
            Cancellation.ThrowIfCancellationRequested();
        }
    }

    /// <summary>Where a handler or a policy waits until the test lets it go on.</summary>
    private sealed class Gate
    {
        private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Entered => _entered.Task;

        public Task Opened => _opened.Task;

        public void Enter() => _entered.TrySetResult();

        public void Reset() => _entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Open() => _opened.TrySetResult();
    }
}
