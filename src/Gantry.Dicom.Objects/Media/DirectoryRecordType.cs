using System.Collections.Frozen;

namespace Gantry.Dicom.Objects.Media;

/// <summary>A type of directory record: where it stands and which keys it has (PS3.3 §F.4, §F.5).</summary>
/// <param name="Name">Directory Record Type (0004,1430).</param>
/// <param name="Prefix">Two letters that names of its files begin with.</param>
/// <param name="Keys">Its keys.</param>
public sealed record DirectoryRecordType(string Name, string Prefix, IReadOnlyList<DirectoryKey> Keys)
{
    /// <summary>A patient.</summary>
    public static DirectoryRecordType Patient { get; } = new("PATIENT", "PA", [Always(Attributes.PatientID), Present(Attributes.PatientName), Optional(Attributes.IssuerOfPatientID), Optional(Attributes.PatientBirthDate), Optional(Attributes.PatientSex)]);

    /// <summary>A study of a patient.</summary>
    public static DirectoryRecordType Study { get; } = new("STUDY", "ST", [
        Always(Attributes.StudyDate), Always(Attributes.StudyTime), Present(Attributes.StudyDescription), Always(Attributes.StudyInstanceUID), Always(Attributes.StudyID), Present(Attributes.AccessionNumber)]);

    /// <summary>A series of a study.</summary>
    public static DirectoryRecordType Series { get; } = new("SERIES", "SE", [
        Always(Attributes.Modality), Always(Attributes.SeriesInstanceUID), Always(Attributes.SeriesNumber), Optional(Attributes.SeriesDescription), Optional(Attributes.InstitutionName)]);

    /// <summary>An image of a series.</summary>
    public static DirectoryRecordType Image { get; } = new("IMAGE", "IM", [
        Always(Attributes.InstanceNumber), Optional(Attributes.ImageType), Optional(Attributes.ReferencedImageSequence), Optional(Attributes.NumberOfFrames),
        Optional(Attributes.Rows), Optional(Attributes.Columns), Optional(Attributes.PixelSpacing), Optional(Attributes.ImagePositionPatient),
        Optional(Attributes.ImageOrientationPatient), Optional(Attributes.FrameOfReferenceUID), Optional(Attributes.LossyImageCompressionRatio)]);

    private static readonly DirectoryKey[] s_contentIdentification = [
        Always(Attributes.InstanceNumber), Always(Attributes.ContentLabel), Present(Attributes.ContentDescription), Present(Attributes.ContentCreatorName)];

    private static readonly DirectoryKey[] s_content = [Always(Attributes.ContentDate), Always(Attributes.ContentTime)];

    private static readonly DirectoryRecordType s_presentation = new("PRESENTATION", "PR", [
        Always(Attributes.PresentationCreationDate), Always(Attributes.PresentationCreationTime), .. s_contentIdentification, Optional(Attributes.ReferencedSeriesSequence), Optional(Attributes.BlendingSequence)]);

    private static readonly DirectoryRecordType s_waveform = new("WAVEFORM", "WV", [Always(Attributes.InstanceNumber), .. s_content]);

    private static readonly DirectoryRecordType s_report = new("SR DOCUMENT", "SR", [
        Always(Attributes.InstanceNumber), Always(Attributes.CompletionFlag), Always(Attributes.VerificationFlag), .. s_content, Optional(Attributes.VerificationDateTime),
        Always(Attributes.ConceptNameCodeSequence), Optional(Attributes.ContentSequence)]);

    private static readonly DirectoryRecordType s_keyObject = new("KEY OBJECT DOC", "KO", [
        Always(Attributes.InstanceNumber), .. s_content, Always(Attributes.ConceptNameCodeSequence), Optional(Attributes.ContentSequence)]);

    private static readonly DirectoryRecordType s_document = new("ENCAP DOC", "ED", [
        Present(Attributes.ContentDate), Present(Attributes.ContentTime), Always(Attributes.InstanceNumber), Present(Attributes.DocumentTitle), Optional(Attributes.HL7InstanceIdentifier),
        Present(Attributes.ConceptNameCodeSequence), Always(Attributes.MIMETypeOfEncapsulatedDocument)]);

    private static readonly DirectoryRecordType s_rawData = new("RAW DATA", "RW", [.. s_content, Present(Attributes.InstanceNumber)]);
    private static readonly DirectoryRecordType s_registration = new("REGISTRATION", "RE", [.. s_content, .. s_contentIdentification]);
    private static readonly DirectoryRecordType s_fiducial = new("FIDUCIAL", "FI", [.. s_content, .. s_contentIdentification]);
    private static readonly DirectoryRecordType s_valueMap = new("VALUE MAP", "VM", [.. s_content, .. s_contentIdentification]);
    private static readonly DirectoryRecordType s_stereometric = new("STEREOMETRIC", "SM", []);
    private static readonly DirectoryRecordType s_surface = new("SURFACE", "SU", [.. s_content, .. s_contentIdentification]);
    private static readonly DirectoryRecordType s_surfaceScan = new("SURFACE SCAN", "SS", [.. s_content]);
    private static readonly DirectoryRecordType s_tract = new("TRACT", "TR", [.. s_content, .. s_contentIdentification]);
    private static readonly DirectoryRecordType s_annotation = new("ANNOTATION", "AN", [.. s_content, .. s_contentIdentification]);
    private static readonly DirectoryRecordType s_measurement = new("MEASUREMENT", "ME", [.. s_content, Always(Attributes.InstanceNumber)]);
    private static readonly DirectoryRecordType s_assessment = new("ASSESSMENT", "AS", [Always(Attributes.InstanceNumber), Always(Attributes.InstanceCreationDate), Present(Attributes.InstanceCreationTime)]);
    private static readonly DirectoryRecordType s_plan = new("PLAN", "PL", [Always(Attributes.InstanceNumber), Optional(Attributes.ContentDate), Optional(Attributes.ContentTime)]);

    private static readonly DirectoryRecordType s_spectroscopy = new("SPECTROSCOPY", "SP", [
        Always(Attributes.ImageType), .. s_content, Always(Attributes.InstanceNumber), Optional(Attributes.ReferencedImageEvidenceSequence), Always(Attributes.NumberOfFrames), Always(Attributes.Rows),
        Always(Attributes.Columns), Always(Attributes.DataPointRows), Always(Attributes.DataPointColumns)]);

    private static readonly DirectoryRecordType s_dose = new("RT DOSE", "RD", [Always(Attributes.InstanceNumber), Always(Attributes.DoseSummationType), Optional(Attributes.DoseComment)]);

    private static readonly DirectoryRecordType s_structureSet = new("RT STRUCTURE SET", "RS", [
        Always(Attributes.InstanceNumber), Always(Attributes.StructureSetLabel), Present(Attributes.StructureSetDate), Present(Attributes.StructureSetTime)]);

    private static readonly DirectoryRecordType s_treatmentPlan = new("RT PLAN", "RP", [
        Always(Attributes.InstanceNumber), Always(Attributes.RTPlanLabel), Present(Attributes.RTPlanDate), Present(Attributes.RTPlanTime)]);

    private static readonly DirectoryRecordType s_treatmentRecord = new("RT TREAT RECORD", "RT", [
        Always(Attributes.InstanceNumber), Present(Attributes.TreatmentDate), Present(Attributes.TreatmentTime)]);

    private static readonly DirectoryRecordType s_radiotherapy = new("RADIOTHERAPY", "RX", [
        Always(Attributes.InstanceNumber), Optional(Attributes.UserContentLabel), Optional(Attributes.UserContentLongLabel), Present(Attributes.ContentDescription), Present(Attributes.ContentCreatorName)]);

    private static readonly DirectoryRecordType s_hangingProtocol = new("HANGING PROTOCOL", "HP", [
        Always(Attributes.HangingProtocolName), Always(Attributes.HangingProtocolDescription), Always(Attributes.HangingProtocolLevel), Always(Attributes.HangingProtocolCreator),
        Always(Attributes.HangingProtocolCreationDateTime), Always(Attributes.HangingProtocolDefinitionSequence), Always(Attributes.NumberOfPriorsReferenced),
        Present(Attributes.HangingProtocolUserIdentificationCodeSequence)]) { IsTop = true };

    private static readonly DirectoryRecordType s_palette = new("PALETTE", "PT", [Always(Attributes.ContentLabel), Present(Attributes.ContentDescription)]) { IsTop = true };

    private static readonly DirectoryRecordType s_implant = new("IMPLANT", "IP", [
        Always(Attributes.Manufacturer), Always(Attributes.ImplantName), Optional(Attributes.ImplantSize), Always(Attributes.ImplantPartNumber)]) { IsTop = true };

    private static readonly DirectoryRecordType s_implantAssembly = new("IMPLANT ASSY", "IA", [
        Always(Attributes.ImplantAssemblyTemplateName), Always(Attributes.ImplantAssemblyTemplateIssuer), Always(Attributes.ProcedureTypeCodeSequence)]) { IsTop = true };

    private static readonly DirectoryRecordType s_implantGroup = new("IMPLANT GROUP", "IG", [
        Always(Attributes.ImplantTemplateGroupName), Always(Attributes.ImplantTemplateGroupIssuer)]) { IsTop = true };

    private static readonly DirectoryRecordType s_inventory = new("INVENTORY", "IV", [.. s_content, Present(Attributes.InventoryPurpose)]) { IsTop = true };

    private static readonly FrozenDictionary<Uid, DirectoryRecordType> s_bySopClass = ByClass();

    /// <summary>Whether it stands at the top of the directory, not below patient, study and series.</summary>
    public bool IsTop { get; init; }

    /// <summary>All types whose records refer to files, and those they stand below.</summary>
    public static IReadOnlyList<DirectoryRecordType> All { get; } = [Patient, Study, Series, Image, .. s_bySopClass.Values.Distinct().OrderBy(type => type.Name, StringComparer.Ordinal)];

    /// <summary>The type of the record for an instance; null when the standard has none for its class (PS3.3 §F.4).</summary>
    /// <param name="sopClass">Its SOP class.</param>
    /// <param name="hasPixels">Whether it has pixel data: an image, also of a class that is not known.</param>
    public static DirectoryRecordType? Of(Uid sopClass, bool hasPixels) =>
        s_bySopClass.TryGetValue(sopClass, out DirectoryRecordType? type) ? type
        : hasPixels || (UidRegistry.TryGet(sopClass, out UidEntry? entry) && entry.Name.Contains("Image Storage", StringComparison.Ordinal)) ? Image : null;

    /// <summary>The type of a name; null when it is not known.</summary>
    public static DirectoryRecordType? Named(string? name) => All.FirstOrDefault(type => type.Name == name);

    private static DirectoryKey Always(Tag tag) => new(tag, 1);

    private static DirectoryKey Present(Tag tag) => new(tag, 2);

    private static DirectoryKey Optional(Tag tag) => new(tag, 3);

    private static FrozenDictionary<Uid, DirectoryRecordType> ByClass()
    {
        (DirectoryRecordType Type, Uid[] Classes)[] table =
        [
            (s_dose, [SopClasses.RTDoseStorage]),
            (s_structureSet, [SopClasses.RTStructureSetStorage]),
            (s_treatmentPlan, [SopClasses.RTPlanStorage, SopClasses.RTIonPlanStorage]),
            (s_treatmentRecord, [SopClasses.RTBeamsTreatmentRecordStorage, SopClasses.RTBrachyTreatmentRecordStorage, SopClasses.RTTreatmentSummaryRecordStorage, SopClasses.RTIonBeamsTreatmentRecordStorage]),
            (s_radiotherapy, [
                SopClasses.RTPhysicianIntentStorage, SopClasses.RTSegmentAnnotationStorage, SopClasses.RTRadiationSetStorage, SopClasses.CArmPhotonElectronRadiationStorage,
                SopClasses.TomotherapeuticRadiationStorage, SopClasses.RoboticArmRadiationStorage, SopClasses.RTRadiationRecordSetStorage, SopClasses.RTRadiationSalvageRecordStorage,
                SopClasses.TomotherapeuticRadiationRecordStorage, SopClasses.CArmPhotonElectronRadiationRecordStorage, SopClasses.RoboticRadiationRecordStorage,
                SopClasses.RTRadiationSetDeliveryInstructionStorage, SopClasses.RTTreatmentPreparationStorage, SopClasses.RTPatientPositionAcquisitionInstructionStorage]),
            (s_plan, [SopClasses.RTBeamsDeliveryInstructionStorage, SopClasses.RTBrachyApplicationSetupDeliveryInstructionStorage]),
            (s_presentation, [
                SopClasses.GrayscaleSoftcopyPresentationStateStorage, SopClasses.ColorSoftcopyPresentationStateStorage, SopClasses.PseudoColorSoftcopyPresentationStateStorage,
                SopClasses.BlendingSoftcopyPresentationStateStorage, SopClasses.XAXRFGrayscaleSoftcopyPresentationStateStorage, SopClasses.GrayscalePlanarMPRVolumetricPresentationStateStorage,
                SopClasses.CompositingPlanarMPRVolumetricPresentationStateStorage, SopClasses.AdvancedBlendingPresentationStateStorage, SopClasses.VolumeRenderingVolumetricPresentationStateStorage,
                SopClasses.SegmentedVolumeRenderingVolumetricPresentationStateStorage, SopClasses.MultipleVolumeRenderingVolumetricPresentationStateStorage,
                SopClasses.VariableModalityLUTSoftcopyPresentationStateStorage, SopClasses.BasicStructuredDisplayStorage, SopClasses.WaveformPresentationStateStorage,
                SopClasses.WaveformAcquisitionPresentationStateStorage]),
            (s_waveform, [
                SopClasses.TwelveLeadECGWaveformStorage, SopClasses.GeneralECGWaveformStorage, SopClasses.AmbulatoryECGWaveformStorage, SopClasses.General32bitECGWaveformStorage,
                SopClasses.HemodynamicWaveformStorage, SopClasses.CardiacElectrophysiologyWaveformStorage, SopClasses.BasicVoiceAudioWaveformStorage, SopClasses.GeneralAudioWaveformStorage,
                SopClasses.ArterialPulseWaveformStorage, SopClasses.RespiratoryWaveformStorage, SopClasses.MultichannelRespiratoryWaveformStorage,
                SopClasses.RoutineScalpElectroencephalogramWaveformStorage, SopClasses.ElectromyogramWaveformStorage, SopClasses.ElectrooculogramWaveformStorage,
                SopClasses.SleepElectroencephalogramWaveformStorage, SopClasses.BodyPositionWaveformStorage, SopClasses.UltrasoundWaveformStorage]),
            (s_report, [
                SopClasses.BasicTextSRStorage, SopClasses.EnhancedSRStorage, SopClasses.ComprehensiveSRStorage, SopClasses.Comprehensive3DSRStorage, SopClasses.ExtensibleSRStorage,
                SopClasses.ProcedureLogStorage, SopClasses.MammographyCADSRStorage, SopClasses.ChestCADSRStorage, SopClasses.XRayRadiationDoseSRStorage, SopClasses.EnhancedXRayRadiationDoseSRStorage,
                SopClasses.RadiopharmaceuticalRadiationDoseSRStorage, SopClasses.ColonCADSRStorage, SopClasses.ImplantationPlanSRStorage, SopClasses.AcquisitionContextSRStorage,
                SopClasses.SimplifiedAdultEchoSRStorage, SopClasses.PatientRadiationDoseSRStorage, SopClasses.PlannedImagingAgentAdministrationSRStorage,
                SopClasses.PerformedImagingAgentAdministrationSRStorage, SopClasses.WaveformAnnotationSRStorage, SopClasses.SpectaclePrescriptionReportStorage,
                SopClasses.MacularGridThicknessAndVolumeReportStorage]),
            (s_keyObject, [SopClasses.KeyObjectSelectionDocumentStorage]),
            (s_document, [SopClasses.EncapsulatedPDFStorage, SopClasses.EncapsulatedCDAStorage, SopClasses.EncapsulatedSTLStorage, SopClasses.EncapsulatedOBJStorage, SopClasses.EncapsulatedMTLStorage]),
            (s_rawData, [SopClasses.RawDataStorage]),
            (s_registration, [SopClasses.SpatialRegistrationStorage, SopClasses.DeformableSpatialRegistrationStorage]),
            (s_fiducial, [SopClasses.SpatialFiducialsStorage]),
            (s_valueMap, [SopClasses.RealWorldValueMappingStorage]),
            (s_stereometric, [SopClasses.StereometricRelationshipStorage]),
            (s_spectroscopy, [SopClasses.MRSpectroscopyStorage]),
            (s_surface, [SopClasses.SurfaceSegmentationStorage]),
            (s_surfaceScan, [SopClasses.SurfaceScanMeshStorage, SopClasses.SurfaceScanPointCloudStorage]),
            (s_tract, [SopClasses.TractographyResultsStorage]),
            (s_assessment, [SopClasses.ContentAssessmentResultsStorage]),
            (s_annotation, [SopClasses.MicroscopyBulkSimpleAnnotationsStorage]),
            (s_measurement, [
                SopClasses.LensometryMeasurementsStorage, SopClasses.AutorefractionMeasurementsStorage, SopClasses.KeratometryMeasurementsStorage, SopClasses.SubjectiveRefractionMeasurementsStorage,
                SopClasses.VisualAcuityMeasurementsStorage, SopClasses.OphthalmicAxialMeasurementsStorage, SopClasses.IntraocularLensCalculationsStorage,
                SopClasses.OphthalmicVisualFieldStaticPerimetryMeasurementsStorage]),
            (s_hangingProtocol, [SopClasses.HangingProtocolStorage]),
            (s_palette, [SopClasses.ColorPaletteStorage]),
            (s_implant, [SopClasses.GenericImplantTemplateStorage]),
            (s_implantAssembly, [SopClasses.ImplantAssemblyTemplateStorage]),
            (s_implantGroup, [SopClasses.ImplantTemplateGroupStorage]),
            (s_inventory, [SopClasses.InventoryStorage]),
        ];
        return table.SelectMany(row => row.Classes, (row, sopClass) => (sopClass, row.Type)).ToFrozenDictionary(pair => pair.sopClass, pair => pair.Type);
    }
}
