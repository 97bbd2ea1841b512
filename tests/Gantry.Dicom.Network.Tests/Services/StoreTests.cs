using System.IO.Pipelines;

namespace Gantry.Dicom.Network.Tests.Services;

public sealed class StoreTests
{
    private static readonly CancellationToken s_none = CancellationToken.None;

    private static async Task<Association> RequestAsync(RunningService service, int window = 16) => await Association.RequestAsync(
        service.Peer,
        options => options.Propose(Samples.CT, Samples.Explicit).MaximumOperationsInvoked = window,
        TestContext.Current.CancellationToken);

    private static StoreOperation Operation(int length = 1000, string? uid = null) =>
        StoreOperation.FromBytes(Samples.CT, uid is null ? Uid.New() : new Uid(uid), Samples.Explicit, Samples.Pattern(length));

    [Fact]
    [Trait("Ledger", "R049")]
    [Trait("Ledger", "R069")]
    public async Task The_handler_sees_what_was_announced_and_its_status_and_comment_come_back()
    {
        StoreRequest? seen = null;
        await using RunningService service = new(new DicomService().MapStore([Samples.CT], (request, _) =>
        {
            seen = request;
            return Task.FromResult(new StoreResponse(DimseStatus.OutOfResources, "No room"));
        }));
        await using Association association = await RequestAsync(service);
        StoreOperation operation = StoreOperation.FromBytes(Samples.CT, new Uid("1.2.3"), Samples.Explicit, new byte[10]);
        StoreResponse response = await association.StoreAsync(operation, s_none);
        response.ShouldBe(new StoreResponse(DimseStatus.OutOfResources, "No room"));
        seen!.AffectedSOPClassUID.Value.ShouldBe("1.2.840.10008.5.1.4.1.1.2");
        seen.AffectedSOPInstanceUID.Value.ShouldBe("1.2.3");
        seen.TransferSyntax.ShouldBe(Samples.Explicit);
        seen.Association.CallingAETitle.ShouldBe("GANTRY");
        seen.MoveOriginatorAETitle.ShouldBeNull();
    }

    [Theory]
    [InlineData(16, 16)]
    [InlineData(4, 4)]
    [InlineData(1, 1)]
    [Trait("Ledger", "R049")]
    public async Task As_many_stores_are_under_way_as_the_window_allows_and_never_more(int window, int expected)
    {
        TaskCompletionSource full = new();
        int active = 0;
        int most = 0;
        TaskCompletionSource go = new();
        await using RunningService service = new(new DicomService().MapStore([Samples.CT], async (request, cancellation) =>
        {
            await Samples.ReadAllAsync(request.Data, cancellation);
            most = Math.Max(most, Interlocked.Increment(ref active));
            if (active == expected)
            {
                full.TrySetResult();
            }

            await go.Task;
            Interlocked.Decrement(ref active);
            return DimseStatus.Success;
        }));
        await using Association association = await RequestAsync(service, window);
        association.Information.MaximumOperationsInvoked.ShouldBe(expected);
        Task<StoreResponse>[] stores = [.. Enumerable.Range(0, 40).Select(_ => association.StoreAsync(Operation(), s_none))];
        await full.Task;
        go.SetResult();
        (await Task.WhenAll(stores)).ShouldAllBe(response => response.Status.IsSuccess);
        most.ShouldBe(expected);
    }

    [Fact]
    [Trait("Ledger", "R049")]
    public async Task Responses_go_back_as_they_are_ready_and_find_their_request()
    {
        TaskCompletionSource first = new();
        await using RunningService service = new(new DicomService().MapStore([Samples.CT], async (request, cancellation) =>
        {
            await Samples.ReadAllAsync(request.Data, cancellation);
            if (request.AffectedSOPInstanceUID.Value == "1.1")
            {
                await first.Task;
                return new StoreResponse(DimseStatus.Success);
            }

            return new StoreResponse(DimseStatus.ElementsDiscarded, request.AffectedSOPInstanceUID.Value);
        }));
        await using Association association = await RequestAsync(service);
        Task<StoreResponse> slow = association.StoreAsync(Operation(uid: "1.1"), s_none);
        (await association.StoreAsync(Operation(uid: "1.2"), s_none)).ShouldBe(new StoreResponse(DimseStatus.ElementsDiscarded, "1.2"));
        slow.IsCompleted.ShouldBeFalse();
        first.SetResult();
        (await slow).Status.ShouldBe(DimseStatus.Success);
    }

    [Fact]
    [Trait("Ledger", "R049")]
    public async Task What_a_handler_leaves_unread_is_skipped_and_its_fault_is_a_processing_failure()
    {
        int calls = 0;
        await using RunningService service = new(new DicomService().MapStore([Samples.CT], async (request, cancellation) =>
        {
            switch (Interlocked.Increment(ref calls))
            {
                case 1:
                    return DimseStatus.Success;
                case 2:
                    ReadResult result = await request.Data.ReadAsync(cancellation);
                    request.Data.AdvanceTo(result.Buffer.GetPosition(10), result.Buffer.End);
                    throw new InvalidOperationException("broken handler");
                case 3:
                    await request.Data.ReadAsync(cancellation);
                    throw new DimseException(DimseStatus.NotAuthorized, "not you");
                default:
                    return (await Samples.ReadAllAsync(request.Data, cancellation)).AsSpan().SequenceEqual(Samples.Pattern(900_000)) ? DimseStatus.Success : DimseStatus.CannotUnderstand;
            }
        }));
        await using Association association = await RequestAsync(service, window: 1);
        List<DimseStatus> statuses = [];
        for (int i = 0; i < 4; i++)
        {
            statuses.Add((await association.StoreAsync(Operation(900_000), s_none)).Status);
        }

        statuses.ShouldBe([DimseStatus.Success, DimseStatus.ProcessingFailure, DimseStatus.NotAuthorized, DimseStatus.Success]);
    }

    [Fact]
    [Trait("Ledger", "R049")]
    public async Task A_head_can_be_examined_before_any_of_it_is_consumed()
    {
        await using RunningService service = new(new DicomService().MapStore([Samples.CT], async (request, cancellation) =>
        {
            ReadResult head = await request.Data.ReadAtLeastAsync(200_000, cancellation);
            bool isThere = head.Buffer.Length >= 200_000;
            request.Data.AdvanceTo(head.Buffer.Start);
            byte[] all = await Samples.ReadAllAsync(request.Data, cancellation);
            return isThere && all.AsSpan().SequenceEqual(Samples.Pattern(700_000)) ? DimseStatus.Success : DimseStatus.CannotUnderstand;
        }));
        await using Association association = await RequestAsync(service);
        (await association.StoreAsync(Operation(700_000), s_none)).Status.ShouldBe(DimseStatus.Success);
    }

    [Fact]
    [Trait("Ledger", "R079")]
    public async Task A_peer_that_vanishes_in_the_middle_fails_the_read_and_gets_no_response()
    {
        TaskCompletionSource<Exception> failed = new();
        DicomService service = new DicomService().MapStore([Samples.CT], async (request, cancellation) =>
        {
            try
            {
                await Samples.ReadAllAsync(request.Data, cancellation);
            }
            catch (Exception exception)
            {
                failed.SetResult(exception);
                throw;
            }

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
        await peer.SendAsync(RawPeer.DataPdu(1, isCommand: false, isLast: false, new byte[100]));
        await peer.CloseAsync();
        (await failed.Task).ShouldBeOfType<AssociationException>().Fault.ShouldBe(AssociationFault.ConnectionLost);
        await running;
    }

    [Fact]
    [Trait("Ledger", "R048")]
    [Trait("Ledger", "R062")]
    public async Task A_request_that_is_not_of_its_SOP_class_is_refused()
    {
        DicomService service = new DicomService()
            .MapEcho()
            .MapStore([Samples.CT, SopClasses.MRImageStorage], (_, _) => Task.FromResult<StoreResponse>(DimseStatus.Success));
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        RawPeer peer = new(near);
        await peer.AssociateAsync(RawPeer.Request((Samples.CT, [Samples.Explicit.Uid]), (SopClasses.Verification, [Samples.Implicit.Uid])));
        CommandSet store = new()
        {
            Field = CommandField.StoreRequest,
            MessageId = 1,
            AffectedSOPClassUID = SopClasses.MRImageStorage,
            AffectedSOPInstanceUID = new Uid("1.2"),
            HasDataSet = true,
        };

        // Another SOP class than the context's, even one that is offered; then a normalized one.
        foreach (Uid sopClass in (Uid[])[SopClasses.MRImageStorage, SopClasses.ModalityPerformedProcedureStep])
        {
            await peer.SendCommandAsync(1, store with { AffectedSOPClassUID = sopClass });
            await peer.SendAsync(RawPeer.DataPdu(1, isCommand: false, isLast: true, new byte[100]));
            CommandSet response = await peer.ReceiveCommandAsync();
            (response.Field, response.MessageIdBeingRespondedTo, response.Status).ShouldBe((CommandField.StoreResponse, (ushort)1, DimseStatus.SopClassNotSupported));
        }

        // An operation that the SOP class does not have.
        await peer.SendCommandAsync(3, new CommandSet { Field = CommandField.StoreRequest, MessageId = 2, AffectedSOPClassUID = SopClasses.Verification, AffectedSOPInstanceUID = new Uid("1.2"), HasDataSet = true });
        await peer.SendAsync(RawPeer.DataPdu(3, isCommand: false, isLast: true, new byte[100]));
        (await peer.ReceiveCommandAsync()).Status.ShouldBe(DimseStatus.UnrecognizedOperation);

        // The association goes on.
        await peer.SendCommandAsync(3, new CommandSet { Field = CommandField.EchoRequest, MessageId = 3, AffectedSOPClassUID = SopClasses.Verification });
        (await peer.ReceiveCommandAsync()).Status.ShouldBe(DimseStatus.Success);
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    [Trait("Ledger", "R073")]
    public async Task A_file_goes_out_as_it_is_when_the_peer_takes_its_syntax_and_encoded_otherwise()
    {
        string path = Path.GetTempFileName();
        try
        {
            await new DicomFile(Samples.Image(), Samples.Explicit).SaveAsync(path, Samples.Explicit, TestContext.Current.CancellationToken);
            using DicomFile file = await DicomFile.OpenAsync(path, TestContext.Current.CancellationToken);
            using Microsoft.Win32.SafeHandles.SafeFileHandle handle = File.OpenHandle(path);
            Uid instance = new(file.DataSet.GetString(Attributes.SOPInstanceUID)!);
            StoreOperation operation = StoreOperation.FromFile(
                Samples.CT,
                instance,
                file.TransferSyntax,
                handle,
                file.DataSetOffset,
                file.Length - file.DataSetOffset,
                _ => ValueTask.FromResult(file.DataSet));
            List<(TransferSyntax Syntax, byte[] Bytes)> received = [];
            await using RunningService service = new(new DicomService().MapStore([Samples.CT], async (request, cancellation) =>
            {
                received.Add((request.TransferSyntax, await Samples.ReadAllAsync(request.Data, cancellation)));
                return DimseStatus.Success;
            }));
            foreach (TransferSyntax syntax in (TransferSyntax[])[Samples.Explicit, Samples.Implicit])
            {
                await using Association association = await Association.RequestAsync(service.Peer, options => options.Propose(Samples.CT, syntax), TestContext.Current.CancellationToken);
                association.Accepts(Samples.CT, Samples.Explicit).ShouldBe(syntax == Samples.Explicit);
                (await association.StoreAsync(operation, TestContext.Current.CancellationToken)).Status.ShouldBe(DimseStatus.Success);
            }

            received[0].Bytes.ShouldBe((await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))[(int)file.DataSetOffset..]);
            received[1].Syntax.ShouldBe(Samples.Implicit);
            DataSet.Parse(received[1].Bytes, Samples.Implicit).GetString(Attributes.SOPInstanceUID).ShouldBe(instance.Value);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    [Trait("Ledger", "R063")]
    public async Task Without_a_context_that_fits_nothing_is_sent_and_the_association_stays()
    {
        await using RunningService service = new(new DicomService().MapEcho());
        await using Association association = await Association.RequestAsync(
            service.Peer,
            options => options.Propose(Samples.CT, Samples.Explicit).Propose(SopClasses.Verification),
            TestContext.Current.CancellationToken);
        AssociationException exception = await Should.ThrowAsync<AssociationException>(() => association.StoreAsync(Operation(), s_none));
        exception.Fault.ShouldBe(AssociationFault.NoPresentationContext);
        exception.Message.ShouldContain("CT Image Storage");
        (await association.EchoAsync(s_none)).ShouldBe(DimseStatus.Success);
    }

    [Fact]
    [Trait("Ledger", "R079")]
    public async Task A_service_that_stops_finishes_what_is_under_way()
    {
        TaskCompletionSource received = new();
        TaskCompletionSource go = new();
        using CancellationTokenSource stopping = new();
        DicomService service = new DicomService().MapStore([Samples.CT], async (request, cancellation) =>
        {
            await Samples.ReadAllAsync(request.Data, cancellation);
            received.SetResult();
            await go.Task.WaitAsync(cancellation);
            return DimseStatus.Success;
        });
        (DuplexPipe near, Task running) = RunningService.Stoppable(service, 256 << 10, stopping.Token);
        Association association = await Association.RequestAsync(near, new Peer("GANTRY", "memory", 1), options => options.Propose(Samples.CT, Samples.Explicit), TestContext.Current.CancellationToken);
        Task<StoreResponse> store = association.StoreAsync(Operation(), s_none);
        await received.Task;
        await stopping.CancelAsync();
        go.SetResult();
        (await store).Status.ShouldBe(DimseStatus.Success);
        await association.DisposeAsync();
        await running;
    }

    [Fact]
    [Trait("Ledger", "R049")]
    public async Task A_handler_that_gives_up_by_itself_is_still_answered()
    {
        await using RunningService service = new(new DicomService().MapStore([Samples.CT], (_, _) => throw new OperationCanceledException("took too long")));
        await using Association association = await RequestAsync(service);
        (await association.StoreAsync(Operation(), s_none)).Status.ShouldBe(DimseStatus.ProcessingFailure);
    }

    [Fact]
    [Trait("Ledger", "R049")]
    public async Task What_is_outstanding_fails_when_the_peer_aborts()
    {
        (DuplexPipe near, DuplexPipe far) = DuplexPipe.CreatePair();
        RawPeer peer = new(far);
        Task<Association> requesting = Association.RequestAsync(near, new Peer("RAW", "memory", 1), options => options.Propose(Samples.CT, Samples.Explicit), TestContext.Current.CancellationToken);
        await peer.ReceiveAsync();
        await peer.SendAsync(new AssociateAccept
        {
            CalledAETitle = "RAW",
            CallingAETitle = "GANTRY",
            PresentationContexts = [new PresentationContextAnswer(1, PresentationContextResult.Acceptance, Samples.Explicit.Uid)],
            UserInformation = new UserInformation { MaximumLength = 0 },
        }.Encode);
        await using Association association = await requesting;
        Task<StoreResponse> first = association.StoreAsync(Operation(), s_none);
        Task<StoreResponse> second = association.StoreAsync(Operation(), s_none);
        await peer.ReceiveAsync();
        await peer.ReceiveAsync();
        await peer.SendAsync(AssociationAbort.UnexpectedPdu.Encode);
        (await Should.ThrowAsync<AssociationException>(first)).Message.ShouldContain("unexpected PDU");
        (await Should.ThrowAsync<AssociationException>(second)).Fault.ShouldBe(AssociationFault.Aborted);
        await peer.CloseAsync();
    }
}
