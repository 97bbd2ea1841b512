using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Imaging.Tests.Codecs.JpegLs;

/// <summary>JPEG-LS both ways, and as foreign programs see what was encoded.</summary>
public class JpegLsEncoderTests
{
    private static readonly int[] s_depths = [2, 5, 7, 8, 9, 10, 12, 15, 16];

    [Fact]
    public void WhatWasEncodedIsDecoded() => Prop.ForAll(RandomImages.Of(s_depths, 1, 3), IsKept).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(1, 300)]
    [InlineData(300, 1)]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 70_000 / 3)]
    public void ImagesOfAnyShapeAreDecoded(int rows, int columns)
    {
        for (int kind = 0; kind < 5; kind++)
        {
            IsKept(RandomImages.Create(rows, columns, 8, 1, kind, 1)).ShouldBeTrue();
            IsKept(RandomImages.Create(rows, columns, 16, 3, kind, 2)).ShouldBeTrue();
        }
    }

    [Fact]
    public void NearLosslessSamplesDifferByNoMoreThanAllowed() =>
        Prop.ForAll(
            RandomImages.Of([8, 10, 12, 15, 16], 1, 3),
            Gen.Choose(0, 40).ToArbitrary(),
            (image, near) =>
            {
                DataSet encoded = Encapsulation.Encode(image, TransferSyntax.JPEGLSNearLossless, new EncodeOptions { NearLosslessError = near });
                return LargestDifference(image, Encapsulation.Decode(encoded)) <= near;
            }).QuickCheckThrowOnFailure();

    /// <summary>A restart interval begins like an image: two images make one of two intervals.</summary>
    [Fact]
    public void RestartIntervalsAreDecoded() =>
        Prop.ForAll(RandomImages.Of([8, 12], 1, 3), image =>
        {
            int rows = image.Get(Attributes.Rows)!.Value, half = (rows + 1) / 2;
            byte[] pixels = Encapsulation.Decode(image), whole = Encode(image);
            if (rows < 2)
            {
                return true;
            }

            int split = half * (pixels.Length / rows);
            (byte[] header, byte[] first) = Split(Encode(Part(image, half, pixels[..split])));
            (_, byte[] second) = Split(Encode(Part(image, rows - half, pixels[split..])));
            (header[7], header[8]) = ((byte)(rows >> 8), (byte)rows);
            byte[] stream = [.. header.AsSpan(0, 2), 0xFF, 0xDD, 0x00, 0x04, 0x00, (byte)half, .. header.AsSpan(2), .. first, 0xFF, 0xFF, 0xD0, .. second, 0xFF, 0xD9];
            return Encapsulation.Decode(Encapsulation.WithCodeStream(image, TransferSyntax.JPEGLSLossless, stream)).AsSpan().SequenceEqual(pixels);
        }).QuickCheckThrowOnFailure();

    /// <summary>Components one after the other, in any order, each in a scan of its own.</summary>
    [Fact]
    public void ComponentsMayHaveScansOfTheirOwn()
    {
        DataSet image = RandomImages.Create(20, 33, 8, 3, 0, 1);
        byte[] pixels = Encapsulation.Decode(image);
        List<byte> stream = [.. Split(Encode(image)).Header[..^14]];
        foreach (int component in (int[])[2, 0, 1])
        {
            byte[] plane = [.. pixels.Where((_, i) => i % 3 == component)];
            (_, byte[] bits) = Split(Encode(Images.Create(20, 33, plane)));
            stream.AddRange([0xFF, 0xDA, 0x00, 0x08, 0x01, (byte)(component + 1), 0, 0, 0, 0, .. bits]);
        }

        Encapsulation.Decode(Encapsulation.WithCodeStream(image, TransferSyntax.JPEGLSLossless, [.. stream, 0xFF, 0xD9])).ShouldBe(pixels);
    }

    [Theory]
    [InlineData("dcmdjpls")]
    [InlineData("gdcmconv", "--raw")]
    public void ForeignProgramsDecodeWhatWasEncoded(string program, params string[] arguments)
    {
        foreach ((int bits, int samples) in ((int, int)[])[(6, 1), (8, 1), (8, 3), (9, 1), (12, 1), (16, 1)])
        {
            for (int kind = 0; kind < 5; kind++)
            {
                DataSet image = RandomImages.Create(61, 301, bits, samples, kind, bits + kind);
                Encapsulation.DecodeBy(Encapsulation.Encode(image, TransferSyntax.JPEGLSLossless), program, arguments)
                    .ShouldBe(Encapsulation.Decode(image), $"{bits} bits, {samples} samples, kind {kind}");
                if (bits < 8)
                {
                    continue;
                }

                DataSet near = Encapsulation.Encode(image, TransferSyntax.JPEGLSNearLossless, new EncodeOptions { NearLosslessError = 3 });
                Encapsulation.DecodeBy(near, program, arguments).ShouldBe(Encapsulation.Decode(near), $"near-lossless, {bits} bits, {samples} samples, kind {kind}");
            }
        }
    }

    [Theory]
    [InlineData("wg04/CT1_JLSL.dcm")]
    [InlineData("wg04/MR1_JLSL.dcm")]
    [InlineData("wg04/US1_RLE.dcm")]
    public void StreamsAreThoseOfDcmtk(string file)
    {
        using DicomFile dicom = DicomFile.Open(Corpus.Path(file));
        NativeFrame frame = FrameReader.FromDataSet(dicom.DataSet).Read(1);
        PixelDescription description = frame.Description;
        DataSet image = Images.Create(
            description.Rows, description.Columns, frame.Samples.ToArray(), description.BitsAllocated, description.BitsAllocated, description.SamplesPerPixel, description.PhotometricInterpretation);
        byte[] ours = Encode(image);
        byte[] theirs = Encapsulation.EncodeBy(image, "dcmcjpls");
        theirs.AsSpan().CommonPrefixLength(ours).ShouldBeGreaterThanOrEqualTo(ours.Length - 1, "but for padding before the end-of-image marker");
        (theirs.Length - ours.Length).ShouldBeLessThan(2);
    }

    [Theory]
    [InlineData("wg04/RG3_JLSL.dcm", 2)]
    [InlineData("wg04/US1_UNC.dcm", 1)]
    [InlineData("wg04/VL6_UNC.dcm", 3)]
    public void NearLosslessStreamsAreAsShortAsThoseOfDcmtk(string file, int error)
    {
        using DicomFile dicom = DicomFile.Open(Corpus.Path(file));
        NativeFrame frame = FrameReader.FromDataSet(dicom.DataSet).Read(1);
        PixelDescription description = frame.Description;
        DataSet image = Images.Create(
            description.Rows, description.Columns, frame.Samples.ToArray(), description.BitsAllocated, description.BitsStored, description.SamplesPerPixel, description.PhotometricInterpretation);
        int theirs = Encapsulation.EncodeBy(image, "dcmcjpls", "+en", "+md", $"{error}").Length;
        Encapsulation.EncodeFrame(image, TransferSyntax.JPEGLSNearLossless, new EncodeOptions { NearLosslessError = error }).Length.ShouldBeLessThanOrEqualTo((int)(1.03 * theirs));
    }

    /// <summary>Samples with bits beyond those stored, such as overlays, come back with them.</summary>
    [Fact]
    public void BitsBeyondTheStoredOnesAreKept()
    {
        byte[] pixels = Images.Words(0x8001, 0x0FFF, 0x7123, 0xF000);
        DataSet image = Images.Create(2, 2, pixels, 16, 12);
        Encapsulation.Decode(Encapsulation.Encode(image, TransferSyntax.JPEGLSLossless)).ShouldBe(pixels);
        Should.Throw<DicomException>(() => Encapsulation.Encode(image, TransferSyntax.JPEGLSNearLossless)).Message.ShouldContain("beyond Bits Stored");
    }

    [Theory]
    [InlineData(32, false, "MONOCHROME2", "Bits Allocated")]
    [InlineData(16, true, "MONOCHROME2", "Pixel Representation")]
    [InlineData(8, false, "PALETTE COLOR", "PALETTE COLOR")]
    [InlineData(8, false, "MONOCHROME2", "takes 8 to 8 in 8", 7)]
    [InlineData(16, false, "MONOCHROME2", "takes 9 to 16 in 16", 8)]
    public void WhatNearLosslessCannotHoldIsSaid(int bits, bool signed, string photometric, string message, int? stored = null)
    {
        FrameCodecs.Default.TryGetEncoder(TransferSyntax.JPEGLSNearLossless, out IFrameEncoder? encoder).ShouldBeTrue();
        DataSet image = Images.Create(1, 1, new byte[bits / 8], bits, stored, signed: signed, photometric: photometric);
        encoder.WhyNot(PixelDescription.FromDataSet(image), TransferSyntax.JPEGLSNearLossless).ShouldNotBeNull().ShouldContain(message);
    }

    private static bool IsKept(DataSet image) => Encapsulation.Decode(Encapsulation.Encode(image, TransferSyntax.JPEGLSLossless)).AsSpan().SequenceEqual(Encapsulation.Decode(image));

    private static int Stored(DataSet image) => image.Get(Attributes.BitsStored)!.Value;

    private static int LargestDifference(DataSet image, byte[] decoded)
    {
        byte[] original = Encapsulation.Decode(image);
        int bytes = image.Get(Attributes.BitsAllocated)!.Value / 8, most = 0;
        for (int i = 0; i < original.Length; i += bytes)
        {
            most = Math.Max(most, Math.Abs(Value(original) - Value(decoded)));
            int Value(byte[] pixels) => bytes == 1 ? pixels[i] : BitConverter.ToUInt16(pixels, i);
        }

        return most;
    }

    private static byte[] Encode(DataSet image) => Encapsulation.EncodeFrame(image, TransferSyntax.JPEGLSLossless);

    private static DataSet Part(DataSet image, int rows, byte[] pixels) => Images.Create(
        rows, image.Get(Attributes.Columns)!.Value, pixels, image.Get(Attributes.BitsAllocated)!.Value, Stored(image), image.Get(Attributes.SamplesPerPixel)!.Value, image.GetString(Attributes.PhotometricInterpretation)!);

    /// <summary>What comes before the bits, and the bits without the end-of-image marker.</summary>
    private static (byte[] Header, byte[] Bits) Split(byte[] stream)
    {
        int scan = stream.AsSpan().IndexOf(new byte[] { 0xFF, 0xDA }), bits = scan + 2 + stream[scan + 3];
        return (stream[..bits], stream[bits..^2]);
    }
}
