namespace Gantry.Dicom.Objects.Validation;

/// <summary>A way in which one place of an instance names another by its number, label or identifier.</summary>
/// <param name="Within">The sequences at the top in which the reference is found, at any depth; none for the top itself.</param>
/// <param name="Around">The sequence that the reference is directly in; null for any.</param>
/// <param name="Reference">The attribute that refers.</param>
/// <param name="Definitions">The sequence at the top that holds what can be referred to; where it is absent or empty, the reference is to another instance.</param>
/// <param name="Definition">The attribute in it that is referred to, at any depth.</param>
/// <param name="Source">Part and section.</param>
internal sealed record LocalReference(Tag[] Within, Tag? Around, Tag Reference, Tag Definitions, Tag Definition, string Source)
{
    private const int OverlayPlanes = 16;

    /// <summary>All that are checked.</summary>
    public static IReadOnlyList<LocalReference> All { get; } =
    [
        new([Attributes.DimensionIndexSequence], null, Attributes.DimensionOrganizationUID, Attributes.DimensionOrganizationSequence, Attributes.DimensionOrganizationUID, "PS3.3 §C.7.6.17"),
        new([Attributes.SharedFunctionalGroupsSequence, Attributes.PerFrameFunctionalGroupsSequence], Attributes.SegmentIdentificationSequence,
            Attributes.ReferencedSegmentNumber, Attributes.SegmentSequence, Attributes.SegmentNumber, "PS3.3 §C.8.20.3.1"),
        new([Attributes.SegmentSequence], Attributes.ReferencedSurfaceSequence, Attributes.ReferencedSurfaceNumber, Attributes.SurfaceSequence, Attributes.SurfaceNumber, "PS3.3 §C.8.23.1"),
        new([Attributes.GraphicAnnotationSequence], null, Attributes.GraphicLayer, Attributes.GraphicLayerSequence, Attributes.GraphicLayer, "PS3.3 §C.10.5"),
        .. Enumerable.Range(0, OverlayPlanes).Select(plane =>
            new LocalReference([], null, new Tag((ushort)(0x6000 + (2 * plane)), 0x1001), Attributes.GraphicLayerSequence, Attributes.GraphicLayer, "PS3.3 §C.11.7")),
        new([Attributes.GraphicAnnotationSequence], Attributes.ReferencedImageSequence, Attributes.ReferencedSOPInstanceUID, Attributes.ReferencedSeriesSequence, Attributes.ReferencedSOPInstanceUID, "PS3.3 §C.10.5"),
        new([Attributes.DisplayedAreaSelectionSequence], Attributes.ReferencedImageSequence, Attributes.ReferencedSOPInstanceUID, Attributes.ReferencedSeriesSequence, Attributes.ReferencedSOPInstanceUID, "PS3.3 §C.10.4"),
        new([Attributes.SoftcopyVOILUTSequence], Attributes.ReferencedImageSequence, Attributes.ReferencedSOPInstanceUID, Attributes.ReferencedSeriesSequence, Attributes.ReferencedSOPInstanceUID, "PS3.3 §C.11.8"),
        new([Attributes.StructureSetROISequence], null, Attributes.ReferencedFrameOfReferenceUID, Attributes.ReferencedFrameOfReferenceSequence, Attributes.FrameOfReferenceUID, "PS3.3 §C.8.8.5"),
        new([Attributes.ROIContourSequence], null, Attributes.ReferencedROINumber, Attributes.StructureSetROISequence, Attributes.ROINumber, "PS3.3 §C.8.8.6"),
        new([Attributes.RTROIObservationsSequence], null, Attributes.ReferencedROINumber, Attributes.StructureSetROISequence, Attributes.ROINumber, "PS3.3 §C.8.8.8"),
        new([Attributes.FractionGroupSequence], null, Attributes.ReferencedBeamNumber, Attributes.BeamSequence, Attributes.BeamNumber, "PS3.3 §C.8.8.13"),
        new([Attributes.FractionGroupSequence], null, Attributes.ReferencedBeamNumber, Attributes.IonBeamSequence, Attributes.BeamNumber, "PS3.3 §C.8.8.13"),
        new([Attributes.FractionGroupSequence], null, Attributes.ReferencedBrachyApplicationSetupNumber, Attributes.ApplicationSetupSequence, Attributes.ApplicationSetupNumber, "PS3.3 §C.8.8.13"),
        new([Attributes.FractionGroupSequence, Attributes.BeamSequence, Attributes.IonBeamSequence, Attributes.ApplicationSetupSequence], null,
            Attributes.ReferencedDoseReferenceNumber, Attributes.DoseReferenceSequence, Attributes.DoseReferenceNumber, "PS3.3 §C.8.8.10"),
        new([Attributes.BeamSequence, Attributes.IonBeamSequence], null, Attributes.ReferencedPatientSetupNumber, Attributes.PatientSetupSequence, Attributes.PatientSetupNumber, "PS3.3 §C.8.8.12"),
        new([Attributes.BeamSequence], null, Attributes.ReferencedToleranceTableNumber, Attributes.ToleranceTableSequence, Attributes.ToleranceTableNumber, "PS3.3 §C.8.8.11"),
        new([Attributes.IonBeamSequence], null, Attributes.ReferencedToleranceTableNumber, Attributes.IonToleranceTableSequence, Attributes.ToleranceTableNumber, "PS3.3 §C.8.8.24"),
    ];
}
