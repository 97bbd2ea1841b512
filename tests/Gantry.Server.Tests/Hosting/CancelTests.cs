using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Server.Tests.Hosting;

public sealed class CancelTests
{
    private const int Instances = 200;

    [Fact, Trait("Ledger", "R051"), Trait("Ledger", "R085")]
    public async Task ARetrievalThatIsCancelledBeginsNothingNewAndTheAssociationLivesOn()
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using TestHost test = await TestHost.StartAsync();
        DataSet[] images = [.. Enumerable.Range(1, Instances).Select(number => SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8, InstanceNumber = number }))];
        await Task.WhenAll(images.Select(async image =>
        {
            using MemoryStream file = new(new DicomFile(image, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
            await test.Host.Archive.IngestAsync(Caller.System, InstanceToIngest.FromPart10(file), cancellation);
        }));
        DataSet identifier = new();
        identifier.Set(Attributes.QueryRetrieveLevel, "STUDY");
        identifier.Set(Attributes.StudyInstanceUID, new Uid(images[0].GetString(Attributes.StudyInstanceUID)!));
        await using Association association = await test.AssociateAsync("CANCEL", options => options
            .Propose(SopClasses.StudyRootQueryRetrieveInformationModelGet)
            .Propose(SopClasses.CTImageStorage).SelectRole(SopClasses.CTImageStorage, scu: true, scp: true));
        TaskCompletionSource gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        int received = 0;
        IAsyncEnumerator<RetrieveProgress> retrieval = association.GetAsync(
            SopClasses.StudyRootQueryRetrieveInformationModelGet,
            identifier,
            async (request, _) =>
            {
                // Whoever leaves a data set unread keeps the messages behind it waiting.
                await request.Data.CopyToAsync(Stream.Null, cancellation);
                await gate.Task.WaitAsync(TimeSpan.FromSeconds(60), cancellation);
                Interlocked.Increment(ref received);
                return DimseStatus.Success;
            },
            cancellation).GetAsyncEnumerator(cancellation);

        (await retrieval.MoveNextAsync()).ShouldBeTrue();
        retrieval.Current.Status.IsPending.ShouldBeTrue();
        retrieval.Current.Remaining.ShouldBe(Instances);
        ValueTask leaving = retrieval.DisposeAsync();
        gate.SetResult();
        await leaving;

        (await association.EchoAsync(cancellation)).IsSuccess.ShouldBeTrue();
        received.ShouldBeLessThan(Instances);
    }
}
