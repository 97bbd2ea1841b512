using System.Diagnostics;
using System.Globalization;

namespace Gantry.Dicom.Network.Tests.Foreign;

/// <summary>DCMTK's print tools: dcmprscp as provider of our user, dcmpsprt and dcmprscu as users of our provider.</summary>
public sealed class DcmtkPrintTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    [Trait("Ledger", "R054")]
    [Trait("Ledger", "R056")]
    [Trait("Ledger", "R057")]
    [Trait("Ledger", "R058")]
    [Trait("Ledger", "R059")]
    [Trait("Ledger", "R060")]
    public async Task Dcmprscp_prints_what_our_user_asks_it_to()
    {
        using TemporaryFiles folder = await TemporaryFiles.CreateAsync(0);
        int port = FreePorts.Next();
        using Process process = Dcmtk.Start("dcmprscp", "-c", await ConfigureAsync(folder.Folder, "PRINTER", port), "-p", "PRINTER");
        try
        {
            await using Association association = await Dcmtk.RequestAsync(
                process, new Peer("PRINTER", "127.0.0.1", port), options => options.Propose(PrintSamples.Meta).Propose(SopClasses.PresentationLUT));
            await PrintAsync(association);
            await FailAsync(association);
            await association.ReleaseAsync(Cancellation);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }

        string[] hardcopies = Directory.GetFiles(Path.Combine(folder.Folder, "database"), "HG_*.dcm");
        using DicomFile hardcopy = DicomFile.Open(hardcopies.ShouldHaveSingleItem());
        hardcopy.DataSet.GetBytes(Attributes.PixelData).Span.SequenceEqual(PrintSamples.Pixels).ShouldBeTrue();
    }

    [Fact]
    [Trait("Ledger", "R054")]
    [Trait("Ledger", "R056")]
    [Trait("Ledger", "R057")]
    [Trait("Ledger", "R058")]
    [Trait("Ledger", "R059")]
    [Trait("Ledger", "R060")]
    [Trait("Ledger", "R046")]
    [Trait("Ledger", "R055")]
    public async Task Dcmprscu_prints_on_our_provider()
    {
        using TemporaryFiles folder = await TemporaryFiles.CreateAsync(1);
        PrintServer server = new();
        await using RunningService service = new(server.ToService());
        string configuration = await ConfigureAsync(folder.Folder, "GANTRY", service.Port);
        (int code, string output) = await Dcmtk.RunAsync("dcmpsprt", "-v", "-c", configuration, "-p", "GANTRY", "--nospool", Path.Combine(folder.Folder, "0.dcm"));
        code.ShouldBe(0, output);
        string job = Directory.GetFiles(Path.Combine(folder.Folder, "database"), "SP_*.dcm").Single(path =>
        {
            using DicomFile file = DicomFile.Open(path);
            return file.DataSet.GetString(Attributes.SOPClassUID) == SopClasses.StoredPrintStorage.Value;
        });

        (code, output) = await Dcmtk.RunAsync("dcmprscu", "-d", "-c", configuration, "-p", "GANTRY", job);

        code.ShouldBe(0, output);
        server.Operations.ToArray().ShouldBe(
            [
                "N-GET Printer",
                "N-CREATE PresentationLUT",
                "N-CREATE BasicFilmSession",
                "N-CREATE BasicFilmBox",
                "N-SET BasicGrayscaleImageBox",
                "N-ACTION BasicFilmBox",
                "N-DELETE BasicFilmBox",
                "N-DELETE BasicFilmSession",
                "N-DELETE PresentationLUT",
            ],
            customMessage: output);
        server.Notified.ToArray().ShouldBe([DimseStatus.Success], customMessage: output);
        DataSet image = server.Images.ToArray().ShouldHaveSingleItem();
        (image.Get(Attributes.Rows), image.Get(Attributes.Columns)).ShouldBe(((ushort)4, (ushort)4));
    }

    private static async Task PrintAsync(Association association)
    {
        NGetResponse printer = await association.NGetAsync(new NGetRequest(SopClasses.Printer, PrintSamples.Printer), Cancellation);
        (printer.Status, printer.AttributeList!.GetString(Attributes.PrinterStatus)).ShouldBe((DimseStatus.Success, "NORMAL"));
        NGetResponse some = await association.NGetAsync(new NGetRequest(SopClasses.Printer, PrintSamples.Printer, [Attributes.PrinterStatusInfo]), Cancellation);
        some.AttributeList!.Select(element => element.Tag).ShouldBe([Attributes.PrinterStatusInfo]);

        DataSet attributes = new();
        attributes.Set(Attributes.NumberOfCopies, 2);
        NCreateResponse session = await association.NCreateAsync(new NCreateRequest(SopClasses.BasicFilmSession, null, attributes), Cancellation);
        (session.Status, session.AffectedSOPClassUID).ShouldBe((DimseStatus.Success, SopClasses.BasicFilmSession));
        Uid filmSession = session.AffectedSOPInstanceUID.ShouldNotBeNull();
        attributes.Set(Attributes.NumberOfCopies, 1);
        NSetResponse set = await association.NSetAsync(new NSetRequest(SopClasses.BasicFilmSession, filmSession, attributes), Cancellation);
        (set.Status, set.AttributeList!.GetString(Attributes.NumberOfCopies)).ShouldBe((DimseStatus.Success, "1"));

        NCreateResponse lut = await association.NCreateAsync(new NCreateRequest(SopClasses.PresentationLUT, null, PrintSamples.PresentationLut()), Cancellation);
        (lut.Status, lut.AffectedSOPClassUID).ShouldBe((DimseStatus.Success, SopClasses.PresentationLUT));
        Uid presentationLut = lut.AffectedSOPInstanceUID.ShouldNotBeNull();

        NCreateResponse box = await association.NCreateAsync(new NCreateRequest(SopClasses.BasicFilmBox, Uid.New(), PrintSamples.FilmBox(filmSession, presentationLut)), Cancellation);
        box.Status.ShouldBe(DimseStatus.Success);
        Uid filmBox = box.AffectedSOPInstanceUID.ShouldNotBeNull();
        Uid imageBox = new(box.AttributeList!.Items(Attributes.ReferencedImageBoxSequence)[0].GetString(Attributes.ReferencedSOPInstanceUID)!);
        (await association.NSetAsync(new NSetRequest(SopClasses.BasicGrayscaleImageBox, imageBox, PrintSamples.ImageBox()), Cancellation)).Status.ShouldBe(DimseStatus.Success);
        (await association.NActionAsync(new NActionRequest(SopClasses.BasicFilmBox, filmBox, 1), Cancellation)).Status.ShouldBe(DimseStatus.Success);
        (await association.NDeleteAsync(new NDeleteRequest(SopClasses.BasicFilmBox, filmBox), Cancellation)).Status.ShouldBe(DimseStatus.Success);
        (await association.NDeleteAsync(new NDeleteRequest(SopClasses.BasicFilmSession, filmSession), Cancellation)).Status.ShouldBe(DimseStatus.Success);
        (await association.NDeleteAsync(new NDeleteRequest(SopClasses.PresentationLUT, presentationLut), Cancellation)).Status.ShouldBe(DimseStatus.Success);
    }

    private static async Task FailAsync(Association association)
    {
        Uid unknown = Uid.New();
        (await association.NGetAsync(new NGetRequest(SopClasses.Printer, unknown), Cancellation)).Status.ShouldBe(DimseStatus.NoSuchSopInstance);
        (await association.NSetAsync(new NSetRequest(SopClasses.BasicGrayscaleImageBox, unknown, PrintSamples.ImageBox()), Cancellation)).Status.IsFailure.ShouldBeTrue();
        (await association.NActionAsync(new NActionRequest(SopClasses.BasicFilmBox, unknown, 1), Cancellation)).Status.IsFailure.ShouldBeTrue();
        (await association.NDeleteAsync(new NDeleteRequest(SopClasses.BasicFilmBox, unknown), Cancellation)).Status.ShouldBe(DimseStatus.NoSuchSopInstance);
        (await association.NCreateAsync(new NCreateRequest(SopClasses.BasicFilmBox, null, PrintSamples.FilmBox(unknown, unknown)), Cancellation)).Status.IsFailure.ShouldBeTrue();

        // An attribute that film sessions do not have.
        DataSet strange = new();
        strange.Set(Attributes.PatientID, "4711");
        NCreateResponse session = await association.NCreateAsync(new NCreateRequest(SopClasses.BasicFilmSession, null, strange), Cancellation);
        session.Status.Code.ShouldBeOneOf((ushort)0x0105, (ushort)0x0107);
    }

    private static async Task<string> ConfigureAsync(string folder, string title, int port)
    {
        foreach (string name in (string[])["database", "spool", "log", "lut"])
        {
            Directory.CreateDirectory(Path.Combine(folder, name));
        }

        string path = Path.Combine(folder, "dcmpstat.cfg");
        await File.WriteAllTextAsync(
            path,
            $"""
            [[GENERAL]]
            [APPLICATION]
            LogDirectory = {folder}/log
            LogFile = general.log
            [PRINT]
            Directory = {folder}/spool
            DeletePrintJobs = false
            [DATABASE]
            Directory = {folder}/database
            [LUT]
            Directory = {folder}/lut
            [NETWORK]
            aetitle = DCMPSTATE
            [[COMMUNICATION]]
            [{title}]
            Aetitle = {title}
            Description = printer
            Hostname = 127.0.0.1
            Port = {port.ToString(CultureInfo.InvariantCulture)}
            Type = LOCALPRINTER
            DisplayFormat=1,1\1,2\2,2
            FilmDestination = MAGAZINE\PROCESSOR
            FilmSizeID = 8INX10IN\14INX17IN
            MagnificationType = REPLICATE\BILINEAR\CUBIC\NONE
            MediumType = PAPER\CLEAR FILM
            Supports12Bit = true
            SupportsPresentationLUT = true
            MaxPDU = 32768

            """,
            Cancellation);
        return path;
    }
}
