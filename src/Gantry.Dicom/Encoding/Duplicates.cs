using System.Text;

namespace Gantry.Dicom;

/// <summary>Finds elements that stand twice in a data set whose tags are not in ascending order; where they are, the reader sees it itself.</summary>
internal sealed class Duplicates
{
    private readonly RowTable _rows;
    private readonly DicomReaderState _state;
    private readonly Comparison<int> _byTag;

    // The rows of one data set or item, four bytes each; lent from one to the next.
    private int[] _elements = [];
    private int _left;

    private Duplicates(RowTable rows, DicomReaderState state)
    {
        _rows = rows;
        _state = state;
        _byTag = (left, right) => rows[left].Tag != rows[right].Tag ? rows[left].Tag.CompareTo(rows[right].Tag) : left.CompareTo(right);
        _left = state.Context.Limits.MaximumFindings;
    }

    /// <summary>Adds a finding for every element that is not the first with its tag.</summary>
    public static void Report(RowTable rows, DicomReaderState state)
    {
        var duplicates = new Duplicates(rows, state);
        duplicates.Report(0, rows.Count);
        for (int i = 0; i < rows.Count && duplicates._left > 0; i++)
        {
            ref readonly Row row = ref rows[i];
            if (row.Tag == DicomReader.ItemTag && row.IsContainer)
            {
                duplicates.Report(i + 1, i + 1 + row.ContentRows);
            }
        }
    }

    /// <summary>Looks at the elements of a data set or an item.</summary>
    private void Report(int first, int end)
    {
        int count = 0;
        bool isAscending = true;
        uint previous = 0;
        for (int i = first; i < end; i += 1 + _rows[i].RowsWithin)
        {
            isAscending &= count == 0 || _rows[i].Tag > previous;
            previous = _rows[i].Tag;
            count++;
        }

        if (isAscending)
        {
            return;
        }

        if (_elements.Length < count)
        {
            _elements = [];
            _elements = new int[count];
        }

        count = 0;
        for (int i = first; i < end; i += 1 + _rows[i].RowsWithin)
        {
            _elements[count++] = i;
        }

        // Those that are alike become neighbours, the first of them the first.
        Span<int> sorted = _elements.AsSpan(0, count);
        sorted.Sort(_byTag);
        for (int i = 1; i < count && _left > 0; i++)
        {
            // A reader that met both one after the other has said so.
            int earlier = sorted[i - 1];
            if (_rows[earlier].Tag == _rows[sorted[i]].Tag && earlier + 1 + _rows[earlier].RowsWithin != sorted[i])
            {
                _left--;
                _state.Insert(new Finding("duplicate", Path(_rows, sorted[i]), _rows[sorted[i]].HeaderOffset, "The element stands here a second time; the first is used"));
            }
        }
    }

    private static string Path(RowTable rows, int target)
    {
        var path = new StringBuilder();
        int index = 0;
        for (int i = 0; i < target;)
        {
            ref readonly Row row = ref rows[i];
            if (target > i + row.RowsWithin)
            {
                index++;
                i += 1 + row.RowsWithin;
                continue;
            }

            if (row.VR == VR.None)
            {
                path.Append('[').Append(index).Append(']');
            }
            else
            {
                Append(row.Tag);
            }

            index = 0;
            i++;
        }

        Append(rows[target].Tag);
        return path.ToString();

        void Append(uint tag) => path.Append(path.Length > 0 ? "." : string.Empty).Append(new Tag(tag));
    }
}
