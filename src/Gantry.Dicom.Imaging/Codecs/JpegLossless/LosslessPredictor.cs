namespace Gantry.Dicom.Imaging;

/// <summary>The predictors of lossless JPEG (ITU-T T.81 §H.1.2.1), a row at a time; arithmetic is modulo 65536.</summary>
/// <param name="selection">Which predictor, 1 to 7.</param>
internal sealed class LosslessPredictor(int selection)
{
    /// <summary>Samples from differences.</summary>
    /// <param name="differences">Differences, every <paramref name="stride"/>th of this row; only their lower 16 bits count.</param>
    /// <param name="stride">How far apart they are.</param>
    /// <param name="above">The row above, empty for the first row of a restart interval.</param>
    /// <param name="initial">What predicts the first sample of the first row.</param>
    /// <param name="row">Takes the samples.</param>
    public void Add(ReadOnlySpan<int> differences, int stride, ReadOnlySpan<ushort> above, int initial, Span<ushort> row)
    {
        int left = differences[0] + (above.IsEmpty ? initial : above[0]);
        row[0] = (ushort)left;
        if (above.IsEmpty || selection == 1)
        {
            for (int x = 1, i = stride; x < row.Length; x++, i += stride)
            {
                left += differences[i];
                row[x] = (ushort)left;
            }

            return;
        }

        above = above[..row.Length];
        left = row[0];
        int aboveLeft = above[0];
        switch (selection)
        {
            case 2:
                for (int x = 1, i = stride; x < row.Length; x++, i += stride)
                {
                    row[x] = (ushort)(differences[i] + above[x]);
                }

                break;
            case 3:
                for (int x = 1, i = stride; x < row.Length; x++, i += stride)
                {
                    row[x] = (ushort)(differences[i] + above[x - 1]);
                }

                break;
            case 4:
                for (int x = 1, i = stride; x < row.Length; x++, i += stride)
                {
                    int up = above[x];
                    left = (ushort)(differences[i] + left + up - aboveLeft);
                    row[x] = (ushort)left;
                    aboveLeft = up;
                }

                break;
            case 5:
                for (int x = 1, i = stride; x < row.Length; x++, i += stride)
                {
                    int up = above[x];
                    left = (ushort)(differences[i] + left + ((up - aboveLeft) >> 1));
                    row[x] = (ushort)left;
                    aboveLeft = up;
                }

                break;
            case 6:
                for (int x = 1, i = stride; x < row.Length; x++, i += stride)
                {
                    int up = above[x];
                    left = (ushort)(differences[i] + up + ((left - aboveLeft) >> 1));
                    row[x] = (ushort)left;
                    aboveLeft = up;
                }

                break;
            default:
                for (int x = 1, i = stride; x < row.Length; x++, i += stride)
                {
                    left = (ushort)(differences[i] + ((left + above[x]) >> 1));
                    row[x] = (ushort)left;
                }

                break;
        }
    }

    /// <summary>Differences of samples, from −32767 to 32768.</summary>
    /// <param name="row">A row of samples.</param>
    /// <param name="above">The row above, empty for the first.</param>
    /// <param name="initial">What predicts the first sample of the first row.</param>
    /// <param name="differences">Takes the differences.</param>
    public void Subtract(ReadOnlySpan<ushort> row, ReadOnlySpan<ushort> above, int initial, Span<int> differences)
    {
        differences = differences[..row.Length];
        differences[0] = Wrap(row[0] - (above.IsEmpty ? initial : above[0]));
        for (int x = 1; x < row.Length; x++)
        {
            int left = row[x - 1];
            differences[x] = Wrap(row[x] - (above.IsEmpty ? left : Predict(left, above[x], above[x - 1])));
        }

        static int Wrap(int difference) => (short)difference == short.MinValue ? 32768 : (short)difference;
    }

    private int Predict(int left, int above, int aboveLeft) => selection switch
    {
        1 => left,
        2 => above,
        3 => aboveLeft,
        4 => left + above - aboveLeft,
        5 => left + ((above - aboveLeft) >> 1),
        6 => above + ((left - aboveLeft) >> 1),
        _ => (left + above) >> 1,
    };
}
