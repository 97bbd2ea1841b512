namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>A CT of the head phantom: axial slices of 512 × 512 from chin to crown, 0.46875 mm pixels.</summary>
public static class HeadCt
{
    private const int Size = 512;
    private const float Spacing = 240f / Size;
    private const float Bottom = -86;
    private const float Height = 180;

    /// <summary>Makes the slices, one at a time, from the lowest to the highest.</summary>
    /// <param name="series">The series they belong to.</param>
    /// <param name="phantom">The head.</param>
    /// <param name="slices">How many; 120 are 1.5 mm apart.</param>
    public static IEnumerable<DataSet> Create(PhantomSeries series, HeadPhantom phantom, int slices = 120)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(phantom);
        ArgumentOutOfRangeException.ThrowIfLessThan(slices, 1);
        return Slices(series, phantom, slices);
    }

    private static IEnumerable<DataSet> Slices(PhantomSeries series, HeadPhantom phantom, int slices)
    {
        HeadScan scan = new(phantom, HeadScan.Ct, 5, series.Seed);
        float distance = Height / slices;
        Uid frameOfReference = PhantomUid.Of(series.Study.InstanceUid + "/frame of reference");
        for (int i = 0; i < slices; i++)
        {
            SlicePlane plane = SlicePlane.Axial(Bottom + (i * distance), Size, Spacing);
            DataSet dataSet = series.Begin(SopClasses.CTImageStorage, i + 1, "ORIGINAL", "PRIMARY", "AXIAL");
            dataSet.Set(Attributes.PatientPosition, "HFS");
            dataSet.Set(Attributes.AcquisitionNumber, 1);
            dataSet.Set(Attributes.KVP, 120);
            dataSet.Set(Attributes.XRayTubeCurrent, 200);
            dataSet.Set(Attributes.ExposureTime, 1000);
            dataSet.Set(Attributes.ConvolutionKernel, "PHANTOM");
            dataSet.Set(Attributes.GantryDetectorTilt, 0);
            dataSet.Set(Attributes.ReconstructionDiameter, 240);
            dataSet.Set(Attributes.SpacingBetweenSlices, Math.Round(distance, 6));
            PixelModule.SetPlane(dataSet, plane, Math.Round(distance, 6), frameOfReference);
            dataSet.Set(Attributes.RescaleIntercept, -1024);
            dataSet.Set(Attributes.RescaleSlope, 1);
            dataSet.Set(Attributes.RescaleType, "HU");
            dataSet.SetValues(Attributes.WindowCenter, 40, 500);
            dataSet.SetValues(Attributes.WindowWidth, 80, 2500);
            dataSet.SetValues(Attributes.WindowCenterWidthExplanation, "BRAIN", "BONE");
            PixelModule.SetGray16(dataSet, Size, Size, 12, scan.Sample(plane, i));
            yield return dataSet;
        }
    }
}
