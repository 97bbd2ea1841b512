using System.Diagnostics.CodeAnalysis;

namespace Gantry.Dicom;

/// <summary>A data element of a data set: a view that is valid as long as the data set is not changed (PS3.5 §7.1).</summary>
public readonly struct DataElement
{
    private readonly DataSet _dataSet;
    private readonly int _row;
    private readonly ElementEdit? _edit;

    internal DataElement(DataSet dataSet, int row)
    {
        _dataSet = dataSet;
        _row = row;
    }

    internal DataElement(DataSet dataSet, Tag tag, ElementEdit edit)
    {
        _dataSet = dataSet;
        _row = -1;
        _edit = edit;
        Tag = tag;
    }

    internal DataElement(DataSet dataSet, Tag tag, int row) : this(dataSet, row) => Tag = tag;

    /// <summary>The tag.</summary>
    public Tag Tag { get; }

    /// <summary>The value representation: as written, or the dictionary's where none is written, resolved by the data set where the standard allows several.</summary>
    public VR VR => _edit?.VR ?? _dataSet.ResolveVR(_row);

    /// <summary>The length of the value in bytes; -1 when it is a sequence or encapsulated.</summary>
    public long Length => _edit is { } edit ? (edit.IsValue ? edit.Value.Length : -1) : Row.IsContainer ? -1 : Row.Length;

    /// <summary>Whether the value is a sequence of items.</summary>
    public bool IsSequence => _edit is { } edit ? edit.Items is not null : Row.IsContainer && !Row.IsEncapsulated;

    /// <summary>Whether the value is encapsulated in fragments (PS3.5 §A.4).</summary>
    public bool IsEncapsulated => _edit is { } edit ? edit.Fragments is not null : Row.IsEncapsulated;

    /// <summary>Whether the value has no bytes, no items and no fragments.</summary>
    public bool IsEmpty => _edit is { } edit
        ? edit.IsEmpty
        : Row.IsContainer ? Row.ContentRows == 0 : Row.Length == 0;

    /// <summary>The items of a sequence; empty for anything else. Changing an item changes the data set.</summary>
    public IReadOnlyList<DataSet> Items => _dataSet.ItemsOf(this);

    /// <summary>Where the fragments of an encapsulated value stand, the basic offset table first; empty for anything else and for what was set by a program.</summary>
    public IReadOnlyList<ValueRange> Fragments => _edit is null ? _dataSet.FragmentRanges(_row) : [];

    /// <summary>The number of fragments of an encapsulated value, the basic offset table included; 0 for anything else.</summary>
    public int FragmentCount => _edit is { } edit ? edit.Fragments?.Count ?? 0 : Row.IsEncapsulated ? Row.ContentRows : 0;

    /// <summary>The bytes of a fragment of an encapsulated value.</summary>
    /// <param name="index">0 for the basic offset table, 1 for the first fragment.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such fragment.</exception>
    public ReadOnlyMemory<byte> ReadFragment(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, FragmentCount);
        if (_edit is { } edit)
        {
            return edit.Fragments![index].ReadAll(_dataSet.Context.Limits);
        }

        Row fragment = _dataSet.Parsed!.Rows[_row + 1 + index];
        return _dataSet.Parsed.Slice(fragment.Offset, fragment.Length);
    }

    /// <summary>Where the value stands in the source; (0, 0) for what was set by a program.</summary>
    public ValueRange Range => _edit is null ? _dataSet.Range(_row) : default;

    /// <summary>Whether the value's numbers are written with the most significant byte first. Never for UN, whatever the transfer syntax (PS3.5 §6.2.2).</summary>
    public bool IsBigEndian => _edit is null && Row.IsBigEndian && Row.VR != VR.UN;

    /// <summary>The value's bytes as encoded; read from the source where they stayed there. Empty for a sequence or an encapsulated value.</summary>
    /// <exception cref="DicomException">The value is too long for memory, or its source is gone.</exception>
    public ReadOnlyMemory<byte> Bytes => _edit is { } edit ? edit.Value.ReadAll(_dataSet.Context.Limits) : Row.IsContainer ? default : _dataSet.Parsed!.Slice(Row.Offset, Row.Length);

    /// <summary>The first value as text; null when there is none.</summary>
    public string? GetString() => GetStrings() is [{ Length: > 0 } first, ..] ? first : null;

    /// <summary>All values as text.</summary>
    public string[] GetStrings() => _dataSet.StringsOf(this);

    /// <summary>Reads the first value.</summary>
    /// <typeparam name="T">One of the types that <see cref="Attribute{T}"/> lists.</typeparam>
    /// <returns>False when there is none, or when it cannot be read as this type.</returns>
    public bool TryGet<T>([MaybeNullWhen(false)] out T value) => _dataSet.TryGetFirst(new Attribute<T>(Tag, VR), out value);

    /// <summary>All values; empty when there is none, or when one cannot be read as this type.</summary>
    /// <typeparam name="T">One of the types that <see cref="Attribute{T}"/> lists.</typeparam>
    public T[] GetValues<T>() => _dataSet.GetValues(new Attribute<T>(Tag, VR));

    /// <summary>The value's bytes as a stream, without bringing a long value into memory.</summary>
    public Stream OpenRead() => ValueSegment().OpenRead();

    /// <summary>The value's bytes, wherever they are; nothing for a sequence or an encapsulated value.</summary>
    internal EncodedSegment ValueSegment() => _edit is { } edit ? edit.Value : Row.IsContainer ? default : EncodedSegment.Of(_dataSet.Parsed!, Row.Offset, Row.Length);

    /// <summary>The fragments of an encapsulated value, wherever they are, the basic offset table first.</summary>
    internal IEnumerable<EncodedSegment> FragmentSegments()
    {
        DataSet dataSet = _dataSet;
        return _edit?.Fragments ?? dataSet.FragmentRanges(_row).Select(range => EncodedSegment.Of(dataSet.Parsed!, range.Offset, range.Length));
    }

    internal int RowIndex => _row;

    internal ElementEdit? Edit => _edit;

    internal Row Row => _dataSet.Parsed!.Rows[_row];
}
