namespace Gantry.Dicom.Objects.Signatures;

/// <summary>What a signature is for: the codes of CID 7007 (PS3.16), of the coding scheme ASTM-sigpurpose.</summary>
public enum SignaturePurpose
{
    /// <summary>Author.</summary>
    Author = 1,
    /// <summary>Coauthor.</summary>
    Coauthor,
    /// <summary>Co-participant.</summary>
    Coparticipant,
    /// <summary>Transcriptionist or recorder.</summary>
    Transcriptionist,
    /// <summary>Verification.</summary>
    Verification,
    /// <summary>Validation.</summary>
    Validation,
    /// <summary>Consent.</summary>
    Consent,
    /// <summary>Witness of a signature.</summary>
    SignatureWitness,
    /// <summary>Witness of an event.</summary>
    EventWitness,
    /// <summary>Witness of an identity.</summary>
    IdentityWitness,
    /// <summary>Witness of a consent.</summary>
    ConsentWitness,
    /// <summary>Interpreter.</summary>
    Interpreter,
    /// <summary>Review.</summary>
    Review,
    /// <summary>Source.</summary>
    Source,
    /// <summary>Addendum.</summary>
    Addendum,
    /// <summary>Modification.</summary>
    Modification,
    /// <summary>Administration: an error, an edit.</summary>
    Administrative,
    /// <summary>Timestamp.</summary>
    Timestamp,
}
