using System.IO.Pipelines;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Guide;

public sealed class NormalizedServiceExamples
{
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;

    [Fact]
    public async Task StorageCommitment()
    {
        Task<DataSet> CheckAsync(DataSet? request) => Task.FromResult(request!);

        var archive = new DicomService().MapNormalized(SopClasses.StorageCommitmentPushModel, new NormalizedHandlers
        {
            Action = async (request, association, cancellation) =>
            {
                if (request.ActionTypeId != 1)
                {
                    return DimseStatus.NoSuchAction;
                }

                DataSet result = await CheckAsync(request.ActionInformation);
                var notification = new NEventReportRequest(request.SopClassUid, request.SopInstanceUid, EventTypeId: 1, result);
                return new NActionResponse(DimseStatus.Success)
                {
                    Afterwards = (association, cancellation) => association.NEventReportAsync(notification, cancellation),
                };
            },
        });

        var here = new Pipe();
        var there = new Pipe();
        Task serving = archive.RunAsync(new Duplex(here.Reader, there.Writer), null, cancellation);
        IDuplexPipe connection = new Duplex(there.Reader, here.Writer);
        var peer = new Peer("ARCHIVE", "localhost", 11112);
        var instance = new Uid("1.2.840.10008.1.20.1.1");
        var transaction = new DataSet();
        transaction.Set(Attributes.TransactionUID, Uid.New());

        var committed = new TaskCompletionSource<NEventReportRequest>();
        await using Association association = await Association.RequestAsync(connection, peer, options =>
        {
            options.Propose(SopClasses.StorageCommitmentPushModel);
            options.Provider = new DicomService().MapNormalized(SopClasses.StorageCommitmentPushModel, new NormalizedHandlers
            {
                EventReport = (request, association, cancellation) =>
                {
                    committed.SetResult(request);
                    return Task.FromResult<NEventReportResponse>(DimseStatus.Success);
                },
            });
        }, cancellation);

        NActionResponse response = await association.NActionAsync(
            new NActionRequest(SopClasses.StorageCommitmentPushModel, instance, ActionTypeId: 1, transaction), cancellation);
        response.ThrowIfFailure();
        NEventReportRequest outcome = await committed.Task;

        outcome.EventInformation!.GetString(Attributes.TransactionUID).ShouldBe(transaction.GetString(Attributes.TransactionUID));
        await association.ReleaseAsync(cancellation);
        await serving;
    }

    private sealed class Duplex(PipeReader input, PipeWriter output) : IDuplexPipe
    {
        public PipeReader Input => input;

        public PipeWriter Output => output;
    }
}
