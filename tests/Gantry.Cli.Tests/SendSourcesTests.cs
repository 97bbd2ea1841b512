using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Tests;

/// <summary>What <c>gantry send</c> takes instances from: archives, DICOMDIRs, and a journal of what was stored before.</summary>
public sealed class SendSourcesTests : IDisposable
{
    private readonly Scratch _scratch = new();
    private readonly ConcurrentDictionary<string, byte[]> _stored = [];
    private readonly ConcurrentBag<string> _refuse = [];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _scratch.Dispose();

    [Fact]
    [Trait("Ledger", "R049")]
    public async Task The_instances_of_an_archive_are_sent_as_stored_whatever_their_names()
    {
        string[] files =
        [
            _scratch.Instance("1.dcm", number: 1),
            _scratch.Instance("2.dcm", number: 2, syntax: TransferSyntax.DeflatedExplicitVRLittleEndian),
            _scratch.Instance("3.dcm", LongFirst, number: 3),
        ];
        string archive = Archive(("study/IM1", files[0]), ("../../../escaped.dcm", files[1]), ("/C:\\IM3", files[2]), ("readme.txt", Text("hello")));
        await using ListeningPeer peer = new(Storing());

        Run run = await Run.GantryAsync("send", peer.Address, archive);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Output.ShouldStartWith("3 stored (0 with a warning), 0 failed, 1 other files passed over;");
        foreach (string path in files)
        {
            await ShouldBeStoredAsync(path);
        }

        // A value longer than what is read of an entry at first.
        static void LongFirst(DataSet dataSet) => dataSet.SetBytes(new Tag(0x0008, 0x0001), VR.UN, Noise(70_000));
    }

    [Fact]
    public async Task A_DICOMDIR_in_an_archive_tells_what_is_missing()
    {
        string archive = Archive(("CD/DICOM/IM1", _scratch.Instance("1.dcm")), ("CD/DICOMDIR", Directory("DICOMDIR", ["DICOM", "IM1"], ["DICOM", "IM2"])));
        await using ListeningPeer peer = new(Storing());

        Run run = await Run.GantryAsync("send", peer.Address, archive);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("DICOM/IM2, which is not in the archive");
        run.Error.ShouldNotContain("DICOM/IM1,");
        _stored.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_archive_that_would_expand_without_end_is_refused()
    {
        string zeros = _scratch["zeros"];
        await File.WriteAllBytesAsync(zeros, new byte[150 << 20], Cancellation);
        string archive = Archive(("zeros", zeros));

        Run run = await Run.GantryAsync("send", "A@127.0.0.1:1", archive);

        new FileInfo(archive).Length.ShouldBeLessThan(1 << 20);
        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("200 times its size");
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("no list")]
    [InlineData("byte")]
    [InlineData("long list")]
    public async Task A_damaged_archive_is_named_and_nothing_of_it_is_sent_wrong(string damage)
    {
        string archive = Archive(("1", _scratch.Instance("1.dcm", dataSet => dataSet.SetBytes(Attributes.PixelData, VR.OW, Noise(100_000)))));
        byte[] bytes = await File.ReadAllBytesAsync(archive, Cancellation);
        int end = bytes.AsSpan().LastIndexOf("PK\x05\x06"u8);
        bytes = damage switch
        {
            "cut" => bytes[..(bytes.Length / 2)],
            "no list" => bytes[..end],
            "long list" => [.. bytes[..(end + 16)], 0, 0, 0, 0, .. bytes[(end + 20)..]],
            _ => bytes,
        };
        if (damage == "byte")
        {
            // In the middle of the pixels, which are noise and so stored as they are.
            bytes[50_000] ^= 1;
        }

        if (damage == "long list")
        {
            // The list begins at 0, behind which lies more than is taken.
            bytes = [.. new byte[65 << 20], .. bytes];
            "PK\x03\x04"u8.CopyTo(bytes);
        }

        await File.WriteAllBytesAsync(archive, bytes, Cancellation);
        await using ListeningPeer peer = new(Storing());

        Run run = await Run.GantryAsync("send", peer.Address, archive);

        run.ExitCode.ShouldBe(1, run.Output);
        run.Error.ShouldContain("archive.zip");
        _stored.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_files_of_a_DICOMDIR_are_sent_on_media_without_case_too_and_no_others()
    {
        string[] files = [_scratch.Instance("cd/dicom/im1", number: 1), _scratch.Instance("cd/DICOM2/IM2.;1", number: 2)];
        _scratch.Instance("cd/dicom/im3", number: 3);
        string directory = Directory("cd/DICOMDIR", ["DICOM", "IM1"], ["DICOM2", "IM2"]);
        await using ListeningPeer peer = new(Storing());

        Run run = await Run.GantryAsync("send", peer.Address, directory);

        run.ExitCode.ShouldBe(0, run.Error);
        _stored.Count.ShouldBe(2);
        foreach (string path in files)
        {
            await ShouldBeStoredAsync(path);
        }
    }

    [Theory]
    [InlineData("..", "1.dcm")]
    [InlineData("DICOM", "..", "..", "1.dcm")]
    [InlineData("/1.dcm")]
    [InlineData("LINK", "1.dcm")]
    [InlineData("NOTHING")]
    public async Task A_DICOMDIR_never_leads_out_of_its_folder(params string[] reference)
    {
        _scratch.Instance("1.dcm");
        string good = _scratch.Instance("cd/DICOM/IM1", number: 2);
        File.CreateSymbolicLink(_scratch["cd/LINK"], _scratch.Folder);
        string directory = Directory("cd/DICOMDIR", reference, ["DICOM", "IM1"]);
        await using ListeningPeer peer = new(Storing());

        Run run = await Run.GantryAsync("send", peer.Address, directory);

        run.ExitCode.ShouldBe(1);
        run.Error.ShouldContain("DICOMDIR");
        _stored.Count.ShouldBe(1);
        await ShouldBeStoredAsync(good);
    }

    [Fact]
    public async Task A_journal_lets_the_same_command_go_on_where_it_was()
    {
        for (int number = 1; number <= 6; number++)
        {
            _scratch.Instance($"study/{number}.dcm", dataSet => dataSet.Set(Attributes.SOPInstanceUID, new Uid($"2.25.{number}")), number: number);
        }

        _refuse.Add("2.25.4");
        await using ListeningPeer peer = new(Storing());
        string[] command = ["send", peer.Address, _scratch["study"], "--resume", _scratch["journal"], "--json"];

        (await Run.GantryAsync(command)).ExitCode.ShouldBe(1);
        _refuse.Clear();
        _stored.Clear();
        await File.AppendAllTextAsync(_scratch["journal"], "2.25.5 12", Cancellation);
        Run second = await Run.GantryAsync(command);
        _scratch.Instance("study/2.dcm", dataSet => dataSet.Set(Attributes.SOPInstanceUID, new Uid("2.25.2")), number: 99);
        Run third = await Run.GantryAsync(command);
        Run nothing = await Run.GantryAsync(command);

        Sum(second).ShouldBe((1, 5));
        Sum(third).ShouldBe((1, 5));
        Sum(nothing).ShouldBe((0, 6));
        nothing.ExitCode.ShouldBe(0, nothing.Error);
        _stored.Keys.Order(StringComparer.Ordinal).ShouldBe(["2.25.2", "2.25.4"]);

        static (int, int) Sum(Run run)
        {
            JsonElement sum = JsonDocument.Parse(run.Output).RootElement;
            return (sum.GetProperty("stored").GetInt32(), sum.GetProperty("storedBefore").GetInt32());
        }
    }

    [Fact]
    public async Task The_journal_of_another_peer_and_another_file_are_not_taken()
    {
        string file = _scratch.Instance("1.dcm");
        await using ListeningPeer peer = new(Storing());
        await Run.GantryAsync("send", peer.Address, file, "--resume", _scratch["journal"]);

        Run other = await Run.GantryAsync("send", "OTHER@127.0.0.1:1", file, "--resume", _scratch["journal"]);
        Run none = await Run.GantryAsync("send", peer.Address, file, "--resume", file);

        other.ExitCode.ShouldBe(2);
        other.Error.ShouldContain(peer.Address);
        none.ExitCode.ShouldBe(2);
        none.Error.ShouldContain("not a journal");
        new FileInfo(file).Length.ShouldBeGreaterThan(100);
    }

    [Fact]
    public async Task A_person_who_looks_on_sees_how_far_it_is_and_nobody_else_does()
    {
        for (int number = 1; number <= 3; number++)
        {
            _scratch.Instance($"study/{number}.dcm", number: number);
        }

        await using ListeningPeer peer = new(Storing());
        using MemoryStream output = new();
        using StringWriter error = new();
        using (CommandLine.Terminal terminal = new(output, error, showsProgress: true))
        {
            (await CommandLine.GantryProgram.RunAsync(["send", peer.Address, _scratch["study"]], terminal, new SteppingTime(), Cancellation)).ShouldBe(0);
        }

        error.ToString().ShouldContain("sent [########################] 3 of 3, 100 %,");
        error.ToString().ShouldContain("MB/s, 0:00:00 left");
        (await Run.GantryAsync("send", peer.Address, _scratch["study"])).Error.ShouldBeEmpty();
    }

    private static string Text(string text)
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, text);
        return path;
    }

    private static byte[] Noise(int length)
    {
        byte[] noise = new byte[length];
        new Random(1).NextBytes(noise);
        return noise;
    }

    private string Archive(params (string Name, string File)[] entries)
    {
        string path = _scratch["archive.zip"];
        using ZipArchive archive = ZipFile.Open(path, ZipArchiveMode.Create, Encoding.UTF8);
        foreach ((string name, string file) in entries)
        {
            archive.CreateEntryFromFile(file, name);
        }

        return path;
    }

    private string Directory(string name, params string[][] references)
    {
        DataSet directory = new();
        directory.Set(Attributes.SOPClassUID, SopClasses.MediaStorageDirectoryStorage);
        directory.Set(Attributes.SOPInstanceUID, new Uid("2.25.1000"));
        directory.SetItems(Attributes.DirectoryRecordSequence, [.. references.Select(reference =>
        {
            DataSet record = new();
            record.Set(Attributes.RecordInUseFlag, (ushort)0xFFFF);
            record.SetBytes(Attributes.ReferencedFileID, VR.CS, Encoding.ASCII.GetBytes(string.Join('\\', reference)));
            return record;
        })]);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(_scratch[name])!);
        File.WriteAllBytes(_scratch[name], new DicomFile(directory, TransferSyntax.ExplicitVRLittleEndian).ToArray(TransferSyntax.ExplicitVRLittleEndian));
        return _scratch[name];
    }

    private async Task ShouldBeStoredAsync(string path)
    {
        using DicomFile file = await DicomFile.OpenAsync(path, Cancellation);
        byte[] bytes = await File.ReadAllBytesAsync(path, Cancellation);
        _stored[file.DataSet.GetString(Attributes.SOPInstanceUID)!].ShouldBe(bytes[(int)file.DataSetOffset..]);
    }

    private DicomService Storing() => new DicomService().MapStore(static _ => true, async (request, cancellation) =>
    {
        using MemoryStream dataSet = new();
        await request.Data.CopyToAsync(dataSet, cancellation);
        if (_refuse.Contains(request.AffectedSOPInstanceUID.Value))
        {
            return DimseStatus.OutOfResources;
        }

        _stored[request.AffectedSOPInstanceUID.Value] = dataSet.ToArray();
        return DimseStatus.Success;
    });

    /// <summary>A clock that goes on a second whenever it is looked at, so that everything is due.</summary>
    private sealed class SteppingTime : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref _ticks);
    }
}
