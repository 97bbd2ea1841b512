using System.Buffers.Binary;
using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Imaging.Tests.Codecs.Rle;

/// <summary>RLE Lossless both ways (PS3.5 annex G).</summary>
public class RleTests
{
    private static readonly int[] s_depths = [1, 8, 12, 16, 32];

    [Fact]
    public void WhatWasEncodedIsDecoded() =>
        Prop.ForAll(RandomImages.Of(s_depths, 1), image => Encapsulation.Decode(Encapsulation.Encode(image, TransferSyntax.RLELossless)).AsSpan().SequenceEqual(Encapsulation.Decode(image)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void ColourThatWasEncodedIsDecoded() =>
        Prop.ForAll(RandomImages.Of([8, 16, 32], 3), image => Encapsulation.Decode(Encapsulation.Encode(image, TransferSyntax.RLELossless)).AsSpan().SequenceEqual(Encapsulation.Decode(image)))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void RowsArePackedAsTheStandardAsksFor()
    {
        // Two rows: a run across the row's end is two runs; two alike within a literal stay in it.
        byte[] pixels = [1, 2, 2, 3, 7, 7, 7, 7, 7, 7, 7, 7, 9, 9, 9, 9];
        byte[] frame = Encapsulation.EncodeFrame(Images.Create(2, 8, pixels), TransferSyntax.RLELossless);
        BinaryPrimitives.ReadInt32LittleEndian(frame).ShouldBe(1);
        BinaryPrimitives.ReadInt32LittleEndian(frame.AsSpan(4)).ShouldBe(64);
        frame.AsSpan(64).ToArray().ShouldBe([3, 1, 2, 2, 3, 253, 7, 253, 7, 253, 9, 0]);
    }

    [Fact]
    public void SegmentsAreOfEvenLengthAndMostSignificantBytesComeFirst()
    {
        byte[] frame = Encapsulation.EncodeFrame(Images.Create(1, 3, Images.Words(0x0102, 0x0104, 0x0103), 16), TransferSyntax.RLELossless);
        BinaryPrimitives.ReadInt32LittleEndian(frame).ShouldBe(2);
        frame.AsSpan(64).ToArray().ShouldBe([254, 1, 2, 2, 4, 3]);
        BinaryPrimitives.ReadInt32LittleEndian(frame.AsSpan(8)).ShouldBe(66);
    }

    [Theory]
    [InlineData("dcmdrle", 8, 1)]
    [InlineData("dcmdrle", 8, 3)]
    [InlineData("dcmdrle", 16, 1)]
    [InlineData("gdcmconv", 8, 1)]
    [InlineData("gdcmconv", 8, 3)]
    [InlineData("gdcmconv", 16, 1)]
    public void ForeignProgramsDecodeWhatWasEncoded(string program, int bits, int samples)
    {
        for (int kind = 0; kind < 5; kind++)
        {
            DataSet image = RandomImages.Create(37, 301, bits, samples, kind, 7 + kind);
            Encapsulation.DecodeBy(Encapsulation.Encode(image, TransferSyntax.RLELossless), program, program == "gdcmconv" ? ["--raw"] : []).ShouldBe(Encapsulation.Decode(image));
        }
    }

    [Theory]
    [InlineData("wg04/CT1_UNC.dcm")]
    [InlineData("wg04/MR1_UNC.dcm")]
    [InlineData("wg04/NM1_UNC.dcm")]
    [InlineData("wg04/US1_UNC.dcm")]
    [InlineData("wg04/VL1_UNC.dcm")]
    [InlineData("wg04/VL6_UNC.dcm")]
    public void FramesAreAsShortAsThoseOfDcmtk(string path)
    {
        using DicomFile file = DicomFile.Open(Corpus.Path(path));
        int theirs = Encapsulation.EncodeBy(file.DataSet.Clone(), "dcmcrle").Length;
        Encapsulation.EncodeFrame(file.DataSet, TransferSyntax.RLELossless).Length.ShouldBeLessThanOrEqualTo((int)(1.03 * theirs));
    }

    [Fact]
    public void SegmentsOutsideTheFrameAreRefused()
    {
        byte[] sound = Encapsulation.EncodeFrame(Image(), TransferSyntax.RLELossless);
        foreach (uint offset in (uint[])[0, 63, (uint)sound.Length + 1, 0x7FFFFFFF, 0xFFFFFFFF])
        {
            for (int segment = 0; segment < 2; segment++)
            {
                byte[] frame = [.. sound];
                BinaryPrimitives.WriteUInt32LittleEndian(frame.AsSpan(4 + (4 * segment)), offset);
                Refusal(frame).ShouldContain("segment");
            }
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(0xFFFFFFFF)]
    public void AnotherNumberOfSegmentsIsRefused(uint segments)
    {
        byte[] frame = Encapsulation.EncodeFrame(Image(), TransferSyntax.RLELossless);
        BinaryPrimitives.WriteUInt32LittleEndian(frame, segments);
        Refusal(frame).ShouldContain($"states {segments} segments");
    }

    [Fact]
    public void FramesCutOffAreRefused()
    {
        byte[] frame = Encapsulation.EncodeFrame(Image(), TransferSyntax.RLELossless);
        for (int length = 2; length < frame.Length - 2; length += 7)
        {
            Refusal(frame[..length]).ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void RunsBeyondTheImageAreRefused()
    {
        byte[] frame = new byte[66];
        BinaryPrimitives.WriteInt32LittleEndian(frame, 1);
        BinaryPrimitives.WriteInt32LittleEndian(frame.AsSpan(4), 64);
        frame[64] = 129;
        Should.Throw<DicomException>(() => Encapsulation.Decode(Encapsulation.WithCodeStream(Images.Create(3, 3, new byte[9]), TransferSyntax.RLELossless, frame)))
            .Message.ShouldContain("at least 128 bytes, the image needs 9");
    }

    [Fact]
    public void WhatRleCannotHoldIsSaid()
    {
        FrameCodecs.Default.TryGetEncoder(TransferSyntax.RLELossless, out IFrameEncoder? encoder).ShouldBeTrue();
        DataSet subsampled = Images.Create(2, 2, new byte[8], samples: 3, photometric: "YBR_FULL_422");
        encoder.WhyNot(PixelDescription.FromDataSet(subsampled), TransferSyntax.RLELossless).ShouldNotBeNull().ShouldContain("YBR_FULL_422");
        DataSet wide = Images.Create(2, 2, new byte[96], bitsAllocated: 64, samples: 3, photometric: "RGB");
        encoder.WhyNot(PixelDescription.FromDataSet(wide), TransferSyntax.RLELossless).ShouldNotBeNull().ShouldContain("24 segments");
    }

    private static DataSet Image() => RandomImages.Create(9, 50, 16, 1, 0, 3);

    private static string Refusal(byte[] frame) => Should.Throw<DicomException>(() => Encapsulation.Decode(Encapsulation.WithCodeStream(Image(), TransferSyntax.RLELossless, frame))).Message;
}
