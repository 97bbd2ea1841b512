using System.Buffers.Binary;
using System.IO.Compression;

namespace Gantry.Dicom.Imaging.Tests.Codecs;

public class PngEncoderTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(7, 5, 1)]
    [InlineData(300, 200, 1)]
    [InlineData(1, 9, 3)]
    [InlineData(255, 33, 3)]
    public void Pixels_come_back_exactly(int width, int height, int samples)
    {
        RenderedImage image = Pictures.Create(width, height, samples);
        RenderedImage decoded = Decode(PngEncoder.Encode(image));
        decoded.Width.ShouldBe(width);
        decoded.Height.ShouldBe(height);
        decoded.Pixels.ShouldBe(image.Pixels);
    }

    [Theory]
    [InlineData(640, 480, 1)]
    [InlineData(123, 77, 3)]
    public void A_foreign_program_finds_no_fault(int width, int height, int samples)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, PngEncoder.Encode(Pictures.Create(width, height, samples)));
            ForeignProgram.Run("pngcheck", "-q", file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(640, 480)]
    [InlineData(33, 255)]
    public void Samples_of_16_bits_come_back_from_a_foreign_program(int width, int height)
    {
        ushort[] samples = new ushort[width * height];
        for (int i = 0; i < samples.Length; i++)
        {
            samples[i] = (ushort)((i * 257) ^ (i / width * 4093));
        }

        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, PngEncoder.EncodeGray16(width, height, samples));
            byte[] map = ForeignProgram.Run("pngtopnm", file);
            System.Text.Encoding.ASCII.GetString(map).ShouldStartWith($"P5\n{width} {height}\n65535\n");
            map[^(2 * samples.Length)..].Chunk(2).Select(pair => BinaryPrimitives.ReadUInt16BigEndian(pair)).ShouldBe(samples);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void Too_few_samples_are_refused() => Should.Throw<ArgumentException>(() => PngEncoder.EncodeGray16(3, 2, new ushort[5])).Message.ShouldContain("3 × 2");

    [Fact]
    public void Smooth_pictures_get_smaller()
    {
        RenderedImage image = Pictures.Create(512, 512, 1, noise: 0);
        PngEncoder.Encode(image).Length.ShouldBeLessThan(image.Pixels.Length / 2);
    }

    // An independent decoder of the filters our encoder may use.
    private static RenderedImage Decode(byte[] png)
    {
        int width = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), height = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20));
        int samples = png[25] == 2 ? 3 : 1;
        using MemoryStream data = new();
        for (int position = 8; position < png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(position));
            if (png.AsSpan(position + 4, 4).SequenceEqual("IDAT"u8))
            {
                data.Write(png, position + 8, length);
            }

            position += 12 + length;
        }

        data.Position = 0;
        using ZLibStream zlib = new(data, CompressionMode.Decompress);
        int stride = width * samples;
        byte[] pixels = new byte[stride * height];
        for (int y = 0; y < height; y++)
        {
            int filter = zlib.ReadByte();
            zlib.ReadExactly(pixels, y * stride, stride);
            for (int x = 0; x < stride; x++)
            {
                int left = x >= samples ? pixels[(y * stride) + x - samples] : 0;
                int up = y > 0 ? pixels[((y - 1) * stride) + x] : 0;
                pixels[(y * stride) + x] += (byte)(filter switch { 0 => 0, 1 => left, 2 => up, _ => throw new InvalidDataException($"Filter {filter}") });
            }
        }

        zlib.ReadByte().ShouldBe(-1);
        return new RenderedImage(width, height, samples, pixels);
    }
}
