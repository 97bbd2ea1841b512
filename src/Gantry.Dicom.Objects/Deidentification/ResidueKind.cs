namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>What was found of the first data set in what was written.</summary>
public enum ResidueKind
{
    /// <summary>A name, identifier, address or the like, in a value.</summary>
    Text,

    /// <summary>A UID that was to be mapped.</summary>
    Uid,

    /// <summary>A date that was to go or to move.</summary>
    Date,

    /// <summary>Bytes of a name, identifier or the like, anywhere in the file.</summary>
    Bytes,
}
