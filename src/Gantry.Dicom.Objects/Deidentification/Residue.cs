namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>Something of the first data set that is still in what was written. The value itself is not told.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Path">The tag path; empty for bytes.</param>
/// <param name="Offset">The position in the file; -1 where a path is given.</param>
public sealed record Residue(ResidueKind Kind, string Path, long Offset)
{
    /// <summary>What it is, for people.</summary>
    public override string ToString() => Kind switch
    {
        ResidueKind.Text => $"{Path} still holds text that identified in the source",
        ResidueKind.Uid => $"{Path} still holds a UID of the source",
        ResidueKind.Date => $"{Path} still holds a date of the source",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"bytes from {Offset} on are text that identified in the source"),
    };
}
