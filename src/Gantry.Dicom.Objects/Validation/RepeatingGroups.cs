namespace Gantry.Dicom.Objects.Validation;

/// <summary>The repeating groups of a data set, such as (60xx,eeee): overlays.</summary>
internal static class RepeatingGroups
{
    /// <summary>The groups that a data set has of those an attribute repeats in.</summary>
    public static IEnumerable<ushort> Of(DataSet dataSet, DictionaryEntry entry)
    {
        ushort mask = (ushort)(entry.Mask >> 16);
        return dataSet.Select(element => element.Tag.Group).Where(group => (group & mask) == entry.Tag.Group && (group & 1) == 0).Distinct();
    }
}
