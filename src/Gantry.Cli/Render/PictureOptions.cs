using Gantry.Dicom.Imaging;

namespace Gantry.Cli.Render;

/// <summary>What <c>gantry render</c> makes of each object.</summary>
internal sealed record PictureOptions
{
    /// <summary>The frame, 1 for the first; null for all.</summary>
    public required int? Frame { get; init; }

    /// <summary>Window and size.</summary>
    public required RenderOptions Render { get; init; }

    /// <summary>The kind of pictures that go into a folder.</summary>
    public required string Format { get; init; }

    /// <summary>The quality of JPEG.</summary>
    public required int Quality { get; init; }

    /// <summary>Whether stored values are written instead of what a viewer shows.</summary>
    public required bool IsStored { get; init; }

    /// <summary>Whether the patient is written into pictures.</summary>
    public required bool WithPatient { get; init; }

    /// <summary>Whether it is written into pictures how they were made.</summary>
    public required bool WithTechnique { get; init; }

    /// <summary>Whether the directions of the patient are written on the sides of pictures.</summary>
    public required bool WithOrientation { get; init; }

    /// <summary>Whether a bar of known length is drawn into pictures.</summary>
    public required bool WithScale { get; init; }

    /// <summary>The page of a waveform, 1 for the first; null for all.</summary>
    public required int? Page { get; init; }

    /// <summary>How pages of waveforms are drawn.</summary>
    public required WaveformPageOptions Waveform { get; init; }

    /// <summary>Files and folders with the images that segmentations are laid over; none to show them alone.</summary>
    public required IReadOnlyList<string> Below { get; init; }

    /// <summary>Whether all frames become one moving picture.</summary>
    public required bool IsAnimated { get; init; }
}
