namespace Gantry.Dicom.Imaging;

/// <summary>Writes numbers of a grid as a tag tree (ITU-T T.800 §B.10.2).</summary>
internal sealed class TagTreeWriter
{
    private readonly List<Level> _levels = [];

    /// <summary>Makes the tree of numbers, row by row.</summary>
    public TagTreeWriter(int width, int[] values)
    {
        int height = width == 0 ? 0 : values.Length / width;
        Level level = new(width, values);
        _levels.Add(level);
        while (width > 1 || height > 1)
        {
            int nextWidth = (width + 1) / 2, nextHeight = (height + 1) / 2;
            int[] minima = new int[nextWidth * nextHeight];
            Array.Fill(minima, int.MaxValue);
            for (int i = 0; i < width * height; i++)
            {
                ref int minimum = ref minima[(i / width / 2 * nextWidth) + (i % width / 2)];
                minimum = Math.Min(minimum, level.Values[i]);
            }

            (width, height) = (nextWidth, nextHeight);
            level = new Level(width, minima);
            _levels.Add(level);
        }
    }

    /// <summary>Writes on until a reader knows whether a number is below a threshold.</summary>
    public void Write(PacketHeaderWriter writer, int x, int y, int threshold)
    {
        int low = 0;
        for (int i = _levels.Count - 1; i >= 0; i--)
        {
            Level level = _levels[i];
            int node = ((y >> i) * level.Width) + (x >> i);
            low = Math.Max(low, level.LowerBounds[node]);
            while (low < threshold && low < level.Values[node])
            {
                writer.WriteBit(false);
                low++;
            }

            if (low < threshold && !level.IsKnown[node])
            {
                writer.WriteBit(true);
                level.IsKnown[node] = true;
            }

            level.LowerBounds[node] = low;
        }
    }

    private sealed record Level(int Width, int[] Values)
    {
        public int[] LowerBounds { get; } = new int[Values.Length];

        public bool[] IsKnown { get; } = new bool[Values.Length];
    }
}
