using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>What is known of the prediction errors of one context of the regular mode (ITU-T T.87 §A.2, §A.6).</summary>
internal struct JpegLsRegularContext
{
    private const int MinimumCorrection = -128;
    private const int MaximumCorrection = 127;

    private int _sum;
    private int _bias;
    private int _count;
    private int _correction;

    /// <summary>A context that has seen nothing yet.</summary>
    /// <param name="range">RANGE.</param>
    public JpegLsRegularContext(int range) => (_sum, _count) = (JpegLsContexts.InitialSum(range), 1);

    /// <summary>C, what is added to a prediction.</summary>
    public readonly int Correction => _correction;

    /// <summary>k, the Golomb parameter (ITU-T T.87 §A.5.1).</summary>
    public readonly int GolombParameter
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => JpegLsContexts.GolombParameter(_count, _sum);
    }

    /// <summary>-1 where errors of lossless scans are mapped the other way round when k is 0, else 0 (ITU-T T.87 §A.5.2).</summary>
    public readonly int Inversion
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => ((2 * _bias) + _count - 1) >> 31;
    }

    /// <summary>Counts an error in (ITU-T T.87 §A.6).</summary>
    /// <param name="error">The quantized error.</param>
    /// <param name="step">2 × NEAR + 1.</param>
    /// <param name="reset">RESET.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Update(int error, int step, int reset)
    {
        int sum = _sum + Math.Abs(error), bias = _bias + (error * step), count = _count;
        if (count == reset)
        {
            sum >>= 1;
            bias >>= 1;
            count >>= 1;
        }

        _sum = sum;
        _count = ++count;
        if (bias <= -count)
        {
            bias = Math.Max(bias + count, 1 - count);
            _correction -= _correction > MinimumCorrection ? 1 : 0;
        }
        else if (bias > 0)
        {
            bias = Math.Min(bias - count, 0);
            _correction += _correction < MaximumCorrection ? 1 : 0;
        }

        _bias = bias;
    }
}
