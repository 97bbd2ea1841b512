namespace Gantry.Dicom.Objects.Documents;

/// <summary>Objects that are surfaces in space: encapsulated STL and OBJ, and surface segmentations.</summary>
public static class Model
{
    /// <summary>Whether the instances of a SOP class are models that can be drawn.</summary>
    /// <param name="sopClass">The SOP Class UID.</param>
    public static bool IsKnown(Uid sopClass) =>
        sopClass == SopClasses.EncapsulatedSTLStorage || sopClass == SopClasses.EncapsulatedOBJStorage || sopClass == SopClasses.SurfaceSegmentationStorage;

    /// <summary>Reads the surface.</summary>
    /// <param name="dataSet">The object.</param>
    /// <param name="maximumLength">The longest file, and the longest list of points or corners, that is read, in bytes.</param>
    /// <exception cref="DicomException">It is no model, longer, or says what can't be true.</exception>
    public static Mesh Read(DataSet dataSet, long maximumLength)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        Uid? sopClass = dataSet.Get(Attributes.SOPClassUID);
        return sopClass == SopClasses.SurfaceSegmentationStorage ? SurfaceReader.Read(dataSet, maximumLength)
            : sopClass == SopClasses.EncapsulatedSTLStorage ? StlReader.Read(EncapsulatedDocument.Read(dataSet, maximumLength).Span)
            : sopClass == SopClasses.EncapsulatedOBJStorage ? ObjReader.Read(EncapsulatedDocument.Read(dataSet, maximumLength).Span)
            : throw new DicomException($"SOP Class UID (0008,0016) {sopClass} is no model: encapsulated STL and OBJ, and surface segmentations are.");
    }
}
