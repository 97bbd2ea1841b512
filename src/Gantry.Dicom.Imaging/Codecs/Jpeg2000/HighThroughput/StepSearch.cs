namespace Gantry.Dicom.Imaging;

/// <summary>
/// Finds how coarse the quantizer has to be for a stream to be no longer than it may. High-Throughput blocks can't be cut where they are: only other steps make them smaller.
/// </summary>
/// <param name="precision">Bits of a sample: with steps of half their range next to nothing is left.</param>
/// <param name="budget">How many bytes the stream may have.</param>
internal sealed class StepSearch(int precision, long budget)
{
    private const int MaximumAttempts = 10;

    // As near to the budget as other encoders come with cutting.
    private const double Sufficient = 0.985;

    /// <summary>Encodes with different steps.</summary>
    /// <param name="encode">Encodes with steps that are larger than the finest by a factor, from 1.</param>
    /// <returns>The longest stream within the budget; where none is, the shortest.</returns>
    public ReadOnlyMemory<byte> Find(Func<double, ReadOnlyMemory<byte>> encode)
    {
        ReadOnlyMemory<byte> found = encode(1);
        double fine = 0, coarse = precision, fineLength = found.Length, coarseLength = 0;
        for (int attempt = 1; attempt < MaximumAttempts && (found.Length > budget || (attempt > 1 && found.Length < Sufficient * budget)); attempt++)
        {
            double power = Next(fine, fineLength, coarse, coarseLength);
            ReadOnlyMemory<byte> stream = encode(Math.Pow(2, power));
            if (stream.Length > budget)
            {
                (fine, fineLength) = (power, stream.Length);
                found = found.Length > budget ? stream : found;
            }
            else
            {
                (coarse, coarseLength) = (power, stream.Length);
                found = stream;
            }
        }

        return found;
    }

    // Between two steps the length is taken to fall as a power of the step. Before there are two, a quarter of the way.
    private double Next(double fine, double fineLength, double coarse, double coarseLength)
    {
        double wanted = budget * (1 + Sufficient) / 2;
        double part = coarseLength == 0 ? 0.25 : Math.Log(fineLength / wanted) / Math.Log(fineLength / coarseLength);
        // Neither end again, and both come nearer.
        return fine + ((coarse - fine) * Math.Clamp(part, 0.05, 0.95));
    }
}
