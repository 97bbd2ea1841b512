namespace Gantry.Dicom.Network.Tests.UpperLayer;

/// <summary>Slow and silent peers, against a clock of our own.</summary>
[Trait("Ledger", "R063")]
public sealed class SilenceTests
{
    private static readonly TimeSpan s_artim = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_idle = TimeSpan.FromMinutes(10);

    [Fact]
    public async Task A_connection_without_a_request_is_closed_when_ARTIM_expires()
    {
        ManualTime time = new();
        (DuplexPipe near, Task running) = RunningService.InMemory(new DicomService(new DicomServiceOptions { TimeProvider = time }).MapEcho());
        RawPeer peer = new(near);
        await UntilAsync(() => time.HasTimerWithin(s_artim));
        time.Advance(s_artim / 2);
        await peer.SendAsync(new byte[] { 1 }); // a byte now and then does not help: ARTIM counts from the start
        await UntilAsync(() => time.HasTimerWithin(s_artim / 2));
        running.IsCompleted.ShouldBeFalse();
        time.Advance(s_artim / 2);
        (await peer.ReceiveAsync()).ShouldBeNull();
        await running;
    }

    [Fact]
    public async Task A_peer_silent_in_the_middle_of_a_message_is_aborted_but_not_one_that_is_only_slow()
    {
        ManualTime time = new();
        DicomService service = new DicomService(new DicomServiceOptions { TimeProvider = time }).MapStore([Samples.CT], async (request, cancellation) =>
        {
            await Samples.ReadAllAsync(request.Data, cancellation);
            return DimseStatus.Success;
        });
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        RawPeer peer = new(near);
        await peer.AssociateAsync(RawPeer.Request((Samples.CT, [Samples.Explicit.Uid])));
        await peer.SendCommandAsync(1, new CommandSet
        {
            Field = CommandField.StoreRequest,
            MessageId = 1,
            AffectedSOPClassUID = Samples.CT,
            AffectedSOPInstanceUID = new Uid("1.2"),
            HasDataSet = true,
        });
        for (int i = 0; i < 4; i++)
        {
            await UntilAsync(() => time.HasTimerWithin(s_idle));
            time.Advance(s_idle * 0.75);
            await peer.SendAsync(RawPeer.DataPdu(1, isCommand: false, isLast: false, new byte[2]));
            await UntilAsync(() => time.HasTimerWithin(s_idle) && !time.HasTimerWithin(s_idle * 0.5));
        }

        running.IsCompleted.ShouldBeFalse();
        time.Advance(s_idle);
        (await peer.ReceiveAsync())!.Value.Type.ShouldBe((byte)7);
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    public async Task An_association_on_which_nothing_happens_is_aborted_and_one_that_is_used_now_and_then_is_not()
    {
        ManualTime time = new();
        (DuplexPipe near, Task running) = RunningService.InMemory(new DicomService(new DicomServiceOptions { TimeProvider = time }).MapEcho());
        RawPeer peer = new(near);
        await peer.AssociateAsync(RawPeer.Request((SopClasses.Verification, [Samples.Implicit.Uid])));
        for (ushort i = 1; i <= 4; i++)
        {
            await UntilAsync(() => time.HasTimerWithin(s_idle));
            time.Advance(s_idle * 0.75);
            await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.EchoRequest, MessageId = i, AffectedSOPClassUID = SopClasses.Verification });
            (await peer.ReceiveCommandAsync()).Status.ShouldBe(DimseStatus.Success);
            await UntilAsync(() => time.HasTimerWithin(s_idle) && !time.HasTimerWithin(s_idle * 0.5));
        }

        time.Advance(s_idle);
        (await peer.ReceiveAsync())!.Value.Type.ShouldBe((byte)7);
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    public async Task A_requester_that_does_not_answer_a_sub_operation_is_aborted()
    {
        ManualTime time = new();
        DicomService service = new DicomService(new DicomServiceOptions { TimeProvider = time }).MapGet(Samples.Get, (request, cancellation) => SendOneAsync(request, cancellation));
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        RawPeer peer = new(near);
        AssociateRequest request = RawPeer.Request((Samples.Get, [Samples.Implicit.Uid]), (Samples.CT, [Samples.Explicit.Uid]));
        await peer.AssociateAsync(request with { UserInformation = request.UserInformation with { RoleSelections = [new RoleSelection(Samples.CT, false, true)] } });
        await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.GetRequest, MessageId = 1, AffectedSOPClassUID = Samples.Get, Priority = 0, HasDataSet = true });
        await peer.SendAsync(RawPeer.DataPdu(1, isCommand: false, isLast: true, new byte[] { 0x08, 0, 0x52, 0, 0, 0, 0, 0 }));
        (await peer.ReceiveCommandAsync()).Field.ShouldBe(CommandField.StoreRequest);
        (await peer.ReceiveAsync())!.Value.Type.ShouldBe((byte)4);
        await UntilAsync(() => time.HasTimerWithin(s_idle));
        time.Advance(s_idle);
        (await peer.ReceiveAsync())!.Value.Type.ShouldBe((byte)7);
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    public async Task A_peer_that_takes_nothing_of_what_is_sent_is_given_up()
    {
        ManualTime time = new();
        DicomService service = new DicomService(new DicomServiceOptions { TimeProvider = time }).MapFind(Samples.Find, (_, _) => ManyAsync());
        (DuplexPipe near, Task running) = RunningService.InMemory(service, pauseThreshold: 4096);
        RawPeer peer = new(near);
        await peer.AssociateAsync(RawPeer.Request((Samples.Find, [Samples.Implicit.Uid])));
        await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.FindRequest, MessageId = 1, AffectedSOPClassUID = Samples.Find, Priority = 0, HasDataSet = true });
        await peer.SendAsync(RawPeer.DataPdu(1, isCommand: false, isLast: true, new byte[] { 0x08, 0, 0x52, 0, 0, 0, 0, 0 }));
        while (!running.IsCompleted)
        {
            // Reading waits with its own timer for a peer that may still speak; what ends it is that nothing is taken.
            time.Advance(s_idle);
            await Task.Yield();
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }

        await running;
    }

    [Fact]
    public async Task An_association_whose_query_takes_long_is_not_idle()
    {
        ManualTime time = new();
        TaskCompletionSource asked = new();
        TaskCompletionSource found = new();
        DicomService service = new DicomService(new DicomServiceOptions { TimeProvider = time }).MapFind(Samples.Find, (_, _) => SlowAsync(asked, found.Task));
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        Association association = await Association.RequestAsync(near, new Peer("GANTRY", "memory", 1), options => options.Propose(Samples.Find), TestContext.Current.CancellationToken);
        Task<List<DataSet>> query = association.FindAsync(Samples.Find, new DataSet(), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken).AsTask();
        await asked.Task;
        await UntilAsync(() => time.HasTimerWithin(s_idle));
        time.Advance(s_idle);
        await UntilAsync(() => time.HasTimerWithin(s_idle));
        time.Advance(s_idle);
        found.SetResult();
        (await query).Count.ShouldBe(1);
        await association.DisposeAsync();
        await running;
    }

    [Fact]
    public async Task A_peer_that_does_not_answer_the_request_is_given_up()
    {
        ManualTime time = new();
        (DuplexPipe near, DuplexPipe far) = DuplexPipe.CreatePair();
        Task<Association> request = Association.RequestAsync(near, new Peer("MUTE", "memory", 1), options => options.Propose(SopClasses.Verification).TimeProvider = time, TestContext.Current.CancellationToken);
        await UntilAsync(() => time.HasTimerWithin(s_artim));
        time.Advance(s_artim);
        (await Should.ThrowAsync<AssociationException>(request)).Fault.ShouldBe(AssociationFault.TimedOut);
        far.Input.ShouldNotBeNull();
    }

    private static async IAsyncEnumerable<DataSet> SlowAsync(TaskCompletionSource asked, Task found)
    {
        asked.SetResult();
        await found;
        yield return new DataSet();
    }

    private static async IAsyncEnumerable<RetrieveProgress> SendOneAsync(GetRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        StoreResponse response = await request.StoreAsync(StoreOperation.FromDataSet(Samples.Image()), cancellation);
        yield return new RetrieveProgress(0, response.Status.IsSuccess ? 1 : 0, response.Status.IsSuccess ? 0 : 1, 0);
    }

    private static async IAsyncEnumerable<DataSet> ManyAsync()
    {
        while (true)
        {
            DataSet match = new();
            match.Set(Attributes.StudyDescription, new string('x', 64));
            yield return match;
            await Task.Yield();
        }
    }

    /// <summary>Waits for something the other side does in its own time.</summary>
    private static async Task UntilAsync(Func<bool> condition)
    {
        while (!condition())
        {
            await Task.Yield();
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
        }
    }
}
