// Generated from PS3.6 2026b by tools/standard. Do not edit.
#nullable enable
using System.Collections.Frozen;

namespace Gantry.Dicom;

/// <summary>The SOP classes of PS3.6 annex A, by keyword.</summary>
public static class SopClasses
{
    /// <summary>Verification SOP Class.</summary>
    public static Uid Verification => new("1.2.840.10008.1.1");

    /// <summary>Media Storage Directory Storage.</summary>
    public static Uid MediaStorageDirectoryStorage => new("1.2.840.10008.1.3.10");

    /// <summary>Basic Study Content Notification SOP Class (Retired).</summary>
    public static Uid BasicStudyContentNotification => new("1.2.840.10008.1.9");

    /// <summary>Storage Commitment Push Model SOP Class.</summary>
    public static Uid StorageCommitmentPushModel => new("1.2.840.10008.1.20.1");

    /// <summary>Storage Commitment Pull Model SOP Class (Retired).</summary>
    public static Uid StorageCommitmentPullModel => new("1.2.840.10008.1.20.2");

    /// <summary>Procedural Event Logging SOP Class.</summary>
    public static Uid ProceduralEventLogging => new("1.2.840.10008.1.40");

    /// <summary>Substance Administration Logging SOP Class.</summary>
    public static Uid SubstanceAdministrationLogging => new("1.2.840.10008.1.42");

    /// <summary>Detached Patient Management SOP Class (Retired).</summary>
    public static Uid DetachedPatientManagement => new("1.2.840.10008.3.1.2.1.1");

    /// <summary>Detached Patient Management Meta SOP Class (Retired).</summary>
    public static Uid DetachedPatientManagementMeta => new("1.2.840.10008.3.1.2.1.4");

    /// <summary>Detached Visit Management SOP Class (Retired).</summary>
    public static Uid DetachedVisitManagement => new("1.2.840.10008.3.1.2.2.1");

    /// <summary>Detached Study Management SOP Class (Retired).</summary>
    public static Uid DetachedStudyManagement => new("1.2.840.10008.3.1.2.3.1");

    /// <summary>Study Component Management SOP Class (Retired).</summary>
    public static Uid StudyComponentManagement => new("1.2.840.10008.3.1.2.3.2");

    /// <summary>Modality Performed Procedure Step SOP Class.</summary>
    public static Uid ModalityPerformedProcedureStep => new("1.2.840.10008.3.1.2.3.3");

    /// <summary>Modality Performed Procedure Step Retrieve SOP Class.</summary>
    public static Uid ModalityPerformedProcedureStepRetrieve => new("1.2.840.10008.3.1.2.3.4");

    /// <summary>Modality Performed Procedure Step Notification SOP Class.</summary>
    public static Uid ModalityPerformedProcedureStepNotification => new("1.2.840.10008.3.1.2.3.5");

    /// <summary>Detached Results Management SOP Class (Retired).</summary>
    public static Uid DetachedResultsManagement => new("1.2.840.10008.3.1.2.5.1");

    /// <summary>Detached Results Management Meta SOP Class (Retired).</summary>
    public static Uid DetachedResultsManagementMeta => new("1.2.840.10008.3.1.2.5.4");

    /// <summary>Detached Study Management Meta SOP Class (Retired).</summary>
    public static Uid DetachedStudyManagementMeta => new("1.2.840.10008.3.1.2.5.5");

    /// <summary>Detached Interpretation Management SOP Class (Retired).</summary>
    public static Uid DetachedInterpretationManagement => new("1.2.840.10008.3.1.2.6.1");

    /// <summary>Basic Film Session SOP Class.</summary>
    public static Uid BasicFilmSession => new("1.2.840.10008.5.1.1.1");

    /// <summary>Basic Film Box SOP Class.</summary>
    public static Uid BasicFilmBox => new("1.2.840.10008.5.1.1.2");

    /// <summary>Basic Grayscale Image Box SOP Class.</summary>
    public static Uid BasicGrayscaleImageBox => new("1.2.840.10008.5.1.1.4");

    /// <summary>Basic Color Image Box SOP Class.</summary>
    public static Uid BasicColorImageBox => new("1.2.840.10008.5.1.1.4.1");

    /// <summary>Referenced Image Box SOP Class (Retired).</summary>
    public static Uid ReferencedImageBox => new("1.2.840.10008.5.1.1.4.2");

    /// <summary>Basic Grayscale Print Management Meta SOP Class.</summary>
    public static Uid BasicGrayscalePrintManagementMeta => new("1.2.840.10008.5.1.1.9");

    /// <summary>Referenced Grayscale Print Management Meta SOP Class (Retired).</summary>
    public static Uid ReferencedGrayscalePrintManagementMeta => new("1.2.840.10008.5.1.1.9.1");

    /// <summary>Print Job SOP Class.</summary>
    public static Uid PrintJob => new("1.2.840.10008.5.1.1.14");

    /// <summary>Basic Annotation Box SOP Class.</summary>
    public static Uid BasicAnnotationBox => new("1.2.840.10008.5.1.1.15");

    /// <summary>Printer SOP Class.</summary>
    public static Uid Printer => new("1.2.840.10008.5.1.1.16");

    /// <summary>Printer Configuration Retrieval SOP Class.</summary>
    public static Uid PrinterConfigurationRetrieval => new("1.2.840.10008.5.1.1.16.376");

    /// <summary>Basic Color Print Management Meta SOP Class.</summary>
    public static Uid BasicColorPrintManagementMeta => new("1.2.840.10008.5.1.1.18");

    /// <summary>Referenced Color Print Management Meta SOP Class (Retired).</summary>
    public static Uid ReferencedColorPrintManagementMeta => new("1.2.840.10008.5.1.1.18.1");

    /// <summary>VOI LUT Box SOP Class.</summary>
    public static Uid VOILUTBox => new("1.2.840.10008.5.1.1.22");

    /// <summary>Presentation LUT SOP Class.</summary>
    public static Uid PresentationLUT => new("1.2.840.10008.5.1.1.23");

    /// <summary>Image Overlay Box SOP Class (Retired).</summary>
    public static Uid ImageOverlayBox => new("1.2.840.10008.5.1.1.24");

    /// <summary>Basic Print Image Overlay Box SOP Class (Retired).</summary>
    public static Uid BasicPrintImageOverlayBox => new("1.2.840.10008.5.1.1.24.1");

    /// <summary>Print Queue Management SOP Class (Retired).</summary>
    public static Uid PrintQueueManagement => new("1.2.840.10008.5.1.1.26");

    /// <summary>Stored Print Storage SOP Class (Retired).</summary>
    public static Uid StoredPrintStorage => new("1.2.840.10008.5.1.1.27");

    /// <summary>Hardcopy Grayscale Image Storage SOP Class (Retired).</summary>
    public static Uid HardcopyGrayscaleImageStorage => new("1.2.840.10008.5.1.1.29");

    /// <summary>Hardcopy Color Image Storage SOP Class (Retired).</summary>
    public static Uid HardcopyColorImageStorage => new("1.2.840.10008.5.1.1.30");

    /// <summary>Pull Print Request SOP Class (Retired).</summary>
    public static Uid PullPrintRequest => new("1.2.840.10008.5.1.1.31");

    /// <summary>Pull Stored Print Management Meta SOP Class (Retired).</summary>
    public static Uid PullStoredPrintManagementMeta => new("1.2.840.10008.5.1.1.32");

    /// <summary>Media Creation Management SOP Class UID.</summary>
    public static Uid MediaCreationManagement => new("1.2.840.10008.5.1.1.33");

    /// <summary>Display System SOP Class.</summary>
    public static Uid DisplaySystem => new("1.2.840.10008.5.1.1.40");

    /// <summary>Computed Radiography Image Storage.</summary>
    public static Uid ComputedRadiographyImageStorage => new("1.2.840.10008.5.1.4.1.1.1");

    /// <summary>Digital X-Ray Image Storage - For Presentation.</summary>
    public static Uid DigitalXRayImageStorageForPresentation => new("1.2.840.10008.5.1.4.1.1.1.1");

    /// <summary>Digital X-Ray Image Storage - For Processing.</summary>
    public static Uid DigitalXRayImageStorageForProcessing => new("1.2.840.10008.5.1.4.1.1.1.1.1");

    /// <summary>Digital Mammography X-Ray Image Storage - For Presentation.</summary>
    public static Uid DigitalMammographyXRayImageStorageForPresentation => new("1.2.840.10008.5.1.4.1.1.1.2");

    /// <summary>Digital Mammography X-Ray Image Storage - For Processing.</summary>
    public static Uid DigitalMammographyXRayImageStorageForProcessing => new("1.2.840.10008.5.1.4.1.1.1.2.1");

    /// <summary>Digital Intra-Oral X-Ray Image Storage - For Presentation.</summary>
    public static Uid DigitalIntraOralXRayImageStorageForPresentation => new("1.2.840.10008.5.1.4.1.1.1.3");

    /// <summary>Digital Intra-Oral X-Ray Image Storage - For Processing.</summary>
    public static Uid DigitalIntraOralXRayImageStorageForProcessing => new("1.2.840.10008.5.1.4.1.1.1.3.1");

    /// <summary>CT Image Storage.</summary>
    public static Uid CTImageStorage => new("1.2.840.10008.5.1.4.1.1.2");

    /// <summary>Enhanced CT Image Storage.</summary>
    public static Uid EnhancedCTImageStorage => new("1.2.840.10008.5.1.4.1.1.2.1");

    /// <summary>Legacy Converted Enhanced CT Image Storage.</summary>
    public static Uid LegacyConvertedEnhancedCTImageStorage => new("1.2.840.10008.5.1.4.1.1.2.2");

    /// <summary>CT Image Storage - For Processing.</summary>
    public static Uid CTImageStorageForProcessing => new("1.2.840.10008.5.1.4.1.1.2.3");

    /// <summary>Enhanced CT Image Storage - For Processing.</summary>
    public static Uid EnhancedCTImageStorageForProcessing => new("1.2.840.10008.5.1.4.1.1.2.4");

    /// <summary>Legacy Converted Enhanced CT Image Storage - For Processing.</summary>
    public static Uid LegacyConvertedEnhancedCTImageStorageForProcessing => new("1.2.840.10008.5.1.4.1.1.2.5");

    /// <summary>Ultrasound Multi-frame Image Storage (Retired).</summary>
    public static Uid UltrasoundMultiFrameImageStorageRetired => new("1.2.840.10008.5.1.4.1.1.3");

    /// <summary>Ultrasound Multi-frame Image Storage.</summary>
    public static Uid UltrasoundMultiFrameImageStorage => new("1.2.840.10008.5.1.4.1.1.3.1");

    /// <summary>MR Image Storage.</summary>
    public static Uid MRImageStorage => new("1.2.840.10008.5.1.4.1.1.4");

    /// <summary>Enhanced MR Image Storage.</summary>
    public static Uid EnhancedMRImageStorage => new("1.2.840.10008.5.1.4.1.1.4.1");

    /// <summary>MR Spectroscopy Storage.</summary>
    public static Uid MRSpectroscopyStorage => new("1.2.840.10008.5.1.4.1.1.4.2");

    /// <summary>Enhanced MR Color Image Storage.</summary>
    public static Uid EnhancedMRColorImageStorage => new("1.2.840.10008.5.1.4.1.1.4.3");

    /// <summary>Legacy Converted Enhanced MR Image Storage.</summary>
    public static Uid LegacyConvertedEnhancedMRImageStorage => new("1.2.840.10008.5.1.4.1.1.4.4");

    /// <summary>Nuclear Medicine Image Storage (Retired).</summary>
    public static Uid NuclearMedicineImageStorageRetired => new("1.2.840.10008.5.1.4.1.1.5");

    /// <summary>Ultrasound Image Storage (Retired).</summary>
    public static Uid UltrasoundImageStorageRetired => new("1.2.840.10008.5.1.4.1.1.6");

    /// <summary>Ultrasound Image Storage.</summary>
    public static Uid UltrasoundImageStorage => new("1.2.840.10008.5.1.4.1.1.6.1");

    /// <summary>Enhanced US Volume Storage.</summary>
    public static Uid EnhancedUSVolumeStorage => new("1.2.840.10008.5.1.4.1.1.6.2");

    /// <summary>Photoacoustic Image Storage.</summary>
    public static Uid PhotoacousticImageStorage => new("1.2.840.10008.5.1.4.1.1.6.3");

    /// <summary>Secondary Capture Image Storage.</summary>
    public static Uid SecondaryCaptureImageStorage => new("1.2.840.10008.5.1.4.1.1.7");

    /// <summary>Multi-frame Single Bit Secondary Capture Image Storage.</summary>
    public static Uid MultiFrameSingleBitSecondaryCaptureImageStorage => new("1.2.840.10008.5.1.4.1.1.7.1");

    /// <summary>Multi-frame Grayscale Byte Secondary Capture Image Storage.</summary>
    public static Uid MultiFrameGrayscaleByteSecondaryCaptureImageStorage => new("1.2.840.10008.5.1.4.1.1.7.2");

    /// <summary>Multi-frame Grayscale Word Secondary Capture Image Storage.</summary>
    public static Uid MultiFrameGrayscaleWordSecondaryCaptureImageStorage => new("1.2.840.10008.5.1.4.1.1.7.3");

    /// <summary>Multi-frame True Color Secondary Capture Image Storage.</summary>
    public static Uid MultiFrameTrueColorSecondaryCaptureImageStorage => new("1.2.840.10008.5.1.4.1.1.7.4");

    /// <summary>Standalone Overlay Storage (Retired).</summary>
    public static Uid StandaloneOverlayStorage => new("1.2.840.10008.5.1.4.1.1.8");

    /// <summary>Standalone Curve Storage (Retired).</summary>
    public static Uid StandaloneCurveStorage => new("1.2.840.10008.5.1.4.1.1.9");

    /// <summary>Waveform Storage - Trial (Retired).</summary>
    public static Uid WaveformStorageTrial => new("1.2.840.10008.5.1.4.1.1.9.1");

    /// <summary>12-lead ECG Waveform Storage.</summary>
    public static Uid TwelveLeadECGWaveformStorage => new("1.2.840.10008.5.1.4.1.1.9.1.1");

    /// <summary>General ECG Waveform Storage.</summary>
    public static Uid GeneralECGWaveformStorage => new("1.2.840.10008.5.1.4.1.1.9.1.2");

    /// <summary>Ambulatory ECG Waveform Storage.</summary>
    public static Uid AmbulatoryECGWaveformStorage => new("1.2.840.10008.5.1.4.1.1.9.1.3");

    /// <summary>General 32-bit ECG Waveform Storage.</summary>
    public static Uid General32bitECGWaveformStorage => new("1.2.840.10008.5.1.4.1.1.9.1.4");

    /// <summary>Hemodynamic Waveform Storage.</summary>
    public static Uid HemodynamicWaveformStorage => new("1.2.840.10008.5.1.4.1.1.9.2.1");

    /// <summary>Cardiac Electrophysiology Waveform Storage.</summary>
    public static Uid CardiacElectrophysiologyWaveformStorage => new("1.2.840.10008.5.1.4.1.1.9.3.1");

    /// <summary>Basic Voice Audio Waveform Storage.</summary>
    public static Uid BasicVoiceAudioWaveformStorage => new("1.2.840.10008.5.1.4.1.1.9.4.1");

    /// <summary>General Audio Waveform Storage.</summary>
    public static Uid GeneralAudioWaveformStorage => new("1.2.840.10008.5.1.4.1.1.9.4.2");

    /// <summary>Arterial Pulse Waveform Storage.</summary>
    public static Uid ArterialPulseWaveformStorage => new("1.2.840.10008.5.1.4.1.1.9.5.1");

    /// <summary>Respiratory Waveform Storage.</summary>
    public static Uid RespiratoryWaveformStorage => new("1.2.840.10008.5.1.4.1.1.9.6.1");

    /// <summary>Multi-channel Respiratory Waveform Storage.</summary>
    public static Uid MultichannelRespiratoryWaveformStorage => new("1.2.840.10008.5.1.4.1.1.9.6.2");

    /// <summary>Routine Scalp Electroencephalogram Waveform Storage.</summary>
    public static Uid RoutineScalpElectroencephalogramWaveformStorage => new("1.2.840.10008.5.1.4.1.1.9.7.1");

    /// <summary>Electromyogram Waveform Storage.</summary>
    public static Uid ElectromyogramWaveformStorage => new("1.2.840.10008.5.1.4.1.1.9.7.2");

    /// <summary>Electrooculogram Waveform Storage.</summary>
    public static Uid ElectrooculogramWaveformStorage => new("1.2.840.10008.5.1.4.1.1.9.7.3");

    /// <summary>Sleep Electroencephalogram Waveform Storage.</summary>
    public static Uid SleepElectroencephalogramWaveformStorage => new("1.2.840.10008.5.1.4.1.1.9.7.4");

    /// <summary>Body Position Waveform Storage.</summary>
    public static Uid BodyPositionWaveformStorage => new("1.2.840.10008.5.1.4.1.1.9.8.1");

    /// <summary>Waveform Presentation State Storage.</summary>
    public static Uid WaveformPresentationStateStorage => new("1.2.840.10008.5.1.4.1.1.9.100.1");

    /// <summary>Waveform Acquisition Presentation State Storage.</summary>
    public static Uid WaveformAcquisitionPresentationStateStorage => new("1.2.840.10008.5.1.4.1.1.9.100.2");

    /// <summary>Standalone Modality LUT Storage (Retired).</summary>
    public static Uid StandaloneModalityLUTStorage => new("1.2.840.10008.5.1.4.1.1.10");

    /// <summary>Standalone VOI LUT Storage (Retired).</summary>
    public static Uid StandaloneVOILUTStorage => new("1.2.840.10008.5.1.4.1.1.11");

    /// <summary>Grayscale Softcopy Presentation State Storage.</summary>
    public static Uid GrayscaleSoftcopyPresentationStateStorage => new("1.2.840.10008.5.1.4.1.1.11.1");

    /// <summary>Color Softcopy Presentation State Storage.</summary>
    public static Uid ColorSoftcopyPresentationStateStorage => new("1.2.840.10008.5.1.4.1.1.11.2");

    /// <summary>Pseudo-Color Softcopy Presentation State Storage.</summary>
    public static Uid PseudoColorSoftcopyPresentationStateStorage => new("1.2.840.10008.5.1.4.1.1.11.3");

    /// <summary>Blending Softcopy Presentation State Storage.</summary>
    public static Uid BlendingSoftcopyPresentationStateStorage => new("1.2.840.10008.5.1.4.1.1.11.4");

    /// <summary>XA/XRF Grayscale Softcopy Presentation State Storage.</summary>
    public static Uid XAXRFGrayscaleSoftcopyPresentationStateStorage => new("1.2.840.10008.5.1.4.1.1.11.5");

    /// <summary>Grayscale Planar MPR Volumetric Presentation State Storage.</summary>
    public static Uid GrayscalePlanarMPRVolumetricPresentationStateStorage => new("1.2.840.10008.5.1.4.1.1.11.6");

    /// <summary>Compositing Planar MPR Volumetric Presentation State Storage.</summary>
    public static Uid CompositingPlanarMPRVolumetricPresentationStateStorage => new("1.2.840.10008.5.1.4.1.1.11.7");

    /// <summary>Advanced Blending Presentation State Storage.</summary>
    public static Uid AdvancedBlendingPresentationStateStorage => new("1.2.840.10008.5.1.4.1.1.11.8");

    /// <summary>Volume Rendering Volumetric Presentation State Storage.</summary>
    public static Uid VolumeRenderingVolumetricPresentationStateStorage => new("1.2.840.10008.5.1.4.1.1.11.9");

    /// <summary>Segmented Volume Rendering Volumetric Presentation State Storage.</summary>
    public static Uid SegmentedVolumeRenderingVolumetricPresentationStateStorage => new("1.2.840.10008.5.1.4.1.1.11.10");

    /// <summary>Multiple Volume Rendering Volumetric Presentation State Storage.</summary>
    public static Uid MultipleVolumeRenderingVolumetricPresentationStateStorage => new("1.2.840.10008.5.1.4.1.1.11.11");

    /// <summary>Variable Modality LUT Softcopy Presentation State Storage.</summary>
    public static Uid VariableModalityLUTSoftcopyPresentationStateStorage => new("1.2.840.10008.5.1.4.1.1.11.12");

    /// <summary>X-Ray Angiographic Image Storage.</summary>
    public static Uid XRayAngiographicImageStorage => new("1.2.840.10008.5.1.4.1.1.12.1");

    /// <summary>Enhanced XA Image Storage.</summary>
    public static Uid EnhancedXAImageStorage => new("1.2.840.10008.5.1.4.1.1.12.1.1");

    /// <summary>X-Ray Radiofluoroscopic Image Storage.</summary>
    public static Uid XRayRadiofluoroscopicImageStorage => new("1.2.840.10008.5.1.4.1.1.12.2");

    /// <summary>Enhanced XRF Image Storage.</summary>
    public static Uid EnhancedXRFImageStorage => new("1.2.840.10008.5.1.4.1.1.12.2.1");

    /// <summary>X-Ray Angiographic Bi-Plane Image Storage (Retired).</summary>
    public static Uid XRayAngiographicBiPlaneImageStorage => new("1.2.840.10008.5.1.4.1.1.12.3");

    /// <summary>X-Ray 3D Angiographic Image Storage.</summary>
    public static Uid XRay3DAngiographicImageStorage => new("1.2.840.10008.5.1.4.1.1.13.1.1");

    /// <summary>X-Ray 3D Craniofacial Image Storage.</summary>
    public static Uid XRay3DCraniofacialImageStorage => new("1.2.840.10008.5.1.4.1.1.13.1.2");

    /// <summary>Breast Tomosynthesis Image Storage.</summary>
    public static Uid BreastTomosynthesisImageStorage => new("1.2.840.10008.5.1.4.1.1.13.1.3");

    /// <summary>Breast Projection X-Ray Image Storage - For Presentation.</summary>
    public static Uid BreastProjectionXRayImageStorageForPresentation => new("1.2.840.10008.5.1.4.1.1.13.1.4");

    /// <summary>Breast Projection X-Ray Image Storage - For Processing.</summary>
    public static Uid BreastProjectionXRayImageStorageForProcessing => new("1.2.840.10008.5.1.4.1.1.13.1.5");

    /// <summary>Intravascular Optical Coherence Tomography Image Storage - For Presentation.</summary>
    public static Uid IntravascularOpticalCoherenceTomographyImageStorageForPresentation => new("1.2.840.10008.5.1.4.1.1.14.1");

    /// <summary>Intravascular Optical Coherence Tomography Image Storage - For Processing.</summary>
    public static Uid IntravascularOpticalCoherenceTomographyImageStorageForProcessing => new("1.2.840.10008.5.1.4.1.1.14.2");

    /// <summary>Nuclear Medicine Image Storage.</summary>
    public static Uid NuclearMedicineImageStorage => new("1.2.840.10008.5.1.4.1.1.20");

    /// <summary>Parametric Map Storage.</summary>
    public static Uid ParametricMapStorage => new("1.2.840.10008.5.1.4.1.1.30");

    /// <summary>Raw Data Storage.</summary>
    public static Uid RawDataStorage => new("1.2.840.10008.5.1.4.1.1.66");

    /// <summary>Spatial Registration Storage.</summary>
    public static Uid SpatialRegistrationStorage => new("1.2.840.10008.5.1.4.1.1.66.1");

    /// <summary>Spatial Fiducials Storage.</summary>
    public static Uid SpatialFiducialsStorage => new("1.2.840.10008.5.1.4.1.1.66.2");

    /// <summary>Deformable Spatial Registration Storage.</summary>
    public static Uid DeformableSpatialRegistrationStorage => new("1.2.840.10008.5.1.4.1.1.66.3");

    /// <summary>Segmentation Storage.</summary>
    public static Uid SegmentationStorage => new("1.2.840.10008.5.1.4.1.1.66.4");

    /// <summary>Surface Segmentation Storage.</summary>
    public static Uid SurfaceSegmentationStorage => new("1.2.840.10008.5.1.4.1.1.66.5");

    /// <summary>Tractography Results Storage.</summary>
    public static Uid TractographyResultsStorage => new("1.2.840.10008.5.1.4.1.1.66.6");

    /// <summary>Label Map Segmentation Storage.</summary>
    public static Uid LabelMapSegmentationStorage => new("1.2.840.10008.5.1.4.1.1.66.7");

    /// <summary>Height Map Segmentation Storage.</summary>
    public static Uid HeightMapSegmentationStorage => new("1.2.840.10008.5.1.4.1.1.66.8");

    /// <summary>Real World Value Mapping Storage.</summary>
    public static Uid RealWorldValueMappingStorage => new("1.2.840.10008.5.1.4.1.1.67");

    /// <summary>Surface Scan Mesh Storage.</summary>
    public static Uid SurfaceScanMeshStorage => new("1.2.840.10008.5.1.4.1.1.68.1");

    /// <summary>Surface Scan Point Cloud Storage.</summary>
    public static Uid SurfaceScanPointCloudStorage => new("1.2.840.10008.5.1.4.1.1.68.2");

    /// <summary>VL Image Storage - Trial (Retired).</summary>
    public static Uid VLImageStorageTrial => new("1.2.840.10008.5.1.4.1.1.77.1");

    /// <summary>VL Endoscopic Image Storage.</summary>
    public static Uid VLEndoscopicImageStorage => new("1.2.840.10008.5.1.4.1.1.77.1.1");

    /// <summary>Video Endoscopic Image Storage.</summary>
    public static Uid VideoEndoscopicImageStorage => new("1.2.840.10008.5.1.4.1.1.77.1.1.1");

    /// <summary>VL Microscopic Image Storage.</summary>
    public static Uid VLMicroscopicImageStorage => new("1.2.840.10008.5.1.4.1.1.77.1.2");

    /// <summary>Video Microscopic Image Storage.</summary>
    public static Uid VideoMicroscopicImageStorage => new("1.2.840.10008.5.1.4.1.1.77.1.2.1");

    /// <summary>VL Slide-Coordinates Microscopic Image Storage.</summary>
    public static Uid VLSlideCoordinatesMicroscopicImageStorage => new("1.2.840.10008.5.1.4.1.1.77.1.3");

    /// <summary>VL Photographic Image Storage.</summary>
    public static Uid VLPhotographicImageStorage => new("1.2.840.10008.5.1.4.1.1.77.1.4");

    /// <summary>Video Photographic Image Storage.</summary>
    public static Uid VideoPhotographicImageStorage => new("1.2.840.10008.5.1.4.1.1.77.1.4.1");

    /// <summary>Ophthalmic Photography 8 Bit Image Storage.</summary>
    public static Uid OphthalmicPhotography8BitImageStorage => new("1.2.840.10008.5.1.4.1.1.77.1.5.1");

    /// <summary>Ophthalmic Photography 16 Bit Image Storage.</summary>
    public static Uid OphthalmicPhotography16BitImageStorage => new("1.2.840.10008.5.1.4.1.1.77.1.5.2");

    /// <summary>Stereometric Relationship Storage.</summary>
    public static Uid StereometricRelationshipStorage => new("1.2.840.10008.5.1.4.1.1.77.1.5.3");

    /// <summary>Ophthalmic Tomography Image Storage.</summary>
    public static Uid OphthalmicTomographyImageStorage => new("1.2.840.10008.5.1.4.1.1.77.1.5.4");

    /// <summary>Wide Field Ophthalmic Photography Stereographic Projection Image Storage.</summary>
    public static Uid WideFieldOphthalmicPhotographyStereographicProjectionImageStorage => new("1.2.840.10008.5.1.4.1.1.77.1.5.5");

    /// <summary>Wide Field Ophthalmic Photography 3D Coordinates Image Storage.</summary>
    public static Uid WideFieldOphthalmicPhotography3DCoordinatesImageStorage => new("1.2.840.10008.5.1.4.1.1.77.1.5.6");

    /// <summary>Ophthalmic Optical Coherence Tomography En Face Image Storage.</summary>
    public static Uid OphthalmicOpticalCoherenceTomographyEnFaceImageStorage => new("1.2.840.10008.5.1.4.1.1.77.1.5.7");

    /// <summary>Ophthalmic Optical Coherence Tomography B-scan Volume Analysis Storage.</summary>
    public static Uid OphthalmicOpticalCoherenceTomographyBscanVolumeAnalysisStorage => new("1.2.840.10008.5.1.4.1.1.77.1.5.8");

    /// <summary>VL Whole Slide Microscopy Image Storage.</summary>
    public static Uid VLWholeSlideMicroscopyImageStorage => new("1.2.840.10008.5.1.4.1.1.77.1.6");

    /// <summary>Dermoscopic Photography Image Storage.</summary>
    public static Uid DermoscopicPhotographyImageStorage => new("1.2.840.10008.5.1.4.1.1.77.1.7");

    /// <summary>Confocal Microscopy Image Storage.</summary>
    public static Uid ConfocalMicroscopyImageStorage => new("1.2.840.10008.5.1.4.1.1.77.1.8");

    /// <summary>Confocal Microscopy Tiled Pyramidal Image Storage.</summary>
    public static Uid ConfocalMicroscopyTiledPyramidalImageStorage => new("1.2.840.10008.5.1.4.1.1.77.1.9");

    /// <summary>VL Multi-frame Image Storage - Trial (Retired).</summary>
    public static Uid VLMultiFrameImageStorageTrial => new("1.2.840.10008.5.1.4.1.1.77.2");

    /// <summary>Lensometry Measurements Storage.</summary>
    public static Uid LensometryMeasurementsStorage => new("1.2.840.10008.5.1.4.1.1.78.1");

    /// <summary>Autorefraction Measurements Storage.</summary>
    public static Uid AutorefractionMeasurementsStorage => new("1.2.840.10008.5.1.4.1.1.78.2");

    /// <summary>Keratometry Measurements Storage.</summary>
    public static Uid KeratometryMeasurementsStorage => new("1.2.840.10008.5.1.4.1.1.78.3");

    /// <summary>Subjective Refraction Measurements Storage.</summary>
    public static Uid SubjectiveRefractionMeasurementsStorage => new("1.2.840.10008.5.1.4.1.1.78.4");

    /// <summary>Visual Acuity Measurements Storage.</summary>
    public static Uid VisualAcuityMeasurementsStorage => new("1.2.840.10008.5.1.4.1.1.78.5");

    /// <summary>Spectacle Prescription Report Storage.</summary>
    public static Uid SpectaclePrescriptionReportStorage => new("1.2.840.10008.5.1.4.1.1.78.6");

    /// <summary>Ophthalmic Axial Measurements Storage.</summary>
    public static Uid OphthalmicAxialMeasurementsStorage => new("1.2.840.10008.5.1.4.1.1.78.7");

    /// <summary>Intraocular Lens Calculations Storage.</summary>
    public static Uid IntraocularLensCalculationsStorage => new("1.2.840.10008.5.1.4.1.1.78.8");

    /// <summary>Macular Grid Thickness and Volume Report.</summary>
    public static Uid MacularGridThicknessAndVolumeReportStorage => new("1.2.840.10008.5.1.4.1.1.79.1");

    /// <summary>Ophthalmic Visual Field Static Perimetry Measurements Storage.</summary>
    public static Uid OphthalmicVisualFieldStaticPerimetryMeasurementsStorage => new("1.2.840.10008.5.1.4.1.1.80.1");

    /// <summary>Ophthalmic Thickness Map Storage.</summary>
    public static Uid OphthalmicThicknessMapStorage => new("1.2.840.10008.5.1.4.1.1.81.1");

    /// <summary>Corneal Topography Map Storage.</summary>
    public static Uid CornealTopographyMapStorage => new("1.2.840.10008.5.1.4.1.1.82.1");

    /// <summary>Text SR Storage - Trial (Retired).</summary>
    public static Uid TextSRStorageTrial => new("1.2.840.10008.5.1.4.1.1.88.1");

    /// <summary>Audio SR Storage - Trial (Retired).</summary>
    public static Uid AudioSRStorageTrial => new("1.2.840.10008.5.1.4.1.1.88.2");

    /// <summary>Detail SR Storage - Trial (Retired).</summary>
    public static Uid DetailSRStorageTrial => new("1.2.840.10008.5.1.4.1.1.88.3");

    /// <summary>Comprehensive SR Storage - Trial (Retired).</summary>
    public static Uid ComprehensiveSRStorageTrial => new("1.2.840.10008.5.1.4.1.1.88.4");

    /// <summary>Basic Text SR Storage.</summary>
    public static Uid BasicTextSRStorage => new("1.2.840.10008.5.1.4.1.1.88.11");

    /// <summary>Enhanced SR Storage.</summary>
    public static Uid EnhancedSRStorage => new("1.2.840.10008.5.1.4.1.1.88.22");

    /// <summary>Comprehensive SR Storage.</summary>
    public static Uid ComprehensiveSRStorage => new("1.2.840.10008.5.1.4.1.1.88.33");

    /// <summary>Comprehensive 3D SR Storage.</summary>
    public static Uid Comprehensive3DSRStorage => new("1.2.840.10008.5.1.4.1.1.88.34");

    /// <summary>Extensible SR Storage.</summary>
    public static Uid ExtensibleSRStorage => new("1.2.840.10008.5.1.4.1.1.88.35");

    /// <summary>Procedure Log Storage.</summary>
    public static Uid ProcedureLogStorage => new("1.2.840.10008.5.1.4.1.1.88.40");

    /// <summary>Mammography CAD SR Storage.</summary>
    public static Uid MammographyCADSRStorage => new("1.2.840.10008.5.1.4.1.1.88.50");

    /// <summary>Key Object Selection Document Storage.</summary>
    public static Uid KeyObjectSelectionDocumentStorage => new("1.2.840.10008.5.1.4.1.1.88.59");

    /// <summary>Chest CAD SR Storage.</summary>
    public static Uid ChestCADSRStorage => new("1.2.840.10008.5.1.4.1.1.88.65");

    /// <summary>X-Ray Radiation Dose SR Storage.</summary>
    public static Uid XRayRadiationDoseSRStorage => new("1.2.840.10008.5.1.4.1.1.88.67");

    /// <summary>Radiopharmaceutical Radiation Dose SR Storage.</summary>
    public static Uid RadiopharmaceuticalRadiationDoseSRStorage => new("1.2.840.10008.5.1.4.1.1.88.68");

    /// <summary>Colon CAD SR Storage.</summary>
    public static Uid ColonCADSRStorage => new("1.2.840.10008.5.1.4.1.1.88.69");

    /// <summary>Implantation Plan SR Storage.</summary>
    public static Uid ImplantationPlanSRStorage => new("1.2.840.10008.5.1.4.1.1.88.70");

    /// <summary>Acquisition Context SR Storage.</summary>
    public static Uid AcquisitionContextSRStorage => new("1.2.840.10008.5.1.4.1.1.88.71");

    /// <summary>Simplified Adult Echo SR Storage.</summary>
    public static Uid SimplifiedAdultEchoSRStorage => new("1.2.840.10008.5.1.4.1.1.88.72");

    /// <summary>Patient Radiation Dose SR Storage.</summary>
    public static Uid PatientRadiationDoseSRStorage => new("1.2.840.10008.5.1.4.1.1.88.73");

    /// <summary>Planned Imaging Agent Administration SR Storage.</summary>
    public static Uid PlannedImagingAgentAdministrationSRStorage => new("1.2.840.10008.5.1.4.1.1.88.74");

    /// <summary>Performed Imaging Agent Administration SR Storage.</summary>
    public static Uid PerformedImagingAgentAdministrationSRStorage => new("1.2.840.10008.5.1.4.1.1.88.75");

    /// <summary>Enhanced X-Ray Radiation Dose SR Storage.</summary>
    public static Uid EnhancedXRayRadiationDoseSRStorage => new("1.2.840.10008.5.1.4.1.1.88.76");

    /// <summary>Waveform Annotation SR Storage.</summary>
    public static Uid WaveformAnnotationSRStorage => new("1.2.840.10008.5.1.4.1.1.88.77");

    /// <summary>Content Assessment Results Storage.</summary>
    public static Uid ContentAssessmentResultsStorage => new("1.2.840.10008.5.1.4.1.1.90.1");

    /// <summary>Microscopy Bulk Simple Annotations Storage.</summary>
    public static Uid MicroscopyBulkSimpleAnnotationsStorage => new("1.2.840.10008.5.1.4.1.1.91.1");

    /// <summary>Encapsulated PDF Storage.</summary>
    public static Uid EncapsulatedPDFStorage => new("1.2.840.10008.5.1.4.1.1.104.1");

    /// <summary>Encapsulated CDA Storage.</summary>
    public static Uid EncapsulatedCDAStorage => new("1.2.840.10008.5.1.4.1.1.104.2");

    /// <summary>Encapsulated STL Storage.</summary>
    public static Uid EncapsulatedSTLStorage => new("1.2.840.10008.5.1.4.1.1.104.3");

    /// <summary>Encapsulated OBJ Storage.</summary>
    public static Uid EncapsulatedOBJStorage => new("1.2.840.10008.5.1.4.1.1.104.4");

    /// <summary>Encapsulated MTL Storage.</summary>
    public static Uid EncapsulatedMTLStorage => new("1.2.840.10008.5.1.4.1.1.104.5");

    /// <summary>Positron Emission Tomography Image Storage.</summary>
    public static Uid PositronEmissionTomographyImageStorage => new("1.2.840.10008.5.1.4.1.1.128");

    /// <summary>Legacy Converted Enhanced PET Image Storage.</summary>
    public static Uid LegacyConvertedEnhancedPETImageStorage => new("1.2.840.10008.5.1.4.1.1.128.1");

    /// <summary>Standalone PET Curve Storage (Retired).</summary>
    public static Uid StandalonePETCurveStorage => new("1.2.840.10008.5.1.4.1.1.129");

    /// <summary>Enhanced PET Image Storage.</summary>
    public static Uid EnhancedPETImageStorage => new("1.2.840.10008.5.1.4.1.1.130");

    /// <summary>Basic Structured Display Storage.</summary>
    public static Uid BasicStructuredDisplayStorage => new("1.2.840.10008.5.1.4.1.1.131");

    /// <summary>CT Defined Procedure Protocol Storage.</summary>
    public static Uid CTDefinedProcedureProtocolStorage => new("1.2.840.10008.5.1.4.1.1.200.1");

    /// <summary>CT Performed Procedure Protocol Storage.</summary>
    public static Uid CTPerformedProcedureProtocolStorage => new("1.2.840.10008.5.1.4.1.1.200.2");

    /// <summary>Protocol Approval Storage.</summary>
    public static Uid ProtocolApprovalStorage => new("1.2.840.10008.5.1.4.1.1.200.3");

    /// <summary>Protocol Approval Information Model - FIND.</summary>
    public static Uid ProtocolApprovalInformationModelFind => new("1.2.840.10008.5.1.4.1.1.200.4");

    /// <summary>Protocol Approval Information Model - MOVE.</summary>
    public static Uid ProtocolApprovalInformationModelMove => new("1.2.840.10008.5.1.4.1.1.200.5");

    /// <summary>Protocol Approval Information Model - GET.</summary>
    public static Uid ProtocolApprovalInformationModelGet => new("1.2.840.10008.5.1.4.1.1.200.6");

    /// <summary>XA Defined Procedure Protocol Storage.</summary>
    public static Uid XADefinedProcedureProtocolStorage => new("1.2.840.10008.5.1.4.1.1.200.7");

    /// <summary>XA Performed Procedure Protocol Storage.</summary>
    public static Uid XAPerformedProcedureProtocolStorage => new("1.2.840.10008.5.1.4.1.1.200.8");

    /// <summary>Inventory Storage.</summary>
    public static Uid InventoryStorage => new("1.2.840.10008.5.1.4.1.1.201.1");

    /// <summary>Inventory - FIND.</summary>
    public static Uid InventoryFind => new("1.2.840.10008.5.1.4.1.1.201.2");

    /// <summary>Inventory - MOVE.</summary>
    public static Uid InventoryMove => new("1.2.840.10008.5.1.4.1.1.201.3");

    /// <summary>Inventory - GET.</summary>
    public static Uid InventoryGet => new("1.2.840.10008.5.1.4.1.1.201.4");

    /// <summary>Inventory Creation.</summary>
    public static Uid InventoryCreation => new("1.2.840.10008.5.1.4.1.1.201.5");

    /// <summary>Repository Query.</summary>
    public static Uid RepositoryQuery => new("1.2.840.10008.5.1.4.1.1.201.6");

    /// <summary>RT Image Storage.</summary>
    public static Uid RTImageStorage => new("1.2.840.10008.5.1.4.1.1.481.1");

    /// <summary>RT Dose Storage.</summary>
    public static Uid RTDoseStorage => new("1.2.840.10008.5.1.4.1.1.481.2");

    /// <summary>RT Structure Set Storage.</summary>
    public static Uid RTStructureSetStorage => new("1.2.840.10008.5.1.4.1.1.481.3");

    /// <summary>RT Beams Treatment Record Storage.</summary>
    public static Uid RTBeamsTreatmentRecordStorage => new("1.2.840.10008.5.1.4.1.1.481.4");

    /// <summary>RT Plan Storage.</summary>
    public static Uid RTPlanStorage => new("1.2.840.10008.5.1.4.1.1.481.5");

    /// <summary>RT Brachy Treatment Record Storage.</summary>
    public static Uid RTBrachyTreatmentRecordStorage => new("1.2.840.10008.5.1.4.1.1.481.6");

    /// <summary>RT Treatment Summary Record Storage.</summary>
    public static Uid RTTreatmentSummaryRecordStorage => new("1.2.840.10008.5.1.4.1.1.481.7");

    /// <summary>RT Ion Plan Storage.</summary>
    public static Uid RTIonPlanStorage => new("1.2.840.10008.5.1.4.1.1.481.8");

    /// <summary>RT Ion Beams Treatment Record Storage.</summary>
    public static Uid RTIonBeamsTreatmentRecordStorage => new("1.2.840.10008.5.1.4.1.1.481.9");

    /// <summary>RT Physician Intent Storage.</summary>
    public static Uid RTPhysicianIntentStorage => new("1.2.840.10008.5.1.4.1.1.481.10");

    /// <summary>RT Segment Annotation Storage.</summary>
    public static Uid RTSegmentAnnotationStorage => new("1.2.840.10008.5.1.4.1.1.481.11");

    /// <summary>RT Radiation Set Storage.</summary>
    public static Uid RTRadiationSetStorage => new("1.2.840.10008.5.1.4.1.1.481.12");

    /// <summary>C-Arm Photon-Electron Radiation Storage.</summary>
    public static Uid CArmPhotonElectronRadiationStorage => new("1.2.840.10008.5.1.4.1.1.481.13");

    /// <summary>Tomotherapeutic Radiation Storage.</summary>
    public static Uid TomotherapeuticRadiationStorage => new("1.2.840.10008.5.1.4.1.1.481.14");

    /// <summary>Robotic-Arm Radiation Storage.</summary>
    public static Uid RoboticArmRadiationStorage => new("1.2.840.10008.5.1.4.1.1.481.15");

    /// <summary>RT Radiation Record Set Storage.</summary>
    public static Uid RTRadiationRecordSetStorage => new("1.2.840.10008.5.1.4.1.1.481.16");

    /// <summary>RT Radiation Salvage Record Storage.</summary>
    public static Uid RTRadiationSalvageRecordStorage => new("1.2.840.10008.5.1.4.1.1.481.17");

    /// <summary>Tomotherapeutic Radiation Record Storage.</summary>
    public static Uid TomotherapeuticRadiationRecordStorage => new("1.2.840.10008.5.1.4.1.1.481.18");

    /// <summary>C-Arm Photon-Electron Radiation Record Storage.</summary>
    public static Uid CArmPhotonElectronRadiationRecordStorage => new("1.2.840.10008.5.1.4.1.1.481.19");

    /// <summary>Robotic Radiation Record Storage.</summary>
    public static Uid RoboticRadiationRecordStorage => new("1.2.840.10008.5.1.4.1.1.481.20");

    /// <summary>RT Radiation Set Delivery Instruction Storage.</summary>
    public static Uid RTRadiationSetDeliveryInstructionStorage => new("1.2.840.10008.5.1.4.1.1.481.21");

    /// <summary>RT Treatment Preparation Storage.</summary>
    public static Uid RTTreatmentPreparationStorage => new("1.2.840.10008.5.1.4.1.1.481.22");

    /// <summary>Enhanced RT Image Storage.</summary>
    public static Uid EnhancedRTImageStorage => new("1.2.840.10008.5.1.4.1.1.481.23");

    /// <summary>Enhanced Continuous RT Image Storage.</summary>
    public static Uid EnhancedContinuousRTImageStorage => new("1.2.840.10008.5.1.4.1.1.481.24");

    /// <summary>RT Patient Position Acquisition Instruction Storage.</summary>
    public static Uid RTPatientPositionAcquisitionInstructionStorage => new("1.2.840.10008.5.1.4.1.1.481.25");

    /// <summary>DICOS CT Image Storage.</summary>
    public static Uid DICOSCTImageStorage => new("1.2.840.10008.5.1.4.1.1.501.1");

    /// <summary>DICOS Digital X-Ray Image Storage - For Presentation.</summary>
    public static Uid DICOSDigitalXRayImageStorageForPresentation => new("1.2.840.10008.5.1.4.1.1.501.2.1");

    /// <summary>DICOS Digital X-Ray Image Storage - For Processing.</summary>
    public static Uid DICOSDigitalXRayImageStorageForProcessing => new("1.2.840.10008.5.1.4.1.1.501.2.2");

    /// <summary>DICOS Threat Detection Report Storage.</summary>
    public static Uid DICOSThreatDetectionReportStorage => new("1.2.840.10008.5.1.4.1.1.501.3");

    /// <summary>DICOS 2D AIT Storage.</summary>
    public static Uid DICOS2DAITStorage => new("1.2.840.10008.5.1.4.1.1.501.4");

    /// <summary>DICOS 3D AIT Storage.</summary>
    public static Uid DICOS3DAITStorage => new("1.2.840.10008.5.1.4.1.1.501.5");

    /// <summary>DICOS Quadrupole Resonance (QR) Storage.</summary>
    public static Uid DICOSQuadrupoleResonanceStorage => new("1.2.840.10008.5.1.4.1.1.501.6");

    /// <summary>Eddy Current Image Storage.</summary>
    public static Uid EddyCurrentImageStorage => new("1.2.840.10008.5.1.4.1.1.601.1");

    /// <summary>Eddy Current Multi-frame Image Storage.</summary>
    public static Uid EddyCurrentMultiFrameImageStorage => new("1.2.840.10008.5.1.4.1.1.601.2");

    /// <summary>Thermography Image Storage.</summary>
    public static Uid ThermographyImageStorage => new("1.2.840.10008.5.1.4.1.1.601.3");

    /// <summary>Thermography Multi-frame Image Storage.</summary>
    public static Uid ThermographyMultiFrameImageStorage => new("1.2.840.10008.5.1.4.1.1.601.4");

    /// <summary>Ultrasound Waveform Storage.</summary>
    public static Uid UltrasoundWaveformStorage => new("1.2.840.10008.5.1.4.1.1.601.5");

    /// <summary>Patient Root Query/Retrieve Information Model - FIND.</summary>
    public static Uid PatientRootQueryRetrieveInformationModelFind => new("1.2.840.10008.5.1.4.1.2.1.1");

    /// <summary>Patient Root Query/Retrieve Information Model - MOVE.</summary>
    public static Uid PatientRootQueryRetrieveInformationModelMove => new("1.2.840.10008.5.1.4.1.2.1.2");

    /// <summary>Patient Root Query/Retrieve Information Model - GET.</summary>
    public static Uid PatientRootQueryRetrieveInformationModelGet => new("1.2.840.10008.5.1.4.1.2.1.3");

    /// <summary>Study Root Query/Retrieve Information Model - FIND.</summary>
    public static Uid StudyRootQueryRetrieveInformationModelFind => new("1.2.840.10008.5.1.4.1.2.2.1");

    /// <summary>Study Root Query/Retrieve Information Model - MOVE.</summary>
    public static Uid StudyRootQueryRetrieveInformationModelMove => new("1.2.840.10008.5.1.4.1.2.2.2");

    /// <summary>Study Root Query/Retrieve Information Model - GET.</summary>
    public static Uid StudyRootQueryRetrieveInformationModelGet => new("1.2.840.10008.5.1.4.1.2.2.3");

    /// <summary>Patient/Study Only Query/Retrieve Information Model - FIND (Retired).</summary>
    public static Uid PatientStudyOnlyQueryRetrieveInformationModelFind => new("1.2.840.10008.5.1.4.1.2.3.1");

    /// <summary>Patient/Study Only Query/Retrieve Information Model - MOVE (Retired).</summary>
    public static Uid PatientStudyOnlyQueryRetrieveInformationModelMove => new("1.2.840.10008.5.1.4.1.2.3.2");

    /// <summary>Patient/Study Only Query/Retrieve Information Model - GET (Retired).</summary>
    public static Uid PatientStudyOnlyQueryRetrieveInformationModelGet => new("1.2.840.10008.5.1.4.1.2.3.3");

    /// <summary>Composite Instance Root Retrieve - MOVE.</summary>
    public static Uid CompositeInstanceRootRetrieveMove => new("1.2.840.10008.5.1.4.1.2.4.2");

    /// <summary>Composite Instance Root Retrieve - GET.</summary>
    public static Uid CompositeInstanceRootRetrieveGet => new("1.2.840.10008.5.1.4.1.2.4.3");

    /// <summary>Composite Instance Retrieve Without Bulk Data - GET.</summary>
    public static Uid CompositeInstanceRetrieveWithoutBulkDataGet => new("1.2.840.10008.5.1.4.1.2.5.3");

    /// <summary>Defined Procedure Protocol Information Model - FIND.</summary>
    public static Uid DefinedProcedureProtocolInformationModelFind => new("1.2.840.10008.5.1.4.20.1");

    /// <summary>Defined Procedure Protocol Information Model - MOVE.</summary>
    public static Uid DefinedProcedureProtocolInformationModelMove => new("1.2.840.10008.5.1.4.20.2");

    /// <summary>Defined Procedure Protocol Information Model - GET.</summary>
    public static Uid DefinedProcedureProtocolInformationModelGet => new("1.2.840.10008.5.1.4.20.3");

    /// <summary>Modality Worklist Information Model - FIND.</summary>
    public static Uid ModalityWorklistInformationModelFind => new("1.2.840.10008.5.1.4.31");

    /// <summary>General Purpose Worklist Management Meta SOP Class (Retired).</summary>
    public static Uid GeneralPurposeWorklistManagementMeta => new("1.2.840.10008.5.1.4.32");

    /// <summary>General Purpose Worklist Information Model - FIND (Retired).</summary>
    public static Uid GeneralPurposeWorklistInformationModelFind => new("1.2.840.10008.5.1.4.32.1");

    /// <summary>General Purpose Scheduled Procedure Step SOP Class (Retired).</summary>
    public static Uid GeneralPurposeScheduledProcedureStep => new("1.2.840.10008.5.1.4.32.2");

    /// <summary>General Purpose Performed Procedure Step SOP Class (Retired).</summary>
    public static Uid GeneralPurposePerformedProcedureStep => new("1.2.840.10008.5.1.4.32.3");

    /// <summary>Instance Availability Notification SOP Class.</summary>
    public static Uid InstanceAvailabilityNotification => new("1.2.840.10008.5.1.4.33");

    /// <summary>RT Beams Delivery Instruction Storage - Trial (Retired).</summary>
    public static Uid RTBeamsDeliveryInstructionStorageTrial => new("1.2.840.10008.5.1.4.34.1");

    /// <summary>RT Conventional Machine Verification - Trial (Retired).</summary>
    public static Uid RTConventionalMachineVerificationTrial => new("1.2.840.10008.5.1.4.34.2");

    /// <summary>RT Ion Machine Verification - Trial (Retired).</summary>
    public static Uid RTIonMachineVerificationTrial => new("1.2.840.10008.5.1.4.34.3");

    /// <summary>Unified Procedure Step - Push SOP Class - Trial (Retired).</summary>
    public static Uid UnifiedProcedureStepPushTrial => new("1.2.840.10008.5.1.4.34.4.1");

    /// <summary>Unified Procedure Step - Watch SOP Class - Trial (Retired).</summary>
    public static Uid UnifiedProcedureStepWatchTrial => new("1.2.840.10008.5.1.4.34.4.2");

    /// <summary>Unified Procedure Step - Pull SOP Class - Trial (Retired).</summary>
    public static Uid UnifiedProcedureStepPullTrial => new("1.2.840.10008.5.1.4.34.4.3");

    /// <summary>Unified Procedure Step - Event SOP Class - Trial (Retired).</summary>
    public static Uid UnifiedProcedureStepEventTrial => new("1.2.840.10008.5.1.4.34.4.4");

    /// <summary>Unified Procedure Step - Push SOP Class.</summary>
    public static Uid UnifiedProcedureStepPush => new("1.2.840.10008.5.1.4.34.6.1");

    /// <summary>Unified Procedure Step - Watch SOP Class.</summary>
    public static Uid UnifiedProcedureStepWatch => new("1.2.840.10008.5.1.4.34.6.2");

    /// <summary>Unified Procedure Step - Pull SOP Class.</summary>
    public static Uid UnifiedProcedureStepPull => new("1.2.840.10008.5.1.4.34.6.3");

    /// <summary>Unified Procedure Step - Event SOP Class.</summary>
    public static Uid UnifiedProcedureStepEvent => new("1.2.840.10008.5.1.4.34.6.4");

    /// <summary>Unified Procedure Step - Query SOP Class.</summary>
    public static Uid UnifiedProcedureStepQuery => new("1.2.840.10008.5.1.4.34.6.5");

    /// <summary>RT Beams Delivery Instruction Storage.</summary>
    public static Uid RTBeamsDeliveryInstructionStorage => new("1.2.840.10008.5.1.4.34.7");

    /// <summary>RT Conventional Machine Verification.</summary>
    public static Uid RTConventionalMachineVerification => new("1.2.840.10008.5.1.4.34.8");

    /// <summary>RT Ion Machine Verification.</summary>
    public static Uid RTIonMachineVerification => new("1.2.840.10008.5.1.4.34.9");

    /// <summary>RT Brachy Application Setup Delivery Instruction Storage.</summary>
    public static Uid RTBrachyApplicationSetupDeliveryInstructionStorage => new("1.2.840.10008.5.1.4.34.10");

    /// <summary>General Relevant Patient Information Query.</summary>
    public static Uid GeneralRelevantPatientInformationQuery => new("1.2.840.10008.5.1.4.37.1");

    /// <summary>Breast Imaging Relevant Patient Information Query.</summary>
    public static Uid BreastImagingRelevantPatientInformationQuery => new("1.2.840.10008.5.1.4.37.2");

    /// <summary>Cardiac Relevant Patient Information Query.</summary>
    public static Uid CardiacRelevantPatientInformationQuery => new("1.2.840.10008.5.1.4.37.3");

    /// <summary>Hanging Protocol Storage.</summary>
    public static Uid HangingProtocolStorage => new("1.2.840.10008.5.1.4.38.1");

    /// <summary>Hanging Protocol Information Model - FIND.</summary>
    public static Uid HangingProtocolInformationModelFind => new("1.2.840.10008.5.1.4.38.2");

    /// <summary>Hanging Protocol Information Model - MOVE.</summary>
    public static Uid HangingProtocolInformationModelMove => new("1.2.840.10008.5.1.4.38.3");

    /// <summary>Hanging Protocol Information Model - GET.</summary>
    public static Uid HangingProtocolInformationModelGet => new("1.2.840.10008.5.1.4.38.4");

    /// <summary>Color Palette Storage.</summary>
    public static Uid ColorPaletteStorage => new("1.2.840.10008.5.1.4.39.1");

    /// <summary>Color Palette Query/Retrieve Information Model - FIND.</summary>
    public static Uid ColorPaletteQueryRetrieveInformationModelFind => new("1.2.840.10008.5.1.4.39.2");

    /// <summary>Color Palette Query/Retrieve Information Model - MOVE.</summary>
    public static Uid ColorPaletteQueryRetrieveInformationModelMove => new("1.2.840.10008.5.1.4.39.3");

    /// <summary>Color Palette Query/Retrieve Information Model - GET.</summary>
    public static Uid ColorPaletteQueryRetrieveInformationModelGet => new("1.2.840.10008.5.1.4.39.4");

    /// <summary>Product Characteristics Query SOP Class.</summary>
    public static Uid ProductCharacteristicsQuery => new("1.2.840.10008.5.1.4.41");

    /// <summary>Substance Approval Query SOP Class.</summary>
    public static Uid SubstanceApprovalQuery => new("1.2.840.10008.5.1.4.42");

    /// <summary>Generic Implant Template Storage.</summary>
    public static Uid GenericImplantTemplateStorage => new("1.2.840.10008.5.1.4.43.1");

    /// <summary>Generic Implant Template Information Model - FIND.</summary>
    public static Uid GenericImplantTemplateInformationModelFind => new("1.2.840.10008.5.1.4.43.2");

    /// <summary>Generic Implant Template Information Model - MOVE.</summary>
    public static Uid GenericImplantTemplateInformationModelMove => new("1.2.840.10008.5.1.4.43.3");

    /// <summary>Generic Implant Template Information Model - GET.</summary>
    public static Uid GenericImplantTemplateInformationModelGet => new("1.2.840.10008.5.1.4.43.4");

    /// <summary>Implant Assembly Template Storage.</summary>
    public static Uid ImplantAssemblyTemplateStorage => new("1.2.840.10008.5.1.4.44.1");

    /// <summary>Implant Assembly Template Information Model - FIND.</summary>
    public static Uid ImplantAssemblyTemplateInformationModelFind => new("1.2.840.10008.5.1.4.44.2");

    /// <summary>Implant Assembly Template Information Model - MOVE.</summary>
    public static Uid ImplantAssemblyTemplateInformationModelMove => new("1.2.840.10008.5.1.4.44.3");

    /// <summary>Implant Assembly Template Information Model - GET.</summary>
    public static Uid ImplantAssemblyTemplateInformationModelGet => new("1.2.840.10008.5.1.4.44.4");

    /// <summary>Implant Template Group Storage.</summary>
    public static Uid ImplantTemplateGroupStorage => new("1.2.840.10008.5.1.4.45.1");

    /// <summary>Implant Template Group Information Model - FIND.</summary>
    public static Uid ImplantTemplateGroupInformationModelFind => new("1.2.840.10008.5.1.4.45.2");

    /// <summary>Implant Template Group Information Model - MOVE.</summary>
    public static Uid ImplantTemplateGroupInformationModelMove => new("1.2.840.10008.5.1.4.45.3");

    /// <summary>Implant Template Group Information Model - GET.</summary>
    public static Uid ImplantTemplateGroupInformationModelGet => new("1.2.840.10008.5.1.4.45.4");

    /// <summary>Video Endoscopic Image Real-Time Communication.</summary>
    public static Uid VideoEndoscopicImageRealTimeCommunication => new("1.2.840.10008.10.1");

    /// <summary>Video Photographic Image Real-Time Communication.</summary>
    public static Uid VideoPhotographicImageRealTimeCommunication => new("1.2.840.10008.10.2");

    /// <summary>Audio Waveform Real-Time Communication.</summary>
    public static Uid AudioWaveformRealTimeCommunication => new("1.2.840.10008.10.3");

    /// <summary>Rendition Selection Document Real-Time Communication.</summary>
    public static Uid RenditionSelectionDocumentRealTimeCommunication => new("1.2.840.10008.10.4");

    /// <summary>The SOP classes whose composite instances are stored, retired ones too (PS3.4 §B.5).</summary>
    public static IReadOnlyList<Uid> Storage { get; } =
    [
        StoredPrintStorage,
        HardcopyGrayscaleImageStorage,
        HardcopyColorImageStorage,
        ComputedRadiographyImageStorage,
        DigitalXRayImageStorageForPresentation,
        DigitalXRayImageStorageForProcessing,
        DigitalMammographyXRayImageStorageForPresentation,
        DigitalMammographyXRayImageStorageForProcessing,
        DigitalIntraOralXRayImageStorageForPresentation,
        DigitalIntraOralXRayImageStorageForProcessing,
        CTImageStorage,
        EnhancedCTImageStorage,
        LegacyConvertedEnhancedCTImageStorage,
        CTImageStorageForProcessing,
        EnhancedCTImageStorageForProcessing,
        LegacyConvertedEnhancedCTImageStorageForProcessing,
        UltrasoundMultiFrameImageStorageRetired,
        UltrasoundMultiFrameImageStorage,
        MRImageStorage,
        EnhancedMRImageStorage,
        MRSpectroscopyStorage,
        EnhancedMRColorImageStorage,
        LegacyConvertedEnhancedMRImageStorage,
        NuclearMedicineImageStorageRetired,
        UltrasoundImageStorageRetired,
        UltrasoundImageStorage,
        EnhancedUSVolumeStorage,
        PhotoacousticImageStorage,
        SecondaryCaptureImageStorage,
        MultiFrameSingleBitSecondaryCaptureImageStorage,
        MultiFrameGrayscaleByteSecondaryCaptureImageStorage,
        MultiFrameGrayscaleWordSecondaryCaptureImageStorage,
        MultiFrameTrueColorSecondaryCaptureImageStorage,
        StandaloneOverlayStorage,
        StandaloneCurveStorage,
        WaveformStorageTrial,
        TwelveLeadECGWaveformStorage,
        GeneralECGWaveformStorage,
        AmbulatoryECGWaveformStorage,
        General32bitECGWaveformStorage,
        HemodynamicWaveformStorage,
        CardiacElectrophysiologyWaveformStorage,
        BasicVoiceAudioWaveformStorage,
        GeneralAudioWaveformStorage,
        ArterialPulseWaveformStorage,
        RespiratoryWaveformStorage,
        MultichannelRespiratoryWaveformStorage,
        RoutineScalpElectroencephalogramWaveformStorage,
        ElectromyogramWaveformStorage,
        ElectrooculogramWaveformStorage,
        SleepElectroencephalogramWaveformStorage,
        BodyPositionWaveformStorage,
        WaveformPresentationStateStorage,
        WaveformAcquisitionPresentationStateStorage,
        StandaloneModalityLUTStorage,
        StandaloneVOILUTStorage,
        GrayscaleSoftcopyPresentationStateStorage,
        ColorSoftcopyPresentationStateStorage,
        PseudoColorSoftcopyPresentationStateStorage,
        BlendingSoftcopyPresentationStateStorage,
        XAXRFGrayscaleSoftcopyPresentationStateStorage,
        GrayscalePlanarMPRVolumetricPresentationStateStorage,
        CompositingPlanarMPRVolumetricPresentationStateStorage,
        AdvancedBlendingPresentationStateStorage,
        VolumeRenderingVolumetricPresentationStateStorage,
        SegmentedVolumeRenderingVolumetricPresentationStateStorage,
        MultipleVolumeRenderingVolumetricPresentationStateStorage,
        VariableModalityLUTSoftcopyPresentationStateStorage,
        XRayAngiographicImageStorage,
        EnhancedXAImageStorage,
        XRayRadiofluoroscopicImageStorage,
        EnhancedXRFImageStorage,
        XRayAngiographicBiPlaneImageStorage,
        XRay3DAngiographicImageStorage,
        XRay3DCraniofacialImageStorage,
        BreastTomosynthesisImageStorage,
        BreastProjectionXRayImageStorageForPresentation,
        BreastProjectionXRayImageStorageForProcessing,
        IntravascularOpticalCoherenceTomographyImageStorageForPresentation,
        IntravascularOpticalCoherenceTomographyImageStorageForProcessing,
        NuclearMedicineImageStorage,
        ParametricMapStorage,
        RawDataStorage,
        SpatialRegistrationStorage,
        SpatialFiducialsStorage,
        DeformableSpatialRegistrationStorage,
        SegmentationStorage,
        SurfaceSegmentationStorage,
        TractographyResultsStorage,
        LabelMapSegmentationStorage,
        HeightMapSegmentationStorage,
        RealWorldValueMappingStorage,
        SurfaceScanMeshStorage,
        SurfaceScanPointCloudStorage,
        VLImageStorageTrial,
        VLEndoscopicImageStorage,
        VideoEndoscopicImageStorage,
        VLMicroscopicImageStorage,
        VideoMicroscopicImageStorage,
        VLSlideCoordinatesMicroscopicImageStorage,
        VLPhotographicImageStorage,
        VideoPhotographicImageStorage,
        OphthalmicPhotography8BitImageStorage,
        OphthalmicPhotography16BitImageStorage,
        StereometricRelationshipStorage,
        OphthalmicTomographyImageStorage,
        WideFieldOphthalmicPhotographyStereographicProjectionImageStorage,
        WideFieldOphthalmicPhotography3DCoordinatesImageStorage,
        OphthalmicOpticalCoherenceTomographyEnFaceImageStorage,
        OphthalmicOpticalCoherenceTomographyBscanVolumeAnalysisStorage,
        VLWholeSlideMicroscopyImageStorage,
        DermoscopicPhotographyImageStorage,
        ConfocalMicroscopyImageStorage,
        ConfocalMicroscopyTiledPyramidalImageStorage,
        VLMultiFrameImageStorageTrial,
        LensometryMeasurementsStorage,
        AutorefractionMeasurementsStorage,
        KeratometryMeasurementsStorage,
        SubjectiveRefractionMeasurementsStorage,
        VisualAcuityMeasurementsStorage,
        SpectaclePrescriptionReportStorage,
        OphthalmicAxialMeasurementsStorage,
        IntraocularLensCalculationsStorage,
        MacularGridThicknessAndVolumeReportStorage,
        OphthalmicVisualFieldStaticPerimetryMeasurementsStorage,
        OphthalmicThicknessMapStorage,
        CornealTopographyMapStorage,
        TextSRStorageTrial,
        AudioSRStorageTrial,
        DetailSRStorageTrial,
        ComprehensiveSRStorageTrial,
        BasicTextSRStorage,
        EnhancedSRStorage,
        ComprehensiveSRStorage,
        Comprehensive3DSRStorage,
        ExtensibleSRStorage,
        ProcedureLogStorage,
        MammographyCADSRStorage,
        KeyObjectSelectionDocumentStorage,
        ChestCADSRStorage,
        XRayRadiationDoseSRStorage,
        RadiopharmaceuticalRadiationDoseSRStorage,
        ColonCADSRStorage,
        ImplantationPlanSRStorage,
        AcquisitionContextSRStorage,
        SimplifiedAdultEchoSRStorage,
        PatientRadiationDoseSRStorage,
        PlannedImagingAgentAdministrationSRStorage,
        PerformedImagingAgentAdministrationSRStorage,
        EnhancedXRayRadiationDoseSRStorage,
        WaveformAnnotationSRStorage,
        ContentAssessmentResultsStorage,
        MicroscopyBulkSimpleAnnotationsStorage,
        EncapsulatedPDFStorage,
        EncapsulatedCDAStorage,
        EncapsulatedSTLStorage,
        EncapsulatedOBJStorage,
        EncapsulatedMTLStorage,
        PositronEmissionTomographyImageStorage,
        LegacyConvertedEnhancedPETImageStorage,
        StandalonePETCurveStorage,
        EnhancedPETImageStorage,
        BasicStructuredDisplayStorage,
        CTDefinedProcedureProtocolStorage,
        CTPerformedProcedureProtocolStorage,
        ProtocolApprovalStorage,
        XADefinedProcedureProtocolStorage,
        XAPerformedProcedureProtocolStorage,
        InventoryStorage,
        RTImageStorage,
        RTDoseStorage,
        RTStructureSetStorage,
        RTBeamsTreatmentRecordStorage,
        RTPlanStorage,
        RTBrachyTreatmentRecordStorage,
        RTTreatmentSummaryRecordStorage,
        RTIonPlanStorage,
        RTIonBeamsTreatmentRecordStorage,
        RTPhysicianIntentStorage,
        RTSegmentAnnotationStorage,
        RTRadiationSetStorage,
        CArmPhotonElectronRadiationStorage,
        TomotherapeuticRadiationStorage,
        RoboticArmRadiationStorage,
        RTRadiationRecordSetStorage,
        RTRadiationSalvageRecordStorage,
        TomotherapeuticRadiationRecordStorage,
        CArmPhotonElectronRadiationRecordStorage,
        RoboticRadiationRecordStorage,
        RTRadiationSetDeliveryInstructionStorage,
        RTTreatmentPreparationStorage,
        EnhancedRTImageStorage,
        EnhancedContinuousRTImageStorage,
        RTPatientPositionAcquisitionInstructionStorage,
        DICOSCTImageStorage,
        DICOSDigitalXRayImageStorageForPresentation,
        DICOSDigitalXRayImageStorageForProcessing,
        DICOSThreatDetectionReportStorage,
        DICOS2DAITStorage,
        DICOS3DAITStorage,
        DICOSQuadrupoleResonanceStorage,
        EddyCurrentImageStorage,
        EddyCurrentMultiFrameImageStorage,
        ThermographyImageStorage,
        ThermographyMultiFrameImageStorage,
        UltrasoundWaveformStorage,
        RTBeamsDeliveryInstructionStorageTrial,
        RTBeamsDeliveryInstructionStorage,
        RTBrachyApplicationSetupDeliveryInstructionStorage,
        HangingProtocolStorage,
        ColorPaletteStorage,
        GenericImplantTemplateStorage,
        ImplantAssemblyTemplateStorage,
        ImplantTemplateGroupStorage,
    ];

    private static readonly FrozenSet<string> s_storage = Storage.Select(uid => uid.Value).ToFrozenSet();

    /// <summary>Whether composite instances of a SOP class of PS3.6 are stored.</summary>
    public static bool IsStorage(Uid sopClass) => sopClass.Value is string value && s_storage.Contains(value);
}
