using System.Runtime.ExceptionServices;

namespace Gantry.Dicom.Imaging;

/// <summary>Works on several frames at once. What one of them throws comes out as it is, not wrapped up with the others': callers tell damage from other faults by its type.</summary>
internal static class ParallelFrames
{
    /// <summary>Does work for each of some frames.</summary>
    /// <param name="count">How many.</param>
    /// <param name="parallelism">How many at once.</param>
    /// <param name="work">What is done, with 0 for the first.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static void ForEach(int count, int parallelism, Action<int> work, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (count == 1)
        {
            work(0);
            return;
        }

        try
        {
            Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellationToken }, work);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions.FirstOrDefault(inner => inner is DicomException) ?? exception.InnerExceptions[0]);
        }
    }
}
