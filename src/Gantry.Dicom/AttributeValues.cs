namespace Gantry.Dicom;

/// <summary>Reading attributes whose values are structures: an absent number is null, never 0.</summary>
public static class AttributeValues
{
    /// <summary>The first value of an attribute; null when it is absent, empty, or cannot be read.</summary>
    public static T? Get<T>(this DataSet dataSet, Attribute<T> attribute)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return dataSet.TryGetFirst(attribute, out T value) ? value : null;
    }

    /// <summary>All values of an attribute in their places, null for each that is empty or cannot be read. Empty when the attribute is absent or empty.</summary>
    public static T?[] GetOptionalValues<T>(this DataSet dataSet, Attribute<T> attribute)
        where T : struct
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return dataSet.GetOptionalValues(attribute);
    }

    /// <summary>The first value of a private attribute; null when it is absent, empty, or cannot be read.</summary>
    public static T? Get<T>(this DataSet dataSet, PrivateAttribute<T> attribute)
        where T : struct => attribute.In(dataSet) is Attribute<T> found ? dataSet.Get(found) : null;
}
