using System.Diagnostics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using System.Security.Cryptography;

namespace Gantry.Dicom.Imaging.Tests.Codecs;

/// <summary>Codecs and rendering make the same bytes on processors that lack the vector instructions of this one.</summary>
public class InstructionSetTests
{
    /// <summary>Where <see cref="What_was_encoded_without_loss_is_decoded"/> writes down what it has seen, when it is run as a process of its own.</summary>
    private const string FileVariable = "GANTRY_TEST_DIGESTS";

    private static readonly TransferSyntax[] s_lossy = [TransferSyntax.JPEGBaseline8Bit, TransferSyntax.JPEGExtended12Bit, TransferSyntax.JPEGLSNearLossless, TransferSyntax.JPEG2000, TransferSyntax.HTJ2K];

    private static string Instructions => $"BMI2 {Bmi2.X64.IsSupported}, AVX2 {Avx2.IsSupported}, 256 bits {Vector256.IsHardwareAccelerated}";

    [Theory]
    [InlineData("DOTNET_EnableAVX2")]
    [InlineData("DOTNET_EnableHWIntrinsic")]
    public void Fewer_instructions_make_the_same_bytes(string variable)
    {
        string file = Path.GetTempFileName();
        try
        {
            ProcessStartInfo start = new("dotnet", [typeof(InstructionSetTests).Assembly.Location, "--filter-method", $"*{nameof(InstructionSetTests)}.{nameof(What_was_encoded_without_loss_is_decoded)}"])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                Environment = { [variable] = "0", [FileVariable] = file },
            };
            using Process process = Process.Start(start)!;
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            process.ExitCode.ShouldBe(0, output);
            string[] theirs = File.ReadAllLines(file);
            theirs[0].ShouldBe("BMI2 False, AVX2 False, 256 bits False");
            theirs[1..].ShouldBe(Digests());
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public void What_was_encoded_without_loss_is_decoded()
    {
        string[] digests = Digests();
        digests.Length.ShouldBeGreaterThan(250);
        if (Environment.GetEnvironmentVariable(FileVariable) is { } file)
        {
            File.WriteAllLines(file, [Instructions, .. digests]);
        }
    }

    private static string[] Digests() =>
        [.. Images().SelectMany(image => Rendered(image).Concat(FrameCodecs.Default.Encodable.Intersect(FrameCodecs.Default.Decodable).Order().SelectMany(uid => Coded(image, TransferSyntax.Of(uid)))))];

    // Wider than any vector, and no multiple of one; of single bits no byte is left half full.
    private static IEnumerable<(string Name, DataSet DataSet)> Images() =>
        from shape in ((int Bits, int Samples)[])[(1, 1), (8, 1), (8, 3), (12, 1), (16, 1)]
        from kind in Enumerable.Range(0, 5)
        select ($"{shape.Bits} bits, {shape.Samples} samples, kind {kind}", RandomImages.Create(40, 139, shape.Bits, shape.Samples, kind, kind + shape.Bits));

    private static IEnumerable<string> Coded((string Name, DataSet DataSet) image, TransferSyntax syntax)
    {
        FrameCodecs.Default.TryGetEncoder(syntax, out IFrameEncoder? encoder).ShouldBeTrue();
        if (encoder.WhyNot(PixelDescription.FromDataSet(image.DataSet), syntax) is not null)
        {
            yield break;
        }

        byte[] stream = Encapsulation.EncodeFrame(image.DataSet, syntax), decoded = Encapsulation.Decode(Encapsulation.WithCodeStream(image.DataSet, syntax, stream));
        if (!s_lossy.Contains(syntax))
        {
            decoded.ShouldBe(Encapsulation.Decode(image.DataSet), $"{image.Name}, {syntax.Name}");
        }

        yield return $"{image.Name}, {syntax.Name}: {Digest(stream)} {Digest(decoded)}";
    }

    private static IEnumerable<string> Rendered((string Name, DataSet DataSet) image)
    {
        int bits = image.DataSet.Get(Attributes.BitsStored)!.Value;
        RenderedImage rendered = Renderer.Render(image.DataSet, 1, new RenderOptions { Window = new Window(Math.Pow(2, bits - 1), Math.Pow(2, bits) / 3 + 2) });
        RenderedImage thumbnail = Renderer.Render(image.DataSet, 1, RenderOptions.Thumbnail(40));
        yield return $"{image.Name}, rendered: {Digest(rendered.Pixels)} {Digest(thumbnail.Pixels)} {Digest(PngEncoder.Encode(rendered))} {Digest(JpegEncoder.Encode(rendered))}";
    }

    private static string Digest(byte[] bytes) => Convert.ToHexString(SHA256.HashData(bytes), 0, 8);
}
