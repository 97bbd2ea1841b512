using System.Text.Json;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Interop.Orthanc;

/// <summary>Orthanc and we, each as user and as provider of the other's services.</summary>
public sealed class OrthancTests
{
    [Fact, Trait("Ledger", "R049"), Trait("Ledger", "R053"), Trait("Ledger", "R147")]
    public async Task OrthancEchoesAndSendsToUs()
    {
        (RunningGantry gantry, RunningOrthanc orthanc) = await StartAsync();
        await using var first = gantry;
        await using var second = orthanc;
        IReadOnlyList<DataSet> images = Studies.Series(4, "ORTHANC-1");
        List<string> ids = [];
        foreach (DataSet image in images)
        {
            ids.Add(await orthanc.UploadAsync(PartTen(image)));
        }

        await orthanc.PostAsync("/modalities/gantry/echo", new { });
        JsonElement sent = await orthanc.PostAsync("/modalities/gantry/store", new { Resources = ids, Synchronous = true });

        sent.GetProperty("FailedInstancesCount").GetInt32().ShouldBe(0);
        await gantry.ShouldHoldAsync(images);
    }

    [Fact, Trait("Ledger", "R050"), Trait("Ledger", "R052"), Trait("Ledger", "R078"), Trait("Ledger", "R085")]
    public async Task OrthancQueriesUsAndHasTheStudyMovedToItself()
    {
        (RunningGantry gantry, RunningOrthanc orthanc) = await StartAsync();
        await using var first = gantry;
        await using var second = orthanc;
        IReadOnlyList<DataSet> images = Studies.Series(4, "ORTHANC-2");
        await StoreAsync(gantry.Peer, images);

        JsonElement query = await orthanc.PostAsync("/modalities/gantry/query", new { Level = "Study", Query = new { PatientID = "ORTHANC-2", StudyInstanceUID = "" } });
        string id = query.GetProperty("ID").GetString()!;
        (await orthanc.GetAsync($"/queries/{id}/answers")).GetArrayLength().ShouldBe(1);
        (await orthanc.GetAsync($"/queries/{id}/answers/0/content?simplify")).GetProperty("StudyInstanceUID").GetString().ShouldBe(images[0].Study());
        await orthanc.PostAsync($"/queries/{id}/answers/0/retrieve", new { TargetAet = "ORTHANC", Synchronous = true });

        (await orthanc.GetAsync("/instances")).GetArrayLength().ShouldBe(4);
    }

    [Fact, Trait("Ledger", "R049"), Trait("Ledger", "R050"), Trait("Ledger", "R051"), Trait("Ledger", "R052"), Trait("Ledger", "R053"), Trait("Ledger", "R106")]
    public async Task OurSideSendsToOrthancQueriesItAndRetrievesByGetAndByMove()
    {
        (RunningGantry gantry, RunningOrthanc orthanc) = await StartAsync();
        await using var first = gantry;
        await using var second = orthanc;
        IReadOnlyList<DataSet> images = Studies.Series(3, "ORTHANC-3");
        await StoreAsync(orthanc.Peer, images);
        (await orthanc.GetAsync("/instances")).GetArrayLength().ShouldBe(3);

        await using Association association = await Association.RequestAsync(
            orthanc.Peer,
            options => options.Propose(SopClasses.Verification)
                .Propose(SopClasses.StudyRootQueryRetrieveInformationModelFind)
                .Propose(SopClasses.StudyRootQueryRetrieveInformationModelGet)
                .Propose(SopClasses.StudyRootQueryRetrieveInformationModelMove)
                .Propose(SopClasses.CTImageStorage)
                .SelectRole(SopClasses.CTImageStorage, scu: true, scp: true),
            TestContext.Current.CancellationToken);
        (await association.EchoAsync(TestContext.Current.CancellationToken)).IsSuccess.ShouldBeTrue();
        List<DataSet> matches = await association.FindAsync(SopClasses.StudyRootQueryRetrieveInformationModelFind, Identifier(images[0], "PatientID"), TestContext.Current.CancellationToken)
            .ToListAsync(TestContext.Current.CancellationToken);
        matches.ShouldHaveSingleItem().Study().ShouldBe(images[0].Study());

        List<string> got = [];
        RetrieveProgress get = await association.GetAsync(
            SopClasses.StudyRootQueryRetrieveInformationModelGet,
            Identifier(images[0]),
            (request, _) =>
            {
                lock (got)
                {
                    got.Add(request.AffectedSOPInstanceUID.Value);
                }

                return Task.FromResult<StoreResponse>(DimseStatus.Success);
            },
            TestContext.Current.CancellationToken).LastAsync(TestContext.Current.CancellationToken);
        get.Status.IsSuccess.ShouldBeTrue(get.Status.ToString());
        got.ShouldBe(images.Select(image => image.Instance()), ignoreOrder: true);

        RetrieveProgress move = await association.MoveAsync(SopClasses.StudyRootQueryRetrieveInformationModelMove, "GANTRY", Identifier(images[0]), TestContext.Current.CancellationToken)
            .LastAsync(TestContext.Current.CancellationToken);
        move.Status.IsSuccess.ShouldBeTrue(move.Status.ToString());
        (await gantry.Host.Archive.StatisticsAsync(Caller.System, TestContext.Current.CancellationToken)).Instances.ShouldBe(3);
    }

    [Fact, Trait("Ledger", "R052"), Trait("Ledger", "R085")]
    public async Task WeMoveWhatWeHoldToOrthanc()
    {
        (RunningGantry gantry, RunningOrthanc orthanc) = await StartAsync();
        await using var first = gantry;
        await using var second = orthanc;
        IReadOnlyList<DataSet> images = Studies.Series(3, "ORTHANC-4");
        await StoreAsync(gantry.Peer, images);

        await using Association association = await gantry.AssociateAsync(options => options.Propose(SopClasses.StudyRootQueryRetrieveInformationModelMove));
        RetrieveProgress move = await association.MoveAsync(SopClasses.StudyRootQueryRetrieveInformationModelMove, "ORTHANC", Identifier(images[0]), TestContext.Current.CancellationToken)
            .LastAsync(TestContext.Current.CancellationToken);

        (move.Status.Code, move.Completed, move.Failed, move.Remaining).ShouldBe(((ushort)0, 3, 0, 0));
        (await orthanc.GetAsync("/instances")).GetArrayLength().ShouldBe(3);
    }

    private static async Task<(RunningGantry Gantry, RunningOrthanc Orthanc)> StartAsync()
    {
        Programs.Require("Orthanc");
        int port = FreePorts.Next();
        RunningGantry gantry = await RunningGantry.StartAsync(new Peer("ORTHANC", "127.0.0.1", port));
        try
        {
            return (gantry, await RunningOrthanc.StartAsync(port, gantry.Peer));
        }
        catch
        {
            await gantry.DisposeAsync();
            throw;
        }
    }

    internal static byte[] PartTen(DataSet dataSet) =>
        new DicomFile(dataSet, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian);

    private static DataSet Identifier(DataSet image, params string[] also)
    {
        DataSet identifier = new();
        identifier.Set(Attributes.QueryRetrieveLevel, "STUDY");
        identifier.Set(Attributes.StudyInstanceUID, new Uid(image.Study()));
        if (also.Contains("PatientID"))
        {
            identifier.Set(Attributes.PatientID, image.GetString(Attributes.PatientID)!);
        }

        return identifier;
    }

    private static async Task StoreAsync(Peer peer, IReadOnlyList<DataSet> images)
    {
        await using Association association = await Association.RequestAsync(
            peer, options => options.ProposeStore([(SopClasses.CTImageStorage, TransferSyntax.ExplicitVRLittleEndian)]), TestContext.Current.CancellationToken);
        foreach (DataSet image in images)
        {
            StoreResponse response = await association.StoreAsync(StoreOperation.FromDataSet(image), TestContext.Current.CancellationToken);
            response.Status.IsSuccess.ShouldBeTrue(response.ToString());
        }
    }
}
