using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Gantry.Dicom;

/// <summary>The attributes of the standard, the private ones known, and those that a program added (PS3.6). Immutable: adding gives another dictionary.</summary>
public sealed class DicomDictionary
{
    private readonly Lazy<PrivateElements> _privateElements;
    private readonly AddedElements? _added;
    private readonly FrozenDictionary<string, AddedElements>? _addedPrivate;

    private DicomDictionary(Lazy<PrivateElements> privateElements, AddedElements? added, FrozenDictionary<string, AddedElements>? addedPrivate)
    {
        _privateElements = privateElements;
        _added = added;
        _addedPrivate = addedPrivate;
    }

    /// <summary>The dictionary of PS3.6 with the private elements known.</summary>
    public static DicomDictionary Default { get; } = new(new Lazy<PrivateElements>(PrivateElements.Load), null, null);

    /// <summary>All elements by their tags, those of repeating groups after the others, those that a program added last. Private ones are not among them.</summary>
    public IEnumerable<DictionaryEntry> Elements => Enumerable.Range(0, ElementTable.Tags.Length).Select(EntryAt).Concat(_added?.Entries ?? []);

    /// <summary>The private creators whose elements are known.</summary>
    public IEnumerable<string> PrivateCreators => _privateElements.Value.Creators.Concat(_addedPrivate?.Keys ?? []).Distinct(StringComparer.Ordinal);

    /// <summary>This dictionary with further elements, which count before those known already; a tag with digits that vary has zeros for them and in the mask.</summary>
    /// <exception cref="ArgumentException">An element has no value representation.</exception>
    public DicomDictionary With(params IEnumerable<DictionaryEntry> elements) => new(_privateElements, AddedElements.Of(_added, elements), _addedPrivate);

    /// <summary>This dictionary with further elements of a private creator, which count before those known already; <see cref="DictionaryEntry.Private"/> makes them.</summary>
    /// <param name="creator">The value of the private creator element, without padding.</param>
    /// <param name="elements">The elements, in whatever block; their mask says that the block does not matter.</param>
    /// <exception cref="ArgumentException">An element is not private or has no value representation.</exception>
    public DicomDictionary WithPrivate(string creator, params IEnumerable<DictionaryEntry> elements)
    {
        ArgumentException.ThrowIfNullOrEmpty(creator);
        DictionaryEntry[] given = [.. elements];
        if (Array.Find(given, entry => !entry.Tag.IsPrivate) is { } standard)
        {
            throw new ArgumentException($"{standard.Tag} is not private: its group must be odd (PS3.5 §7.8).", nameof(elements));
        }

        Dictionary<string, AddedElements> all = _addedPrivate is null ? [] : new(_addedPrivate);
        all[creator] = AddedElements.Of(all.GetValueOrDefault(creator), given);
        return new DicomDictionary(_privateElements, _added, all.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>Finds an attribute, also one of a repeating group such as (60xx,3000), a group length or a private creator.</summary>
    public bool TryGet(Tag tag, [NotNullWhen(true)] out DictionaryEntry? entry)
    {
        if (_added is not null && _added.TryGet(tag, out entry))
        {
            return true;
        }

        int index = IndexOf(tag);
        entry = index >= 0 ? EntryAt(index)
            : tag.IsGroupLength ? new DictionaryEntry(tag, uint.MaxValue, string.Empty, "Group Length", [VR.UL], ValueMultiplicity.One, true)
            : tag.IsPrivateCreator ? new DictionaryEntry(tag, uint.MaxValue, string.Empty, "Private Creator", [VR.LO], ValueMultiplicity.One, false)
            : null;
        return entry is not null;
    }

    /// <summary>Finds an attribute by its keyword, upper and lower case as in PS3.6.</summary>
    public bool TryGet(ReadOnlySpan<char> keyword, [NotNullWhen(true)] out DictionaryEntry? entry)
    {
        if (_added is not null && _added.TryGet(keyword, out entry))
        {
            return true;
        }

        int index = keyword.IsEmpty ? -1 : TableText.Find(ElementTable.KeywordSlots, ElementTable.Lines, ElementTable.Text, 0, keyword);
        entry = index < 0 ? null : EntryAt(index);
        return entry is not null;
    }

    /// <summary>Finds a private element by the creator of its block (PS3.5 §7.8.1).</summary>
    /// <param name="creator">The value of the private creator element, without padding.</param>
    /// <param name="tag">The tag as it stands in the data set, whatever block was reserved.</param>
    /// <param name="entry">What is known of it.</param>
    public bool TryGetPrivate(string creator, Tag tag, [NotNullWhen(true)] out DictionaryEntry? entry) =>
        TryGetAdded(creator, tag, out entry) || _privateElements.Value.TryGet(creator, tag, out entry);

    /// <summary>
    /// The value representation to take where none is written. Of several, OW where it is among them (PS3.5 §A.1), else the first. UL for group
    /// lengths, LO for private creators, UN for private and unknown elements, None for items and delimiters.
    /// </summary>
    public VR LookupVR(Tag tag)
    {
        if (_added is not null && _added.TryGet(tag, out DictionaryEntry? entry))
        {
            return ImplicitVR(entry.VRs);
        }

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
    public VR LookupPrivateVR(string creator, Tag tag) =>
        TryGetAdded(creator, tag, out DictionaryEntry? entry) ? ImplicitVR(entry.VRs) : _privateElements.Value.LookupVR(creator, tag);

    /// <summary>Whether an attribute may be SS; the question is asked often, and answered without making an entry.</summary>
    internal bool MayBeSigned(Tag tag) => _added is not null && _added.TryGet(tag, out DictionaryEntry? entry)
        ? entry.VRs.Contains(VR.SS)
        : IndexOf(tag) is >= 0 and var index && TableText.Field(TableText.Line(ElementTable.Lines, ElementTable.Text, index), 1).IndexOf("SS"u8) >= 0;

    /// <summary>Of several value representations the one to take where none is written (PS3.5 §A.1).</summary>
    internal static VR ImplicitVR(IReadOnlyList<VR> vrs) => vrs.Contains(VR.OW) ? VR.OW : vrs[0];

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

    private bool TryGetAdded(string creator, Tag tag, [NotNullWhen(true)] out DictionaryEntry? entry)
    {
        entry = null;
        return _addedPrivate is not null && tag.IsPrivate && _addedPrivate.TryGetValue(creator, out AddedElements? elements) && elements.TryGet(tag, out entry);
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
