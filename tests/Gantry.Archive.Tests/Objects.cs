using Gantry.Dicom;

namespace Gantry.Archive.Tests;

/// <summary>Synthetic composite instances.</summary>
internal static class Objects
{
    public static DataSet Make(string patientId = "4711", string name = "Doe^Jane", string? study = null, string? series = null, string? instance = null, string modality = "CT", int number = 1, int pixels = 64)
    {
        var dataSet = new DataSet();
        dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
        dataSet.Set(Attributes.SOPClassUID, SopClasses.SecondaryCaptureImageStorage);
        dataSet.Set(Attributes.SOPInstanceUID, instance is null ? Uid.New() : new Uid(instance));
        dataSet.Set(Attributes.StudyDate, new DateOnly(2026, 1, 31));
        dataSet.Set(Attributes.StudyTime, new TimeOnly(10, 15, 30));
        dataSet.Set(Attributes.AccessionNumber, "A1");
        dataSet.Set(Attributes.Modality, modality);
        dataSet.Set(Attributes.StudyDescription, "Head");
        dataSet.Set(Attributes.PatientName, PersonName.Parse(name));
        if (patientId.Length > 0)
        {
            dataSet.Set(Attributes.PatientID, patientId);
        }

        dataSet.Set(Attributes.StudyInstanceUID, study is null ? Uid.New() : new Uid(study));
        dataSet.Set(Attributes.SeriesInstanceUID, series is null ? Uid.New() : new Uid(series));
        dataSet.Set(Attributes.SeriesNumber, 1);
        dataSet.Set(Attributes.InstanceNumber, number);
        dataSet.Set(Attributes.SamplesPerPixel, (ushort)1);
        dataSet.Set(Attributes.PhotometricInterpretation, "MONOCHROME2");
        dataSet.Set(Attributes.Rows, (ushort)8);
        dataSet.Set(Attributes.Columns, (ushort)(pixels / 8));
        dataSet.Set(Attributes.BitsAllocated, (ushort)8);
        dataSet.Set(Attributes.BitsStored, (ushort)8);
        dataSet.Set(Attributes.HighBit, (ushort)7);
        dataSet.Set(Attributes.PixelRepresentation, (ushort)0);
        var bytes = new byte[pixels];
        new Random(number).NextBytes(bytes);
        dataSet.SetBytes(Attributes.PixelData, VR.OB, bytes);
        return dataSet;
    }
}
