using System.Runtime.InteropServices;

namespace Gantry.Dicom.Imaging;

/// <summary>The differences of a frame's lines, read from the first to the last.</summary>
/// <param name="description">The description of the native frame.</param>
/// <param name="predictor">What predicts its samples.</param>
internal sealed class LosslessLines(PixelDescription description, LosslessPredictor predictor)
{
    private readonly int[] _differences = new int[description.Columns * description.SamplesPerPixel];
    private readonly ushort[][] _rows = [.. Enumerable.Range(0, description.SamplesPerPixel).Select(_ => new ushort[description.Columns])];
    private readonly ushort[] _row = new ushort[description.Columns];
    private int _line;

    /// <summary>The differences of the next line, colour by pixel; valid until the one after.</summary>
    /// <param name="samples">The samples of the frame.</param>
    public ReadOnlySpan<int> Next(ReadOnlySpan<byte> samples)
    {
        int components = _rows.Length;
        int start = _line * _differences.Length;
        for (int component = 0; component < components; component++)
        {
            ushort[] above = _rows[component];
            ushort[] row = _row;
            if (description.BitsAllocated == 8)
            {
                ReadOnlySpan<byte> source = samples.Slice(start, _differences.Length);
                for (int x = 0, i = component; x < row.Length; x++, i += components)
                {
                    row[x] = source[i];
                }
            }
            else
            {
                ReadOnlySpan<ushort> source = MemoryMarshal.Cast<byte, ushort>(samples).Slice(start, _differences.Length);
                for (int x = 0, i = component; x < row.Length; x++, i += components)
                {
                    row[x] = source[i];
                }
            }

            predictor.Subtract(row, _line == 0 ? [] : above, 1 << (description.BitsAllocated - 1), _differences.AsSpan(component), components);
            row.CopyTo(above, 0);
        }

        _line++;
        return _differences;
    }
}
