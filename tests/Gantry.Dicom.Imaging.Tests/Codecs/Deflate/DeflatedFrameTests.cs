using System.IO.Compression;
using FsCheck;
using FsCheck.Fluent;

namespace Gantry.Dicom.Imaging.Tests.Codecs.Deflate;

/// <summary>Deflated Image Frame Compression both ways (PS3.5 §A.4.13).</summary>
public class DeflatedFrameTests
{
    private static readonly int[] s_depths = [1, 8, 12, 16, 32];

    [Fact]
    public void WhatWasEncodedIsDecoded() =>
        Prop.ForAll(RandomImages.Of(s_depths, 1), image => Encapsulation.Decode(Encode(image)).AsSpan().SequenceEqual(Encapsulation.Decode(image))).QuickCheckThrowOnFailure();

    [Fact]
    public void ColourByPlaneComesOutByPixel()
    {
        byte[] planes = [1, 2, 3, 4, 11, 12, 13, 14, 21, 22, 23, 24];
        DataSet image = Images.Create(2, 2, planes, samples: 3, photometric: "RGB", planar: 1);
        NativeFrame frame = FrameReader.FromDataSet(Encapsulation.WithCodeStream(image, TransferSyntax.DeflatedImageFrameCompression, Deflate(planes))).Read(1);
        frame.Samples.ToArray().ShouldBe([1, 11, 21, 2, 12, 22, 3, 13, 23, 4, 14, 24]);
        frame.Description.PlanarConfiguration.ShouldBe(0);
    }

    [Theory]
    [InlineData(63, "not the 64 bytes")]
    [InlineData(65, "more than the 64 bytes")]
    [InlineData(50_000_000, "more than the 64 bytes")]
    public void FramesOfAnotherLengthAreRefused(int length, string message) =>
        Should.Throw<DicomException>(() => Encapsulation.Decode(Encapsulation.WithCodeStream(Images.Create(8, 8, new byte[64]), TransferSyntax.DeflatedImageFrameCompression, Deflate(new byte[length]))))
            .Message.ShouldContain(message);

    [Fact]
    public void DamagedStreamsAreRefused()
    {
        DataSet image = RandomImages.Create(20, 20, 8, 1, 1, 5);
        byte[] stream = Encapsulation.EncodeFrame(image, TransferSyntax.DeflatedImageFrameCompression);
        Should.Throw<DicomException>(() => Encapsulation.Decode(Encapsulation.WithCodeStream(image, TransferSyntax.DeflatedImageFrameCompression, stream[..(stream.Length / 2)])));
        Should.Throw<DicomException>(() => Encapsulation.Decode(Encapsulation.WithCodeStream(image, TransferSyntax.DeflatedImageFrameCompression, [0xFF, .. stream])));
    }

    private static DataSet Encode(DataSet image) => Encapsulation.Encode(image, TransferSyntax.DeflatedImageFrameCompression);

    private static byte[] Deflate(byte[] bytes)
    {
        using MemoryStream stream = new();
        using (DeflateStream deflater = new(stream, CompressionLevel.Fastest))
        {
            deflater.Write(bytes);
        }

        return stream.ToArray();
    }
}
