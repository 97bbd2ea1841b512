using System.Buffers;

namespace Gantry.Dicom.Imaging.Tests.Codecs;

/// <summary>Images from native to encapsulated, by our encoders, and back, by our decoders or by foreign programs.</summary>
internal static class Encapsulation
{
    /// <summary>The code stream that an encoder makes of the first frame.</summary>
    public static byte[] EncodeFrame(DataSet native, TransferSyntax transferSyntax, EncodeOptions? options = null)
    {
        NativeFrame frame = FrameReader.FromDataSet(native).Read(1);
        FrameCodecs.Default.TryGetEncoder(transferSyntax, out IFrameEncoder? encoder).ShouldBeTrue();
        encoder.WhyNot(frame.Description, transferSyntax).ShouldBeNull();
        ArrayBufferWriter<byte> codeStream = new();
        encoder.Encode(frame.Description, frame.Samples.Span, transferSyntax, options ?? EncodeOptions.Default, codeStream);
        return codeStream.WrittenSpan.ToArray();
    }

    /// <summary>An image with one frame in a transfer syntax.</summary>
    public static DataSet Encode(DataSet native, TransferSyntax transferSyntax, EncodeOptions? options = null) =>
        WithCodeStream(native, transferSyntax, EncodeFrame(native, transferSyntax, options));

    /// <summary>An image whose only frame is a code stream.</summary>
    public static DataSet WithCodeStream(DataSet native, TransferSyntax transferSyntax, byte[] codeStream)
    {
        DataSet encoded = native.Clone();
        encoded.SetFragments(Attributes.PixelData, VR.OB, [default, codeStream]);
        return Images.Encoded(encoded, transferSyntax);
    }

    /// <summary>The samples of the first frame.</summary>
    public static byte[] Decode(DataSet dataSet) => FrameReader.FromDataSet(dataSet).Read(1).Samples.ToArray();

    /// <summary>Has a foreign program decode an image, and gives the samples that it wrote.</summary>
    /// <param name="encoded">The image.</param>
    /// <param name="program">The program, which takes the names of what it reads and writes as its last arguments.</param>
    /// <param name="arguments">Its other arguments.</param>
    public static byte[] DecodeBy(DataSet encoded, string program, params string[] arguments) => Convert(encoded, Decode, program, arguments);

    /// <summary>Has a foreign program encode an image, and gives the first frame's code stream.</summary>
    /// <param name="native">The image.</param>
    /// <param name="program">The program, which takes the names of what it reads and writes as its last arguments.</param>
    /// <param name="arguments">Its other arguments.</param>
    public static byte[] EncodeBy(DataSet native, string program, params string[] arguments) =>
        Convert(Images.Encoded(native, TransferSyntax.ExplicitVRLittleEndian), dataSet => FrameIndex.FromDataSet(dataSet).Read(1), program, arguments);

    private static byte[] Convert(DataSet dataSet, Func<DataSet, byte[]> read, string program, string[] arguments)
    {
        dataSet.Set(Attributes.SOPClassUID, SopClasses.MultiFrameGrayscaleWordSecondaryCaptureImageStorage);
        dataSet.Set(Attributes.SOPInstanceUID, new Uid("2.25.1"));
        DirectoryInfo folder = Directory.CreateTempSubdirectory("gantry-codec");
        try
        {
            string source = Path.Combine(folder.FullName, "source.dcm"), target = Path.Combine(folder.FullName, "target.dcm");
            File.WriteAllBytes(source, new DicomFile(dataSet, dataSet.TransferSyntax!).ToArray(dataSet.TransferSyntax!));
            ForeignProgram.Run(program, [.. arguments, source, target]);
            using DicomFile converted = DicomFile.Open(target);
            return read(converted.DataSet);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
