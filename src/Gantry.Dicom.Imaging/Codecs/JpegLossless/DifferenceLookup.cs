namespace Gantry.Dicom.Imaging;

/// <summary>Decodes the differences of a lossless scan, two at a time where both are short.</summary>
internal sealed class DifferenceLookup
{
    // Bits 0-5 of an entry: bits that it covers; 6: whether it is incomplete; 7: whether it holds two differences; 16-31: the first; 32-63: the second.
    private const int Incomplete = 0x40;
    private const int HasSecond = 7;
    private const int LooksOfRefill = JpegBitReader.Refilled / JpegHuffmanLookup.LookedAt;
    private readonly JpegHuffmanLookup _single;
    private readonly long[] _pairs = new long[1 << JpegHuffmanLookup.LookedAt];

    public DifferenceLookup(JpegHuffmanTable table)
    {
        _single = new JpegHuffmanLookup(table, isLossless: true);
        ReadOnlySpan<int> entries = _single.Entries;
        for (int i = 0; i < entries.Length; i++)
        {
            int first = entries[i];
            int length = JpegHuffmanLookup.Length(first);
            int second = entries[(i << length) & (entries.Length - 1)];
            int both = length + JpegHuffmanLookup.Length(second);
            bool isPair = ((first | second) & Incomplete) == 0 && both <= JpegHuffmanLookup.LookedAt;
            _pairs[i] = isPair
                ? ((long)JpegHuffmanLookup.Number(second) << 32) | (first & 0xFFFF0000u) | (1 << HasSecond) | (uint)both
                : (first & 0xFFFF0000u) | (uint)(first & 0x7F);
        }
    }

    /// <summary>Decodes as many differences as there is room for.</summary>
    /// <exception cref="DicomException">The bits are no code, or end.</exception>
    public void Decode(ref JpegBitReader reader, Span<int> differences)
    {
        JpegBitReader local = reader;
        long[] pairs = _pairs;
        while (differences.Length >= 2 * LooksOfRefill)
        {
            local.Refill();
            int x = 0;
            for (int look = 0; look < LooksOfRefill; look++)
            {
                long entry = pairs[(int)(local.Bits >> (64 - JpegHuffmanLookup.LookedAt))];
                if ((entry & Incomplete) != 0)
                {
                    differences[x++] = JpegHuffmanLookup.Number(_single.Decode(ref local));
                    continue;
                }

                local.Skip((int)entry & 0x3F);
                differences[x] = (int)entry >> 16;
                differences[x + 1] = (int)(entry >> 32);
                x += 1 + (((int)entry >> HasSecond) & 1);
            }

            differences = differences[x..];
        }

        for (int x = 0; x < differences.Length; x++)
        {
            local.Refill();
            differences[x] = JpegHuffmanLookup.Number(_single.Decode(ref local));
        }

        reader = local;
    }

    /// <summary>Decodes one difference.</summary>
    /// <param name="reader">Has at least <see cref="JpegHuffmanLookup.LookedAt"/> bits.</param>
    public int DecodeOne(ref JpegBitReader reader) => JpegHuffmanLookup.Number(_single.Decode(ref reader));
}
