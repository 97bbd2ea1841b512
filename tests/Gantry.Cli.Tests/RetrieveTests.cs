using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Cli.Tests;

public sealed class RetrieveTests
{
    private readonly List<DataSet> _queries = [];
    private readonly List<DataSet> _retrievals = [];

    [Fact]
    [Trait("Ledger", "R050")]
    public async Task Find_sends_the_keys_and_writes_a_json_object_a_match()
    {
        await using ListeningPeer peer = new(Answering(2));

        Run run = await Run.GantryAsync("find", peer.Address, "--level", "study", "-k", "PatientName=Müller*", "-k", "00080020=20260101-", "-k", "ModalitiesInStudy", "--json");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Lines.Length.ShouldBe(2);
        JsonDocument.Parse(run.Lines[1]).RootElement.GetProperty("0020000D").GetProperty("Value")[0].GetString().ShouldBe("2.25.2");
        DataSet query = _queries.ShouldHaveSingleItem();
        query.GetString(Attributes.QueryRetrieveLevel).ShouldBe("STUDY");
        query.GetString(Attributes.PatientName).ShouldBe("Müller*");
        query.GetString(Attributes.StudyDate).ShouldBe("20260101-");
        query.Presence(Attributes.ModalitiesInStudy).ShouldBe(Presence.Empty);
        query.Presence(Attributes.StudyInstanceUID).ShouldBe(Presence.Empty);
    }

    [Fact]
    public async Task Find_stops_at_the_limit()
    {
        await using ListeningPeer peer = new(Answering(1000));

        Run run = await Run.GantryAsync("find", peer.Address, "--limit", "3", "--json");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Lines.Length.ShouldBe(3);
    }

    [Fact]
    public async Task Keys_within_sequences_are_sent_as_items()
    {
        await using ListeningPeer peer = new(Answering(0));

        await Run.GantryAsync("find", peer.Address, "-k", "RequestAttributesSequence.RequestedProcedureID=4711");

        _queries.ShouldHaveSingleItem().Items(Attributes.RequestAttributesSequence).ShouldHaveSingleItem().GetString(Attributes.RequestedProcedureID).ShouldBe("4711");
    }

    [Fact]
    [Trait("Ledger", "R051")]
    public async Task Get_finds_what_the_keys_match_and_writes_files_named_by_UID()
    {
        using Scratch scratch = new();
        await using ListeningPeer peer = new(Answering(2));

        Run run = await Run.GantryAsync("get", peer.Address, "-k", "PatientID=4711", "--out", scratch["got"]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe("2 transferred (0 with a warning), 0 failed\n");
        _retrievals.Select(retrieval => retrieval.GetString(Attributes.StudyInstanceUID)).ShouldBe(["2.25.1", "2.25.2"]);
        _retrievals.ShouldAllBe(retrieval => !retrieval.Contains(Attributes.PatientID));
        using DicomFile file = await DicomFile.OpenAsync(scratch["got/2.25.1.1.dcm"], TestContext.Current.CancellationToken);
        file.Findings.ShouldBeEmpty();
        file.DataSet.GetString(Attributes.SOPInstanceUID).ShouldBe("2.25.1.1");
        file.FileMetaInformation.GetString(Attributes.MediaStorageSOPInstanceUID).ShouldBe("2.25.1.1");
    }

    [Fact]
    public async Task An_identifier_from_the_wire_never_becomes_a_path()
    {
        using Scratch scratch = new();
        await using ListeningPeer peer = new(Answering(1, "../../escaped"));

        Run run = await Run.GantryAsync("get", peer.Address, "-k", "StudyInstanceUID=2.25.1", "--out", scratch["a/b/got"]);

        run.ExitCode.ShouldBe(1);
        Directory.EnumerateFiles(scratch.Folder, "*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    [Trait("Ledger", "R052")]
    public async Task Move_reports_an_unknown_destination()
    {
        DicomService service = Answering(1).MapMove(SopClasses.StudyRootQueryRetrieveInformationModelMove, (request, _) => Refused());
        await using ListeningPeer peer = new(service);

        Run run = await Run.GantryAsync("move", peer.Address, "--to", "NOBODY", "-k", "StudyInstanceUID=2.25.1");

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("A801");
    }

    private static async IAsyncEnumerable<RetrieveProgress> Refused()
    {
        await Task.Yield();
        yield return new RetrieveProgress(0, 0, 0, 0) { Status = DimseStatus.MoveDestinationUnknown };
    }

    private DicomService Answering(int matches, string? uid = null) => new DicomService()
        .MapFind(SopClasses.StudyRootQueryRetrieveInformationModelFind, (request, _) => Matches(request, matches))
        .MapGet(SopClasses.StudyRootQueryRetrieveInformationModelGet, (request, cancellation) => Send(request, uid, cancellation));

    private async IAsyncEnumerable<DataSet> Matches(FindRequest request, int count)
    {
        _queries.Add(request.Identifier);
        await Task.Yield();
        for (int i = 1; i <= count; i++)
        {
            DataSet match = new();
            match.Set(Attributes.QueryRetrieveLevel, "STUDY");
            match.Set(Attributes.StudyInstanceUID, new Uid($"2.25.{i}"));
            yield return match;
        }
    }

    private async IAsyncEnumerable<RetrieveProgress> Send(GetRequest request, string? uid, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        _retrievals.Add(request.Identifier);
        string instance = uid ?? request.Identifier.GetString(Attributes.StudyInstanceUID) + ".1";
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 16, Columns = 16 });
        dataSet.Set(Attributes.SOPInstanceUID, VR.UI, uid is null ? instance : "2.25.1");
        byte[] bytes = dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray();
        StoreResponse response = await request.StoreAsync(
            StoreOperation.FromBytes(SopClasses.CTImageStorage, new Uid(instance), TransferSyntax.ExplicitVRLittleEndian, bytes), cancellation);
        yield return response.Status.IsSuccess ? new RetrieveProgress(0, 1, 0, 0) : new RetrieveProgress(0, 0, 1, 0);
    }
}
