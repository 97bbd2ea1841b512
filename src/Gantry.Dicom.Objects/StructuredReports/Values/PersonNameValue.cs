namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>PNAME: a person's name (PS3.3 Table C.17-5).</summary>
/// <param name="Name">The name.</param>
public sealed record PersonNameValue(PersonName Name) : ContentValue
{
    /// <inheritdoc/>
    public override string ValueType => "PNAME";

    /// <inheritdoc/>
    public override string ToString() => Name.ToString();
}
