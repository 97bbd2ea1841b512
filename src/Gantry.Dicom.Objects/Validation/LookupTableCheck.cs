using System.Globalization;

namespace Gantry.Dicom.Objects.Validation;

/// <summary>Whether lookup tables have the entries that their descriptors announce (PS3.3 §C.11.1.1.1, §C.11.2.1.1, §C.7.6.3.1.5, §C.7.6.3.1.6).</summary>
internal static class LookupTableCheck
{
    private const string PaletteSource = "PS3.3 §C.7.6.3.1.6";

    private static readonly (Attribute<int> Descriptor, Tag Data, string Source)[] s_tables =
    [
        (Attributes.LUTDescriptor, Attributes.LUTData, "PS3.3 §C.11.2.1.1"),
        (Attributes.RedPaletteColorLookupTableDescriptor, Attributes.RedPaletteColorLookupTableData, PaletteSource),
        (Attributes.GreenPaletteColorLookupTableDescriptor, Attributes.GreenPaletteColorLookupTableData, PaletteSource),
        (Attributes.BluePaletteColorLookupTableDescriptor, Attributes.BluePaletteColorLookupTableData, PaletteSource),
        (Attributes.AlphaPaletteColorLookupTableDescriptor.As<int>(), Attributes.AlphaPaletteColorLookupTableData, PaletteSource),
    ];

    /// <summary>Checks the tables of a data set or an item.</summary>
    public static void Check(DataSet dataSet, InstancePath? place, FindingList findings)
    {
        foreach ((Attribute<int> descriptor, Tag data, string source) in s_tables)
        {
            if (dataSet.TryGetElement(data, out DataElement table) && !table.IsEmpty && !table.IsSequence && table.Length >= 0 && dataSet.GetValues(descriptor) is [int count, _, int bits])
            {
                Check(table, (ushort)count == 0 ? 65536 : (ushort)count, bits, descriptor, source, place, findings);
            }
        }
    }

    private static void Check(DataElement table, long entries, int bits, Tag descriptor, string source, InstancePath? place, FindingList findings)
    {
        if (bits is < 8 or > 16)
        {
            findings.Add(FindingSeverity.Error, place, descriptor, "lookup-table", source, string.Create(CultureInfo.InvariantCulture, $"the entries have {bits} bits"), "announce 8 to 16 bits");
            return;
        }

        long words = 2 * entries, needed = bits == 8 ? entries + (entries & 1) : words;
        if (table.Length != needed)
        {
            // That some writers give each entry of 8 bits of a palette a word, the standard itself tells.
            bool isTold = table.Length == words && source == PaletteSource;
            findings.Add(isTold ? FindingSeverity.Warning : FindingSeverity.Error, place, table.Tag, "lookup-table", source,
                string.Create(CultureInfo.InvariantCulture, $"the table has {table.Length} bytes, the {entries} entries of {bits} bits that are announced take {needed}"), "correct the descriptor, or the table");
        }
    }
}
