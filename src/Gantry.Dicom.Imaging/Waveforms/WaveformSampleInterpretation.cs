namespace Gantry.Dicom.Imaging;

/// <summary>What a stored sample of a waveform is: Waveform Sample Interpretation (5400,1006), PS3.3 §C.10.9.1.5.</summary>
public enum WaveformSampleInterpretation
{
    /// <summary>A signed byte.</summary>
    SB,

    /// <summary>An unsigned byte.</summary>
    UB,

    /// <summary>A byte of the µ-law (ITU-T G.711), read as a number of 16 bits.</summary>
    MB,

    /// <summary>A byte of the A-law (ITU-T G.711), read as a number of 16 bits.</summary>
    AB,

    /// <summary>A signed number of 16 bits.</summary>
    SS,

    /// <summary>An unsigned number of 16 bits.</summary>
    US,

    /// <summary>A signed number of 32 bits.</summary>
    SL,

    /// <summary>An unsigned number of 32 bits.</summary>
    UL,

    /// <summary>A signed number of 64 bits.</summary>
    SV,

    /// <summary>An unsigned number of 64 bits.</summary>
    UV,
}
