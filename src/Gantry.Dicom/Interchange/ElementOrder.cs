namespace Gantry.Dicom;

/// <summary>How the elements of a data set stood that were read so far.</summary>
internal struct ElementOrder
{
    private uint _last;
    private int _count;

    /// <summary>Counts an element.</summary>
    /// <returns>How many elements it moves at most: none where it comes last in the order of tags.</returns>
    public int Add(Tag tag)
    {
        bool isLast = tag.Value >= _last;
        _last = isLast ? tag.Value : _last;
        _count++;
        return isLast ? 0 : _count;
    }
}
