namespace Gantry.Dicom;

/// <summary>The elements to take from a data set, with those that are needed to understand them.</summary>
internal sealed class TagSelection
{
    private readonly uint[] _tags;

    /// <summary>Selects tags; character set, pixel representation and private creators come along.</summary>
    public TagSelection(IReadOnlyCollection<Tag> tags)
    {
        var all = new SortedSet<uint> { Attributes.SpecificCharacterSet.Tag.Value, Attributes.PixelRepresentation.Tag.Value };
        foreach (Tag tag in tags)
        {
            all.Add(tag.Value);
            if (tag.IsPrivate && tag.Element >= 0x1000)
            {
                all.Add(tag.PrivateCreator.Value);
            }
        }

        _tags = [.. all];
        Tags = tags;
        Last = new Tag(tags.Count == 0 ? 0 : tags.Max(tag => tag.Value));
    }

    /// <summary>What was asked for.</summary>
    public IReadOnlyCollection<Tag> Tags { get; }

    /// <summary>The highest tag asked for.</summary>
    public Tag Last { get; }

    public bool Contains(Tag tag) => Array.BinarySearch(_tags, tag.Value) >= 0;
}
