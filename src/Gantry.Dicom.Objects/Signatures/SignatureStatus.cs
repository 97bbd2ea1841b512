namespace Gantry.Dicom.Objects.Signatures;

/// <summary>Whether a signature holds.</summary>
public enum SignatureStatus
{
    /// <summary>What was signed is as it was when it was signed.</summary>
    Valid,

    /// <summary>What was signed, or the signature itself, was changed.</summary>
    Invalid,

    /// <summary>Nobody can tell: parts are missing, an algorithm is not known, or the pixel data are in another transfer syntax now.</summary>
    Unverifiable,
}
