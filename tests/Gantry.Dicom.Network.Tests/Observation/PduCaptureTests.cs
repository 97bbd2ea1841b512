using System.Buffers.Binary;

namespace Gantry.Dicom.Network.Tests.Observation;

/// <summary>Captures as files: who may read them, how large they get, and that they never get in the way.</summary>
public sealed class PduCaptureTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gantry-capture-").FullName;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Only_the_owner_may_read_a_capture_even_where_the_file_was_there_before()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no such modes.");
            return;
        }

        string path = Path.Combine(_folder, "open.pcap");
        await File.WriteAllTextAsync(path, new string('x', 10_000), Cancellation);
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        using (PduCapture capture = new(path))
        {
            await EchoAsync(capture, 1);
        }

        File.GetUnixFileMode(path).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Records(path).ShouldNotBeEmpty();
        new PduCaptureFolder(Path.Combine(_folder, "new"), 1 << 20).Open().Dispose();
        File.GetUnixFileMode(Path.Combine(_folder, "new")).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    [Fact]
    public async Task A_capture_stops_at_its_size_and_the_association_goes_on()
    {
        string path = Path.Combine(_folder, "small.pcap");
        using PduCapture capture = new(path, 2000);
        await EchoAsync(capture, 100);
        capture.IsTruncated.ShouldBeTrue();
        new FileInfo(path).Length.ShouldBeInRange(1000, 2000);
        Records(path).ShouldNotBeEmpty(); // whole records to the end
    }

    [Fact]
    public async Task A_folder_keeps_its_size_and_the_newest_captures()
    {
        PduCaptureFolder folder = new(_folder, 20_000);
        for (int i = 0; i < 20; i++)
        {
            using PduCapture capture = folder.Open();
            await EchoAsync(capture, 4);
            Directory.GetFiles(_folder).Sum(file => new FileInfo(file).Length).ShouldBeLessThanOrEqualTo(20_000);
            capture.IsTruncated.ShouldBeFalse();
        }

        string[] names = [.. Directory.GetFiles(_folder).Order(StringComparer.Ordinal)];
        names.Length.ShouldBeInRange(2, 19);
        names[^1].ShouldEndWith("-000020.pcap");

        // Another start of the program counts what is there.
        PduCaptureFolder again = new(_folder, 5000);
        using (PduCapture capture = again.Open())
        {
            await EchoAsync(capture, 1);
        }

        Directory.GetFiles(_folder).Sum(file => new FileInfo(file).Length).ShouldBeLessThanOrEqualTo(5000);
    }

    [Fact]
    public async Task Captures_under_way_share_the_room_of_the_folder()
    {
        PduCaptureFolder folder = new(_folder, 5000);
        using PduCapture first = folder.Open();
        using PduCapture second = folder.Open();
        await EchoAsync(first, 10);
        await EchoAsync(second, 10);
        second.IsTruncated.ShouldBeTrue();
        Directory.GetFiles(_folder).Sum(file => new FileInfo(file).Length).ShouldBeLessThanOrEqualTo(5000);
    }

    [Fact]
    public async Task No_packet_is_longer_than_IP_allows_and_every_byte_is_there_once()
    {
        string path = Path.Combine(_folder, "large.pcap");
        AssociationHistory history = new(1);
        using (PduCapture capture = new(path))
        {
            (DuplexPipe near, Task running) = RunningService.InMemory(new DicomService(new DicomServiceOptions { History = history }).MapStore([Samples.CT], async (request, cancellation) =>
            {
                await Samples.ReadAllAsync(request.Data, cancellation);
                return DimseStatus.Success;
            }));
            await using (Association association = await Association.RequestAsync(near, new Peer("GANTRY", "memory", 1), options => options.Propose(Samples.CT).Capture = capture, Cancellation))
            {
                await association.StoreAsync(StoreOperation.FromBytes(Samples.CT, new Uid("1.2"), Samples.Explicit, Samples.Pattern(3_000_000)), Cancellation);
            }

            await running;
        }

        List<byte[]> packets = Records(path);
        packets.TrueForAll(packet => packet.Length <= 65535 && BinaryPrimitives.ReadUInt16BigEndian(packet.AsSpan(2)) == packet.Length).ShouldBeTrue();
        packets.Sum(packet => packet.Length - 40L).ShouldBe(history.Ended[0].BytesReceived + history.Ended[0].BytesSent);
    }

    private static async Task EchoAsync(PduCapture capture, int count)
    {
        (DuplexPipe near, Task running) = RunningService.InMemory(new DicomService(new DicomServiceOptions { Capture = capture }).MapEcho());
        await using (Association association = await Association.RequestAsync(near, new Peer("GANTRY", "memory", 1), options => options.Propose(SopClasses.Verification), Cancellation))
        {
            for (int i = 0; i < count; i++)
            {
                (await association.EchoAsync(Cancellation)).ShouldBe(DimseStatus.Success);
            }
        }

        await running;
    }

    /// <summary>The packets of a file, which must end with a whole one.</summary>
    private static List<byte[]> Records(string path)
    {
        byte[] file = File.ReadAllBytes(path);
        List<byte[]> packets = [];
        int offset = 24;
        while (offset < file.Length)
        {
            int length = (int)BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(offset + 8));
            packets.Add(file[(offset + 16)..(offset + 16 + length)]);
            offset += 16 + length;
        }

        offset.ShouldBe(file.Length);
        return packets;
    }
}
