namespace Gantry.Dicom.Network.Tests.Services;

/// <summary>The six DIMSE-N services, ours against ours, invoked by either end.</summary>
public sealed class NormalizedTests
{
    /// <summary>A SOP class that has all six services.</summary>
    private static readonly Uid s_class = SopClasses.RTConventionalMachineVerification;

    private static readonly Uid s_instance = new("1.2.3.4");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Handlers of all services but the notification, which answer with what they were asked.</summary>
    private static NormalizedHandlers Provider(List<NormalizedRequest> seen) => new NormalizedHandlers
    {
        Create = (request, _, _) => Answer(request, new NCreateResponse(DimseStatus.Success) { AffectedSOPInstanceUID = request.SopInstanceUid ?? s_instance, AttributeList = request.AttributeList }),
        Set = (request, _, _) => Answer(request, new NSetResponse(DimseStatus.Success) { AttributeList = request.ModificationList }),
        Get = (request, _, _) => Answer(request, new NGetResponse(DimseStatus.Success) { AttributeList = Samples.Labelled(string.Join('+', request.AttributeIdentifierList ?? [])) }),
        Action = (request, _, _) => Answer(request, new NActionResponse(DimseStatus.Success) { ActionReply = Samples.Labelled($"action {request.ActionTypeId}") }),
        Delete = (request, _, _) => Answer(request, new NDeleteResponse(DimseStatus.Success)),
    }.Recording(seen);

    private static Task<T> Answer<T>(NormalizedRequest request, T response)
        where T : NormalizedResponse
    {
        request.AbstractSyntax.ShouldBe(s_class);
        request.SopClassUid.ShouldBe(s_class);
        return Task.FromResult(response);
    }

    private static async Task InvokeAllOperationsAsync(Association association, CancellationToken cancellation)
    {
        NCreateResponse created = await association.NCreateAsync(new NCreateRequest(s_class, null, Samples.Labelled("created")), cancellation);
        (created.Status, created.AffectedSOPClassUID, created.AffectedSOPInstanceUID).ShouldBe((DimseStatus.Success, s_class, s_instance));
        created.AttributeList!.GetString(Attributes.PatientID).ShouldBe("created");

        NSetResponse set = await association.NSetAsync(new NSetRequest(s_class, s_instance, Samples.Labelled("set")), cancellation);
        (set.Status, set.AffectedSOPClassUID, set.AffectedSOPInstanceUID).ShouldBe((DimseStatus.Success, s_class, s_instance));
        set.AttributeList!.GetString(Attributes.PatientID).ShouldBe("set");

        NGetResponse some = await association.NGetAsync(new NGetRequest(s_class, s_instance, [Attributes.PatientID, Attributes.PatientName]), cancellation);
        some.AttributeList!.GetString(Attributes.PatientID).ShouldBe("(0010,0020)+(0010,0010)");
        NGetResponse all = await association.NGetAsync(new NGetRequest(s_class, s_instance), cancellation);
        all.AttributeList!.GetString(Attributes.PatientID).ShouldBeNullOrEmpty();

        NActionResponse action = await association.NActionAsync(new NActionRequest(s_class, s_instance, 7, Samples.Labelled("act")), cancellation);
        action.Status.ShouldBe(DimseStatus.Success);
        action.ActionReply!.GetString(Attributes.PatientID).ShouldBe("action 7");
        (await association.NActionAsync(new NActionRequest(s_class, s_instance, 8), cancellation)).Status.ShouldBe(DimseStatus.Success);

        NDeleteResponse deleted = await association.NDeleteAsync(new NDeleteRequest(s_class, s_instance), cancellation);
        (deleted.Status, deleted.AffectedSOPInstanceUID).ShouldBe((DimseStatus.Success, s_instance));
    }

    private static void ShouldBeAllOperations(List<NormalizedRequest> seen)
    {
        seen.Select(request => request.GetType()).ShouldBe(
            [typeof(NCreateRequest), typeof(NSetRequest), typeof(NGetRequest), typeof(NGetRequest), typeof(NActionRequest), typeof(NActionRequest), typeof(NDeleteRequest)]);
        ((NCreateRequest)seen[0]).SopInstanceUid.ShouldBeNull();
        ((NSetRequest)seen[1]).SopInstanceUid.ShouldBe(s_instance);
        ((NGetRequest)seen[3]).AttributeIdentifierList.ShouldBeNull();
        ((NActionRequest)seen[4]).ActionInformation!.GetString(Attributes.PatientID).ShouldBe("act");
        ((NActionRequest)seen[5]).ActionInformation.ShouldBeNull();
        ((NDeleteRequest)seen[6]).SopInstanceUid.ShouldBe(s_instance);
    }

    [Fact]
    [Trait("Ledger", "R047")]
    [Trait("Ledger", "R054")]
    [Trait("Ledger", "R056")]
    [Trait("Ledger", "R057")]
    [Trait("Ledger", "R058")]
    [Trait("Ledger", "R059")]
    [Trait("Ledger", "R060")]
    public async Task A_requester_invokes_each_operation_and_gets_its_reply()
    {
        List<NormalizedRequest> seen = [];
        await using RunningService service = new(new DicomService().MapNormalized(s_class, Provider(seen)));
        await using Association association = await Association.RequestAsync(service.Peer, options => options.Propose(s_class), Cancellation);
        await InvokeAllOperationsAsync(association, Cancellation);
        await association.ReleaseAsync(Cancellation);
        ShouldBeAllOperations(seen);
    }

    [Fact]
    [Trait("Ledger", "R054")]
    [Trait("Ledger", "R055")]
    [Trait("Ledger", "R065")]
    public async Task An_acceptor_invokes_each_operation_on_a_requester_that_is_the_provider_and_hears_its_notification()
    {
        List<NormalizedRequest> seen = [];
        TaskCompletionSource invoked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        NEventReportRequest? heard = null;
        NormalizedHandlers user = new()
        {
            EventReport = (request, _, _) =>
            {
                heard = request;
                return Task.FromResult(new NEventReportResponse(DimseStatus.Success)
                {
                    EventReply = Samples.Labelled("heard"),
                    Afterwards = async (association, cancellation) =>
                    {
                        try
                        {
                            await InvokeAllOperationsAsync(association, cancellation);
                            invoked.SetResult();
                        }
                        catch (Exception exception)
                        {
                            invoked.SetException(exception);
                        }
                    },
                });
            },
        };
        await using RunningService service = new(new DicomService().MapNormalized(s_class, user));
        await using Association association = await Association.RequestAsync(
            service.Peer,
            options =>
            {
                options.Propose(s_class).SelectRole(s_class, scu: false, scp: true);
                options.Provider = new DicomService().MapNormalized(s_class, Provider(seen));
            },
            Cancellation);
        NEventReportResponse response = await association.NEventReportAsync(new NEventReportRequest(s_class, s_instance, 3, Samples.Labelled("event")), Cancellation);
        (response.Status, response.AffectedSOPClassUID, response.AffectedSOPInstanceUID).ShouldBe((DimseStatus.Success, s_class, s_instance));
        response.EventReply!.GetString(Attributes.PatientID).ShouldBe("heard");
        await invoked.Task;
        await association.ReleaseAsync(Cancellation);
        ShouldBeAllOperations(seen);
        (heard!.EventTypeId, heard.SopInstanceUid, heard.EventInformation!.GetString(Attributes.PatientID)).ShouldBe(((ushort)3, s_instance, "event"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    [Trait("Ledger", "R054")]
    public async Task Several_operations_are_outstanding_at_once(bool fromAcceptor)
    {
        const int Count = 8;
        int arrived = 0;
        TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        NormalizedHandlers provider = new()
        {
            Get = async (request, _, _) =>
            {
                if (Interlocked.Increment(ref arrived) == Count)
                {
                    all.SetResult();
                }

                await all.Task.WaitAsync(Cancellation);
                return new NGetResponse(DimseStatus.Success) { AttributeList = Samples.Labelled(request.SopInstanceUid.Value) };
            },
        };
        TaskCompletionSource<string[]> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
        async Task InvokeAsync(Association association)
        {
            NGetResponse[] responses = await Task.WhenAll(Enumerable.Range(1, Count).Select(i => association.NGetAsync(new NGetRequest(s_class, new Uid($"1.2.{i}")), Cancellation)));
            done.SetResult([.. responses.Select(response => response.AttributeList!.GetString(Attributes.PatientID)!)]);
        }

        NormalizedHandlers user = new()
        {
            EventReport = (_, _, _) => Task.FromResult(new NEventReportResponse(DimseStatus.Success) { Afterwards = (association, _) => InvokeAsync(association) }),
        };
        await using RunningService service = new(new DicomService().MapNormalized(s_class, fromAcceptor ? user : provider));
        await using Association association = await Association.RequestAsync(
            service.Peer,
            options =>
            {
                options.Propose(s_class);
                if (fromAcceptor)
                {
                    options.SelectRole(s_class, scu: false, scp: true).Provider = new DicomService().MapNormalized(s_class, provider);
                }
            },
            Cancellation);
        if (fromAcceptor)
        {
            await association.NEventReportAsync(new NEventReportRequest(s_class, s_instance, 1), Cancellation);
        }
        else
        {
            await InvokeAsync(association);
        }

        (await done.Task).ShouldBe(Enumerable.Range(1, Count).Select(i => $"1.2.{i}"));
        await association.ReleaseAsync(Cancellation);
    }

    [Fact]
    [Trait("Ledger", "R057")]
    public async Task An_image_to_be_printed_is_a_long_modification_list()
    {
        byte[] pixels = Samples.Pattern(5 << 20);
        bool isSame = false;
        NormalizedHandlers handlers = new()
        {
            Set = (request, _, _) =>
            {
                isSame = request.ModificationList.GetBytes(Attributes.PixelData).Span.SequenceEqual(pixels);
                return Task.FromResult<NSetResponse>(DimseStatus.Success);
            },
        };
        DicomServiceOptions limited = new() { Limits = DicomLimits.Default with { MaximumAttributeList = 6 << 20 } };
        await using RunningService service = new(new DicomService(limited).MapNormalized(s_class, handlers));
        await using Association association = await Association.RequestAsync(service.Peer, options => options.Propose(s_class), Cancellation);
        DataSet image = new();
        image.SetBytes(Attributes.PixelData, VR.OB, pixels);
        (await association.NSetAsync(new NSetRequest(s_class, s_instance, image), Cancellation)).Status.ShouldBe(DimseStatus.Success);
        isSame.ShouldBeTrue();

        image.SetBytes(Attributes.PixelData, VR.OB, Samples.Pattern(7 << 20));
        NSetResponse refused = await association.NSetAsync(new NSetRequest(s_class, s_instance, image), Cancellation);
        refused.Status.ShouldBe(DimseStatus.ResourceLimitation);
        (await association.NSetAsync(new NSetRequest(s_class, s_instance, Samples.Labelled("after")), Cancellation)).Status.ShouldBe(DimseStatus.Success);
    }
}

/// <summary>Handlers that note what they were asked.</summary>
file static class Recorder
{
    public static NormalizedHandlers Recording(this NormalizedHandlers handlers, List<NormalizedRequest> seen)
    {
        Func<TRequest, Association, CancellationToken, Task<TResponse>>? Record<TRequest, TResponse>(Func<TRequest, Association, CancellationToken, Task<TResponse>>? handler)
            where TRequest : NormalizedRequest =>
            handler is null
                ? null
                : (request, association, cancellation) =>
                {
                    seen.Add(request);
                    return handler(request, association, cancellation);
                };
        return new NormalizedHandlers
        {
            Create = Record(handlers.Create),
            Set = Record(handlers.Set),
            Get = Record(handlers.Get),
            Action = Record(handlers.Action),
            Delete = Record(handlers.Delete),
            EventReport = Record(handlers.EventReport),
        };
    }
}
