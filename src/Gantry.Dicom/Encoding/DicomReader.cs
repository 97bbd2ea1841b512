using System.Buffers.Binary;
using System.Numerics;

namespace Gantry.Dicom;

/// <summary>
/// Reads the structure of a data set, forward only: one token a call, no value touched. It works on a block of bytes at a time and resumes from a
/// <see cref="DicomReaderState"/>, so that one reader serves memory, files and pipes. It is tolerant: what is wrong but can be understood becomes
/// a finding in the state. Lengths are never trusted: one that reaches beyond its container or the end of the data is cut there (PS3.5 §7).
/// </summary>
public ref partial struct DicomReader
{
    internal const uint ItemTag = 0xFFFEE000;
    internal const uint ItemDelimitationTag = 0xFFFEE00D;
    internal const uint SequenceDelimitationTag = 0xFFFEE0DD;
    internal const uint UndefinedLength = 0xFFFFFFFF;
    internal const int ShortHeader = 8;
    internal const int LongHeader = 12;

    private readonly ReadOnlySpan<byte> _bytes;
    private readonly long _start;
    private readonly DicomReaderState _state;

    /// <summary>Takes up reading in a block of bytes.</summary>
    /// <param name="bytes">The block; it need not hold the values, only the headers.</param>
    /// <param name="start">The position of the block's first byte.</param>
    /// <param name="state">Where to take up; advanced with every token.</param>
    public DicomReader(ReadOnlySpan<byte> bytes, long start, DicomReaderState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        _bytes = bytes;
        _start = start;
        _state = state;
    }

    /// <summary>What the reader stands at.</summary>
    public DicomToken Token { get; private set; }

    /// <summary>The element's tag; at an end, that of the sequence or item.</summary>
    public Tag Tag { get; private set; }

    /// <summary>The value representation as written, or from the dictionary where none is written.</summary>
    public VR VR { get; private set; }

    /// <summary>The position of the value; at an end, of the end of the content.</summary>
    public long Offset { get; private set; }

    /// <summary>The value's length in bytes; 0 for containers; at an end, the size of the delimiter (0 or 8).</summary>
    public uint Length { get; private set; }

    /// <summary>How many sequences and items enclose the element.</summary>
    public int Depth { get; private set; }

    internal RowFlags Flags { get; private set; }

    /// <summary>Goes to the next token.</summary>
    /// <returns>False when the block holds no further header whole: at the end of the data set, at the tag to stop before, or when
    /// <see cref="DicomReaderState.Needed"/> bytes from <see cref="DicomReaderState.Position"/> on are needed.</returns>
    /// <exception cref="DicomException">Sequences nest too deep.</exception>
    public bool Read()
    {
        if (TryReadPlain())
        {
            return true;
        }

        while (true)
        {
            long position = _state.Position;
            long left = _state.Limit - position;
            if (left < ShortHeader)
            {
                if (_state.End == long.MaxValue && position + left > _start + _bytes.Length)
                {
                    // Nothing ends where nobody has been yet: the data may end before.
                    return Need((int)left);
                }

                if (left > 0)
                {
                    _state.ReportLeftOver(left, position);
                    _state.Position += left;
                    continue;
                }

                if (_state.Depth == 0)
                {
                    return false;
                }

                CloseAtLimit(position);
                if (IsSkipped())
                {
                    continue;
                }

                return true;
            }

            long index = position - _start;
            if (index < 0 || index > _bytes.Length - ShortHeader)
            {
                return Need(ShortHeader);
            }

            ReadOnlySpan<byte> header = _bytes[(int)index..];
            uint tag = ReadTag(header, _state.IsBigEndian);
            bool? outcome;
            if ((tag >> 16) == 0xFFFE)
            {
                outcome = ReadDelimitation(tag, VRRules.ReadUInt32(header[4..], _state.IsBigEndian), position);
            }
            else if (_state.Depth > 0 && _state.Top.Kind != ContainerKind.Item)
            {
                outcome = CloseBeforeElement(tag, position, left);
            }
            else if (_state.Depth == 0 && IsEnd(header, tag, position))
            {
                return false;
            }
            else
            {
                outcome = ReadElement(header, tag, position, left);
            }

            if (outcome is { } result && !(result && IsSkipped()))
            {
                return result;
            }
        }
    }

    /// <summary>At the start of a sequence, of an item or of fragments: passes over all they hold, and their end.</summary>
    /// <exception cref="InvalidOperationException">The reader stands at something else.</exception>
    public readonly void Skip()
    {
        if ((Flags & RowFlags.Container) == 0)
        {
            throw new InvalidOperationException($"The reader stands at {Token}; only sequences, items and fragments have content to skip.");
        }

        _state.SkipContainer();
    }

    private readonly bool IsSkipped()
    {
        if (_state.SkippedDepth < 0)
        {
            return false;
        }

        if ((Flags & RowFlags.Closing) != 0 && Depth == _state.SkippedDepth)
        {
            _state.SkippedDepth = -1;
        }

        return true;
    }

    private readonly bool Need(int bytes)
    {
        _state.Needed = bytes;
        return false;
    }

    private readonly bool IsEnd(ReadOnlySpan<byte> header, uint tag, long position)
    {
        if ((_state.StopBefore is { } stop && tag >= stop.Value) || (_state.Group is { } group && tag >> 16 != group))
        {
            _state.IsStopped = true;
            return true;
        }

        if (tag == 0 && (_state.HasLastTag || !header[..ShortHeader].ContainsAnyExcept((byte)0)))
        {
            _state.Report("trailing-padding", null, position, "Zero bytes follow the data set; they are ignored");
            _state.End = position;
            return true;
        }

        return false;
    }

    /// <summary>
    /// Reads the header of an element as nearly all are: explicit little endian, neither a sequence nor unknown, of even length, whole, in order, where an element belongs.
    /// Whatever is not like that is left to the other methods, which bear everything; this one is why reading is fast.
    /// </summary>
    private bool TryReadPlain()
    {
        DicomReaderState state = _state;
        long position = state.Position;
        long index = position - _start;
        if (!state.IsPlain || index < 0 || index > _bytes.Length - LongHeader)
        {
            return false;
        }

        ReadOnlySpan<byte> header = _bytes.Slice((int)index, LongHeader);
        ulong start = BinaryPrimitives.ReadUInt64LittleEndian(header);
        uint tag = BitOperations.RotateLeft((uint)start, 16);
        VR vr = VRRules.FromLetters((byte)(start >> 32), (byte)(start >> 40));
        bool isLong = vr.HasLongLength();
        uint length = isLong ? BinaryPrimitives.ReadUInt32LittleEndian(header[ShortHeader..]) : (uint)(start >> 48);
        long offset = position + (isLong ? LongHeader : ShortHeader);
        if (vr is VR.None or VR.SQ or VR.UN || (length & 1) != 0 || offset + length > state.Limit || tag >> 16 == 0xFFFE
            || tag <= (state.HasLastTag ? state.LastTag : 0) || (state.Depth == 0 && state.StopBefore is { } stop && tag >= stop.Value))
        {
            return false;
        }

        Token = DicomToken.Element;
        Tag = new Tag(tag);
        VR = vr;
        Offset = offset;
        Length = length;
        Depth = state.Depth;
        Flags = isLong ? RowFlags.LongHeader : RowFlags.None;
        state.Position = offset + length;
        state.LastTag = tag;
        state.HasLastTag = true;
        return true;
    }

    /// <summary>Reads an element's header. Nothing is reported before all the bytes that are needed are there.</summary>
    /// <returns>What <see cref="Read"/> returns; null when the header was skipped.</returns>
    private bool? ReadElement(ReadOnlySpan<byte> header, uint tag, long position, long left)
    {
        bool isBigEndian = _state.IsBigEndian;
        bool isExplicit = _state.IsExplicit;
        bool isLong = false;
        string? problem = null;
        VR vr;
        if (!isExplicit)
        {
            vr = _state.Context.Dictionary.LookupVR(new Tag(tag));
        }
        else if ((vr = VRRules.FromLetters(header[4], header[5])) != VR.None)
        {
            isLong = vr.HasLongLength();
        }
        else
        {
            (vr, isExplicit, isLong, problem) = UnknownVR.Read(header, new Tag(tag), _state);
        }

        int headerLength = isLong ? LongHeader : ShortHeader;
        if (left < headerLength)
        {
            if (_state.End == long.MaxValue && header.Length < left)
            {
                return Need((int)left);
            }

            _state.Report("trailing-bytes", new Tag(tag), position, "The data end inside an element's header; the element is left out");
            _state.Position += left;
            return null;
        }

        if (header.Length < headerLength)
        {
            return Need(headerLength);
        }

        RowFlags flags = (isBigEndian ? RowFlags.BigEndian : RowFlags.None) | (isLong ? RowFlags.LongHeader : RowFlags.None)
            | (isExplicit ? RowFlags.None : RowFlags.Implicit);
        uint length = isLong ? VRRules.ReadUInt32(header[8..], isBigEndian)
            : isExplicit ? VRRules.ReadUInt16(header[6..], isBigEndian)
            : VRRules.ReadUInt32(header[4..], isBigEndian);
        left -= headerLength;
        bool isUndefined = length == UndefinedLength;
        bool startsWithItem = true;
        bool mayBeSequence = isExplicit && vr == VR.UN && length >= ShortHeader && _state.Context.Dictionary.LookupVR(new Tag(tag)) == VR.SQ;
        if ((isUndefined || mayBeSequence) && left >= ShortHeader)
        {
            // What the value starts with tells what it is.
            if (header.Length < headerLength + ShortHeader)
            {
                return Need(headerLength + ShortHeader);
            }

            startsWithItem = ReadTag(header[headerLength..], isBigEndian && !(isExplicit && vr == VR.UN)) >> 16 == 0xFFFE;
        }

        if (problem is not null)
        {
            _state.Report("unknown-vr", new Tag(tag), position, problem);
        }

        CheckOrder(tag, position);
        Tag = new Tag(tag);
        VR = vr;
        Offset = position + headerLength;
        Depth = _state.Depth;
        _state.Position = Offset;
        if (isUndefined)
        {
            if (startsWithItem || vr == VR.SQ)
            {
                return StartUndefined(tag, vr, flags, position);
            }

            _state.Report("undefined-length", Tag, position, "The length is undefined, but what follows is no item; everything up to the end of what encloses it is taken as the value");
            length = (uint)Math.Min(left, UndefinedLength - 1);
            return PassValue(length, flags | RowFlags.UndefinedLength, position, isCut: true);
        }

        bool isSequence = vr == VR.SQ || (mayBeSequence && startsWithItem);
        if (!isSequence && (length & 1) == 1)
        {
            _state.ReportOdd(length, Tag, position);
        }

        bool isCut = length > left;
        if (isCut)
        {
            _state.ReportTooLong(length, Tag, position);
            length = (uint)left;
        }

        if (isSequence)
        {
            Token = DicomToken.StartSequence;
            Flags = flags | RowFlags.Container;
            Length = 0;
            _state.Push(ContainerKind.Sequence, tag, position, Offset, length, isCut);
            ReadOnAsUnknown();
            return true;
        }

        return PassValue(length, flags, position, isCut);
    }

    private bool PassValue(uint length, RowFlags flags, long position, bool isCut)
    {
        Token = DicomToken.Element;
        Flags = flags;
        Length = length;
        _state.Position = Offset + length;
        if (_state.End == long.MaxValue)
        {
            _state.LastValue = new PassedValue(Tag, position, length, isCut);
        }

        return true;
    }

    private readonly void CheckOrder(uint tag, long position)
    {
        if (_state.HasLastTag && tag <= _state.LastTag)
        {
            _state.IsAscending = false;
            _state.Report(
                tag == _state.LastTag ? "duplicate" : "not-ascending", new Tag(tag), position,
                tag == _state.LastTag ? "The element stands here a second time; the first is used" : "Tags are not in ascending order");
        }

        _state.LastTag = tag;
        _state.HasLastTag = true;
    }

    private static uint ReadTag(ReadOnlySpan<byte> bytes, bool isBigEndian) =>
        ((uint)VRRules.ReadUInt16(bytes, isBigEndian) << 16) | VRRules.ReadUInt16(bytes[2..], isBigEndian);
}
