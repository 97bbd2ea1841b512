namespace Gantry.Dicom.Objects.Signatures;

/// <summary>A digital signature profile: what has to be signed, and with which kind of key (PS3.15 annex C).</summary>
public enum DigitalSignatureProfile
{
    /// <summary>None: any attributes, and a key on an elliptic curve too.</summary>
    None,

    /// <summary>Base RSA (PS3.15 §C.1): an RSA key, any attributes.</summary>
    Base,

    /// <summary>Creator RSA (PS3.15 §C.2): the equipment that made the instance says that identifiers, equipment, pixels and content are as it made them.</summary>
    Creator,

    /// <summary>Authorization RSA (PS3.15 §C.3): a person who has seen the instance says that identifiers, pixels and content are what was seen.</summary>
    Authorization,

    /// <summary>Structured Report RSA (PS3.15 §C.4): who wrote or verified a report signs its content and its evidence.</summary>
    StructuredReport,
}
