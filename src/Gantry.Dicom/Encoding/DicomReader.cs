namespace Gantry.Dicom;

/// <summary>
/// Reads the structure of a data set, forward only: one token a call, no value touched. It works on a block of bytes at a time and resumes from a
/// <see cref="DicomReaderState"/>, so that one reader serves memory, files and pipes. It is tolerant: what is wrong but can be understood becomes
/// a finding in the state. Lengths are never trusted: one that reaches beyond its container or the end of the data is cut there (PS3.5 §7).
/// </summary>
public ref struct DicomReader
{
    internal const uint ItemTag = 0xFFFEE000;
    internal const uint ItemDelimitationTag = 0xFFFEE00D;
    internal const uint SequenceDelimitationTag = 0xFFFEE0DD;
    internal const uint UndefinedLength = 0xFFFFFFFF;

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
    /// <returns>False when the block holds no further header whole: at the end of the data set, at the tag to stop before, or when the bytes at
    /// <see cref="DicomReaderState.Position"/> are needed.</returns>
    /// <exception cref="DicomException">Sequences nest too deep.</exception>
    public bool Read()
    {
        while (true)
        {
            long position = _state.Position;
            long left = _state.Limit - position;
            if (left < 8)
            {
                if (left > 0)
                {
                    _state.Report("trailing-bytes", null, position, $"{left} bytes are left over, too few for an element; they are ignored");
                    _state.Position += left;
                    continue;
                }

                return _state.Depth > 0 && CloseAtLimit(position);
            }

            if (position < _start || _start + _bytes.Length - position < 8)
            {
                return false;
            }

            ReadOnlySpan<byte> header = _bytes[(int)(position - _start)..];
            uint tag = ((uint)VRRules.ReadUInt16(header, _state.IsBigEndian) << 16) | VRRules.ReadUInt16(header[2..], _state.IsBigEndian);
            bool? outcome;
            if ((tag >> 16) == 0xFFFE)
            {
                outcome = ReadDelimitation(tag, VRRules.ReadUInt32(header[4..], _state.IsBigEndian), position);
            }
            else if (_state.Depth > 0 && _state.Top.Kind != ContainerKind.Item)
            {
                outcome = CloseBeforeElement(tag, position, left);
            }
            else if (_state.Depth == 0 && IsEnd(tag, position))
            {
                return false;
            }
            else
            {
                outcome = ReadElement(header, tag, position, left);
            }

            if (outcome is { } result)
            {
                return result;
            }
        }
    }

    private readonly bool IsEnd(uint tag, long position)
    {
        if (_state.StopBefore is { } stop && tag >= stop.Value)
        {
            _state.IsStopped = true;
            return true;
        }

        if (tag == 0 && _state.HasLastTag)
        {
            _state.Report("trailing-padding", null, position, "Zero bytes follow the data set; they are ignored");
            _state.End = position;
            return true;
        }

        return false;
    }

    /// <summary>Reads an element's header.</summary>
    /// <returns>What <see cref="Read"/> returns; null when the header was skipped.</returns>
    private bool? ReadElement(ReadOnlySpan<byte> header, uint tag, long position, long left)
    {
        VR vr;
        RowFlags flags = _state.IsBigEndian ? RowFlags.BigEndian : RowFlags.None;
        bool isExplicit = _state.IsExplicit;
        if (isExplicit)
        {
            vr = VRRules.FromLetters(header[4], header[5]);
            if (vr == VR.None)
            {
                vr = ReadUnknownVR(header, tag, position, out isExplicit);
            }
        }
        else
        {
            vr = _state.Context.Dictionary.LookupVR(new Tag(tag));
        }

        uint length;
        int headerLength = 8;
        if (!isExplicit)
        {
            flags |= RowFlags.Implicit;
            length = VRRules.ReadUInt32(header[4..], _state.IsBigEndian);
        }
        else if (vr.HasLongLength() && IsLetters(header))
        {
            if (left < 12)
            {
                _state.Report("trailing-bytes", new Tag(tag), position, "The data end inside an element's header; the element is left out");
                _state.Position += left;
                return null;
            }

            if (header.Length < 12)
            {
                return false;
            }

            headerLength = 12;
            flags |= RowFlags.LongHeader;
            length = VRRules.ReadUInt32(header[8..], _state.IsBigEndian);
        }
        else
        {
            length = VRRules.ReadUInt16(header[6..], _state.IsBigEndian);
        }

        CheckOrder(tag, position);
        left -= headerLength;
        Tag = new Tag(tag);
        VR = vr;
        Offset = position + headerLength;
        Depth = _state.Depth;
        _state.Position = Offset;
        if (length == UndefinedLength)
        {
            return StartUndefined(tag, vr, flags, position);
        }

        if (length > left)
        {
            _state.Report("length-too-long", Tag, position, $"The length {length} reaches beyond what is there; the value is cut to {left} bytes");
            length = (uint)left;
        }

        if (vr == VR.SQ)
        {
            Token = DicomToken.StartSequence;
            Flags = flags | RowFlags.Container;
            Length = 0;
            _state.Push(ContainerKind.Sequence, tag, Offset + length, position);
            return true;
        }

        if ((length & 1) == 1)
        {
            _state.Report("odd-length", Tag, position, $"The length {length} is odd; it is taken as written");
        }

        Token = DicomToken.Element;
        Flags = flags;
        Length = length;
        _state.Position = Offset + length;
        return true;
    }

    private bool StartUndefined(uint tag, VR vr, RowFlags flags, long position)
    {
        Length = 0;
        Flags = flags | RowFlags.Container | RowFlags.UndefinedLength;
        if (vr is VR.OB or VR.OW or VR.OD or VR.OF or VR.OL or VR.OV)
        {
            Token = DicomToken.StartFragments;
            Flags |= RowFlags.Encapsulated;
            _state.Push(ContainerKind.Fragments, tag, -1, position);
            return true;
        }

        if (vr is not (VR.SQ or VR.UN))
        {
            _state.Report("undefined-length", Tag, position, $"{vr} may not have undefined length; the value is read as a sequence");
        }

        Token = DicomToken.StartSequence;
        _state.Push(ContainerKind.Sequence, tag, -1, position);
        if (vr == VR.UN)
        {
            // PS3.5 §6.2.2 note 4: such a sequence is in implicit little endian, whatever surrounds it.
            _state.IsExplicit = false;
            _state.IsBigEndian = false;
        }

        return true;
    }

    /// <summary>Reads an item, a fragment or a delimiter.</summary>
    /// <returns>What <see cref="Read"/> returns; null when the header was skipped.</returns>
    private bool? ReadDelimitation(uint tag, uint length, long position)
    {
        bool isOpen = _state.Depth > 0;
        bool isItem = isOpen && _state.Top.Kind == ContainerKind.Item;
        bool isUndefined = isOpen && _state.Top.IsUndefinedLength;
        if (isOpen && !isItem && tag == ItemTag)
        {
            return StartItem(length, position, _state.Top.Kind == ContainerKind.Fragments);
        }

        if (isUndefined && tag == (isItem ? ItemDelimitationTag : SequenceDelimitationTag))
        {
            return Close(position, 8);
        }

        if (isItem && isUndefined && tag is SequenceDelimitationTag or ItemTag)
        {
            _state.Report("missing-delimiter", null, position, "The item has no delimiter; it is taken to end here");
            return Close(position, 0);
        }

        _state.Report("stray-delimiter", new Tag(tag), position, "A delimiter or item stands where none belongs; it is skipped");
        _state.Position += 8;
        return null;
    }

    private bool StartItem(uint length, long position, bool isFragment)
    {
        _state.Top.Index++;
        long left = _state.Limit - position - 8;
        Tag = new Tag(ItemTag);
        VR = VR.None;
        Offset = position + 8;
        Depth = _state.Depth;
        Flags = (_state.IsExplicit ? RowFlags.None : RowFlags.Implicit) | (_state.IsBigEndian ? RowFlags.BigEndian : RowFlags.None);
        bool isUndefined = length == UndefinedLength;
        if (isFragment && isUndefined)
        {
            _state.Report("undefined-length", Tag, position, "A fragment may not have undefined length; it is taken as empty");
            length = 0;
        }
        else if (!isUndefined && length > left)
        {
            _state.Report("length-too-long", Tag, position, $"The length {length} reaches beyond what is there; it is cut to {left} bytes");
            length = (uint)left;
        }

        _state.Position = Offset;
        if (isFragment)
        {
            Token = DicomToken.Fragment;
            Length = length;
            _state.Position += length;
            return true;
        }

        Token = DicomToken.StartItem;
        Length = 0;
        Flags |= RowFlags.Container | (isUndefined ? RowFlags.UndefinedLength : RowFlags.None);
        _state.Push(ContainerKind.Item, ItemTag, isUndefined ? -1 : Offset + length, position);
        return true;
    }

    private bool CloseAtLimit(long position)
    {
        if (_state.Top.IsUndefinedLength)
        {
            _state.Report("missing-delimiter", null, position, "The data end inside a sequence or item of undefined length; it is taken to end here");
        }

        return Close(position, 0);
    }

    private bool? CloseBeforeElement(uint tag, long position, long left)
    {
        if (_state.Top.IsUndefinedLength)
        {
            _state.Report("missing-delimiter", new Tag(tag), position, "An element stands where an item should; the sequence is taken to end before it");
            return Close(position, 0);
        }

        _state.Report("not-an-item", new Tag(tag), position, $"An element stands where an item should; the {left} bytes left of the sequence are skipped");
        _state.Position += left;
        return null;
    }

    private bool Close(long position, uint delimiterLength)
    {
        ref Container top = ref _state.Top;
        Token = top.Kind switch
        {
            ContainerKind.Sequence => DicomToken.EndSequence,
            ContainerKind.Item => DicomToken.EndItem,
            _ => DicomToken.EndFragments,
        };
        Tag = new Tag(top.Tag);
        VR = VR.None;
        Offset = position;
        Length = delimiterLength;
        Flags = RowFlags.Closing;
        _state.Pop();
        Depth = _state.Depth;
        _state.Position = position + delimiterLength;
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

    private readonly VR ReadUnknownVR(ReadOnlySpan<byte> header, uint tag, long position, out bool isExplicit)
    {
        bool isFiller = IsFiller(header[4]) && IsFiller(header[5]);
        bool isLetters = IsLetters(header);
        isExplicit = isLetters || isFiller;
        _state.Report("unknown-vr", new Tag(tag), position, isLetters
            ? $"The value representation {(char)header[4]}{(char)header[5]} is unknown; the value is read as UN"
            : isFiller ? "The value representation is not filled in; the dictionary's is used" : "No value representation is written; the element is read as implicit");
        return isLetters ? VR.UN : _state.Context.Dictionary.LookupVR(new Tag(tag));
    }

    private static bool IsFiller(byte letter) => letter is (byte)'?' or (byte)' ' or (byte)'-';

    private static bool IsLetters(ReadOnlySpan<byte> header) => char.IsAsciiLetterUpper((char)header[4]) && char.IsAsciiLetterUpper((char)header[5]);
}
