using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Network.Tests.Foreign;

/// <summary>What tshark says of our captures: all that was said is in them, and nothing is wrong with it.</summary>
public sealed class CaptureTests : IDisposable
{
    private static readonly Uid s_instance = new("1.2.3.4");
    private readonly string _folder = Directory.CreateTempSubdirectory("gantry-capture-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("::1")]
    public async Task Tshark_reads_every_PDU_of_a_conversation_at_both_ends(string address)
    {
        AssociationHistory history = new(10);
        string scp = Path.Combine(_folder, "scp.pcap");
        string scu = Path.Combine(_folder, "scu.pcap");
        using (PduCapture scpCapture = new(scp))
        using (PduCapture scuCapture = new(scu))
        {
            await using RunningService service = new(Service(history, scpCapture), System.Net.IPAddress.Parse(address));
            await using Association association = await Association.RequestAsync(service.Peer, options => Configure(options, scuCapture), Cancellation);
            await association.EchoAsync(Cancellation);
            await association.StoreAsync(StoreOperation.FromDataSet(Samples.Image()), Cancellation);
            await association.StoreAsync(StoreOperation.FromBytes(Samples.CT, s_instance, Samples.Explicit, Encapsulating(700_000)), Cancellation);
            (await association.FindAsync(Samples.Find, Key(), Cancellation).ToListAsync(Cancellation)).Count.ShouldBe(3);
            (await association.MoveAsync(Samples.Move, "OTHER", Key(), Cancellation).ToListAsync(Cancellation)).Count.ShouldBe(2);
            await association.GetAsync(Samples.Get, Key(), StoreAsync, Cancellation).ToListAsync(Cancellation);
            await association.ReleaseAsync(Cancellation);
        }

        AssociationRecord record = history.Ended.ShouldHaveSingleItem();
        foreach (string file in (string[])[scp, scu])
        {
            IReadOnlyList<Tshark.Packet> packets = await Tshark.ReadAsync(file);
            int[] pdus = [.. packets.SelectMany(packet => packet.Pdus)];
            pdus.Length.ShouldBe((int)(record.PdusReceived + record.PdusSent));
            pdus.Take(2).Concat(pdus.TakeLast(2)).ShouldBe([1, 2, 5, 6]);
            string infos = string.Join('\n', packets.Select(packet => packet.Info));
            foreach (string message in (string[])["A-ASSOCIATE request MODALITY --> GANTRY", "C-ECHO-RQ", "C-ECHO-RSP", "C-STORE-RQ", "C-STORE-RSP", "C-FIND-RQ", "C-FIND-RSP", "C-MOVE-RQ", "C-MOVE-RSP", "C-GET-RQ", "C-GET-RSP", "A-RELEASE request", "A-RELEASE response"])
            {
                infos.ShouldContain(message);
            }

            // All bytes are there: those of the segments are those of the record.
            packets.Sum(packet => (long)packet.Length).ShouldBe(record.BytesReceived + record.BytesSent);
        }
    }

    [Fact]
    public async Task Tshark_reads_the_messages_of_a_print_job()
    {
        string file = Path.Combine(_folder, "print.pcap");
        using (PduCapture capture = new(file))
        {
            await using RunningService service = new(new PrintServer().ToService());
            await using Association association = await Association.RequestAsync(
                service.Peer,
                options =>
                {
                    options.Capture = capture;
                    options.Propose(PrintSamples.Meta);
                },
                Cancellation);
            Uid session = (await association.NCreateAsync(new NCreateRequest(SopClasses.BasicFilmSession), Cancellation)).AffectedSOPInstanceUID!.Value;
            NCreateResponse box = await association.NCreateAsync(new NCreateRequest(SopClasses.BasicFilmBox, null, PrintSamples.FilmBox(session, session)), Cancellation);
            Uid image = new(box.AttributeList!.Items(Attributes.ReferencedImageBoxSequence)[0].GetString(Attributes.ReferencedSOPInstanceUID)!);
            await association.NSetAsync(new NSetRequest(SopClasses.BasicGrayscaleImageBox, image, PrintSamples.ImageBox()), Cancellation);
            await association.NActionAsync(new NActionRequest(SopClasses.BasicFilmBox, box.AffectedSOPInstanceUID!.Value, 1), Cancellation);
            await association.NGetAsync(new NGetRequest(SopClasses.Printer, PrintSamples.Printer, [Attributes.PrinterStatus]), Cancellation);
            await association.NDeleteAsync(new NDeleteRequest(SopClasses.BasicFilmSession, s_instance), Cancellation);
            await association.NEventReportAsync(new NEventReportRequest(SopClasses.Printer, PrintSamples.Printer, 1) { AbstractSyntax = PrintSamples.Meta }, Cancellation)
                .ShouldThrowAsync<AssociationException>();
            await association.ReleaseAsync(Cancellation);
        }

        string infos = string.Join('\n', (await Tshark.ReadAsync(file)).Select(packet => packet.Info));
        ((string[])["N-CREATE-RQ", "N-CREATE-RSP", "N-SET-RQ", "N-SET-RSP", "N-ACTION-RQ", "N-ACTION-RSP", "N-GET-RQ", "N-GET-RSP", "N-DELETE-RQ", "N-DELETE-RSP"])
            .ShouldAllBe(message => infos.Contains(message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tshark_reads_an_abort_and_a_rejection()
    {
        string file = Path.Combine(_folder, "ends.pcap");
        using (PduCapture capture = new(file))
        {
            bool isFull = false;
            DicomService service = new DicomService(new DicomServiceOptions
            {
                Policy = (_, _) => ValueTask.FromResult(isFull ? AssociationDecision.Reject(AssociateReject.LocalLimitExceeded) : AssociationDecision.Accept()),
            }).MapEcho();
            (DuplexPipe near, Task running) = RunningService.InMemory(service);
            Association association = await Association.RequestAsync(near, new Peer("GANTRY", "memory", 1), options => Configure(options, capture), Cancellation);
            await association.AbortAsync();
            await running;
            isFull = true;
            (near, running) = RunningService.InMemory(service);
            await Should.ThrowAsync<AssociationException>(Association.RequestAsync(near, new Peer("GANTRY", "memory", 1), options => Configure(options, capture), Cancellation));
            await running;
        }

        IReadOnlyList<Tshark.Packet> packets = await Tshark.ReadAsync(file);
        packets.SelectMany(packet => packet.Pdus).ShouldBe([1, 2, 7, 1, 3]);
        packets.Select(packet => packet.Stream).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Eight_associations_share_a_file_without_mixing()
    {
        string file = Path.Combine(_folder, "eight.pcap");
        AssociationHistory history = new(10);
        using (PduCapture capture = new(file))
        {
            await using RunningService service = new(Service(history, capture));
            await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
            {
                await using Association association = await Association.RequestAsync(service.Peer, options => Configure(options, null), Cancellation);
                await Task.WhenAll(Enumerable.Range(0, 5).Select(i => association.StoreAsync(
                    StoreOperation.FromBytes(Samples.CT, s_instance, Samples.Explicit, Encapsulating(20_000 * i)), Cancellation)));
            }));
        }

        (await Tshark.ReadAsync(file)).Sum(packet => packet.Pdus.Count).ShouldBe((int)history.Ended.Sum(record => record.PdusReceived + record.PdusSent));
    }

    private static void Configure(AssociationOptions options, PduCapture? capture)
    {
        options.Capture = capture;
        options.CallingAETitle = "MODALITY";
        options.UserIdentity = UserIdentity.OfUser("name", "code");
        options.Propose(SopClasses.Verification).Propose(Samples.CT, Samples.Explicit).Propose(Samples.Find).Propose(Samples.Move).Propose(Samples.Get)
            .SelectRole(Samples.CT, scu: true, scp: true).Negotiate(Samples.Find, QueryRetrieveOptions.Relational);
    }

    private static DicomService Service(AssociationHistory history, PduCapture? capture) => new DicomService(new DicomServiceOptions { History = history, Capture = capture })
        .MapEcho()
        .MapStore([Samples.CT], StoreAsync)
        .MapFind(Samples.Find, (_, _) => Enumerable.Repeat(Samples.Image(), 3).ToAsyncEnumerable())
        .MapMove(Samples.Move, (_, _) => new[] { new RetrieveProgress(1, 0, 0, 0), new RetrieveProgress(0, 1, 0, 0) { Status = DimseStatus.Success } }.ToAsyncEnumerable())
        .MapGet(Samples.Get, SendAsync);

    private static async IAsyncEnumerable<RetrieveProgress> SendAsync(GetRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        StoreResponse response = await request.StoreAsync(StoreOperation.FromBytes(Samples.CT, s_instance, Samples.Explicit, Encapsulating(200_000)), cancellation);
        yield return new RetrieveProgress(0, response.Status.IsSuccess ? 1 : 0, 0, 0) { Status = response.Status };
    }

    private static async Task<StoreResponse> StoreAsync(StoreRequest request, CancellationToken cancellation)
    {
        await Samples.ReadAllAsync(request.Data, cancellation);
        return DimseStatus.Success;
    }

    private static DataSet Key()
    {
        DataSet key = new();
        key.Set(Attributes.QueryRetrieveLevel, "STUDY");
        key.Set(Attributes.StudyInstanceUID, new Uid("1.2.3"));
        return key;
    }

    /// <summary>A data set around so many bytes of pixels.</summary>
    private static byte[] Encapsulating(int length)
    {
        DataSet image = Samples.Image();
        image.SetBytes(Attributes.PixelData, VR.OW, Samples.Pattern(length));
        return image.Encode(Samples.Explicit).ToArray();
    }
}
