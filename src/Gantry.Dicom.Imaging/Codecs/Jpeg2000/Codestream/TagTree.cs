namespace Gantry.Dicom.Imaging;

/// <summary>A tag tree: numbers of a grid, told bit by bit through the minima of quarters (ITU-T T.800 §B.10.2).</summary>
internal sealed class TagTree
{
    private const int Unknown = int.MaxValue;
    private readonly int[] _values;
    private readonly int[] _lowerBounds;

    // By level from the leaves up: where its nodes start, and how many it has in a row.
    private readonly int[] _starts;
    private readonly int[] _across;

    public TagTree(int width, int height)
    {
        List<int> starts = [], across = [];
        int count = 0;
        while (width > 0 && height > 0)
        {
            starts.Add(count);
            across.Add(width);
            count += width * height;
            if (width == 1 && height == 1)
            {
                break;
            }

            (width, height) = ((width + 1) / 2, (height + 1) / 2);
        }

        (_starts, _across) = ([.. starts], [.. across]);
        _values = new int[count];
        _lowerBounds = new int[count];
        Array.Fill(_values, Unknown);
    }

    /// <summary>Reads on until it is known whether the number of a leaf is below a threshold.</summary>
    /// <returns>Whether it is.</returns>
    public bool ReadIsBelow(ref PacketHeaderReader reader, int x, int y, int threshold)
    {
        int low = 0, node = 0;
        for (int level = _starts.Length - 1; level >= 0; level--)
        {
            node = Node(level, x, y);
            low = Math.Max(low, _lowerBounds[node]);
            while (low < threshold && low < _values[node])
            {
                if (reader.ReadBit())
                {
                    _values[node] = low;
                }
                else
                {
                    low++;
                }
            }

            _lowerBounds[node] = low;
        }

        return _values[node] < threshold;
    }

    private int Node(int level, int x, int y) => _starts[level] + ((y >> level) * _across[level]) + (x >> level);
}
