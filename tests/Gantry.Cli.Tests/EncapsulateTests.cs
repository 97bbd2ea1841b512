using System.Text;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Cli.Tests;

/// <summary>Documents and pictures become instances, and stay as they are within.</summary>
[Trait("Ledger", "R011")]
public sealed class EncapsulateTests
{
    private const string Cda = "<?xml version=\"1.0\"?><ClinicalDocument xmlns=\"urn:hl7-org:v3\"><typeId root=\"2.16.840.1.113883.1.3\"/><id root=\"1.2.3\" extension=\"77\"/><title>Bericht über Müller</title><component/></ClinicalDocument>";
    private static readonly CancellationToken s_cancellation = TestContext.Current.CancellationToken;
    private static readonly byte[] s_pixels = [.. Enumerable.Range(0, 40 * 30 * 3).Select(i => (byte)((i * 5) ^ (i / 97)))];

    private static byte[] Stl()
    {
        byte[] stl = new byte[84 + 50];
        stl[80] = 1;
        return stl;
    }

    public static TheoryData<string, byte[], string> Documents => new()
    {
        { "a.pdf", Encoding.ASCII.GetBytes("%PDF-1.4\n%%EOF\n1"), "1.2.840.10008.5.1.4.1.1.104.1" },
        { "a.xml", Encoding.UTF8.GetBytes(Cda), "1.2.840.10008.5.1.4.1.1.104.2" },
        { "a.bin", Stl(), "1.2.840.10008.5.1.4.1.1.104.3" },
        { "a.obj", Encoding.ASCII.GetBytes("v 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n"), "1.2.840.10008.5.1.4.1.1.104.4" },
        { "a.mtl", Encoding.ASCII.GetBytes("newmtl a\n"), "1.2.840.10008.5.1.4.1.1.104.5" },
    };

    private static async Task<DicomFile> MakeAsync(Scratch scratch, string name, byte[] bytes, params string[] options)
    {
        await File.WriteAllBytesAsync(scratch[name], bytes, s_cancellation);
        Run run = await Run.GantryAsync(["encapsulate", scratch[name], scratch["out.dcm"], .. options]);
        run.ExitCode.ShouldBe(0, run.Error);
        return DicomFile.Open(scratch["out.dcm"]);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task ADocumentIsHeldAsItIsWithThePatientOfAnotherInstance(string name, byte[] bytes, string sopClass)
    {
        using Scratch scratch = new();
        string like = scratch.Instance("like.dcm");
        using DicomFile other = DicomFile.Open(like);
        using DicomFile file = await MakeAsync(scratch, name, bytes, "--like", like, "-k", "SeriesDescription=Papers");
        file.DataSet.GetString(Attributes.SOPClassUID).ShouldBe(sopClass);
        foreach (Tag tag in (Tag[])[Attributes.PatientID, Attributes.PatientName, Attributes.StudyInstanceUID])
        {
            file.DataSet.GetString(tag).ShouldBe(other.DataSet.GetString(tag));
        }

        file.DataSet.GetString(Attributes.SeriesDescription).ShouldBe("Papers");
        file.DataSet.GetString(Attributes.SeriesInstanceUID).ShouldNotBe(other.DataSet.GetString(Attributes.SeriesInstanceUID));
        uint length = file.DataSet.Get(Attributes.EncapsulatedDocumentLength)!.Value;
        file.DataSet.GetBytes(Attributes.EncapsulatedDocument).Span[..(int)length].SequenceEqual(bytes).ShouldBeTrue();
        if (name == "a.xml")
        {
            file.DataSet.GetString(Attributes.HL7InstanceIdentifier).ShouldBe("1.2.3^77");
            file.DataSet.GetString(Attributes.DocumentTitle).ShouldBe("Bericht über Müller");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task PicturesBecomeSecondaryCaptureImagesThatShowTheSame(int samples)
    {
        using Scratch scratch = new();
        RenderedImage image = new(40, 30, samples, s_pixels[..(40 * 30 * samples)]);
        using (DicomFile png = await MakeAsync(scratch, "a.png", PngEncoder.Encode(image)))
        {
            png.DataSet.Get(Attributes.SOPClassUID).ShouldBe(SopClasses.SecondaryCaptureImageStorage);
            FrameReader.FromDataSet(png.DataSet).Read(1).Samples.Span.SequenceEqual(image.Pixels).ShouldBeTrue();
            png.DataSet.Contains(Attributes.LossyImageCompression).ShouldBeFalse();
        }

        byte[] jpeg = JpegEncoder.Encode(image);
        using DicomFile file = await MakeAsync(scratch, "a.jpg", jpeg);
        file.TransferSyntax.ShouldBe(TransferSyntax.JPEGBaseline8Bit);
        file.DataSet.TryGetElement(Attributes.PixelData, out DataElement pixels).ShouldBeTrue();
        pixels.ReadFragment(1).Span[..jpeg.Length].SequenceEqual(jpeg).ShouldBeTrue("it is not encoded again");
        file.DataSet.GetString(Attributes.LossyImageCompression).ShouldBe("01");
        Renderer.Render(file.DataSet).Pixels.Length.ShouldBe(image.Pixels.Length);
    }

    [Fact]
    public async Task APngOf16BitsKeepsThem()
    {
        using Scratch scratch = new();
        ushort[] values = [.. Enumerable.Range(0, 12).Select(i => (ushort)(i * 5000))];
        using DicomFile file = await MakeAsync(scratch, "a.png", PngEncoder.EncodeGray16(4, 3, values));
        file.DataSet.Get(Attributes.BitsStored).ShouldBe((ushort)16);
        System.Runtime.InteropServices.MemoryMarshal.Cast<byte, ushort>(file.DataSet.GetBytes(Attributes.PixelData).Span).SequenceEqual(values).ShouldBeTrue();
    }

    [Theory]
    [InlineData(1, "1.2.840.10008.5.1.4.1.1.7.2", new string[0])]
    [InlineData(1, "1.2.840.10008.5.1.4.1.1.7.1", new[] { "--single-bit" })]
    [InlineData(3, "1.2.840.10008.5.1.4.1.1.7.4", new[] { "--frame-rate", "12.5" })]
    public async Task SeveralPicturesBecomeTheFramesOfOneImage(int samples, string sopClass, string[] options)
    {
        using Scratch scratch = new();
        byte[][] frames = [s_pixels[..(40 * 30 * samples)], [.. s_pixels[..(40 * 30 * samples)].Reverse()]];
        for (int i = 0; i < 2; i++)
        {
            await File.WriteAllBytesAsync(scratch[$"{i}.png"], PngEncoder.Encode(new RenderedImage(40, 30, samples, frames[i])), s_cancellation);
        }

        Run run = await Run.GantryAsync(["encapsulate", scratch["0.png"], scratch["1.png"], scratch["out.dcm"], .. options]);

        run.ExitCode.ShouldBe(0, run.Error);
        using DicomFile file = DicomFile.Open(scratch["out.dcm"]);
        file.DataSet.GetString(Attributes.SOPClassUID).ShouldBe(sopClass);
        file.DataSet.Get(Attributes.NumberOfFrames).ShouldBe(2);
        bool isMoving = options.Contains("--frame-rate");
        file.DataSet.Get(Attributes.FrameTime).ShouldBe(isMoving ? 80 : null);
        file.DataSet.GetStrings(Attributes.PageNumberVector).ShouldBe(isMoving ? [] : ["1", "2"]);
        for (int i = 0; i < 2; i++)
        {
            byte[] shown = Renderer.Render(file.DataSet, i + 1).Pixels;
            shown.ShouldBe(sopClass.EndsWith(".1", StringComparison.Ordinal) ? [.. frames[i].Select(value => (byte)(value >= 128 ? 255 : 0))] : frames[i]);
        }

        Run validated = await Run.GantryAsync("validate", "--level", "error", scratch["out.dcm"]);
        validated.ExitCode.ShouldBe(0, validated.Output);
    }

    [Fact]
    public async Task JpegsBecomeFramesAsTheyAreAndPicturesOfSeveralKindsAreRefused()
    {
        using Scratch scratch = new();
        RenderedImage image = new(40, 30, 3, s_pixels);
        byte[] jpeg = JpegEncoder.Encode(image);
        await File.WriteAllBytesAsync(scratch["a.jpg"], jpeg, s_cancellation);
        await File.WriteAllBytesAsync(scratch["a.png"], PngEncoder.Encode(image), s_cancellation);

        (await Run.GantryAsync("encapsulate", scratch["a.jpg"], scratch["a.jpg"], scratch["a.jpg"], scratch["out.dcm"])).ExitCode.ShouldBe(0);
        Run refused = await Run.GantryAsync("encapsulate", scratch["a.jpg"], scratch["a.png"], scratch["no.dcm"]);

        using DicomFile file = DicomFile.Open(scratch["out.dcm"]);
        file.TransferSyntax.ShouldBe(TransferSyntax.JPEGBaseline8Bit);
        file.DataSet.TryGetElement(Attributes.PixelData, out DataElement pixels).ShouldBeTrue();
        pixels.FragmentCount.ShouldBe(4);
        pixels.ReadFragment(3).Span[..jpeg.Length].SequenceEqual(jpeg).ShouldBeTrue();
        refused.ExitCode.ShouldBe(1);
        refused.Error.ShouldContain("Picture 2");
        File.Exists(scratch["no.dcm"]).ShouldBeFalse();
    }

    [Fact]
    public async Task WhatIsDamagedOrNotKnownIsRefused()
    {
        using Scratch scratch = new();
        byte[] png = PngEncoder.Encode(new RenderedImage(40, 30, 1, s_pixels[..1200]));
        foreach ((string name, byte[] bytes) in ((string, byte[])[])[
            ("a.png", png[..^30]), ("b.png", [.. png[..60], (byte)(png[60] ^ 1), .. png[61..]]), ("a.jpg", [0xFF, 0xD8, 0xFF, 0xD9]), ("a.txt", [1, 2, 3]), ("a.stl", "solid x"u8.ToArray()), ("a.xml", "<a/>"u8.ToArray()), ("a.mp4", [0, 0, 0, 16, .. "ftypisom"u8, 0, 0, 0, 0]), ("a.m2v", [0, 0, 1, 0xB3, 1])])
        {
            File.WriteAllBytes(scratch[name], bytes);
            (await Run.GantryAsync("encapsulate", scratch[name], scratch["out.dcm"])).ExitCode.ShouldBe(1, name);
            File.Exists(scratch["out.dcm"]).ShouldBeFalse();
        }

        (await Run.GantryAsync("encapsulate", scratch["nothing"], scratch["out.dcm"])).ExitCode.ShouldBe(2);
        (await Run.GantryAsync("encapsulate", scratch["a.png"], scratch["out.dcm"], "-k", "Nonsense=1")).ExitCode.ShouldNotBe(0);
    }
}
