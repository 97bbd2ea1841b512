namespace Gantry.Dicom.Imaging;

/// <summary>A component of a frame coded by the discrete cosine transform: its size (ITU-T T.81 §A.1.1, §A.2) and its samples.</summary>
internal sealed class DctComponent
{
    public DctComponent(JpegFrame frame, JpegComponent component)
    {
        Component = component;
        (int horizontal, int vertical) = (frame.MaximumHorizontal, frame.MaximumVertical);
        Width = DivideUp(frame.Width * component.Horizontal, horizontal);
        Height = DivideUp(frame.Height * component.Vertical, vertical);
        (Columns, Rows) = (DivideUp(Width, 8), DivideUp(Height, 8));
        AllColumns = DivideUp(frame.Width, 8 * horizontal) * component.Horizontal;
        AllRows = DivideUp(frame.Height, 8 * vertical) * component.Vertical;
        if ((long)AllColumns * AllRows * 64 > Array.MaxLength)
        {
            throw new DicomException($"The JPEG code stream holds {frame.Height} lines of {frame.Width} pixels, which are too many to be decoded at once.");
        }

        Samples = new ushort[AllColumns * AllRows * 64];
    }

    public JpegComponent Component { get; }

    /// <summary>Samples of a line.</summary>
    public int Width { get; }

    /// <summary>Lines.</summary>
    public int Height { get; }

    /// <summary>Blocks of a line of a scan of this component alone.</summary>
    public int Columns { get; }

    /// <summary>Lines of blocks of a scan of this component alone.</summary>
    public int Rows { get; }

    /// <summary>Blocks of a line, with those that fill up the last MCU.</summary>
    public int AllColumns { get; }

    /// <summary>Lines of blocks, with those that fill up the last MCUs.</summary>
    public int AllRows { get; }

    /// <summary>The samples of all blocks, line by line.</summary>
    public ushort[] Samples { get; }

    /// <summary>How far apart lines of samples are.</summary>
    public int Stride => AllColumns * 8;

    /// <summary>The samples from the first of a block on.</summary>
    public Span<ushort> Block(int row, int column) => Samples.AsSpan((row * 8 * Stride) + (column * 8));

    /// <summary>A line of samples; those beyond the last are like the last.</summary>
    public ReadOnlySpan<ushort> Line(int line) => Samples.AsSpan(Math.Clamp(line, 0, Height - 1) * Stride, Width);

    private static int DivideUp(int value, int divisor) => (value + divisor - 1) / divisor;
}
