using System.IO.Compression;
using System.Text;

namespace Gantry.Dicom;

/// <summary>Plans how a data set is written in a transfer syntax: what can be copied is, the rest is written anew (PS3.5 §7, §10).</summary>
internal sealed class DataSetEncoder
{
    private static readonly Tag s_pixelData = new(0x7FE00010);
    private static readonly Tag s_trailingPadding = new(0xFFFCFFFC);

    private readonly TransferSyntax _target;
    private readonly DicomWriteOptions _options;
    private readonly DicomContext _context;
    private readonly ElementOutput _output;
    private readonly List<(Tag Sequence, int Item)> _path = [];

    private DataSetEncoder(TransferSyntax target, DicomWriteOptions options, DicomContext context)
    {
        _target = target;
        _options = options;
        _context = context;
        _output = new ElementOutput(target);
    }

    public static EncodedDataSet Encode(DataSet dataSet, TransferSyntax target, DicomWriteOptions options)
    {
        CheckPixelData(dataSet, target);
        var encoder = new DataSetEncoder(target, options, dataSet.Context);
        if (dataSet.Parsed is { } source && dataSet.IsWhole && !dataSet.IsChanged && options.CopiesFreely && encoder.IsEncodedAlike(source.TransferSyntax))
        {
            encoder._output.Copy(source, source.Start, source.End);
        }
        else
        {
            encoder.Write(dataSet, dataSet.Context.UndeclaredCharacterSet);
        }

        EncodedDataSet encoded = encoder._output.Complete();
        return target.IsDeflated ? Deflate(encoded) : encoded;
    }

    private static void CheckPixelData(DataSet dataSet, TransferSyntax target)
    {
        if (!dataSet.TryGetElement(s_pixelData, out DataElement pixelData) || pixelData.IsEmpty)
        {
            return;
        }

        bool isOtherCodec = pixelData.IsEncapsulated && pixelData.Edit is null && dataSet.TransferSyntax is { IsEncapsulated: true } from && from.Uid != target.Uid;
        if (pixelData.IsEncapsulated != target.IsEncapsulated || isOtherCodec)
        {
            string form = !pixelData.IsEncapsulated ? "native" : isOtherCodec ? $"in {dataSet.TransferSyntax!.Name}" : "encapsulated";
            throw new DicomException($"Pixel data cannot be written in {target.Name}: they are {form}, and a codec is needed: move the data set with the transcoder of Gantry.Dicom.Imaging first", s_pixelData.ToString(), pixelData.Range.Offset);
        }
    }

    private static EncodedDataSet Deflate(EncodedDataSet encoded)
    {
        var deflated = new MemoryStream();
        try
        {
            using var deflater = new DeflateStream(deflated, CompressionLevel.Optimal, leaveOpen: true);
            encoded.CopyTo(deflater);
        }
        catch (IOException exception) when (deflated.Length > Array.MaxLength / 2)
        {
            throw new DicomException($"The data set of {encoded.Length} bytes does not fit into memory even when deflated; write it in {TransferSyntax.ExplicitVRLittleEndian.Name}", exception);
        }

        if (deflated.Length % 2 == 1)
        {
            deflated.WriteByte(0);
        }

        return new EncodedDataSet([new EncodedSegment(deflated.GetBuffer().AsMemory(0, (int)deflated.Length))], deflated.Length);
    }

    private bool IsEncodedAlike(TransferSyntax other) => other.IsExplicit == _target.IsExplicit && other.IsBigEndian == _target.IsBigEndian;

    private void Write(DataSet dataSet, CharacterSet inherited)
    {
        CharacterSet characterSet = dataSet.Contains(Attributes.SpecificCharacterSet) ? dataSet.CharacterSet : inherited;
        bool isTextForeign = dataSet.Parsed is not null && !dataSet.SourceCharacterSet.DefinedTerms.SequenceEqual(characterSet.DefinedTerms);
        bool isAsItWas = _options.CopiesFreely && dataSet.Parsed is { } parsed && IsEncodedAlike(parsed.TransferSyntax) && !isTextForeign && !dataSet.IsChanged;
        OpenLength? groupLength = null;
        int group = -1;
        foreach (DataElement element in dataSet)
        {
            if (element.Tag.Group != group)
            {
                CloseGroup(groupLength);
                groupLength = null;
                group = element.Tag.Group;
                if (_options.GroupLengths == GroupLengths.Added && element.Tag != s_trailingPadding)
                {
                    groupLength = _output.StartGroup(element.Tag.Group);
                }
            }

            if (element.Tag.IsGroupLength && !isAsItWas)
            {
                groupLength ??= _options.GroupLengths == GroupLengths.Kept ? _output.StartGroup(element.Tag.Group) : null;
            }
            else if (!(_options.DropsTrailingPadding && element.Tag == s_trailingPadding))
            {
                Write(dataSet, element, characterSet, isTextForeign);
            }
        }

        CloseGroup(groupLength);
    }

    private void CloseGroup(OpenLength? groupLength)
    {
        if (groupLength is { } open)
        {
            _output.Close(open);
        }
    }

    private void Write(DataSet dataSet, DataElement element, CharacterSet characterSet, bool isTextForeign)
    {
        if (element.Edit is { } edit)
        {
            WriteEdit(dataSet, element.Tag, edit, characterSet);
            return;
        }

        Row row = element.Row;
        bool isSameEncoding = row.IsImplicit != _target.IsExplicit && row.IsBigEndian == _target.IsBigEndian;
        bool areItemsChanged = dataSet.KnownItems(element.RowIndex) is { } items && items.Any(item => item.IsChanged);
        if (isSameEncoding && !areItemsChanged && !(isTextForeign && (row.IsContainer || row.VR == VR.UN || row.VR.UsesCharacterSet())) && FitsOptions(dataSet.Parsed!, element.RowIndex))
        {
            _output.Copy(dataSet.Parsed!, row.HeaderOffset, dataSet.Parsed!.Rows.End(element.RowIndex));
        }
        else if (element.IsSequence)
        {
            WriteSequence(element.Tag, element.Items, characterSet, row.IsUndefinedLength || IsKnownByItsLength(dataSet, element.Tag));
        }
        else if (element.IsEncapsulated)
        {
            WriteFragments(element.Tag, row.VR, element.FragmentSegments());
        }
        else if (!(_options.ResolvesUnknown && row.VR == VR.UN && TryWriteUnknownSequence(dataSet, element, characterSet)))
        {
            WriteParsedValue(dataSet, element, isTextForeign ? characterSet : null);
        }
    }

    /// <summary>Whether nothing but an undefined length tells that an element is a sequence: where no representation is written and no dictionary knows it.</summary>
    private bool IsKnownByItsLength(DataSet dataSet, Tag tag) => !_target.IsExplicit && tag.IsPrivate && !dataSet.IsKnownSequence(tag);

    /// <summary>Whether nothing in an element and its items is encoded otherwise than the options want it.</summary>
    private bool FitsOptions(DataSetSource source, int index)
    {
        if (_options.CopiesFreely)
        {
            return true;
        }

        RowTable rows = source.Rows;
        int last = index + rows[index].RowsWithin;
        for (int i = index; i <= last; i++)
        {
            ref readonly Row row = ref rows[i];
            bool isClosing = (row.Flags & RowFlags.Closing) != 0;
            bool hasOtherLength = _options.Lengths != LengthEncoding.Kept && row.IsUndefinedLength != (_options.Lengths == LengthEncoding.Undefined);
            if ((row.IsContainer && !row.IsEncapsulated && hasOtherLength)
                || (_options.ResolvesUnknown && row.VR == VR.UN)
                || (_options.GroupLengths == GroupLengths.Dropped && !isClosing && (row.Tag & 0xFFFF) == 0)
                || (_options.GroupLengths == GroupLengths.Added && row.Tag == DicomReader.ItemTag && row.IsContainer))
            {
                return false;
            }
        }

        return true;
    }

    private void WriteParsedValue(DataSet dataSet, DataElement element, CharacterSet? newCharacterSet)
    {
        VR vr = element.VR;
        EncodedSegment value = element.ValueSegment();
        if (vr == VR.UN && _options.ResolvesUnknown)
        {
            VR known = dataSet.KnownVR(element.Tag);
            vr = value.Length % Math.Max(known.UnitSize(), 1) == 0 && (known.HasLongLength() || value.Length <= ushort.MaxValue) ? known : VR.UN;
        }

        VR meant = vr == VR.UN ? dataSet.KnownVR(element.Tag) : vr;
        if (newCharacterSet is not null && meant.UsesCharacterSet())
        {
            value = Convert(element.Tag, element.Bytes, meant, dataSet.SourceCharacterSet, newCharacterSet);
        }

        _output.WriteValue(element.Tag, vr, value, element.IsBigEndian);
    }

    /// <summary>Writes a value of VR UN as the sequence that the dictionary says it is; its content is implicit little endian (PS3.5 §6.2.2).</summary>
    private bool TryWriteUnknownSequence(DataSet dataSet, DataElement element, CharacterSet characterSet)
    {
        if (!dataSet.IsKnownSequence(element.Tag) || element.IsEmpty || element.Length > _context.Limits.MaximumValueInMemory)
        {
            return false;
        }

        var header = new DataSet(_context);
        header.SetBytes(element.Tag, VR.UN, element.Bytes);
        byte[] implicitBytes = header.Encode(TransferSyntax.ImplicitVRLittleEndian).ToArray();

        // Private sequences have no VR to be read from in implicit encoding; an undefined length makes them sequences.
        implicitBytes.AsSpan(4, 4).Fill(0xFF);
        byte[] delimiter = [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0];
        DataSet parsed = DataSet.Parse((byte[])[.. implicitBytes, .. delimiter], TransferSyntax.ImplicitVRLittleEndian, new DicomReadOptions { Context = _context });
        if (parsed.Findings.Count > 0 || !parsed.TryGetElement(element.Tag, out DataElement sequence) || !sequence.IsSequence)
        {
            return false;
        }

        parsed.SourceCharacterSet = dataSet.SourceCharacterSet;
        WriteSequence(element.Tag, sequence.Items, characterSet, false);
        return true;
    }

    private void WriteEdit(DataSet dataSet, Tag tag, ElementEdit edit, CharacterSet characterSet)
    {
        if (tag.Group == 0xFFFE)
        {
            throw Fault(tag, "its group is that of items and delimiters, which are not elements: use another tag (PS3.5 §7.5)");
        }

        if (edit.Items is { } items)
        {
            WriteSequence(tag, items, characterSet, IsKnownByItsLength(dataSet, tag));
        }
        else if (edit.Fragments is { } fragments)
        {
            WriteFragments(tag, edit.VR, fragments);
        }
        else
        {
            WriteSetValue(tag, edit, characterSet);
        }
    }

    private void WriteSetValue(Tag tag, ElementEdit edit, CharacterSet characterSet)
    {
        if (edit.VR is VR.None or VR.SQ)
        {
            throw Fault(tag, edit.VR == VR.SQ ? "a sequence has items instead of bytes: set its items" : "no value representation was given: give one (PS3.5 §6.2)");
        }

        if (edit.Value.Length % edit.VR.UnitSize() != 0)
        {
            throw Fault(tag, $"{edit.Value.Length} bytes are no value of VR {edit.VR}, whose numbers have {edit.VR.UnitSize()} bytes each: give whole numbers (PS3.5 §6.2)");
        }

        if (edit.Value.Length >= DicomReader.UndefinedLength)
        {
            throw Fault(tag, $"{edit.Value.Length} bytes are more than a value holds, 4294967294: encapsulate it in fragments, or split it up (PS3.5 §7.1)");
        }

        EncodedSegment value = edit.Value;
        if (edit.VR.UsesCharacterSet() && !characterSet.IsUtf8)
        {
            value = Convert(tag, value.ReadAll(_context.Limits), edit.VR, CharacterSet.Utf8, characterSet);
        }

        _output.WriteValue(tag, edit.VR, value, false);
    }

    private EncodedSegment Convert(Tag tag, ReadOnlyMemory<byte> value, VR vr, CharacterSet from, CharacterSet to) =>
        ElementText.TryConvert(value, vr, from, to, out ReadOnlyMemory<byte> converted, out string? fault) ? new EncodedSegment(converted) : throw Fault(tag, fault);

    private void WriteSequence(Tag tag, IReadOnlyList<DataSet> items, CharacterSet characterSet, bool wasUndefined)
    {
        if (_path.Count >= _context.Limits.MaximumDepth)
        {
            throw Fault(tag, $"sequences nest deeper than {_context.Limits.MaximumDepth} levels, the limit MaximumDepth; does an item hold itself?");
        }

        OpenLength sequence = _output.StartSequence(tag);
        for (int i = 0; i < items.Count; i++)
        {
            _path.Add((tag, i));
            OpenLength item = _output.StartItem();
            Write(items[i], characterSet);
            Close(item, items[i].IsUndefinedLength ?? wasUndefined, DicomReader.ItemDelimitationTag);
            _path.RemoveAt(_path.Count - 1);
        }

        _path.Add((tag, 0));
        Close(sequence, wasUndefined, DicomReader.SequenceDelimitationTag);
        _path.RemoveAt(_path.Count - 1);
    }

    private void Close(in OpenLength open, bool wasUndefined, uint delimiter)
    {
        long length = _output.Length - open.Start;
        bool isTooLong = length >= DicomReader.UndefinedLength;
        if (isTooLong && _options.Lengths == LengthEncoding.Defined)
        {
            throw Fault(_path[^1].Sequence, $"{length} bytes are too many for a defined length of 32 bits: write it with undefined length", isItself: true);
        }

        if (isTooLong || _options.Lengths == LengthEncoding.Undefined || (_options.Lengths == LengthEncoding.Kept && wasUndefined))
        {
            _output.CloseUndefined(open, delimiter);
        }
        else
        {
            _output.Close(open);
        }
    }

    private void WriteFragments(Tag tag, VR vr, IEnumerable<EncodedSegment> fragments)
    {
        if (!_target.IsEncapsulated)
        {
            throw Fault(tag, $"it is encapsulated, which {_target.Name} does not allow, and a codec is needed: move the data set with the transcoder of Gantry.Dicom.Imaging first (PS3.5 §A.4)");
        }

        _output.WriteUndefined(tag, vr);
        foreach (EncodedSegment fragment in fragments)
        {
            if (fragment.Length >= DicomReader.UndefinedLength)
            {
                throw Fault(tag, $"a fragment of {fragment.Length} bytes is longer than 4294967294: split it up (PS3.5 §A.4)");
            }

            _output.WriteFragment(fragment);
        }

        _output.WriteDelimiter(DicomReader.SequenceDelimitationTag);
    }

    /// <summary>An error at an element, named by its tag path.</summary>
    private DicomException Fault(Tag tag, string what, bool isItself = false)
    {
        var path = new StringBuilder();
        foreach ((Tag sequence, int item) in isItself ? _path.SkipLast(1) : _path)
        {
            path.Append(System.Globalization.CultureInfo.InvariantCulture, $"{sequence}[{item}].");
        }

        return new DicomException($"{path}{tag} cannot be written: {what}");
    }
}
