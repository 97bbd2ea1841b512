namespace Gantry.Dicom.Imaging;

/// <summary>Images whose pixels are measurements (PS3.3 §C.8.32): how they are shown where they say so themselves.</summary>
internal static class ParametricMap
{
    /// <summary>Whether an object is a parametric map.</summary>
    public static bool Is(DataSet dataSet) => dataSet.Get(Attributes.SOPClassUID) == SopClasses.ParametricMapStorage;

    /// <summary>Whether a range of stored values is shown in the colours of a palette that is in the object (PS3.3 §C.8.32.2).</summary>
    public static bool IsColored(DataSet dataSet) => dataSet.GetString(Attributes.PixelPresentation) == "COLOR_RANGE" && Palette.IsIn(dataSet);

    /// <summary>The range of stored values that the palette is for (PS3.3 §C.7.6.16.2.26); null where none is said.</summary>
    public static VoiTransform? ColorRangeOf(DataSet dataSet, int frameNumber)
    {
        DataSet range = FunctionalGroups.Find(dataSet, frameNumber, Attributes.StoredValueColorRangeSequence);
        return range.Get(Attributes.MinimumStoredValueMapped) is { } minimum && range.Get(Attributes.MaximumStoredValueMapped) is { } maximum && maximum > minimum
            ? new VoiTransform(minimum, maximum)
            : null;
    }

    /// <summary>The frame's first mapping to values of the world; null where it has none.</summary>
    /// <param name="dataSet">The object.</param>
    /// <param name="frameNumber">1 for the first.</param>
    /// <param name="isRequired">Whether values of the world are asked for: then there has to be a mapping, and one for a single value will do.</param>
    /// <exception cref="DicomException">There is no mapping where one is asked for.</exception>
    public static ModalityTransform? MeaningOf(DataSet dataSet, int frameNumber, bool isRequired) =>
        RealWorldValueMapping.Of(dataSet, frameNumber).FirstOrDefault(mapping => isRequired || mapping.Last > mapping.First) is { } found ? ModalityTransform.Of(found)
        : isRequired ? throw new DicomException($"Frame {frameNumber} has no Real World Value Mapping Sequence (0040,9096): its values have no meaning beyond the modality's.")
        : null;
}
