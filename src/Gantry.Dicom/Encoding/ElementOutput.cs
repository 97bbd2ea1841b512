namespace Gantry.Dicom;

/// <summary>Writes headers, values and copied runs of elements in one encoding (PS3.5 §7.1).</summary>
internal sealed class ElementOutput(TransferSyntax encoding)
{
    // Values up to this length are swapped in memory, longer ones while they are written.
    private const int SwappedInMemory = 64 << 10;

    private readonly SegmentList _segments = new();
    private DataSetSource? _copied;
    private long _copyStart;
    private long _copyEnd;

    /// <summary>How many bytes there are so far.</summary>
    public long Length => _segments.Length + (_copied is null ? 0 : _copyEnd - _copyStart);

    public EncodedDataSet Complete()
    {
        FlushCopy();
        return _segments.Complete();
    }

    /// <summary>Notes bytes of a source to be copied; neighbours become one run.</summary>
    public void Copy(DataSetSource source, long start, long end)
    {
        if (ReferenceEquals(source, _copied) && start == _copyEnd)
        {
            _copyEnd = end;
            return;
        }

        FlushCopy();
        (_copied, _copyStart, _copyEnd) = (source, start, end);
    }

    /// <summary>Writes an element's header up to the length.</summary>
    /// <returns>Whether the length takes 32 bits.</returns>
    private bool WriteStart(Tag tag, VR vr)
    {
        FlushCopy();
        _segments.WriteUInt16(tag.Group, encoding.IsBigEndian);
        _segments.WriteUInt16(tag.Element, encoding.IsBigEndian);
        if (!encoding.IsExplicit)
        {
            return true;
        }

        string letters = vr.ToString();
        _segments.Write([(byte)letters[0], (byte)letters[1]]);
        if (vr.HasLongLength())
        {
            _segments.WriteUInt16(0, encoding.IsBigEndian);
            return true;
        }

        return false;
    }

    /// <summary>Writes a header with undefined length.</summary>
    public void WriteUndefined(Tag tag, VR vr)
    {
        WriteStart(tag, vr);
        _segments.WriteUInt32(DicomReader.UndefinedLength, encoding.IsBigEndian);
    }

    /// <summary>Writes an element, padded to even length.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="vr">Its value representation; UN is written where the value does not fit its 16-bit length (PS3.5 §6.2.2).</param>
    /// <param name="value">The value, at most 4294967294 bytes.</param>
    /// <param name="isBigEndian">Whether its numbers have the most significant byte first.</param>
    public void WriteValue(Tag tag, VR vr, in EncodedSegment value, bool isBigEndian)
    {
        uint length = (uint)(value.Length + (value.Length & 1));
        VR written = encoding.IsExplicit && length > ushort.MaxValue && !vr.HasLongLength() ? VR.UN : vr;
        if (WriteStart(tag, written))
        {
            _segments.WriteUInt32(length, encoding.IsBigEndian);
        }
        else
        {
            _segments.WriteUInt16((ushort)length, encoding.IsBigEndian);
        }

        // What is written as UN is little endian, in whatever syntax.
        bool toBigEndian = encoding.IsBigEndian && written != VR.UN;
        _segments.Append(vr.UnitSize() > 1 && isBigEndian != toBigEndian ? Swapped(value, vr.UnitSize()) : value);
        if ((value.Length & 1) == 1)
        {
            _segments.Write([vr.PaddingByte()]);
        }
    }

    /// <summary>Writes the header of a sequence whose length is told at its end.</summary>
    public OpenLength StartSequence(Tag tag)
    {
        WriteStart(tag, VR.SQ);
        return Open();
    }

    /// <summary>Writes the header of an item whose length is told at its end.</summary>
    public OpenLength StartItem()
    {
        FlushCopy();
        WriteDelimitationTag(DicomReader.ItemTag);
        return Open();
    }

    /// <summary>Writes a group length whose value is told at the group's end.</summary>
    public OpenLength StartGroup(ushort group)
    {
        if (WriteStart(new Tag(group, 0), VR.UL))
        {
            _segments.WriteUInt32(4, encoding.IsBigEndian);
        }
        else
        {
            _segments.WriteUInt16(4, encoding.IsBigEndian);
        }

        return Open();
    }

    /// <summary>Fills in a length in bytes.</summary>
    public void Close(in OpenLength open) => SegmentList.WriteUInt32(open.Field.Span, checked((uint)(Length - open.Start)), encoding.IsBigEndian);

    /// <summary>Makes a length undefined, and writes the delimiter.</summary>
    public void CloseUndefined(in OpenLength open, uint delimiter)
    {
        SegmentList.WriteUInt32(open.Field.Span, DicomReader.UndefinedLength, encoding.IsBigEndian);
        WriteDelimiter(delimiter);
    }

    public void WriteDelimiter(uint delimiter)
    {
        FlushCopy();
        WriteDelimitationTag(delimiter);
        _segments.WriteUInt32(0, encoding.IsBigEndian);
    }

    /// <summary>Writes a fragment, padded to even length.</summary>
    public void WriteFragment(in EncodedSegment fragment)
    {
        FlushCopy();
        WriteDelimitationTag(DicomReader.ItemTag);
        _segments.WriteUInt32((uint)(fragment.Length + (fragment.Length & 1)), encoding.IsBigEndian);
        _segments.Append(fragment);
        if ((fragment.Length & 1) == 1)
        {
            _segments.Write([0]);
        }
    }

    /// <summary>A value with the bytes of its numbers swapped.</summary>
    public static EncodedSegment Swapped(in EncodedSegment value, int unitSize)
    {
        if (value.Source is { } source && value.Length > SwappedInMemory)
        {
            return value with { Source = new SwappedSource(source, value.Offset, value.Length, unitSize), Offset = 0 };
        }

        byte[] swapped = value.Source is null ? value.Memory.ToArray() : value.ReadAll(DicomLimits.Default).ToArray();
        VRRules.SwapUnits(swapped, unitSize);
        return new EncodedSegment(swapped);
    }

    private OpenLength Open() => new(_segments.AppendBlank(4), _segments.Length);

    private void WriteDelimitationTag(uint tag)
    {
        _segments.WriteUInt16((ushort)(tag >> 16), encoding.IsBigEndian);
        _segments.WriteUInt16((ushort)tag, encoding.IsBigEndian);
    }

    private void FlushCopy()
    {
        if (_copied is { } source)
        {
            _segments.Append(EncodedSegment.Of(source, _copyStart, _copyEnd - _copyStart));
            _copied = null;
        }
    }
}

/// <summary>A length that is not known yet.</summary>
/// <param name="Field">Where it is to be written.</param>
/// <param name="Start">Where what it counts begins.</param>
internal readonly record struct OpenLength(Memory<byte> Field, long Start);
