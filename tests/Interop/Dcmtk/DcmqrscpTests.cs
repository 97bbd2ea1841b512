using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Interop.Dcmtk;

/// <summary>Our user side against dcmtk's dcmqrscp.</summary>
public sealed class DcmqrscpTests
{
    [Fact, Trait("Ledger", "R049"), Trait("Ledger", "R050"), Trait("Ledger", "R051"), Trait("Ledger", "R052"), Trait("Ledger", "R053"), Trait("Ledger", "R147")]
    public async Task EchoStoreFindGetAndMoveSucceed()
    {
        await using RunningGantry gantry = await RunningGantry.StartAsync();
        await using Dcmqrscp dcmqrscp = await Dcmqrscp.StartAsync(gantry);
        IReadOnlyList<DataSet> images = Studies.Series(3, "QRSCP-1");
        DataSet identifier = new();
        identifier.Set(Attributes.QueryRetrieveLevel, "STUDY");
        identifier.Set(Attributes.StudyInstanceUID, new Uid(images[0].Study()));
        CancellationToken cancellation = TestContext.Current.CancellationToken;

        await using Association association = await Association.RequestAsync(
            dcmqrscp.Peer,
            options =>
            {
                options.CallingAETitle = "GANTRY";
                options.Propose(SopClasses.Verification)
                    .Propose(SopClasses.StudyRootQueryRetrieveInformationModelFind)
                    .Propose(SopClasses.StudyRootQueryRetrieveInformationModelGet)
                    .Propose(SopClasses.StudyRootQueryRetrieveInformationModelMove)
                    .Propose(SopClasses.CTImageStorage)
                    .SelectRole(SopClasses.CTImageStorage, scu: true, scp: true);
            },
            cancellation);
        (await association.EchoAsync(cancellation)).IsSuccess.ShouldBeTrue();
        foreach (DataSet image in images)
        {
            (await association.StoreAsync(StoreOperation.FromDataSet(image), cancellation)).Status.IsSuccess.ShouldBeTrue();
        }

        (await association.FindAsync(SopClasses.StudyRootQueryRetrieveInformationModelFind, identifier, cancellation).ToListAsync(cancellation))
            .ShouldHaveSingleItem().Study().ShouldBe(images[0].Study());

        int got = 0;
        RetrieveProgress get = await association.GetAsync(
            SopClasses.StudyRootQueryRetrieveInformationModelGet,
            identifier,
            (_, _) =>
            {
                Interlocked.Increment(ref got);
                return Task.FromResult<StoreResponse>(DimseStatus.Success);
            },
            cancellation).LastAsync(cancellation);
        (get.Status.Code, got).ShouldBe(((ushort)0, 3), dcmqrscp.Output);

        RetrieveProgress move = await association.MoveAsync(SopClasses.StudyRootQueryRetrieveInformationModelMove, "GANTRY", identifier, cancellation).LastAsync(cancellation);
        (move.Status.Code, move.Completed).ShouldBe(((ushort)0, 3), dcmqrscp.Output);
        (await gantry.Host.Archive.StatisticsAsync(Caller.System, cancellation)).Instances.ShouldBe(3);
    }
}
