using System.Net;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Guide;

public sealed class NetworkExamples : IAsyncDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CancellationToken cancellation = TestContext.Current.CancellationToken;
    private DicomListener? _peer;

    public async ValueTask DisposeAsync()
    {
        await _peer!.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task Querying()
    {
        var names = new List<string?>();
        Peer peer = Listen(new DicomService().MapFind(SopClasses.StudyRootQueryRetrieveInformationModelFind, (_, _) => TwoStudiesAsync()));

        var query = new DataSet();
        query.Set(Attributes.QueryRetrieveLevel, "STUDY");
        query.Set(Attributes.PatientID, "4711");
        query.SetEmpty(Attributes.StudyDescription);

        Uid model = SopClasses.StudyRootQueryRetrieveInformationModelFind;
        await using Association association = await Association.RequestAsync(peer, options => options.Propose(model), cancellation);
        await foreach (DataSet match in association.FindAsync(model, query, cancellation))
        {
            names.Add(match.Get(Attributes.StudyDescription));
        }

        names.ShouldBe(["study 1", "study 2"]);
    }

    [Fact]
    public async Task Records()
    {
        AssociationHistory history = new(capacity: 200, ended: record => Console.WriteLine($"{record.CallingAETitle}: {record.End!.Name}"));
        DicomService service = new DicomService(new DicomServiceOptions { History = history }).MapEcho();

        await using (Association association = await Association.RequestAsync(Listen(service), options => options.Propose(SopClasses.Verification), cancellation))
        {
            (await association.EchoAsync(cancellation)).IsSuccess.ShouldBeTrue();
            history.Open.ShouldHaveSingleItem().CallingAETitle.ShouldBe("GANTRY");
        }
    }

    [Fact]
    public async Task Sending()
    {
        string path = await Sample.WriteAsync(Path.Combine(_folder.Path, "ct.dcm"), cancellation);
        Peer peer = Listen(new DicomService().MapStore(SopClasses.Storage, async (request, token) =>
        {
            await request.Data.CopyToAsync(Stream.Null, token);
            return DimseStatus.Success;
        }));

        await using var pool = new AssociationPool(peer, options => options.CallingAETitle = "SENDER");

        using DicomFile file = await DicomFile.OpenAsync(path, cancellation);
        StoreResponse response = await pool.StoreAsync(StoreOperation.FromDataSet(file.DataSet), cancellation);
        if (!response.Status.IsSuccess)
        {
            Console.WriteLine($"{response.Status}: {response.ErrorComment} {string.Join(' ', response.OffendingElements)}");
        }

        response.Status.IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task Receiving()
    {
        string folder = _folder.Path;

        var service = new DicomService()
            .MapEcho()
            .MapStore(SopClasses.Storage, async (request, token) =>
            {
                if (!request.AffectedSOPInstanceUID.IsValid)
                {
                    return DimseStatus.CannotUnderstand;
                }

                string path = Path.Combine(folder, request.AffectedSOPInstanceUID + ".dcm");
                await using FileStream stream = File.Create(path);
                await stream.WriteAsync(FileMetaInformation.Encode(request.AffectedSOPClassUID, request.AffectedSOPInstanceUID, request.TransferSyntax), token);
                await request.Data.CopyToAsync(stream, token);
                return DimseStatus.Success;
            });

        await using DicomListener listener = DicomListener.Start(service, [IPAddress.Loopback], port: 0);

        string sample = await Sample.WriteAsync(Path.Combine(_folder.Path, "sample"), cancellation);
        var peer = new Peer("ANY", "127.0.0.1", listener.EndPoints[0].Port);
        using DicomFile file = await DicomFile.OpenAsync(sample, cancellation);
        await using (var pool = new AssociationPool(peer, _ => { }))
        {
            (await pool.StoreAsync(StoreOperation.FromDataSet(file.DataSet), cancellation)).Status.IsSuccess.ShouldBeTrue();
        }

        (await DicomFile.OpenAsync(Path.Combine(folder, file.DataSet.GetString(Attributes.SOPInstanceUID) + ".dcm"), cancellation)).Findings.ShouldBeEmpty();
        _peer = listener;
    }

    private static async IAsyncEnumerable<DataSet> TwoStudiesAsync()
    {
        for (int i = 1; i <= 2; i++)
        {
            await Task.Yield();
            var match = new DataSet();
            match.Set(Attributes.StudyDescription, $"study {i}");
            yield return match;
        }
    }

    private Peer Listen(DicomService service)
    {
        _peer = DicomListener.Start(service, [IPAddress.Loopback], 0);
        return new Peer("ARCHIVE", "127.0.0.1", _peer.EndPoints[0].Port);
    }
}
