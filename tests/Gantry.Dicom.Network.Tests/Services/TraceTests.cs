namespace Gantry.Dicom.Network.Tests.Services;

/// <summary>What goes over the wire, and in which order.</summary>
public sealed class TraceTests
{
    [Fact]
    [Trait("Ledger", "R074")]
    [Trait("Ledger", "R079")]
    public async Task A_store_is_association_request_response_and_release_in_this_order_in_the_accepted_syntax()
    {
        DicomService service = new DicomService().MapStore([Samples.CT], async (request, cancellation) =>
        {
            DataSet received = DataSet.Parse(await Samples.ReadAllAsync(request.Data, cancellation), request.TransferSyntax);
            return received.GetString(Attributes.PatientID) == "4711" ? DimseStatus.Success : DimseStatus.CannotUnderstand;
        });
        (DuplexPipe near, Task running) = RunningService.InMemory(service);
        RawPeer scu = new(near);
        AssociateAccept accept = await scu.AssociateAsync(RawPeer.Request((Samples.CT, [Samples.Implicit.Uid, Samples.Explicit.Uid])));
        accept.PresentationContexts[0].TransferSyntax.ShouldBe(Samples.Implicit.Uid);
        await scu.SendCommandAsync(1, new CommandSet
        {
            Field = CommandField.StoreRequest,
            MessageId = 9,
            AffectedSOPClassUID = Samples.CT,
            AffectedSOPInstanceUID = new Uid("1.2"),
            Priority = 0,
            HasDataSet = true,
        });
        await scu.SendAsync(RawPeer.DataPdu(1, isCommand: false, isLast: true, Samples.Image().Encode(Samples.Implicit).ToArray()));
        CommandSet response = await scu.ReceiveCommandAsync();
        response.ShouldBe(new CommandSet
        {
            Field = CommandField.StoreResponse,
            MessageIdBeingRespondedTo = 9,
            AffectedSOPClassUID = Samples.CT,
            AffectedSOPInstanceUID = new Uid("1.2"),
            Status = DimseStatus.Success,
        });
        await scu.SendAsync(Convert.FromHexString("05000000000400000000"));
        (byte type, _) = (await scu.ReceiveAsync()).ShouldNotBeNull();
        type.ShouldBe((byte)6);
        await scu.CloseAsync();
        await running;
    }

    [Fact]
    [Trait("Ledger", "R053")]
    [Trait("Ledger", "R079")]
    public async Task The_requester_sends_requests_only_and_the_acceptor_answers()
    {
        (DuplexPipe near, DuplexPipe far) = DuplexPipe.CreatePair();
        RawPeer scp = new(far);
        Task<Association> requesting = Association.RequestAsync(near, new Peer("SCP", "memory", 1), options => options.Propose(SopClasses.Verification), TestContext.Current.CancellationToken);
        (byte type, byte[] field) = (await scp.ReceiveAsync()).ShouldNotBeNull();
        type.ShouldBe((byte)1);
        AssociateRequest request = AssociateRequest.Parse(field);
        (request.CalledAETitle, request.CallingAETitle).ShouldBe(("SCP", "GANTRY"));
        request.UserInformation.ImplementationClassUid!.Value.IsValid.ShouldBeTrue();
        await scp.SendAsync(new AssociateAccept
        {
            CalledAETitle = "SCP",
            CallingAETitle = "GANTRY",
            PresentationContexts = [new PresentationContextAnswer(1, PresentationContextResult.Acceptance, Samples.Implicit.Uid)],
            UserInformation = new UserInformation { MaximumLength = 16384 },
        }.Encode);
        Association association = await requesting;
        Task<DimseStatus> echo = association.EchoAsync(TestContext.Current.CancellationToken);
        CommandSet command = await scp.ReceiveCommandAsync();
        (command.Field, command.HasDataSet, command.AffectedSOPClassUID).ShouldBe((CommandField.EchoRequest, false, SopClasses.Verification));
        await scp.SendCommandAsync(1, command.Respond(DimseStatus.Success));
        (await echo).ShouldBe(DimseStatus.Success);
        Task releasing = association.ReleaseAsync(TestContext.Current.CancellationToken);
        (await scp.ReceiveAsync())!.Value.Type.ShouldBe((byte)5);
        await scp.SendAsync(Convert.FromHexString("06000000000400000000"));
        await releasing;
        await association.DisposeAsync();
        (await scp.ReceiveAsync()).ShouldBeNull();
    }

    [Fact]
    [Trait("Ledger", "R079")]
    public async Task A_release_that_both_ends_ask_for_ends_in_order()
    {
        (DuplexPipe near, DuplexPipe far) = DuplexPipe.CreatePair();
        RawPeer scp = new(far);
        Task<Association> requesting = Association.RequestAsync(near, new Peer("SCP", "memory", 1), options => options.Propose(SopClasses.Verification), TestContext.Current.CancellationToken);
        await scp.ReceiveAsync();
        await scp.SendAsync(new AssociateAccept { CalledAETitle = "SCP", CallingAETitle = "GANTRY" }.Encode);
        Association association = await requesting;
        Task releasing = association.ReleaseAsync(TestContext.Current.CancellationToken);
        (await scp.ReceiveAsync())!.Value.Type.ShouldBe((byte)5);
        await scp.SendAsync(Convert.FromHexString("05000000000400000000"));
        (await scp.ReceiveAsync())!.Value.Type.ShouldBe((byte)6);
        await scp.SendAsync(Convert.FromHexString("06000000000400000000"));
        await releasing;
        await association.DisposeAsync();
    }

    [Theory]
    [InlineData(0x0000, true, false, false)]
    [InlineData(0xFF00, false, false, false)]
    [InlineData(0xB000, false, true, false)]
    [InlineData(0x0107, false, true, false)]
    [InlineData(0xA701, false, false, true)]
    [InlineData(0x0122, false, false, true)]
    [InlineData(0xC123, false, false, true)]
    [InlineData(0xFE00, false, false, false)]
    [Trait("Ledger", "R044")]
    public void A_status_knows_its_kind_and_name(int code, bool success, bool warning, bool failure)
    {
        DimseStatus status = new((ushort)code);
        (status.IsSuccess, status.IsWarning, status.IsFailure).ShouldBe((success, warning, failure));
        status.ToString().ShouldStartWith(code.ToString("X4", System.Globalization.CultureInfo.InvariantCulture) + " (");
    }
}
