namespace Gantry.Dicom.Network.Tests.Services;

/// <summary>The hook that is asked when a peer takes none of the syntaxes that an instance can be sent in.</summary>
public sealed class TranscodeTests
{
    private static readonly TransferSyntax Jpeg = TransferSyntax.JPEGLosslessSV1;

    [Fact]
    [Trait("Ledger", "R073")]
    public async Task The_hook_is_asked_with_what_was_accepted_and_what_it_makes_is_sent()
    {
        List<(Uid Instance, TransferSyntax Syntax)> received = [];
        await using RunningService service = new(new DicomService().MapStore([Samples.CT], async (request, cancellation) =>
        {
            await Samples.ReadAllAsync(request.Data, cancellation);
            received.Add((request.AffectedSOPInstanceUID, request.TransferSyntax));
            return DimseStatus.Success;
        }));
        DataSet decoded = Samples.Image();
        IReadOnlyList<TransferSyntax>? asked = null;
        await using Association association = await Association.RequestAsync(
            service.Peer,
            options =>
            {
                options.Propose(Samples.CT, Samples.Implicit);
                options.Transcode = (operation, accepted, _) =>
                {
                    asked = accepted;
                    return ValueTask.FromResult(operation.SopInstanceUid.Value == "1.2.3" ? StoreOperation.FromDataSet(decoded) : null);
                };
            },
            TestContext.Current.CancellationToken);

        (await association.StoreAsync(StoreOperation.FromBytes(Samples.CT, new Uid("1.2.3"), Jpeg, new byte[10]), TestContext.Current.CancellationToken)).Status.IsSuccess.ShouldBeTrue();
        await Should.ThrowAsync<AssociationException>(() =>
            association.StoreAsync(StoreOperation.FromBytes(Samples.CT, new Uid("1.2.4"), Jpeg, new byte[10]), TestContext.Current.CancellationToken));

        asked.ShouldBe([Samples.Implicit]);
        received.ShouldBe([(new Uid(decoded.GetString(Attributes.SOPInstanceUID)!), Samples.Implicit)]);
    }

    [Fact]
    public async Task What_the_peer_takes_as_it_is_asks_nobody()
    {
        await using RunningService service = new(new DicomService().MapStore([Samples.CT], async (request, cancellation) =>
        {
            await Samples.ReadAllAsync(request.Data, cancellation);
            return DimseStatus.Success;
        }));
        await using Association association = await Association.RequestAsync(
            service.Peer,
            options =>
            {
                options.ProposeStore([(Samples.CT, Jpeg)]);
                options.Transcode = (_, _, _) => throw new InvalidOperationException("nobody asked");
            },
            TestContext.Current.CancellationToken);

        (await association.StoreAsync(StoreOperation.FromBytes(Samples.CT, new Uid("1.2.3"), Jpeg, new byte[10]), TestContext.Current.CancellationToken)).Status.IsSuccess.ShouldBeTrue();
    }

    [Fact]
    [Trait("Ledger", "R051")]
    public async Task Sub_operations_of_a_retrieval_ask_it_too()
    {
        DataSet decoded = Samples.Image();
        DicomService service = new(new DicomServiceOptions { Transcode = (_, _, _) => ValueTask.FromResult<StoreOperation?>(StoreOperation.FromDataSet(decoded)) });
        await using RunningService running = new(service.MapGet(Samples.Get, (request, cancellation) => SendAsync(request, cancellation)));
        await using Association association = await Association.RequestAsync(
            running.Peer,
            options => options.Propose(Samples.Get).Propose(Samples.CT).SelectRole(Samples.CT, scu: false, scp: true),
            TestContext.Current.CancellationToken);
        List<Uid> received = [];

        RetrieveProgress last = await association.GetAsync(
            Samples.Get,
            new DataSet(),
            (request, _) =>
            {
                received.Add(request.AffectedSOPInstanceUID);
                return Task.FromResult<StoreResponse>(DimseStatus.Success);
            },
            TestContext.Current.CancellationToken).LastAsync(TestContext.Current.CancellationToken);

        last.Status.IsSuccess.ShouldBeTrue();
        received.ShouldBe([new Uid(decoded.GetString(Attributes.SOPInstanceUID)!)]);

        static async IAsyncEnumerable<RetrieveProgress> SendAsync(GetRequest request, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            StoreResponse response = await request.StoreAsync(StoreOperation.FromBytes(Samples.CT, new Uid("1.2.3"), Jpeg, new byte[10]), cancellation);
            yield return new RetrieveProgress(0, response.Status.IsSuccess ? 1 : 0, response.Status.IsSuccess ? 0 : 1, 0);
        }
    }
}
