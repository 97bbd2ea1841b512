namespace Gantry.Dicom.Objects.Waveforms;

/// <summary>Which waveform it is; it decides the class of the instance and what its groups may be like (PS3.3 §A.34).</summary>
public enum WaveformKind
{
    /// <summary>12-Lead ECG.</summary>
    TwelveLeadEcg,

    /// <summary>General ECG.</summary>
    GeneralEcg,

    /// <summary>Ambulatory ECG.</summary>
    AmbulatoryEcg,

    /// <summary>Hemodynamic: pressures and the like.</summary>
    Hemodynamic,

    /// <summary>Cardiac Electrophysiology: signals of catheters.</summary>
    CardiacElectrophysiology,

    /// <summary>Basic Voice Audio: 8 kHz, 8 bits.</summary>
    BasicVoiceAudio,

    /// <summary>General Audio.</summary>
    GeneralAudio,

    /// <summary>Arterial Pulse.</summary>
    ArterialPulse,

    /// <summary>Respiratory.</summary>
    Respiratory,
}
