namespace Gantry.Dicom;

/// <summary>What becomes of the 128 bytes in front of the prefix DICM (PS3.10 §7.1).</summary>
public enum PreambleTreatment
{
    /// <summary>
    /// As it was. A header of TIFF stays only where the whole file is written as it came: its offsets point into the file, and where something moved they
    /// would be wrong (PS3.10 §7.1, dual-personality files).
    /// </summary>
    Kept,

    /// <summary>All zero, as for files whose preamble has no use. What hides there is gone.</summary>
    Zeroed,
}
