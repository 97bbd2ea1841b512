using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Imaging.Tests.Codecs.Jpeg2000;

/// <summary>JPEG 2000 as we write it: read by us and by others.</summary>
public class Jpeg2000EncoderTests
{
    private static readonly int[] s_depths = [8, 10, 12, 16, 24];

    [Fact]
    public void WhatWasEncodedIsDecoded() => Prop.ForAll(RandomImages.Of(s_depths, 1), ComesBack).QuickCheckThrowOnFailure();

    [Fact]
    public void ColourThatWasEncodedIsDecoded() => Prop.ForAll(RandomImages.Of([8, 12, 16, 24], 3), ComesBack).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(16)]
    public void SignedSamplesComeBack(int bits)
    {
        for (int kind = 0; kind < 5; kind++)
        {
            DataSet image = Signed(RandomImages.Create(61, 83, bits, 1, kind, kind));
            ComesBack(image).ShouldBeTrue();
        }
    }

    [Theory]
    [InlineData(8, 8)]
    [InlineData(3, 5)]
    [InlineData(51, 77)]
    public void SingleBitsComeBack(int rows, int columns)
    {
        byte[] pixels = Encapsulation.Decode(RandomImages.Create(rows, columns, 1, 1, 0, 3));

        // What is behind the last pixel is no part of it.
        pixels[^1] &= (byte)(0xFF >> (-rows * columns & 7));
        ComesBack(Images.Create(rows, columns, pixels, 1)).ShouldBeTrue();
    }

    [Fact]
    public void WhatIsInTheBitsAboveThoseStoredComesBack()
    {
        byte[] pixels = [.. Enumerable.Range(0, 64 * 64).SelectMany(i => Images.Words((i % 4096) | (i % 7 == 0 ? 0x8000 : 0)))];
        ComesBack(Images.Create(64, 64, pixels, 16, 12)).ShouldBeTrue();
    }

    [Theory]
    [InlineData(8, 1)]
    [InlineData(8, 3)]
    [InlineData(12, 1)]
    [InlineData(16, 1)]
    public void ForeignProgramsDecodeWhatWasEncoded(int bits, int samples)
    {
        for (int kind = 0; kind < 5; kind++)
        {
            DataSet image = RandomImages.Create(37, 301, bits, samples, kind, 7 + kind);
            byte[] original = Encapsulation.Decode(image);
            DataSet encoded = Encapsulation.Encode(image, TransferSyntax.JPEG2000Lossless);
            Encapsulation.DecodeBy(encoded, "gdcmconv", "--raw").ShouldBe(original);
            byte[] codeStream = Encapsulation.EncodeFrame(image, TransferSyntax.JPEG2000Lossless);
            OpenJpeg.Decompress(codeStream, PixelDescription.FromDataSet(image)).ShouldBe(original);
        }
    }

    [Theory]
    [InlineData("wg04/CT1_UNC.dcm")]
    [InlineData("wg04/MR1_UNC.dcm")]
    [InlineData("wg04/US1_UNC.dcm")]
    [InlineData("wg04/VL1_UNC.dcm")]
    [InlineData("wg04/NM1_UNC.dcm")]
    public void LosslessImagesAreAsSmallAsThoseOfOpenJpeg(string path)
    {
        using DicomFile file = DicomFile.Open(Corpus.Path(path));
        int theirs = OpenJpeg.Compress(file.DataSet).Length;
        byte[] ours = Encapsulation.EncodeFrame(file.DataSet, TransferSyntax.JPEG2000Lossless);
        ours.Length.ShouldBeLessThan((int)(1.03 * theirs));
        OpenJpeg.Decompress(ours, PixelDescription.FromDataSet(file.DataSet)).ShouldBe(Encapsulation.Decode(file.DataSet));
    }

    [Theory]
    [InlineData("wg04/CT1_UNC.dcm", 8)]
    [InlineData("wg04/MR1_UNC.dcm", 10)]
    [InlineData("wg04/US1_UNC.dcm", 15)]
    [InlineData("wg04/VL1_UNC.dcm", 20)]
    [InlineData("wg04/NM1_UNC.dcm", 30)]
    public void LossyImagesHaveTheSizeAskedForAndAreAsGoodAsThoseOfOpenJpeg(string path, double ratio)
    {
        using DicomFile file = DicomFile.Open(Corpus.Path(path));
        var description = PixelDescription.FromDataSet(file.DataSet);
        byte[] original = Encapsulation.Decode(file.DataSet);
        byte[] ours = Encapsulation.EncodeFrame(file.DataSet, TransferSyntax.JPEG2000, new EncodeOptions { CompressionRatio = ratio });
        ours.Length.ShouldBeInRange((int)(0.97 * original.Length / ratio), (int)(original.Length / ratio));

        // OpenJPEG counts its ratio from the bits that are stored.
        double theirRatio = ratio * description.BitsStored / description.BitsAllocated;
        byte[] theirs = OpenJpeg.Compress(file.DataSet, "-I", "-r", theirRatio.ToString(System.Globalization.CultureInfo.InvariantCulture));
        double ourError = Error(OpenJpeg.Decompress(ours, description), original, description);
        double theirError = Error(OpenJpeg.Decompress(theirs, description), original, description);

        // A tenth of a decibel.
        ourError.ShouldBeLessThan(1.023 * theirError);
    }

    [Theory]
    [InlineData("PALETTE COLOR", 8)]
    [InlineData("MONOCHROME2", 1)]
    public void WhatLossWouldSpoilIsRefused(string photometric, int bits)
    {
        var description = PixelDescription.FromDataSet(Images.Create(8, 8, new byte[64], bits, photometric: photometric));
        FrameCodecs.Default.TryGetEncoder(TransferSyntax.JPEG2000, out IFrameEncoder? encoder).ShouldBeTrue();
        encoder.WhyNot(description, TransferSyntax.JPEG2000).ShouldNotBeNull().ShouldContain("loss");
        encoder.WhyNot(description, TransferSyntax.JPEG2000Lossless).ShouldBeNull();
    }

    private static bool ComesBack(DataSet image) =>
        Encapsulation.Decode(Encapsulation.Encode(image, TransferSyntax.JPEG2000Lossless)).AsSpan().SequenceEqual(Encapsulation.Decode(image));

    private static DataSet Signed(DataSet image)
    {
        var description = PixelDescription.FromDataSet(image);
        byte[] pixels = Encapsulation.Decode(image);
        int half = 1 << (description.BitsStored - 1);
        byte[] shifted = description.BitsAllocated == 8
            ? [.. pixels.Select(value => (byte)(value - half))]
            : [.. pixels.Chunk(2).SelectMany(pair => Images.Words(BitConverter.ToUInt16(pair) - half))];
        return Images.Create(description.Rows, description.Columns, shifted, description.BitsAllocated, description.BitsStored, signed: true);
    }

    private static double Error(byte[] left, byte[] right, PixelDescription description) => description.BitsAllocated == 8
        ? left.Zip(right, (a, b) => (double)(a - b) * (a - b)).Average()
        : left.Chunk(2).Zip(right.Chunk(2), (a, b) => (Word(a) - Word(b)) * (double)(Word(a) - Word(b))).Average();

    private static int Word(byte[] pair) => BitConverter.ToInt16(pair);
}
