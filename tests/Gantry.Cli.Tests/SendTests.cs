using System.Collections.Concurrent;
using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Tests;

public sealed class SendTests
{
    private readonly ConcurrentDictionary<string, byte[]> _stored = [];

    [Fact]
    [Trait("Ledger", "R049")]
    [Trait("Ledger", "R105")]
    public async Task A_folder_is_sent_as_stored_and_other_files_are_passed_over()
    {
        using Scratch scratch = new();
        List<string> files = [.. Enumerable.Range(1, 5).Select(number => scratch.Instance($"study/{number}.dcm", number: number))];
        await File.WriteAllTextAsync(scratch["study/readme.txt"], "hello", TestContext.Current.CancellationToken);
        await using ListeningPeer peer = new(Storing());

        Run run = await Run.GantryAsync("send", peer.Address, scratch["study"]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldBeEmpty();
        run.Output.ShouldStartWith("5 stored (0 with a warning), 0 failed, 1 other files passed over;");
        foreach (string path in files)
        {
            using DicomFile file = await DicomFile.OpenAsync(path, TestContext.Current.CancellationToken);
            byte[] bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
            _stored[file.DataSet.GetString(Attributes.SOPInstanceUID)!].ShouldBe(bytes[(int)file.DataSetOffset..]);
        }
    }

    [Fact]
    public async Task Several_associations_share_the_work()
    {
        using Scratch scratch = new();
        for (int number = 1; number <= 40; number++)
        {
            scratch.Instance($"{number}.dcm", number: number);
        }

        await using ListeningPeer peer = new(Storing());

        Run run = await Run.GantryAsync("send", peer.Address, scratch.Folder, "--associations", "4", "--json");

        run.ExitCode.ShouldBe(0, run.Error);
        peer.Connections.ShouldBe(4);
        _stored.Count.ShouldBe(40);
        JsonDocument.Parse(run.Output).RootElement.GetProperty("stored").GetInt32().ShouldBe(40);
    }

    [Fact]
    public async Task What_was_said_is_captured_where_asked_for_and_a_file_that_cannot_be_written_is_named()
    {
        using Scratch scratch = new();
        for (int number = 1; number <= 4; number++)
        {
            scratch.Instance($"study/{number}.dcm", number: number);
        }

        await using ListeningPeer peer = new(Storing());
        Run run = await Run.GantryAsync("send", peer.Address, scratch["study"], "--associations", "2", "--capture", scratch["all.pcap"]);
        run.ExitCode.ShouldBe(0, run.Error);
        new FileInfo(scratch["all.pcap"]).Length.ShouldBeGreaterThan(Directory.GetFiles(scratch["study"]).Sum(file => new FileInfo(file).Length - 500));

        run = await Run.GantryAsync("echo", peer.Address, "--capture", scratch["no/such/folder.pcap"]);
        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("--capture");
    }

    [Fact]
    [Trait("Ledger", "R063")]
    public async Task More_SOP_classes_than_fit_on_one_association_go_over_several()
    {
        using Scratch scratch = new();
        int number = 0;
        foreach (Uid sopClass in SopClasses.Storage.Take(130))
        {
            number++;
            scratch.Instance($"{number}.dcm", dataSet => dataSet.Set(Attributes.SOPClassUID, sopClass), number: number);
        }

        await using ListeningPeer peer = new(Storing());

        Run run = await Run.GantryAsync("send", peer.Address, scratch.Folder);

        run.ExitCode.ShouldBe(0, run.Error);
        _stored.Count.ShouldBe(130);
        peer.Connections.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_refused_instance_is_named_and_the_others_are_stored()
    {
        using Scratch scratch = new();
        scratch.Instance("good.dcm", number: 1);
        scratch.Instance("bad.dcm", dataSet => dataSet.Set(Attributes.SOPInstanceUID, new Uid("2.25.666")), number: 2);
        await using ListeningPeer peer = new(Storing(request => Task.FromResult(
            request.AffectedSOPInstanceUID.Value == "2.25.666" ? new StoreResponse(DimseStatus.OutOfResources, "no room") : DimseStatus.Success)));

        Run run = await Run.GantryAsync("send", peer.Address, scratch.Folder);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("bad.dcm: refused: A700");
        run.Error.ShouldContain("no room");
        run.Output.ShouldStartWith("1 stored (0 with a warning), 1 failed;");
    }

    [Fact]
    public async Task An_instance_that_breaks_the_association_takes_no_other_with_it()
    {
        using Scratch scratch = new();
        for (int number = 1; number <= 30; number++)
        {
            scratch.Instance($"{number}.dcm", dataSet => dataSet.Set(Attributes.SOPInstanceUID, new Uid($"2.25.{number}")), number: number);
        }

        ListeningPeer? breaking = null;
        await using ListeningPeer peer = new(Storing(request =>
        {
            if (request.AffectedSOPInstanceUID.Value == "2.25.13")
            {
                lock (breaking!.Sockets)
                {
                    breaking.Sockets[^1].Close();
                }
            }

            return Task.FromResult<StoreResponse>(DimseStatus.Success);
        }));
        breaking = peer;

        Run run = await Run.GantryAsync("send", peer.Address, scratch.Folder);

        run.ExitCode.ShouldBe(1);
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem().ShouldContain("13.dcm: ");
        run.Output.ShouldStartWith("29 stored (0 with a warning), 1 failed;");
    }

    [Fact]
    public async Task A_peer_that_cannot_be_reached_ends_with_3()
    {
        using Scratch scratch = new();
        string address;
        await using (ListeningPeer peer = new(Storing()))
        {
            address = peer.Address;
        }

        Run run = await Run.GantryAsync("send", address, scratch.Instance("1.dcm"));

        run.ExitCode.ShouldBe(3);
        run.Error.ShouldContain("could not be reached");
        run.Error.ShouldContain("1 instances were not sent");
    }

    [Fact]
    public async Task A_file_named_that_is_not_DICOM_is_a_failure_and_nothing_to_send_is_wrong_usage()
    {
        using Scratch scratch = new();
        await File.WriteAllTextAsync(scratch["readme.txt"], "hello", TestContext.Current.CancellationToken);
        Directory.CreateDirectory(scratch["empty"]);
        await using ListeningPeer peer = new(Storing());

        Run named = await Run.GantryAsync("send", peer.Address, scratch["readme.txt"]);
        named.ExitCode.ShouldBe(1);
        named.Error.ShouldContain("readme.txt: ");

        (await Run.GantryAsync("send", peer.Address, scratch["empty"])).ExitCode.ShouldBe(2);
    }

    [Fact]
    public async Task A_peer_known_by_configuration_is_reached_by_its_title()
    {
        using Scratch scratch = new();
        await using ListeningPeer peer = new(Storing());
        string port = peer.Address.Split(':')[1];
        await File.WriteAllTextAsync(scratch["gantry.json"], $$"""{ "peers": [ { "aet": "CT1", "host": "127.0.0.1", "port": {{port}} } ] }""", TestContext.Current.CancellationToken);

        Run run = await Run.GantryAsync("echo", "CT1", "--data", scratch.Folder, "--json");

        run.ExitCode.ShouldBe(0, run.Error);
        JsonDocument.Parse(run.Output).RootElement.GetProperty("status").GetString().ShouldBe("0000");
    }

    private DicomService Storing(Func<StoreRequest, Task<StoreResponse>>? respond = null) => new DicomService().MapEcho().MapStore(static _ => true, async (request, cancellation) =>
    {
        using MemoryStream dataSet = new();
        await request.Data.CopyToAsync(dataSet, cancellation);
        StoreResponse response = respond is null ? DimseStatus.Success : await respond(request);
        if (response.Status.IsSuccess)
        {
            _stored[request.AffectedSOPInstanceUID.Value] = dataSet.ToArray();
        }

        return response;
    });
}
