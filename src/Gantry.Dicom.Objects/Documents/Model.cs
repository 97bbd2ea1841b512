using Gantry.Dicom.Imaging;

namespace Gantry.Dicom.Objects.Documents;

/// <summary>Objects that are surfaces in space: encapsulated STL and OBJ, and surface segmentations.</summary>
public static class Model
{
    /// <summary>Whether the instances of a SOP class are models that can be drawn.</summary>
    /// <param name="sopClass">The SOP Class UID.</param>
    public static bool IsKnown(Uid sopClass) =>
        sopClass == SopClasses.EncapsulatedSTLStorage || sopClass == SopClasses.EncapsulatedOBJStorage || sopClass == SopClasses.SurfaceSegmentationStorage;

    /// <summary>The libraries of materials that an encapsulated OBJ is to be drawn with: encapsulated MTL among the instances that it names with their series (PS3.3 §C.12.2).</summary>
    /// <param name="dataSet">The object.</param>
    public static IEnumerable<ImageReference> MaterialsOf(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return dataSet.Get(Attributes.SOPClassUID) != SopClasses.EncapsulatedOBJStorage ? [] : dataSet.Items(Attributes.ReferencedSeriesSequence)
            .SelectMany(series => series.Items(Attributes.ReferencedInstanceSequence)
                .Where(item => item.Get(Attributes.ReferencedSOPClassUID) == SopClasses.EncapsulatedMTLStorage && item.Get(Attributes.ReferencedSOPInstanceUID) is not null)
                .Select(item => new ImageReference(series.Get(Attributes.SeriesInstanceUID), item.Get(Attributes.ReferencedSOPInstanceUID)!.Value, [])));
    }

    /// <summary>Reads the surface, in the colours of its materials, else in the one that the object recommends (PS3.3 §C.35.1).</summary>
    /// <param name="dataSet">The object.</param>
    /// <param name="maximumLength">The longest file, and the longest list of points or corners, that is read, in bytes.</param>
    /// <param name="materials">The colours of the materials of an OBJ by name; null where none are known.</param>
    /// <exception cref="DicomException">It is no model, longer, or says what can't be true.</exception>
    public static Mesh Read(DataSet dataSet, long maximumLength, IReadOnlyDictionary<string, DrawingColor>? materials = null)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        Uid? sopClass = dataSet.Get(Attributes.SOPClassUID);
        DrawingColor? color = DrawingColor.OfLab(dataSet, Attributes.RecommendedDisplayCIELabValue);
        return sopClass == SopClasses.SurfaceSegmentationStorage ? SurfaceReader.Read(dataSet, maximumLength)
            : sopClass == SopClasses.EncapsulatedSTLStorage ? StlReader.Read(EncapsulatedDocument.Read(dataSet, maximumLength).Span, color)
            : sopClass == SopClasses.EncapsulatedOBJStorage ? ObjReader.Read(EncapsulatedDocument.Read(dataSet, maximumLength).Span, materials, color)
            : throw new DicomException($"SOP Class UID (0008,0016) {sopClass} is no model: encapsulated STL and OBJ, and surface segmentations are.");
    }
}
