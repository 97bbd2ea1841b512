using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>What coder and decoder of a scan have in common: its numbers, and how a sample is predicted and reconstructed (ITU-T T.87 §A.2.1, §A.4).</summary>
/// <param name="preset">The coding parameters.</param>
/// <param name="near">NEAR.</param>
internal readonly struct JpegLsCoding<TNear>(JpegLsPreset preset, TNear near)
    where TNear : struct, IJpegLsNear
{
    private readonly TNear _near = near;

    /// <summary>MAXVAL.</summary>
    public int Maximum { get; } = preset.MaximumValue;

    /// <summary>RANGE.</summary>
    public int Range { get; } = preset.Range(near.Near);

    /// <summary>RESET.</summary>
    public int Reset { get; } = preset.Reset;

    /// <summary>qbpp: bits of an error that stands as it is.</summary>
    public int ErrorBits { get; } = preset.ErrorBits(near.Near);

    /// <summary>How many bits 0 announce an error that stands as it is.</summary>
    public int Escape { get; } = preset.Limit - preset.ErrorBits(near.Near) - 1;

    /// <summary>NEAR.</summary>
    public int Near => _near.Near;

    /// <summary>How far apart reconstructed errors are.</summary>
    public int Step => (2 * _near.Near) + 1;

    /// <summary>Predicts a sample by its neighbours and what its context has learned.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Predict(int ra, int rb, int rc, int correction)
    {
        int smaller = Math.Min(ra, rb), larger = Math.Max(ra, rb);
        return Math.Clamp(Math.Min(Math.Max(smaller, ra + rb - rc), larger) + correction, 0, Maximum);
    }

    /// <summary>The sample of a prediction and its quantized error (ITU-T T.87 §A.4.4, §A.4.5).</summary>
    /// <exception cref="DicomException">The error is larger than samples can be.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Reconstruct(int predicted, int error)
    {
        int sample = predicted + (error * Step);
        if ((uint)(sample + Near) > (uint)(Maximum + (2 * Near)))
        {
            sample += sample < 0 ? Range * Step : -Range * Step;
            if ((uint)(sample + Near) > (uint)(Maximum + (2 * Near)))
            {
                ThrowBeyond();
            }
        }

        return Near == 0 ? sample : Math.Clamp(sample, 0, Maximum);
    }

    /// <summary>The quantized error of a prediction, brought into the range of errors (ITU-T T.87 §A.4.4, §A.4.5).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Quantize(int difference)
    {
        int error = Near == 0 ? difference : difference > 0 ? (difference + Near) / Step : -((Near - difference) / Step);
        error += error < 0 ? Range : 0;
        return error >= (Range + 1) / 2 ? error - Range : error;
    }

    private static void ThrowBeyond() => throw new DicomException("a prediction error is larger than samples can be");
}
