namespace Gantry.Dicom.Objects.Media;

/// <summary>A File ID: how a DICOMDIR names a file, one to eight components of one to eight characters A to Z, 0 to 9 and _ (PS3.10 §8.2, §8.5).</summary>
/// <param name="Text">Its components, joined by slashes, as in DICOM/PA000001/IM000001.</param>
public readonly record struct FileId(string Text)
{
    /// <summary>How many components it may have.</summary>
    public const int MaximumComponents = 8;

    /// <summary>How many characters a component may have.</summary>
    public const int MaximumCharacters = 8;

    /// <summary>The File ID of the DICOMDIR itself (PS3.10 §8.6).</summary>
    public static FileId Dicomdir { get; } = new("DICOMDIR");

    /// <summary>Its components.</summary>
    public string[] Components => (Text ?? string.Empty).Split('/');

    /// <summary>Whether it keeps to the standard.</summary>
    public bool IsValid => Components is { Length: <= MaximumComponents } components && components.All(IsValidComponent);

    /// <summary>The File ID of components.</summary>
    public static FileId Of(params IEnumerable<string> components) => new(string.Join('/', components));

    /// <summary>Whether a text may be a component.</summary>
    public static bool IsValidComponent(string text) =>
        text is { Length: > 0 and <= MaximumCharacters } && text.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character == '_');

    /// <summary>The path of the file below the folder of its file-set.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="DicomException">It is no valid File ID, and could lead elsewhere.</exception>
    public string PathIn(string folder) => IsValid
        ? Path.Combine([folder, .. Components])
        : throw new DicomException($"'{Text}' is no File ID: it has at most {MaximumComponents} components of at most {MaximumCharacters} characters A-Z, 0-9 and _ (PS3.10 §8.2).");

    /// <inheritdoc/>
    public override string ToString() => Text ?? string.Empty;
}
