using System.Collections;
using System.Collections.Concurrent;

namespace Gantry.Dicom;

/// <summary>
/// A data set: data elements in ascending order of their tags (PS3.5 §7). One that was parsed is a view on the bytes and a table of rows; no value is
/// decoded before it is asked for. What a program sets stands beside the bytes and is merged when the data set is written; everything else is
/// copied as it came. A data set that nobody changes may be read by many threads at once.
/// </summary>
public sealed partial class DataSet : IEnumerable<DataElement>
{
    private static readonly Tag s_specificCharacterSet = new(0x00080005);

    private readonly DataSet? _parent;
    private readonly int _first;
    private readonly int _end;
    private SortedList<uint, ElementEdit>? _edits;
    private ConcurrentDictionary<int, DataSet[]>? _items;
    private CharacterSet? _sourceCharacterSet;

    // Where elements are looked up in the order of their tags, the next one is not far from the last.
    private int _lastFound;

    /// <summary>Makes an empty data set.</summary>
    public DataSet() : this(DicomContext.Default)
    {
    }

    /// <summary>Makes an empty data set.</summary>
    /// <param name="context">Dictionary and limits.</param>
    public DataSet(DicomContext context) => Context = context;

    internal DataSet(DataSetSource source)
    {
        Context = source.Context;
        Parsed = source;
        _end = source.Count;
    }

    private DataSet(DataSet parent, int first, int end)
    {
        Context = parent.Context;
        Parsed = parent.Parsed;
        _parent = parent;
        _first = first;
        _end = end;
    }

    /// <summary>Dictionary and limits.</summary>
    public DicomContext Context { get; }

    /// <summary>How the data set that was parsed is encoded; null for one made by a program.</summary>
    public TransferSyntax? TransferSyntax => Parsed?.TransferSyntax;

    /// <summary>What was found wrong while parsing.</summary>
    public IReadOnlyList<Finding> Findings => Parsed?.Findings ?? [];

    /// <summary>Whether the data set holds no element.</summary>
    public bool IsEmpty => !this.GetEnumerator().MoveNext();

    /// <summary>Whether anything was set or removed since the data set was parsed, in items too.</summary>
    public bool IsChanged => _edits is { Count: > 0 } || (_items is { } items && items.Values.Any(list => list.Any(item => item.IsChanged)));

    /// <summary>The character set that text is written in: this data set's, else that of the one that encloses it (PS3.3 C.12.1.1.2).</summary>
    public CharacterSet CharacterSet => Contains(s_specificCharacterSet) ? CharacterSet.Of(GetStrings(s_specificCharacterSet)) : _parent?.CharacterSet ?? Context.UndeclaredCharacterSet;

    /// <summary>
    /// The bytes that the data set was parsed from, at the positions that <see cref="DataElement.Range"/> and <see cref="DataElement.Fragments"/> give;
    /// null for a data set made by a program.
    /// </summary>
    public IBulkSource? Source => Parsed;

    internal DataSetSource? Parsed { get; }

    /// <summary>The character set of the text that was parsed, whatever was set since.</summary>
    internal CharacterSet SourceCharacterSet
    {
        get
        {
            if (_sourceCharacterSet is null)
            {
                int row = FindRow(s_specificCharacterSet);
                _sourceCharacterSet = row >= 0
                    ? CharacterSet.Of(ElementValues.ReadStrings(new DataElement(this, s_specificCharacterSet, row).Bytes.Span, VR.CS, false, CharacterSet.Default))
                    : _parent?.SourceCharacterSet ?? Context.UndeclaredCharacterSet;
            }

            return _sourceCharacterSet;
        }

        set => _sourceCharacterSet = value;
    }

    /// <summary>Parses a data set without preamble and file meta information.</summary>
    /// <param name="bytes">The encoded data set; the result refers to these bytes.</param>
    /// <param name="transferSyntax">How it is encoded.</param>
    /// <param name="options">How to read; the default when null.</param>
    /// <exception cref="DicomException">A limit is passed.</exception>
    public static DataSet Parse(ReadOnlyMemory<byte> bytes, TransferSyntax transferSyntax, DicomReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(transferSyntax);
        return new DataSet(DataSetParser.Parse(bytes, transferSyntax, options ?? DicomReadOptions.Default));
    }

    /// <summary>Parses a sparse copy of a data set.</summary>
    /// <param name="sparse">The copy, as <see cref="ToSparse"/> made it.</param>
    /// <param name="transferSyntax">How it is encoded.</param>
    /// <param name="bulk">Where the values that were left out are read from, at their positions; null when they are not wanted.</param>
    /// <param name="options">How to read; the default when null.</param>
    /// <exception cref="DicomException">A limit is passed, or a header is missing.</exception>
    public static DataSet Parse(SparseDataSet sparse, TransferSyntax transferSyntax, IBulkSource? bulk = null, DicomReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(sparse);
        ArgumentNullException.ThrowIfNull(transferSyntax);
        return new DataSet(DataSetParser.Parse(sparse, transferSyntax, bulk, options ?? DicomReadOptions.Default));
    }

    /// <summary>Whether the data set holds the element, with or without a value.</summary>
    public bool Contains(Tag tag) => TryGetElement(tag, out _);

    /// <summary>Whether the element is absent, empty, or has a value.</summary>
    public Presence Presence(Tag tag) =>
        !TryGetElement(tag, out DataElement element) ? Dicom.Presence.Absent : element.IsEmpty ? Dicom.Presence.Empty : Dicom.Presence.Value;

    /// <summary>Finds an element.</summary>
    public bool TryGetElement(Tag tag, out DataElement element)
    {
        if (_edits is not null && _edits.TryGetValue(tag.Value, out ElementEdit? edit))
        {
            element = edit.IsRemoved ? default : new DataElement(this, tag, edit);
            return !edit.IsRemoved;
        }

        int row = FindRow(tag);
        element = row >= 0 ? new DataElement(this, tag, row) : default;
        return row >= 0;
    }

    /// <summary>The first value as text, decoded and without padding; null when the element is absent or empty.</summary>
    public string? GetString(Tag tag)
    {
        string[] values = GetStrings(tag);
        return values.Length > 0 && values[0].Length > 0 ? values[0] : null;
    }

    /// <summary>All values as text, decoded and without padding; numbers in invariant culture. Empty when the element is absent or has no text form.</summary>
    public string[] GetStrings(Tag tag) => TryGetElement(tag, out DataElement element) ? StringsOf(element) : [];

    /// <summary>The value's bytes as encoded, in the byte order of <see cref="TransferSyntax"/>; little endian for what a program set. Empty when absent.</summary>
    /// <exception cref="DicomException">The value is too long for memory, or its source is gone.</exception>
    public ReadOnlyMemory<byte> GetBytes(Tag tag) => TryGetElement(tag, out DataElement element) ? element.Bytes : default;

    /// <summary>All values of an attribute. Empty when the attribute is absent or empty, or when one of its values cannot be read, so that positions never shift.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    public T[] GetValues<T>(Attribute<T> attribute) =>
        TryGetReadable(attribute, out DataElement element, out VR vr) ? ElementValues.ReadAll<T>(element.Bytes.Span, vr, element.IsBigEndian, CharacterSetOf(element)) : [];

    /// <summary>The items of a sequence; empty when the element is absent or no sequence. Changing an item changes this data set.</summary>
    public IReadOnlyList<DataSet> Items(Tag tag) => TryGetElement(tag, out DataElement element) ? ItemsOf(element) : [];

    /// <summary>The elements, in ascending order of their tags.</summary>
    public IEnumerator<DataElement> GetEnumerator()
    {
        int edit = 0;
        int row = _first;
        while (row < _end)
        {
            uint tag = Parsed!.Rows[row].Tag;
            for (; _edits is not null && edit < _edits.Count && _edits.GetKeyAtIndex(edit) < tag; edit++)
            {
                // In unordered data an edited element may stand further on; it is given where it stands.
                if (!_edits.GetValueAtIndex(edit).IsRemoved && (Parsed.IsAscending || FindRow(new Tag(_edits.GetKeyAtIndex(edit))) < 0))
                {
                    yield return new DataElement(this, new Tag(_edits.GetKeyAtIndex(edit)), _edits.GetValueAtIndex(edit));
                }
            }

            if (_edits is not null && _edits.TryGetValue(tag, out ElementEdit? replaced))
            {
                if (!replaced.IsRemoved)
                {
                    yield return new DataElement(this, new Tag(tag), replaced);
                }

                if (edit < _edits.Count && _edits.GetKeyAtIndex(edit) == tag)
                {
                    edit++;
                }
            }
            else
            {
                yield return new DataElement(this, new Tag(tag), row);
            }

            row = Next(row);
        }

        for (; _edits is not null && edit < _edits.Count; edit++)
        {
            if (!_edits.GetValueAtIndex(edit).IsRemoved && (Parsed is null || Parsed.IsAscending || FindRow(new Tag(_edits.GetKeyAtIndex(edit))) < 0))
            {
                yield return new DataElement(this, new Tag(_edits.GetKeyAtIndex(edit)), _edits.GetValueAtIndex(edit));
            }
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The private creator that reserves the block of a private element in this data set; null when there is none (PS3.5 §7.8.1).</summary>
    public string? PrivateCreatorOf(Tag tag) => tag.IsPrivate && tag.Element >= 0x1000 ? GetString(tag.PrivateCreator) : null;

    /// <summary>All values of an element as text.</summary>
    internal string[] StringsOf(in DataElement element)
    {
        if (element.IsSequence || element.IsEncapsulated || element.IsEmpty)
        {
            return [];
        }

        VR vr = element.VR == VR.UN ? KnownVR(element.Tag) : element.VR;
        return vr.IsBinary() ? [] : ElementValues.ReadStrings(element.Bytes.Span, vr, element.IsBigEndian, CharacterSetOf(element));
    }

    /// <summary>The items of an element.</summary>
    internal IReadOnlyList<DataSet> ItemsOf(in DataElement element) =>
        element.Edit is { } edit ? edit.Items ?? (IReadOnlyList<DataSet>)[] : element.IsSequence ? ItemsOf(element.RowIndex) : [];

    /// <summary>All values of an attribute, null for each that is empty or cannot be read.</summary>
    internal T?[] GetOptionalValues<T>(Attribute<T> attribute)
        where T : struct =>
        TryGetReadable(attribute, out DataElement element, out VR vr) ? ElementValues.ReadOptional<T>(element.Bytes.Span, vr, element.IsBigEndian, CharacterSetOf(element)) : [];

    /// <summary>Reads the first value; false when the attribute is absent, empty, or not readable as its type.</summary>
    internal bool TryGetFirst<T>(Attribute<T> attribute, out T value)
    {
        if (TryGetReadable(attribute, out DataElement element, out VR vr))
        {
            if (typeof(T) == typeof(ReadOnlyMemory<byte>))
            {
                value = (T)(object)element.Bytes;
                return true;
            }

            return ElementValues.TryRead(element.Bytes.Span, vr, element.IsBigEndian, CharacterSetOf(element), 0, out value);
        }

        value = default!;
        return false;
    }

    /// <summary>The value representation of a row: the one written; in implicit encodings what dictionary and data set tell.</summary>
    internal VR ResolveVR(int index)
    {
        Row row = Parsed!.Rows[index];
        var tag = new Tag(row.Tag);
        if (!row.IsImplicit)
        {
            return row.VR;
        }

        if (row.VR == VR.UN)
        {
            return !row.IsContainer ? KnownVR(tag) : row.IsEncapsulated ? VR.UN : VR.SQ;
        }

        return row.VR == VR.US && Context.Dictionary.MayBeSigned(tag) && HasSignedPixels ? VR.SS : row.VR;
    }

    /// <summary>What the dictionary says an element written as UN is; UN when it says nothing, or that it is a sequence (PS3.5 §6.2.2 note 2).</summary>
    internal VR KnownVR(Tag tag) => DictionaryVR(tag) is var known and not (VR.None or VR.SQ) ? known : VR.UN;

    /// <summary>Whether the dictionary says that an element is a sequence.</summary>
    internal bool IsKnownSequence(Tag tag) => DictionaryVR(tag) == VR.SQ;

    private VR DictionaryVR(Tag tag) => !tag.IsPrivate || tag.Element < 0x1000 ? Context.Dictionary.LookupVR(tag)
        : PrivateCreatorOf(tag) is { } creator ? Context.Dictionary.LookupPrivateVR(creator, tag) : VR.UN;

    internal ValueRange Range(int index)
    {
        Row row = Parsed!.Rows[index];
        return row.IsContainer ? new ValueRange(row.Offset, Parsed.Rows.ContentEnd(index) - row.Offset) : new ValueRange(row.Offset, row.Length);
    }

    internal ValueRange[] FragmentRanges(int index)
    {
        Row row = Parsed!.Rows[index];
        if (!row.IsEncapsulated)
        {
            return [];
        }

        var ranges = new ValueRange[row.ContentRows];
        for (int i = 0; i < ranges.Length; i++)
        {
            Row fragment = Parsed.Rows[index + 1 + i];
            ranges[i] = new ValueRange(fragment.Offset, fragment.Length);
        }

        return ranges;
    }

    internal CharacterSet CharacterSetOf(in DataElement element) => element.Edit is null ? SourceCharacterSet : CharacterSet.Utf8;

    /// <summary>The items made for a sequence's row so far; null when nobody asked for them.</summary>
    internal DataSet[]? KnownItems(int row) => _items is not null && _items.TryGetValue(row, out DataSet[]? items) ? items : null;

    private bool HasSignedPixels => Contains(Attributes.PixelRepresentation) || _parent is null
        ? TryGetFirst(Attributes.PixelRepresentation, out ushort representation) && representation == 1
        : _parent.HasSignedPixels;

    private bool TryGetReadable<T>(Attribute<T> attribute, out DataElement element, out VR vr)
    {
        vr = VR.None;
        if (!TryGetElement(attribute.Tag, out element) || element.IsSequence || element.IsEncapsulated || element.IsEmpty)
        {
            return false;
        }

        vr = element.VR == VR.UN ? attribute.VR : element.VR;
        return true;
    }

    private int FindRow(Tag tag)
    {
        if (Parsed is null)
        {
            return -1;
        }

        RowTable rows = Parsed.Rows;
        bool isAscending = Parsed.IsAscending;
        int last = _lastFound;
        int i = isAscending && last > _first && rows[last].Tag <= tag.Value ? last : _first;
        while (i < _end)
        {
            ref readonly Row row = ref rows[i];
            if (row.Tag == tag.Value)
            {
                _lastFound = i;
                return i;
            }

            if (isAscending && row.Tag > tag.Value)
            {
                break;
            }

            last = i;
            i += 1 + row.RowsWithin;
        }

        _lastFound = last;
        return -1;
    }

    private int Next(int index) => index + 1 + Parsed!.Rows[index].RowsWithin;

    private DataSet[] ItemsOf(int index)
    {
        ConcurrentDictionary<int, DataSet[]> known = _items ?? Interlocked.CompareExchange(ref _items, new ConcurrentDictionary<int, DataSet[]>(), null) ?? _items!;
        return known.GetOrAdd(index, static (row, dataSet) => dataSet.MakeItems(row), this);
    }

    private DataSet[] MakeItems(int index)
    {
        var items = new List<DataSet>();
        int end = index + 1 + Parsed!.Rows[index].ContentRows;
        for (int item = index + 1; item < end; item = Next(item))
        {
            items.Add(ViewItem(item));
        }

        return [.. items];
    }
}
