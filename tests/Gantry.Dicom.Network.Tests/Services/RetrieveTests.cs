using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Network.Tests.Services;

public sealed class RetrieveTests
{
    private static DataSet Identifier()
    {
        DataSet identifier = new();
        identifier.Set(Attributes.QueryRetrieveLevel, "STUDY");
        identifier.Set(Attributes.StudyInstanceUID, new Uid("1.2.3"));
        return identifier;
    }

    private static async IAsyncEnumerable<RetrieveProgress> SendAsync(GetRequest request, StoreOperation[] operations, [EnumeratorCancellation] CancellationToken cancellation)
    {
        RetrieveProgress progress = new(operations.Length, 0, 0, 0);
        foreach (StoreOperation operation in operations)
        {
            StoreResponse response = await request.StoreAsync(operation, cancellation);
            progress = response.Status.IsSuccess
                ? progress with { Remaining = progress.Remaining - 1, Completed = progress.Completed + 1 }
                : progress with { Remaining = progress.Remaining - 1, Failed = progress.Failed + 1, FailedInstances = [.. progress.FailedInstances, operation.SopInstanceUid] };
            yield return progress;
        }
    }

    private static Task<Association> RequestAsync(RunningService service) => Association.RequestAsync(
        service.Peer,
        options => options.Propose(Samples.Get).Propose(Samples.CT, Samples.Explicit).SelectRole(Samples.CT, scu: false, scp: true),
        TestContext.Current.CancellationToken);

    [Fact]
    [Trait("Ledger", "R051")]
    [Trait("Ledger", "R065")]
    public async Task C_GET_brings_instances_on_the_same_association()
    {
        StoreOperation[] operations = [.. Enumerable.Range(1, 20).Select(i => StoreOperation.FromBytes(Samples.CT, new Uid($"1.2.{i}"), Samples.Explicit, Samples.Pattern(i * 20_000)))];
        await using RunningService service = new(new DicomService().MapGet(Samples.Get, (request, cancellation) => SendAsync(request, operations, cancellation)));
        await using Association association = await RequestAsync(service);
        Dictionary<string, byte[]> received = [];
        List<RetrieveProgress> progress = await association.GetAsync(
            Samples.Get,
            Identifier(),
            async (request, cancellation) =>
            {
                received.Add(request.AffectedSOPInstanceUID.Value, await Samples.ReadAllAsync(request.Data, cancellation));
                return DimseStatus.Success;
            },
            TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        progress[^1].Status.ShouldBe(DimseStatus.Success);
        progress[^1].Completed.ShouldBe(20);
        progress.SkipLast(1).ShouldAllBe(step => step.Status.IsPending);
        received.Count.ShouldBe(20);
        received["1.2.20"].AsSpan().SequenceEqual(Samples.Pattern(400_000)).ShouldBeTrue();
    }

    [Fact]
    [Trait("Ledger", "R051")]
    [Trait("Ledger", "R065")]
    public async Task C_GET_sends_nothing_in_a_role_the_requester_did_not_take()
    {
        await using RunningService service = new(new DicomService()
            .MapStore([Samples.CT], (_, _) => Task.FromResult<StoreResponse>(DimseStatus.Success))
            .MapGet(Samples.Get, (request, cancellation) => SendAsync(request, [StoreOperation.FromBytes(Samples.CT, new Uid("1.2.9"), Samples.Explicit, new byte[10])], cancellation)));
        await using Association association = await Association.RequestAsync(
            service.Peer,
            options => options.Propose(Samples.Get).Propose(Samples.CT, Samples.Explicit),
            TestContext.Current.CancellationToken);
        RetrieveProgress last = await association.GetAsync(Samples.Get, Identifier(), (_, _) => throw new InvalidOperationException(), TestContext.Current.CancellationToken)
            .LastAsync(TestContext.Current.CancellationToken);
        last.Status.ShouldBe(DimseStatus.UnableToPerformSubOperations);
        last.Failed.ShouldBe(1);
        last.FailedInstances.ShouldBe([new Uid("1.2.9")]);
    }

    [Fact]
    [Trait("Ledger", "R051")]
    public async Task A_get_where_some_instances_fail_ends_with_a_warning_that_names_them()
    {
        StoreOperation[] operations = [.. Enumerable.Range(1, 3).Select(i => StoreOperation.FromBytes(Samples.CT, new Uid($"1.2.{i}"), Samples.Explicit, new byte[100]))];
        await using RunningService service = new(new DicomService().MapGet(Samples.Get, (request, cancellation) => SendAsync(request, operations, cancellation)));
        await using Association association = await RequestAsync(service);
        RetrieveProgress last = await association.GetAsync(
            Samples.Get,
            Identifier(),
            (request, _) => Task.FromResult<StoreResponse>(request.AffectedSOPInstanceUID.Value == "1.2.2" ? DimseStatus.OutOfResources : DimseStatus.Success),
            TestContext.Current.CancellationToken).LastAsync(TestContext.Current.CancellationToken);
        (last.Status, last.Completed, last.Failed).ShouldBe((DimseStatus.SubOperationsWithFailures, 2, 1));
        last.FailedInstances.ShouldBe([new Uid("1.2.2")]);
    }

    [Fact]
    [Trait("Ledger", "R052")]
    public async Task C_MOVE_tells_the_destination_its_progress_and_its_end()
    {
        MoveRequest? seen = null;
        await using RunningService service = new(new DicomService().MapMove(Samples.Move, (request, _) =>
        {
            seen = request;
            return new[] { new RetrieveProgress(2, 0, 0, 0), new RetrieveProgress(1, 1, 0, 0), new RetrieveProgress(0, 2, 0, 0) }.ToAsyncEnumerable();
        }));
        await using Association association = await Association.RequestAsync(service.Peer, options => options.Propose(Samples.Move), TestContext.Current.CancellationToken);
        List<RetrieveProgress> progress = await association.MoveAsync(Samples.Move, "CT1", Identifier(), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        seen!.Destination.ShouldBe("CT1");
        progress.Select(step => (step.Remaining, step.Completed, step.Status)).ShouldBe(
            [(2, 0, DimseStatus.Pending), (1, 1, DimseStatus.Pending), (0, 2, DimseStatus.Pending), (0, 2, DimseStatus.Success)]);
    }

    [Fact]
    [Trait("Ledger", "R052")]
    public async Task An_unknown_destination_is_A801()
    {
        await using RunningService service = new(new DicomService().MapMove(Samples.Move, (_, _) => throw new DimseException(DimseStatus.MoveDestinationUnknown, "No such peer")));
        await using Association association = await Association.RequestAsync(service.Peer, options => options.Propose(Samples.Move), TestContext.Current.CancellationToken);
        RetrieveProgress only = (await association.MoveAsync(Samples.Move, "NOBODY", Identifier(), TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken))
            .ShouldHaveSingleItem();
        only.Status.Code.ShouldBe((ushort)0xA801);
        only.ErrorComment.ShouldBe("No such peer");
    }

    [Fact]
    [Trait("Ledger", "R052")]
    public async Task Breaking_out_of_a_move_cancels_it()
    {
        TaskCompletionSource cancelled = new();
        await using RunningService service = new(new DicomService().MapMove(Samples.Move, (_, cancellation) => EndlessAsync(cancelled, cancellation)));
        await using Association association = await Association.RequestAsync(service.Peer, options => options.Propose(Samples.Move), TestContext.Current.CancellationToken);
        await foreach (RetrieveProgress progress in association.MoveAsync(Samples.Move, "CT1", Identifier(), TestContext.Current.CancellationToken))
        {
            progress.Status.IsPending.ShouldBeTrue();
            break;
        }

        await cancelled.Task;
    }

    [Fact]
    [Trait("Ledger", "R052")]
    public async Task A_move_that_was_cancelled_says_how_far_it_came()
    {
        (DuplexPipe near, Task running) = RunningService.InMemory(new DicomService().MapMove(Samples.Move, (_, cancellation) => EndingAsync(cancellation)));
        RawPeer peer = new(near);
        await peer.AssociateAsync(RawPeer.Request((Samples.Move, [Samples.Explicit.Uid])));
        await peer.SendCommandAsync(1, new CommandSet
        {
            Field = CommandField.MoveRequest, MessageId = 7, AffectedSOPClassUID = Samples.Move, Priority = 0, MoveDestination = "CT1", HasDataSet = true,
        });
        await peer.SendAsync(RawPeer.DataPdu(1, isCommand: false, isLast: true, Identifier().Encode(Samples.Explicit).ToArray()));
        CommandSet pending = await peer.ReceiveCommandAsync();
        (pending.Status?.IsPending, pending.RemainingSubOperations).ShouldBe((true, (ushort?)3));

        await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.CancelRequest, MessageIdBeingRespondedTo = 7 });

        CommandSet final = await peer.ReceiveCommandAsync();
        (final.Status, final.RemainingSubOperations, final.CompletedSubOperations).ShouldBe((DimseStatus.Cancel, (ushort?)1, (ushort?)2));
        await peer.CloseAsync();
        await running;
    }

    // What was under way when the cancel came is still done.
    private static async IAsyncEnumerable<RetrieveProgress> EndingAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return new RetrieveProgress(3, 0, 0, 0);
        await Task.Delay(Timeout.Infinite, cancellation).ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        yield return new RetrieveProgress(2, 1, 0, 0);
        yield return new RetrieveProgress(1, 2, 0, 0) { Status = DimseStatus.Cancel };
    }

    private static async IAsyncEnumerable<RetrieveProgress> EndlessAsync(TaskCompletionSource cancelled, [EnumeratorCancellation] CancellationToken cancellation)
    {
        using CancellationTokenRegistration registration = cancellation.Register(cancelled.SetResult);
        while (true)
        {
            yield return new RetrieveProgress(1, 1, 0, 0);
            await Task.Delay(Timeout.Infinite, cancellation);
        }
    }
}
