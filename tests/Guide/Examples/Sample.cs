using Gantry.Dicom;

namespace Gantry.Guide;

/// <summary>The small image that the examples read.</summary>
internal static class Sample
{
    public static DataSet Make()
    {
        var dataSet = new DataSet();
        dataSet.Set(Attributes.SpecificCharacterSet, "ISO_IR 100");
        dataSet.Set(Attributes.SOPClassUID, SopClasses.CTImageStorage);
        dataSet.Set(Attributes.SOPInstanceUID, new Uid("1.2.3"));
        dataSet.Set(Attributes.StudyInstanceUID, new Uid("1.2"));
        dataSet.Set(Attributes.SeriesInstanceUID, new Uid("1.2.1"));
        dataSet.Set(Attributes.Modality, "CT");
        dataSet.Set(Attributes.StudyDate, new DateOnly(2026, 1, 31));
        dataSet.Set(Attributes.PatientName, PersonName.Parse("Lefèvre^Zoé"));
        dataSet.Set(Attributes.PatientID, "0815");
        dataSet.SetEmpty(Attributes.Laterality);
        var reference = new DataSet();
        reference.Set(Attributes.ReferencedSOPClassUID, SopClasses.CTImageStorage);
        reference.Set(Attributes.ReferencedSOPInstanceUID, new Uid("1.2.3.4"));
        dataSet.AddItem(Attributes.ReferencedImageSequence, reference);
        dataSet.Set(Attributes.SamplesPerPixel, (ushort)1);
        dataSet.Set(Attributes.PhotometricInterpretation, "MONOCHROME2");
        dataSet.Set(Attributes.Rows, (ushort)4);
        dataSet.Set(Attributes.Columns, (ushort)4);
        dataSet.SetValues(Attributes.PixelSpacing, 0.5, 0.25);
        dataSet.Set(Attributes.BitsAllocated, (ushort)16);
        dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[32]);
        return dataSet;
    }

    public static async Task<string> WriteAsync(string path, CancellationToken cancellationToken)
    {
        await new DicomFile(Make(), TransferSyntax.ExplicitVRLittleEndian).SaveAsync(path, TransferSyntax.ExplicitVRLittleEndian, cancellationToken);
        return path;
    }

    /// <summary>The same file without its last bytes.</summary>
    public static async Task<string> WriteTornAsync(string path, CancellationToken cancellationToken)
    {
        byte[] bytes = await File.ReadAllBytesAsync(await WriteAsync(path, cancellationToken), cancellationToken);
        await File.WriteAllBytesAsync(path, bytes[..^7], cancellationToken);
        return path;
    }
}
