namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>DATE: a date (PS3.3 Table C.17-5).</summary>
/// <param name="Date">The date as written (DA).</param>
public sealed record DateValue(string Date) : ContentValue
{
    /// <inheritdoc/>
    public override string ValueType => "DATE";

    /// <inheritdoc/>
    public override string ToString() => Date;
}
