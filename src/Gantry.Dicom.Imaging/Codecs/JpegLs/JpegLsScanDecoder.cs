using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>
/// Decodes the lines of a scan (ITU-T T.87 annexes A and B). Lines are given with one pixel more at both ends, which the caller sets: before the first that above it,
/// after the last that before it.
/// </summary>
/// <param name="preset">The coding parameters.</param>
/// <param name="near">NEAR.</param>
/// <param name="gradients">The table of gradients.</param>
internal sealed class JpegLsScanDecoder<TNear>(JpegLsPreset preset, TNear near, ArraySegment<sbyte> gradients) : IJpegLsScanDecoder
    where TNear : struct, IJpegLsNear
{
    private readonly JpegLsCoding<TNear> _coding = new(preset, near);
    private readonly ArraySegment<sbyte> _gradients = gradients;
    private readonly JpegLsContexts _contexts = new(preset.Range(near.Near));
    private ArraySegment<byte> _bits;
    private JpegLsBitReader _reader;

    /// <inheritdoc/>
    public long Consumed => _reader.Consumed;

    /// <inheritdoc/>
    public void Start(ArraySegment<byte> bits)
    {
        _bits = bits;
        _reader = default;
        _contexts.Reset(_coding.Range);
    }

    /// <inheritdoc/>
    // Many a frame is the only one: code that has to be run often before it is fast takes several times as long for it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void DecodeLine(ReadOnlySpan<ushort> previous, Span<ushort> current, ref int runIndex)
    {
        JpegLsBitReader reader = _reader;
        ReadOnlySpan<byte> bits = _bits;
        ReadOnlySpan<sbyte> quantized = _gradients;
        int zero = _coding.Maximum;
        current = current[..previous.Length];
        int ra = current[0], rb = previous[0], rd = previous[1];
        int above = quantized[zero + rd - rb];
        for (int x = 1; x < previous.Length - 1; x++)
        {
            int rc = rb;
            rb = rd;
            rd = previous[x + 1];

            // What is to the right above now is above at the next sample.
            int left = above;
            above = quantized[zero + rd - rb];
            int context = (81 * above) + (9 * left) + quantized[zero + rc - ra];
            if (context != 0)
            {
                ra = DecodeRegular(ref reader, bits, context, ra, rb, rc);
                current[x] = (ushort)ra;
                continue;
            }

            JpegLsBitReader copy = reader;
            x = DecodeRun(ref copy, bits, previous, current, x, 1, ref runIndex);
            reader = copy;
            if (x < previous.Length - 1)
            {
                (ra, rb, rd) = (current[x], previous[x], previous[x + 1]);
                above = quantized[zero + rd - rb];
            }
        }

        _reader = reader;
    }

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void DecodePixels(ReadOnlySpan<ushort> previous, Span<ushort> current, int components, ref int runIndex)
    {
        JpegLsBitReader reader = _reader;
        ReadOnlySpan<byte> bits = _bits;
        ReadOnlySpan<sbyte> quantized = _gradients;
        int zero = _coding.Maximum;
        Span<int> contexts = stackalloc int[components];
        for (int x = components; x < previous.Length - components; x += components)
        {
            int all = 0;
            for (int c = 0; c < components; c++)
            {
                int ra = current[x + c - components], rb = previous[x + c], rc = previous[x + c - components], rd = previous[x + c + components];
                contexts[c] = (81 * quantized[zero + rd - rb]) + (9 * quantized[zero + rb - rc]) + quantized[zero + rc - ra];
                all |= contexts[c];
            }

            if (all == 0)
            {
                JpegLsBitReader copy = reader;
                x = DecodeRun(ref copy, bits, previous, current, x, components, ref runIndex);
                reader = copy;
                continue;
            }

            for (int c = 0; c < components; c++)
            {
                current[x + c] = (ushort)DecodeRegular(ref reader, bits, contexts[c], current[x + c - components], previous[x + c], previous[x + c - components]);
            }
        }

        _reader = reader;
    }

    /// <summary>A sample in the regular mode (ITU-T T.87 §A.4 to §A.6).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int DecodeRegular(ref JpegLsBitReader reader, ReadOnlySpan<byte> bits, int context, int ra, int rb, int rc)
    {
        int sign = context >> 31;
        ref JpegLsRegularContext state = ref _contexts.Regular[(context ^ sign) - sign];
        int predicted = _coding.Predict(ra, rb, rc, (state.Correction ^ sign) - sign);
        int k = state.GolombParameter;
        int mapped = reader.ReadGolomb(bits, k, _coding.Escape, _coding.ErrorBits);
        int error = (mapped >> 1) ^ -(mapped & 1);
        if (_coding.Near == 0 && k == 0)
        {
            error ^= state.Inversion;
        }

        state.Update(error, _coding.Step, _coding.Reset);
        return _coding.Reconstruct(predicted, (error ^ sign) - sign);
    }

    /// <summary>A run of pixels like the one before, and the pixel that ends it (ITU-T T.87 §A.7).</summary>
    /// <returns>Where the pixel that ends the run stands; behind the line when it has none.</returns>
    private int DecodeRun(ref JpegLsBitReader reader, ReadOnlySpan<byte> bits, ReadOnlySpan<ushort> previous, Span<ushort> current, int x, int components, ref int runIndex)
    {
        int length = 0, most = ((previous.Length - x) / components) - 1;
        bool isWhole = true;
        while (length < most && (isWhole = reader.Read(bits, 1) == 1))
        {
            int step = 1 << JpegLsContexts.RunBits[runIndex];
            if (length + step <= most)
            {
                runIndex = Math.Min(runIndex + 1, JpegLsContexts.RunBits.Length - 1);
            }

            length = Math.Min(length + step, most);
        }

        if (!isWhole)
        {
            length += reader.Read(bits, JpegLsContexts.RunBits[runIndex]);
            if (length > most)
            {
                throw new DicomException($"a run of {length} pixels goes beyond the line, which has {most} more");
            }
        }

        if (components == 1)
        {
            current.Slice(x, length).Fill(current[x - 1]);
            x += length;
        }
        else
        {
            for (int end = x + (length * components); x < end; x++)
            {
                current[x] = current[x - components];
            }
        }

        if (length < most)
        {
            for (int c = 0; c < components; c++)
            {
                current[x + c] = (ushort)DecodeRunEnd(ref reader, bits, current[x + c - components], previous[x + c], components == 1, runIndex);
            }

            runIndex = Math.Max(0, runIndex - 1);
        }

        return x;
    }

    private int DecodeRunEnd(ref JpegLsBitReader reader, ReadOnlySpan<byte> bits, int ra, int rb, bool mayBeLikeBoth, int runIndex)
    {
        int type = mayBeLikeBoth && Math.Abs(ra - rb) <= _coding.Near ? 1 : 0;
        ref JpegLsRunContext state = ref _contexts.Run[type];
        int k = state.GolombParameter;
        int mapped = reader.ReadGolomb(bits, k, _coding.Escape - JpegLsContexts.RunBits[runIndex] - 1, _coding.ErrorBits);
        int error = state.Unmap(mapped, k);
        state.Update(error, mapped, _coding.Reset);
        return _coding.Reconstruct(type == 1 ? ra : rb, type == 0 && ra > rb ? -error : error);
    }
}
