using System.Runtime.InteropServices;

namespace Gantry.Dicom.Imaging;

/// <summary>The differences of a frame's lines, read from the first to the last.</summary>
/// <param name="description">The description of the native frame.</param>
/// <param name="predictor">What predicts its samples.</param>
internal sealed class LosslessLines(PixelDescription description, LosslessPredictor predictor)
{
    private readonly int _length = description.Columns * description.SamplesPerPixel;
    private readonly short[] _differences = new short[description.Columns * description.SamplesPerPixel];
    private ushort[] _row = new ushort[description.Columns * description.SamplesPerPixel];
    private ushort[] _above = new ushort[description.Columns * description.SamplesPerPixel];
    private int _line;

    /// <summary>The differences of the next line modulo 65536, colour by pixel; valid until the one after.</summary>
    /// <param name="samples">The samples of the frame.</param>
    public ReadOnlySpan<short> Next(ReadOnlySpan<byte> samples)
    {
        (_row, _above) = (_above, _row);
        int start = _line * _length;
        if (description.BitsAllocated == 8)
        {
            SampleBytes.Widen(samples.Slice(start, _length), _row);
        }
        else
        {
            MemoryMarshal.Cast<byte, ushort>(samples).Slice(start, _length).CopyTo(_row);
        }

        predictor.Subtract(_row, _line == 0 ? [] : _above, 1 << (description.BitsAllocated - 1), description.SamplesPerPixel, _differences);
        _line++;
        return _differences;
    }
}
