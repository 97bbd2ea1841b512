using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>
/// Brings a component to the size of the frame. Where it has half the samples, each new one is three quarters of the nearer and one quarter of the farther old one, with
/// the roundings that the Independent JPEG Group's decoder made customary; other ratios repeat the nearest.
/// </summary>
internal sealed class ChromaUpsampler
{
    private readonly DctComponent _component;
    private readonly int _horizontal;
    private readonly int _vertical;
    private readonly int _maximumHorizontal;
    private readonly int _maximumVertical;
    private readonly bool _isSmooth;
    private readonly ushort[] _line;
    private readonly ushort[] _sums;

    public ChromaUpsampler(JpegFrame frame, DctComponent component)
    {
        _component = component;
        (_horizontal, _vertical) = (component.Component.Horizontal, component.Component.Vertical);
        (_maximumHorizontal, _maximumVertical) = (frame.MaximumHorizontal, frame.MaximumVertical);

        // Too few samples to have neighbours are repeated.
        _isSmooth = component.Width > 2;
        bool isFull = _horizontal == _maximumHorizontal && _vertical == _maximumVertical;
        _line = isFull ? [] : new ushort[(component.Width * 2) + frame.Width];
        _sums = isFull ? [] : new ushort[component.Width];
    }

    /// <summary>A line of the frame; valid until the next is asked for.</summary>
    public ReadOnlySpan<ushort> Line(int line)
    {
        bool isHalfWide = _isSmooth && _horizontal * 2 == _maximumHorizontal;
        bool isHalfHigh = _vertical * 2 == _maximumVertical;
        int source = line * _vertical / _maximumVertical;
        if (_line.Length == 0)
        {
            return _component.Line(line);
        }

        if (isHalfHigh && (isHalfWide || _horizontal == _maximumHorizontal))
        {
            Blend(_component.Line(source), _component.Line((line & 1) == 0 ? source - 1 : source + 1));
            if (isHalfWide)
            {
                Widen(_sums, 4, 8, 7);
                return _line;
            }

            int rounding = 1 + (line & 1);
            for (int x = 0; x < _sums.Length; x++)
            {
                _line[x] = (ushort)((_sums[x] + rounding) >> 2);
            }

            return _line;
        }

        if (isHalfWide && _vertical == _maximumVertical)
        {
            Widen(_component.Line(source), 2, 1, 2);
            return _line;
        }

        ReadOnlySpan<ushort> samples = _component.Line(source);
        for (int x = 0; x < _line.Length - (samples.Length * 2); x++)
        {
            _line[x] = samples[x * _horizontal / _maximumHorizontal];
        }

        return _line;
    }

    private void Blend(ReadOnlySpan<ushort> near, ReadOnlySpan<ushort> far)
    {
        Span<ushort> sums = _sums;
        near = near[..sums.Length];
        far = far[..sums.Length];
        int x = 0;
        for (; x <= sums.Length - Vector256<ushort>.Count; x += Vector256<ushort>.Count)
        {
            ((Vector256.Create(near[x..]) * 3) + Vector256.Create(far[x..])).CopyTo(sums[x..]);
        }

        for (; x < sums.Length; x++)
        {
            sums[x] = (ushort)((near[x] * 3) + far[x]);
        }
    }

    // The outermost samples have no farther neighbour: they count four times.
    private void Widen(ReadOnlySpan<ushort> samples, int shift, int leftRounding, int rightRounding)
    {
        Span<ushort> line = _line.AsSpan(0, samples.Length * 2);
        int last = samples.Length - 1, x = 1;
        line[0] = (ushort)(((samples[0] * 4) + leftRounding) >> shift);
        line[1] = (ushort)(((samples[0] * 3) + samples[1] + rightRounding) >> shift);
        for (; x <= last - Vector256<ushort>.Count; x += Vector256<ushort>.Count)
        {
            Vector256<ushort> weighted = Vector256.Create(samples[x..]) * 3;
            Vector256<ushort> left = (weighted + Vector256.Create(samples[(x - 1)..]) + Vector256.Create((ushort)leftRounding)) >>> shift;
            Vector256<ushort> right = (weighted + Vector256.Create(samples[(x + 1)..]) + Vector256.Create((ushort)rightRounding)) >>> shift;
            Span<ushort> target = line.Slice(2 * x, 2 * Vector256<ushort>.Count);
            (Vector256.WidenLower(left) | (Vector256.WidenLower(right) << 16)).AsUInt16().CopyTo(target);
            (Vector256.WidenUpper(left) | (Vector256.WidenUpper(right) << 16)).AsUInt16().CopyTo(target[Vector256<ushort>.Count..]);
        }

        for (; x < last; x++)
        {
            int weighted = samples[x] * 3;
            line[2 * x] = (ushort)((weighted + samples[x - 1] + leftRounding) >> shift);
            line[(2 * x) + 1] = (ushort)((weighted + samples[x + 1] + rightRounding) >> shift);
        }

        line[2 * last] = (ushort)(((samples[last] * 3) + samples[last - 1] + leftRounding) >> shift);
        line[(2 * last) + 1] = (ushort)(((samples[last] * 4) + rightRounding) >> shift);
    }
}
