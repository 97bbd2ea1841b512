using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Fuzzing.Network;

/// <summary>The service that is spoken to, and the operations that are asked of it.</summary>
internal static class Services
{
    private static readonly Uid s_instance = new("1.2.826.0.1.3680043.2.1125.1");
    private static readonly Uid s_step = SopClasses.ModalityPerformedProcedureStep;
    private static readonly Uid s_commitment = SopClasses.StorageCommitmentPushModel;
    private static readonly byte[] s_image = MakeImage(5000);

    /// <summary>A service of every kind, whose handlers do as handlers do.</summary>
    public static DicomService Make(DicomServiceOptions options) => new DicomService(options)
        .MapEcho()
        .MapStore([SopClasses.CTImageStorage], StoreAsync)
        .MapFind(SopClasses.StudyRootQueryRetrieveInformationModelFind, (request, _) => FindAsync(request), QueryRetrieveOptions.Relational)
        .MapMove(SopClasses.StudyRootQueryRetrieveInformationModelMove, (request, _) => MoveAsync(request))
        .MapGet(SopClasses.StudyRootQueryRetrieveInformationModelGet, GetAsync)
        .MapNormalized(s_step, new NormalizedHandlers
        {
            Create = (request, _, _) => Task.FromResult(new NCreateResponse(DimseStatus.Success) { AffectedSOPInstanceUID = s_instance }),
            Set = (request, _, _) => Task.FromResult(new NSetResponse(DimseStatus.ProcessingFailure) { ErrorId = 7 }),
        })
        .MapNormalized(s_commitment, new NormalizedHandlers
        {
            Action = (request, _, _) => Task.FromResult(new NActionResponse(DimseStatus.Success) { Afterwards = ReportAsync }),
        });

    /// <summary>What the requester proposes.</summary>
    public static void Configure(AssociationOptions options)
    {
        options.CallingAETitle = "FUZZ";
        options.UserIdentity = new UserIdentity(UserIdentityType.UserNameAndPasscode, true, "user"u8.ToArray(), "code"u8.ToArray());
        options.Provider = new DicomService().MapNormalized(s_commitment, new NormalizedHandlers
        {
            EventReport = (_, _, _) => Task.FromResult(new NEventReportResponse(DimseStatus.Success)),
        });
        options.Propose(SopClasses.Verification)
            .Propose(SopClasses.CTImageStorage, TransferSyntax.ExplicitVRLittleEndian)
            .Propose(SopClasses.StudyRootQueryRetrieveInformationModelFind)
            .Propose(SopClasses.StudyRootQueryRetrieveInformationModelMove)
            .Propose(SopClasses.StudyRootQueryRetrieveInformationModelGet)
            .Propose(s_step)
            .Propose(s_commitment)
            .SelectRole(SopClasses.CTImageStorage, scu: true, scp: true)
            .Negotiate(SopClasses.StudyRootQueryRetrieveInformationModelFind, QueryRetrieveOptions.Relational);
    }

    /// <summary>The operations of a requester, each begun when it is reached.</summary>
    public static IEnumerable<Func<Task>> Operations(Association association)
    {
        yield return () => association.EchoAsync(CancellationToken.None);
        yield return () => association.StoreAsync(StoreOperation.FromBytes(SopClasses.CTImageStorage, s_instance, TransferSyntax.ExplicitVRLittleEndian, s_image), CancellationToken.None);
        yield return () => association.FindAsync(SopClasses.StudyRootQueryRetrieveInformationModelFind, Key(), CancellationToken.None).ToListAsync().AsTask();
        yield return () => association.MoveAsync(SopClasses.StudyRootQueryRetrieveInformationModelMove, "OTHER", Key(), CancellationToken.None).ToListAsync().AsTask();
        yield return () => association.GetAsync(SopClasses.StudyRootQueryRetrieveInformationModelGet, Key(), StoreAsync, CancellationToken.None).ToListAsync().AsTask();
        yield return () => association.NCreateAsync(new NCreateRequest(s_step, null, Key()), CancellationToken.None);
        yield return () => association.NSetAsync(new NSetRequest(s_step, s_instance, Key()), CancellationToken.None);
        yield return () => association.NActionAsync(new NActionRequest(s_commitment, s_instance, 1, Key()), CancellationToken.None);
    }

    private static Task<NEventReportResponse> ReportAsync(Association association, CancellationToken cancellation) =>
        association.NEventReportAsync(new NEventReportRequest(s_commitment, s_instance, 1, Key()), cancellation);

    private static async Task<StoreResponse> StoreAsync(StoreRequest request, CancellationToken cancellation)
    {
        // Some look at a part only, some leave all of it unread.
        int wanted = request.MessageId % 3 == 0 ? 100 : request.MessageId % 3 == 1 ? int.MaxValue : 0;
        long taken = 0;
        while (taken < wanted)
        {
            ReadResult result = await request.Data.ReadAsync(cancellation).ConfigureAwait(false);
            taken += result.Buffer.Length;
            request.Data.AdvanceTo(result.Buffer.End);
            if (result.IsCompleted)
            {
                break;
            }
        }

        return DimseStatus.Success;
    }

    private static async IAsyncEnumerable<DataSet> FindAsync(FindRequest request)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        for (int i = 0; i < 3; i++)
        {
            DataSet match = new();
            match.Set(Attributes.PatientID, request.Identifier.GetString(Attributes.PatientID) is null ? "1" : "4711");
            yield return match;
        }
    }

    private static async IAsyncEnumerable<RetrieveProgress> MoveAsync(MoveRequest request)
    {
        await Task.CompletedTask.ConfigureAwait(false);
        yield return new RetrieveProgress(1, 0, 0, 0);
        yield return new RetrieveProgress(0, 0, 1, 0) { Status = DimseStatus.SubOperationsWithFailures, FailedInstances = [s_instance], ErrorComment = request.Destination };
    }

    private static async IAsyncEnumerable<RetrieveProgress> GetAsync(GetRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        StoreOperation operation = StoreOperation.FromBytes(SopClasses.CTImageStorage, s_instance, TransferSyntax.ExplicitVRLittleEndian, s_image);
        StoreResponse response = await request.StoreAsync(operation, cancellation).ConfigureAwait(false);
        yield return new RetrieveProgress(0, response.Status.IsSuccess ? 1 : 0, response.Status.IsSuccess ? 0 : 1, 0) { Status = response.Status };
    }

    private static DataSet Key()
    {
        DataSet key = new();
        key.Set(Attributes.QueryRetrieveLevel, "STUDY");
        key.Set(Attributes.PatientID, "4711");
        key.Set(Attributes.StudyInstanceUID, s_instance);
        return key;
    }

    private static byte[] MakeImage(int length)
    {
        DataSet image = new();
        image.Set(Attributes.SOPClassUID, SopClasses.CTImageStorage);
        image.Set(Attributes.SOPInstanceUID, s_instance);
        image.Set(Attributes.PatientID, "4711");
        image.SetBytes(Attributes.PixelData, VR.OW, new byte[length]);
        return image.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
    }
}
