using System.Globalization;

namespace Gantry.Dicom.Objects.StructuredReports;

/// <summary>Another item of the same tree, which is related to by reference (PS3.3 §C.17.3.2.5). Such an item has neither name nor value type nor items below it.</summary>
/// <param name="Path">Where that item stands: 1 for the root, then the number of each item among its siblings, from 1.</param>
public sealed record ItemReferenceValue(ValueList<uint> Path) : ContentValue
{
    /// <inheritdoc/>
    public override string ValueType => string.Empty;

    /// <summary>The path as people write it: 1.2.3.</summary>
    public override string ToString() => string.Join('.', Path.Select(number => number.ToString(CultureInfo.InvariantCulture)));
}
