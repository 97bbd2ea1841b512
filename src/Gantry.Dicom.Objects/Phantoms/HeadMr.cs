namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>MR series of the head phantom: 256 × 256, 24 slices.</summary>
public static class HeadMr
{
    private const int Size = 256;
    private const float Spacing = 240f / Size;
    private const int Slices = 24;

    /// <summary>Makes a T1-weighted sagittal series, slices 6 mm apart from the right to the left.</summary>
    public static IEnumerable<DataSet> CreateT1Sagittal(PhantomSeries series, HeadPhantom phantom) =>
        Create(series, phantom, HeadScan.T1, 500, 12, 1, i => SlicePlane.Sagittal(-69 + (6 * i), Size, Spacing), 6);

    /// <summary>Makes a T2-weighted axial series, slices 6 mm apart from the feet to the head.</summary>
    public static IEnumerable<DataSet> CreateT2Axial(PhantomSeries series, HeadPhantom phantom) =>
        Create(series, phantom, HeadScan.T2, 4000, 100, 12, i => SlicePlane.Axial(-54 + (6 * i), Size, Spacing), 6);

    private static IEnumerable<DataSet> Create(
        PhantomSeries series,
        HeadPhantom phantom,
        IReadOnlyList<short> brightness,
        double repetitionTime,
        double echoTime,
        int echoTrainLength,
        Func<int, SlicePlane> planeOf,
        double distance)
    {
        ArgumentNullException.ThrowIfNull(series);
        HeadScan scan = new(phantom, brightness, 14, series.Seed + series.Number);
        Uid frameOfReference = PhantomUid.Of(series.Study.InstanceUid + "/frame of reference");
        for (int i = 0; i < Slices; i++)
        {
            SlicePlane plane = planeOf(i);
            DataSet dataSet = series.Begin(SopClasses.MRImageStorage, i + 1, "ORIGINAL", "PRIMARY", "OTHER");
            dataSet.Set(Attributes.PatientPosition, "HFS");
            dataSet.Set(Attributes.AcquisitionNumber, 1);
            dataSet.Set(Attributes.ScanningSequence, "SE");
            dataSet.Set(Attributes.SequenceVariant, echoTrainLength > 1 ? "SK" : "NONE");
            dataSet.SetEmpty(Attributes.ScanOptions);
            dataSet.Set(Attributes.MRAcquisitionType, "2D");
            dataSet.Set(Attributes.RepetitionTime, repetitionTime);
            dataSet.Set(Attributes.EchoTime, echoTime);
            dataSet.Set(Attributes.EchoTrainLength, echoTrainLength);
            dataSet.Set(Attributes.MagneticFieldStrength, 1.5);
            dataSet.Set(Attributes.FlipAngle, 90);
            dataSet.Set(Attributes.SpacingBetweenSlices, distance);
            PixelModule.SetPlane(dataSet, plane, distance - 1, frameOfReference);
            dataSet.Set(Attributes.WindowCenter, 450);
            dataSet.Set(Attributes.WindowWidth, 900);
            PixelModule.SetGray16(dataSet, Size, Size, 12, scan.Sample(plane, i));
            yield return dataSet;
        }
    }
}
