namespace Gantry.Dicom.Network.Tests.Services;

/// <summary>What is refused or fails, with which status, and which fields the response has (PS3.7 annex C).</summary>
public sealed class NormalizedFailureTests
{
    private static readonly Uid s_class = SopClasses.RTConventionalMachineVerification;

    private static readonly Uid s_instance = new("1.2.3.4");

    private static readonly CommandField[] s_operations =
    [
        CommandField.NCreateRequest, CommandField.NSetRequest, CommandField.NGetRequest, CommandField.NActionRequest, CommandField.NDeleteRequest,
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Handlers that all end with this exception.</summary>
    private static NormalizedHandlers Failing(Exception exception) => new()
    {
        Create = (_, _, _) => throw exception,
        Set = (_, _, _) => throw exception,
        Get = (_, _, _) => throw exception,
        Action = (_, _, _) => throw exception,
        Delete = (_, _, _) => throw exception,
        EventReport = (_, _, _) => throw exception,
    };

    private static async Task<NormalizedResponse> InvokeAsync(Association association, CommandField service) => service switch
    {
        CommandField.NCreateRequest => await association.NCreateAsync(new NCreateRequest(s_class, s_instance, Samples.Labelled("x")), Cancellation),
        CommandField.NSetRequest => await association.NSetAsync(new NSetRequest(s_class, s_instance, Samples.Labelled("x")), Cancellation),
        CommandField.NGetRequest => await association.NGetAsync(new NGetRequest(s_class, s_instance), Cancellation),
        CommandField.NActionRequest => await association.NActionAsync(new NActionRequest(s_class, s_instance, 1), Cancellation),
        CommandField.NDeleteRequest => await association.NDeleteAsync(new NDeleteRequest(s_class, s_instance), Cancellation),
        _ => await association.NEventReportAsync(new NEventReportRequest(s_class, s_instance, 1), Cancellation),
    };

    [Theory]
    [InlineData(0x0105, true, false, false)]
    [InlineData(0x0107, true, false, false)]
    [InlineData(0x0110, false, true, false)]
    [InlineData(0x0111, false, false, false)]
    [InlineData(0x0112, false, false, false)]
    [InlineData(0x0113, false, false, false)]
    [InlineData(0x0114, false, false, false)]
    [InlineData(0x0117, false, false, false)]
    [InlineData(0x0118, false, false, false)]
    [InlineData(0x0119, false, false, false)]
    [InlineData(0x0120, true, false, false)]
    [InlineData(0x0121, true, false, false)]
    [InlineData(0x0123, false, false, false)]
    [InlineData(0x0124, false, false, false)]
    [InlineData(0x0213, false, false, false)]
    [InlineData(0xC311, false, false, true)]
    [InlineData(0xB300, false, false, true)]
    [Trait("Ledger", "R055")]
    [Trait("Ledger", "R056")]
    [Trait("Ledger", "R057")]
    [Trait("Ledger", "R058")]
    [Trait("Ledger", "R059")]
    [Trait("Ledger", "R060")]
    public async Task A_status_arrives_with_the_fields_it_carries(int code, bool hasAttributes, bool hasErrorId, bool hasOffendingElements)
    {
        DimseException failure = new(new DimseStatus((ushort)code), "what went wrong")
        {
            AttributeIdentifierList = [Attributes.PatientID, Attributes.PatientName],
            OffendingElements = [Attributes.StudyID],
            ErrorId = 0xA710,
        };
        await using RunningService service = new(new DicomService().MapNormalized(s_class, Failing(failure)));
        await using Association user = await Association.RequestAsync(service.Peer, options => options.Propose(s_class), Cancellation);
        await using Association provider = await Association.RequestAsync(service.Peer, options => options.Propose(s_class).SelectRole(s_class, scu: false, scp: true), Cancellation);
        foreach (CommandField field in s_operations.Append(CommandField.NEventReportRequest))
        {
            NormalizedResponse response = await InvokeAsync(field == CommandField.NEventReportRequest ? provider : user, field);
            response.Status.ShouldBe(new DimseStatus((ushort)code), field.ServiceName());
            response.ErrorComment.ShouldBe("what went wrong");
            response.AttributeIdentifierList.ShouldBe(hasAttributes ? [Attributes.PatientID, Attributes.PatientName] : []);
            response.ErrorId.ShouldBe(hasErrorId ? (ushort)0xA710 : null);
            response.OffendingElements.ShouldBe(hasOffendingElements ? [Attributes.StudyID] : []);
            (response.AffectedSOPClassUID, response.AffectedSOPInstanceUID).ShouldBe((s_class, s_instance));
            if (response.Status.IsFailure)
            {
                Should.Throw<DimseException>(response.ThrowIfFailure).AttributeIdentifierList.ShouldBe(response.AttributeIdentifierList);
            }
            else
            {
                response.ThrowIfFailure();
            }
        }
    }

    [Fact]
    [Trait("Ledger", "R058")]
    public async Task Wrong_values_go_back_in_the_data_set()
    {
        await using RunningService service = new(new DicomService().MapNormalized(s_class, new NormalizedHandlers
        {
            Action = (request, _, _) => Task.FromResult(new NActionResponse(DimseStatus.InvalidArgumentValue) { ActionReply = request.ActionInformation }),
            Set = (request, _, _) => Task.FromResult(new NSetResponse(DimseStatus.InvalidAttributeValue) { AttributeList = request.ModificationList }),
        }));
        await using Association association = await Association.RequestAsync(service.Peer, options => options.Propose(s_class), Cancellation);
        NActionResponse action = await association.NActionAsync(new NActionRequest(s_class, s_instance, 1, Samples.Labelled("wrong")), Cancellation);
        (action.Status, action.ActionReply!.GetString(Attributes.PatientID)).ShouldBe((DimseStatus.InvalidArgumentValue, "wrong"));
        NSetResponse set = await association.NSetAsync(new NSetRequest(s_class, s_instance, Samples.Labelled("wrong")), Cancellation);
        (set.Status, set.AttributeList!.GetString(Attributes.PatientID)).ShouldBe((DimseStatus.InvalidAttributeValue, "wrong"));
    }

    [Fact]
    [Trait("Ledger", "R054")]
    public async Task A_fault_of_a_handler_is_a_processing_failure_and_the_association_lives_on()
    {
        await using RunningService service = new(new DicomService().MapNormalized(s_class, Failing(new InvalidDataException("internal"))));
        await using Association association = await Association.RequestAsync(service.Peer, options => options.Propose(s_class), Cancellation);
        foreach (CommandField field in s_operations)
        {
            NormalizedResponse response = await InvokeAsync(association, field);
            (response.Status, response.ErrorComment).ShouldBe((DimseStatus.ProcessingFailure, null));
        }
    }

    [Fact]
    [Trait("Ledger", "R059")]
    public async Task Who_makes_an_instance_that_the_request_does_not_name_must_name_it()
    {
        await using RunningService service = new(new DicomService().MapNormalized(s_class, new NormalizedHandlers
        {
            Create = (_, _, _) => Task.FromResult<NCreateResponse>(DimseStatus.Success),
        }));
        await using Association association = await Association.RequestAsync(service.Peer, options => options.Propose(s_class), Cancellation);
        (await association.NCreateAsync(new NCreateRequest(s_class), Cancellation)).Status.ShouldBe(DimseStatus.ProcessingFailure);
        (await association.NCreateAsync(new NCreateRequest(s_class, s_instance), Cancellation)).Status.ShouldBe(DimseStatus.Success);
    }

    [Fact]
    [Trait("Ledger", "R054")]
    public async Task What_can_not_be_written_does_no_harm_to_the_association()
    {
        Uid tooLong = new("1.2." + new string('3', 70));
        await using RunningService service = new(new DicomService().MapNormalized(s_class, new NormalizedHandlers
        {
            Create = (_, _, _) => Task.FromResult(new NCreateResponse(DimseStatus.Success) { AffectedSOPInstanceUID = tooLong }),
        }));
        await using Association association = await Association.RequestAsync(service.Peer, options => options.Propose(s_class), Cancellation);
        (await Should.ThrowAsync<DicomException>(() => association.NDeleteAsync(new NDeleteRequest(s_class, tooLong), Cancellation))).Message.ShouldContain("Requested SOP Instance UID (0000,1001)");
        (await association.NCreateAsync(new NCreateRequest(s_class), Cancellation)).Status.ShouldBe(DimseStatus.ProcessingFailure);
        (await association.NCreateAsync(new NCreateRequest(s_class), Cancellation)).Status.ShouldBe(DimseStatus.ProcessingFailure);
        await association.ReleaseAsync(Cancellation);
    }

    [Fact]
    [Trait("Ledger", "R062")]
    [Trait("Ledger", "R048")]
    public async Task What_is_not_offered_is_refused_with_0211()
    {
        await using RunningService service = new(new DicomService()
            .MapNormalized(s_class, new NormalizedHandlers { Get = (_, _, _) => Task.FromResult<NGetResponse>(DimseStatus.Success) })
            .MapFind(Samples.Find, (_, _) => AsyncEnumerable.Empty<DataSet>()));
        await using Association association = await Association.RequestAsync(service.Peer, options => options.Propose(s_class).Propose(Samples.Find), Cancellation);
        foreach (CommandField field in s_operations)
        {
            (await InvokeAsync(association, field)).Status.ShouldBe(field == CommandField.NGetRequest ? DimseStatus.Success : DimseStatus.UnrecognizedOperation);
        }

        // Composite services of a normalized SOP class, and the other way round.
        DimseException find = await Should.ThrowAsync<DimseException>(async () => await association.FindAsync(s_class, Samples.Labelled("x"), Cancellation).CountAsync(Cancellation));
        find.Status.ShouldBe(DimseStatus.UnrecognizedOperation);
        (await association.StoreAsync(StoreOperation.FromBytes(s_class, s_instance, Samples.Explicit, Samples.Labelled("x").Encode(Samples.Explicit).ToArray()), Cancellation))
            .Status.ShouldBe(DimseStatus.UnrecognizedOperation);
        (await association.NGetAsync(new NGetRequest(Samples.Find, s_instance), Cancellation)).Status.ShouldBe(DimseStatus.UnrecognizedOperation);
    }

    [Fact]
    [Trait("Ledger", "R062")]
    [Trait("Ledger", "R065")]
    public async Task A_role_or_a_SOP_class_that_was_not_agreed_on_is_refused_with_0122()
    {
        DicomService service = new DicomService().MapNormalized(s_class, Failing(new DimseException(DimseStatus.Success)));
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        RawPeer peer = new(near);
        await peer.AssociateAsync(RawPeer.Request((s_class, [Samples.Implicit.Uid])));

        // The provider's notification from one that is user only.
        await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.NEventReportRequest, MessageId = 1, AffectedSOPClassUID = s_class, AffectedSOPInstanceUID = s_instance, EventTypeId = 1 });
        CommandSet response = await peer.ReceiveCommandAsync();
        (response.Field, response.Status).ShouldBe((CommandField.NEventReportResponse, DimseStatus.SopClassNotSupported));

        // A SOP class of another presentation context.
        await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.NDeleteRequest, MessageId = 2, RequestedSOPClassUID = SopClasses.PresentationLUT, RequestedSOPInstanceUID = s_instance });
        response = await peer.ReceiveCommandAsync();
        (response.Field, response.Status, response.AffectedSOPClassUID).ShouldBe((CommandField.NDeleteResponse, DimseStatus.SopClassNotSupported, SopClasses.PresentationLUT));
        await peer.CloseAsync();
        await running;
    }

    [Theory]
    [InlineData("0100", "0002", 0x0122)]
    [InlineData("0100", "1000", 0x0117)]
    [InlineData("0100", "1002", 0x0212)]
    [InlineData("0110", "0003", 0x0122)]
    [InlineData("0110", "1001", 0x0117)]
    [InlineData("0120", "1001", 0x0117)]
    [InlineData("0130", "1001", 0x0117)]
    [InlineData("0130", "1008", 0x0212)]
    [InlineData("0140", "0002", 0x0122)]
    [InlineData("0150", "1001", 0x0117)]
    [InlineData("0150", "invalid", 0x0117)]
    [Trait("Ledger", "R054")]
    public async Task A_request_that_lacks_something_is_refused_and_the_association_lives_on(string field, string missing, int status)
    {
        DicomService service = new DicomService().MapNormalized(s_class, Failing(new DimseException(DimseStatus.NotAuthorized)));
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        RawPeer peer = new(near);
        AssociateRequest request = RawPeer.Request((s_class, [Samples.Implicit.Uid]));
        await peer.AssociateAsync(request with { UserInformation = request.UserInformation with { RoleSelections = [new RoleSelection(s_class, true, true)] } });
        bool isAffected = field is "0100" or "0140";
        string uid = missing == "invalid" ? "1.2..3" : "1.2.3.4";
        List<(string Number, string Value)> elements =
        [
            (isAffected ? "0002" : "0003", Convert.ToHexString(System.Text.Encoding.ASCII.GetBytes(s_class.Value)) + (s_class.Value.Length % 2 == 0 ? "" : "00")),
            ("0100", field[2..] + field[..2]),
            ("0110", "0100"),
            ("0800", "0101"),
            (isAffected ? "1000" : "1001", Convert.ToHexString(System.Text.Encoding.ASCII.GetBytes(uid.PadRight(8, '\0')))),
        ];
        if (field is "0100" or "0130")
        {
            elements.Add((field == "0100" ? "1002" : "1008", "0100"));
        }

        string bytes = string.Concat(elements.Where(element => element.Number != missing).Select(element =>
            $"0000{element.Number[2..]}{element.Number[..2]}{element.Value.Length / 2:X2}000000{element.Value}"));
        await peer.SendAsync(RawPeer.DataPdu(1, isCommand: true, isLast: true, Convert.FromHexString(bytes)));
        CommandSet response = await peer.ReceiveCommandAsync();
        (response.Status, response.MessageIdBeingRespondedTo).ShouldBe((new DimseStatus((ushort)status), (ushort)1));
        await peer.SendCommandAsync(1, new CommandSet { Field = CommandField.NDeleteRequest, MessageId = 2, RequestedSOPClassUID = s_class, RequestedSOPInstanceUID = s_instance });
        (await peer.ReceiveCommandAsync()).Status.ShouldBe(DimseStatus.NotAuthorized);
        await peer.CloseAsync();
        await running;
    }
}
