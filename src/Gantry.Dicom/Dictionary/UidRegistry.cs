using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Gantry.Dicom;

/// <summary>The unique identifiers that the standard registers (PS3.6 annex A).</summary>
public static class UidRegistry
{
    /// <summary>All identifiers, in the order of the registry.</summary>
    public static IEnumerable<UidEntry> All => Enumerable.Range(0, UidTable.Lines.Length - 1).Select(EntryAt);

    /// <summary>Finds an identifier.</summary>
    public static bool TryGet(Uid uid, [NotNullWhen(true)] out UidEntry? entry) => Get(UidTable.UidSlots, 0, uid.Value, out entry);

    /// <summary>Finds an identifier by its keyword, upper and lower case as in PS3.6.</summary>
    public static bool TryGet(ReadOnlySpan<char> keyword, [NotNullWhen(true)] out UidEntry? entry) => Get(UidTable.KeywordSlots, 3, keyword, out entry);

    /// <summary>The name of an identifier, for people; the identifier itself where the standard registers none.</summary>
    public static string NameOf(Uid uid) => TryGet(uid, out UidEntry? entry) ? entry.Name : uid.ToString();

    private static bool Get(ReadOnlySpan<ushort> slots, int field, ReadOnlySpan<char> key, [NotNullWhen(true)] out UidEntry? entry)
    {
        int index = key.IsEmpty ? -1 : TableText.Find(slots, UidTable.Lines, UidTable.Text, field, key);
        if (index < 0)
        {
            entry = null;
            return false;
        }

        entry = EntryAt(index);
        return true;
    }

    private static UidEntry EntryAt(int index)
    {
        string[] fields = Encoding.UTF8.GetString(TableText.Line(UidTable.Lines, UidTable.Text, index)).Split('\t');
        return new UidEntry(new Uid(fields[0]), fields[4], fields[3], fields[1], fields[2].Length > 0) { Service = fields[5], InformationObject = fields[6] };
    }
}
