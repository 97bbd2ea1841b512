namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Whether instances of a SOP class are referred to as images, waveforms or other composite objects (PS3.3 §C.18.3 to §C.18.5).</summary>
internal static class ReferenceKind
{
    private const string Waveforms = "1.2.840.10008.5.1.4.1.1.9.";

    // Images that are not called so.
    private static readonly Uid[] s_images = [SopClasses.SegmentationStorage, SopClasses.LabelMapSegmentationStorage, SopClasses.RTDoseStorage, SopClasses.ParametricMapStorage, SopClasses.CornealTopographyMapStorage];

    /// <summary>The value that refers to an instance.</summary>
    public static ContentValue Of(InstanceReference instance) =>
        instance.SopClassUid.Value?.StartsWith(Waveforms, StringComparison.Ordinal) == true ? new WaveformValue(instance)
        : IsImage(instance.SopClassUid) ? new ImageValue(instance)
        : new CompositeValue(instance);

    private static bool IsImage(Uid sopClass) => s_images.Contains(sopClass)
        || (UidRegistry.TryGet(sopClass, out UidEntry? entry) && entry.Name.Contains("Image", StringComparison.Ordinal) && entry.Name.Contains("Storage", StringComparison.Ordinal)
            && !entry.Name.Contains("Imaging Agent", StringComparison.Ordinal) && !StructuredReport.IsReport(sopClass));
}
