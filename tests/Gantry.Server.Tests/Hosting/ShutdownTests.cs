using System.IO.Pipelines;
using System.Net.Sockets;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Server.Tests.Hosting;

public sealed class ShutdownTests
{
    [Fact]
    public async Task AnInstanceThatIsOnItsWayIsStoredAndAnswered()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using TestHost test = await TestHost.StartAsync();
        using TcpClient client = new();
        await client.ConnectAsync(test.Host.Dicom[0], cancellation);
        await using GatedStream gated = new(client.GetStream(), 400_000);
        Duplex transport = new(PipeReader.Create(gated), PipeWriter.Create(gated));
        await using Association association = await Association.RequestAsync(
            transport, test.Peer, options => options.Propose(SopClasses.CTImageStorage), cancellation);

        Task<StoreResponse> storing = association.StoreAsync(StoreOperation.FromDataSet(SyntheticInstance.Create()), cancellation);
        await gated.Reached.WaitAsync(cancellation);
        await BeginsAsync(test);
        Task stopping = test.Host.StopAsync(cancellation);
        gated.Open();

        (await storing).Status.IsSuccess.ShouldBeTrue();
        await stopping;
        (await test.Host.Archive.StatisticsAsync(Caller.System, cancellation)).Instances.ShouldBe(1);
    }

    [Fact]
    public async Task ARetrievalThatIsUnderWaySendsAllItsInstances()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using TestHost test = await TestHost.StartAsync();
        await using Association association = await test.AssociateAsync("GETTER", options => options
            .Propose(SopClasses.CTImageStorage)
            .SelectRole(SopClasses.CTImageStorage, scu: true, scp: true)
            .Propose(SopClasses.StudyRootQueryRetrieveInformationModelGet)
            .MaximumOperationsPerformed = 1);
        DataSet[] instances = [.. Enumerable.Range(1, 5).Select(number => SyntheticInstance.Create(new SyntheticInstanceOptions { InstanceNumber = number }))];
        foreach (DataSet instance in instances)
        {
            (await association.StoreAsync(StoreOperation.FromDataSet(instance), cancellation)).Status.IsSuccess.ShouldBeTrue();
        }

        DataSet identifier = new();
        identifier.Set(Attributes.QueryRetrieveLevel, "STUDY");
        identifier.Set(Attributes.StudyInstanceUID, new Uid(instances[0].GetString(Attributes.StudyInstanceUID)!));
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        TaskCompletionSource goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        Task<RetrieveProgress> retrieval = association.GetAsync(
            SopClasses.StudyRootQueryRetrieveInformationModelGet,
            identifier,
            async (request, token) =>
            {
                await request.Data.CopyToAsync(Stream.Null, token);
                begun.TrySetResult();
                await goOn.Task.WaitAsync(token);
                return DimseStatus.Success;
            },
            cancellation).LastAsync(cancellation).AsTask();
        await begun.Task.WaitAsync(cancellation);

        Task stopping = test.Host.StopAsync(cancellation);
        goOn.SetResult();

        RetrieveProgress last = await retrieval;
        (last.Status, last.Completed).ShouldBe((DimseStatus.Success, 5));
        await stopping;
    }

    [Fact]
    public async Task AnIdleAssociationDoesNotHoldItUp()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using TestHost test = await TestHost.StartAsync();
        await using Association association = await test.AssociateAsync("IDLE");

        await test.Host.StopAsync(cancellation);

        await Should.ThrowAsync<AssociationException>(() => association.EchoAsync(cancellation));
    }

    // The archive has begun to take the instance when a file grows in its staging folder.
    private static async Task BeginsAsync(TestHost test)
    {
        using CancellationTokenSource patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        DirectoryInfo staging = new(Path.Combine(test.DataFolder, "staging"));
        while (!staging.EnumerateFiles().Any())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    private sealed record Duplex(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
