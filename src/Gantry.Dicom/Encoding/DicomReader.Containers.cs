namespace Gantry.Dicom;

/// <content>Where sequences, items and fragments begin and end.</content>
public ref partial struct DicomReader
{
    private bool StartUndefined(uint tag, VR vr, RowFlags flags, long position)
    {
        Length = 0;
        Flags = flags | RowFlags.Container | RowFlags.UndefinedLength;
        if (vr is VR.OB or VR.OW or VR.OD or VR.OF or VR.OL or VR.OV)
        {
            Token = DicomToken.StartFragments;
            Flags |= RowFlags.Encapsulated;
            _state.Push(ContainerKind.Fragments, tag, position, Offset, null);
            return true;
        }

        if (vr is not (VR.SQ or VR.UN))
        {
            _state.ReportUndefined(vr, Tag, position);
        }

        Token = DicomToken.StartSequence;
        _state.Push(ContainerKind.Sequence, tag, position, Offset, null);
        ReadOnAsUnknown();
        return true;
    }

    /// <summary>PS3.5 §6.2.2: a sequence written as UN is in implicit little endian, whatever surrounds it.</summary>
    private readonly void ReadOnAsUnknown()
    {
        if (VR == VR.UN && (Flags & RowFlags.Implicit) == 0)
        {
            _state.IsExplicit = false;
            _state.IsBigEndian = false;
        }
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
            if (length != 0)
            {
                _state.ReportDelimiterLength(length, position);
            }

            return Close(position, ShortHeader);
        }

        if (isItem && isUndefined && tag is SequenceDelimitationTag or ItemTag)
        {
            _state.Report("missing-delimiter", null, position, "The item has no delimiter; it is taken to end here");
            return Close(position, 0);
        }

        _state.Report("stray-delimiter", new Tag(tag), position, "A delimiter or item stands where none belongs; it is skipped");
        _state.Position += ShortHeader;
        return null;
    }

    private bool StartItem(uint length, long position, bool isFragment)
    {
        _state.Top.Index++;
        long left = _state.Limit - position - ShortHeader;
        Tag = new Tag(ItemTag);
        VR = VR.None;
        Offset = position + ShortHeader;
        Depth = _state.Depth;
        Flags = (_state.IsExplicit ? RowFlags.None : RowFlags.Implicit) | (_state.IsBigEndian ? RowFlags.BigEndian : RowFlags.None);
        bool isUndefined = length == UndefinedLength;
        bool isCut = false;
        if (isFragment && isUndefined)
        {
            _state.Report("undefined-length", Tag, position, "A fragment may not have undefined length; it is taken as empty");
            length = 0;
        }
        else if (!isUndefined && length > left)
        {
            isCut = true;
            _state.ReportTooLong(length, Tag, position);
            length = (uint)left;
        }

        _state.Position = Offset;
        if (isFragment)
        {
            Token = DicomToken.Fragment;
            Length = length;
            _state.LastValue = new PassedValue(Tag, position, length, isCut);
            _state.Position += length;
            return true;
        }

        Token = DicomToken.StartItem;
        Length = 0;
        Flags |= RowFlags.Container | (isUndefined ? RowFlags.UndefinedLength : RowFlags.None);
        _state.Push(ContainerKind.Item, ItemTag, position, Offset, isUndefined ? null : length, isCut);
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

        _state.Report("not-an-item", new Tag(tag), position, "An element stands where an item should; the rest of the sequence is skipped");
        _state.LastValue = new PassedValue(new Tag(tag), position, left, IsCut: true);
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
}
