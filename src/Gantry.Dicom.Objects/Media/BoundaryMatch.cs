namespace Gantry.Dicom.Objects.Media;

/// <summary>Whether a line of a message is a boundary between parts (RFC 2046 §5.1.1).</summary>
/// <param name="IsMatch">Whether it is one.</param>
/// <param name="Level">Of which of the multipart entities that are open.</param>
/// <param name="IsClosing">Whether it is the last of them.</param>
internal readonly record struct BoundaryMatch(bool IsMatch, int Level, bool IsClosing);
