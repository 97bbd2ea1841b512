namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>DATETIME: a date and a time of day (PS3.3 Table C.17-5).</summary>
/// <param name="DateTime">Date and time as written (DT).</param>
public sealed record DateTimeValue(string DateTime) : ContentValue
{
    /// <inheritdoc/>
    public override string ValueType => "DATETIME";

    /// <inheritdoc/>
    public override string ToString() => DateTime;
}
