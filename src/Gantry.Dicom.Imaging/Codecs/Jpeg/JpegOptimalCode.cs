namespace Gantry.Dicom.Imaging;

/// <summary>The Huffman code that makes counted symbols shortest (ITU-T T.81 §K.2): at most 16 bits a symbol, and none of ones alone.</summary>
internal static class JpegOptimalCode
{
    private const int Longest = 16;

    /// <summary>Makes the table.</summary>
    /// <param name="identifier">Class and destination of the table.</param>
    /// <param name="counts">How often each symbol occurs.</param>
    public static JpegHuffmanTable Make(byte identifier, ReadOnlySpan<int> counts)
    {
        int[] lengths = CodeLengths(counts);

        // How many codes there are of each length, those of a symbol that takes the code of ones included.
        int[] ofLength = new int[lengths.Length + 1];
        foreach (int length in lengths)
        {
            ofLength[length]++;
        }

        Shorten(ofLength);
        int last = Array.FindLastIndex(ofLength, Longest, count => count > 0);
        ofLength[last]--;

        // The more frequent symbols had the shorter codes already, and keep their order.
        byte[] symbols = [.. Enumerable.Range(0, counts.Length).Where(symbol => lengths[symbol] > 0).OrderBy(symbol => lengths[symbol]).Select(symbol => (byte)symbol)];
        return new JpegHuffmanTable(identifier, Array.ConvertAll(ofLength[1..(Longest + 1)], count => (byte)count), symbols);
    }

    // Merges the two rarest groups of symbols until one is left. The last length is that of the reserved symbol.
    private static int[] CodeLengths(ReadOnlySpan<int> counts)
    {
        long[] weights = new long[counts.Length + 1];
        int[] lengths = new int[weights.Length];
        int[] next = new int[weights.Length];
        Array.Fill(next, -1);
        for (int i = 0; i < counts.Length; i++)
        {
            weights[i] = counts[i];
        }

        weights[^1] = 1;
        while (true)
        {
            int first = Rarest(weights, -1);
            int second = Rarest(weights, first);
            if (second < 0)
            {
                return lengths;
            }

            weights[first] += weights[second];
            weights[second] = 0;
            int member = first;
            while (true)
            {
                lengths[member]++;
                if (next[member] < 0)
                {
                    break;
                }

                member = next[member];
            }

            next[member] = second;
            for (member = second; member >= 0; member = next[member])
            {
                lengths[member]++;
            }
        }
    }

    private static int Rarest(long[] weights, int except)
    {
        int rarest = -1;
        for (int i = 0; i < weights.Length; i++)
        {
            if (weights[i] > 0 && i != except && (rarest < 0 || weights[i] <= weights[rarest]))
            {
                rarest = i;
            }
        }

        return rarest;
    }

    // Two of the longest codes become one that is a bit shorter, and a shorter code makes room for the other (figure K.3).
    private static void Shorten(int[] ofLength)
    {
        for (int length = ofLength.Length - 1; length > Longest; length--)
        {
            while (ofLength[length] > 0)
            {
                int shorter = Array.FindLastIndex(ofLength, length - 2, count => count > 0);
                ofLength[length] -= 2;
                ofLength[length - 1]++;
                ofLength[shorter + 1] += 2;
                ofLength[shorter]--;
            }
        }
    }
}
