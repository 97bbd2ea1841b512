using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Gantry.Dicom.Imaging.Tests.Frames;

public class FrameIndexTests
{
    [Fact]
    [Trait("Ledger", "R177")]
    public void Native_frames_follow_one_another()
    {
        byte[] pixels = [.. Enumerable.Range(0, 24).Select(i => (byte)i)];
        DataSet dataSet = Images.Encoded(Images.Create(2, 3, pixels, frames: 4), TransferSyntax.ExplicitVRLittleEndian);
        FrameIndex frames = FrameIndex.FromDataSet(dataSet);
        frames.Count.ShouldBe(4);
        frames.IsReadyToSend.ShouldBeTrue();
        for (int i = 1; i <= 4; i++)
        {
            frames.Read(i).ShouldBe(pixels[((i - 1) * 6)..(i * 6)]);
            ValueRange range = frames.Ranges(i).ShouldHaveSingleItem();
            byte[] stored = new byte[range.Length];
            dataSet.Source!.Read(range.Offset, stored).ShouldBe(6);
            stored.ShouldBe(frames.Read(i));
        }

        Should.Throw<DicomException>(() => frames.Read(5)).Message.ShouldContain("1 to 4");
        Should.Throw<DicomException>(() => frames.Read(0));
    }

    [Fact]
    public void Packed_frames_are_shifted_to_begin_with_a_byte()
    {
        // Three frames of 3 × 3 bits: all set, none set, all set.
        DataSet dataSet = Images.Create(3, 3, [0xFF, 0x01, 0xFC, 0x07], 1, frames: 3);
        FrameIndex frames = FrameIndex.FromDataSet(dataSet);
        frames.IsByteAligned.ShouldBeFalse();
        frames.IsReadyToSend.ShouldBeFalse();
        Images.Render(dataSet, frame: 1).ShouldAllBe(pixel => pixel == 255);
        Images.Render(dataSet, frame: 2).ShouldAllBe(pixel => pixel == 0);
        Images.Render(dataSet, frame: 3).ShouldAllBe(pixel => pixel == 255);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Fragments_are_matched_without_a_table(int fragmentsPerFrame)
    {
        byte[][] streams = [Stream(40), Stream(50), Stream(60)];
        DataSet dataSet = Encapsulated(streams, fragmentsPerFrame, table: []);
        FrameIndex frames = FrameIndex.FromDataSet(dataSet);
        frames.Count.ShouldBe(3);
        for (int i = 0; i < 3; i++)
        {
            frames.Read(i + 1).ShouldBe(streams[i]);
            frames.Ranges(i + 1).Count.ShouldBe(fragmentsPerFrame);
        }
    }

    [Fact]
    public void Fragments_are_matched_by_their_ends_when_beginnings_tell_nothing()
    {
        byte[][] streams = [Stream(40), Stream(50), Stream(60)];
        foreach (byte[] stream in streams)
        {
            stream[2] = 0;
        }

        FrameIndex frames = FrameIndex.FromDataSet(Encapsulated(streams, 3, table: []));
        frames.Read(2).ShouldBe(streams[1]);
    }

    [Fact]
    public void A_basic_offset_table_is_followed()
    {
        byte[][] streams = [new byte[40], new byte[60], new byte[20]];
        for (int i = 0; i < 3; i++)
        {
            Array.Fill(streams[i], (byte)(i + 1));
        }

        byte[] table = new byte[12];
        BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(4), 40 + 16);
        BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(8), 40 + 16 + 60 + 16);
        FrameIndex frames = FrameIndex.FromDataSet(Encapsulated(streams, 2, table));
        frames.Findings.ShouldBeEmpty();
        frames.Read(1).ShouldBe(streams[0]);
        frames.Read(2).ShouldBe(streams[1]);
        frames.Read(3).ShouldBe(streams[2]);
    }

    [Theory]
    [InlineData(7u)]
    [InlineData(0u)]
    [InlineData(0xFFFFFFFFu)]
    public void A_wrong_table_is_not_followed(uint offset)
    {
        byte[] table = new byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(table.AsSpan(4), offset);
        FrameIndex frames = FrameIndex.FromDataSet(Encapsulated([Stream(40), Stream(50)], 2, table));
        frames.Findings.ShouldHaveSingleItem().Code.ShouldBe("basic-offset-table");
        frames.Read(2).ShouldBe(Stream(50));
    }

    [Fact]
    public void The_extended_offset_table_tells_the_length_without_padding()
    {
        DataSet dataSet = Encapsulated([Stream(41), Stream(51)], 1, []);
        byte[] offsets = new byte[16], lengths = new byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(offsets.AsSpan(8), 42 + 8);
        BinaryPrimitives.WriteUInt64LittleEndian(lengths, 41);
        BinaryPrimitives.WriteUInt64LittleEndian(lengths.AsSpan(8), 51);
        DataSet edited = dataSet.Clone();
        edited.SetBytes(Attributes.ExtendedOffsetTable, VR.OV, offsets);
        edited.SetBytes(Attributes.ExtendedOffsetTableLengths, VR.OV, lengths);
        FrameIndex frames = FrameIndex.FromDataSet(edited);
        frames.Findings.ShouldBeEmpty();
        frames.Read(1).ShouldBe(Stream(41));
        frames.Read(2).ShouldBe(Stream(51));
    }

    [Fact]
    public void Two_hundred_thousand_frames_are_no_burden()
    {
        byte[] stream = [0xFF, 0xD8, 0xFF, 0xD9];
        DataSet dataSet = Encapsulated([.. Enumerable.Repeat(stream, 200_000)], 1, []);
        long before = GC.GetAllocatedBytesForCurrentThread();
        FrameIndex frames = FrameIndex.FromDataSet(dataSet);
        frames.Ranges(200_000).ShouldHaveSingleItem().Length.ShouldBe(4);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(200_000 * 64);
    }

    [Fact]
    public void Too_few_fragments_and_frames_that_cannot_be_told_apart_are_refused()
    {
        Should.Throw<DicomException>(() => FrameIndex.FromDataSet(Encapsulated([Stream(40)], 1, [], frames: 2))).Message.ShouldContain("too few");
        Should.Throw<DicomException>(() => FrameIndex.FromDataSet(Encapsulated([new byte[40], new byte[40]], 3, []))).Message.ShouldContain("6 fragments");
    }

    [Fact]
    public void Fragments_set_by_a_program_are_found()
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.NumberOfFrames, 2);
        dataSet.SetFragments(Attributes.PixelData, VR.OB, [default, new byte[] { 1, 2 }, new byte[] { 3 }]);
        FrameIndex frames = FrameIndex.FromDataSet(dataSet);
        frames.Read(1).ShouldBe([1, 2]);
        frames.Read(2).ShouldBe([3]);
        Should.Throw<InvalidOperationException>(() => frames.Ranges(1));
    }

    [Theory]
    [InlineData("encapsulation/gen-jpeg-4frames-3fragments-bot.dcm", "encapsulation/gen-jpeg-4frames-bot.dcm")]
    [InlineData("encapsulation/gen-jpeg-4frames-3fragments-no-bot.dcm", "encapsulation/gen-jpeg-4frames-bot.dcm")]
    [InlineData("encapsulation/gen-jpeg-4frames-no-bot.dcm", "encapsulation/gen-jpeg-4frames-bot.dcm")]
    [InlineData("encapsulation/gen-j2k-4frames-3fragments-no-bot.dcm", "encapsulation/gen-j2k-4frames-extended-offset-table.dcm")]
    [InlineData("encapsulation/gen-j2k-4frames-many-fragments-bot.dcm", "encapsulation/gen-j2k-4frames-extended-offset-table.dcm")]
    public void Real_files_give_the_same_code_streams_however_fragmented(string left, string right)
    {
        string[] Streams(string file)
        {
            using DicomFile dicom = DicomFile.Open(Corpus.Path(file));
            FrameIndex frames = FrameIndex.FromDataSet(dicom.DataSet);
            return [.. Enumerable.Range(1, frames.Count).Select(i => Convert.ToHexString(SHA256.HashData(frames.Read(i).AsSpan().TrimEnd((byte)0))))];
        }

        Streams(left).Length.ShouldBe(4);
        Streams(left).ShouldBe(Streams(right));
    }

    [Fact]
    public void Every_file_of_the_corpus_gives_its_frames_or_a_reason()
    {
        List<string> faults = [];
        foreach (Dictionary<string, string> row in Corpus.Manifest())
        {
            string file = Corpus.Path(row["path"]);
            try
            {
                using DicomFile dicom = DicomFile.Open(file);
                if (PixelDescription.HasPixels(dicom.DataSet))
                {
                    FrameIndex frames = FrameIndex.FromDataSet(dicom.DataSet);
                    frames.Read(frames.Count);
                    frames.Ranges(1).ShouldAllBe(range => range.Offset > 0 && range.Offset + range.Length <= dicom.Length || dicom.TransferSyntax.IsDeflated);
                }
            }
            catch (CodecNotAvailableException)
            {
            }
            catch (DicomException exception)
            {
                if (!Corpus.IsDoubtful(row))
                {
                    faults.Add($"{row["path"]}: {exception.Message}");
                }
            }
            catch (Exception exception)
            {
                faults.Add($"{row["path"]}: {exception}");
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Native_frames_have_the_digests_of_the_corpus()
    {
        int compared = 0;
        foreach (Dictionary<string, string> row in Corpus.Manifest().Where(row => row["px_sha256"].Length > 0 && row["expected"] == "readable"))
        {
            using DicomFile dicom = DicomFile.Open(Corpus.Path(row["path"]));
            PixelDescription? description = PixelDescription.HasPixels(dicom.DataSet) ? PixelDescription.FromDataSet(dicom.DataSet) : null;
            if (description is null || dicom.TransferSyntax.IsEncapsulated || description.PlanarConfiguration == 1 || description.BitsAllocated == 1)
            {
                continue;
            }

            FrameIndex frames = FrameIndex.FromDataSet(dicom.DataSet);
            using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
            for (int i = 1; i <= frames.Count; i++)
            {
                hash.AppendData(frames.Read(i));
            }

            Convert.ToHexStringLower(hash.GetHashAndReset()).ShouldBe(row["px_sha256"], row["path"]);
            compared++;
        }

        compared.ShouldBeGreaterThan(100);
    }

    private static byte[] Stream(int length)
    {
        byte[] stream = new byte[length];
        for (int i = 0; i < length; i++)
        {
            stream[i] = (byte)(length + i);
        }

        ((byte[])[0xFF, 0xD8, 0xFF]).CopyTo(stream, 0);
        ((byte[])[0xFF, 0xD9]).CopyTo(stream, length - 2);
        return stream;
    }

    private static DataSet Encapsulated(byte[][] streams, int fragmentsPerFrame, byte[] table, int? frames = null)
    {
        List<ReadOnlyMemory<byte>> fragments = [table];
        foreach (byte[] stream in streams)
        {
            int size = Math.Max(2, stream.Length / fragmentsPerFrame / 2 * 2);
            for (int i = 0; i < fragmentsPerFrame; i++)
            {
                fragments.Add(i == fragmentsPerFrame - 1 ? stream.AsMemory(i * size) : stream.AsMemory(i * size, size));
            }
        }

        DataSet dataSet = new();
        dataSet.Set(Attributes.NumberOfFrames, frames ?? streams.Length);
        dataSet.SetFragments(Attributes.PixelData, VR.OB, fragments);
        return Images.Encoded(dataSet, TransferSyntax.JPEGBaseline8Bit);
    }
}
