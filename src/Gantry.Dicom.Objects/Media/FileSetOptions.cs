namespace Gantry.Dicom.Objects.Media;

/// <summary>What a file-set is exported with.</summary>
public sealed record FileSetOptions
{
    /// <summary>File-set ID: at most 16 characters A-Z, 0-9, space and _.</summary>
    public string FileSetId { get; init; } = string.Empty;

    /// <summary>Whether each frame is there as a JPEG too.</summary>
    public bool Jpeg { get; init; }

    /// <summary>Whether a viewer is there, which a browser runs from the medium.</summary>
    public bool Viewer { get; init; }

    /// <summary>Whether a page lists what is there.</summary>
    public bool Index { get; init; } = true;

    /// <summary>The profile that is to hold: what is in another transfer syntax is converted; null leaves everything as it is.</summary>
    public MediaProfile? Profile { get; init; }

    /// <summary>The quality of JPEG pictures, 1 to 100.</summary>
    public int Quality { get; init; } = 90;
}
