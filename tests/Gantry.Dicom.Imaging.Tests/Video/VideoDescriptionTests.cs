using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging.Tests.Video;

public class VideoDescriptionTests
{
    private const string Mpeg2MainLevel = "1.2.840.10008.1.2.4.100";
    private const string H264 = "1.2.840.10008.1.2.4.102";
    private const string Hevc = "1.2.840.10008.1.2.4.107";

    // 720 × 576, 25 frames a second; Main profile at Main level, 4:2:0.
    private static readonly byte[] s_mpeg2 = [0, 0, 1, 0xB3, 0x2D, 0x02, 0x40, 0x33, 0, 0, 0x20, 0, 0, 0, 1, 0xB5, 0x14, 0x8A, 0, 1, 0, 0];

    [Fact]
    public void An_mpeg2_stream_is_described()
    {
        VideoDescription video = VideoDescription.FromDataSet(Of(Mpeg2MainLevel, s_mpeg2));
        (video.Container, video.Codec, video.Profile, video.Level, video.Columns, video.Rows, video.Chroma, video.FrameRate)
            .ShouldBe((VideoContainer.ElementaryStream, VideoCodec.Mpeg2, "Main", "Main", 720, 576, "4:2:0", 25));
        video.ToString().ShouldBe("MPEG-2 Main, level Main, 720 × 576, 4:2:0, 8 bits, 25 frames a second");
    }

    [Fact]
    public void An_h264_stream_is_described()
    {
        VideoDescription video = VideoDescription.FromDataSet(Of(H264, [0, 0, 0, 1, 9, 0xF0, 0, 0, 0, 1, .. H264Set(), 0, 0, 1, 0x68, 0xCE]));
        (video.Codec, video.Profile, video.Level, video.Columns, video.Rows, video.Chroma, video.BitDepth, video.FrameRate)
            .ShouldBe((VideoCodec.H264, "High", "4.1", 1920, 1080, "4:2:0", 8, 30));
    }

    [Fact]
    public void An_hevc_stream_is_described()
    {
        VideoDescription video = VideoDescription.FromDataSet(Of(Hevc, [0, 0, 0, 1, .. HevcSet()]));
        (video.Codec, video.Profile, video.Level, video.Columns, video.Rows, video.Chroma, video.BitDepth, video.FrameRate)
            .ShouldBe((VideoCodec.Hevc, "Main 10", "5.1", 3840, 2160, "4:2:0", 10, 50));
    }

    [Fact]
    public void Packets_are_looked_into()
    {
        byte[] packet = [0, 0, 1, 0xE0, 0, (byte)(3 + s_mpeg2.Length), 0x80, 0, 0, .. s_mpeg2];
        byte[] program = [0, 0, 1, 0xBA, 0x44, 0, 4, 0, 4, 1, 0, 0, 3, 0xF8, 0, 0, 1, 0xC0, 0, 4, 0x80, 0, 0, 7, .. packet];
        VideoDescription inProgram = VideoDescription.FromDataSet(Of(Mpeg2MainLevel, program));
        (inProgram.Container, inProgram.Rows).ShouldBe((VideoContainer.ProgramStream, 576));

        byte[] transport = [.. Packet(0, begins: true, new byte[184]), .. Packet(0x41, begins: true, packet), .. Packet(0x41, begins: false, [0xFF])];
        VideoDescription inTransport = VideoDescription.FromDataSet(Of(Mpeg2MainLevel, transport));
        (inTransport.Container, inTransport.Columns).ShouldBe((VideoContainer.TransportStream, 720));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void An_mp4_tells_duration_and_frames(bool isHevc)
    {
        byte[] set = isHevc ? HevcSet() : H264Set();
        byte[] length = [(byte)(set.Length >> 8), (byte)set.Length];
        byte[] record = isHevc ? Box("hvcC", [.. new byte[22], 1, 33, 0, 1, .. length, .. set]) : Box("avcC", [1, 100, 0, 41, 0xFF, 0xE1, .. length, .. set, 1, 0, 0, 0]);
        byte[] entry = Box(isHevc ? "hvc1" : "avc1", [.. new byte[78], .. record]);
        byte[] table = Box("stbl", [.. Box("stsd", [0, 0, 0, 0, 0, 0, 0, 1, .. entry]), .. Box("stsz", [.. new byte[8], 0, 0, 0, 20])]);
        byte[] media = Box("mdia", [.. Box("mdhd", [.. new byte[12], 0, 0, 0x03, 0xE8, 0, 0, 0x03, 0x20, 0, 0, 0, 0]), .. Box("hdlr", [.. new byte[8], .. "vide"u8, .. new byte[13]]), .. Box("minf", table)]);
        byte[] sound = Box("trak", Box("mdia", Box("hdlr", [.. new byte[8], .. "soun"u8, .. new byte[13]])));
        byte[] file = [.. Box("ftyp", [.. "isom"u8, 0, 0, 0, 0]), .. Box("mdat", new byte[100]), .. Box("moov", [.. sound, .. Box("trak", media)])];

        DataSet dataSet = Of(isHevc ? Hevc : H264, file);
        VideoDescription video = VideoDescription.FromDataSet(dataSet);

        (video.Container, video.Codec, video.Duration, video.NumberOfFrames).ShouldBe((VideoContainer.Mp4, isHevc ? VideoCodec.Hevc : VideoCodec.H264, TimeSpan.FromSeconds(0.8), 20));
        dataSet.Set(Attributes.NumberOfFrames, 21);
        video.Contradictions(dataSet).ShouldContain("Number of Frames (0028,0008) is 21, the video has 20");
        for (int cut = 1; cut < file.Length; cut += 3)
        {
            DataSet damaged = Of(H264, file[..cut]);
            Should.Throw<DicomException>(() => VideoDescription.FromDataSet(damaged));
        }
    }

    [Fact]
    public void What_the_object_says_otherwise_is_found()
    {
        DataSet dataSet = Of(H264, s_mpeg2);
        dataSet.Set(Attributes.Rows, (ushort)480);
        dataSet.Set(Attributes.Columns, (ushort)720);
        dataSet.Set(Attributes.FrameTime, 33.3);
        IReadOnlyList<string> found = VideoDescription.FromDataSet(dataSet).Contradictions(dataSet);
        found.Count.ShouldBe(3, string.Join('\n', found));
        found[0].ShouldBe("Rows (0028,0010) is 480, the video has 576");
        found[1].ShouldStartWith("Frame Time (0018,1063) is 33.3 ms, the video has 40 ms");
        found[2].ShouldStartWith("Transfer Syntax UID (0002,0010) is ");
    }

    [Fact]
    public void Whoever_asks_for_pictures_hears_what_the_video_is()
    {
        DataSet dataSet = Of(Mpeg2MainLevel, s_mpeg2);
        dataSet.Set(Attributes.Rows, (ushort)576);
        dataSet.Set(Attributes.Columns, (ushort)720);
        dataSet.Set(Attributes.SamplesPerPixel, (ushort)3);
        dataSet.Set(Attributes.BitsAllocated, (ushort)8);
        dataSet.Set(Attributes.PhotometricInterpretation, "YBR_PARTIAL_420");
        Should.Throw<CodecNotAvailableException>(() => Renderer.Render(dataSet)).Message.ShouldContain("MPEG-2 Main, level Main, 720 × 576");
        EncodingExplanation.Of(dataSet).ShouldContain(fact => fact.Name == "Video");
    }

    [Fact]
    public void Damaged_heads_are_errors_and_nothing_worse()
    {
        Random random = new(5);
        byte[][] heads = [s_mpeg2, [0, 0, 1, .. H264Set()], [0, 0, 1, .. HevcSet()], [0, 0, 1, 0xBA, .. s_mpeg2], [.. Packet(1, true, s_mpeg2), .. Packet(1, true, s_mpeg2), .. Packet(1, true, s_mpeg2)]];
        for (int round = 0; round < 3000; round++)
        {
            byte[] head = [.. heads[round % heads.Length]];
            for (int i = random.Next(1, 4); i > 0; i--)
            {
                head[random.Next(head.Length)] = (byte)random.Next(256);
            }

            try
            {
                VideoDescription.FromDataSet(Of(H264, head[..random.Next(1, head.Length + 1)]));
            }
            catch (DicomException)
            {
            }
        }
    }

    [Fact]
    public void Videos_of_the_corpus_are_what_their_objects_say()
    {
        foreach (string path in Directory.EnumerateFiles(Corpus.Path("video"), "*.dcm"))
        {
            using DicomFile file = DicomFile.Open(path);
            VideoDescription video = VideoDescription.FromDataSet(file.DataSet);
            (video.Rows, video.Columns).ShouldBe((file.DataSet.Get(Attributes.Rows) ?? 0, file.DataSet.Get(Attributes.Columns) ?? 0), path);
            video.Contradictions(file.DataSet).ShouldBeEmpty(path);
            video.FrameRate.ShouldNotBeNull(path);
        }
    }

    // High at level 4.1, 1920 × 1088 of which eight lines are cut off, 30 frames a second.
    private static byte[] H264Set() => new VideoBitsWriter().Number(8, 100).Number(8, 0).Number(8, 41).Golomb(0, 1, 0, 0).Number(1, 0).Number(1, 0).Golomb(0, 0, 2, 1).Number(1, 0).Golomb(119, 67)
        .Number(1, 1).Number(1, 1).Number(1, 1).Golomb(0, 0, 0, 4).Number(1, 1).Number(4, 0).Number(1, 1).Number(32, 1001).Number(32, 60060).Number(1, 1).Number(3, 0).ToUnit(0x67);

    // Main 10 at level 5.1, 50 frames a second; two sets of references, the second made of the first.
    private static byte[] HevcSet() => new VideoBitsWriter().Number(4, 0).Number(3, 0).Number(1, 1).Number(3, 0).Number(5, 2).Number(32, 0).Number(48, 0).Number(8, 153)
        .Golomb(0, 1, 3840, 2160).Number(1, 0).Golomb(2, 2, 4).Number(1, 1).Golomb(4, 0, 0).Golomb(0, 3, 0, 3, 0, 0).Number(1, 0).Number(2, 0).Number(1, 0)
        .Golomb(2).Golomb(1, 0, 0).Number(1, 1).Number(1, 1).Number(1, 0).Golomb(0).Number(2, 0b11).Number(1, 0).Number(2, 0)
        .Number(1, 1).Number(4, 0).Number(3, 0).Number(1, 0).Number(1, 1).Number(32, 1).Number(32, 50).Number(4, 0).ToUnit(0x42, 1);

    private static byte[] Packet(int id, bool begins, byte[] payload)
    {
        // The adaptation field fills what the payload leaves.
        byte[] packet = new byte[188];
        int stuffing = 183 - payload.Length;
        (packet[0], packet[1], packet[2], packet[3]) = (0x47, (byte)((begins ? 0x40 : 0) | (id >> 8)), (byte)id, (byte)(stuffing >= 0 ? 0x30 : 0x10));
        if (stuffing >= 0)
        {
            packet[4] = (byte)stuffing;
        }

        payload.CopyTo(packet, 188 - payload.Length);
        return packet;
    }

    private static byte[] Box(string type, byte[] content)
    {
        byte[] box = new byte[8 + content.Length];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        System.Text.Encoding.ASCII.GetBytes(type, box.AsSpan(4));
        content.CopyTo(box, 8);
        return box;
    }

    // As a file has it: a data set in explicit little endian, then an empty offset table and one fragment.
    private static DataSet Of(string syntax, byte[] stream)
    {
        byte[] padded = stream.Length % 2 == 0 ? stream : [.. stream, 0];
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, padded.Length);
        byte[] element = [0xE0, 0x7F, 0x10, 0, (byte)'O', (byte)'B', 0, 0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFE, 0xFF, 0, 0xE0, 0, 0, 0, 0, 0xFE, 0xFF, 0, 0xE0, .. length, .. padded, 0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0];
        return DataSet.Parse(element, TransferSyntax.Of(new Uid(syntax)));
    }
}
