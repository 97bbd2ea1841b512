namespace Gantry.Dicom;

/// <summary>One place that an <see cref="AttributePath"/> names in a data set.</summary>
/// <param name="DataSet">The data set that holds the attribute: the whole, or an item of a sequence.</param>
/// <param name="Tag">The attribute's tag as it stands there.</param>
/// <param name="Item">The number of the item that the path names, counted from 0; null when it names the attribute.</param>
/// <param name="Path">The place as a tag path, for example (0008,1115)[0].(0020,000E).</param>
public readonly record struct AttributeLocation(DataSet DataSet, Tag Tag, int? Item, string Path)
{
    /// <summary>Finds the element.</summary>
    /// <returns>False when the data set does not hold it.</returns>
    public bool TryGetElement(out DataElement element) => DataSet.TryGetElement(Tag, out element);

    /// <summary>The place as a tag path.</summary>
    public override string ToString() => Path;
}
