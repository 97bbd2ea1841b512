using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>
/// A row of minimum coded units, as the encoder takes them from a native frame (ITU-T T.81 §A.2): components apart, each in its size. Beyond the edges the last samples go on.
/// </summary>
internal sealed class UnitRow
{
    private const int BlockSize = 8;
    private readonly JpegFrame _frame;
    private readonly bool _isRgb;
    private readonly int _horizontal;
    private readonly int _vertical;
    private readonly int _stride;
    private readonly ushort[][] _planes;
    private readonly byte[] _bytes;

    /// <param name="frame">Width, height, components with sampling factors of 1 or 2, and precision. More than 8 bits are in 16.</param>
    /// <param name="isRgb">Whether Y, Cb and Cr are to be made of red, green and blue.</param>
    public UnitRow(JpegFrame frame, bool isRgb)
    {
        (_frame, _isRgb, _horizontal, _vertical) = (frame, isRgb, frame.MaximumHorizontal, frame.MaximumVertical);
        Units = DivideUp(frame.Width, BlockSize * _horizontal);
        Rows = DivideUp(frame.Height, BlockSize * _vertical);
        _stride = Units * BlockSize * _horizontal;
        _planes = Array.ConvertAll(frame.Components, _ => new ushort[_stride * BlockSize * _vertical]);
        _bytes = new byte[frame.Width * frame.Components.Length];
    }

    /// <summary>How many units the row has.</summary>
    public int Units { get; }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; }

    /// <summary>Reads a row.</summary>
    /// <param name="samples">The frame: colour by pixel, 8 bits or 16 bits little endian each.</param>
    /// <param name="row">Which row.</param>
    public void Read(ReadOnlySpan<byte> samples, int row)
    {
        int lines = BlockSize * _vertical, top = row * lines, count = Math.Min(lines, _frame.Height - top), samplesOfLine = _frame.Width * _planes.Length;
        for (int line = 0; line < count; line++)
        {
            int start = (top + line) * samplesOfLine;
            if (_frame.Precision > 8)
            {
                Split(MemoryMarshal.Cast<byte, ushort>(samples).Slice(start, samplesOfLine), line);
            }
            else
            {
                Split(samples.Slice(start, samplesOfLine), line);
            }

            if (_isRgb)
            {
                ConvertToYcc(Line(0, line), Line(1, line), Line(2, line), _frame.Precision);
            }
        }

        foreach (JpegComponent component in _frame.Components)
        {
            (int width, int height) = (_frame.Width, count);
            if (component.Horizontal < _horizontal)
            {
                int linesOfOne = _vertical / component.Vertical;
                (width, height) = (DivideUp(width, 2), DivideUp(height, linesOfOne));
                for (int line = 0; line < height; line++)
                {
                    int above = line * linesOfOne, below = Math.Min(above + linesOfOne, count) - 1;
                    Halve(Line(component.Index, above), Line(component.Index, below), Line(component.Index, line));
                    GoOn(Line(component.Index, line), width);
                }
            }

            for (int line = height; line < BlockSize * component.Vertical; line++)
            {
                Line(component.Index, height - 1).CopyTo(Line(component.Index, line));
            }
        }
    }

    /// <summary>Copies a block of 8 × 8, less the value in the middle of the range.</summary>
    /// <param name="component">Of which component.</param>
    /// <param name="left">Its first sample in a line.</param>
    /// <param name="top">Its first line.</param>
    /// <param name="block">Takes it.</param>
    public void Load(int component, int left, int top, Span<float> block)
    {
        Vector256<float> center = Vector256.Create((float)(1 << (_frame.Precision - 1)));
        ReadOnlySpan<ushort> plane = _planes[component].AsSpan((top * _stride) + left);
        for (int row = 0; row < BlockSize; row++)
        {
            (Vector256.ConvertToSingle(Widen(Vector128.Create(plane.Slice(row * _stride, BlockSize)))) - center).CopyTo(block[(row * BlockSize)..]);
        }
    }

    private static int DivideUp(int value, int divisor) => (value + divisor - 1) / divisor;

    private static void GoOn(Span<ushort> line, int width) => line[width..].Fill(line[width - 1]);

    private Span<ushort> Line(int component, int line) => _planes[component].AsSpan(line * _stride, _stride);

    private void Split(ReadOnlySpan<byte> samples, int line)
    {
        if (_planes.Length > 1)
        {
            BytePlanes.Split(samples, _planes.Length, 1, _bytes);
            samples = _bytes;
        }

        for (int component = 0; component < _planes.Length; component++)
        {
            SampleBytes.Widen(samples.Slice(component * _frame.Width, _frame.Width), Line(component, line));
            GoOn(Line(component, line), _frame.Width);
        }
    }

    // Bits above the precision are dropped.
    private void Split(ReadOnlySpan<ushort> samples, int line)
    {
        int mask = (1 << _frame.Precision) - 1;
        for (int component = 0; component < _planes.Length; component++)
        {
            Span<ushort> target = Line(component, line);
            for (int i = component, x = 0; i < samples.Length; i += _planes.Length, x++)
            {
                target[x] = (ushort)(samples[i] & mask);
            }

            GoOn(target, _frame.Width);
        }
    }

    // In place (ITU-T T.871 §7).
    private static void ConvertToYcc(Span<ushort> first, Span<ushort> second, Span<ushort> third, int precision)
    {
        int center = 1 << (precision - 1 + 16), maximum = (1 << precision) - 1;
        for (int x = 0; x < first.Length; x += Vector128<ushort>.Count)
        {
            Vector256<int> red = Widen(Vector128.Create(first[x..])), green = Widen(Vector128.Create(second[x..])), blue = Widen(Vector128.Create(third[x..]));
            Fixed((red * 19595) + (green * 38470) + (blue * 7471), maximum).CopyTo(first[x..]);
            Fixed(Vector256.Create(center) - (red * 11058) - (green * 21710) + (blue << 15), maximum).CopyTo(second[x..]);
            Fixed(Vector256.Create(center) + (red << 15) - (green * 27439) - (blue * 5329), maximum).CopyTo(third[x..]);
        }
    }

    // Averages two by two; a line with itself where only lines are shortened. The target may be one of the lines.
    private static void Halve(ReadOnlySpan<ushort> above, ReadOnlySpan<ushort> below, Span<ushort> half)
    {
        Vector256<uint> even = Vector256.Create(0xFFFFu);
        for (int x = 0; x < above.Length; x += Vector256<ushort>.Count)
        {
            Vector256<uint> upper = Vector256.Create(above[x..]).AsUInt32(), lower = Vector256.Create(below[x..]).AsUInt32();
            Vector256<uint> average = ((upper & even) + (upper >>> 16) + (lower & even) + (lower >>> 16) + Vector256.Create(2u)) >>> 2;
            Vector128.Narrow(average.GetLower(), average.GetUpper()).CopyTo(half[(x / 2)..]);
        }
    }

    private static Vector256<int> Widen(Vector128<ushort> samples) => Vector256.Create(Vector128.WidenLower(samples), Vector128.WidenUpper(samples)).AsInt32();

    // From 16 fractional bits.
    private static Vector128<ushort> Fixed(Vector256<int> value, int maximum)
    {
        Vector256<uint> samples = Vector256.Min(Vector256.Max((value + Vector256.Create(32768)) >> 16, Vector256<int>.Zero), Vector256.Create(maximum)).AsUInt32();
        return Vector128.Narrow(samples.GetLower(), samples.GetUpper());
    }
}
