namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>UIDREF: a unique identifier (PS3.3 Table C.17-5).</summary>
/// <param name="Uid">The identifier.</param>
public sealed record UidReferenceValue(Uid Uid) : ContentValue
{
    /// <inheritdoc/>
    public override string ValueType => "UIDREF";

    /// <inheritdoc/>
    public override string ToString() => Uid.ToString();
}
