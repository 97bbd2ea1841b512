namespace Gantry.Dicom;

/// <content>Writing a data set.</content>
public sealed partial class DataSet
{
    private const uint Item = 0xFFFEE000;
    private const int ShortestFragmentLeftOut = 16;

    /// <summary>Whether this is a whole data set, not an item.</summary>
    internal bool IsWhole => _parent is null && Parsed is { IsSelection: false } && _first == 0 && _end == Parsed.Count;

    /// <summary>Whether this is an item that had undefined length; null for one made by a program.</summary>
    internal bool? IsUndefinedLength => _parent is null || Parsed is null ? null : Parsed.Rows[_first - 1].IsUndefinedLength;

    /// <summary>
    /// The position of the item's tag in what was parsed, from the start of the file or data set: what the offsets of a DICOMDIR point to (PS3.3 §F.2.2). Null
    /// for a whole data set, and for an item that a program made.
    /// </summary>
    public long? ItemOffset => _parent is null || Parsed is null ? null : Parsed.Rows[_first - 1].HeaderOffset;

    /// <summary>Which rows are this data set's, the end not included.</summary>
    internal (int First, int End) RowRange => (_first, _end);

    /// <summary>A view of its own on an item, which is not kept: for what reads an item without its being changed.</summary>
    /// <param name="row">The item's row.</param>
    internal DataSet ViewItem(int row) => new(this, row + 1, row + 1 + Parsed!.Rows[row].ContentRows);

    /// <summary>
    /// Encodes the data set, without preamble and file meta information. What was not changed and is encoded alike already is copied as it is, so that
    /// a data set nobody changed comes out byte for byte as it came in.
    /// </summary>
    /// <param name="target">The transfer syntax to write in.</param>
    /// <param name="options">How to write; the default when null.</param>
    /// <exception cref="DicomException">Text does not fit the character set, or pixel data would need a codec.</exception>
    public EncodedDataSet Encode(TransferSyntax target, DicomWriteOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        return DataSetEncoder.Encode(this, target, options ?? DicomWriteOptions.Default);
    }

    /// <summary>
    /// Makes a sparse copy of a parsed data set that was not changed: all its bytes but the values longer than a threshold, and but the fragments of encapsulated
    /// pixel data, of which there may be hundreds of thousands; their lengths and the offset table stay.
    /// </summary>
    /// <param name="threshold">The length in bytes of the longest value to keep.</param>
    /// <exception cref="InvalidOperationException">The data set was made by a program, changed, or is an item.</exception>
    public SparseDataSet ToSparse(int threshold)
    {
        if (!IsWhole || IsChanged)
        {
            throw new InvalidOperationException("Only a whole data set as it was parsed has a sparse copy.");
        }

        var segments = new List<SparseSegment>();
        long start = Parsed!.Start;
        RowTable rows = Parsed.Rows;
        for (int i = 0; i < rows.Count; i++)
        {
            ref readonly Row row = ref rows[i];
            // What may be a sequence written as UN is told by its first bytes: it stays.
            bool isValue = !row.IsContainer && (row.Flags & RowFlags.Closing) == 0;
            bool isFragment = isValue && row.Tag == Item && !rows[i - 1].IsEncapsulated;
            if (isValue && row.Length > (isFragment ? Math.Min(threshold, ShortestFragmentLeftOut) : threshold) && !(row.VR == VR.UN && Context.Dictionary.LookupVR(new Tag(row.Tag)) == VR.SQ))
            {
                Add(start, row.Offset);
                start = row.Offset + row.Length;
            }
        }

        Add(start, Parsed.End);
        return new SparseDataSet(Parsed.End, segments);

        void Add(long from, long to)
        {
            if (to > from)
            {
                segments.Add(new SparseSegment(from, Parsed!.Slice(from, to - from)));
            }
        }
    }
}
