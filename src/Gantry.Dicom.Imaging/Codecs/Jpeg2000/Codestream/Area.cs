namespace Gantry.Dicom.Imaging;

/// <summary>A rectangle of samples on some grid of a JPEG 2000 stream; the second corner is outside.</summary>
internal readonly record struct Area(int X0, int Y0, int X1, int Y1)
{
    public int Width => Math.Max(0, X1 - X0);

    public int Height => Math.Max(0, Y1 - Y0);

    public long Size => (long)Width * Height;

    public bool IsEmpty => X1 <= X0 || Y1 <= Y0;

    public Area Intersect(Area other) =>
        new(Math.Max(X0, other.X0), Math.Max(Y0, other.Y0), Math.Min(X1, other.X1), Math.Min(Y1, other.Y1));

    /// <summary>The samples of a grid that takes every so many of this one's (ITU-T T.800 equations B-2, B-12, B-14).</summary>
    public Area Subsample(int horizontal, int vertical) =>
        new(CeilingDivide(X0, horizontal), CeilingDivide(Y0, vertical), CeilingDivide(X1, horizontal), CeilingDivide(Y1, vertical));

    /// <summary>The samples after so many halvings.</summary>
    public Area Reduce(int levels) => new(CeilingShift(X0, levels), CeilingShift(Y0, levels), CeilingShift(X1, levels), CeilingShift(Y1, levels));

    /// <summary>The part of a resolution's area that one of its four sub-bands has (ITU-T T.800 equation B-15 for one level).</summary>
    public Area Band(SubbandOrientation orientation)
    {
        int x = (int)orientation & 1, y = (int)orientation >> 1;
        return new(Half(X0, x), Half(Y0, y), Half(X1, x), Half(Y1, y));
    }

    /// <summary>The area made wider by so many samples on each side, but not wider than another.</summary>
    public Area Inflate(int margin, Area limit) =>
        new Area(
            (int)Math.Max(limit.X0, (long)X0 - margin),
            (int)Math.Max(limit.Y0, (long)Y0 - margin),
            (int)Math.Min(limit.X1, (long)X1 + margin),
            (int)Math.Min(limit.Y1, (long)Y1 + margin));

    public static int CeilingDivide(int value, int divisor) => (int)(((long)value + divisor - 1) / divisor);

    public static int CeilingShift(int value, int shift) => (int)((value + (1L << shift) - 1) >> shift);

    private static int Half(int value, int high) => (int)(((long)value + 1 - high) >> 1);
}
