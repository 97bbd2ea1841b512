namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Attributes that are kept beside what is understood. They are equal when their DICOM JSON is.</summary>
/// <param name="attributes">The attributes; they must not be changed any more.</param>
public sealed class OtherAttributes(DataSet attributes) : IEquatable<OtherAttributes>
{
    /// <summary>The attributes.</summary>
    public DataSet Attributes { get; } = attributes;

    /// <inheritdoc/>
    public bool Equals(OtherAttributes? other) => other is not null && DicomJson.ToArray(Attributes).AsSpan().SequenceEqual(DicomJson.ToArray(other.Attributes));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as OtherAttributes);

    /// <inheritdoc/>
    public override int GetHashCode() => Attributes.Count();
}
