namespace Gantry.Dicom;

/// <content>Changing a data set. What is set is checked against its value representation when it is set, and encoded when the data set is written.</content>
public sealed partial class DataSet
{
    /// <summary>Sets an attribute to one value.</summary>
    /// <exception cref="DicomException">The value does not fit the value representation (PS3.5 §6.2).</exception>
    public void Set<T>(Attribute<T> attribute, T value) => SetValues(attribute, value);

    /// <summary>Sets an attribute to values; without any, to an empty value.</summary>
    /// <exception cref="DicomException">A value does not fit the value representation (PS3.5 §6.2).</exception>
    public void SetValues<T>(Attribute<T> attribute, params ReadOnlySpan<T> values)
    {
        try
        {
            Put(attribute.Tag, new ElementEdit { VR = attribute.VR, Value = new EncodedSegment(ElementValues.Write(values, attribute.VR, CharacterSet.Utf8)) });
        }
        catch (DicomException exception)
        {
            throw new DicomException($"{attribute.Tag} cannot be set: {exception.Message}", exception);
        }
    }

    /// <summary>Sets an element to values written as text.</summary>
    /// <exception cref="DicomException">A value does not fit the value representation (PS3.5 §6.2).</exception>
    public void Set(Tag tag, VR vr, params ReadOnlySpan<string> values)
    {
        try
        {
            Put(tag, new ElementEdit { VR = vr, Value = new EncodedSegment(ElementValues.WriteStrings(values, vr, CharacterSet.Utf8)) });
        }
        catch (DicomException exception)
        {
            throw new DicomException($"{tag} cannot be set: {exception.Message}", exception);
        }
    }

    /// <summary>Sets an element to an empty value.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="vr">Its value representation; the dictionary's when not given.</param>
    public void SetEmpty(Tag tag, VR vr = VR.None)
    {
        vr = vr == VR.None ? Context.Dictionary.LookupVR(tag) : vr;
        Put(tag, vr == VR.SQ ? new ElementEdit { VR = vr, Items = [] } : new ElementEdit { VR = vr });
    }

    /// <summary>Sets an element to bytes, numbers little endian.</summary>
    /// <param name="tag">The element.</param>
    /// <param name="vr">Its value representation; text must be in UTF-8.</param>
    /// <param name="value">The bytes; an odd number is padded when written.</param>
    public void SetBytes(Tag tag, VR vr, ReadOnlyMemory<byte> value) => Put(tag, new ElementEdit { VR = vr, Value = new EncodedSegment(value) });

    /// <summary>Sets an element to a range of a source, for values longer than memory: it is read when the data set is written, and stays where it is until then.</summary>
    /// <param name="tag">The element, as a rule Pixel Data.</param>
    /// <param name="vr">Its value representation; numbers are little endian, text is in UTF-8.</param>
    /// <param name="source">Where the value is, for example a <see cref="FileBulkSource"/>.</param>
    /// <param name="offset">The position of its first byte in the source.</param>
    /// <param name="length">The number of bytes; an odd number is padded when written.</param>
    public void SetBytes(Tag tag, VR vr, IBulkSource source, long offset, long length)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegative(offset);
        ArgumentOutOfRangeException.ThrowIfNegative(length);
        Put(tag, new ElementEdit { VR = vr, Value = new EncodedSegment(default, source, offset, length) });
    }

    /// <summary>Sets an element to what a stream holds from its current position on. It is read when the data set is written; where the stream cannot seek, that is possible once.</summary>
    /// <param name="tag">The element, as a rule Pixel Data.</param>
    /// <param name="vr">Its value representation; numbers are little endian, text is in UTF-8.</param>
    /// <param name="stream">The stream; it stays open, and must not be used otherwise until the data set is written.</param>
    /// <param name="length">The number of bytes; an odd number is padded when written.</param>
    public void SetBytes(Tag tag, VR vr, Stream stream, long length) => SetBytes(tag, vr, new StreamBulkSource(stream), 0, length);

    /// <summary>Sets a sequence.</summary>
    public void SetItems(Tag tag, params IEnumerable<DataSet> items) => Put(tag, new ElementEdit { VR = VR.SQ, Items = [.. items] });

    /// <summary>Adds an item at the end of a sequence, which is made when absent.</summary>
    public void AddItem(Tag tag, DataSet item) => SetItems(tag, [.. Items(tag), item]);

    /// <summary>Sets an element to fragments, as encapsulated pixel data are written (PS3.5 §A.4).</summary>
    /// <param name="tag">The element, as a rule Pixel Data.</param>
    /// <param name="vr">OB, or OW.</param>
    /// <param name="fragments">The fragments; the first is the basic offset table, which may be empty.</param>
    public void SetFragments(Tag tag, VR vr, IReadOnlyList<ReadOnlyMemory<byte>> fragments) =>
        Put(tag, new ElementEdit { VR = vr, Fragments = [.. fragments.Select(fragment => new EncodedSegment(fragment))] });

    /// <summary>Sets an element to fragments that are read when the data set is written, each from memory, a source or a stream (PS3.5 §A.4).</summary>
    /// <param name="tag">The element, as a rule Pixel Data.</param>
    /// <param name="vr">OB, or OW.</param>
    /// <param name="fragments">The fragments; the first is the basic offset table, which may be empty.</param>
    public void SetFragments(Tag tag, VR vr, IReadOnlyList<EncodedSegment> fragments) => Put(tag, new ElementEdit { VR = vr, Fragments = fragments });

    /// <summary>Removes an element.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Remove(Tag tag)
    {
        if (!Contains(tag))
        {
            return false;
        }

        if (FindRow(tag) >= 0)
        {
            Put(tag, ElementEdit.Removed);
        }
        else
        {
            _edits!.Remove(tag.Value);
        }

        return true;
    }

    /// <summary>A data set of its own with the same elements; values are shared, changes are not.</summary>
    public DataSet Clone()
    {
        DataSet clone = _parent is null ? new DataSet(Context, Parsed, _first, _end) : new DataSet(_parent, _first, _end);
        if (_edits is not null)
        {
            clone._edits = new SortedList<uint, ElementEdit>(_edits.Count);
            foreach ((uint tag, ElementEdit edit) in _edits)
            {
                clone._edits.Add(tag, edit.Items is null ? edit : new ElementEdit { VR = edit.VR, Items = [.. edit.Items.Select(item => item.Clone())] });
            }
        }

        if (_items is not null)
        {
            foreach ((int row, DataSet[] items) in _items.Where(pair => pair.Value.Any(item => item.IsChanged)))
            {
                clone.Put(new Tag(Parsed!.Rows[row].Tag), new ElementEdit { VR = VR.SQ, Items = [.. items.Select(item => item.Clone())] });
            }
        }

        return clone;
    }

    private DataSet(DicomContext context, DataSetSource? source, int first, int end)
    {
        Context = context;
        Parsed = source;
        _first = first;
        _end = end;
    }

    private void Put(Tag tag, ElementEdit edit) => (_edits ??= [])[tag.Value] = edit;
}
