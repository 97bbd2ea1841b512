namespace Gantry.Dicom.Objects.Codes;

/// <summary>A code of the DICOM Controlled Terminology (PS3.16 annex D), coding scheme DCM.</summary>
/// <param name="Value">The code value.</param>
/// <param name="Meaning">The code meaning.</param>
/// <param name="Keyword">Its keyword; empty when it has none.</param>
/// <param name="IsRetired">Whether it is retired: understood when read, not used in what is made.</param>
public sealed record DicomCode(string Value, string Meaning, string Keyword, bool IsRetired)
{
    /// <summary>The code as a concept.</summary>
    public CodedConcept Concept => new(Value, CodeDictionary.Scheme, Meaning);
}
