using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Gantry.Dicom.Imaging;

/// <summary>The predictors of lossless JPEG (ITU-T T.81 §H.1.2.1), a row at a time; arithmetic is modulo 65536.</summary>
internal abstract class LosslessPredictor
{
    private interface IPrediction
    {
        static abstract int Of(int left, int above, int aboveLeft);
    }

    /// <summary>A predictor by its selection value, 1 to 7.</summary>
    public static LosslessPredictor Create(int selection) => selection switch
    {
        1 => new Predictor<Left>(),
        2 => new Predictor<Above>(),
        3 => new Predictor<AboveLeft>(),
        4 => new Predictor<Plane>(),
        5 => new Predictor<LeftAndSlope>(),
        6 => new Predictor<AboveAndSlope>(),
        _ => new Predictor<Mean>(),
    };

    /// <summary>Samples from differences.</summary>
    /// <param name="differences">Differences, every <paramref name="stride"/>th of this row; only their lower 16 bits count.</param>
    /// <param name="stride">How far apart they are.</param>
    /// <param name="above">The row above, empty for the first row of a restart interval.</param>
    /// <param name="initial">What predicts the first sample of the first row.</param>
    /// <param name="row">Takes the samples.</param>
    public void Add(ReadOnlySpan<int> differences, int stride, ReadOnlySpan<ushort> above, int initial, Span<ushort> row)
    {
        if (!above.IsEmpty && this is not Predictor<Left>)
        {
            AddRow(differences, stride, above[..row.Length], row);
            return;
        }

        int left = above.IsEmpty ? initial : above[0];
        for (int x = 0, i = 0; x < row.Length; x++, i += stride)
        {
            left += differences[i];
            row[x] = (ushort)left;
        }
    }

    /// <summary>Differences of samples, modulo 65536: 32768 is −32768.</summary>
    /// <param name="row">A row of samples, colour by pixel.</param>
    /// <param name="above">The row above, empty for the first.</param>
    /// <param name="initial">What predicts the first sample of the first row.</param>
    /// <param name="components">How many samples a pixel has.</param>
    /// <param name="differences">Takes the differences.</param>
    public void Subtract(ReadOnlySpan<ushort> row, ReadOnlySpan<ushort> above, int initial, int components, Span<short> differences)
    {
        for (int x = 0; x < components; x++)
        {
            differences[x] = (short)(row[x] - (above.IsEmpty ? initial : above[x]));
        }

        if (above.IsEmpty || this is Predictor<Left>)
        {
            SubtractLeft(row[components..], row[..^components], differences[components..]);
        }
        else
        {
            SubtractRow(row, above, components, differences);
        }
    }

    private protected abstract void AddRow(ReadOnlySpan<int> differences, int stride, ReadOnlySpan<ushort> above, Span<ushort> row);

    private protected abstract void SubtractRow(ReadOnlySpan<ushort> row, ReadOnlySpan<ushort> above, int components, Span<short> differences);

    private static void SubtractLeft(ReadOnlySpan<ushort> row, ReadOnlySpan<ushort> left, Span<short> differences)
    {
        ReadOnlySpan<Vector256<short>> samples = MemoryMarshal.Cast<ushort, Vector256<short>>(row), predictions = MemoryMarshal.Cast<ushort, Vector256<short>>(left);
        Span<Vector256<short>> results = MemoryMarshal.Cast<short, Vector256<short>>(differences);
        for (int i = 0; i < samples.Length; i++)
        {
            results[i] = samples[i] - predictions[i];
        }

        for (int x = samples.Length * Vector256<short>.Count; x < row.Length; x++)
        {
            differences[x] = (short)(row[x] - left[x]);
        }
    }

    // The first sample of a row is predicted by the one above.
    private sealed class Predictor<T> : LosslessPredictor
        where T : struct, IPrediction
    {
        private protected override void AddRow(ReadOnlySpan<int> differences, int stride, ReadOnlySpan<ushort> above, Span<ushort> row)
        {
            int aboveLeft = above[0];
            int left = (ushort)(differences[0] + aboveLeft);
            row[0] = (ushort)left;
            for (int x = 1, i = stride; x < row.Length && x < above.Length; x++, i += stride)
            {
                int up = above[x];
                left = (ushort)(differences[i] + T.Of(left, up, aboveLeft));
                row[x] = (ushort)left;
                aboveLeft = up;
            }
        }

        private protected override void SubtractRow(ReadOnlySpan<ushort> row, ReadOnlySpan<ushort> above, int components, Span<short> differences)
        {
            ReadOnlySpan<ushort> samples = row[components..], left = row[..samples.Length], up = above.Slice(components, samples.Length), upLeft = above[..samples.Length];
            Span<short> results = differences.Slice(components, samples.Length);
            for (int x = 0; x < samples.Length; x++)
            {
                results[x] = (short)(samples[x] - T.Of(left[x], up[x], upLeft[x]));
            }
        }
    }

    private struct Left : IPrediction
    {
        public static int Of(int left, int above, int aboveLeft) => left;
    }

    private struct Above : IPrediction
    {
        public static int Of(int left, int above, int aboveLeft) => above;
    }

    private struct AboveLeft : IPrediction
    {
        public static int Of(int left, int above, int aboveLeft) => aboveLeft;
    }

    private struct Plane : IPrediction
    {
        public static int Of(int left, int above, int aboveLeft) => left + above - aboveLeft;
    }

    private struct LeftAndSlope : IPrediction
    {
        public static int Of(int left, int above, int aboveLeft) => left + ((above - aboveLeft) >> 1);
    }

    private struct AboveAndSlope : IPrediction
    {
        public static int Of(int left, int above, int aboveLeft) => above + ((left - aboveLeft) >> 1);
    }

    private struct Mean : IPrediction
    {
        public static int Of(int left, int above, int aboveLeft) => (left + above) >> 1;
    }
}
