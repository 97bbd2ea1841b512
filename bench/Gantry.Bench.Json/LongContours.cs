using Gantry.Dicom;

namespace Gantry.Bench.Json;

/// <summary>A structure set of few contours with many points.</summary>
internal static class LongContours
{
    /// <summary>2,000 contours of 100 points each.</summary>
    public static DataSet StructureSet()
    {
        DataSet contours = new();
        contours.Set(Attributes.SOPClassUID, SopClasses.RTStructureSetStorage);
        DataSet structure = new();
        contours.AddItem(Attributes.ROIContourSequence, structure);
        structure.SetItems(Attributes.ContourSequence, Enumerable.Range(0, 2000).Select(Contour));
        return contours;
    }

    private static DataSet Contour(int slice)
    {
        DataSet contour = new();
        contour.Set(Attributes.ContourGeometricType, "CLOSED_PLANAR");
        contour.Set(Attributes.NumberOfContourPoints, 100);
        contour.SetValues(Attributes.ContourData, [.. Enumerable.Range(0, 300).Select(i => i % 3 == 2 ? slice * 2.5 : Math.Round(Math.Sin(i + slice) * 120, 3))]);
        return contour;
    }
}
