namespace Gantry.Dicom.Objects.Phantoms;

/// <summary>A valid object of each class that no other phantom stands for: images of every kind, plans, doses and records of radiotherapy, enhanced MR and spectroscopy.</summary>
public static class PhantomRecipes
{
    private const string Tissue = "AnatomicRegionSequence=12738006|SCT|Brain";

    // Where a slice lies, and how large its pixels are.
    private static readonly string[] s_plane = ["PixelSpacing=3.75\\3.75", "SliceThickness=5", "ImagePositionPatient=-118.125\\-118.125\\0", "ImageOrientationPatient=1\\0\\0\\0\\1\\0"];

    private static readonly string[] s_projection =
    [
        "ImageType=ORIGINAL\\PRIMARY", "PatientOrientation=L\\F", "ImagerPixelSpacing=0.2\\0.2", "ImageLaterality=U", "BurnedInAnnotation=NO", "LossyImageCompression=00", "PixelIntensityRelationship=LIN",
        "PixelIntensityRelationshipSign=1", "RescaleIntercept=0", "RescaleSlope=1", "RescaleType=US", "PresentationLUTShape=IDENTITY",
    ];

    private static readonly string[] s_shown = ["PresentationIntentType=FOR PRESENTATION", "WindowCenter=500", "WindowWidth=1000"];

    private static readonly string[] s_breast =
        ["ImageLaterality=L", "BodyPartExamined=BREAST", "OrganExposed=BREAST", "PositionerType=MAMMOGRAPHIC", "ViewCodeSequence=399162004|SCT|cranio-caudal", "AnatomicRegionSequence=76752008|SCT|Breast"];

    private static readonly string[] s_frames =
    [
        "NumberOfFrames=2", "SharedFunctionalGroupsSequence[0].PixelMeasuresSequence[0].PixelSpacing=3.75\\3.75", "SharedFunctionalGroupsSequence[0].PixelMeasuresSequence[0].SliceThickness=5",
        "SharedFunctionalGroupsSequence[0].PlaneOrientationSequence[0].ImageOrientationPatient=1\\0\\0\\0\\1\\0",
        "DimensionOrganizationSequence[0].DimensionOrganizationUID=2.25.7", "DimensionIndexSequence[0].DimensionOrganizationUID=2.25.7",
        "DimensionIndexSequence[0].DimensionIndexPointer=(0020,9057)", "DimensionIndexSequence[0].FunctionalGroupPointer=(0020,9111)",
        .. Frame(0), .. Frame(1),
        "AcquisitionDateTime=20260105081500", "LossyImageCompression=00", "BurnedInAnnotation=NO",
    ];

    private static readonly string[] s_safety =
    [
        .. ((string[])["SpecificAbsorptionRateSequence[0].SpecificAbsorptionRateDefinition=IEC_WHOLE_BODY", "SpecificAbsorptionRateSequence[0].SpecificAbsorptionRateValue=0.5", "OperatingModeSequence[0].OperatingModeType=STATIC FIELD", "OperatingModeSequence[0].OperatingMode=IEC_NORMAL"])
            .Select(value => "SharedFunctionalGroupsSequence[0].MRTimingAndRelatedParametersSequence[0]." + value),
        "SharedFunctionalGroupsSequence[0].MRModifierSequence[0].ParallelAcquisition=NO",
    ];

    private static readonly string[] s_magneticResonance =
    [
        "ImageType=ORIGINAL\\PRIMARY\\OTHER\\NONE", "SharedFunctionalGroupsSequence[0].MRImageFrameTypeSequence[0].FrameType=ORIGINAL\\PRIMARY\\OTHER\\NONE", "ResonantNucleus=1H", "ContentQualification=RESEARCH",
        "MagneticFieldStrength=1.5", "AcquisitionContrast=UNKNOWN", "SharedFunctionalGroupsSequence[0].FrameAnatomySequence[0]." + Tissue, "SharedFunctionalGroupsSequence[0].FrameAnatomySequence[0].FrameLaterality=U",
    ];

    /// <summary>All recipes.</summary>
    public static IReadOnlyList<PhantomRecipe> All { get; } =
    [
        new(SopClasses.ComputedRadiographyImageStorage, "CR", PhantomPixels.Gray16, "ViewPosition=PA", "PatientOrientation=L\\F"),
        new(SopClasses.CTImageStorage, "CT", PhantomPixels.Gray16, [.. s_plane, "ImageType=ORIGINAL\\PRIMARY\\AXIAL", "RescaleIntercept=-1024", "RescaleSlope=1", "RescaleType=HU", "PatientPosition=HFS"]),
        new(SopClasses.MRImageStorage, "MR", PhantomPixels.Gray16, [.. s_plane, "ImageType=ORIGINAL\\PRIMARY\\OTHER", "ScanningSequence=SE", "SequenceVariant=NONE", "PatientPosition=HFS"]),
        new(SopClasses.NuclearMedicineImageStorage, "NM", PhantomPixels.Gray16, "ImageType=ORIGINAL\\PRIMARY\\STATIC\\EMISSION", "BitsStored=16", "NumberOfFrames=1", "FrameIncrementPointer=(0054,0010)\\(0054,0020)", "EnergyWindowVector=1", "NumberOfEnergyWindows=1", "DetectorVector=1", "NumberOfDetectors=1", "ActualFrameDuration=60000"),
        new(SopClasses.UltrasoundImageStorage, "US", PhantomPixels.Gray8, "ImageType=ORIGINAL\\PRIMARY", "PatientOrientation="),
        new(SopClasses.UltrasoundMultiFrameImageStorage, "US", PhantomPixels.Color, "ImageType=ORIGINAL\\PRIMARY", "NumberOfFrames=3", "FrameTime=40", "FrameIncrementPointer=(0018,1063)", "PatientOrientation="),
        new(SopClasses.SecondaryCaptureImageStorage, "OT", PhantomPixels.Color, "ImageType=DERIVED\\SECONDARY", "ConversionType=SYN", "PatientOrientation="),
        new(SopClasses.XRayAngiographicImageStorage, "XA", PhantomPixels.Gray16, "ImageType=ORIGINAL\\PRIMARY\\SINGLE PLANE", "PixelIntensityRelationship=LIN", "RadiationSetting=GR", "PatientOrientation=", "NumberOfFrames=3", "FrameTime=66", "FrameIncrementPointer=(0018,1063)"),
        new(SopClasses.XRayRadiofluoroscopicImageStorage, "RF", PhantomPixels.Gray16, "ImageType=ORIGINAL\\PRIMARY\\SINGLE PLANE", "PixelIntensityRelationship=LIN", "RadiationSetting=SC", "PatientOrientation="),
        new(SopClasses.RTImageStorage, "RTIMAGE", PhantomPixels.Gray16, "ImageType=ORIGINAL\\PRIMARY\\PORTAL", "RTImageLabel=Phantom", "RTImagePlane=NORMAL", "PatientOrientation=", "ConversionType=DI"),
        new(SopClasses.RTDoseStorage, "RTDOSE", PhantomPixels.Gray16, [.. s_plane, "ImageType=DERIVED\\SECONDARY", "BitsStored=16", "NumberOfFrames=2", "FrameIncrementPointer=(3004,000C)", "GridFrameOffsetVector=0\\5", "DoseUnits=GY", "DoseType=PHYSICAL", "DoseSummationType=PLAN", "DoseGridScaling=0.001", "ReferencedRTPlanSequence[0].ReferencedSOPClassUID=1.2.840.10008.5.1.4.1.1.481.5"]),
        new(SopClasses.RTStructureSetStorage, "RTSTRUCT", PhantomPixels.None,
        [
            "StructureSetLabel=Phantom", "StructureSetROISequence[0].ROINumber=1", "StructureSetROISequence[0].ReferencedFrameOfReferenceUID=2.25.8", "StructureSetROISequence[0].ROIName=Skull", "FrameOfReferenceUID=2.25.8",
            "ROIContourSequence[0].ReferencedROINumber=1", "ROIContourSequence[0].ContourSequence[0].ContourGeometricType=CLOSED_PLANAR", "ROIContourSequence[0].ContourSequence[0].NumberOfContourPoints=3",
            "ROIContourSequence[0].ContourSequence[0].ContourData=0\\0\\0\\40\\0\\0\\0\\40\\0", "RTROIObservationsSequence[0].ObservationNumber=1", "RTROIObservationsSequence[0].ReferencedROINumber=1",
        ]),
        new(SopClasses.RTBeamsTreatmentRecordStorage, "RTRECORD", PhantomPixels.None,
        [
            "TreatmentDate=20260105", "TreatmentTime=0900", "PrimaryDosimeterUnit=MU", "ReferencedRTPlanSequence[0].ReferencedSOPClassUID=1.2.840.10008.5.1.4.1.1.481.5", "TreatmentSessionBeamSequence[0].TreatmentTerminationStatus=NORMAL",
            "TreatmentSessionBeamSequence[0].BeamType=STATIC", "TreatmentSessionBeamSequence[0].RadiationType=PHOTON", "TreatmentSessionBeamSequence[0].NumberOfWedges=0", "TreatmentSessionBeamSequence[0].NumberOfControlPoints=1",
            "TreatmentSessionBeamSequence[0].BeamLimitingDeviceLeafPairsSequence[0].RTBeamLimitingDeviceType=X", "TreatmentSessionBeamSequence[0].BeamLimitingDeviceLeafPairsSequence[0].NumberOfLeafJawPairs=1",
        ]),
        new(SopClasses.RTPlanStorage, "RTPLAN", PhantomPixels.None, "RTPlanLabel=Phantom", "RTPlanGeometry=TREATMENT_DEVICE"),
        new(SopClasses.RTBrachyTreatmentRecordStorage, "RTRECORD", PhantomPixels.None,
        [
            "TreatmentDate=20260105", "TreatmentTime=0900", "ReferencedRTPlanSequence[0].ReferencedSOPClassUID=1.2.840.10008.5.1.4.1.1.481.5", "BrachyTreatmentTechnique=INTRALUMENARY", "BrachyTreatmentType=MANUAL",
            "RecordedSourceSequence[0].SourceType=POINT", "TreatmentSessionApplicationSetupSequence[0].TreatmentTerminationStatus=NORMAL", "TreatmentSessionApplicationSetupSequence[0].ApplicationSetupType=FLETCHER_SUIT",
            "TreatmentSessionApplicationSetupSequence[0].RecordedChannelSequence[0].SourceMovementType=STEPWISE", .. ((string[])["0", "1"]).Select(point => $"TreatmentSessionApplicationSetupSequence[0].RecordedChannelSequence[0].BrachyControlPointDeliveredSequence[{point}].ControlPointRelativePosition={point}"),
            "TreatmentSessionApplicationSetupSequence[0].RecordedChannelSequence[0].NumberOfControlPoints=2",
        ]),
        new(SopClasses.RTTreatmentSummaryRecordStorage, "RTRECORD", PhantomPixels.None),
        new(SopClasses.RTIonPlanStorage, "RTPLAN", PhantomPixels.None, "RTPlanLabel=Phantom", "RTPlanGeometry=TREATMENT_DEVICE"),
        new(SopClasses.RTIonBeamsTreatmentRecordStorage, "RTRECORD", PhantomPixels.None,
        [
            "TreatmentDate=20260105", "TreatmentTime=0900", "PrimaryDosimeterUnit=MU", "ReferencedRTPlanSequence[0].ReferencedSOPClassUID=1.2.840.10008.5.1.4.1.1.481.8", "TreatmentSessionIonBeamSequence[0].TreatmentTerminationStatus=NORMAL",
            "TreatmentSessionIonBeamSequence[0].BeamType=STATIC", "TreatmentSessionIonBeamSequence[0].RadiationType=PHOTON", "TreatmentSessionIonBeamSequence[0].ScanMode=NONE", "TreatmentSessionIonBeamSequence[0].NumberOfControlPoints=1",
            .. ((string[])["Wedges", "Compensators", "Boli", "Blocks", "RangeShifters", "LateralSpreadingDevices", "RangeModulators"]).Select(part => $"TreatmentSessionIonBeamSequence[0].NumberOf{part}=0"),
            "TreatmentSessionIonBeamSequence[0].PatientSupportType=TABLE",
        ]),
        new(SopClasses.PositronEmissionTomographyImageStorage, "PT", PhantomPixels.Gray16,
            [.. s_plane, "ImageType=ORIGINAL\\PRIMARY", "BitsStored=16", "SeriesType=STATIC\\IMAGE", "Units=BQML", "CountsSource=EMISSION", "DecayCorrection=START", "NumberOfSlices=1", "ImageIndex=1", "RescaleIntercept=0", "RescaleSlope=1"]),
        new(SopClasses.VLEndoscopicImageStorage, "ES", PhantomPixels.Color, "ImageType=ORIGINAL\\PRIMARY", "PatientOrientation=", "LossyImageCompression=00"),
        new(SopClasses.VLMicroscopicImageStorage, "GM", PhantomPixels.Color, "ImageType=ORIGINAL\\PRIMARY", "PatientOrientation=", "LossyImageCompression=00"),
        new(SopClasses.VLSlideCoordinatesMicroscopicImageStorage, "SM", PhantomPixels.Color, "ImageType=ORIGINAL\\PRIMARY", "PatientOrientation=", "LossyImageCompression=00"),
        new(SopClasses.VLPhotographicImageStorage, "XC", PhantomPixels.Color, "ImageType=ORIGINAL\\PRIMARY", "PatientOrientation=", "LossyImageCompression=00"),
        new(SopClasses.DigitalXRayImageStorageForPresentation, "DX", PhantomPixels.Gray16, [.. s_projection, .. s_shown, Tissue]),
        new(SopClasses.DigitalXRayImageStorageForProcessing, "DX", PhantomPixels.Gray16, [.. s_projection, "PresentationIntentType=FOR PROCESSING", Tissue]),
        new(SopClasses.DigitalMammographyXRayImageStorageForPresentation, "MG", PhantomPixels.Gray16, [.. s_projection, .. s_shown, .. s_breast]),
        new(SopClasses.DigitalMammographyXRayImageStorageForProcessing, "MG", PhantomPixels.Gray16, [.. s_projection, "PresentationIntentType=FOR PROCESSING", .. s_breast]),
        new(SopClasses.EnhancedMRImageStorage, "MR", PhantomPixels.Gray16, [.. s_frames, .. s_safety, .. s_magneticResonance, .. Transformation(), "PresentationLUTShape=IDENTITY", "PixelPresentation=MONOCHROME", "SharedFunctionalGroupsSequence[0].MRImageFrameTypeSequence[0].PixelPresentation=MONOCHROME"]),
        new(SopClasses.EnhancedMRColorImageStorage, "MR", PhantomPixels.Color, [.. s_frames, .. s_safety, .. s_magneticResonance, "PixelPresentation=TRUE_COLOR", "SharedFunctionalGroupsSequence[0].MRImageFrameTypeSequence[0].PixelPresentation=TRUE_COLOR"]),
        new(SopClasses.MRSpectroscopyStorage, "MR", PhantomPixels.None,
        [
            .. s_frames, .. s_safety, "ImageType=ORIGINAL\\PRIMARY\\SPECTROSCOPY\\NONE", "SharedFunctionalGroupsSequence[0].MRSpectroscopyFrameTypeSequence[0].FrameType=ORIGINAL\\PRIMARY\\SPECTROSCOPY\\NONE",
            "Rows=1", "Columns=1", "DataPointRows=1", "DataPointColumns=256", "DataRepresentation=COMPLEX", "ResonantNucleus=1H", "ContentQualification=RESEARCH", "MagneticFieldStrength=1.5", "AcquisitionContrast=UNKNOWN",
            "SharedFunctionalGroupsSequence[0].FrameAnatomySequence[0]." + Tissue, "SharedFunctionalGroupsSequence[0].FrameAnatomySequence[0].FrameLaterality=U",
        ]) { Finish = SetSpectra },
    ];

    private static IEnumerable<string> Frame(int number) =>
    [
        $"PerFrameFunctionalGroupsSequence[{number}].PlanePositionSequence[0].ImagePositionPatient=-118.125\\-118.125\\{5 * number}",
        $"PerFrameFunctionalGroupsSequence[{number}].FrameContentSequence[0].DimensionIndexValues={number + 1}",
        $"PerFrameFunctionalGroupsSequence[{number}].FrameContentSequence[0].StackID=1",
        $"PerFrameFunctionalGroupsSequence[{number}].FrameContentSequence[0].InStackPositionNumber={number + 1}",
    ];

    private static IEnumerable<string> Transformation() => ((string[])["RescaleIntercept=0", "RescaleSlope=1", "RescaleType=US"]).Select(value => "SharedFunctionalGroupsSequence[0].PixelValueTransformationSequence[0]." + value);

    // Two frames of one voxel, a signal that decays: a real and an imaginary part for each point.
    private static void SetSpectra(DataSet dataSet)
    {
        const int Points = 256, Frames = 2;
        byte[] signal = new byte[Points * Frames * 2 * sizeof(float)];
        for (int i = 0; i < Points * Frames; i++)
        {
            double time = i % Points / 64.0, strength = Math.Exp(-time);
            System.Buffers.Binary.BinaryPrimitives.WriteSingleLittleEndian(signal.AsSpan(8 * i), (float)(strength * Math.Cos(20 * time)));
            System.Buffers.Binary.BinaryPrimitives.WriteSingleLittleEndian(signal.AsSpan((8 * i) + 4), (float)(strength * Math.Sin(20 * time)));
        }

        dataSet.SetBytes(Attributes.SpectroscopyData, VR.OF, signal);
    }
}
