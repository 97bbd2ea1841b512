namespace Gantry.Dicom;

/// <summary>An open sequence, item or list of fragments.</summary>
internal struct Container
{
    public ContainerKind Kind;
    public bool IsUndefinedLength;

    /// <summary>Whether its length reached beyond what encloses it, which was reported.</summary>
    public bool IsCut;

    /// <summary>The encoding outside, taken up again at the end.</summary>
    public bool IsExplicit;
    public bool IsBigEndian;
    public bool HasLastTag;
    public uint LastTag;
    public uint Tag;

    /// <summary>The position of its header.</summary>
    public long HeaderOffset;

    /// <summary>The position of its content.</summary>
    public long Offset;

    /// <summary>The position where it ends, or must end where its own length is undefined.</summary>
    public long Limit;

    /// <summary>The index of the item that is open or was last, -1 before the first.</summary>
    public int Index;
}

/// <summary>What an open container is.</summary>
internal enum ContainerKind : byte
{
    Sequence,
    Item,
    Fragments,
}
