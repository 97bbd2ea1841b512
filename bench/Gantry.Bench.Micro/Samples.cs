using System.Globalization;
using Gantry.Dicom;

namespace Gantry.Bench.Micro;

/// <summary>Data sets of the shapes that matter, made here: the header of a CT image, a structure set, a DICOMDIR.</summary>
public static class Samples
{
    private const int ContoursOfStructureSet = 20_000;
    private const int RecordsOfDirectory = 5_000;

    /// <summary>The names of the samples.</summary>
    public static IEnumerable<string> Names => ["CT header", "structure set", "DICOMDIR"];

    /// <summary>A sample by its name.</summary>
    public static DataSet Make(string name) => name switch
    {
        "CT header" => CTHeader(),
        "structure set" => StructureSet(),
        _ => Directory(),
    };

    /// <summary>A picture with soft parts, edges, noise and an empty margin: 512 × 512 of 12 bits as CT has, or 640 × 480 in colour as ultrasound has.</summary>
    public static DataSet Image(bool isColour)
    {
        (int rows, int columns, int samples, int bits) = isColour ? (480, 640, 3, 8) : (512, 512, 1, 12);
        Random random = new(1);
        byte[] pixels = new byte[rows * columns * samples * (isColour ? 1 : 2)];
        for (int i = 0; i < rows * columns * samples; i++)
        {
            int x = (i / samples % columns) - (columns / 2), y = (i / samples / columns) - (rows / 2);
            double radius = Math.Sqrt((x * x) + (y * y));
            double value = radius > rows * 0.45 ? 0 : 0.4 + (0.2 * Math.Sin(x / 23.0)) + (radius % 70 < 5 ? 0.3 : 0) + (random.NextDouble() * 0.01);
            int sample = (int)(value * ((1 << bits) - 1));
            if (isColour)
            {
                pixels[i] = (byte)sample;
            }
            else
            {
                BitConverter.TryWriteBytes(pixels.AsSpan(2 * i), (ushort)sample);
            }
        }

        DataSet image = new();
        image.Set(Attributes.SamplesPerPixel, (ushort)samples);
        image.Set(Attributes.PhotometricInterpretation, isColour ? "RGB" : "MONOCHROME2");
        image.Set(Attributes.Rows, (ushort)rows);
        image.Set(Attributes.Columns, (ushort)columns);
        image.Set(Attributes.BitsAllocated, (ushort)(isColour ? 8 : 16));
        image.Set(Attributes.BitsStored, (ushort)bits);
        image.Set(Attributes.HighBit, (ushort)(bits - 1));
        image.Set(Attributes.PixelRepresentation, (ushort)0);
        image.SetBytes(Attributes.PixelData, isColour ? VR.OB : VR.OW, pixels);
        return image;
    }

    /// <summary>264 elements: 60 standard attributes, two sequences, and private blocks as scanners write them.</summary>
    public static DataSet CTHeader()
    {
        DataSet header = new();
        header.Set(Attributes.SpecificCharacterSet, "ISO_IR 100");
        header.SetValues(Attributes.ImageType, "ORIGINAL", "PRIMARY", "AXIAL");
        header.Set(Attributes.SOPClassUID, SopClasses.CTImageStorage);
        header.Set(Attributes.SOPInstanceUID, new Uid("2.25.1"));
        header.Set(Attributes.StudyInstanceUID, new Uid("2.25.2"));
        header.Set(Attributes.SeriesInstanceUID, new Uid("2.25.3"));
        header.Set(Attributes.StudyDate, new DateOnly(2026, 1, 31));
        header.Set(Attributes.Modality, "CT");
        header.Set(Attributes.PatientName, new PersonName("Müller^Jürgen"));
        header.Set(Attributes.PatientID, "4711");
        header.Set(Attributes.SliceThickness, 1.25);
        header.SetValues(Attributes.ImagePositionPatient, -125.0, -130.5, 12.75);
        header.SetValues(Attributes.ImageOrientationPatient, 1.0, 0.0, 0.0, 0.0, 1.0, 0.0);
        header.Set(Attributes.Rows, (ushort)512);
        header.Set(Attributes.Columns, (ushort)512);
        for (int item = 0; item < 4; item++)
        {
            header.AddItem(Attributes.ReferencedImageSequence, Reference(item));
        }

        for (ushort group = 0x0009; group <= 0x0045 && Count(header) < 264; group += 2)
        {
            header.Set(new Tag(group, 0x0010), VR.LO, "GANTRY BENCH " + group.ToString("X4", CultureInfo.InvariantCulture));
            for (ushort element = 0x1000; element < 0x1010 && Count(header) < 264; element++)
            {
                header.Set(new Tag(group, element), VR.DS, element.ToString(CultureInfo.InvariantCulture), "0.5");
            }
        }

        return header;
    }

    /// <summary>About 100,000 rows: the contours of a structure set.</summary>
    public static DataSet StructureSet()
    {
        DataSet contours = new();
        contours.Set(Attributes.SOPClassUID, SopClasses.RTStructureSetStorage);
        DataSet structure = new();
        contours.AddItem(Attributes.ROIContourSequence, structure);
        for (int i = 0; i < ContoursOfStructureSet; i++)
        {
            DataSet contour = new();
            contour.Set(Attributes.ContourGeometricType, "CLOSED_PLANAR");
            contour.Set(Attributes.NumberOfContourPoints, 3);
            contour.SetValues(Attributes.ContourData, 1.5, -2.25, i, 3.5, 4.25, i, -5.5, 6.25, i);
            structure.AddItem(Attributes.ContourSequence, contour);
        }

        return contours;
    }

    /// <summary>A DICOMDIR of 5,000 records.</summary>
    public static DataSet Directory()
    {
        DataSet directory = new();
        directory.Set(Attributes.FileSetID, "BENCH");
        for (int i = 0; i < RecordsOfDirectory; i++)
        {
            DataSet entry = new();
            entry.Set(Attributes.OffsetOfTheNextDirectoryRecord, (uint)i);
            entry.Set(Attributes.RecordInUseFlag, (ushort)0xFFFF);
            entry.Set(Attributes.DirectoryRecordType, "IMAGE");
            entry.SetValues(Attributes.ReferencedFileID, "DICOM", "S1", "I" + i.ToString(CultureInfo.InvariantCulture));
            entry.Set(Attributes.ReferencedSOPInstanceUIDInFile, new Uid("2.25." + i.ToString(CultureInfo.InvariantCulture)));
            entry.Set(Attributes.InstanceNumber, i);
            directory.AddItem(Attributes.DirectoryRecordSequence, entry);
        }

        return directory;
    }

    private static DataSet Reference(int item)
    {
        DataSet reference = new();
        reference.Set(Attributes.ReferencedSOPClassUID, SopClasses.CTImageStorage);
        reference.Set(Attributes.ReferencedSOPInstanceUID, new Uid("2.25.9" + item.ToString(CultureInfo.InvariantCulture)));
        return reference;
    }

    private static int Count(DataSet dataSet) => dataSet.Sum(element => 1 + (element.IsSequence ? element.Items.Sum(Count) : 0));
}
