using System.Diagnostics;
using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Phantoms;

namespace Gantry.Cli.Tests;

public sealed class ReceiveTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [Trait("Ledger", "R049")]
    [InlineData("")]
    [InlineData("--flush")]
    public async Task What_is_sent_lies_in_files_named_by_UID_with_the_data_sets_as_sent(string flush)
    {
        using Scratch scratch = new();
        List<string> files = [.. Enumerable.Range(1, 5).Select(number => scratch.Instance($"out/{number}.dcm", number: number, syntax: Syntaxes[number % Syntaxes.Length]))];
        await using RunningVerb receiver = await RunningVerb.ReceiveAsync(["--out", scratch["in"], "--count", "5", .. flush.Length > 0 ? (string[])[flush] : []]);

        (await Run.GantryAsync("send", receiver.Address, scratch["out"])).ExitCode.ShouldBe(0);

        (await receiver.EndedAsync()).ShouldBe(0, receiver.Error);
        Directory.GetFiles(scratch["in"]).Length.ShouldBe(5);
        foreach (string path in files)
        {
            using DicomFile sent = await DicomFile.OpenAsync(path, Cancellation);
            string name = scratch[$"in/{sent.DataSet.GetString(Attributes.SOPInstanceUID)}.dcm"];
            using DicomFile received = await DicomFile.OpenAsync(name, Cancellation);
            received.Findings.ShouldBeEmpty();
            received.TransferSyntax.ShouldBe(sent.TransferSyntax);
            received.FileMetaInformation.GetString(Attributes.SourceApplicationEntityTitle).ShouldBe("GANTRY");
            (await DataSetBytesAsync(name)).ShouldBe(await DataSetBytesAsync(path));
        }
    }

    [Fact]
    public async Task Levels_of_folders_are_named_as_export_names_them()
    {
        using Scratch scratch = new();
        scratch.Instance("out/1.dcm");
        await using RunningVerb receiver = await RunningVerb.ReceiveAsync("--out", scratch["in"], "--tree", "patient/study/series", "--flush", "--once");

        await Run.GantryAsync("send", receiver.Address, scratch["out"]);
        await receiver.EndedAsync();
        await Run.GantryAsync("export", scratch["out"], "--out", scratch["exported"]);

        Files(scratch["in"]).ShouldBe(Files(scratch["exported"]));
    }

    [Theory]
    [InlineData("../../escaped", "C000")]
    [InlineData("/tmp/escaped", "C000")]
    [InlineData("1.2.3/../4", "C000")]
    [InlineData("1.2.3.999", "A900")]
    public async Task A_UID_that_is_none_or_another_than_announced_is_refused_and_leaves_nothing(string announced, string status)
    {
        using Scratch scratch = new();
        await using RunningVerb receiver = await RunningVerb.ReceiveAsync("--out", scratch["in/deep"], "--once");

        StoreResponse response;
        await using (Association association = await AssociateAsync(receiver))
        {
            response = await association.StoreAsync(Operation(new Uid(announced)), Cancellation);
        }

        response.Status.Code.ToString("X4", null).ShouldBe(status);
        (await receiver.EndedAsync()).ShouldBe(1);
        receiver.Error.ShouldContain($"refused with {status}");
        Files(scratch.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_sender_that_dies_in_the_middle_leaves_nothing()
    {
        using Scratch scratch = new();
        await using RunningVerb receiver = await RunningVerb.ReceiveAsync("--out", scratch["in"], "--once");
        await using HeldTransport transport = await HeldTransport.ConnectAsync(receiver.Port, holdAfter: 300_000);
        Association association = await AssociateAsync(transport);

        Task<StoreResponse> storing = association.StoreAsync(Operation(length: 1_000_000), Cancellation);
        await transport.Held;
        transport.Cut();

        await Should.ThrowAsync<AssociationException>(storing);
        (await receiver.EndedAsync()).ShouldBe(0);
        Files(scratch["in"]).ShouldBeEmpty();
        await association.DisposeAsync();
    }

    [Fact]
    public async Task Interrupted_it_finishes_what_is_under_way()
    {
        using Scratch scratch = new();
        await using RunningVerb receiver = await RunningVerb.ReceiveAsync("--out", scratch["in"]);
        await using HeldTransport transport = await HeldTransport.ConnectAsync(receiver.Port, holdAfter: 300_000);
        await using Association association = await AssociateAsync(transport);

        Task<StoreResponse> storing = association.StoreAsync(Operation(length: 1_000_000), Cancellation);
        await transport.Held;
        while (Files(scratch["in"]).Length == 0)
        {
            // The object is under way when its staged file is there.
            await Task.Yield();
        }

        await receiver.InterruptAsync();
        transport.LetGo();

        (await storing).Status.IsSuccess.ShouldBeTrue();
        (await receiver.EndedAsync()).ShouldBe(0, receiver.Error);
        Files(scratch["in"]).ShouldHaveSingleItem().ShouldEndWith(".dcm");
        (await receiver.NextAsync("ended")).GetProperty("stored").GetInt32().ShouldBe(1);
    }

    [Theory]
    [InlineData("keep", "0000", 2)]
    [InlineData("replace", "0000", 1)]
    [InlineData("refuse", "0111", 1)]
    public async Task Another_data_set_under_a_known_UID_is_treated_as_said_and_the_same_one_is_written_once(string policy, string status, int files)
    {
        using Scratch scratch = new();
        string first = scratch.Instance("1.dcm");
        string other = scratch.Instance("2.dcm", dataSet => dataSet.Set(Attributes.PatientID, "OTHER"));
        await using RunningVerb receiver = await RunningVerb.ReceiveAsync("--out", scratch["in"], "--duplicates", policy, "--count", "4");

        (await Run.GantryAsync("send", receiver.Address, first)).ExitCode.ShouldBe(0);
        (await Run.GantryAsync("send", receiver.Address, first)).ExitCode.ShouldBe(0);
        Run changed = await Run.GantryAsync("send", receiver.Address, other);
        await Run.GantryAsync("send", receiver.Address, other);

        await receiver.EndedAsync();
        changed.ExitCode.ShouldBe(status == "0000" ? 0 : 1);
        (status == "0000" || changed.Error.Contains(status, StringComparison.Ordinal)).ShouldBeTrue(changed.Error);
        string[] kept = Directory.GetFiles(scratch["in"]);
        kept.Length.ShouldBe(files);
        kept.Select(path => DicomFile.Open(path).DataSet.GetString(Attributes.PatientID)).Contains("OTHER").ShouldBe(policy != "refuse");
    }

    [Fact]
    public async Task A_folder_that_is_gone_is_a_refusal_and_the_receiver_lives_on()
    {
        using Scratch scratch = new();
        string file = scratch.Instance("1.dcm");
        await using RunningVerb receiver = await RunningVerb.ReceiveAsync("--out", scratch["in"]);
        Directory.Delete(scratch["in"]);

        Run refused = await Run.GantryAsync("send", receiver.Address, file);
        Directory.CreateDirectory(scratch["in"]);
        Run stored = await Run.GantryAsync("send", receiver.Address, file);

        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain("A700");
        refused.Error.ShouldContain("could not be written");
        refused.Error.ShouldNotContain(scratch["in"]);
        stored.ExitCode.ShouldBe(0, stored.Error);
        await receiver.InterruptAsync();
        (await receiver.EndedAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_full_disk_is_a_refusal_that_leaves_nothing_half()
    {
        using Scratch scratch = new();
        Directory.CreateDirectory(scratch["disk"]);
        Assert.SkipUnless(OperatingSystem.IsLinux() && Mount("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", scratch["disk"]), "A small disk can't be mounted here.");
        try
        {
            for (int number = 1; number <= 3; number++)
            {
                scratch.Instance($"out/{number}.dcm", dataSet => dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[40_000]), number: number);
            }

            await using RunningVerb receiver = await RunningVerb.ReceiveAsync("--out", scratch["disk"], "--once");

            Run run = await Run.GantryAsync("send", receiver.Address, scratch["out"]);

            run.ExitCode.ShouldBe(1);
            run.Error.ShouldContain("A700");
            run.Error.ShouldContain("The disk is full");
            (await receiver.EndedAsync()).ShouldBe(1);
            Files(scratch["disk"]).ShouldHaveSingleItem().ShouldEndWith(".dcm");
        }
        finally
        {
            Mount("umount", scratch["disk"]);
        }
    }

    [Fact]
    public async Task Private_classes_and_syntaxes_are_taken_only_when_asked_for()
    {
        using Scratch scratch = new();
        Uid privateClass = new("1.2.826.0.1.3680043.2.1545.77");
        TransferSyntax privateSyntax = TransferSyntax.Of(new Uid("1.2.826.0.1.3680043.2.1545.78"));
        await using RunningVerb strict = await RunningVerb.ReceiveAsync("--out", scratch["in"]);
        await using RunningVerb any = await RunningVerb.ReceiveAsync("--out", scratch["in"], "--any");

        await Should.ThrowAsync<AssociationException>(() => StoreAsync(strict));
        (await StoreAsync(any)).Status.IsSuccess.ShouldBeTrue();

        byte[] file = await File.ReadAllBytesAsync(scratch["in/1.2.3.4.dcm"], Cancellation);
        file[^6..].ShouldBe([1, 2, 3, 4, 5, 6]);

        async Task<StoreResponse> StoreAsync(RunningVerb receiver)
        {
            await using Association association = await Association.RequestAsync(Peer.Parse(receiver.Address), options => options.Propose(privateClass, privateSyntax), Cancellation);
            return await association.StoreAsync(StoreOperation.FromBytes(privateClass, new Uid("1.2.3.4"), privateSyntax, new byte[] { 1, 2, 3, 4, 5, 6 }), Cancellation);
        }
    }

    [Fact]
    public async Task Callers_are_chosen_by_title_and_number()
    {
        using Scratch scratch = new();
        await using RunningVerb receiver = await RunningVerb.ReceiveAsync("--out", scratch["in"], "--strict", "--from", "CT1", "--max-associations", "1");
        Peer peer = Peer.Parse(receiver.Address);

        (await RejectionAsync(peer with { AETitle = "OTHER" }, "CT1")).ShouldBe(AssociateReject.CalledAETitleNotRecognized);
        (await RejectionAsync(peer, "CT2")).ShouldBe(AssociateReject.CallingAETitleNotRecognized);
        await using (Association held = await Association.RequestAsync(peer, options => Propose(options, "CT1"), Cancellation))
        {
            (await RejectionAsync(peer, "CT1")).ShouldBe(AssociateReject.LocalLimitExceeded);
        }

        await receiver.NextAsync("association");
        await using Association again = await Association.RequestAsync(peer, options => Propose(options, "CT1"), Cancellation);
        (await again.EchoAsync(Cancellation)).IsSuccess.ShouldBeTrue();

        static void Propose(AssociationOptions options, string calling)
        {
            options.CallingAETitle = calling;
            options.Propose(SopClasses.Verification);
        }

        async Task<AssociateReject?> RejectionAsync(Peer called, string calling) =>
            (await Should.ThrowAsync<AssociationException>(() => Association.RequestAsync(called, options => Propose(options, calling), Cancellation))).Rejection;
    }

    [Fact]
    public async Task A_sender_that_gets_fewer_associations_than_it_asks_for_sends_everything_nevertheless()
    {
        using Scratch scratch = new();
        for (int number = 1; number <= 30; number++)
        {
            scratch.Instance($"out/{number}.dcm", number: number);
        }

        await using RunningVerb receiver = await RunningVerb.ReceiveAsync("--out", scratch["in"], "--max-associations", "2");

        Run run = await Run.GantryAsync("send", receiver.Address, scratch["out"], "--associations", "8");

        run.ExitCode.ShouldBe(0, run.Error);
        Files(scratch["in"]).Length.ShouldBe(30);
    }

    [Fact]
    [Trait("Ledger", "R102")]
    public async Task Over_TLS_it_takes_those_whose_certificate_it_trusts()
    {
        using Scratch scratch = new();
        using Gantry.Certificates.TestAuthority authority = new();
        authority.Issue("receiver");
        authority.Issue("sender");
        string file = scratch.Instance("1.dcm");
        await using RunningVerb receiver = await RunningVerb.ReceiveAsync(
            "--out", scratch["in"], "--tls-certificate", authority.CertificateFile("receiver"), "--tls-key", authority.KeyFile("receiver"), "--tls-trust", authority.TrustFile);

        Run plain = await Run.GantryAsync("send", receiver.Address, file);
        Run anonymous = await Run.GantryAsync("send", receiver.Address, file, "--tls-trust", authority.TrustFile);
        Run known = await Run.GantryAsync(
            "send", receiver.Address, file, "--tls-trust", authority.TrustFile, "--tls-certificate", authority.CertificateFile("sender"), "--tls-key", authority.KeyFile("sender"));

        plain.ExitCode.ShouldBe(3);
        anonymous.ExitCode.ShouldBe(3);
        known.ExitCode.ShouldBe(0, known.Error);
        Files(scratch["in"]).ShouldHaveSingleItem();
        receiver.Error.ShouldContain("could not be secured");
        (await Run.GantryAsync("receive", "--discard", "--tls")).Error.ShouldContain("--tls-certificate");
    }

    [Fact]
    [Trait("Ledger", "R102")]
    public async Task Move_receives_over_TLS_when_asked_to()
    {
        using Scratch scratch = new();
        using Gantry.Certificates.TestAuthority authority = new();
        authority.Issue("mover");
        TlsOptions archive = new() { Certificate = authority.Issue("archive"), TrustedCertificates = authority.Trusted };
        using DicomFile file = await DicomFile.OpenAsync(scratch.Instance("1.dcm"), Cancellation);
        int port;
        using (System.Net.Sockets.TcpListener free = new(System.Net.IPAddress.Loopback, 0))
        {
            free.Start();
            port = ((System.Net.IPEndPoint)free.LocalEndpoint).Port;
        }

        DicomService service = new DicomService().MapMove(SopClasses.StudyRootQueryRetrieveInformationModelMove, (_, cancellation) => SendAsync(cancellation));
        await using DicomListener listener = DicomListener.Start(service, [System.Net.IPAddress.Loopback], 0, tls: archive);

        Run run = await Run.GantryAsync(
            "move", $"ARCHIVE@127.0.0.1:{listener.EndPoints[0].Port}", "-k", "StudyInstanceUID=2.25.1", "--receive", scratch["in"], "--port", $"{port}", "--receive-tls",
            "--tls-certificate", authority.CertificateFile("mover"), "--tls-key", authority.KeyFile("mover"), "--tls-trust", authority.TrustFile);

        run.ExitCode.ShouldBe(0, run.Error);
        Files(scratch["in"]).ShouldHaveSingleItem();
        (await Run.GantryAsync("move", "ARCHIVE@127.0.0.1:1", "-k", "StudyInstanceUID=2.25.1", "--receive", scratch["in"], "--receive-tls")).Error.ShouldContain("--tls-certificate");

        async IAsyncEnumerable<RetrieveProgress> SendAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
        {
            await using Association association = await Association.RequestAsync(
                new Peer("GANTRY", "127.0.0.1", port),
                options =>
                {
                    options.Tls = archive;
                    options.Propose(SopClasses.CTImageStorage);
                },
                cancellation);
            (await association.StoreAsync(StoreOperation.FromDataSet(file.DataSet), cancellation)).Status.IsSuccess.ShouldBeTrue();
            await association.ReleaseAsync(cancellation);
            yield return new RetrieveProgress(0, 1, 0, 0) { Status = DimseStatus.Success };
        }
    }

    [Fact]
    public async Task What_was_said_is_captured()
    {
        using Scratch scratch = new();
        string file = scratch.Instance("1.dcm");
        await using (RunningVerb receiver = await RunningVerb.ReceiveAsync("--out", scratch["in"], "--once", "--capture", scratch["all.pcap"]))
        {
            (await Run.GantryAsync("send", receiver.Address, file)).ExitCode.ShouldBe(0);
            await receiver.NextAsync("ended");
        }

        new FileInfo(scratch["all.pcap"]).Length.ShouldBeGreaterThan(new FileInfo(file).Length);
        (await Run.GantryAsync("receive", "--discard", "--capture", scratch["no/such/folder.pcap"])).Error.ShouldContain("--capture");
    }

    [Fact]
    public async Task Of_two_objects_of_one_name_that_arrive_at_once_both_are_kept()
    {
        using Scratch scratch = new();
        const int copies = 8;
        for (int number = 1; number <= copies; number++)
        {
            string path = scratch.Instance($"out/{number}.dcm");
            using DicomFile file = await DicomFile.OpenAsync(path, Cancellation);
            file.DataSet.Set(Attributes.StudyDescription, $"Copy {number}");
            await file.SaveAsync(path, Cancellation);
        }

        await using RunningVerb receiver = await RunningVerb.ReceiveAsync("--out", scratch["in"]);

        Run run = await Run.GantryAsync("send", receiver.Address, scratch["out"], "--associations", "4");

        run.ExitCode.ShouldBe(0, run.Error);
        Files(scratch["in"]).Length.ShouldBe(copies);
    }

    [Fact]
    public async Task Each_object_and_each_association_is_told_in_a_line_of_JSON()
    {
        using Scratch scratch = new();
        string file = scratch.Instance("1.dcm");
        await using RunningVerb receiver = await RunningVerb.ReceiveAsync("--out", scratch["in"], "--once");

        await Run.GantryAsync("send", receiver.Address, file, "--calling", "CT1");

        JsonElement stored = await receiver.NextAsync("stored");
        File.Exists(stored.GetProperty("file").GetString()).ShouldBeTrue();
        stored.GetProperty("calling").GetString().ShouldBe("CT1");
        JsonElement association = await receiver.NextAsync("association");
        association.GetProperty("stored").GetInt32().ShouldBe(1);
        association.GetProperty("bytes").GetInt64().ShouldBe(stored.GetProperty("bytes").GetInt64());
        (await receiver.NextAsync("ended")).GetProperty("associations").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task What_comes_in_can_be_thrown_away_and_a_port_in_use_is_wrong_usage()
    {
        using Scratch scratch = new();
        string file = scratch.Instance("1.dcm");
        await using RunningVerb receiver = await RunningVerb.ReceiveAsync("--discard", "--once");

        Run second = await Run.GantryAsync("receive", "--discard", "--port", receiver.Port.ToString(null, null));
        await Run.GantryAsync("send", receiver.Address, file);

        second.ExitCode.ShouldBe(2);
        second.Error.ShouldContain("is in use");
        (await receiver.EndedAsync()).ShouldBe(0);
        (await receiver.NextAsync("ended")).GetProperty("stored").GetInt32().ShouldBe(1);
        (await Run.GantryAsync("receive", "--port", "0")).Error.ShouldContain("--out");
    }

    private static readonly TransferSyntax[] Syntaxes =
    [
        TransferSyntax.ExplicitVRLittleEndian, TransferSyntax.ImplicitVRLittleEndian, TransferSyntax.DeflatedExplicitVRLittleEndian, TransferSyntax.ExplicitVRBigEndian,
    ];

    private static string[] Files(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path)).Order(StringComparer.Ordinal)];

    private static async Task<byte[]> DataSetBytesAsync(string path)
    {
        using DicomFile file = await DicomFile.OpenAsync(path, Cancellation);
        return (await File.ReadAllBytesAsync(path, Cancellation))[(int)file.DataSetOffset..];
    }

    private static Task<Association> AssociateAsync(RunningVerb receiver) =>
        Association.RequestAsync(Peer.Parse(receiver.Address), options => options.Propose(SopClasses.CTImageStorage), Cancellation);

    private static Task<Association> AssociateAsync(HeldTransport transport) =>
        Association.RequestAsync(transport, new Peer("RECEIVER", "127.0.0.1", 1), options => options.Propose(SopClasses.CTImageStorage), Cancellation);

    private static StoreOperation Operation(Uid? announced = null, int length = 100)
    {
        DataSet dataSet = SyntheticInstance.Create(new SyntheticInstanceOptions { Rows = 16, Columns = 16 });
        dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[length]);
        return StoreOperation.FromBytes(
            SopClasses.CTImageStorage,
            announced ?? new Uid(dataSet.GetString(Attributes.SOPInstanceUID)!),
            TransferSyntax.ExplicitVRLittleEndian,
            dataSet.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray());
    }

    private static bool Mount(string program, params string[] arguments)
    {
        try
        {
            using Process process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true, UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
