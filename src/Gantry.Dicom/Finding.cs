namespace Gantry.Dicom;

/// <summary>Something wrong with what was read that did not stop the reading.</summary>
/// <param name="Code">A stable name, for example "odd-length".</param>
/// <param name="Path">The tag path of the element, for example (0008,1115)[0].(0020,000E); empty for the whole.</param>
/// <param name="Offset">Byte offset from the start of the file or data set.</param>
/// <param name="Message">What is wrong, and what was made of it.</param>
public sealed record Finding(string Code, string Path, long Offset, string Message)
{
    /// <summary>The finding in a line.</summary>
    public override string ToString() => Path.Length > 0 ? $"{Code} at {Path}, byte {Offset}: {Message}" : $"{Code} at byte {Offset}: {Message}";
}
