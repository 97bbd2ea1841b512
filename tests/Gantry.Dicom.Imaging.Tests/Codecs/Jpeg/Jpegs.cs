using System.Globalization;
using System.Text;

namespace Gantry.Dicom.Imaging.Tests.Codecs.Jpeg;

/// <summary>What the tests of JPEG share.</summary>
internal static class Jpegs
{
    /// <summary>The first frame, decoded.</summary>
    public static byte[] Frame(string path)
    {
        using DicomFile file = DicomFile.Open(path);
        return FrameReader.FromDataSet(file.DataSet).Read(1).Samples.ToArray();
    }

    /// <summary>An image whose only frame is a code stream.</summary>
    public static DataSet Image(byte[] codeStream, RenderedImage picture, string? photometric = null) => Encapsulation.WithCodeStream(
        Images.Create(picture.Height, picture.Width, [], samples: picture.Samples, photometric: photometric ?? (picture.Samples == 1 ? "MONOCHROME2" : "YBR_FULL")),
        TransferSyntax.JPEGBaseline8Bit,
        codeStream);

    /// <summary>Has the encoder of the Independent JPEG Group encode a picture.</summary>
    public static byte[] EncodeByCjpeg(RenderedImage picture, params string[] options) => WithFile(
        [.. Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"P{(picture.Samples == 1 ? 5 : 6)}\n{picture.Width} {picture.Height}\n255\n")), .. picture.Pixels],
        file => ForeignProgram.Run("cjpeg", [.. options, file]));

    /// <summary>The file that a program of dcmtk makes of another.</summary>
    public static byte[] Convert(byte[] file, string program, params string[] options) => WithFile(file, source =>
    {
        string target = source + ".converted";
        try
        {
            ForeignProgram.Run(program, [.. options, source, target]);
            return File.ReadAllBytes(target);
        }
        finally
        {
            File.Delete(target);
        }
    });

    /// <summary>The first frame of a file.</summary>
    public static NativeFrame Read(byte[] file) => FrameReader.FromDataSet(DicomFile.Parse(file).DataSet).Read(1);

    /// <summary>A file with an image of our own.</summary>
    public static byte[] ToFile(DataSet image)
    {
        image.Set(Attributes.SOPClassUID, SopClasses.MultiFrameGrayscaleWordSecondaryCaptureImageStorage);
        image.Set(Attributes.SOPInstanceUID, new Uid("2.25.1"));
        TransferSyntax transferSyntax = image.TransferSyntax ?? TransferSyntax.ExplicitVRLittleEndian;
        return new DicomFile(image, transferSyntax).ToArray(transferSyntax);
    }

    /// <summary>Gives an action a temporary file.</summary>
    public static byte[] WithFile(byte[] contents, Func<string, byte[]> action)
    {
        string file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, contents);
            return action(file);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
