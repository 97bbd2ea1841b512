namespace Gantry.Dicom.Imaging;

/// <summary>A wavelet filter as lifting steps (ITU-T T.800 annex F). Steps take turns: in synthesis the first changes even samples, the second odd ones and so on.</summary>
internal interface IWaveletFilter
{
    /// <summary>How many lifting steps there are.</summary>
    static abstract int Steps { get; }

    /// <summary>What low-pass coefficients are multiplied with before the first step of synthesis.</summary>
    static abstract float LowGain { get; }

    /// <summary>What high-pass coefficients are multiplied with before the first step of synthesis.</summary>
    static abstract float HighGain { get; }

    /// <summary>Undoes a lifting step: changes samples by their two neighbours. The three have the same length.</summary>
    static abstract void Unlift(int step, Span<int> samples, ReadOnlySpan<int> left, ReadOnlySpan<int> right);

    /// <summary>Does what <see cref="Unlift"/> undoes.</summary>
    static abstract void Lift(int step, Span<int> samples, ReadOnlySpan<int> left, ReadOnlySpan<int> right);

    /// <summary>Copies numbers, multiplied. The reversible filter knows only powers of two.</summary>
    static abstract void Scale(ReadOnlySpan<int> from, Span<int> to, float factor);
}
