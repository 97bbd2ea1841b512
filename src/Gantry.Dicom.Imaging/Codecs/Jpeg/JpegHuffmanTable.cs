namespace Gantry.Dicom.Imaging;

/// <summary>A Huffman table as a DHT segment lists it, with the code of each symbol (ITU-T T.81 §C.2).</summary>
internal sealed class JpegHuffmanTable
{
    private readonly ushort[] _codes = new ushort[256];
    private readonly byte[] _lengths = new byte[256];

    /// <param name="identifier">Class (0 DC, 1 AC) in the upper and destination in the lower four bits.</param>
    /// <param name="counts">How many codes there are of each length from 1 to 16.</param>
    /// <param name="symbols">The symbols by code length.</param>
    public JpegHuffmanTable(byte identifier, byte[] counts, byte[] symbols)
    {
        (Identifier, Counts, Symbols) = (identifier, counts, symbols);
        int code = 0;
        int next = 0;
        for (byte length = 1; length <= 16; length++, code <<= 1)
        {
            for (int i = 0; i < counts[length - 1]; i++)
            {
                _codes[symbols[next]] = (ushort)code++;
                _lengths[symbols[next++]] = length;
            }
        }
    }

    public byte Identifier { get; }

    public byte[] Counts { get; }

    public byte[] Symbols { get; }

    /// <summary>Whether there are codes of these lengths for at most 256 symbols.</summary>
    public static bool IsCode(ReadOnlySpan<byte> counts)
    {
        int free = 1;
        int symbols = 0;
        foreach (byte count in counts)
        {
            free = (free << 1) - count;
            symbols += count;
            if (free < 0)
            {
                return false;
            }
        }

        return symbols <= 256;
    }

    public int Code(int symbol) => _codes[symbol];

    public int Length(int symbol) => _lengths[symbol];
}
