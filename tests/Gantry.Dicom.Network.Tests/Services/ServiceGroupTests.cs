namespace Gantry.Dicom.Network.Tests.Services;

/// <summary>The table of SOP classes and services, and what it decides.</summary>
public sealed class ServiceGroupTests
{
    private static readonly NormalizedHandlers s_get = new() { Get = (_, _, _) => Task.FromResult<NGetResponse>(DimseStatus.Success) };

    private static readonly NormalizedHandlers s_set = new() { Set = (_, _, _) => Task.FromResult<NSetResponse>(DimseStatus.Success) };

    private static readonly NormalizedHandlers s_create = new()
    {
        Create = (request, _, _) => Task.FromResult(new NCreateResponse(DimseStatus.Success) { AffectedSOPInstanceUID = request.SopInstanceUid ?? new Uid("1.2.9") }),
    };

    private static readonly Dictionary<Uid, NormalizedHandlers> s_print = new()
    {
        [SopClasses.BasicFilmSession] = s_create,
        [SopClasses.BasicFilmBox] = s_create,
        [SopClasses.BasicGrayscaleImageBox] = s_set,
        [SopClasses.Printer] = s_get,
    };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("1.2.840.10008.1.1", "Verification", false, "C-ECHO M/M")]
    [InlineData("1.2.840.10008.5.1.4.1.1.2", "Storage", false, "C-STORE M/M")]
    [InlineData("1.2.840.10008.5.1.4.1.2.2.1", "Query/Retrieve", false, "C-FIND M/M")]
    [InlineData("1.2.840.10008.5.1.4.1.2.2.3", "Query/Retrieve", false, "C-GET M/M")]
    [InlineData("1.2.840.10008.5.1.4.31", "Basic Worklist Management", false, "C-FIND M/M")]
    [InlineData("1.2.840.10008.1.20.1", "Storage Commitment", true, "N-ACTION M/M, N-EVENT-REPORT M/M")]
    [InlineData("1.2.840.10008.3.1.2.3.3", "Modality Performed Procedure Step", true, "N-CREATE M/M, N-SET M/M")]
    [InlineData("1.2.840.10008.5.1.1.1", "Print Management", true, "N-ACTION U/U, N-CREATE M/M, N-DELETE U/M, N-SET U/M")]
    [InlineData("1.2.840.10008.5.1.1.2", "Print Management", true, "N-ACTION M/M, N-CREATE M/M, N-DELETE U/M, N-SET U/U")]
    [InlineData("1.2.840.10008.5.1.1.16", "Print Management", true, "N-EVENT-REPORT M/M, N-GET U/M")]
    [InlineData("1.2.840.10008.5.1.1.33", "Media Creation Management", true, "N-ACTION M/M, N-CREATE M/M, N-GET U/M")]
    [InlineData("1.2.840.10008.5.1.4.34.6.3", "Unified Procedure Step", true, "C-FIND M/M, N-ACTION M/M, N-GET M/M, N-SET M/M")]
    [Trait("Ledger", "R061")]
    public void A_SOP_class_has_its_service_class_and_its_services(string sopClass, string serviceClass, bool isNormalized, string services)
    {
        ServiceGroups.TryGet(new Uid(sopClass), out ServiceGroup? group).ShouldBeTrue();
        group.ServiceClass.ShouldContain(serviceClass);
        group.IsNormalized.ShouldBe(isNormalized);
        string.Join(", ", group.Services
            .Select(usage => $"{usage.Service.ServiceName()} {(usage.IsMandatoryForUser ? "M" : "U")}/{(usage.IsMandatoryForProvider ? "M" : "U")}")
            .Order(StringComparer.Ordinal)).ShouldBe(services);
    }

    [Fact]
    [Trait("Ledger", "R061")]
    public void Every_SOP_class_that_is_not_retired_is_in_the_table()
    {
        string[] missing =
        [
            .. UidRegistry.All.Where(entry => entry.Kind is "SOP Class" or "Meta SOP Class" && !entry.IsRetired && !ServiceGroups.TryGet(entry.Uid, out _)).Select(entry => entry.Name),
        ];
        missing.ShouldBeEmpty();
        SopClasses.Storage.ShouldAllBe(sopClass => ServiceGroups.Permits(sopClass, sopClass, CommandField.StoreRequest));
    }

    [Fact]
    [Trait("Ledger", "R062")]
    public void A_service_that_the_standard_does_not_give_a_class_is_not_mapped()
    {
        Should.Throw<InvalidOperationException>(() => new DicomService().MapNormalized(SopClasses.ModalityPerformedProcedureStep, s_get)).Message.ShouldContain("N-CREATE, N-SET");
        Should.Throw<InvalidOperationException>(() => new DicomService().MapNormalized(SopClasses.CTImageStorage, s_get)).Message.ShouldContain("CT Image Storage has no N-GET");
        Should.Throw<InvalidOperationException>(() => new DicomService().MapFind(SopClasses.StorageCommitmentPushModel, (_, _) => AsyncEnumerable.Empty<DataSet>())).Message.ShouldContain("C-FIND");
        Should.Throw<InvalidOperationException>(() => new DicomService().MapStore([Samples.Find], (_, _) => Task.FromResult<StoreResponse>(DimseStatus.Success))).Message.ShouldContain("C-STORE");
        Should.Throw<InvalidOperationException>(() => new DicomService().MapNormalized(SopClasses.Printer, s_get).MapNormalized(SopClasses.Printer, s_get)).Message.ShouldContain("already");

        // Private classes have what those who use them agree on.
        new DicomService().MapNormalized(new Uid("1.2.826.0.1.3680043.9.7433.1.98"), s_get).ShouldNotBeNull();
    }

    [Fact]
    [Trait("Ledger", "R062")]
    [Trait("Ledger", "R068")]
    public void A_meta_SOP_class_needs_handlers_for_all_its_parts()
    {
        Uid meta = SopClasses.BasicGrayscalePrintManagementMeta;
        Should.Throw<InvalidOperationException>(() => new DicomService().MapNormalized(meta, s_print.Where(pair => pair.Key != SopClasses.Printer).ToDictionary())).Message.ShouldContain("Printer");
        Should.Throw<InvalidOperationException>(() => new DicomService().MapNormalized(meta, s_get)).Message.ShouldContain("N-GET");
        Dictionary<Uid, NormalizedHandlers> color = s_print.ToDictionary();
        color[SopClasses.BasicColorImageBox] = s_set;
        Should.Throw<InvalidOperationException>(() => new DicomService().MapNormalized(meta, color)).Message.ShouldContain("Basic Color Image Box");
        new DicomService().MapNormalized(meta, s_print).ShouldNotBeNull();

        // Its user may hear the notifications of a part.
        NormalizedHandlers user = new() { EventReport = (_, _, _) => Task.FromResult<NEventReportResponse>(DimseStatus.Success) };
        new DicomService().MapNormalized(meta, new Dictionary<Uid, NormalizedHandlers> { [SopClasses.Printer] = user }).ShouldNotBeNull();
    }

    [Fact]
    [Trait("Ledger", "R062")]
    [Trait("Ledger", "R068")]
    public async Task A_context_is_accepted_only_where_a_handler_stands_behind_it_and_a_predicate_does_not_change_that()
    {
        DicomService service = new DicomService()
            .MapStore(_ => true, (_, _) => Task.FromResult<StoreResponse>(DimseStatus.Success))
            .MapNormalized(SopClasses.ModalityPerformedProcedureStep, s_create);
        Uid[] offered = [SopClasses.CTImageStorage, new Uid("1.2.826.0.1.3680043.9.7433.1.98"), SopClasses.ModalityPerformedProcedureStep];
        Uid[] others = [SopClasses.Verification, Samples.Find, SopClasses.StorageCommitmentPushModel, SopClasses.BasicGrayscalePrintManagementMeta, SopClasses.Printer];
        await using RunningService running = new(service);
        await using Association association = await Association.RequestAsync(
            running.Peer,
            options =>
            {
                foreach (Uid sopClass in (Uid[])[.. offered, .. others])
                {
                    options.Propose(sopClass);
                }
            },
            Cancellation);
        association.Information.PresentationContexts.Select(context => context.AbstractSyntax).ShouldBe(offered);
    }

    [Fact]
    [Trait("Ledger", "R054")]
    [Trait("Ledger", "R062")]
    public async Task A_presentation_context_for_a_meta_SOP_class_carries_the_requests_of_its_parts()
    {
        Uid meta = SopClasses.BasicGrayscalePrintManagementMeta;
        await using RunningService service = new(new DicomService().MapNormalized(meta, s_print));
        await using Association association = await Association.RequestAsync(service.Peer, options => options.Propose(meta), Cancellation);
        NCreateResponse session = await association.NCreateAsync(new NCreateRequest(SopClasses.BasicFilmSession), Cancellation);
        (session.Status, session.AffectedSOPClassUID).ShouldBe((DimseStatus.Success, SopClasses.BasicFilmSession));
        (await association.NSetAsync(new NSetRequest(SopClasses.BasicGrayscaleImageBox, new Uid("1.2"), new DataSet()), Cancellation)).Status.ShouldBe(DimseStatus.Success);
        (await association.NGetAsync(new NGetRequest(SopClasses.Printer, new Uid("1.2.840.10008.5.1.1.17")), Cancellation)).Status.ShouldBe(DimseStatus.Success);

        // A service of another part, and a SOP class that is not a part.
        (await association.NGetAsync(new NGetRequest(SopClasses.BasicFilmSession, new Uid("1.2")), Cancellation)).Status.ShouldBe(DimseStatus.UnrecognizedOperation);
        NSetRequest color = new(SopClasses.BasicColorImageBox, new Uid("1.2"), new DataSet()) { AbstractSyntax = meta };
        (await association.NSetAsync(color, Cancellation)).Status.ShouldBe(DimseStatus.SopClassNotSupported);
        (await Should.ThrowAsync<AssociationException>(() => association.NSetAsync(color with { AbstractSyntax = null }, Cancellation))).Fault.ShouldBe(AssociationFault.NoPresentationContext);
    }

    [Fact]
    [Trait("Ledger", "R047")]
    [Trait("Ledger", "R062")]
    public async Task A_SOP_class_has_composite_and_normalized_services_side_by_side()
    {
        // UPS Pull finds, and sets instances that are of UPS Push (PS3.4 §CC.2, §CC.3.1); UPS Push itself has no N-SET.
        await using RunningService service = new(new DicomService()
            .MapFind(SopClasses.UnifiedProcedureStepPull, (request, _) => new[] { request.Identifier }.ToAsyncEnumerable())
            .MapNormalized(SopClasses.UnifiedProcedureStepPull, s_set)
            .MapNormalized(SopClasses.UnifiedProcedureStepPush, s_create));
        await using Association association = await Association.RequestAsync(
            service.Peer,
            options => options.Propose(SopClasses.UnifiedProcedureStepPush).Propose(SopClasses.UnifiedProcedureStepPull),
            Cancellation);
        DataSet identifier = new();
        identifier.Set(Attributes.PatientID, "4711");
        (await association.FindAsync(SopClasses.UnifiedProcedureStepPull, identifier, Cancellation).CountAsync(Cancellation)).ShouldBe(1);
        (await association.NCreateAsync(new NCreateRequest(SopClasses.UnifiedProcedureStepPush), Cancellation)).Status.ShouldBe(DimseStatus.Success);
        (await association.NSetAsync(new NSetRequest(SopClasses.UnifiedProcedureStepPush, new Uid("1.2"), identifier), Cancellation)).Status.ShouldBe(DimseStatus.Success);
    }
}
