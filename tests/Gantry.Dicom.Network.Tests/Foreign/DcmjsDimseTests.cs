using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Gantry.Dicom.Network.Tests.Foreign;

/// <summary>dcmjs-dimse against us, in both roles, with every service it has.</summary>
public sealed class DcmjsDimseTests
{
    private static readonly Uid s_machine = SopClasses.RTConventionalMachineVerification;

    private static readonly Uid s_commitment = SopClasses.StorageCommitmentPushModel;

    private static readonly Uid s_commitmentInstance = new("1.2.840.10008.1.20.1.1");

    private static readonly Uid s_instance = new("1.2.3.4");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private static string? Label(DataSet? values) => values?.GetString(Attributes.PatientID);

    [Fact]
    [Trait("Ledger", "R047")]
    [Trait("Ledger", "R049")]
    [Trait("Ledger", "R050")]
    [Trait("Ledger", "R053")]
    [Trait("Ledger", "R054")]
    [Trait("Ledger", "R055")]
    [Trait("Ledger", "R056")]
    [Trait("Ledger", "R057")]
    [Trait("Ledger", "R058")]
    [Trait("Ledger", "R059")]
    [Trait("Ledger", "R060")]
    public async Task Its_user_invokes_everything_on_our_provider()
    {
        using TemporaryFiles files = await TemporaryFiles.CreateAsync(1);
        ConcurrentQueue<string> seen = [];
        TaskCompletionSource<DimseStatus> confirmed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using RunningService service = new(Service(seen, confirmed));
        using Process process = await DcmjsDimse.StartAsync("user.cjs", service.Port.ToString(CultureInfo.InvariantCulture), Path.Combine(files.Folder, "0.dcm"));
        Task<string> error = process.StandardError.ReadToEndAsync(Cancellation);
        string output = await process.StandardOutput.ReadToEndAsync(Cancellation) + await error;
        await process.WaitForExitAsync(Cancellation);
        process.ExitCode.ShouldBe(0, output);
        seen.ToArray().ShouldBe(
            [
                "C-STORE 4711",
                "C-FIND 4711",
                "N-CREATE 1.2.3.4 created",
                "N-SET 1.2.3.4 set",
                "N-GET 1.2.3.4",
                "N-ACTION 7 act",
                "N-DELETE 1.2.3.4",
                "N-ACTION 99 ",
                "N-SET 1.2.999 x",
                "N-EVENT-REPORT 3 event",
            ],
            customMessage: output);
        (await confirmed.Task).ShouldBe(DimseStatus.Success);
    }

    [Fact]
    [Trait("Ledger", "R047")]
    [Trait("Ledger", "R049")]
    [Trait("Ledger", "R050")]
    [Trait("Ledger", "R053")]
    [Trait("Ledger", "R054")]
    [Trait("Ledger", "R055")]
    [Trait("Ledger", "R056")]
    [Trait("Ledger", "R057")]
    [Trait("Ledger", "R058")]
    [Trait("Ledger", "R059")]
    [Trait("Ledger", "R060")]
    public async Task Our_user_invokes_everything_on_its_provider()
    {
        int port = FreePorts.Next();
        using Process process = await DcmjsDimse.StartAsync("provider.cjs", port.ToString(CultureInfo.InvariantCulture));
        try
        {
            (await process.StandardOutput.ReadLineAsync(Cancellation)).ShouldBe("listening");
            TaskCompletionSource<NEventReportRequest> heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
            await using Association association = await Association.RequestAsync(
                new Peer("DCMJS", "127.0.0.1", port),
                options =>
                {
                    options.Propose(SopClasses.Verification).Propose(Samples.CT).Propose(Samples.Find).Propose(s_machine).Propose(s_commitment).SelectRole(s_machine, scu: true, scp: true);
                    options.Provider = new DicomService().MapNormalized(s_commitment, new NormalizedHandlers
                    {
                        EventReport = (request, _, _) =>
                        {
                            heard.SetResult(request);
                            return Task.FromResult<NEventReportResponse>(DimseStatus.Success);
                        },
                    });
                },
                Cancellation);
            await InvokeCompositeAsync(association);
            await InvokeNormalizedAsync(association);

            NActionResponse commitment = await association.NActionAsync(new NActionRequest(s_commitment, s_commitmentInstance, 1, Samples.Labelled("transaction")), Cancellation);
            commitment.Status.ShouldBe(DimseStatus.Success);
            NEventReportRequest notification = await heard.Task;
            (notification.EventTypeId, notification.SopInstanceUid, Label(notification.EventInformation)).ShouldBe(((ushort)1, s_commitmentInstance, "transaction"));
            (await process.StandardOutput.ReadLineAsync(Cancellation)).ShouldBe("confirmed 0");
            await association.ReleaseAsync(Cancellation);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task InvokeCompositeAsync(Association association)
    {
        (await association.EchoAsync(Cancellation)).ShouldBe(DimseStatus.Success);
        (await association.StoreAsync(StoreOperation.FromDataSet(Samples.Image()), Cancellation)).Status.ShouldBe(DimseStatus.Success);
        (await association.StoreAsync(StoreOperation.FromDataSet(Samples.Image("other")), Cancellation)).Status.ShouldBe(DimseStatus.ProcessingFailure);
        DataSet identifier = Samples.Labelled("4711");
        identifier.Set(Attributes.QueryRetrieveLevel, "STUDY");
        List<DataSet> matches = await association.FindAsync(Samples.Find, identifier, Cancellation).ToListAsync(Cancellation);
        matches.Select(match => match.GetString(Attributes.StudyInstanceUID)).ShouldBe(["1.2.1", "1.2.2"]);
    }

    private static async Task InvokeNormalizedAsync(Association association)
    {
        NCreateResponse created = await association.NCreateAsync(new NCreateRequest(s_machine, s_instance, Samples.Labelled("created")), Cancellation);
        (created.Status, created.AffectedSOPInstanceUID, Label(created.AttributeList)).ShouldBe((DimseStatus.Success, s_instance, "created"));
        NSetResponse set = await association.NSetAsync(new NSetRequest(s_machine, s_instance, Samples.Labelled("set")), Cancellation);
        (set.Status, Label(set.AttributeList)).ShouldBe((DimseStatus.Success, "set"));
        (await association.NSetAsync(new NSetRequest(s_machine, new Uid("1.2.999"), Samples.Labelled("x")), Cancellation)).Status.ShouldBe(DimseStatus.NoSuchSopInstance);
        NGetResponse got = await association.NGetAsync(new NGetRequest(s_machine, s_instance, [Attributes.PatientID, Attributes.PatientName]), Cancellation);
        Label(got.AttributeList).ShouldBe("PatientID+PatientName");
        NActionResponse action = await association.NActionAsync(new NActionRequest(s_machine, s_instance, 7, Samples.Labelled("act")), Cancellation);
        (action.Status, Label(action.ActionReply)).ShouldBe((DimseStatus.Success, "action 7"));
        (await association.NActionAsync(new NActionRequest(s_machine, s_instance, 99), Cancellation)).Status.ShouldBe(DimseStatus.NoSuchAction);
        (await association.NDeleteAsync(new NDeleteRequest(s_machine, s_instance), Cancellation)).Status.ShouldBe(DimseStatus.Success);
        NEventReportResponse reported = await association.NEventReportAsync(new NEventReportRequest(s_machine, s_instance, 3, Samples.Labelled("event")), Cancellation);
        (reported.Status, Label(reported.EventReply)).ShouldBe((DimseStatus.Success, "heard 3"));
    }

    private static DicomService Service(ConcurrentQueue<string> seen, TaskCompletionSource<DimseStatus> confirmed) => new DicomService()
        .MapEcho()
        .MapStore(SopClasses.IsStorage, async (request, cancellation) =>
        {
            seen.Enqueue($"C-STORE {Label(DataSet.Parse(await Samples.ReadAllAsync(request.Data, cancellation), request.TransferSyntax))}");
            return DimseStatus.Success;
        })
        .MapFind(Samples.Find, (request, _) =>
        {
            seen.Enqueue($"C-FIND {Label(request.Identifier)}");
            return new[] { "1.2.1", "1.2.2" }.Select(study =>
            {
                DataSet match = Samples.Labelled("4711");
                match.Set(Attributes.StudyInstanceUID, new Uid(study));
                return match;
            }).ToAsyncEnumerable();
        })
        .MapNormalized(s_machine, new NormalizedHandlers
        {
            Create = (request, _, _) =>
            {
                seen.Enqueue($"N-CREATE {request.SopInstanceUid} {Label(request.AttributeList)}");
                return Task.FromResult(new NCreateResponse(DimseStatus.Success) { AttributeList = request.AttributeList });
            },
            Set = (request, _, _) =>
            {
                seen.Enqueue($"N-SET {request.SopInstanceUid} {Label(request.ModificationList)}");
                return Task.FromResult(request.SopInstanceUid == s_instance ? new NSetResponse(DimseStatus.Success) { AttributeList = request.ModificationList } : DimseStatus.NoSuchSopInstance);
            },
            Get = (request, _, _) =>
            {
                seen.Enqueue($"N-GET {request.SopInstanceUid}");
                return Task.FromResult(new NGetResponse(DimseStatus.Success) { AttributeList = Samples.Labelled(string.Join('+', request.AttributeIdentifierList ?? [])) });
            },
            Action = (request, _, _) =>
            {
                seen.Enqueue($"N-ACTION {request.ActionTypeId} {Label(request.ActionInformation)}");
                return request.ActionTypeId == 99
                    ? throw new DimseException(DimseStatus.NoSuchAction, "No such action")
                    : Task.FromResult(new NActionResponse(DimseStatus.Success) { ActionReply = Samples.Labelled($"action {request.ActionTypeId}") });
            },
            Delete = (request, _, _) =>
            {
                seen.Enqueue($"N-DELETE {request.SopInstanceUid}");
                return Task.FromResult<NDeleteResponse>(DimseStatus.Success);
            },
            EventReport = (request, _, _) =>
            {
                seen.Enqueue($"N-EVENT-REPORT {request.EventTypeId} {Label(request.EventInformation)}");
                return Task.FromResult(new NEventReportResponse(DimseStatus.Success) { EventReply = Samples.Labelled($"heard {request.EventTypeId}") });
            },
        })
        .MapNormalized(s_commitment, new NormalizedHandlers
        {
            Action = (request, _, _) => Task.FromResult(new NActionResponse(DimseStatus.Success)
            {
                Afterwards = async (association, cancellation) =>
                {
                    NEventReportRequest notification = new(s_commitment, request.SopInstanceUid, 1, request.ActionInformation);
                    confirmed.SetResult((await association.NEventReportAsync(notification, cancellation)).Status);
                },
            }),
        });
}
