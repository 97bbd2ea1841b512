namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>What stands for Patient's Name and Patient ID afterwards.</summary>
public enum PatientPseudonyms
{
    /// <summary>The same pseudonym for the same patient, made with the key.</summary>
    Keyed,

    /// <summary>Nothing.</summary>
    Empty,
}
