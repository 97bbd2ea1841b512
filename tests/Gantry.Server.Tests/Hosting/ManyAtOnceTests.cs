using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Server.Tests.Hosting;

/// <summary>Twenty associations of each kind at once, as many as one application entity may have by default.</summary>
public sealed class ManyAtOnceTests
{
    private const int Count = 20;
    private static readonly Uid Get = SopClasses.StudyRootQueryRetrieveInformationModelGet;
    private static readonly Uid Move = SopClasses.StudyRootQueryRetrieveInformationModelMove;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact, Trait("Ledger", "R661")]
    public async Task TwentyStoresTwentyGetsAndTwentyMovesAtOnceCompleteWithoutError()
    {
        await using TestHost destination = await TestHost.StartAsync();
        await using TestHost test = await TestHost.StartAsync(new { peers = new[] { new { aet = "DEST", host = "127.0.0.1", port = destination.Peer.Port } } });
        DataSet stored = SyntheticInstance.Create();
        await using (Association association = await test.AssociateAsync("FIRST", options => options.Propose(SopClasses.CTImageStorage)))
        {
            (await association.StoreAsync(StoreOperation.FromDataSet(stored), Cancellation)).Status.IsSuccess.ShouldBeTrue();
        }

        // All of them are open before the first operation begins.
        Association[] storing = await OpenAsync(test, "STORER", options => options.Propose(SopClasses.CTImageStorage));
        Association[] getting = await OpenAsync(test, "GETTER", options => options.Propose(Get).Propose(SopClasses.CTImageStorage).SelectRole(SopClasses.CTImageStorage, scu: false, scp: true));
        Association[] moving = await OpenAsync(test, "MOVER", options => options.Propose(Move));
        DataSet[] sent = [.. Enumerable.Range(2, Count).Select(seed => SyntheticInstance.Create(new SyntheticInstanceOptions { Seed = seed }))];

        Task<StoreResponse>[] stores = [.. storing.Select((association, i) => association.StoreAsync(StoreOperation.FromDataSet(sent[i]), Cancellation))];
        Task<RetrieveProgress>[] retrievals =
        [
            .. getting.Select(association => association.GetAsync(Get, Study(stored), TakeAsync, Cancellation).LastAsync(Cancellation).AsTask()),
            .. moving.Select(association => association.MoveAsync(Move, "DEST", Study(stored), Cancellation).LastAsync(Cancellation).AsTask()),
        ];

        (await Task.WhenAll(stores)).ShouldAllBe(response => response.Status.IsSuccess);
        (await Task.WhenAll(retrievals)).ShouldAllBe(last => last.Status == DimseStatus.Success && last.Completed == 1);
        (await test.Host.Archive.StatisticsAsync(Caller.System, Cancellation)).Instances.ShouldBe(1 + Count);
        (await destination.Host.Archive.StatisticsAsync(Caller.System, Cancellation)).Instances.ShouldBe(1);
        foreach (Association association in (Association[])[.. storing, .. getting, .. moving])
        {
            await association.DisposeAsync();
        }
    }

    private static Task<Association[]> OpenAsync(TestHost test, string calling, Action<AssociationOptions> configure) =>
        Task.WhenAll(Enumerable.Range(0, Count).Select(_ => test.AssociateAsync(calling, configure)));

    private static async Task<StoreResponse> TakeAsync(StoreRequest request, CancellationToken cancellation)
    {
        await request.Data.CopyToAsync(Stream.Null, cancellation);
        return DimseStatus.Success;
    }

    private static DataSet Study(DataSet instance)
    {
        DataSet identifier = new();
        identifier.Set(Attributes.QueryRetrieveLevel, "STUDY");
        identifier.Set(Attributes.StudyInstanceUID, new Uid(instance.GetString(Attributes.StudyInstanceUID)!));
        return identifier;
    }
}
