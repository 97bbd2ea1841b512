namespace Gantry.Dicom.Imaging;

/// <summary>How a waveform is laid out on a page.</summary>
public enum WaveformLayout
{
    /// <summary>Twelve leads where the multiplex group has them, else strips.</summary>
    Automatic,

    /// <summary>The usual ECG page: three rows of four leads each, a quarter of the time in each, and lead II all the time below.</summary>
    TwelveLead,

    /// <summary>A strip for each channel, one below the other.</summary>
    Strips,
}
