using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Network.Tests.Associations;

/// <summary>The asynchronous operations window, kept by both ends in both directions (PS3.7 §D.3.3.3).</summary>
[Trait("Ledger", "R063")]
public sealed class OperationsWindowTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(5, 3, 3)]
    [InlineData(3, 5, 3)]
    [InlineData(1, 5, 1)]
    [InlineData(16, 1, 1)]
    [Trait("Ledger", "R050")]
    public async Task A_requester_has_as_many_operations_outstanding_as_both_ends_allow_and_no_more(int requester, int acceptor, int agreed)
    {
        Gate gate = new(agreed);
        DicomService service = new DicomService(new DicomServiceOptions { MaximumOperationsPerformed = acceptor }).MapFind(Samples.Find, (_, cancellation) => GatedAsync(gate, cancellation));
        await using RunningService running = new(service);
        await using Association association = await Association.RequestAsync(running.Peer, options => options.Propose(Samples.Find).MaximumOperationsInvoked = requester, Cancellation);
        association.Information.MaximumOperationsInvoked.ShouldBe(agreed);

        Task<int>[] queries = [.. Enumerable.Range(0, agreed * 4).Select(_ => association.FindAsync(Samples.Find, new DataSet(), Cancellation).CountAsync(Cancellation).AsTask())];
        await gate.Full.WaitAsync(Cancellation);
        gate.Open();

        (await Task.WhenAll(queries)).ShouldAllBe(count => count == 1);
        gate.Most.ShouldBe(agreed);
    }

    [Theory]
    [InlineData(5, 3, 3)]
    [InlineData(3, 5, 3)]
    [InlineData(1, 5, 1)]
    [Trait("Ledger", "R051")]
    public async Task An_acceptor_has_as_many_sub_operations_outstanding_as_both_ends_allow_and_no_more(int requester, int acceptor, int agreed)
    {
        Gate gate = new(agreed);
        DicomService service = new DicomService(new DicomServiceOptions { MaximumOperationsInvoked = acceptor }).MapGet(Samples.Get, (request, cancellation) => SendAllAsync(request, agreed * 4, cancellation));
        await using RunningService running = new(service);
        await using Association association = await Association.RequestAsync(
            running.Peer,
            options => options.Propose(Samples.Get).Propose(Samples.CT, Samples.Explicit).SelectRole(Samples.CT, scu: false, scp: true).MaximumOperationsPerformed = requester,
            Cancellation);
        association.Information.MaximumOperationsPerformed.ShouldBe(agreed);

        Task<RetrieveProgress> retrieval = association.GetAsync(
            Samples.Get,
            new DataSet(),
            async (request, cancellation) =>
            {
                await Samples.ReadAllAsync(request.Data, cancellation);
                await gate.PassAsync(cancellation);
                return DimseStatus.Success;
            },
            Cancellation).LastAsync(Cancellation).AsTask();
        await gate.Full.WaitAsync(Cancellation);
        gate.Open();

        (await retrieval).Completed.ShouldBe(agreed * 4);
        gate.Most.ShouldBe(agreed);
    }

    [Fact]
    [Trait("Ledger", "R065")]
    [Trait("Ledger", "R078")]
    public async Task An_acceptor_queries_its_requester_several_at_once_while_it_is_queried_itself()
    {
        Gate requesters = new(2);
        Gate acceptors = new(3);
        TaskCompletionSource<int> asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        DicomServiceOptions options = new()
        {
            ProviderRoles = sopClass => sopClass == Samples.Find,
            MaximumOperationsPerformed = 2,
            MaximumOperationsInvoked = 3,
            Established = async (association, cancellation) =>
            {
                int[] counts = await Task.WhenAll(Enumerable.Range(0, 9).Select(_ => association.FindAsync(Samples.Find, new DataSet(), cancellation).CountAsync(cancellation).AsTask()));
                asked.SetResult(counts.Sum());
            },
        };
        DicomService provider = new DicomService().MapFind(Samples.Find, (_, cancellation) => GatedAsync(acceptors, cancellation));
        await using RunningService running = new(new DicomService(options).MapFind(Samples.Find, (_, cancellation) => GatedAsync(requesters, cancellation)));
        await using Association association = await Association.RequestAsync(
            running.Peer,
            requester => requester.Propose(Samples.Find).SelectRole(Samples.Find, scu: true, scp: true).Provider = provider,
            Cancellation);

        Task<int>[] queries = [.. Enumerable.Range(0, 6).Select(_ => association.FindAsync(Samples.Find, new DataSet(), Cancellation).CountAsync(Cancellation).AsTask())];
        await Task.WhenAll(requesters.Full, acceptors.Full).WaitAsync(Cancellation);
        requesters.Open();
        acceptors.Open();

        (await Task.WhenAll(queries)).Sum().ShouldBe(6);
        (await asked.Task.WaitAsync(Cancellation)).ShouldBe(9);
        (requesters.Most, acceptors.Most).ShouldBe((2, 3));
    }

    [Fact]
    public async Task A_peer_that_invokes_more_than_agreed_is_refused_and_may_still_cancel()
    {
        Gate gate = new(2);
        DicomService service = new DicomService().MapFind(Samples.Find, (_, cancellation) => GatedAsync(gate, cancellation)).MapEcho();
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        RawPeer peer = new(near);
        await peer.AssociateAsync(Window(RawPeer.Request((Samples.Find, [Samples.Implicit.Uid]), (SopClasses.Verification, [Samples.Implicit.Uid])), invoked: 2));
        for (ushort id = 1; id <= 3; id++)
        {
            await FindAsync(peer, id);
        }

        CommandSet refused = await peer.ReceiveCommandAsync();
        (refused.MessageIdBeingRespondedTo, refused.Status).ShouldBe(((ushort)3, DimseStatus.ResourceLimitation));
        await peer.SendCommandAsync(3, new CommandSet { Field = CommandField.EchoRequest, MessageId = 4, AffectedSOPClassUID = SopClasses.Verification });
        (await peer.ReceiveCommandAsync()).Status.ShouldBe(DimseStatus.ResourceLimitation);
        await gate.Full.WaitAsync(Cancellation);
        gate.Most.ShouldBe(2);
        for (ushort id = 1; id <= 2; id++)
        {
            await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.CancelRequest, MessageIdBeingRespondedTo = id });
            CommandSet cancelled = await peer.ReceiveCommandAsync();
            (cancelled.MessageIdBeingRespondedTo, cancelled.Status).ShouldBe((id, DimseStatus.Cancel));
        }

        // With room again, the next one is performed.
        await peer.SendCommandAsync(3, new CommandSet { Field = CommandField.EchoRequest, MessageId = 4, AffectedSOPClassUID = SopClasses.Verification });
        (await peer.ReceiveCommandAsync()).Status.ShouldBe(DimseStatus.Success);
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    public async Task A_message_ID_that_is_in_use_is_a_duplicate_invocation()
    {
        Gate gate = new(1);
        DicomService service = new DicomService().MapFind(Samples.Find, (_, cancellation) => GatedAsync(gate, cancellation));
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        RawPeer peer = new(near);
        await peer.AssociateAsync(Window(RawPeer.Request((Samples.Find, [Samples.Implicit.Uid])), invoked: 4));
        await FindAsync(peer, 7);
        await FindAsync(peer, 7);
        (await peer.ReceiveCommandAsync()).Status.ShouldBe(DimseStatus.DuplicateInvocation);
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    [Trait("Ledger", "R049")]
    public async Task A_sender_that_sends_more_than_agreed_is_held_up()
    {
        Gate gate = new(2);
        DicomService service = new DicomService().MapStore([Samples.CT], async (request, cancellation) =>
        {
            await Samples.ReadAllAsync(request.Data, cancellation);
            await gate.PassAsync(cancellation);
            return DimseStatus.Success;
        });
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        RawPeer peer = new(near);
        await peer.AssociateAsync(Window(RawPeer.Request((Samples.CT, [Samples.Implicit.Uid])), invoked: 2));
        for (ushort id = 1; id <= 6; id++)
        {
            await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.StoreRequest, MessageId = id, AffectedSOPClassUID = Samples.CT, AffectedSOPInstanceUID = new Uid($"1.2.{id}"), HasDataSet = true });
            await peer.SendAsync(RawPeer.DataPdu(1, isCommand: false, isLast: true, new byte[8]));
        }

        await gate.Full.WaitAsync(Cancellation);
        gate.Open();
        List<int> answered = [];
        for (int i = 0; i < 6; i++)
        {
            CommandSet response = await peer.ReceiveCommandAsync();
            response.Status.ShouldBe(DimseStatus.Success);
            answered.Add(response.MessageIdBeingRespondedTo);
        }

        answered.Order().ShouldBe([1, 2, 3, 4, 5, 6]);
        gate.Most.ShouldBe(2);
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    public async Task A_peer_that_did_not_answer_the_window_gets_one_operation_at_a_time()
    {
        (DuplexPipe near, DuplexPipe far) = DuplexPipe.CreatePair();
        RawPeer acceptor = new(far);
        Task<Association> requesting = Association.RequestAsync(near, new Peer("OLD", "memory", 1), options => options.Propose(SopClasses.Verification), Cancellation);
        AssociateRequest request = AssociateRequest.Parse((await acceptor.ReceiveAsync()).ShouldNotBeNull().Field);
        request.UserInformation.AsynchronousOperations.ShouldBe(new AsynchronousOperationsWindow(16, 16));
        await acceptor.SendAsync(new AssociateAccept
        {
            CalledAETitle = "OLD",
            CallingAETitle = "GANTRY",
            PresentationContexts = [new PresentationContextAnswer(1, PresentationContextResult.Acceptance, request.PresentationContexts[0].TransferSyntaxes[0])],
        }.Encode);
        Association association = await requesting;
        (association.Information.MaximumOperationsInvoked, association.Information.MaximumOperationsPerformed).ShouldBe((1, 1));
        Task<DimseStatus>[] echoes = [association.EchoAsync(Cancellation), association.EchoAsync(Cancellation)];
        for (int i = 0; i < 2; i++)
        {
            CommandSet command = CommandSet.Parse((await acceptor.ReceiveAsync()).ShouldNotBeNull().Field.AsSpan(6));
            far.Input.TryRead(out _).ShouldBeFalse();
            echoes.Count(echo => echo.IsCompleted).ShouldBe(i);
            await acceptor.SendCommandAsync(1, command.Respond(DimseStatus.Success));
            await Task.WhenAny(echoes);
        }

        (await Task.WhenAll(echoes)).ShouldAllBe(status => status == DimseStatus.Success);
        await association.AbortAsync();
    }

    private static AssociateRequest Window(AssociateRequest request, ushort invoked) =>
        request with { UserInformation = request.UserInformation with { AsynchronousOperations = new AsynchronousOperationsWindow(invoked, 1) } };

    private static async Task FindAsync(RawPeer peer, ushort messageId)
    {
        await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.FindRequest, MessageId = messageId, AffectedSOPClassUID = Samples.Find, Priority = 0, HasDataSet = true });
        await peer.SendAsync(RawPeer.DataPdu(1, isCommand: false, isLast: true, new byte[] { 0x08, 0, 0x52, 0, 0, 0, 0, 0 }));
    }

    private static async IAsyncEnumerable<DataSet> GatedAsync(Gate gate, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await gate.PassAsync(cancellation);
        yield return new DataSet();
    }

    private static async IAsyncEnumerable<RetrieveProgress> SendAllAsync(GetRequest request, int count, [EnumeratorCancellation] CancellationToken cancellation)
    {
        StoreResponse[] responses = await Task.WhenAll(Enumerable.Range(0, count).Select(_ => request.StoreAsync(StoreOperation.FromDataSet(Samples.Image()), cancellation)));
        yield return new RetrieveProgress(0, responses.Count(response => response.Status.IsSuccess), responses.Count(response => !response.Status.IsSuccess), 0);
    }

    /// <summary>Keeps operations until a test has seen enough of them at once, and counts how many there were at most.</summary>
    private sealed class Gate(int enough)
    {
        private readonly TaskCompletionSource _full = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly Lock _lock = new();
        private int _inside;

        public Task Full => _full.Task;

        public int Most { get; private set; }

        public void Open() => _open.TrySetResult();

        public async Task PassAsync(CancellationToken cancellation)
        {
            lock (_lock)
            {
                Most = Math.Max(Most, ++_inside);
                if (_inside >= enough)
                {
                    _full.TrySetResult();
                }
            }

            try
            {
                await _open.Task.WaitAsync(cancellation);
            }
            finally
            {
                lock (_lock)
                {
                    _inside--;
                }
            }
        }
    }
}
