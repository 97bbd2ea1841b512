namespace Gantry.Dicom.Network.Tests.Hostile;

/// <summary>Peers that ask and do not listen, and peers whose answers would stop everything.</summary>
public sealed class UnreadResponsesTests
{
    private const int Pause = 64 << 10;
    private static readonly TimeSpan s_idle = TimeSpan.FromMinutes(10);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(CommandField.EchoRequest)]
    [InlineData(CommandField.FindRequest)]
    public async Task A_peer_that_reads_no_responses_is_not_read_on_and_given_up_after_the_idle_time(CommandField field)
    {
        ManualTime time = new();
        AssociationHistory history = new(1);
        (DuplexPipe near, Task running) = RunningService.InMemory(RecordedConversation.Service(history, time: time), Pause);
        RawPeer peer = new(near);
        await peer.AssociateAsync(RawPeer.Request((SopClasses.Verification, [Samples.Implicit.Uid]), (Samples.Find, [Samples.Explicit.Uid])));
        byte[] message = field == CommandField.EchoRequest
            ? RawPeer.DataPdu(1, isCommand: true, isLast: true, new CommandSet { Field = field, MessageId = 1, AffectedSOPClassUID = SopClasses.Verification }.Encode())
            : [
                .. RawPeer.DataPdu(3, isCommand: true, isLast: true, new CommandSet { Field = field, MessageId = 1, AffectedSOPClassUID = Samples.Find, HasDataSet = true }.Encode()),
                .. RawPeer.DataPdu(3, isCommand: false, isLast: true, []),
            ];
        long sent = 0;
        Task flood = Task.Run(async () =>
        {
            while (!(await near.Output.WriteAsync(message)).IsCompleted)
            {
                Interlocked.Add(ref sent, message.Length);
            }
        }, Cancellation);

        // It stops by itself: what the pipes hold, and a few messages that are being answered.
        await UntilAsync(() => time.HasTimerWithin(s_idle) && history.Open is [{ OperationsUnderWay: > 0 }] && Stopped(ref sent));
        Interlocked.Read(ref sent).ShouldBeLessThan(6 * Pause);
        history.Open[0].OperationsUnderWay.ShouldBeLessThanOrEqualTo(2 * 16);

        await UntilAsync(() =>
        {
            time.Advance(s_idle);
            return running.IsCompleted;
        });
        await near.Input.CompleteAsync();
        await flood;
        (history.OpenCount, history.Ended[0].End!.Kind).ShouldBe((0, AssociationEndKind.TimedOut));
    }

    [Fact]
    public async Task A_peer_that_takes_a_trickle_of_what_is_sent_is_given_up_too()
    {
        ManualTime time = new();
        AssociationHistory history = new(1);
        DicomService service = new DicomService(new DicomServiceOptions { History = history, TimeProvider = time })
            .MapFind(Samples.Find, (_, _) => Enumerable.Repeat(Samples.Image(), 5000).ToAsyncEnumerable());
        (DuplexPipe near, Task running) = RunningService.InMemory(service, Pause);
        RawPeer peer = new(near);
        await peer.AssociateAsync(RawPeer.Request((Samples.Find, [Samples.Explicit.Uid])));
        await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.FindRequest, MessageId = 1, AffectedSOPClassUID = Samples.Find, HasDataSet = true });
        await peer.SendAsync(RawPeer.DataPdu(1, isCommand: false, isLast: true, []));
        await UntilAsync(() => history.Open is [{ BytesSent: > Pause }]);
        for (int minute = 0; !running.IsCompleted; minute++)
        {
            minute.ShouldBeLessThan(10_000, "a byte a minute keeps the association");
            if ((await near.Input.ReadAsync(Cancellation)).Buffer is { IsEmpty: false } buffer)
            {
                near.Input.AdvanceTo(buffer.GetPosition(1));
            }

            time.Advance(TimeSpan.FromMinutes(1));
            await Task.Yield();
        }

        await near.Input.CompleteAsync();
        (history.OpenCount, history.Ended[0].End!.Kind).ShouldBe((0, AssociationEndKind.TimedOut));
    }

    [Fact]
    public async Task A_store_beyond_the_window_that_a_C_GET_fills_is_refused_and_both_end()
    {
        AssociationHistory history = new(1);
        DicomService service = new DicomService(new DicomServiceOptions { History = history })
            .MapGet(Samples.Get, (request, cancellation) => SendAsync(request, cancellation))
            .MapStore([Samples.CT], (_, _) => Task.FromResult<StoreResponse>(DimseStatus.Success));
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        RawPeer peer = new(near);
        AssociateRequest request = RawPeer.Request((Samples.Get, [Samples.Implicit.Uid]), (Samples.CT, [Samples.Explicit.Uid]));
        await peer.AssociateAsync(request with { UserInformation = request.UserInformation with { RoleSelections = [new RoleSelection(Samples.CT, true, true)] } });
        await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.GetRequest, MessageId = 1, AffectedSOPClassUID = Samples.Get, HasDataSet = true });
        await peer.SendAsync(RawPeer.DataPdu(1, isCommand: false, isLast: true, []));
        (byte[] command, _) = ((await peer.ReceiveAsync())!.Value.Field, await peer.ReceiveAsync());
        CommandSet store = CommandSet.Parse(command.AsSpan(6));
        store.Field.ShouldBe(CommandField.StoreRequest);

        // The window is 1, as nothing was negotiated, and the C-GET waits for the answer to its C-STORE.
        await peer.SendCommandAsync(3, new CommandSet { Field = CommandField.StoreRequest, MessageId = 2, AffectedSOPClassUID = Samples.CT, AffectedSOPInstanceUID = new Uid("1.2"), HasDataSet = true });
        await peer.SendAsync(RawPeer.DataPdu(3, isCommand: false, isLast: true, new byte[100]));
        CommandSet refusal = await peer.ReceiveCommandAsync();
        (refusal.Field, refusal.Status).ShouldBe((CommandField.StoreResponse, DimseStatus.OutOfResources));
        await peer.SendCommandAsync(3, store.Respond(DimseStatus.Success));
        CommandSet got = await peer.ReceiveCommandAsync();
        (got.Field, got.Status).ShouldBe((CommandField.GetResponse, DimseStatus.Success));
        await peer.CloseAsync();
        await running;
        history.OpenCount.ShouldBe(0);
    }

    [Fact]
    public async Task A_status_that_an_operation_does_not_have_ends_the_association_instead_of_stopping_it()
    {
        (DuplexPipe near, DuplexPipe far) = DuplexPipe.CreatePair();
        Task<Association> requesting = Association.RequestAsync(near, new Peer("GANTRY", "memory", 1), options => options.Propose(SopClasses.Verification, Samples.Implicit), Cancellation);
        RawPeer peer = new(far);
        AssociateRequest request = AssociateRequest.Parse((await peer.ReceiveAsync())!.Value.Field, 128);
        await peer.SendAsync(new AssociateAccept
        {
            CalledAETitle = request.CalledAETitle,
            CallingAETitle = request.CallingAETitle,
            PresentationContexts = [new PresentationContextAnswer(1, PresentationContextResult.Acceptance, Samples.Implicit.Uid)],
        }.Encode);
        Association association = await requesting;
        Task<DimseStatus> echo = association.EchoAsync(Cancellation);
        CommandSet command = await peer.ReceiveCommandAsync();
        await peer.SendCommandAsync(1, command.Respond(DimseStatus.Pending));
        await peer.SendCommandAsync(1, command.Respond(DimseStatus.Pending));
        await Should.ThrowAsync<AssociationException>(echo);
        (await peer.ReceiveAsync())!.Value.Type.ShouldBe((byte)7);
        await association.DisposeAsync();
    }

    [Fact]
    public async Task Results_that_nobody_takes_do_not_keep_an_association_from_being_disposed_of()
    {
        DicomService service = new DicomService().MapFind(Samples.Find, (_, _) => Enumerable.Repeat(new DataSet(), 500).ToAsyncEnumerable());
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        Association association = await Association.RequestAsync(near, new Peer("GANTRY", "memory", 1), options => options.Propose(Samples.Find), Cancellation);
        IAsyncEnumerator<DataSet> matches = association.FindAsync(Samples.Find, new DataSet(), Cancellation).GetAsyncEnumerator(Cancellation);
        (await matches.MoveNextAsync()).ShouldBeTrue();
        await association.DisposeAsync();
        await running;
        await Should.ThrowAsync<AssociationException>(async () =>
        {
            while (await matches.MoveNextAsync())
            {
            }
        });
    }

    [Fact]
    public async Task An_abort_is_not_held_up_by_a_peer_that_takes_nothing()
    {
        ManualTime time = new();
        (DuplexPipe near, DuplexPipe far) = DuplexPipe.CreatePair(Pause);
        Task<Association> requesting = Association.RequestAsync(near, new Peer("GANTRY", "memory", 1), options => options.Propose(Samples.CT, Samples.Explicit).TimeProvider = time, Cancellation);
        RawPeer peer = new(far);
        AssociateRequest request = AssociateRequest.Parse((await peer.ReceiveAsync())!.Value.Field, 128);
        await peer.SendAsync(new AssociateAccept
        {
            CalledAETitle = request.CalledAETitle,
            CallingAETitle = request.CallingAETitle,
            PresentationContexts = [new PresentationContextAnswer(1, PresentationContextResult.Acceptance, Samples.Explicit.Uid)],
        }.Encode);
        Association association = await requesting;
        Task<StoreResponse> store = association.StoreAsync(StoreOperation.FromBytes(Samples.CT, new Uid("1.2"), Samples.Explicit, new byte[1 << 20]), Cancellation);
        await UntilAsync(() => time.HasTimerWithin(s_idle));
        Task abort = association.AbortAsync();
        await UntilAsync(() => time.HasTimerWithin(TimeSpan.FromSeconds(1)) || abort.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));
        await abort;
        await Should.ThrowAsync<AssociationException>(store);
    }

    private static async IAsyncEnumerable<RetrieveProgress> SendAsync(GetRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        StoreResponse response = await request.StoreAsync(StoreOperation.FromBytes(Samples.CT, new Uid("1.2.3"), Samples.Explicit, Samples.Pattern(100)), cancellation);
        yield return new RetrieveProgress(0, 1, 0, 0) { Status = response.Status };
    }

    /// <summary>Whether nothing is taken any more: seen so in many looks one after the other.</summary>
    private static bool Stopped(ref long counter)
    {
        long before = Interlocked.Read(ref counter);
        SpinWait wait = default;
        for (int i = 0; i < 200; i++)
        {
            wait.SpinOnce(-1);
            Thread.Yield();
        }

        return Interlocked.Read(ref counter) == before;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Yield();
            Cancellation.ThrowIfCancellationRequested();
        }
    }
}
