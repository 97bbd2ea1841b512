using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Network.Tests.Associations;

/// <summary>A service that is told to stop finishes what is under way, and begins nothing new.</summary>
[Trait("Ledger", "R063")]
public sealed class StoppingTests
{
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_idle_association_is_aborted_at_once()
    {
        using CancellationTokenSource stopping = new();
        (DuplexPipe near, Task running) = RunningService.Stoppable(new DicomService().MapEcho(), 1 << 16, stopping.Token);
        RawPeer peer = new(near);
        await peer.AssociateAsync(RawPeer.Request((SopClasses.Verification, [Samples.Implicit.Uid])));
        await stopping.CancelAsync();
        (byte type, byte[] field) = (await peer.ReceiveAsync()).ShouldNotBeNull();
        (type, field[2]).ShouldBe(((byte)7, (byte)0));
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    [Trait("Ledger", "R051")]
    public async Task A_retrieval_under_way_sends_all_its_instances()
    {
        using CancellationTokenSource stopping = new();
        (DuplexPipe near, Task running) = RunningService.Stoppable(new DicomService().MapGet(Samples.Get, (request, cancellation) => SendAsync(request, 5, cancellation)), 1 << 16, stopping.Token);
        Association association = await Association.RequestAsync(
            near,
            new Peer("GANTRY", "memory", 1),
            options => options.Propose(Samples.Get).Propose(Samples.CT, Samples.Explicit).SelectRole(Samples.CT, scu: false, scp: true),
            Cancellation);
        Task<RetrieveProgress> retrieval = association.GetAsync(
            Samples.Get,
            new DataSet(),
            async (request, cancellation) =>
            {
                await Samples.ReadAllAsync(request.Data, cancellation);
                _begun.TrySetResult();
                await _goOn.Task.WaitAsync(cancellation);
                return DimseStatus.Success;
            },
            Cancellation).LastAsync(Cancellation).AsTask();
        await _begun.Task.WaitAsync(Cancellation);

        await stopping.CancelAsync();
        _goOn.SetResult();

        (await retrieval).ShouldSatisfyAllConditions(last => last.Status.ShouldBe(DimseStatus.Success), last => last.Completed.ShouldBe(5));
        await running.WaitAsync(Cancellation);
        await Should.ThrowAsync<AssociationException>(() => association.FindAsync(Samples.Get, new DataSet(), Cancellation).CountAsync(Cancellation).AsTask());
        await association.DisposeAsync();
    }

    [Fact]
    public async Task A_request_that_comes_meanwhile_is_refused_and_a_cancellation_is_heard()
    {
        using CancellationTokenSource stopping = new();
        DicomService service = new DicomService().MapFind(Samples.Find, (_, cancellation) => WaitAsync(cancellation)).MapStore([Samples.CT], (_, _) => Task.FromResult<StoreResponse>(DimseStatus.Success));
        (DuplexPipe near, Task running) = RunningService.Stoppable(service, 1 << 16, stopping.Token);
        RawPeer peer = new(near);
        AssociateRequest request = RawPeer.Request((Samples.Find, [Samples.Implicit.Uid]), (Samples.CT, [Samples.Implicit.Uid]));
        await peer.AssociateAsync(request with { UserInformation = request.UserInformation with { AsynchronousOperations = new AsynchronousOperationsWindow(8, 1) } });
        await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.FindRequest, MessageId = 1, AffectedSOPClassUID = Samples.Find, Priority = 0, HasDataSet = true });
        await peer.SendAsync(RawPeer.DataPdu(1, isCommand: false, isLast: true, new byte[] { 0x08, 0, 0x52, 0, 0, 0, 0, 0 }));
        await _begun.Task.WaitAsync(Cancellation);

        await stopping.CancelAsync();
        await peer.SendCommandAsync(3, new CommandSet { Field = CommandField.StoreRequest, MessageId = 2, AffectedSOPClassUID = Samples.CT, AffectedSOPInstanceUID = new Uid("1.2"), HasDataSet = true });
        await peer.SendAsync(RawPeer.DataPdu(3, isCommand: false, isLast: true, new byte[8]));
        CommandSet refused = await peer.ReceiveCommandAsync();
        (refused.MessageIdBeingRespondedTo, refused.Status).ShouldBe(((ushort)2, DimseStatus.OutOfResources));
        await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.CancelRequest, MessageIdBeingRespondedTo = 1 });
        (await peer.ReceiveCommandAsync()).Status.ShouldBe(DimseStatus.Cancel);
        (await peer.ReceiveAsync())!.Value.Type.ShouldBe((byte)7);
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    public async Task A_release_that_comes_meanwhile_is_answered()
    {
        using CancellationTokenSource stopping = new();
        (DuplexPipe near, Task running) = RunningService.Stoppable(new DicomService().MapFind(Samples.Find, (_, cancellation) => WaitAsync(cancellation)), 1 << 16, stopping.Token);
        RawPeer peer = new(near);
        await peer.AssociateAsync(RawPeer.Request((Samples.Find, [Samples.Implicit.Uid])));
        await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.FindRequest, MessageId = 1, AffectedSOPClassUID = Samples.Find, Priority = 0, HasDataSet = true });
        await peer.SendAsync(RawPeer.DataPdu(1, isCommand: false, isLast: true, new byte[] { 0x08, 0, 0x52, 0, 0, 0, 0, 0 }));
        await _begun.Task.WaitAsync(Cancellation);
        await stopping.CancelAsync();
        await peer.SendAsync(ReleasePdu.EncodeRequest);
        _goOn.SetResult();
        (await peer.ReceiveCommandAsync()).Status.ShouldBe(DimseStatus.Success);
        (await peer.ReceiveAsync())!.Value.Type.ShouldBe((byte)6);
        await peer.CloseAsync();
        await running;
    }

    private static async IAsyncEnumerable<RetrieveProgress> SendAsync(GetRequest request, int count, [EnumeratorCancellation] CancellationToken cancellation)
    {
        int completed = 0;
        for (int i = 0; i < count; i++)
        {
            completed += (await request.StoreAsync(StoreOperation.FromDataSet(Samples.Image()), cancellation)).Status.IsSuccess ? 1 : 0;
        }

        yield return new RetrieveProgress(0, completed, count - completed, 0);
    }

    private async IAsyncEnumerable<DataSet> WaitAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        _begun.TrySetResult();
        await _goOn.Task.WaitAsync(cancellation);
        yield break;
    }
}
