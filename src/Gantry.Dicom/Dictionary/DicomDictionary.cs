using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Gantry.Dicom;

/// <summary>The attributes of the standard and the private ones known (PS3.6).</summary>
[SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "A dictionary comes with its context; others than the default may differ in all answers.")]
public sealed class DicomDictionary
{
    private readonly Lazy<PrivateElements> _privateElements = new(PrivateElements.Load);

    private DicomDictionary()
    {
    }

    /// <summary>The dictionary of PS3.6 with the private elements known.</summary>
    public static DicomDictionary Default { get; } = new();

    /// <summary>Finds a standard attribute, also one of a repeating group such as (60xx,3000).</summary>
    public bool TryGet(Tag tag, [NotNullWhen(true)] out DictionaryEntry? entry)
    {
        int index = IndexOf(tag);
        entry = index < 0 ? null : EntryAt(index);
        return entry is not null;
    }

    /// <summary>Finds a standard attribute by its keyword, upper and lower case as in PS3.6.</summary>
    public bool TryGet(ReadOnlySpan<char> keyword, [NotNullWhen(true)] out DictionaryEntry? entry)
    {
        int index = keyword.IsEmpty ? -1 : TableText.Find(ElementTable.KeywordSlots, ElementTable.Lines, ElementTable.Text, 0, keyword);
        entry = index < 0 ? null : EntryAt(index);
        return entry is not null;
    }

    /// <summary>Finds a private element by the creator of its block (PS3.5 §7.8.1).</summary>
    /// <param name="creator">The value of the private creator element, without padding.</param>
    /// <param name="tag">The tag as it stands in the data set, whatever block was reserved.</param>
    /// <param name="entry">What is known of it.</param>
    public bool TryGetPrivate(string creator, Tag tag, [NotNullWhen(true)] out DictionaryEntry? entry) => _privateElements.Value.TryGet(creator, tag, out entry);

    /// <summary>
    /// The value representation to take where none is written. Of several, OW where it is among them (PS3.5 §A.1), else the first. UL for group
    /// lengths, LO for private creators, UN for private and unknown elements, None for items and delimiters.
    /// </summary>
    public VR LookupVR(Tag tag)
    {
        if (tag.IsPrivate)
        {
            return tag.IsPrivateCreator ? VR.LO : tag.IsGroupLength ? VR.UL : VR.UN;
        }

        int index = IndexOf(tag);
        return index >= 0 ? ElementTable.VRs[index] : tag.IsGroupLength ? VR.UL : VR.UN;
    }

    /// <summary>The value representation of a private element where none is written; UN when it is not known.</summary>
    /// <param name="creator">The value of the private creator element, without padding.</param>
    /// <param name="tag">The tag as it stands in the data set.</param>
    public VR LookupPrivateVR(string creator, Tag tag) => _privateElements.Value.LookupVR(creator, tag);

    /// <summary>Reads "OB,OW".</summary>
    internal static VR[] ParseVRs(ReadOnlySpan<char> text)
    {
        VR[] vrs = new VR[text.IsEmpty ? 0 : (text.Length + 1) / 3];
        for (int i = 0; i < vrs.Length; i++)
        {
            vrs[i] = Enum.Parse<VR>(text.Slice(i * 3, 2));
        }

        return vrs;
    }

    private static int IndexOf(Tag tag)
    {
        ReadOnlySpan<ushort> slots = ElementTable.TagSlots;
        ReadOnlySpan<uint> tags = ElementTable.Tags;
        for (int slot = TableHash.Slot(tag.Value, slots.Length); slots[slot] is ushort found and not 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if (tags[found - 1] == tag.Value)
            {
                return found - 1;
            }
        }

        return MayRepeat(tag) ? IndexOfRepeating(tag) : -1;
    }

    private static bool MayRepeat(Tag tag) => !tag.IsPrivate && ((tag.Group & 0xFF00) is 0x5000 or 0x6000 or 0x7F00 || tag.Group is 0x0020 or 0x0028 or 0x1000 or 0x1010);

    private static int IndexOfRepeating(Tag tag)
    {
        ReadOnlySpan<uint> tags = ElementTable.Tags[ElementTable.FirstRepeating..];
        ReadOnlySpan<uint> masks = ElementTable.Masks;
        for (int i = 0; i < masks.Length; i++)
        {
            if ((tag.Value & masks[i]) == tags[i])
            {
                return ElementTable.FirstRepeating + i;
            }
        }

        return -1;
    }

    private static DictionaryEntry EntryAt(int index)
    {
        ReadOnlySpan<byte> line = TableText.Line(ElementTable.Lines, ElementTable.Text, index);
        uint mask = index < ElementTable.FirstRepeating ? uint.MaxValue : ElementTable.Masks[index - ElementTable.FirstRepeating];
        return new DictionaryEntry(
            new Tag(ElementTable.Tags[index]),
            mask,
            Encoding.UTF8.GetString(TableText.Field(line, 0)),
            Encoding.UTF8.GetString(TableText.Field(line, 4)),
            ParseVRs(Encoding.UTF8.GetString(TableText.Field(line, 1))),
            ValueMultiplicity.Parse(Encoding.UTF8.GetString(TableText.Field(line, 2))),
            TableText.Field(line, 3).Length > 0);
    }
}
