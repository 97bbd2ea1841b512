namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>TCOORD: moments or spans of time, by samples, offsets or times (PS3.3 §C.18.7).</summary>
/// <param name="RangeType">POINT, MULTIPOINT, SEGMENT, MULTISEGMENT, BEGIN or END.</param>
public sealed record TemporalCoordinatesValue(string RangeType) : ContentValue
{
    /// <inheritdoc/>
    public override string ValueType => "TCOORD";

    /// <summary>Samples, from 1.</summary>
    public ValueList<uint> SamplePositions { get; init; } = [];

    /// <summary>Seconds after the beginning of the data, as written (DS).</summary>
    public ValueList<string> TimeOffsets { get; init; } = [];

    /// <summary>Times, as written (DT).</summary>
    public ValueList<string> DateTimes { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => RangeType;
}
