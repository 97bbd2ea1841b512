using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>A line of samples during a horizontal transform: even and odd ones apart, each with a sample more on either side that repeats its neighbour.</summary>
/// <remarks>Repeating the neighbour of the same parity is the symmetric extension of ITU-T T.800 §F.3.7, step by step.</remarks>
internal sealed class LineBuffer
{
    private readonly int[] _even;
    private readonly int[] _odd;
    private readonly int _evenCount;
    private readonly int _oddCount;
    private readonly int _start;

    /// <summary>Makes it for lines between two columns.</summary>
    public LineBuffer(int start, int end)
    {
        _start = start & 1;
        _evenCount = ((end + 1) >> 1) - ((start + 1) >> 1);
        _oddCount = (end >> 1) - (start >> 1);
        _even = new int[_evenCount + 2];
        _odd = new int[_oddCount + 2];
    }

    /// <summary>The even samples, or low-pass coefficients.</summary>
    public Span<int> Even => _even.AsSpan(1, _evenCount);

    /// <summary>The odd samples, or high-pass coefficients.</summary>
    public Span<int> Odd => _odd.AsSpan(1, _oddCount);

    /// <summary>Undoes all lifting steps.</summary>
    public void Unlift<TFilter>()
        where TFilter : struct, IWaveletFilter
    {
        if (_evenCount == 0 || _oddCount == 0)
        {
            return;
        }

        for (int step = 0; step < TFilter.Steps; step++)
        {
            Span<int> to = (step & 1) == 0 ? Even : Odd;
            (int[] from, int shift) = Neighbours(step);
            TFilter.Unlift(step, to, from.AsSpan(shift, to.Length), from.AsSpan(shift + 1, to.Length));
        }
    }

    /// <summary>Does all lifting steps.</summary>
    public void Lift<TFilter>()
        where TFilter : struct, IWaveletFilter
    {
        if (_evenCount == 0 || _oddCount == 0)
        {
            return;
        }

        for (int step = TFilter.Steps - 1; step >= 0; step--)
        {
            Span<int> to = (step & 1) == 0 ? Even : Odd;
            (int[] from, int shift) = Neighbours(step);
            TFilter.Lift(step, to, from.AsSpan(shift, to.Length), from.AsSpan(shift + 1, to.Length));
        }
    }

    /// <summary>Puts even and odd samples in turn into a row.</summary>
    public void Interleave(Span<int> row)
    {
        Span<int> first = _start == 0 ? Even : Odd, second = _start == 0 ? Odd : Even;
        Span<Vector256<uint>> firsts = MemoryMarshal.Cast<int, Vector256<uint>>(first), seconds = MemoryMarshal.Cast<int, Vector256<uint>>(second);
        Span<Vector256<ulong>> pairs = MemoryMarshal.Cast<int, Vector256<ulong>>(row);
        int count = Math.Min(firsts.Length, seconds.Length);
        for (int i = 0; i < count; i++)
        {
            pairs[2 * i] = Vector256.WidenLower(firsts[i]) | (Vector256.WidenLower(seconds[i]) << 32);
            pairs[(2 * i) + 1] = Vector256.WidenUpper(firsts[i]) | (Vector256.WidenUpper(seconds[i]) << 32);
        }

        for (int i = count * Vector256<uint>.Count; i < first.Length; i++)
        {
            row[2 * i] = first[i];
            if (i < second.Length)
            {
                row[(2 * i) + 1] = second[i];
            }
        }
    }

    /// <summary>Takes even and odd samples apart.</summary>
    public void Separate(ReadOnlySpan<int> row)
    {
        Span<int> first = _start == 0 ? Even : Odd, second = _start == 0 ? Odd : Even;
        ReadOnlySpan<Vector256<ulong>> pairs = MemoryMarshal.Cast<int, Vector256<ulong>>(row);
        Span<Vector256<uint>> firsts = MemoryMarshal.Cast<int, Vector256<uint>>(first), seconds = MemoryMarshal.Cast<int, Vector256<uint>>(second);
        int count = Math.Min(Math.Min(firsts.Length, seconds.Length), pairs.Length / 2);
        for (int i = 0; i < count; i++)
        {
            firsts[i] = Vector256.Narrow(pairs[2 * i] & Vector256.Create(0xFFFF_FFFFul), pairs[(2 * i) + 1] & Vector256.Create(0xFFFF_FFFFul));
            seconds[i] = Vector256.Narrow(pairs[2 * i] >> 32, pairs[(2 * i) + 1] >> 32);
        }

        for (int i = count * Vector256<uint>.Count; i < first.Length; i++)
        {
            first[i] = row[2 * i];
            if (i < second.Length)
            {
                second[i] = row[(2 * i) + 1];
            }
        }
    }

    // What a step reads, and where in it the left neighbour of the first sample it changes is.
    private (int[] From, int Shift) Neighbours(int step)
    {
        bool changesEven = (step & 1) == 0;
        int[] from = changesEven ? _odd : _even;
        from[0] = from[1];
        from[^1] = from[^2];
        return (from, changesEven ? _start : 1 - _start);
    }
}
