namespace Gantry.Dicom.Imaging;

/// <summary>Which page of a waveform is drawn, and how.</summary>
public sealed record WaveformPageOptions
{
    /// <summary>The longest time axis, in millimetres.</summary>
    public const double MaximumTraceWidth = 1000;

    /// <summary>The first page of the first multiplex group, as is usual.</summary>
    public static WaveformPageOptions Default { get; } = new();

    /// <summary>The multiplex group, 1 for the first.</summary>
    public int Group { get; init; } = 1;

    /// <summary>The page, 1 for the first: pages follow each other in time, then in channels where one page does not hold them.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Where the first page begins, in seconds after the first sample.</summary>
    public double From { get; init; }

    /// <summary>Seconds on a page; null for what fits at the speed.</summary>
    public double? Seconds { get; init; }

    /// <summary>Millimetres a second; null for 25 in an ECG, else what fits <see cref="Seconds"/>, or ten of them.</summary>
    public double? Speed { get; init; }

    /// <summary>Millimetres a millivolt; null for 10 in an ECG, else what fits the strip. Other units always fit.</summary>
    public double? Gain { get; init; }

    /// <summary>How it is laid out.</summary>
    public WaveformLayout Layout { get; init; }

    /// <summary>Pixels a millimetre in pictures, 1 to 40.</summary>
    public double Resolution { get; init; } = 8;

    /// <summary>The size that a picture is to fit in; null for its own.</summary>
    public Viewport? Viewport { get; init; }

    /// <summary>Whether the patient's name, ID, birth date and sex are written on the page.</summary>
    public bool WithPatient { get; init; }

    /// <summary>Whether it is written on the page what it was acquired with.</summary>
    public bool WithTechnique { get; init; }
}
