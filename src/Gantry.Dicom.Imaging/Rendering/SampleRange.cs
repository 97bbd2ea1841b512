using System.Numerics;

namespace Gantry.Dicom.Imaging;

/// <summary>The smallest and largest of many samples.</summary>
internal static class SampleRange
{
    /// <summary>Finds both; 0 and −1 where there are none.</summary>
    public static (int First, int Last) Find(ReadOnlySpan<ushort> samples)
    {
        if (samples.IsEmpty)
        {
            return (0, -1);
        }

        ushort first = ushort.MaxValue, last = 0;
        int i = 0;
        if (samples.Length >= Vector<ushort>.Count)
        {
            Vector<ushort> smallest = new(ushort.MaxValue), largest = Vector<ushort>.Zero;
            for (; i <= samples.Length - Vector<ushort>.Count; i += Vector<ushort>.Count)
            {
                Vector<ushort> next = new(samples[i..]);
                smallest = Vector.Min(smallest, next);
                largest = Vector.Max(largest, next);
            }

            for (int lane = 0; lane < Vector<ushort>.Count; lane++)
            {
                first = Math.Min(first, smallest[lane]);
                last = Math.Max(last, largest[lane]);
            }
        }

        for (; i < samples.Length; i++)
        {
            first = Math.Min(first, samples[i]);
            last = Math.Max(last, samples[i]);
        }

        return (first, last);
    }
}
