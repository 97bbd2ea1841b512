using Gantry.Dicom.Objects.Definitions;

namespace Gantry.Dicom.Objects.Tests.Validation;

/// <summary>Instances to validate, made of what the tables demand.</summary>
internal static class Instances
{
    private static readonly Dictionary<Tag, string[]> s_values = new()
    {
        [Attributes.ImageType] = ["ORIGINAL", "PRIMARY", "OTHER"],
        [Attributes.SOPClassUID] = ["1.2.840.10008.5.1.4.1.1.4"],
        [Attributes.SOPInstanceUID] = ["2.25.13"],
        [Attributes.StudyInstanceUID] = ["2.25.11"],
        [Attributes.SeriesInstanceUID] = ["2.25.12"],
        [Attributes.FrameOfReferenceUID] = ["2.25.14"],
        [Attributes.Modality] = ["MR"],
        [Attributes.PixelSpacing] = ["1", "1"],
        [Attributes.ImageOrientationPatient] = ["1", "0", "0", "0", "1", "0"],
        [Attributes.ImagePositionPatient] = ["0", "0", "0"],
        [Attributes.ScanningSequence] = ["SE"],
        [Attributes.SequenceVariant] = ["NONE"],
        [Attributes.SamplesPerPixel] = ["1"],
        [Attributes.PhotometricInterpretation] = ["MONOCHROME2"],
        [Attributes.Rows] = ["4"],
        [Attributes.Columns] = ["4"],
        [Attributes.BitsAllocated] = ["16"],
        [Attributes.BitsStored] = ["12"],
        [Attributes.HighBit] = ["11"],
        [Attributes.PixelRepresentation] = ["0"],
    };

    /// <summary>An MR image with the 38 attributes that every one has, and the four that a spin echo of an unpaired part needs beside them.</summary>
    public static DataSet MinimalMr()
    {
        DataSet dataSet = new();
        foreach (MandatoryAttribute mandatory in InformationObjectDefinitions.Find("MR")!.MandatoryAttributes())
        {
            AttributeRequirement attribute = mandatory.Attribute;
            if (attribute.Type == AttributeType.Type2)
            {
                dataSet.SetEmpty(attribute.Tag);
            }
            else
            {
                dataSet.Set(attribute.Tag, attribute.Entry.VR, s_values[attribute.Tag]);
            }
        }

        dataSet.SetEmpty(Attributes.Laterality);
        dataSet.SetEmpty(Attributes.PatientPosition);
        dataSet.SetEmpty(Attributes.RepetitionTime);
        dataSet.SetBytes(Attributes.PixelData, VR.OW, new byte[32]);
        return dataSet;
    }

    /// <summary>The instance as it is read back after it was written.</summary>
    public static DataSet Written(DataSet dataSet) => DicomFile.Parse(new DicomFile(dataSet).ToArray(TransferSyntax.ExplicitVRLittleEndian)).DataSet;
}
