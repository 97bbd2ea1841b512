namespace Gantry.Dicom;

/// <summary>One part of an <see cref="AttributePath"/>: an attribute, and which of its items.</summary>
/// <param name="Tag">The tag; zeros for the digits that may be any. Of a private element named by its creator, group and offset within the block.</param>
/// <param name="Mask">Which bits of the tag are fixed.</param>
/// <param name="PrivateCreator">The creator of the private block; null where the tag is given as it stands.</param>
/// <param name="VR">The dictionary's value representation; None where the step may be several attributes.</param>
/// <param name="Item">The number of the item, or one of the constants.</param>
internal readonly record struct AttributePathStep(Tag Tag, uint Mask, string? PrivateCreator, VR VR, int Item)
{
    public const int NoItem = -1;
    public const int AllItems = -2;
    public const int NewItem = -3;

    private const uint BlockOffset = 0xFFFF_00FF;

    /// <summary>Any number of sequences and items, also none.</summary>
    public static AttributePathStep AnyDepth { get; } = new(default, 0, null, VR.None, AllItems);

    /// <summary>A private element by its place in the block of a creator.</summary>
    public static AttributePathStep Private(ushort group, byte offset, string creator, DicomDictionary dictionary)
    {
        var tag = new Tag(group, offset);
        return new AttributePathStep(tag, BlockOffset, creator, dictionary.LookupPrivateVR(creator, new Tag(group, (ushort)(0x1000 | offset))), NoItem);
    }

    public bool IsAnyDepth => this == AnyDepth;

    /// <summary>Whether it names one attribute, and at most one item.</summary>
    public bool IsSingle => (Mask == uint.MaxValue || PrivateCreator is not null) && Item != AllItems;

    /// <summary>The elements of a data set that the step names.</summary>
    public IEnumerable<DataElement> ElementsOf(DataSet dataSet)
    {
        if (IsSingle || (Item == AllItems && Mask == uint.MaxValue))
        {
            if (FindTag(dataSet) is { } tag && dataSet.TryGetElement(tag, out DataElement only))
            {
                yield return only;
            }

            yield break;
        }

        foreach (DataElement element in dataSet)
        {
            if ((element.Tag.Value & Mask) == Tag.Value && (PrivateCreator is null || dataSet.PrivateCreatorOf(element.Tag) == PrivateCreator))
            {
                yield return element;
            }
        }
    }

    /// <summary>The tag in a data set; null when the creator has no block there.</summary>
    public Tag? FindTag(DataSet dataSet)
    {
        if (PrivateCreator is null)
        {
            return Tag;
        }

        foreach (DataElement element in dataSet)
        {
            if (element.Tag.Group == Tag.Group && element.Tag.IsPrivateCreator && element.GetString() == PrivateCreator)
            {
                return InBlock(element.Tag.Element);
            }
        }

        return null;
    }

    /// <summary>The tag in a data set; a block is reserved for the creator where it has none (PS3.5 §7.8.1).</summary>
    /// <exception cref="DicomException">All blocks of the group are taken.</exception>
    public Tag MakeTag(DataSet dataSet)
    {
        if (FindTag(dataSet) is { } tag)
        {
            return tag;
        }

        for (ushort block = 0x10; block <= 0xFF; block++)
        {
            var creator = new Tag(Tag.Group, block);
            if (!dataSet.Contains(creator) && !dataSet.Any(element => element.Tag.Group == creator.Group && element.Tag.Element >> 8 == block))
            {
                dataSet.Set(creator, VR.LO, PrivateCreator!);
                return InBlock(block);
            }
        }

        throw new DicomException($"All private blocks of group {Tag.Group:X4} are taken: there is none left for '{PrivateCreator}'");
    }

    private Tag InBlock(ushort block) => new(Tag.Group, (ushort)((block << 8) | Tag.Element));
}
