using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Imaging.Tests.Codecs.Jpeg2000;

/// <summary>The High-Throughput block coder without the image around it (ITU-T T.814).</summary>
public class HighThroughputBlockTests
{
    private static Arbitrary<RandomBlock> Blocks =>
        (from width in Gen.Frequency((1, Gen.Choose(1, 5)), (3, Gen.Choose(4, 64)))
         from height in Gen.Frequency((1, Gen.Choose(1, 5)), (3, Gen.Choose(4, 64)))
         from bitPlanes in Gen.Choose(1, 30)
         from density in Gen.Choose(0, 8)
         from seed in Gen.Choose(0, int.MaxValue)
         select new RandomBlock(width, height, bitPlanes, density, seed)).ToArbitrary();

    [Fact]
    public void What_was_encoded_is_decoded() =>
        Prop.ForAll(Blocks, block => Decode(block.Shape, Encode(block), out bool isWhole).AsSpan().SequenceEqual(block.Centred(0)) && isWhole)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Theory]
    [InlineData(1, 1024)]
    [InlineData(1024, 1)]
    [InlineData(1024, 4)]
    [InlineData(4, 1024)]
    [InlineData(5, 819)]
    [InlineData(64, 64)]
    public void The_extremes_of_shape_and_magnitude_come_back(int width, int height)
    {
        foreach (int bitPlanes in (int[])[1, 13, 14, 15, 30])
        {
            for (int density = 0; density <= 8; density++)
            {
                RandomBlock block = new(width, height, bitPlanes, density, 5);
                Decode(block.Shape, Encode(block), out bool isWhole).ShouldBe(block.Centred(0));
                isWhole.ShouldBeTrue();
            }
        }
    }

    [Fact]
    public void Rows_of_a_larger_picture_are_read_and_written_in_place()
    {
        RandomBlock block = new(13, 9, 10, 6, 3);
        int[] wide = new int[20 * 9];
        wide.AsSpan().Fill(int.MinValue);
        for (int y = 0; y < 9; y++)
        {
            block.Coefficients.AsSpan(y * 13, 13).CopyTo(wide.AsSpan(y * 20));
        }

        EncodedCodeBlock encoded = new HighThroughputBlockEncoder().Encode(block.Shape, wide, 20);
        encoded.Bytes.ShouldBe(Encode(block).Bytes);
        int[] decoded = new int[20 * 9];
        decoded.AsSpan().Fill(77);
        CodewordSegment[] segments = [new(encoded.Bytes.Length, 1)];
        new HighThroughputBlockDecoder().Decode(new CodeBlock(block.Shape, encoded.ZeroBitPlanes, segments, encoded.Bytes), decoded, 20).ShouldBeTrue();
        for (int y = 0; y < 9; y++)
        {
            decoded.AsSpan(y * 20, 13).ToArray().ShouldBe(block.Centred(0)[(y * 13)..((y + 1) * 13)]);
            decoded.AsSpan((y * 20) + 13, 7).ToArray().ShouldAllBe(value => value == 77);
        }
    }

    [Fact]
    public void A_cleanup_pass_of_a_higher_bit_plane_is_put_in_its_place()
    {
        RandomBlock block = new(17, 23, 9, 5, 8);
        byte[] bytes = Encode(block).Bytes;
        CodeBlockShape shape = block.Shape with { MagnitudeBits = block.Shape.MagnitudeBits + 4 };
        CodewordSegment[] segments = [new(bytes.Length, 1)];
        int[] decoded = Decode(shape, new CodeBlock(shape, block.Shape.MagnitudeBits - 1, segments, bytes), out bool isWhole);
        isWhole.ShouldBeTrue();
        decoded.ShouldBe(block.Centred(4));
    }

    [Fact]
    public void An_empty_segment_is_a_block_of_zeros()
    {
        CodeBlockShape shape = new(4, 4, 8, SubbandOrientation.LL, CodeBlockStyle.HighThroughput);
        CodewordSegment[] segments = [new(0, 1)];
        Decode(shape, new CodeBlock(shape, 7, segments, []), out bool isWhole).ShouldAllBe(value => value == 0);
        isWhole.ShouldBeTrue();
        RandomBlock zeros = new(4, 4, 8, 0, 1);
        EncodedCodeBlock encoded = Encode(zeros);
        encoded.Passes.ShouldBeEmpty();
        encoded.ZeroBitPlanes.ShouldBe(8);
    }

    [Theory]
    [InlineData(new byte[] { 0x12 })]
    [InlineData(new byte[] { 0x12, 0x00, 0x00 })]
    [InlineData(new byte[] { 0x12, 0xF1, 0x00 })]
    [InlineData(new byte[] { 0x12, 0xF4, 0x00 })]
    [InlineData(new byte[] { 0x12, 0xFF, 0xFF })]
    public void A_suffix_of_an_impossible_length_is_damage(byte[] bytes)
    {
        CodeBlockShape shape = new(4, 4, 8, SubbandOrientation.LL, CodeBlockStyle.HighThroughput);
        CodewordSegment[] segments = [new(bytes.Length, 1)];
        Decode(shape, new CodeBlock(shape, 7, segments, bytes), out bool isWhole).ShouldAllBe(value => value == 0);
        isWhole.ShouldBeFalse();
    }

    [Fact]
    public void Damage_of_any_kind_stays_inside_the_block()
    {
        Random random = new(11);
        HighThroughputBlockDecoder decoder = new();
        for (int i = 0; i < 5_000; i++)
        {
            RandomBlock block = new(random.Next(1, 65), random.Next(1, 65), random.Next(1, 31), random.Next(1, 9), i);
            byte[] bytes = Encode(block).Bytes;
            if (bytes.Length == 0)
            {
                continue;
            }

            for (int changes = random.Next(1, 6); changes > 0; changes--)
            {
                int at = random.Next(3) == 0 ? bytes.Length - 1 - random.Next(Math.Min(bytes.Length, 12)) : random.Next(bytes.Length);
                bytes[at] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)0xFF;
            }

            int refined = random.Next(2) == 0 ? random.Next(bytes.Length) : 0;
            CodeBlockShape shape = block.Shape with { MagnitudeBits = random.Next(1, 31) };
            CodewordSegment[] segments = refined > 0 ? [new(bytes.Length - refined, 1), new(refined, 2)] : [new(bytes.Length, 1)];
            int[] coefficients = new int[block.Coefficients.Length];
            decoder.Decode(new CodeBlock(shape, random.Next(shape.MagnitudeBits), segments, bytes), coefficients, shape.Width);
        }
    }

    [Fact]
    public void OpenJpeg_decodes_what_was_encoded()
    {
        for (int seed = 0; seed < 12; seed++)
        {
            RandomBlock block = new(8 + (5 * seed), 64 - (3 * seed), 11, 1 + (seed % 8), seed);
            EncodedCodeBlock encoded = Encode(block);
            CodewordSegment[] segments = [new(encoded.Bytes.Length, 1)];
            CodeBlock coded = new(block.Shape, encoded.ZeroBitPlanes, segments, encoded.Bytes);
            DecodeByOpenJpeg(coded).ShouldBe(Samples(block.Centred(0)));
            DecodeImage(coded).ShouldBe(Samples(block.Centred(0)));
        }
    }

    [Theory]
    [InlineData(1, 64)]
    [InlineData(2, 64)]
    [InlineData(1, 72)]
    [InlineData(2, 72)]
    public void OpenJpeg_refines_as_we_do(int passes, int style)
    {
        // Any bits below 0x80 are refinement of some image.
        for (int seed = 0; seed < 12; seed++)
        {
            RandomBlock block = new(8 + (5 * seed), 64 - (3 * seed), 8, 1 + (seed % 7), seed);
            byte[] cleanup = Encode(block).Bytes, refinement = new byte[400 - (20 * seed)];
            new Random(seed).NextBytes(refinement);
            refinement = [.. refinement.Select(value => (byte)(value & 0x77))];
            CodeBlockShape shape = block.Shape with { MagnitudeBits = 11, Style = (CodeBlockStyle)style };
            CodewordSegment[] segments = [new(cleanup.Length, 1), new(refinement.Length, passes)];
            CodeBlock coded = new(shape, 7, segments, [.. cleanup, .. refinement]);
            int[] decoded = Decode(shape, coded, out bool isWhole);
            isWhole.ShouldBeTrue();
            decoded.Zip(block.Centred(3)).Count(pair => pair.First != pair.Second).ShouldBeGreaterThan(30);
            DecodeByOpenJpeg(coded).ShouldBe(Samples(decoded));
            DecodeImage(coded).ShouldBe(Samples(decoded));
        }
    }

    // gdcm knows no High-Throughput syntax, but hands JPEG 2000 of any kind to OpenJPEG.
    private static byte[] DecodeByOpenJpeg(in CodeBlock block) => Encapsulation.DecodeBy(Image(block, TransferSyntax.JPEG2000Lossless), "gdcmconv", "--raw");

    private static byte[] DecodeImage(in CodeBlock block) => Encapsulation.Decode(Image(block, TransferSyntax.HTJ2KLossless));

    private static DataSet Image(in CodeBlock block, TransferSyntax transferSyntax)
    {
        DataSet image = Images.Create(block.Shape.Height, block.Shape.Width, new byte[2 * block.Shape.Width * block.Shape.Height], 16, 11);
        return Encapsulation.WithCodeStream(image, transferSyntax, SingleBlockStream.Write(block));
    }

    // The image of which the block holds the only sub-band: samples are shifted, and cut off at their range.
    private static byte[] Samples(int[] coefficients) => [.. coefficients
        .Select(value => (value & int.MaxValue) >> 1 is var magnitude && value < 0 ? -magnitude : magnitude)
        .SelectMany(value => BitConverter.GetBytes((ushort)Math.Clamp(value + 1024, 0, 2047)))];

    private static EncodedCodeBlock Encode(RandomBlock block) => new HighThroughputBlockEncoder().Encode(block.Shape, block.Coefficients, block.Shape.Width);

    private static int[] Decode(in CodeBlockShape shape, EncodedCodeBlock encoded, out bool isWhole)
    {
        if (encoded.Passes.Length == 0)
        {
            isWhole = true;
            return new int[shape.Width * shape.Height];
        }

        CodewordSegment[] segments = [new(encoded.Bytes.Length, 1)];
        return Decode(shape, new CodeBlock(shape, encoded.ZeroBitPlanes, segments, encoded.Bytes), out isWhole);
    }

    private static int[] Decode(in CodeBlockShape shape, in CodeBlock block, out bool isWhole)
    {
        int[] coefficients = new int[shape.Width * shape.Height];
        coefficients.AsSpan().Fill(-1);
        isWhole = new HighThroughputBlockDecoder().Decode(block, coefficients, shape.Width);
        return coefficients;
    }
}
