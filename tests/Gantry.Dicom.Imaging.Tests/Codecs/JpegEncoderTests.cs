namespace Gantry.Dicom.Imaging.Tests.Codecs;

public class JpegEncoderTests
{
    [Theory]
    [InlineData(512, 512, 1, 90, 38)]
    [InlineData(1, 1, 1, 90, 30)]
    [InlineData(17, 9, 1, 95, 38)]
    [InlineData(640, 481, 1, 50, 33)]
    [InlineData(320, 240, 3, 90, 36)]
    [InlineData(33, 47, 3, 75, 30)]
    [InlineData(15, 16, 3, 80, 29)]
    [InlineData(200, 100, 3, 100, 45)]
    [InlineData(100, 100, 1, 100, 48)]
    [InlineData(64, 64, 1, 1, 12)]
    public void A_foreign_decoder_sees_the_same_picture(int width, int height, int samples, int quality, double decibel)
    {
        RenderedImage image = Pictures.Create(width, height, samples);
        RenderedImage decoded = Decode(JpegEncoder.Encode(image, quality));
        Pictures.Psnr(image, decoded).ShouldBeGreaterThan(decibel);
    }

    [Fact]
    public void Noise_of_full_strength_survives_the_best_quality()
    {
        Random random = new(5);
        byte[] pixels = new byte[256 * 256];
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = random.Next(2) == 0 ? (byte)0 : (byte)255;
        }

        RenderedImage image = new(256, 256, 1, pixels);
        Pictures.Psnr(image, Decode(JpegEncoder.Encode(image, 100))).ShouldBeGreaterThan(45);
    }

    [Fact]
    public void Lower_quality_is_smaller()
    {
        RenderedImage image = Pictures.Create(512, 512, 3);
        int[] lengths = [.. new[] { 10, 50, 80, 95 }.Select(quality => JpegEncoder.Encode(image, quality).Length)];
        lengths.ShouldBeInOrder();
        lengths[3].ShouldBeLessThan(image.Pixels.Length);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(101)]
    public void Impossible_qualities_are_refused(int quality) =>
        Should.Throw<ArgumentOutOfRangeException>(() => JpegEncoder.Encode(Pictures.Create(8, 8, 1), quality));

    private static RenderedImage Decode(byte[] jpeg)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, jpeg);
            return ForeignProgram.ReadPortableMap(ForeignProgram.Run("djpeg", "-pnm", file));
        }
        finally
        {
            File.Delete(file);
        }
    }
}
