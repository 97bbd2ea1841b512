using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Gantry.Dicom;

/// <summary>Elements that a program added to a dictionary. Immutable.</summary>
internal sealed class AddedElements
{
    private readonly FrozenDictionary<(uint Mask, uint Tag), DictionaryEntry> _byTag;
    private readonly FrozenDictionary<string, DictionaryEntry> _byKeyword;
    private readonly uint[] _masks;

    private AddedElements(DictionaryEntry[] entries)
    {
        Entries = entries;
        _byTag = entries.ToFrozenDictionary(entry => (entry.Mask, entry.Tag.Value));
        _byKeyword = entries.Where(entry => entry.Keyword.Length > 0).ToFrozenDictionary(entry => entry.Keyword, StringComparer.Ordinal);
        _masks = [.. entries.Select(entry => entry.Mask).Distinct().OrderByDescending(uint.PopCount)];
    }

    public IReadOnlyList<DictionaryEntry> Entries { get; }

    /// <summary>These entries and others; of two for the same tag, or with the same keyword, the later counts.</summary>
    public static AddedElements Of(AddedElements? earlier, IEnumerable<DictionaryEntry> entries) => new([.. (earlier?.Entries ?? []).Concat(entries)
        .Select(entry => entry.VRs.Count > 0 ? entry : throw new ArgumentException($"{entry.Tag} has no value representation: give at least one.", nameof(entries)))
        .Select(entry => entry with { Tag = new Tag(entry.Tag.Value & entry.Mask) })
        .Reverse().DistinctBy(entry => (entry.Mask, entry.Tag)).DistinctBy(entry => entry.Keyword.Length > 0 ? entry.Keyword : entry.Tag.ToHexString() + entry.Mask).Reverse()]);

    public bool TryGet(Tag tag, [NotNullWhen(true)] out DictionaryEntry? entry)
    {
        foreach (uint mask in _masks)
        {
            if (_byTag.TryGetValue((mask, tag.Value & mask), out entry))
            {
                return true;
            }
        }

        entry = null;
        return false;
    }

    public bool TryGet(ReadOnlySpan<char> keyword, [NotNullWhen(true)] out DictionaryEntry? entry) => _byKeyword.TryGetValue(keyword.ToString(), out entry);
}
