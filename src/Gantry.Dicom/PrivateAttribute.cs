namespace Gantry.Dicom;

/// <summary>
/// A typed key of a private element: its creator, its group and where it stands in the block. Which block that is, each data set says by its private
/// creator elements (PS3.5 §7.8.1).
/// </summary>
/// <typeparam name="T">The type of its values, as for <see cref="Attribute{T}"/>.</typeparam>
/// <param name="Creator">The private creator, spelled as in the data set.</param>
/// <param name="Group">The group, an odd number.</param>
/// <param name="Element">The last two digits of the element number.</param>
/// <param name="VR">The value representation.</param>
public readonly record struct PrivateAttribute<T>(string Creator, ushort Group, byte Element, VR VR)
{
    /// <summary>The attribute in the block that a data set reserves for the creator; null when it reserves none. Of several blocks the one that holds the element is taken.</summary>
    public Attribute<T>? In(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        Tag? reserved = null;
        foreach (DataElement creator in dataSet)
        {
            if (creator.Tag.Group == Group && creator.Tag.IsPrivateCreator && creator.GetString() == Creator)
            {
                Tag tag = new(Group, (ushort)((creator.Tag.Element << 8) | Element));
                reserved ??= tag;
                if (dataSet.Contains(tag))
                {
                    return new Attribute<T>(tag, VR);
                }
            }
        }

        return reserved is Tag found ? new Attribute<T>(found, VR) : null;
    }

    /// <summary>The attribute in the block that a data set reserves for the creator; the first free block is reserved when it has none yet.</summary>
    /// <exception cref="DicomException">The group is even, or all its blocks are taken.</exception>
    public Attribute<T> Reserve(DataSet dataSet)
    {
        if (In(dataSet) is Attribute<T> known)
        {
            return known;
        }

        if ((Group & 1) == 0)
        {
            throw new DicomException($"Group {Group:X4} is not private: private elements stand in groups of odd number (PS3.5 §7.8).");
        }

        for (ushort block = 0x10; block <= 0xFF; block++)
        {
            if (!dataSet.Contains(new Tag(Group, block)))
            {
                dataSet.Set(new Attribute<string>(new Tag(Group, block), VR.LO), Creator);
                return new Attribute<T>(new Tag(Group, (ushort)((block << 8) | Element)), VR);
            }
        }

        throw new DicomException($"Group {Group:X4} has no free block for the private creator '{Creator}': take another odd group (PS3.5 §7.8.1).");
    }
}
