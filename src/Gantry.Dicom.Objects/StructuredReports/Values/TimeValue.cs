namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>TIME: a time of day (PS3.3 Table C.17-5).</summary>
/// <param name="Time">The time as written (TM).</param>
public sealed record TimeValue(string Time) : ContentValue
{
    /// <inheritdoc/>
    public override string ValueType => "TIME";

    /// <inheritdoc/>
    public override string ToString() => Time;
}
