namespace Gantry.Dicom.Network.Tests.Services;

/// <summary>Each normalized SOP class of the standard, with each of its services in both roles, and without the others.</summary>
public sealed class NormalizedSopClassTests
{
    private static readonly Uid s_instance = new("1.2.3.4");

    private static readonly CommandField[] s_all =
    [
        CommandField.NCreateRequest, CommandField.NSetRequest, CommandField.NGetRequest, CommandField.NActionRequest, CommandField.NDeleteRequest, CommandField.NEventReportRequest,
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The presentation contexts that carry normalized requests, and the SOP class of these requests.</summary>
    public static TheoryData<string, string> Classes =>
    [
        .. ServiceGroups.All.Where(group => group.IsNormalized).SelectMany(group => group.IsMeta
            ? group.Carries.Select(part => (Keyword(group.SopClass), Keyword(part)))
            : [(Keyword(group.SopClass), Keyword(group.Carries.FirstOrDefault(group.SopClass)))]),
    ];

    [Theory]
    [MemberData(nameof(Classes))]
    [Trait("Ledger", "R046")]
    [Trait("Ledger", "R054")]
    [Trait("Ledger", "R062")]
    public async Task Its_services_work_from_user_and_provider_and_others_are_refused(string context, string sopClass)
    {
        Uid abstractSyntax = Find(context);
        Uid requested = Find(sopClass);
        TaskCompletionSource<DimseStatus> notified = new(TaskCreationOptions.RunContinuationsAsynchronously);
        DicomServiceOptions serviceOptions = new()
        {
            Established = async (association, _) => notified.SetResult(
                (await association.NEventReportAsync(new NEventReportRequest(requested, s_instance, 1) { AbstractSyntax = abstractSyntax }, Cancellation)).Status),
        };
        await using RunningService service = new(Map(new DicomService(serviceOptions), abstractSyntax, isNotification: false));
        await using Association association = await Association.RequestAsync(
            service.Peer,
            options =>
            {
                options.Propose(abstractSyntax);
                options.Provider = Map(new DicomService(), abstractSyntax, isNotification: true);
            },
            Cancellation);
        bool isOnlyNotified = association.Information.PresentationContexts.Count == 0;
        foreach (CommandField field in s_all.SkipLast(1))
        {
            bool isPermitted = ServiceGroups.Permits(abstractSyntax, requested, field);
            if (isOnlyNotified)
            {
                // Who has nothing but notifications to offer is provider on an association that it requests itself.
                isPermitted.ShouldBeFalse();
                continue;
            }

            NormalizedResponse response = await InvokeAsync(association, abstractSyntax, requested, field);
            response.Status.ShouldBe(isPermitted ? DimseStatus.Success : DimseStatus.UnrecognizedOperation, field.ServiceName());
        }

        if (isOnlyNotified)
        {
            (await NotifyAsync(abstractSyntax, requested)).ShouldBe(DimseStatus.Success);
        }
        else
        {
            (await notified.Task).ShouldBe(ServiceGroups.Permits(abstractSyntax, requested, CommandField.NEventReportRequest) ? DimseStatus.Success : DimseStatus.UnrecognizedOperation);
        }
    }

    private static async Task<DimseStatus> NotifyAsync(Uid abstractSyntax, Uid sopClass)
    {
        await using RunningService user = new(Map(new DicomService(), abstractSyntax, isNotification: true));
        await using Association provider = await Association.RequestAsync(user.Peer, options => options.Propose(abstractSyntax).SelectRole(abstractSyntax, scu: false, scp: true), Cancellation);
        return (await provider.NEventReportAsync(new NEventReportRequest(sopClass, s_instance, 1), Cancellation)).Status;
    }

    private static async Task<NormalizedResponse> InvokeAsync(Association association, Uid context, Uid sopClass, CommandField field) => field switch
    {
        CommandField.NCreateRequest => await association.NCreateAsync(new NCreateRequest(sopClass, s_instance) { AbstractSyntax = context }, Cancellation),
        CommandField.NSetRequest => await association.NSetAsync(new NSetRequest(sopClass, s_instance, new DataSet()) { AbstractSyntax = context }, Cancellation),
        CommandField.NGetRequest => await association.NGetAsync(new NGetRequest(sopClass, s_instance) { AbstractSyntax = context }, Cancellation),
        CommandField.NActionRequest => await association.NActionAsync(new NActionRequest(sopClass, s_instance, 1) { AbstractSyntax = context }, Cancellation),
        _ => await association.NDeleteAsync(new NDeleteRequest(sopClass, s_instance) { AbstractSyntax = context }, Cancellation),
    };

    /// <summary>Maps the services of a SOP class that its provider performs, or the one that its user hears.</summary>
    private static DicomService Map(DicomService service, Uid sopClass, bool isNotification)
    {
        ServiceGroups.TryGet(sopClass, out ServiceGroup? group).ShouldBeTrue();
        return group.IsMeta
            ? service.MapNormalized(sopClass, group.Carries.ToDictionary(part => part, part => Handlers(part, isNotification)))
            : service.MapNormalized(sopClass, Handlers(sopClass, isNotification));
    }

    private static NormalizedHandlers Handlers(Uid sopClass, bool isNotification)
    {
        bool Has(CommandField field) => ServiceGroups.Permits(sopClass, sopClass, field) && isNotification == (field == CommandField.NEventReportRequest);
        return new NormalizedHandlers
        {
            Create = Has(CommandField.NCreateRequest) ? (_, _, _) => Task.FromResult<NCreateResponse>(DimseStatus.Success) : null,
            Set = Has(CommandField.NSetRequest) ? (_, _, _) => Task.FromResult<NSetResponse>(DimseStatus.Success) : null,
            Get = Has(CommandField.NGetRequest) ? (_, _, _) => Task.FromResult<NGetResponse>(DimseStatus.Success) : null,
            Action = Has(CommandField.NActionRequest) ? (_, _, _) => Task.FromResult<NActionResponse>(DimseStatus.Success) : null,
            Delete = Has(CommandField.NDeleteRequest) ? (_, _, _) => Task.FromResult<NDeleteResponse>(DimseStatus.Success) : null,
            EventReport = Has(CommandField.NEventReportRequest) ? (_, _, _) => Task.FromResult<NEventReportResponse>(DimseStatus.Success) : null,
        };
    }

    private static string Keyword(Uid uid) => UidRegistry.TryGet(uid, out UidEntry? entry) ? entry.Keyword : uid.Value;

    private static Uid Find(string keyword) => UidRegistry.All.First(entry => entry.Keyword == keyword).Uid;
}
