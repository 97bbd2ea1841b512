namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>The options of the Basic Application Level Confidentiality Profile (PS3.15 §E.3), each with its code of CID 7050.</summary>
[Flags]
public enum ConfidentialityOptions
{
    /// <summary>The profile alone.</summary>
    None = 0,

    /// <summary>Clean Pixel Data (§E.3.1): what is burned into the pixels is blanked where rules say so.</summary>
    CleanPixelData = 1 << 0,

    /// <summary>Clean Recognizable Visual Features (§E.3.2): objects that may show a face are refused.</summary>
    CleanRecognizableVisualFeatures = 1 << 1,

    /// <summary>Clean Graphics (§E.3.3).</summary>
    CleanGraphics = 1 << 2,

    /// <summary>Clean Structured Content (§E.3.4).</summary>
    CleanStructuredContent = 1 << 3,

    /// <summary>Clean Descriptors (§E.3.5).</summary>
    CleanDescriptors = 1 << 4,

    /// <summary>Retain Longitudinal Temporal Information With Full Dates (§E.3.6).</summary>
    RetainFullDates = 1 << 5,

    /// <summary>Retain Longitudinal Temporal Information With Modified Dates (§E.3.6).</summary>
    RetainModifiedDates = 1 << 6,

    /// <summary>Retain Patient Characteristics (§E.3.7).</summary>
    RetainPatientCharacteristics = 1 << 7,

    /// <summary>Retain Device Identity (§E.3.8).</summary>
    RetainDeviceIdentity = 1 << 8,

    /// <summary>Retain UIDs (§E.3.9).</summary>
    RetainUids = 1 << 9,

    /// <summary>Retain Safe Private (§E.3.10).</summary>
    RetainSafePrivate = 1 << 10,

    /// <summary>Retain Institution Identity (§E.3.11).</summary>
    RetainInstitutionIdentity = 1 << 11,
}
