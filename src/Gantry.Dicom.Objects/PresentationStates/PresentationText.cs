namespace Gantry.Dicom.Objects.PresentationStates;

/// <summary>A text on an image.</summary>
/// <param name="Text">The text; lines end with CR LF.</param>
/// <param name="X">Column of the point it is about, 0 the left edge of the first pixel (PS3.3 §C.10.5.1.2).</param>
/// <param name="Y">Row of that point, 0 the upper edge of the first pixel.</param>
public sealed record PresentationText(string Text, float X, float Y);
