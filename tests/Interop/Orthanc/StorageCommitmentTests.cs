using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Dicom.Network.Tests;

namespace Gantry.Interop.Orthanc;

/// <summary>Storage commitment with Orthanc, which reports on an association of its own, as the provider that selects its role (PS3.4 §J.3).</summary>
[Trait("Ledger", "R046"), Trait("Ledger", "R055"), Trait("Ledger", "R058"), Trait("Ledger", "R065")]
public sealed class StorageCommitmentTests
{
    private static readonly Uid s_commitment = SopClasses.StorageCommitmentPushModel;

    /// <summary>The well-known instance of the push model (PS3.4 §J.3.5).</summary>
    private static readonly Uid s_instance = new("1.2.840.10008.1.20.1.1");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task OrthancCommitsToWhatItHoldsAndTellsUs()
    {
        TaskCompletionSource<NEventReportRequest> reported = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using RunningService listening = new(new DicomService().MapNormalized(s_commitment, new NormalizedHandlers
        {
            EventReport = (request, _, _) =>
            {
                reported.SetResult(request);
                return Task.FromResult<NEventReportResponse>(DimseStatus.Success);
            },
        }));
        await using RunningOrthanc orthanc = await RunningOrthanc.StartAsync(FreePorts.Next(), listening.Peer);
        DataSet held = Studies.Series(1, "COMMIT-1")[0];
        DataSet lost = Studies.Series(1, "COMMIT-2", seed: 2)[0];
        await orthanc.UploadAsync(OrthancTests.PartTen(held));
        DataSet transaction = Transaction(held, lost);

        await using Association association = await Association.RequestAsync(orthanc.Peer, options => options.Propose(s_commitment), Cancellation);
        (await association.NActionAsync(new NActionRequest(s_commitment, s_instance, 1, transaction), Cancellation)).ThrowIfFailure();
        await association.ReleaseAsync(Cancellation);

        NEventReportRequest report = await reported.Task.WaitAsync(TimeSpan.FromMinutes(2), Cancellation);
        (report.EventTypeId, report.SopInstanceUid).ShouldBe(((ushort)2, s_instance));
        report.EventInformation!.GetString(Attributes.TransactionUID).ShouldBe(transaction.GetString(Attributes.TransactionUID));
        report.EventInformation.Items(Attributes.ReferencedSOPSequence).Select(item => item.GetString(Attributes.ReferencedSOPInstanceUID)).ShouldBe([held.Instance()]);
        DataSet failed = report.EventInformation.Items(Attributes.FailedSOPSequence).ShouldHaveSingleItem();
        (failed.GetString(Attributes.ReferencedSOPInstanceUID), failed.Get(Attributes.FailureReason)).ShouldBe((lost.Instance(), (ushort)0x0112));
    }

    [Fact]
    public async Task WeCommitAndTellOrthanc()
    {
        TaskCompletionSource<DimseStatus> confirmed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int port = FreePorts.Next();
        Peer peer = new("ORTHANC", "127.0.0.1", port);
        await using RunningService listening = new(new DicomService().MapEcho().MapNormalized(s_commitment, new NormalizedHandlers
        {
            Action = (request, _, _) => Task.FromResult(new NActionResponse(DimseStatus.Success)
            {
                Afterwards = async (_, cancellation) => confirmed.SetResult(await ReportAsync(peer, request, cancellation)),
            }),
        }));
        await using RunningOrthanc orthanc = await RunningOrthanc.StartAsync(port, listening.Peer);

        JsonElement asked = await orthanc.PostAsync("/modalities/gantry/storage-commitment", new { DicomInstances = new[] { new[] { SopClasses.CTImageStorage.Value, "1.2.3.4" } } });

        (await confirmed.Task.WaitAsync(TimeSpan.FromMinutes(2), Cancellation)).ShouldBe(DimseStatus.Success);
        JsonElement state = await orthanc.GetAsync(asked.GetProperty("Path").GetString()!);
        state.GetProperty("Status").GetString().ShouldBe("Success");
        state.GetProperty("Success")[0].GetProperty("SOPInstanceUID").GetString().ShouldBe("1.2.3.4");
    }

    /// <summary>Reports that all is committed, on an association in which we are the provider.</summary>
    private static async Task<DimseStatus> ReportAsync(Peer peer, NActionRequest request, CancellationToken cancellation)
    {
        await using Association association = await Association.RequestAsync(
            peer, options => options.Propose(s_commitment).SelectRole(s_commitment, scu: false, scp: true), cancellation);
        NEventReportResponse response = await association.NEventReportAsync(new NEventReportRequest(s_commitment, s_instance, 1, request.ActionInformation), cancellation);
        await association.ReleaseAsync(cancellation);
        return response.Status;
    }

    private static DataSet Transaction(params DataSet[] instances)
    {
        DataSet transaction = new();
        transaction.Set(Attributes.TransactionUID, Uid.New());
        transaction.SetItems(Attributes.ReferencedSOPSequence, instances.Select(instance =>
        {
            DataSet item = new();
            item.Set(Attributes.ReferencedSOPClassUID, new Uid(instance.GetString(Attributes.SOPClassUID)!));
            item.Set(Attributes.ReferencedSOPInstanceUID, new Uid(instance.Instance()));
            return item;
        }));
        return transaction;
    }
}
