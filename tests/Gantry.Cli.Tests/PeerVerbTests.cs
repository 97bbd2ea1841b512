using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Cli.Tests;

/// <summary>What <c>echo</c>, <c>find</c>, <c>get</c> and <c>move</c> can be told.</summary>
public sealed class PeerVerbTests : IDisposable
{
    private static readonly TransferSyntax[] s_syntaxes = [TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.JPEG2000Lossless, TransferSyntax.JPEGBaseline8Bit];
    private readonly Scratch _scratch = new();
    private readonly ConcurrentQueue<DataSet> _queries = [];
    private readonly ConcurrentQueue<AssociationCandidate> _associations = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _scratch.Dispose();

    [Fact]
    [Trait("Ledger", "R053")]
    public async Task Echo_asks_so_often_on_one_association_and_sums_up()
    {
        await using ListeningPeer peer = new(Service().MapEcho());

        Run text = await Run.GantryAsync("echo", peer.Address, "--count", "3", "--interval", "1");
        Run json = await Run.GantryAsync("echo", peer.Address, "--count", "2", "--json");

        text.ExitCode.ShouldBe(0, text.Error);
        text.Lines.Length.ShouldBe(4);
        text.Lines[3].ShouldStartWith("3 asked, 3 answered with success: ");
        json.Lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("status").GetString()).ShouldBe(["0000", "0000"]);
        _associations.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_worklist_is_queried_without_a_level_and_with_what_a_modality_wants_to_know()
    {
        await using ListeningPeer peer = new(Finding(SopClasses.ModalityWorklistInformationModelFind));

        Run run = await Run.GantryAsync("find", peer.Address, "--model", "worklist", "-k", "ScheduledProcedureStepSequence.Modality=CT", "--json");

        run.ExitCode.ShouldBe(0, run.Error);
        DataSet query = _queries.ShouldHaveSingleItem();
        query.Contains(Attributes.QueryRetrieveLevel).ShouldBeFalse();
        query.Presence(Attributes.PatientName).ShouldBe(Presence.Empty);
        DataSet step = query.Items(Attributes.ScheduledProcedureStepSequence).ShouldHaveSingleItem();
        step.GetString(Attributes.Modality).ShouldBe("CT");
        step.Presence(Attributes.ScheduledProcedureStepStartDate).ShouldBe(Presence.Empty);
    }

    [Theory]
    [InlineData("patient-study-only", "study", "1.2.840.10008.5.1.4.1.2.3.1")]
    [InlineData("patient", "image", "1.2.840.10008.5.1.4.1.2.1.1")]
    public async Task The_model_that_is_asked_for_is_proposed(string model, string level, string sopClass)
    {
        await using ListeningPeer peer = new(Finding(new Uid(sopClass)));

        Run run = await Run.GantryAsync("find", peer.Address, "--model", model, "--level", level, "-k", "PatientID=4711");

        run.ExitCode.ShouldBe(0, run.Error);
        _associations.ShouldHaveSingleItem().Request.PresentationContexts.ShouldHaveSingleItem().AbstractSyntax.Value.ShouldBe(sopClass);
    }

    [Fact]
    public async Task Matches_are_a_table_with_a_column_for_each_key()
    {
        await using ListeningPeer peer = new(Finding(SopClasses.StudyRootQueryRetrieveInformationModelFind));

        Run run = await Run.GantryAsync("find", peer.Address, "--csv", "-k", "PatientName", "-k", "StudyDescription", "-k", "ProcedureCodeSequence.CodeValue", "--limit", "2");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldBe("StudyDescription,ProcedureCodeSequence.CodeValue,PatientName,StudyInstanceUID\r\n\"a, \"\"b\"\"\",4711,Müller^Anna,2.25.1\r\n\"a, \"\"b\"\"\",4711,Müller^Anna,2.25.2\r\n");
    }

    [Theory]
    [InlineData("query.json")]
    [InlineData("query.dcm")]
    public async Task Keys_come_from_a_file_too_and_those_of_the_command_line_on_top(string name)
    {
        DataSet keys = new();
        keys.Set(Attributes.QueryRetrieveLevel, "SERIES");
        keys.Set(Attributes.Modality, "CT");
        keys.Set(Attributes.StudyInstanceUID, new Uid("1.2.3"));
        byte[] bytes = name.EndsWith("json", StringComparison.Ordinal)
            ? DicomJson.ToArray(keys)
            : keys.Encode(TransferSyntax.ImplicitVRLittleEndian).ToArray();
        await File.WriteAllBytesAsync(_scratch[name], bytes, Cancellation);
        await using ListeningPeer peer = new(Finding(SopClasses.StudyRootQueryRetrieveInformationModelFind));

        Run run = await Run.GantryAsync("find", peer.Address, "--query", _scratch[name], "-k", "Modality=MR");

        run.ExitCode.ShouldBe(0, run.Error);
        DataSet query = _queries.ShouldHaveSingleItem();
        query.GetString(Attributes.QueryRetrieveLevel).ShouldBe("SERIES");
        query.GetString(Attributes.StudyInstanceUID).ShouldBe("1.2.3");
        query.GetString(Attributes.Modality).ShouldBe("MR");
    }

    [Fact]
    [Trait("Ledger", "R064")]
    public async Task What_is_negotiated_and_not_granted_is_told()
    {
        Uid model = SopClasses.StudyRootQueryRetrieveInformationModelFind;
        await using ListeningPeer peer = new(Service().MapFind(model, (request, cancellation) => MatchesAsync(request, cancellation), QueryRetrieveOptions.Relational));

        Run run = await Run.GantryAsync("find", peer.Address, "-k", "PatientID=1", "--relational", "--fuzzy", "--timezone", "--date-time");

        run.ExitCode.ShouldBe(0);
        run.Error.ShouldContain("fuzzy matching of names");
        run.Error.ShouldContain("timezone");
        run.Error.ShouldContain("a date and a time together");
        run.Error.ShouldNotContain("relational");
        _associations.ShouldHaveSingleItem().Request.UserInformation.ExtendedNegotiations.ShouldHaveSingleItem().Information.ToArray().ShouldBe([1, 1, 1, 1, 0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("Ledger", "R051")]
    public async Task Get_takes_instances_as_they_are_stored_in_whichever_syntax(bool tellsClasses)
    {
        Uid model = SopClasses.StudyRootQueryRetrieveInformationModelFind;
        DicomService service = Service().MapGet(SopClasses.StudyRootQueryRetrieveInformationModelGet, (request, cancellation) => SendAsync(request, s_syntaxes, cancellation));
        await using ListeningPeer peer = new(tellsClasses ? service.MapFind(model, (request, cancellation) => MatchesAsync(request, cancellation)) : service);

        Run run = await Run.GantryAsync("get", peer.Address, "-k", "StudyInstanceUID=2.25.1", "--out", _scratch["got"]);

        run.ExitCode.ShouldBe(0, run.Error);
        Directory.GetFiles(_scratch["got"]).Select(path => DicomFile.Open(path).TransferSyntax).ShouldBe(s_syntaxes, ignoreOrder: true);
        AssociateRequest request = _associations.Last().Request;
        (request.PresentationContexts.Count < 20).ShouldBe(tellsClasses);
        request.PresentationContexts.Count.ShouldBeLessThanOrEqualTo(128);
    }

    [Fact]
    public async Task A_retrieval_is_cancelled_after_so_many_instances()
    {
        await using ListeningPeer peer = new(Service().MapGet(
            SopClasses.StudyRootQueryRetrieveInformationModelGet,
            (request, cancellation) => SendAsync(request, [.. Enumerable.Repeat(TransferSyntax.ExplicitVRLittleEndian, 1000)], cancellation)));

        Run run = await Run.GantryAsync("get", peer.Address, "-k", "StudyInstanceUID=2.25.1", "--out", _scratch["got"], "--class", "CTImageStorage", "--cancel-after", "3");

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("3 transferred");
        Directory.GetFiles(_scratch["got"], "*.dcm").Length.ShouldBeInRange(3, 999);
    }

    [Fact]
    [Trait("Ledger", "R052")]
    public async Task Move_receives_what_it_asks_for_itself()
    {
        int port = FreePorts.Next();
        string? destination = null;
        await using ListeningPeer peer = new(Service().MapMove(SopClasses.StudyRootQueryRetrieveInformationModelMove, (request, cancellation) =>
        {
            destination = request.Destination;
            return MoveAsync(new Peer(request.Destination, "127.0.0.1", port), cancellation);
        }));

        Run run = await Run.GantryAsync("move", peer.Address, "-k", "StudyInstanceUID=2.25.1", "--calling", "WS1", "--receive", _scratch["moved"], "--port", $"{port}", "--tree", "study");

        run.ExitCode.ShouldBe(0, run.Error);
        destination.ShouldBe("WS1");
        run.Lines[0].ShouldStartWith("2 transferred");
        run.Lines[1].ShouldStartWith("2 received in ");
        Directory.GetFiles(_scratch["moved"], "*.dcm", SearchOption.AllDirectories).Length.ShouldBe(2);
    }

    [Fact]
    public async Task The_user_is_named_to_the_peer_and_its_word_on_it_can_be_required()
    {
        await File.WriteAllTextAsync(_scratch["passcode"], "s3cret\n", Cancellation);
        await using ListeningPeer silent = new(Service().MapEcho());
        await using ListeningPeer accepting = new(Service(ReadOnlyMemory<byte>.Empty).MapEcho());
        string[] identity = ["--user", "anna", "--passcode-file", _scratch["passcode"], "--require-identity"];

        Run refused = await Run.GantryAsync(["echo", silent.Address, .. identity]);
        Run accepted = await Run.GantryAsync(["echo", accepting.Address, .. identity]);
        Run both = await Run.GantryAsync("echo", silent.Address, "--user", "anna", "--jwt", _scratch["passcode"]);

        refused.ExitCode.ShouldBe(3);
        refused.Error.ShouldContain("without a word on the user identity");
        accepted.ExitCode.ShouldBe(0, accepted.Error);
        UserIdentity told = _associations.Last().Request.UserInformation.UserIdentity.ShouldNotBeNull();
        (told.Name, told.Passcode, told.PositiveResponseRequested).ShouldBe(("anna", "s3cret", true));
        (refused.Error + accepted.Error).ShouldNotContain("s3cret");
        both.ExitCode.ShouldBe(2);
        both.Error.ShouldContain("--user and --jwt");
    }

    [Fact]
    public async Task The_longest_PDU_is_what_the_command_line_says()
    {
        await using ListeningPeer peer = new(Service().MapEcho());

        Run run = await Run.GantryAsync("echo", peer.Address, "--max-pdu", "16384", "--verbose");

        run.ExitCode.ShouldBe(0, run.Error);
        _associations.ShouldHaveSingleItem().Request.UserInformation.MaximumLength.ShouldBe(16384u);
        run.Error.ShouldNotBeEmpty();
    }

    private static StoreOperation Instance(int number, TransferSyntax syntax)
    {
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 8, Columns = 8, InstanceNumber = number });
        return StoreOperation.FromBytes(
            SopClasses.CTImageStorage, new Uid(dataSet.GetString(Attributes.SOPInstanceUID)!), syntax, dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray());
    }

    private static async IAsyncEnumerable<RetrieveProgress> SendAsync(GetRequest request, TransferSyntax[] syntaxes, [EnumeratorCancellation] CancellationToken cancellation)
    {
        List<Uid> failed = [];
        for (int i = 0; i < syntaxes.Length; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            StoreOperation instance = Instance(i + 1, syntaxes[i]);
            if (!(await request.StoreAsync(instance, cancellation)).Status.IsSuccess)
            {
                failed.Add(instance.SopInstanceUid);
            }

            yield return new RetrieveProgress(syntaxes.Length - i - 1, i + 1 - failed.Count, failed.Count, 0);
        }
    }

    private static async IAsyncEnumerable<RetrieveProgress> MoveAsync(Peer destination, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using AssociationPool pool = new(destination, _ => { });
        for (int i = 1; i <= 2; i++)
        {
            (await pool.StoreAsync(Instance(i, TransferSyntax.ExplicitVRLittleEndian), cancellation)).Status.IsSuccess.ShouldBeTrue();
            yield return new RetrieveProgress(2 - i, i, 0, 0);
        }
    }

    private DicomService Service(ReadOnlyMemory<byte>? identityResponse = null) => new(new DicomServiceOptions
    {
        Policy = (candidate, _) =>
        {
            _associations.Enqueue(candidate);
            return ValueTask.FromResult(AssociationDecision.Accept() with { UserIdentityResponse = identityResponse });
        },
    });

    private DicomService Finding(Uid model) => Service().MapFind(model, (request, cancellation) => MatchesAsync(request, cancellation));

    private async IAsyncEnumerable<DataSet> MatchesAsync(FindRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        _queries.Enqueue(request.Identifier);
        for (int i = 1; i <= 2; i++)
        {
            await Task.Yield();
            cancellation.ThrowIfCancellationRequested();
            DataSet match = new();
            match.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
            match.Set(Attributes.SOPClassesInStudy, SopClasses.CTImageStorage);
            match.Set(Attributes.StudyDescription, "a, \"b\"");
            match.Set(Attributes.PatientName, PersonName.Parse("Müller^Anna"));
            match.Set(Attributes.StudyInstanceUID, new Uid($"2.25.{i}"));
            DataSet code = new();
            code.Set(Attributes.CodeValue, "4711");
            match.SetItems(Attributes.ProcedureCodeSequence, code);
            yield return match;
        }
    }
}
