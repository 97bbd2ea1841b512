namespace Gantry.Dicom;

/// <summary>What an <see cref="ElementVisitor"/> is shown.</summary>
public readonly struct VisitedElement
{
    private readonly DicomReaderState _state;

    internal VisitedElement(DicomReaderState state, ref DicomReader reader, int index)
    {
        _state = state;
        Tag = reader.Tag;
        VR = reader.VR;
        Offset = reader.Offset;
        Length = reader.Length;
        Depth = reader.Depth;
        Index = index;
        IsBigEndian = (reader.Flags & RowFlags.BigEndian) != 0;
    }

    /// <summary>The tag; that of fragments and items is (FFFE,E000).</summary>
    public Tag Tag { get; }

    /// <summary>The value representation as written, or from the dictionary where none is written; None for fragments and items.</summary>
    public VR VR { get; }

    /// <summary>The position of the value in what is read.</summary>
    public long Offset { get; }

    /// <summary>The length of the value in bytes; of a stream, it may turn out to be less. 0 for sequences and items.</summary>
    public long Length { get; }

    /// <summary>How many sequences and items enclose the element: 0 in the data set itself, 2 in an item.</summary>
    public int Depth { get; }

    /// <summary>The index of an item or fragment (0 is the basic offset table); -1 for elements.</summary>
    public int Index { get; }

    /// <summary>Whether the value's numbers are written with the most significant byte first.</summary>
    public bool IsBigEndian { get; }

    /// <summary>The tag path of what encloses the element, for example (0008,1115)[0]; made when asked for.</summary>
    public string Path => _state.Path;
}
