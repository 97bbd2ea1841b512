using System.Globalization;
using Gantry.Dicom;

namespace Gantry.Server.Tests.DicomWeb;

/// <summary>Small images to store: a study of a few kinds, every pixel known.</summary>
internal static class Images
{
    public const string Study = "1.2.826.0.1.3680043.10.1";
    public const string Series = Study + ".1";

    /// <summary>A gray image of 16 bits, 4 × 4, whose pixels count up from the frame number × 16.</summary>
    public static DataSet Gray(int number = 1, int frames = 1, string study = Study, string? series = null, string modality = "MR")
    {
        DataSet image = Header(number, study, series ?? study + ".1", modality);
        image.Set(Attributes.SamplesPerPixel, (ushort)1);
        image.Set(Attributes.PhotometricInterpretation, "MONOCHROME2");
        Describe(image, 4, 4, 16, 12);
        if (frames > 1)
        {
            image.Set(Attributes.NumberOfFrames, frames);
        }

        byte[] pixels = new byte[frames * 32];
        for (int i = 0; i < frames * 16; i++)
        {
            BitConverter.TryWriteBytes(pixels.AsSpan(2 * i), (ushort)i).ShouldBeTrue();
        }

        image.SetBytes(Attributes.PixelData, VR.OW, pixels);
        return image;
    }

    /// <summary>A colour image of 8 bits, 40 × 20, red left and blue right.</summary>
    public static DataSet Colour(int number = 1, string study = Study)
    {
        DataSet image = Header(number, study, study + ".2", "OT");
        image.Set(Attributes.SamplesPerPixel, (ushort)3);
        image.Set(Attributes.PlanarConfiguration, (ushort)0);
        image.Set(Attributes.PhotometricInterpretation, "RGB");
        Describe(image, 20, 40, 8, 8);
        byte[] pixels = new byte[20 * 40 * 3];
        for (int i = 0; i < 20 * 40; i++)
        {
            pixels[(3 * i) + (i % 40 < 20 ? 0 : 2)] = 255;
        }

        image.SetBytes(Attributes.PixelData, VR.OB, pixels);
        return image;
    }

    /// <summary>An image whose frames are placeholders of a compressed kind, one fragment each.</summary>
    public static DataSet Compressed(params byte[][] frames)
    {
        DataSet image = Gray();
        image.Remove(Attributes.PixelData);
        image.Set(Attributes.NumberOfFrames, frames.Length);
        image.SetFragments(Attributes.PixelData, VR.OB, [ReadOnlyMemory<byte>.Empty, .. frames.Select(frame => new ReadOnlyMemory<byte>(frame))]);
        return image;
    }

    public static byte[] Part10(DataSet dataSet) => Part10(dataSet, TransferSyntax.ExplicitVRLittleEndian);

    public static byte[] Part10(DataSet dataSet, TransferSyntax syntax)
    {
        using DicomFile file = new(dataSet, syntax);
        return file.ToArray(syntax);
    }

    /// <summary>The bytes after preamble and meta header.</summary>
    public static byte[] DataSetOf(byte[] part10)
    {
        using DicomFile file = DicomFile.Parse(part10);
        return part10[(int)file.DataSetOffset..];
    }

    /// <summary>The URL of an image under /dicomweb.</summary>
    public static string UrlOf(DataSet image) =>
        $"/dicomweb/studies/{image.GetString(Attributes.StudyInstanceUID)}/series/{image.GetString(Attributes.SeriesInstanceUID)}/instances/{image.GetString(Attributes.SOPInstanceUID)}";

    private static DataSet Header(int number, string study, string series, string modality)
    {
        DataSet image = new();
        image.Set(Attributes.SpecificCharacterSet, "ISO_IR 192");
        image.Set(Attributes.SOPClassUID, new Uid("1.2.840.10008.5.1.4.1.1.7"));
        image.Set(Attributes.SOPInstanceUID, new Uid($"{series}.{number}"));
        image.Set(Attributes.StudyInstanceUID, new Uid(study));
        image.Set(Attributes.SeriesInstanceUID, new Uid(series));
        image.Set(Attributes.StudyDate, new DateOnly(2026, 3, 14));
        image.Set(Attributes.StudyTime, new TimeOnly(23, 30, 0));
        image.Set(Attributes.AccessionNumber, "A" + study[^1].ToString(CultureInfo.InvariantCulture));
        image.Set(Attributes.Modality, modality);
        image.Set(Attributes.StudyDescription, "Crâne");
        image.Set(Attributes.SeriesDescription, "Axial");
        image.Set(Attributes.PatientName, PersonName.Parse("Lefèvre^Zoé"));
        image.Set(Attributes.PatientID, "P-1");
        image.Set(Attributes.PatientSex, "F");
        image.Set(Attributes.StudyID, "S1");
        image.Set(Attributes.SeriesNumber, 1);
        image.Set(Attributes.InstanceNumber, number);
        return image;
    }

    private static void Describe(DataSet image, ushort rows, ushort columns, ushort allocated, ushort stored)
    {
        image.Set(Attributes.Rows, rows);
        image.Set(Attributes.Columns, columns);
        image.Set(Attributes.BitsAllocated, allocated);
        image.Set(Attributes.BitsStored, stored);
        image.Set(Attributes.HighBit, (ushort)(stored - 1));
        image.Set(Attributes.PixelRepresentation, (ushort)0);
    }
}
