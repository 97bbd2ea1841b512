namespace Gantry.Dicom;

/// <summary>Finds elements that stand twice in a data set whose tags are not in ascending order; where they are, the reader sees it itself.</summary>
internal static class Duplicates
{
    /// <summary>Adds a finding for every element that is not the first with its tag.</summary>
    public static void Report(ReadOnlySpan<Row> rows, DicomReaderState state)
    {
        // For each element: its data set or item, its tag, its row; sorted, those that are alike are neighbours.
        var keys = new List<(int Parent, uint Tag, int Row)>();
        var parents = new Stack<int>();
        int parent = -1;
        for (int i = 0; i < rows.Length; i++)
        {
            ref readonly Row row = ref rows[i];
            if ((row.Flags & RowFlags.Closing) != 0)
            {
                parent = parents.Pop();
                continue;
            }

            if (row.VR != VR.None)
            {
                keys.Add((parent, row.Tag, i));
            }

            if (row.IsContainer && row.Length > 0)
            {
                parents.Push(parent);
                parent = i;
            }
        }

        keys.Sort();
        int found = 0;
        for (int i = 1; i < keys.Count && found < state.Context.Limits.MaximumFindings; i++)
        {
            (int first, uint tag, int row) = keys[i];
            // A reader that met both one after the other has said so.
            if (keys[i - 1].Parent == first && keys[i - 1].Tag == tag && !AreNeighbours(rows, keys[i - 1].Row, row))
            {
                found++;
                state.Insert(new Finding("duplicate", Path(rows, row), rows[row].HeaderOffset, "The element stands here a second time; the first is used"));
            }
        }
    }

    private static bool AreNeighbours(ReadOnlySpan<Row> rows, int first, int second) => first + 1 + (rows[first].IsContainer ? (int)rows[first].Length : 0) == second;

    private static string Path(ReadOnlySpan<Row> rows, int target)
    {
        string path = string.Empty;
        int index = 0;
        for (int i = 0; i < target;)
        {
            ref readonly Row row = ref rows[i];
            if (row.IsContainer && target <= i + row.Length)
            {
                path = row.VR == VR.None ? FormattableString.Invariant($"{path}[{index}]") : Append(path, row.Tag);
                index = 0;
                i++;
                continue;
            }

            index++;
            i += 1 + (row.IsContainer ? (int)row.Length : 0);
        }

        return Append(path, rows[target].Tag);

        static string Append(string path, uint tag) => path.Length > 0 ? $"{path}.{new Tag(tag)}" : new Tag(tag).ToString();
    }
}
