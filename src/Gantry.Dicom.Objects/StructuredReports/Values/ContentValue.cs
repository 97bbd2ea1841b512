namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>The value of a content item. Text, numbers and times are kept as they are written, so that nothing is lost between reading and writing.</summary>
public abstract record ContentValue
{
    /// <summary>The defined term of the value's type (0040,A040); empty for a reference to another item.</summary>
    public abstract string ValueType { get; }
}
