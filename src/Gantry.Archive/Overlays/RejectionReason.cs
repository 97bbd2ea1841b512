namespace Gantry.Archive;

/// <summary>Why instances are rejected: the document titles of a rejection note (PS3.16 CID 7011, scheme DCM).</summary>
public enum RejectionReason
{
    /// <summary>Rejected for Quality Reasons (113001, DCM).</summary>
    Quality = 113001,
    /// <summary>Rejected for Patient Safety Reasons (113037, DCM).</summary>
    PatientSafety = 113037,
    /// <summary>Incorrect Modality Worklist Entry (113038, DCM).</summary>
    IncorrectWorklistEntry = 113038,
    /// <summary>Data Retention Policy Expired (113039, DCM).</summary>
    RetentionExpired = 113039,
}
