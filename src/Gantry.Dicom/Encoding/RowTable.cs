namespace Gantry.Dicom;

/// <summary>The rows of a data set, in blocks of one size, so that a table is neither copied nor larger than what it holds.</summary>
internal readonly struct RowTable
{
    public const int BlockBits = 11;
    public const int BlockSize = 1 << BlockBits;

    private readonly Row[][] _blocks;

    /// <summary>Makes a table of blocks.</summary>
    /// <param name="blocks">The blocks; all but the last hold <see cref="BlockSize"/> rows.</param>
    /// <param name="count">How many rows they hold.</param>
    public RowTable(Row[][] blocks, int count) => (_blocks, Count) = (blocks, count);

    public int Count { get; }

    public ref readonly Row this[int index] => ref _blocks[index >> BlockBits][index & (BlockSize - 1)];

    /// <summary>The position after the last byte of a container's content.</summary>
    public long ContentEnd(int index)
    {
        ref readonly Row row = ref this[index];
        ref readonly Row last = ref this[index + row.RowsWithin];
        return row.Tail == Row.ClosedByRow ? last.Offset : last.End + row.Tail;
    }

    /// <summary>The position after the last byte of an element, item or fragment, its delimiter included.</summary>
    public long End(int index)
    {
        ref readonly Row row = ref this[index];
        return !row.IsContainer ? row.End : ContentEnd(index) + ((row.Flags & RowFlags.Delimited) != 0 ? DicomReader.ShortHeader : 0);
    }
}
