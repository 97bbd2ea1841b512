namespace Gantry.Dicom.Objects.Media;

/// <summary>Something wrong with a file-set.</summary>
/// <param name="File">The file that it is about, as its File ID or its path within the file-set; DICOMDIR for the directory.</param>
/// <param name="Code">A stable name, for example "file-missing".</param>
/// <param name="Message">What is wrong.</param>
public sealed record FileSetFinding(string File, string Code, string Message)
{
    /// <summary>The finding in a line.</summary>
    public override string ToString() => $"{File}: {Code}: {Message}";
}
