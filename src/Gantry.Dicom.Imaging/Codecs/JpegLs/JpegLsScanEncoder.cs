using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>
/// Encodes the lines of a scan (ITU-T T.87 annex A). Lines are given with one sample more at both ends, which the caller sets, as <see cref="JpegLsScanDecoder{TNear}"/> has
/// them; in near-lossless scans the line becomes what it is decoded to.
/// </summary>
/// <param name="preset">The coding parameters.</param>
/// <param name="near">NEAR.</param>
/// <param name="gradients">The table of gradients.</param>
/// <param name="bits">Takes the bits of a line.</param>
internal sealed class JpegLsScanEncoder<TNear>(JpegLsPreset preset, TNear near, ArraySegment<sbyte> gradients, ArraySegment<byte> bits) : IJpegLsScanEncoder
    where TNear : struct, IJpegLsNear
{
    private readonly JpegLsCoding<TNear> _coding = new(preset, near);
    private readonly JpegLsContexts _contexts = new(preset.Range(near.Near));
    private readonly ArraySegment<sbyte> _gradients = gradients;
    private readonly ArraySegment<byte> _bits = bits;
    private JpegLsBitWriter _writer;

    /// <inheritdoc/>
    // Many a frame is the only one: code that has to be run often before it is fast takes several times as long for it.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public ReadOnlySpan<byte> EncodeLine(ReadOnlySpan<ushort> previous, Span<ushort> current, ref int runIndex)
    {
        JpegLsBitWriter writer = _writer;
        writer.Rewind();
        Span<byte> bytes = _bits;
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
                ra = EncodeRegular(ref writer, bytes, context, current[x], ra, rb, rc);
                if (_coding.Near > 0)
                {
                    current[x] = (ushort)ra;
                }

                continue;
            }

            JpegLsBitWriter copy = writer;
            x = EncodeRun(ref copy, bytes, previous, current, x, ref runIndex);
            writer = copy;
            if (x < previous.Length - 1)
            {
                (ra, rb, rd) = (current[x], previous[x], previous[x + 1]);
                above = quantized[zero + rd - rb];
            }
        }

        _writer = writer;
        return bytes[..writer.Length];
    }

    /// <inheritdoc/>
    public byte Rest(out int count) => _writer.Rest(out count);

    /// <summary>A sample in the regular mode (ITU-T T.87 §A.4 to §A.6).</summary>
    /// <returns>What it is decoded to.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int EncodeRegular(ref JpegLsBitWriter writer, Span<byte> bytes, int context, int sample, int ra, int rb, int rc)
    {
        int sign = context >> 31;
        ref JpegLsRegularContext state = ref _contexts.Regular[(context ^ sign) - sign];
        int predicted = _coding.Predict(ra, rb, rc, (state.Correction ^ sign) - sign);
        int error = _coding.Quantize(((sample - predicted) ^ sign) - sign);
        int k = state.GolombParameter;
        int inverted = _coding.Near == 0 && k == 0 ? error ^ state.Inversion : error;
        writer.WriteGolomb(bytes, (inverted << 1) ^ (inverted >> 31), k, _coding.Escape, _coding.ErrorBits);
        state.Update(error, _coding.Step, _coding.Reset);
        return _coding.Near == 0 ? sample : _coding.Reconstruct(predicted, (error ^ sign) - sign);
    }

    /// <summary>A run of samples like the one before, and the sample that ends it (ITU-T T.87 §A.7).</summary>
    /// <returns>Where the sample that ends the run stands; behind the line when it has none.</returns>
    private int EncodeRun(ref JpegLsBitWriter writer, Span<byte> bytes, ReadOnlySpan<ushort> previous, Span<ushort> current, int x, ref int runIndex)
    {
        int ra = current[x - 1];
        Span<ushort> rest = current[x..^1];
        int length = _coding.Near == 0
            ? rest.IndexOfAnyExcept((ushort)ra)
            : rest.IndexOfAnyExceptInRange((ushort)Math.Max(0, ra - _coding.Near), (ushort)Math.Min(_coding.Maximum, ra + _coding.Near));
        bool isEnded = length >= 0;
        length = isEnded ? length : rest.Length;
        rest[..length].Fill((ushort)ra);
        x += length;
        while (length >= 1 << JpegLsContexts.RunBits[runIndex])
        {
            writer.Write(bytes, 1, 1);
            length -= 1 << JpegLsContexts.RunBits[runIndex];
            runIndex = Math.Min(runIndex + 1, JpegLsContexts.RunBits.Length - 1);
        }

        if (isEnded)
        {
            writer.Write(bytes, (ulong)length, JpegLsContexts.RunBits[runIndex] + 1);
            current[x] = (ushort)EncodeRunEnd(ref writer, bytes, current[x], ra, previous[x], runIndex);
            runIndex = Math.Max(0, runIndex - 1);
        }
        else if (length > 0)
        {
            writer.Write(bytes, 1, 1);
        }

        return x;
    }

    private int EncodeRunEnd(ref JpegLsBitWriter writer, Span<byte> bytes, int sample, int ra, int rb, int runIndex)
    {
        int type = Math.Abs(ra - rb) <= _coding.Near ? 1 : 0;
        bool isTurned = type == 0 && ra > rb;
        int predicted = type == 1 ? ra : rb;
        ref JpegLsRunContext state = ref _contexts.Run[type];
        int error = _coding.Quantize(isTurned ? predicted - sample : sample - predicted);
        int k = state.GolombParameter;
        int mapped = state.Map(error, k);
        writer.WriteGolomb(bytes, mapped, k, _coding.Escape - JpegLsContexts.RunBits[runIndex] - 1, _coding.ErrorBits);
        state.Update(error, mapped, _coding.Reset);
        return _coding.Reconstruct(predicted, isTurned ? -error : error);
    }
}
