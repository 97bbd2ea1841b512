using System.Runtime.InteropServices;

namespace Gantry.Dicom;

/// <summary>
/// One entry of a data set's table.
/// <code>
///   byte  0        4        8                 13    14      15      16
///         | tag    | length | offset          | VR  | tail  | flags |
///         | uint32 | uint32 | uint40          | u8  | u8    | u8    |
/// </code>
/// An element's row: offset and length of its value, in the source. A container's row (sequence, item, encapsulated fragments): offset of its
/// content, as length the number of rows within it, which follow, and as tail the number of bytes between the end of the last of them and the end of
/// its content: delimiters, and bytes that were skipped. Only where these are 255 or more, the last row within it is a closing row of its own: offset of
/// the content's end. So every row stands for at least 8 bytes of the source, and a table takes at most twice as many bytes as its source. Rows stand in
/// the order of the source, so that a container's rows are one range.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 1, Size = 16)]
internal struct Row
{
    /// <summary>The tail of a container that has a closing row, which is longer than all that a tail can tell.</summary>
    public const byte ClosedByRow = byte.MaxValue;

    public uint Tag;
    public uint Length;
    private readonly uint _offsetLow;
    private readonly byte _offsetHigh;
    public VR VR;
    public byte Tail;
    public RowFlags Flags;

    public Row(uint tag, VR vr, long offset, uint length, RowFlags flags)
    {
        Tag = tag;
        Length = length;
        _offsetLow = (uint)offset;
        _offsetHigh = (byte)(offset >> 32);
        VR = vr;
        Flags = flags;
    }

    public readonly long Offset => ((long)_offsetHigh << 32) | _offsetLow;

    /// <summary>Where the element's header starts in the source.</summary>
    public readonly long HeaderOffset => Offset - ((Flags & RowFlags.LongHeader) != 0 ? 12 : 8);

    /// <summary>Where an element's value ends; of a container or closing row, its offset.</summary>
    public readonly long End => (Flags & (RowFlags.Container | RowFlags.Closing)) != 0 ? Offset : Offset + Length;

    /// <summary>How many of the following rows are within this one.</summary>
    public readonly int RowsWithin => IsContainer ? (int)Length : 0;

    /// <summary>How many of the following rows are its content: all within it but its closing row.</summary>
    public readonly int ContentRows => IsContainer ? (int)Length - (Tail == ClosedByRow ? 1 : 0) : 0;

    public readonly bool IsContainer => (Flags & RowFlags.Container) != 0;

    public readonly bool IsEncapsulated => (Flags & RowFlags.Encapsulated) != 0;

    public readonly bool IsBigEndian => (Flags & RowFlags.BigEndian) != 0;

    public readonly bool IsImplicit => (Flags & RowFlags.Implicit) != 0;

    public readonly bool IsUndefinedLength => (Flags & RowFlags.UndefinedLength) != 0;
}

/// <summary>What else a row tells.</summary>
[Flags]
internal enum RowFlags : byte
{
    None = 0,

    /// <summary>The header takes 12 bytes instead of 8.</summary>
    LongHeader = 1,

    /// <summary>The header has no value representation.</summary>
    Implicit = 2,

    /// <summary>The length was undefined.</summary>
    UndefinedLength = 4,

    /// <summary>Rows of content follow.</summary>
    Container = 8,

    /// <summary>The content is fragments of encapsulated pixel data.</summary>
    Encapsulated = 16,

    /// <summary>The end of a container.</summary>
    Closing = 32,

    /// <summary>Numbers are written with the most significant byte first.</summary>
    BigEndian = 64,

    /// <summary>A delimiter ends the container.</summary>
    Delimited = 128,
}
