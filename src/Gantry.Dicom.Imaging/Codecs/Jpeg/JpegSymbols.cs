using System.Numerics;

namespace Gantry.Dicom.Imaging;

/// <summary>The Huffman symbols of a scan with the bits that follow them, kept until their frequencies have made the code.</summary>
internal sealed class JpegSymbols(int capacity)
{
    private const int SymbolsOfTable = 256;
    private const int AtOnce = 4096;

    // Bits 0-15: bits that follow; 16-23: the symbol, whose lower four bits say how many follow; 24-25: the table.
    private readonly int[] _counts = new int[4 * SymbolsOfTable];
    private uint[] _symbols = new uint[Math.Max(256, capacity)];
    private int _length;

    /// <summary>Adds a symbol whose number follows.</summary>
    /// <param name="table">Its table, 0 to 3.</param>
    /// <param name="zeros">The upper four bits of the symbol.</param>
    /// <param name="number">The number, of at most 15 bits; 0 for none.</param>
    public void Add(int table, int zeros, int number)
    {
        int sign = number >> 31, size = 32 - BitOperations.LeadingZeroCount((uint)((number ^ sign) - sign));
        int symbol = (table << 8) | (zeros << 4) | size;
        uint bits = (uint)(number + sign) & ((1u << size) - 1);
        if (_length == _symbols.Length)
        {
            Array.Resize(ref _symbols, checked(_length * 2));
        }

        _symbols[_length++] = ((uint)symbol << 16) | bits;
        _counts[symbol]++;
    }

    /// <summary>The shortest code for the symbols of a table.</summary>
    public JpegHuffmanTable MakeTable(int table, byte identifier) => JpegOptimalCode.Make(identifier, _counts.AsSpan(table * SymbolsOfTable, SymbolsOfTable));

    /// <summary>Writes all symbols.</summary>
    /// <param name="writer">Takes them.</param>
    /// <param name="tables">The tables, by number.</param>
    public void WriteTo(JpegBitWriter writer, JpegHuffmanTable[] tables)
    {
        // The codes of all tables, one after the other: the code above the bits that follow, and how long both are.
        ulong[] codes = new ulong[tables.Length * SymbolsOfTable];
        for (int i = 0; i < codes.Length; i++)
        {
            JpegHuffmanTable table = tables[i / SymbolsOfTable];
            int symbol = i % SymbolsOfTable, size = symbol & 15;
            codes[i] = ((ulong)table.Code(symbol) << size << 32) | (uint)(table.Length(symbol) + size);
        }

        for (int start = 0; start < _length; start += AtOnce)
        {
            ReadOnlySpan<uint> symbols = _symbols.AsSpan(start, Math.Min(AtOnce, _length - start));
            JpegBitPacker packer = writer.Pack(symbols.Length);
            foreach (uint entry in symbols)
            {
                ulong code = codes[entry >> 16];
                packer.Write((uint)(code >> 32) | (entry & 0xFFFF), (int)(uint)code);
            }

            writer.Unpack(packer);
        }
    }
}
