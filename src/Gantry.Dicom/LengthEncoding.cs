namespace Gantry.Dicom;

/// <summary>How the lengths of sequences and items are written (PS3.5 §7.5.1, §7.5.2).</summary>
public enum LengthEncoding
{
    /// <summary>
    /// As they were; in bytes for those that a program made. Undefined beyond what 32 bits hold, and for private sequences that no dictionary knows where no
    /// value representation is written: without it they would be read as bytes.
    /// </summary>
    Kept,

    /// <summary>In bytes. A sequence of 4 GB or more is refused.</summary>
    Defined,

    /// <summary>Undefined, with delimiters at the ends.</summary>
    Undefined,
}
