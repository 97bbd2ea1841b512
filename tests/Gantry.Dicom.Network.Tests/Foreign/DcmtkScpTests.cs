using System.Diagnostics;
using System.Globalization;

namespace Gantry.Dicom.Network.Tests.Foreign;

/// <summary>Our service class users against DCMTK's providers.</summary>
public sealed class DcmtkScpTests
{
    [Theory]
    [InlineData(4096)]
    [InlineData(131072)]
    [Trait("Ledger", "R045")]
    [Trait("Ledger", "R049")]
    public async Task Storescp_receives_what_was_sent(int maximum)
    {
        using TemporaryFiles received = await TemporaryFiles.CreateAsync(0);
        int port = FreePorts.Next();
        using Process process = Dcmtk.Start(
            "storescp", "-od", received.Folder, "+B", "-pdu", maximum.ToString(CultureInfo.InvariantCulture), port.ToString(CultureInfo.InvariantCulture));
        try
        {
            DataSet image = Samples.Image();
            image.Set(Attributes.Rows, (ushort)300);
            image.Set(Attributes.Columns, (ushort)300);
            image.SetBytes(Attributes.PixelData, VR.OW, Samples.Pattern(300 * 300 * 2));
            await using (Association association = await Dcmtk.RequestAsync(process, new Peer("STORESCP", "127.0.0.1", port), options => options.Propose(Samples.CT, Samples.Explicit).Propose(SopClasses.Verification)))
            {
                (await association.EchoAsync(TestContext.Current.CancellationToken)).ShouldBe(DimseStatus.Success);
                association.Information.MaximumOperationsInvoked.ShouldBe(1);
                association.Information.MaximumLength.ShouldBe((uint)maximum);
                (await association.StoreAsync(StoreOperation.FromDataSet(image), TestContext.Current.CancellationToken)).Status.ShouldBe(DimseStatus.Success);
                await association.ReleaseAsync(TestContext.Current.CancellationToken);
            }

            using DicomFile file = DicomFile.Open(Directory.GetFiles(received.Folder).ShouldHaveSingleItem());
            file.DataSet.GetBytes(Attributes.PixelData).ToArray().AsSpan().SequenceEqual(Samples.Pattern(300 * 300 * 2)).ShouldBeTrue();
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    [Trait("Ledger", "R050")]
    [Trait("Ledger", "R051")]
    [Trait("Ledger", "R052")]
    public async Task Dcmqrscp_stores_finds_gets_and_moves()
    {
        using TemporaryFiles folder = await TemporaryFiles.CreateAsync(0);
        int port = FreePorts.Next();
        TaskCompletionSource<StoreRequest> moved = new();
        await using RunningService destination = new(new DicomService().MapStore(SopClasses.IsStorage, (request, _) =>
        {
            moved.TrySetResult(request);
            return Task.FromResult<StoreResponse>(DimseStatus.Success);
        }));
        string storage = Directory.CreateDirectory(Path.Combine(folder.Folder, "storage")).FullName;
        string configuration = Path.Combine(folder.Folder, "dcmqrscp.cfg");
        await File.WriteAllTextAsync(
            configuration,
            $"""
            NetworkTCPPort = {port}
            MaxPDUSize = 16384
            MaxAssociations = 16
            HostTable BEGIN
            gantry = (GANTRY, 127.0.0.1, {destination.Port})
            HostTable END
            VendorTable BEGIN
            VendorTable END
            AETable BEGIN
            QR {storage} RW (100, 1024mb) ANY
            AETable END
            """,
            TestContext.Current.CancellationToken);
        using Process process = Dcmtk.Start("dcmqrscp", "-c", configuration);
        try
        {
            DataSet image = Samples.Image();
            Uid study = new(image.GetString(Attributes.StudyInstanceUID)!);
            await StoreFindAndGetAsync(process, new Peer("QR", "127.0.0.1", port), image, study);
            await using Association association = await Dcmtk.RequestAsync(process, new Peer("QR", "127.0.0.1", port), options => options.Propose(Samples.Move));
            RetrieveProgress last = await association.MoveAsync(Samples.Move, "GANTRY", Study(study), TestContext.Current.CancellationToken)
                .LastAsync(TestContext.Current.CancellationToken);
            (last.Status, last.Completed).ShouldBe((DimseStatus.Success, 1));
            (await moved.Task).MoveOriginatorAETitle.ShouldBe("GANTRY");
            last = await association.MoveAsync(Samples.Move, "NOBODY", Study(study), TestContext.Current.CancellationToken).LastAsync(TestContext.Current.CancellationToken);
            last.Status.ShouldBe(DimseStatus.MoveDestinationUnknown);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static async Task StoreFindAndGetAsync(Process process, Peer peer, DataSet image, Uid study)
    {
        CancellationToken cancellation = TestContext.Current.CancellationToken;
        await using Association association = await Dcmtk.RequestAsync(process, peer, options => options
            .Propose(Samples.CT, Samples.Explicit)
            .SelectRole(Samples.CT, scu: true, scp: true)
            .Propose(Samples.Find)
            .Propose(Samples.Get));
        (await association.StoreAsync(StoreOperation.FromDataSet(image), cancellation)).Status.ShouldBe(DimseStatus.Success);
        DataSet found = (await association.FindAsync(Samples.Find, Study(study), cancellation).ToListAsync(cancellation)).ShouldHaveSingleItem();
        found.GetString(Attributes.PatientID).ShouldBe("4711");
        (await association.FindAsync(Samples.Find, Study(new Uid("1.2.3.4")), cancellation).CountAsync(cancellation)).ShouldBe(0);
        List<string> received = [];
        RetrieveProgress last = await association.GetAsync(
            Samples.Get,
            Study(study),
            (request, _) =>
            {
                received.Add(request.AffectedSOPInstanceUID.Value);
                return Task.FromResult<StoreResponse>(DimseStatus.Success);
            },
            cancellation).LastAsync(cancellation);
        (last.Status, last.Completed).ShouldBe((DimseStatus.Success, 1));
        received.ShouldBe([image.GetString(Attributes.SOPInstanceUID)!]);
        await association.ReleaseAsync(cancellation);
    }

    private static DataSet Study(Uid study)
    {
        DataSet identifier = new();
        identifier.Set(Attributes.QueryRetrieveLevel, "STUDY");
        identifier.Set(Attributes.StudyInstanceUID, study);
        identifier.SetEmpty(Attributes.PatientID, VR.LO);
        return identifier;
    }
}
