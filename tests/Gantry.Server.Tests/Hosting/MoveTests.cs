using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Server.Tests.Hosting;

/// <summary>C-MOVE to destinations that take one operation at a time, break associations, or fall silent.</summary>
public sealed class MoveTests
{
    private const int Count = 12;
    private static readonly Uid Move = SopClasses.StudyRootQueryRetrieveInformationModelMove;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, Trait("Ledger", "R052")]
    public async Task SeveralAssociationsAreUsedAtOnceAsManyAsThePeerIsSaidToTake()
    {
        // All three hold their first instance until the third has come.
        using CountdownEvent together = new(3);
        TaskCompletionSource all = new(TaskCreationOptions.RunContinuationsAsynchronously);
        HashSet<AssociationInformation> associations = new(ReferenceEqualityComparer.Instance);
        await using DicomListener destination = StorePeer.Listen(async request =>
        {
            lock (associations)
            {
                if (associations.Add(request.Association) && together.Signal())
                {
                    all.SetResult();
                }
            }

            await all.Task.WaitAsync(Cancellation);
            return DimseStatus.Success;
        });
        await using TestHost test = await StartAsync(destination, moveAssociations: 3);

        RetrieveProgress last = await MoveAsync(test);

        (last.Status, last.Completed, last.Failed).ShouldBe((DimseStatus.Success, Count, 0));
        associations.Count.ShouldBe(3);
    }

    [Fact, Trait("Ledger", "R052")]
    public async Task AnInstanceThatBreaksItsAssociationsFailsAloneAndIsNamed()
    {
        Uid? breaking = null;
        await using DicomListener destination = StorePeer.Listen(request =>
        {
            breaking ??= request.AffectedSOPInstanceUID;

            // A handler's fault aborts the association.
            return request.AffectedSOPInstanceUID == breaking ? throw new InvalidOperationException() : Task.FromResult<StoreResponse>(DimseStatus.Success);
        });
        await using TestHost test = await StartAsync(destination, moveAssociations: 1);

        RetrieveProgress last = await MoveAsync(test);

        (last.Status, last.Completed, last.Failed).ShouldBe((DimseStatus.SubOperationsWithFailures, Count - 1, 1));
        last.FailedInstances.ShouldBe([breaking!.Value]);
    }

    [Fact, Trait("Ledger", "R052")]
    public async Task ADestinationThatFallsSilentIsGivenUp()
    {
        TaskCompletionSource end = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using DicomListener destination = StorePeer.Listen(async _ =>
        {
            await end.Task;
            return DimseStatus.Success;
        });
        await using TestHost test = await StartAsync(destination, moveAssociations: 2);

        RetrieveProgress last = await MoveAsync(test);
        end.SetResult();

        (last.Status, last.Completed, last.Failed).ShouldBe((DimseStatus.UnableToPerformSubOperations, 0, Count));
        last.FailedInstances.Count.ShouldBe(Count);
        last.ErrorComment.ShouldBe("DEST: TimedOut");
    }

    private static async Task<TestHost> StartAsync(DicomListener destination, int moveAssociations)
    {
        TestHost test = await TestHost.StartAsync(new
        {
            peers = new[] { new { aet = "DEST", host = "127.0.0.1", port = destination.EndPoints[0].Port, moveAssociations } },
            dicom = new { stallTimeout = 1 },
        });
        await using Association association = await test.AssociateAsync("FIRST", options => options.Propose(SopClasses.CTImageStorage));
        for (int number = 1; number <= Count; number++)
        {
            DataSet instance = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8, InstanceNumber = number, StudyInstanceUid = new Uid("2.25.1") });
            (await association.StoreAsync(StoreOperation.FromDataSet(instance), Cancellation)).Status.IsSuccess.ShouldBeTrue();
        }

        return test;
    }

    private static async Task<RetrieveProgress> MoveAsync(TestHost test)
    {
        await using Association association = await test.AssociateAsync("MOVER", options => options.Propose(Move));
        DataSet identifier = new();
        identifier.Set(Attributes.QueryRetrieveLevel, "STUDY");
        identifier.Set(Attributes.StudyInstanceUID, new Uid("2.25.1"));
        return await association.MoveAsync(Move, "DEST", identifier, Cancellation).LastAsync(Cancellation);
    }
}
