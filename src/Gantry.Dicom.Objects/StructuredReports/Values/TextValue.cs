namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>TEXT: words of a person; it may have several lines (PS3.3 Table C.17-5).</summary>
/// <param name="Text">The text.</param>
public sealed record TextValue(string Text) : ContentValue
{
    /// <inheritdoc/>
    public override string ValueType => "TEXT";

    /// <inheritdoc/>
    public override string ToString() => Text;
}
