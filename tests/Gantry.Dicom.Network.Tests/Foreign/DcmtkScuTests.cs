using System.Collections.Concurrent;
using System.Globalization;

namespace Gantry.Dicom.Network.Tests.Foreign;

/// <summary>DCMTK's service class users against our provider.</summary>
public sealed class DcmtkScuTests
{
    [Fact]
    [Trait("Ledger", "R053")]
    [Trait("Ledger", "R044")]
    public async Task Echoscu_is_answered()
    {
        await using RunningService service = new(new DicomService().MapEcho());
        (int code, string output) = await Dcmtk.RunAsync("echoscu", "-v", "--repeat", "3", "127.0.0.1", Port(service));
        code.ShouldBe(0, output);
    }

    [Fact]
    [Trait("Ledger", "R063")]
    public async Task Echoscu_is_told_that_it_is_not_welcome()
    {
        DicomServiceOptions options = new() { Policy = (_, _) => ValueTask.FromResult(AssociationDecision.Reject(AssociateReject.CallingAETitleNotRecognized)) };
        await using RunningService service = new(new DicomService(options).MapEcho());
        (int code, string output) = await Dcmtk.RunAsync("echoscu", "-v", "127.0.0.1", Port(service));
        code.ShouldNotBe(0);
        output.ShouldContain("Calling AE Title Not Recognized");
    }

    [Theory]
    [InlineData("-x=")]
    [InlineData("-xi")]
    [InlineData("-xb")]
    [Trait("Ledger", "R049")]
    [Trait("Ledger", "R075")]
    public async Task Storescu_stores_in_each_byte_order(string syntax)
    {
        using TemporaryFiles files = await TemporaryFiles.CreateAsync(10, syntax == "-xb" ? TransferSyntax.ExplicitVRBigEndian : Samples.Explicit);
        ConcurrentBag<(TransferSyntax Syntax, DataSet DataSet)> received = [];
        await using RunningService service = new(new DicomService().MapStore(SopClasses.IsStorage, async (request, cancellation) =>
        {
            received.Add((request.TransferSyntax, DataSet.Parse(await Samples.ReadAllAsync(request.Data, cancellation), request.TransferSyntax)));
            return DimseStatus.Success;
        }));
        (int code, string output) = await Dcmtk.RunAsync("storescu", ["-v", syntax, "+sd", "127.0.0.1", Port(service), files.Folder]);
        code.ShouldBe(0, output);
        received.Count.ShouldBe(10);
        received.ShouldAllBe(item => item.Syntax.IsBigEndian == (syntax == "-xb") && item.DataSet.Get(Attributes.Rows) == 4 && item.DataSet.GetString(Attributes.PatientID) == "4711");
    }

    [Fact]
    [Trait("Ledger", "R049")]
    public async Task Storescu_sees_a_refusal()
    {
        using TemporaryFiles files = await TemporaryFiles.CreateAsync(1);
        await using RunningService service = new(new DicomService().MapStore(SopClasses.IsStorage, (_, _) => Task.FromResult<StoreResponse>(DimseStatus.OutOfResources)));
        (_, string output) = await Dcmtk.RunAsync("storescu", "-v", "+sd", "127.0.0.1", Port(service), files.Folder);
        output.ShouldContain("OutOfResources", Case.Insensitive);
    }

    [Theory]
    [InlineData(4096)]
    [InlineData(131072)]
    [Trait("Ledger", "R045")]
    public async Task Findscu_gets_its_matches_whatever_its_maximum_length(int maximum)
    {
        await using RunningService service = new(new DicomService().MapFind(Samples.Find, (request, _) => Enumerable.Range(0, 50).Select(i =>
        {
            DataSet match = new();
            match.Set(Attributes.QueryRetrieveLevel, request.Identifier.GetString(Attributes.QueryRetrieveLevel)!);
            match.Set(Attributes.StudyInstanceUID, new Uid($"1.2.3.{i}"));
            match.Set(Attributes.StudyDescription, new string('x', 64));
            return match;
        }).ToAsyncEnumerable()));
        (int code, string output) = await Dcmtk.RunAsync(
            "findscu",
            "-v",
            "-S",
            "-pdu",
            maximum.ToString(CultureInfo.InvariantCulture),
            "-k",
            "QueryRetrieveLevel=STUDY",
            "-k",
            "StudyInstanceUID",
            "127.0.0.1",
            Port(service));
        code.ShouldBe(0, output);
        Enumerable.Range(0, 50).ShouldAllBe(i => output.Contains($"[1.2.3.{i}]", StringComparison.Ordinal) || output.Contains($"[1.2.3.{i}\0]", StringComparison.Ordinal));
    }

    [Fact]
    [Trait("Ledger", "R050")]
    public async Task Findscu_can_cancel()
    {
        await using RunningService service = new(new DicomService().MapFind(Samples.Find, (_, cancellation) => EndlessAsync(cancellation)));
        (int code, string output) = await Dcmtk.RunAsync("findscu", "-d", "-S", "--cancel", "3", "-k", "QueryRetrieveLevel=STUDY", "-k", "StudyInstanceUID", "127.0.0.1", Port(service));
        code.ShouldBe(0, output);
        output.ShouldContain("0xfe00");
    }

    [Fact]
    [Trait("Ledger", "R051")]
    [Trait("Ledger", "R065")]
    public async Task Getscu_receives_on_its_association()
    {
        using TemporaryFiles files = await TemporaryFiles.CreateAsync(0);
        DataSet image = Samples.Image();
        await using RunningService service = new(new DicomService().MapGet(Samples.Get, (request, cancellation) => GetAsync(request, image, cancellation)));
        (int code, string output) = await Dcmtk.RunAsync(
            "getscu", "-v", "-S", "-od", files.Folder, "-k", "QueryRetrieveLevel=STUDY", "-k", "StudyInstanceUID=1.2.3", "127.0.0.1", Port(service));
        code.ShouldBe(0, output);
        using DicomFile file = DicomFile.Open(Directory.GetFiles(files.Folder).ShouldHaveSingleItem());
        file.DataSet.GetString(Attributes.SOPInstanceUID).ShouldBe(image.GetString(Attributes.SOPInstanceUID));
    }

    [Fact]
    [Trait("Ledger", "R052")]
    public async Task Movescu_sees_the_final_status()
    {
        await using RunningService service = new(new DicomService().MapMove(Samples.Move, (request, _) => request.Destination == "KNOWN"
            ? new[] { new RetrieveProgress(1, 0, 0, 0), new RetrieveProgress(0, 1, 0, 0) }.ToAsyncEnumerable()
            : throw new DimseException(DimseStatus.MoveDestinationUnknown)));
        string[] arguments = ["-v", "-S", "-k", "QueryRetrieveLevel=STUDY", "-k", "StudyInstanceUID=1.2.3", "127.0.0.1", Port(service)];
        (int code, string output) = await Dcmtk.RunAsync("movescu", ["-aem", "KNOWN", .. arguments]);
        code.ShouldBe(0, output);
        (_, output) = await Dcmtk.RunAsync("movescu", ["-aem", "UNKNOWN", .. arguments]);
        output.ShouldContain("MoveDestinationUnknown", Case.Insensitive);
    }

    private static string Port(RunningService service) => service.Port.ToString(CultureInfo.InvariantCulture);

    private static async IAsyncEnumerable<DataSet> EndlessAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (int i = 0; ; i++)
        {
            DataSet match = new();
            match.Set(Attributes.StudyInstanceUID, new Uid($"1.2.3.{i}"));
            yield return match;
            if (i == 10)
            {
                await Task.Delay(Timeout.Infinite, cancellation);
            }
        }
    }

    private static async IAsyncEnumerable<RetrieveProgress> GetAsync(
        GetRequest request,
        DataSet image,
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        StoreResponse response = await request.StoreAsync(StoreOperation.FromDataSet(image), cancellation);
        yield return response.Status.IsSuccess ? new RetrieveProgress(0, 1, 0, 0) : new RetrieveProgress(0, 0, 1, 0);
    }
}
