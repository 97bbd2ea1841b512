using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging.Tests.Codecs.JpegLs;

/// <summary>What JPEG-LS streams of others decode to, and which are refused. The digests of the corpus are in <see cref="DecodingTests"/>.</summary>
public class JpegLsDecoderTests
{
    /// <summary>The example of ITU-T T.87 §H.3.</summary>
    private static readonly byte[] s_example =
    [
        0xFF, 0xD8,
        0xFF, 0xF7, 0x00, 0x0B, 0x08, 0x00, 0x04, 0x00, 0x04, 0x01, 0x01, 0x11, 0x00,
        0xFF, 0xDA, 0x00, 0x08, 0x01, 0x01, 0x00, 0x00, 0x00, 0x00,
        0xC0, 0x00, 0x00, 0x6C, 0x80, 0x20, 0x8E, 0x01, 0xC0, 0x00, 0x00, 0x57, 0x40, 0x00, 0x00, 0x6E, 0xE6, 0x00, 0x00, 0x01, 0xBC, 0x18, 0x00, 0x00, 0x05, 0xD8, 0x00, 0x00, 0x91, 0x60,
        0xFF, 0xD9,
    ];

    private static readonly byte[] s_examplePixels = [0, 0, 90, 74, 68, 50, 43, 205, 64, 145, 145, 145, 100, 145, 145, 145];

    [Fact]
    public void TheExampleOfTheStandardIsDecoded() => Decode(s_example).ShouldBe(s_examplePixels);

    [Theory]
    [InlineData("CT1")]
    [InlineData("MR1")]
    [InlineData("NM1")]
    [InlineData("RG3")]
    public void ImagesOfWorkingGroup4AreThoseThatWereEncoded(string name)
    {
        byte[] original = Read($"wg04/{name}_JLSL.dcm", out _);
        byte[] near = Read($"wg04/{name}_JLSN.dcm", out int allowed);
        allowed.ShouldBeGreaterThan(0);
        if (File.Exists(Corpus.Path($"wg04/{name}_UNC.dcm")))
        {
            original.ShouldBe(Read($"wg04/{name}_UNC.dcm", out _));
        }

        int most = 0;
        for (int i = 0; i < original.Length; i += 2)
        {
            most = Math.Max(most, Math.Abs(BinaryPrimitives.ReadUInt16LittleEndian(original.AsSpan(i)) - BinaryPrimitives.ReadUInt16LittleEndian(near.AsSpan(i))));
        }

        most.ShouldBe(allowed);
    }

    [Theory]
    [InlineData(6, 17, "17 bits")]
    [InlineData(8, 200, "200 lines")]
    [InlineData(13, 0x22, "subsampled (2 × 2)")]
    [InlineData(20, 9, "component 9")]
    [InlineData(21, 1, "mapped by table 1")]
    [InlineData(22, 255, "NEAR to 255")]
    [InlineData(23, 3, "interleave mode 3")]
    [InlineData(24, 2, "point transform by 2 bits")]
    [InlineData(3, 0xC3, "another kind of JPEG")]
    [InlineData(0, 0, "marker")]
    public void WhatDoesNotFitIsRefused(int position, byte value, string message)
    {
        byte[] stream = [.. s_example];
        stream[position] = value;
        Should.Throw<DicomException>(() => Decode(stream)).Message.ShouldContain(message);
    }

    [Fact]
    public void AnotherNumberOfComponentsIsRefused()
    {
        byte[] stream = [.. s_example.AsSpan(0, 15), 2, 0x11, 0, .. s_example.AsSpan(15)];
        (stream[5], stream[11]) = (0x0E, 2);
        Should.Throw<DicomException>(() => Decode(stream)).Message.ShouldContain("2 component(s)");
    }

    [Fact]
    public void DimensionsMayStandInAnOversizeSegment()
    {
        byte[] stream = [.. s_example.AsSpan(0, 15), 0xFF, 0xF8, 0x00, 0x0C, 0x04, 0x04, 0, 0, 0, 4, 0, 0, 0, 4, .. s_example.AsSpan(15)];
        stream.AsSpan(7, 4).Clear();
        Decode(stream).ShouldBe(s_examplePixels);
        stream[24] = 5;
        Should.Throw<DicomException>(() => Decode(stream)).Message.ShouldContain("5 lines");
    }

    [Fact]
    public void StreamsCutOffAreRefused()
    {
        // Bits that are only padding may miss.
        for (int length = 0; length < s_example.Length - 5; length++)
        {
            Should.Throw<DicomException>(() => Decode(s_example[..length]));
        }
    }

    [Fact]
    public void TransformsOfHewlettPackardAreRefused() =>
        Should.Throw<DicomException>(() => Decode([0xFF, 0xD8, 0xFF, 0xE8, 0x00, 0x07, (byte)'m', (byte)'r', (byte)'f', (byte)'x', 1, .. s_example.AsSpan(2)])).Message.ShouldContain("colour transform");

    private static byte[] Decode(byte[] stream) => Encapsulation.Decode(Encapsulation.WithCodeStream(Images.Create(4, 4, new byte[16]), TransferSyntax.JPEGLSLossless, stream));

    /// <summary>The samples of an image, and the NEAR of its scan.</summary>
    private static byte[] Read(string file, out int near)
    {
        using DicomFile dicom = DicomFile.Open(Corpus.Path(file));
        byte[] stream = FrameIndex.FromDataSet(dicom.DataSet).Read(1);
        int scan = stream.AsSpan().IndexOf(new byte[] { 0xFF, 0xDA, 0x00, 0x08, 0x01 });
        near = scan < 0 ? 0 : stream[scan + 7];
        return Encapsulation.Decode(dicom.DataSet);
    }
}
