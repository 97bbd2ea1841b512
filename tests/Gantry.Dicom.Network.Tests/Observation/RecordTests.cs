using System.Net.Sockets;

namespace Gantry.Dicom.Network.Tests.Observation;

/// <summary>What an administrator can read of each association, from both ends.</summary>
public sealed class RecordTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_record_tells_who_what_and_how_it_ended()
    {
        AssociationHistory accepted = new(10);
        AssociationHistory requested = new(10);
        await using (RunningService service = new(Service(accepted)))
        {
            await using (Association association = await Association.RequestAsync(service.Peer, options => Configure(options, requested), Cancellation))
            {
                (await association.EchoAsync(Cancellation)).ShouldBe(DimseStatus.Success);
                await association.StoreAsync(StoreOperation.FromDataSet(Samples.Image()), Cancellation);
                await association.StoreAsync(StoreOperation.FromDataSet(Samples.Image("refuse")), Cancellation);
                accepted.OpenCount.ShouldBe(1);
                AssociationRecord open = accepted.Open.ShouldHaveSingleItem();
                open.End.ShouldBeNull();
                open.BytesReceived.ShouldBeGreaterThan(1000);
                open.Operations.ShouldContain(new OperationCount("C-ECHO", IsPerformed: true, DimseStatus.Success, 1));
            }
        }

        accepted.OpenCount.ShouldBe(0);
        AssociationRecord ours = accepted.Ended.ShouldHaveSingleItem();
        AssociationRecord theirs = requested.Ended.ShouldHaveSingleItem();
        ours.Role.ShouldBe(AssociationRole.Acceptor);
        theirs.Role.ShouldBe(AssociationRole.Requester);
        ours.Remote.ShouldNotBeNull();
        foreach (AssociationRecord record in (AssociationRecord[])[ours, theirs])
        {
            (record.CallingAETitle, record.CalledAETitle, record.IsEstablished, record.UserIdentityType).ShouldBe(("MODALITY", "GANTRY", true, UserIdentityType.UserNameAndPasscode));
            record.ImplementationVersionName.ShouldNotBeEmpty();
            record.PresentationContexts.Select(context => (context.Id, context.AbstractSyntax, context.Result, context.TransferSyntax)).ShouldBe(
            [
                (1, SopClasses.Verification, PresentationContextResult.Acceptance, Samples.Explicit.Uid),
                (3, Samples.CT, PresentationContextResult.Acceptance, Samples.Explicit.Uid),
                (5, SopClasses.MRImageStorage, PresentationContextResult.AbstractSyntaxNotSupported, null),
                (7, Samples.Find, PresentationContextResult.TransferSyntaxesNotSupported, null),
            ]);
            record.Operations.ShouldBe(
            [
                new OperationCount("C-ECHO", record == ours, DimseStatus.Success, 1),
                new OperationCount("C-STORE", record == ours, DimseStatus.Success, 1),
                new OperationCount("C-STORE", record == ours, DimseStatus.OutOfResources, 1),
            ]);
            record.OperationsUnderWay.ShouldBe(0);
            record.End!.Kind.ShouldBe(AssociationEndKind.Released);
        }

        // What one end sent, the other received; each message is a PDU for its command and one for its data set.
        (ours.BytesReceived, ours.PdusReceived).ShouldBe((theirs.BytesSent, theirs.PdusSent));
        (ours.BytesSent, ours.PdusSent).ShouldBe((theirs.BytesReceived, theirs.PdusReceived));
        (ours.PdusReceived, ours.PdusSent).ShouldBe((1 + 1 + 2 + 2 + 1, 1 + 3 + 1));
    }

    [Fact]
    public async Task Nothing_of_the_user_but_the_kind_is_kept()
    {
        AssociationHistory history = new(10);
        (DuplexPipe near, Task running) = RunningService.InMemory(Service(history));
        Association association = await Association.RequestAsync(near, Peer(), options => Configure(options, new AssociationHistory(1)), Cancellation);
        history.Open[0].ToString().ShouldNotContain("secret");
        await association.DisposeAsync();
        await running;
        history.Ended[0].ToString().ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_rejection_is_recorded_at_both_ends_with_its_reason()
    {
        AssociationHistory accepted = new(10);
        AssociationHistory requested = new(10);
        DicomService service = new(new DicomServiceOptions
        {
            History = accepted,
            Policy = (_, _) => ValueTask.FromResult(AssociationDecision.Reject(AssociateReject.LocalLimitExceeded)),
        });
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        await Should.ThrowAsync<AssociationException>(Association.RequestAsync(near, Peer(), options => Configure(options, requested), Cancellation));
        await running;
        foreach (AssociationRecord record in (AssociationRecord[])[accepted.Ended.ShouldHaveSingleItem(), requested.Ended.ShouldHaveSingleItem()])
        {
            (record.End!.Kind, record.End.Rejection, record.IsEstablished).ShouldBe((AssociationEndKind.Rejected, AssociateReject.LocalLimitExceeded, false));
            record.PresentationContexts.Count.ShouldBe(4);
            record.PresentationContexts.ShouldAllBe(context => context.Result == null);
        }
    }

    [Fact]
    public async Task An_abort_is_recorded_with_who_sent_it()
    {
        AssociationHistory accepted = new(10);
        AssociationHistory requested = new(10);
        (DuplexPipe near, Task running) = RunningService.InMemory(Service(accepted));
        Association association = await Association.RequestAsync(near, Peer(), options => Configure(options, requested), Cancellation);
        await association.AbortAsync();
        await running;
        (requested.Ended[0].End!.Kind, requested.Ended[0].End!.Abort).ShouldBe((AssociationEndKind.AbortedHere, AssociationAbort.User));
        (accepted.Ended[0].End!.Kind, accepted.Ended[0].End!.Abort).ShouldBe((AssociationEndKind.AbortedByPeer, AssociationAbort.User));
    }

    [Fact]
    public async Task A_broken_protocol_is_recorded_with_the_abort_that_answered_it()
    {
        AssociationHistory history = new(10);
        (DuplexPipe near, Task running) = RunningService.InMemory(Service(history));
        RawPeer peer = new(near);
        await peer.AssociateAsync(RawPeer.Request((SopClasses.Verification, [Samples.Implicit.Uid])));
        await peer.SendAsync(Convert.FromHexString("04007FFFFFFF"));
        await peer.CloseAsync();
        await running;
        (history.Ended[0].End!.Kind, history.Ended[0].End!.Abort).ShouldBe((AssociationEndKind.AbortedHere, AssociationAbort.InvalidParameter));
    }

    [Fact]
    public async Task A_lost_connection_is_recorded_with_the_operation_it_cut_off()
    {
        AssociationHistory history = new(10);
        (DuplexPipe near, Task running) = RunningService.InMemory(Service(history));
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
        await peer.CloseAsync();
        await running;
        history.Ended[0].End!.Kind.ShouldBe(AssociationEndKind.ConnectionLost);
        history.Ended[0].Operations.ShouldBe([new OperationCount("C-STORE", IsPerformed: true, null, 1)]);
    }

    [Fact]
    public async Task A_peer_that_is_not_there_is_recorded()
    {
        AssociationHistory history = new(10);
        using Socket taken = new(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        taken.Bind(new System.Net.IPEndPoint(System.Net.IPAddress.Loopback, 0)); // bound, not listening
        Peer peer = new("NOBODY", "127.0.0.1", ((System.Net.IPEndPoint)taken.LocalEndPoint!).Port);
        await Should.ThrowAsync<AssociationException>(Association.RequestAsync(peer, options => Configure(options, history), Cancellation));
        (history.Ended.ShouldHaveSingleItem().End!.Kind, history.OpenCount).ShouldBe((AssociationEndKind.Unreachable, 0));
    }

    [Fact]
    public async Task Only_the_last_ones_are_kept_and_each_is_told()
    {
        List<AssociationRecord> told = [];
        AssociationHistory history = new(2, told.Add);
        DicomService service = Service(history);
        for (int i = 0; i < 5; i++)
        {
            (DuplexPipe near, Task running) = RunningService.InMemory(service);
            await using (await Association.RequestAsync(near, Peer(), options => Configure(options, new AssociationHistory(0)), Cancellation))
            {
            }

            await running;
        }

        told.Select(record => record.Number).ShouldBe([1, 2, 3, 4, 5]);
        history.Ended.Select(record => record.Number).ShouldBe([4, 5]);
    }

    [Fact]
    public async Task A_connection_that_asks_for_nothing_leaves_no_record()
    {
        AssociationHistory history = new(10);
        (DuplexPipe near, Task running) = RunningService.InMemory(Service(history));
        await new RawPeer(near).CloseAsync();
        await running;
        (history.OpenCount, history.Ended.Count).ShouldBe((0, 0));
    }

    private static Peer Peer() => new("GANTRY", "memory", 1);

    private static void Configure(AssociationOptions options, AssociationHistory history)
    {
        options.CallingAETitle = "MODALITY";
        options.History = history;
        options.UserIdentity = UserIdentity.OfUser("secret name", "secret code");
        options.Propose(SopClasses.Verification).Propose(Samples.CT).Propose(SopClasses.MRImageStorage).Propose(Samples.Find, TransferSyntax.Of(new Uid("1.2.840.10008.1.2.4.50")));
    }

    private static DicomService Service(AssociationHistory history) => new DicomService(new DicomServiceOptions { History = history })
        .MapEcho()
        .MapFind(Samples.Find, (_, _) => AsyncEnumerable.Empty<DataSet>())
        .MapStore([Samples.CT], async (request, cancellation) =>
        {
            byte[] bytes = await Samples.ReadAllAsync(request.Data, cancellation);
            return DataSet.Parse(bytes, request.TransferSyntax).GetString(Attributes.PatientID) == "refuse" ? DimseStatus.OutOfResources : DimseStatus.Success;
        });
}
