namespace Gantry.Dicom.Network.Tests.Services;

/// <summary>Notifications of a provider (N-EVENT-REPORT, PS3.7 §10.1.1): after a response, later, and to peers that do not answer them.</summary>
public sealed class NotificationTests
{
    private static readonly Uid s_class = SopClasses.RTConventionalMachineVerification;

    private static readonly Uid s_instance = new("1.2.3.4");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static Task ActAsync(RawPeer peer, ushort id) => peer.SendCommandAsync(
        1,
        new CommandSet { Field = CommandField.NActionRequest, MessageId = id, RequestedSOPClassUID = s_class, RequestedSOPInstanceUID = s_instance, ActionTypeId = 1 });

    [Fact]
    [Trait("Ledger", "R046")]
    [Trait("Ledger", "R055")]
    public async Task A_notification_follows_the_response_on_the_same_association()
    {
        List<string> order = [];
        TaskCompletionSource<NEventReportRequest> heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
        NEventReportResponse? confirmed = null;
        NormalizedHandlers commitment = new()
        {
            Action = (request, _, _) => Task.FromResult(new NActionResponse(DimseStatus.Success)
            {
                Afterwards = async (association, cancellation) =>
                {
                    confirmed = await association.NEventReportAsync(new NEventReportRequest(request.SopClassUid, request.SopInstanceUid, 1, request.ActionInformation), cancellation);
                },
            }),
        };
        await using RunningService service = new(new DicomService().MapNormalized(SopClasses.StorageCommitmentPushModel, commitment));
        await using Association association = await Association.RequestAsync(
            service.Peer,
            options =>
            {
                options.Propose(SopClasses.StorageCommitmentPushModel);
                options.Provider = new DicomService().MapNormalized(SopClasses.StorageCommitmentPushModel, new NormalizedHandlers
                {
                    EventReport = (request, _, _) =>
                    {
                        lock (order)
                        {
                            order.Add("event");
                        }

                        heard.SetResult(request);
                        return Task.FromResult<NEventReportResponse>(DimseStatus.Success);
                    },
                });
            },
            Cancellation);
        NActionRequest request = new(SopClasses.StorageCommitmentPushModel, new Uid("1.2.840.10008.1.20.1.1"), 1, Samples.Labelled("transaction"));
        NActionResponse response = await association.NActionAsync(request, Cancellation);
        response.Status.ShouldBe(DimseStatus.Success);
        NEventReportRequest notification = await heard.Task;
        await association.ReleaseAsync(Cancellation);
        (notification.EventTypeId, notification.SopInstanceUid).ShouldBe(((ushort)1, new Uid("1.2.840.10008.1.20.1.1")));
        notification.EventInformation!.GetString(Attributes.PatientID).ShouldBe("transaction");
        confirmed!.Status.ShouldBe(DimseStatus.Success);
        order.ShouldBe(["event"]);
    }

    [Fact]
    [Trait("Ledger", "R055")]
    [Trait("Ledger", "R065")]
    public async Task A_provider_notifies_later_on_an_association_of_its_own_where_it_selects_its_role()
    {
        TaskCompletionSource<NEventReportRequest> heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
        DicomService modality = new DicomService().MapNormalized(SopClasses.StorageCommitmentPushModel, new NormalizedHandlers
        {
            EventReport = (request, _, _) =>
            {
                heard.SetResult(request);
                return Task.FromResult<NEventReportResponse>(DimseStatus.Success);
            },
        });
        await using RunningService service = new(modality);
        await using Association association = await Association.RequestAsync(
            service.Peer,
            options => options.Propose(SopClasses.StorageCommitmentPushModel).SelectRole(SopClasses.StorageCommitmentPushModel, scu: false, scp: true),
            Cancellation);
        PresentationContext context = association.Information.PresentationContexts.ShouldHaveSingleItem();
        (context.RequesterIsScu, context.RequesterIsScp).ShouldBe((false, true));
        NEventReportRequest notification = new(SopClasses.StorageCommitmentPushModel, new Uid("1.2.840.10008.1.20.1.1"), 2, Samples.Labelled("failed"));
        (await association.NEventReportAsync(notification, Cancellation)).Status.ShouldBe(DimseStatus.Success);
        (await heard.Task).EventTypeId.ShouldBe((ushort)2);

        // Who only hears notifications provides nothing: without the role there is no context.
        await using Association without = await Association.RequestAsync(service.Peer, options => options.Propose(SopClasses.StorageCommitmentPushModel), Cancellation);
        without.Information.PresentationContexts.ShouldBeEmpty();
        (await Should.ThrowAsync<AssociationException>(() => without.NEventReportAsync(notification, Cancellation))).Fault.ShouldBe(AssociationFault.NoPresentationContext);
    }

    [Fact]
    [Trait("Ledger", "R046")]
    public async Task A_peer_that_asks_for_release_instead_of_answering_gets_it()
    {
        TaskCompletionSource<Exception> fault = new(TaskCreationOptions.RunContinuationsAsynchronously);
        DicomService service = new DicomService().MapNormalized(s_class, new NormalizedHandlers
        {
            Action = (request, _, _) => Task.FromResult(new NActionResponse(DimseStatus.Success)
            {
                Afterwards = async (association, cancellation) =>
                {
                    try
                    {
                        await association.NEventReportAsync(new NEventReportRequest(request.SopClassUid, request.SopInstanceUid, 1), cancellation);
                    }
                    catch (AssociationException exception)
                    {
                        fault.SetResult(exception);
                        throw;
                    }
                },
            }),
        });
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        RawPeer peer = new(near);
        await peer.AssociateAsync(RawPeer.Request((s_class, [Samples.Implicit.Uid])));
        await ActAsync(peer, 1);
        (await peer.ReceiveCommandAsync()).Field.ShouldBe(CommandField.NActionResponse);
        CommandSet notification = await peer.ReceiveCommandAsync();
        (notification.Field, notification.EventTypeId).ShouldBe((CommandField.NEventReportRequest, (ushort)1));
        await peer.SendAsync(Convert.FromHexString("05000000000400000000"));
        (await fault.Task).ShouldBeOfType<AssociationException>();
        (await peer.ReceiveAsync())!.Value.Type.ShouldBe((byte)6);
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    [Trait("Ledger", "R046")]
    public async Task A_peer_may_go_on_before_it_answers_a_notification()
    {
        TaskCompletionSource<DimseStatus> confirmed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        DicomService service = new DicomService().MapNormalized(s_class, new NormalizedHandlers
        {
            Action = (request, _, _) => Task.FromResult(new NActionResponse(DimseStatus.Success)
            {
                Afterwards = async (association, cancellation) =>
                {
                    NEventReportRequest notification = new(request.SopClassUid, request.SopInstanceUid, 1);
                    confirmed.SetResult((await association.NEventReportAsync(notification, cancellation)).Status);
                },
            }),
            Delete = (_, _, _) => Task.FromResult<NDeleteResponse>(DimseStatus.Success),
        });
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        RawPeer peer = new(near);
        await peer.AssociateAsync(RawPeer.Request((s_class, [Samples.Implicit.Uid])));
        await ActAsync(peer, 1);
        (await peer.ReceiveCommandAsync()).Field.ShouldBe(CommandField.NActionResponse);
        CommandSet notification = await peer.ReceiveCommandAsync();
        for (ushort id = 2; id < 5; id++)
        {
            await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.NDeleteRequest, MessageId = id, RequestedSOPClassUID = s_class, RequestedSOPInstanceUID = s_instance });
            (await peer.ReceiveCommandAsync()).MessageIdBeingRespondedTo.ShouldBe(id);
        }

        await peer.SendCommandAsync(1, notification.Respond(DimseStatus.NoSuchEventType));
        (await confirmed.Task).ShouldBe(DimseStatus.NoSuchEventType);
        await peer.CloseAsync();
        await running;
    }

    [Fact]
    [Trait("Ledger", "R046")]
    public async Task Notifications_that_a_peer_never_answers_do_not_pile_up()
    {
        DicomService service = new DicomService().MapNormalized(s_class, new NormalizedHandlers
        {
            Action = (request, _, _) => Task.FromResult(new NActionResponse(DimseStatus.Success)
            {
                Afterwards = (association, cancellation) => association.NEventReportAsync(new NEventReportRequest(request.SopClassUid, request.SopInstanceUid, 1), cancellation),
            }),
        });
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        RawPeer peer = new(near);
        await peer.AssociateAsync(RawPeer.Request((s_class, [Samples.Implicit.Uid])));
        DimseStatus? last = null;
        int accepted = 0;
        for (ushort id = 1; last != DimseStatus.ResourceLimitation; id++)
        {
            await ActAsync(peer, id);
            CommandSet received = await peer.ReceiveCommandAsync();
            last = (received.IsResponse ? received : await peer.ReceiveCommandAsync()).Status;
            (++accepted).ShouldBeLessThan(1000);
        }

        await peer.CloseAsync();
        await running;
    }

    [Fact]
    [Trait("Ledger", "R046")]
    public async Task A_fault_after_the_response_ends_nothing()
    {
        await using RunningService service = new(new DicomService().MapNormalized(s_class, new NormalizedHandlers
        {
            Action = (_, _, _) => Task.FromResult(new NActionResponse(DimseStatus.Success) { Afterwards = (_, _) => throw new InvalidDataException("internal") }),
        }));
        await using Association association = await Association.RequestAsync(service.Peer, options => options.Propose(s_class), Cancellation);
        for (int i = 0; i < 100; i++)
        {
            (await association.NActionAsync(new NActionRequest(s_class, s_instance, 1), Cancellation)).Status.ShouldBe(DimseStatus.Success);
        }

        await association.ReleaseAsync(Cancellation);
    }
}
