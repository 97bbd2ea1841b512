using System.IO.Pipelines;

namespace Gantry.Dicom.Network.Tests;

/// <summary>Services and data that tests share.</summary>
internal static class Samples
{
    public static readonly Uid CT = SopClasses.CTImageStorage;
    public static readonly Uid Find = SopClasses.StudyRootQueryRetrieveInformationModelFind;
    public static readonly Uid Move = SopClasses.StudyRootQueryRetrieveInformationModelMove;
    public static readonly Uid Get = SopClasses.StudyRootQueryRetrieveInformationModelGet;
    public static readonly TransferSyntax Explicit = TransferSyntax.ExplicitVRLittleEndian;
    public static readonly TransferSyntax Implicit = TransferSyntax.ImplicitVRLittleEndian;

    public static byte[] Pattern(int length)
    {
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++)
        {
            bytes[i] = (byte)((i * 31) ^ (i >> 8));
        }

        return bytes;
    }

    public static async Task<byte[]> ReadAllAsync(PipeReader reader, CancellationToken cancellationToken)
    {
        using MemoryStream stream = new();
        await reader.CopyToAsync(stream, cancellationToken);
        return stream.ToArray();
    }

    /// <summary>A small image that any archive takes.</summary>
    public static DataSet Image(string patientId = "4711")
    {
        DataSet image = new();
        image.Set(Attributes.SOPClassUID, CT);
        image.Set(Attributes.SOPInstanceUID, Uid.New());
        image.Set(Attributes.StudyInstanceUID, Uid.New());
        image.Set(Attributes.SeriesInstanceUID, Uid.New());
        image.Set(Attributes.PatientID, patientId);
        image.Set(Attributes.PatientName, PersonName.Parse("Test^Anna"));
        image.Set(Attributes.StudyID, "1");
        image.Set(Attributes.Modality, "CT");
        image.Set(Attributes.Rows, (ushort)4);
        image.Set(Attributes.Columns, (ushort)4);
        image.Set(Attributes.SamplesPerPixel, (ushort)1);
        image.Set(Attributes.PhotometricInterpretation, "MONOCHROME2");
        image.Set(Attributes.BitsAllocated, (ushort)16);
        image.Set(Attributes.BitsStored, (ushort)12);
        image.Set(Attributes.HighBit, (ushort)11);
        image.Set(Attributes.PixelRepresentation, (ushort)0);
        image.SetBytes(Attributes.PixelData, VR.OW, Pattern(32));
        return image;
    }

    /// <summary>A data set of one attribute, by which a test knows it again.</summary>
    public static DataSet Labelled(string label)
    {
        DataSet dataSet = new();
        dataSet.Set(Attributes.PatientID, label);
        return dataSet;
    }
}
