namespace Gantry.Dicom;

/// <summary>Where two data sets differ.</summary>
/// <param name="Path">The tag path, for example (0008,1115)[0].(0020,000E); ending with an item where one side has no such item.</param>
/// <param name="Tag">The attribute's tag.</param>
/// <param name="Item">The number of the item that only one side has; null where attributes differ.</param>
/// <param name="Left">The data set that holds, or would hold, the attribute on the left.</param>
/// <param name="Right">The same on the right.</param>
/// <param name="Kind">What differs.</param>
public sealed record DataSetDifference(string Path, Tag Tag, int? Item, DataSet Left, DataSet Right, DifferenceKind Kind);
