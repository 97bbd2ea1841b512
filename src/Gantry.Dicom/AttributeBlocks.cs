namespace Gantry.Dicom;

/// <summary>Private attributes, in whatever block a data set has reserved for their creator (PS3.5 §7.8.1).</summary>
public static class AttributeBlocks
{
    /// <summary>All values of a private attribute. Empty when it is absent or empty, or when one of its values cannot be read.</summary>
    public static T[] GetValues<T>(this DataSet dataSet, PrivateAttribute<T> attribute)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return attribute.In(dataSet) is Attribute<T> found ? dataSet.GetValues(found) : [];
    }

    /// <summary>Sets a private attribute to values; without any, to an empty value. A block is reserved when the creator has none.</summary>
    /// <exception cref="DicomException">A value does not fit the value representation, or no block is free.</exception>
    public static void Set<T>(this DataSet dataSet, PrivateAttribute<T> attribute, params ReadOnlySpan<T> values)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        dataSet.SetValues(attribute.Reserve(dataSet), values);
    }

    /// <summary>Whether a private attribute is absent, empty, or has a value.</summary>
    public static Presence Presence<T>(this DataSet dataSet, PrivateAttribute<T> attribute)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return attribute.In(dataSet) is Attribute<T> found ? dataSet.Presence(found) : Dicom.Presence.Absent;
    }
}
