using System.IO.Compression;

namespace Gantry.Dicom;

/// <summary>Plans how a data set is written in a transfer syntax: what can be copied is, the rest is written anew (PS3.5 §7, §10).</summary>
internal sealed class DataSetEncoder
{
    private static readonly Tag s_pixelData = new(0x7FE00010);

    private readonly TransferSyntax _target;
    private readonly DicomWriteOptions _options;
    private SegmentList _output = new();
    private DataSetSource? _copied;
    private long _copyStart;
    private long _copyEnd;

    private DataSetEncoder(TransferSyntax target, DicomWriteOptions options)
    {
        _target = target;
        _options = options;
    }

    public static EncodedDataSet Encode(DataSet dataSet, TransferSyntax target, DicomWriteOptions options)
    {
        if (dataSet.TryGetElement(s_pixelData, out DataElement pixelData) && !pixelData.IsEmpty && pixelData.IsEncapsulated != target.IsEncapsulated)
        {
            throw new DicomException(
                $"Pixel data cannot be written in {target.Name}: they are {(pixelData.IsEncapsulated ? "encapsulated" : "native")}, and a codec would be needed", s_pixelData.ToString(), pixelData.Range.Offset);
        }

        var encoder = new DataSetEncoder(target, options);
        encoder.WriteWhole(dataSet);
        EncodedDataSet encoded = encoder._output.Complete();
        return target.IsDeflated ? Deflate(encoded) : encoded;
    }

    private static EncodedDataSet Deflate(EncodedDataSet encoded)
    {
        var deflated = new MemoryStream();
        using (var deflater = new DeflateStream(deflated, CompressionLevel.Optimal, leaveOpen: true))
        {
            encoded.CopyTo(deflater);
        }

        if (deflated.Length % 2 == 1)
        {
            deflated.WriteByte(0);
        }

        return new EncodedDataSet([new EncodedSegment(deflated.GetBuffer().AsMemory(0, (int)deflated.Length), null, 0, deflated.Length)], deflated.Length);
    }

    private void WriteWhole(DataSet dataSet)
    {
        if (dataSet.Parsed is { } source && dataSet.IsWhole && !dataSet.IsChanged
            && source.TransferSyntax.IsExplicit == _target.IsExplicit && source.TransferSyntax.IsBigEndian == _target.IsBigEndian)
        {
            _output.Append(source, source.Start, source.End - source.Start);
            return;
        }

        Write(dataSet, CharacterSet.Default);
        FlushCopy();
    }

    private void Write(DataSet dataSet, CharacterSet inherited)
    {
        CharacterSet characterSet = dataSet.Contains(Attributes.SpecificCharacterSet) ? dataSet.CharacterSet : inherited;
        bool isTextForeign = dataSet.Parsed is not null && !dataSet.SourceCharacterSet.DefinedTerms.SequenceEqual(characterSet.DefinedTerms);
        foreach (DataElement element in dataSet)
        {
            if (element.Edit is { } edit)
            {
                WriteEdit(element.Tag, edit, characterSet);
                continue;
            }

            Row row = element.Row;
            bool isSameEncoding = row.IsImplicit != _target.IsExplicit && row.IsBigEndian == _target.IsBigEndian;
            bool areItemsChanged = dataSet.KnownItems(element.RowIndex) is { } items && items.Any(item => item.IsChanged);
            if (element.Tag.IsGroupLength && element.Tag.Group > 2 && (!isSameEncoding || dataSet.IsChanged))
            {
                // A group length that may be wrong by now is worse than none; it is optional (PS3.5 §7.2).
                continue;
            }

            if (isSameEncoding && !areItemsChanged && !(isTextForeign && (row.IsContainer || row.VR.UsesCharacterSet())))
            {
                Copy(dataSet.Parsed!, row.HeaderOffset, End(dataSet.Parsed!, element.RowIndex));
            }
            else if (element.IsSequence)
            {
                WriteSequence(element.Tag, dataSet.Items(element.Tag), characterSet, row.IsUndefinedLength);
            }
            else if (element.IsEncapsulated)
            {
                WriteFragments(element.Tag, row.VR, element.Fragments.Select(range => dataSet.Parsed!.Slice(range.Offset, range.Length)));
            }
            else
            {
                WriteParsedValue(dataSet, element, isTextForeign ? characterSet : null);
            }
        }
    }

    private void WriteParsedValue(DataSet dataSet, DataElement element, CharacterSet? newCharacterSet)
    {
        VR vr = element.VR;
        if (newCharacterSet is not null && vr.UsesCharacterSet())
        {
            string[] values = ElementValues.ReadStrings(element.Bytes.Span, vr, false, dataSet.SourceCharacterSet);
            WriteValue(element.Tag, vr, ElementValues.WriteStrings(values, vr, newCharacterSet), false);
            return;
        }

        if (element.IsBigEndian != _target.IsBigEndian && vr.UnitSize() > 1)
        {
            WriteValue(element.Tag, vr, element.Bytes, true);
            return;
        }

        WriteHeader(element.Tag, vr, (uint)element.Length + (uint)(element.Length & 1));
        FlushCopy();
        _output.Append(dataSet.Parsed!, element.Row.Offset, element.Length);
        WritePadding(element.Length, vr);
    }

    private void WriteEdit(Tag tag, ElementEdit edit, CharacterSet characterSet)
    {
        if (edit.Items is { } items)
        {
            WriteSequence(tag, items, characterSet, _options.UseUndefinedLength);
        }
        else if (edit.Fragments is { } fragments)
        {
            WriteFragments(tag, edit.VR, fragments);
        }
        else if (edit.VR.UsesCharacterSet() && !System.Text.Ascii.IsValid(edit.Bytes.Span))
        {
            string[] values = ElementValues.ReadStrings(edit.Bytes.Span, edit.VR, false, CharacterSet.Utf8);
            try
            {
                WriteValue(tag, edit.VR, ElementValues.WriteStrings(values, edit.VR, characterSet), false);
            }
            catch (DicomException exception)
            {
                throw new DicomException($"{tag} cannot be written: {exception.Message}", exception);
            }
        }
        else
        {
            WriteValue(tag, edit.VR, edit.Bytes, _target.IsBigEndian);
        }
    }

    private void WriteValue(Tag tag, VR vr, ReadOnlyMemory<byte> value, bool swap)
    {
        WriteHeader(tag, vr, (uint)value.Length + (uint)(value.Length & 1));
        FlushCopy();
        if (swap && vr.UnitSize() > 1)
        {
            byte[] swapped = value.ToArray();
            VRRules.SwapUnits(swapped, vr.UnitSize());
            value = swapped;
        }

        _output.Append(value);
        WritePadding(value.Length, vr);
    }

    private void WritePadding(long length, VR vr)
    {
        if ((length & 1) == 1)
        {
            _output.Write([vr.PaddingByte()]);
        }
    }

    private void WriteSequence(Tag tag, IReadOnlyList<DataSet> items, CharacterSet characterSet, bool useUndefinedLength)
    {
        useUndefinedLength |= _options.UseUndefinedLength;
        FlushCopy();
        SegmentList outer = _output;
        var content = new SegmentList();
        foreach (DataSet item in items)
        {
            _output = new SegmentList();
            Write(item, characterSet);
            FlushCopy();
            SegmentList body = _output;
            _output = content;
            WriteItemHeader(DicomReader.ItemTag, useUndefinedLength ? DicomReader.UndefinedLength : CheckLength(tag, body.Length));
            content.Append(body);
            if (useUndefinedLength)
            {
                WriteItemHeader(DicomReader.ItemDelimitationTag, 0);
            }
        }

        _output = outer;
        WriteHeader(tag, VR.SQ, useUndefinedLength ? DicomReader.UndefinedLength : CheckLength(tag, content.Length));
        outer.Append(content);
        if (useUndefinedLength)
        {
            WriteItemHeader(DicomReader.SequenceDelimitationTag, 0);
        }
    }

    private void WriteFragments(Tag tag, VR vr, IEnumerable<ReadOnlyMemory<byte>> fragments)
    {
        WriteHeader(tag, vr, DicomReader.UndefinedLength);
        foreach (ReadOnlyMemory<byte> fragment in fragments)
        {
            WriteItemHeader(DicomReader.ItemTag, (uint)(fragment.Length + (fragment.Length & 1)));
            _output.Append(fragment);
            WritePadding(fragment.Length, VR.OB);
        }

        WriteItemHeader(DicomReader.SequenceDelimitationTag, 0);
    }

    private void WriteHeader(Tag tag, VR vr, uint length)
    {
        FlushCopy();
        _output.WriteUInt16(tag.Group, _target.IsBigEndian);
        _output.WriteUInt16(tag.Element, _target.IsBigEndian);
        if (!_target.IsExplicit)
        {
            _output.WriteUInt32(length, _target.IsBigEndian);
            return;
        }

        // PS3.5 §6.2.2 note: a value too long for a 16-bit length is written as UN.
        vr = length > ushort.MaxValue && !vr.HasLongLength() ? VR.UN : vr;
        string letters = vr.ToString();
        _output.Write([(byte)letters[0], (byte)letters[1]]);
        if (vr.HasLongLength())
        {
            _output.WriteUInt16(0, _target.IsBigEndian);
            _output.WriteUInt32(length, _target.IsBigEndian);
        }
        else
        {
            _output.WriteUInt16((ushort)length, _target.IsBigEndian);
        }
    }

    private void WriteItemHeader(uint tag, uint length)
    {
        _output.WriteUInt16((ushort)(tag >> 16), _target.IsBigEndian);
        _output.WriteUInt16((ushort)tag, _target.IsBigEndian);
        _output.WriteUInt32(length, _target.IsBigEndian);
    }

    /// <summary>Notes bytes to be copied; neighbours become one run.</summary>
    private void Copy(DataSetSource source, long start, long end)
    {
        if (ReferenceEquals(source, _copied) && start == _copyEnd)
        {
            _copyEnd = end;
            return;
        }

        FlushCopy();
        (_copied, _copyStart, _copyEnd) = (source, start, end);
    }

    private void FlushCopy()
    {
        if (_copied is { } source)
        {
            _output.Append(source, _copyStart, _copyEnd - _copyStart);
            _copied = null;
        }
    }

    private static long End(DataSetSource source, int index)
    {
        Row row = source.Rows[index];
        if (!row.IsContainer)
        {
            return row.Offset + row.Length;
        }

        Row closing = source.Rows[index + (int)row.Length];
        return closing.Offset + closing.Length;
    }

    private static uint CheckLength(Tag tag, long length) => length < DicomReader.UndefinedLength
        ? (uint)length
        : throw new DicomException($"{tag} has {length} bytes, too many for a length of 32 bits; write it with undefined length");
}
