namespace Gantry.Dicom.Objects.Documents;

/// <summary>What a video was taken with; it decides the class of its instance (PS3.3 §A.32.5 to §A.32.7).</summary>
public enum VideoKind
{
    /// <summary>An endoscope: Video Endoscopic Image.</summary>
    Endoscopic,

    /// <summary>A microscope: Video Microscopic Image.</summary>
    Microscopic,

    /// <summary>A camera: Video Photographic Image.</summary>
    Photographic,
}
