using System.Globalization;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>Whether pixels, lookup tables and overlays are as the header describes them, and the pixels lie where it says (PS3.3 §C.7.6.2, §C.7.6.3).</summary>
internal static class ImageCheck
{
    private const string PixelSource = "PS3.3 §C.7.6.3";
    private const string PlaneSource = "PS3.3 §C.7.6.2.1.1";

    // What a decimal string of 16 characters may lose, and what careless rounding to three digits loses.
    private const double Tolerance = 0.001;

    /// <summary>Checks the data set and its items.</summary>
    public static void Run(DataSet dataSet, FindingList findings)
    {
        Walk(dataSet, null, findings);
        OverlayCheck.Run(dataSet, findings);
        CheckSpacing(dataSet, findings);
        CheckLabel(dataSet, findings);
        if (dataSet.TryGetElement(Attributes.PixelData, out DataElement pixels))
        {
            CheckPixels(dataSet, pixels, findings);
        }
    }

    private static void Walk(DataSet dataSet, InstancePath? place, FindingList findings)
    {
        CheckOrientation(dataSet, place, findings);
        CheckWindow(dataSet, place, findings);
        LookupTableCheck.Check(dataSet, place, findings);
        foreach (Attribute<double> spacing in (Attribute<double>[])[Attributes.PixelSpacing, Attributes.ImagerPixelSpacing, Attributes.NominalScannedPixelSpacing])
        {
            if (dataSet.GetValues(spacing) is { Length: > 0 } values && Array.Exists(values, value => value <= 0))
            {
                findings.Add(FindingSeverity.Error, place, spacing, "pixel-spacing", "PS3.3 §10.7.1.3", "a distance between pixels is not greater than zero", "give the distances between rows and columns in mm, or leave the attribute out");
            }
        }

        foreach (DataElement element in dataSet)
        {
            IReadOnlyList<DataSet> items = element.IsSequence ? element.Items : [];
            for (int i = 0; i < items.Count && !findings.IsFull; i++)
            {
                Walk(items[i], new InstancePath(place, element.Tag, i), findings);
            }
        }
    }

    // Of nuclear medicine the sign tells the direction of detectors (PS3.3 §C.8.4.15).
    private static void CheckSpacing(DataSet dataSet, FindingList findings)
    {
        if (dataSet.Get(Attributes.SpacingBetweenSlices) < 0 && dataSet.Get(Attributes.SOPClassUID) != SopClasses.NuclearMedicineImageStorage)
        {
            findings.Add(FindingSeverity.Error, Attributes.SpacingBetweenSlices, "slice-spacing", "PS3.3 §C.7.6.2", "the distance between slices is less than zero", "give the distance between the centers of slices in mm, or leave the attribute out");
        }
    }

    private static void CheckLabel(DataSet dataSet, FindingList findings)
    {
        if (dataSet.GetStrings(Attributes.ImageType) is [_, _, "LABEL", ..] && dataSet.GetString(Attributes.SpecimenLabelInImage) == "NO")
        {
            findings.Add(FindingSeverity.Error, Attributes.SpecimenLabelInImage, "specimen-label", "PS3.3 §C.8.12.4.1.1", "an image of a label has no label in it", "write YES, or correct Image Type");
        }
    }

    private static void CheckOrientation(DataSet dataSet, InstancePath? place, FindingList findings)
    {
        if (dataSet.GetValues(Attributes.ImageOrientationPatient) is not { Length: 6 } direction)
        {
            return;
        }

        double row = Length(direction.AsSpan(0, 3)), column = Length(direction.AsSpan(3, 3));
        if (Math.Abs(row - 1) > Tolerance || Math.Abs(column - 1) > Tolerance)
        {
            findings.Add(FindingSeverity.Error, place, Attributes.ImageOrientationPatient, "image-orientation", PlaneSource,
                string.Create(CultureInfo.InvariantCulture, $"the direction cosines of row and column have lengths {row:0.####} and {column:0.####}, not 1"), "divide each vector by its length");
            return;
        }

        double product = (direction[0] * direction[3]) + (direction[1] * direction[4]) + (direction[2] * direction[5]);
        if (Math.Abs(product) > Tolerance)
        {
            findings.Add(FindingSeverity.Error, place, Attributes.ImageOrientationPatient, "image-orientation", PlaneSource,
                string.Create(CultureInfo.InvariantCulture, $"row and column are not at right angles: the product of their directions is {product:0.####}, not 0"), "give directions at right angles");
        }
    }

    private static void CheckWindow(DataSet dataSet, InstancePath? place, FindingList findings)
    {
        bool isLinear = (dataSet.GetString(Attributes.VOILUTFunction) ?? "LINEAR") == "LINEAR";
        if (Array.Exists(dataSet.GetValues(Attributes.WindowWidth), width => isLinear ? width < 1 : width <= 0))
        {
            findings.Add(FindingSeverity.Error, place, Attributes.WindowWidth, "window-width", "PS3.3 §C.11.2.1.2",
                isLinear ? "a window of the function LINEAR is narrower than 1" : "the width of a window is not greater than zero", "give a width of at least 1, or a narrower one with VOI LUT Function LINEAR_EXACT");
        }
    }

    // A video is one stream, in as few fragments as its writer likes: MPEG-2, H.264 and H.265 have the numbers 100 to 108 (PS3.6 §A).
    private static bool IsVideo(TransferSyntax? syntax) => syntax is not null && syntax.Uid.Value.StartsWith("1.2.840.10008.1.2.4.10", StringComparison.Ordinal);

    private static double Length(ReadOnlySpan<double> vector) => Math.Sqrt((vector[0] * vector[0]) + (vector[1] * vector[1]) + (vector[2] * vector[2]));

    private static void CheckPixels(DataSet dataSet, DataElement pixels, FindingList findings)
    {
        if (dataSet.Get(Attributes.BitsAllocated) is not ushort allocated || dataSet.Get(Attributes.SamplesPerPixel) is not ushort samples)
        {
            return;
        }

        if (pixels.VR == VR.OB && !pixels.IsEncapsulated && allocated > 8)
        {
            findings.Add(FindingSeverity.Error, Attributes.PixelData, "wrong-vr", "PS3.5 §8.1.2", $"Pixel Data is OB, with Bits Allocated {allocated}", "write it as OW");
        }

        CheckAspect(dataSet, findings);
        CheckBits(dataSet, allocated, findings);
        string photometric = dataSet.GetString(Attributes.PhotometricInterpretation) ?? string.Empty;
        int? needed = photometric switch
        {
            "MONOCHROME1" or "MONOCHROME2" or "PALETTE COLOR" => 1,
            "RGB" or "YBR_FULL" or "YBR_FULL_422" or "YBR_PARTIAL_422" or "YBR_PARTIAL_420" or "YBR_RCT" or "YBR_ICT" => 3,
            _ => null,
        };
        if (needed is int count && count != samples)
        {
            findings.Add(FindingSeverity.Error, Attributes.SamplesPerPixel, "samples-per-pixel", PixelSource, $"Samples per Pixel is {samples}, Photometric Interpretation {photometric} has {count}", "correct the one that is wrong");
        }

        if (dataSet.Get(Attributes.Rows) is ushort rows && dataSet.Get(Attributes.Columns) is ushort columns)
        {
            CheckLength(dataSet, pixels, (long)rows * columns * samples * allocated, photometric, findings);
        }
    }

    private static void CheckAspect(DataSet dataSet, FindingList findings)
    {
        if (dataSet.GetValues(Attributes.PixelAspectRatio) is [int vertical, int horizontal] && vertical == horizontal)
        {
            findings.Add(FindingSeverity.Error, Attributes.PixelAspectRatio, "not-allowed", "PS3.3 §C.7.6.3.1.7", "Pixel Aspect Ratio says that pixels are square, which its absence says", "leave it out");
        }
    }

    private static void CheckBits(DataSet dataSet, ushort allocated, FindingList findings)
    {
        if (allocated != 1 && allocated % 8 != 0)
        {
            findings.Add(FindingSeverity.Error, Attributes.BitsAllocated, "bits", PixelSource, $"Bits Allocated is {allocated}", "write 1, or a multiple of 8");
        }

        if (dataSet.Get(Attributes.BitsStored) is not ushort stored)
        {
            return;
        }

        if (stored > allocated || stored == 0)
        {
            findings.Add(FindingSeverity.Error, Attributes.BitsStored, "bits", PixelSource, $"Bits Stored is {stored}, with Bits Allocated {allocated}", "store at least one bit, and not more than are allocated");
        }
        else if (dataSet.Get(Attributes.HighBit) is ushort high && high != stored - 1)
        {
            findings.Add(FindingSeverity.Error, Attributes.HighBit, "bits", PixelSource, $"High Bit is {high}, with Bits Stored {stored}", "write Bits Stored less one");
        }
    }

    private static void CheckLength(DataSet dataSet, DataElement pixels, long bitsOfFrame, string photometric, FindingList findings)
    {
        long frames = Math.Max(dataSet.Get(Attributes.NumberOfFrames) ?? 1, 1);
        if (pixels.IsEncapsulated)
        {
            if (!IsVideo(dataSet.TransferSyntax) && pixels.FragmentCount - 1 < frames)
            {
                findings.Add(FindingSeverity.Error, Attributes.PixelData, "pixel-data-length", "PS3.5 §A.4", string.Create(CultureInfo.InvariantCulture, $"{Math.Max(pixels.FragmentCount - 1, 0)} fragments cannot hold {frames} frames"), "correct Number of Frames, or add what is missing");
            }

            return;
        }

        // Of three samples the last two are halved along rows (PS3.3 §C.7.6.3.1.2).
        UInt128 bits = (UInt128)bitsOfFrame * (UInt128)frames * (UInt128)(photometric is "YBR_FULL_422" or "YBR_PARTIAL_422" ? 2 : 3) / 3;
        UInt128 expected = (bits + 7) / 8;
        expected += expected & 1;
        if (pixels.Length >= 0 && (UInt128)pixels.Length != expected && (UInt128)pixels.Length + 1 != expected)
        {
            findings.Add(FindingSeverity.Error, Attributes.PixelData, "pixel-data-length", "PS3.5 §8.1.1", string.Create(CultureInfo.InvariantCulture, $"Pixel Data has {pixels.Length} bytes, rows, columns, samples, bits and frames make {expected}"), "correct what describes the pixels, or the pixels");
        }
    }
}
