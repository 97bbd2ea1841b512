namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>The regions that an ultrasound image says hold echoes; around them devices write names and dates (PS3.3 §C.8.5.5).</summary>
internal static class UltrasoundRegions
{
    /// <summary>Rectangles that together cover all that lies in no region.</summary>
    /// <exception cref="RefusedObjectException">The image tells no region, or none within its rows and columns.</exception>
    public static IEnumerable<PixelRectangle> Outside(DataSet dataSet)
    {
        int rows = dataSet.Get(Attributes.Rows) ?? 0, columns = dataSet.Get(Attributes.Columns) ?? 0;
        List<(int Left, int Top, int Right, int Bottom)> regions = [];
        foreach (DataSet item in dataSet.Items(Attributes.SequenceOfUltrasoundRegions))
        {
            int left = Bound(item.Get(Attributes.RegionLocationMinX0), columns), top = Bound(item.Get(Attributes.RegionLocationMinY0), rows);
            int right = Bound(item.Get(Attributes.RegionLocationMaxX1) + 1, columns), bottom = Bound(item.Get(Attributes.RegionLocationMaxY1) + 1, rows);
            if (right > left && bottom > top)
            {
                regions.Add((left, top, right, bottom));
            }
        }

        if (regions.Count == 0)
        {
            throw new RefusedObjectException("Only ultrasound regions are to stay, and Sequence of Ultrasound Regions (0018,6011) tells none.");
        }

        // Between any two edges the regions of a row are the same.
        int[] edges = [.. regions.SelectMany(region => new[] { region.Top, region.Bottom }).Append(0).Append(rows).Distinct().Order()];
        for (int i = 0; i + 1 < edges.Length; i++)
        {
            int top = edges[i], height = edges[i + 1] - top, from = 0;
            foreach ((int left, _, int right, _) in regions.Where(region => region.Top <= top && region.Bottom > top).OrderBy(region => region.Left))
            {
                if (left > from)
                {
                    yield return new PixelRectangle(from, top, left - from, height);
                }

                from = Math.Max(from, right);
            }

            if (from < columns)
            {
                yield return new PixelRectangle(from, top, columns - from, height);
            }
        }
    }

    private static int Bound(uint? value, int most) => (int)Math.Min(value ?? 0, (uint)most);
}
