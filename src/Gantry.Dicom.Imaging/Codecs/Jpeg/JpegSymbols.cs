using System.Numerics;

namespace Gantry.Dicom.Imaging;

/// <summary>The Huffman symbols of a scan with the bits that follow them, kept until their frequencies have made the code.</summary>
internal sealed class JpegSymbols(int capacity)
{
    private const int SymbolsOfTable = 256;

    // Bits 0-15: bits that follow; 16-23: the symbol, whose lower four bits say how many follow; 24-25: the table.
    private readonly int[][] _counts = [new int[SymbolsOfTable], new int[SymbolsOfTable], new int[SymbolsOfTable], new int[SymbolsOfTable]];
    private uint[] _symbols = new uint[Math.Max(256, capacity)];
    private int _length;

    /// <summary>Adds a symbol whose number follows.</summary>
    /// <param name="table">Its table, 0 to 3.</param>
    /// <param name="zeros">The upper four bits of the symbol.</param>
    /// <param name="number">The number, of at most 15 bits; 0 for none.</param>
    public void Add(int table, int zeros, int number)
    {
        int size = 32 - BitOperations.LeadingZeroCount((uint)Math.Abs(number));
        int symbol = (zeros << 4) | size;
        uint bits = (uint)(number + (number >> 31)) & ((1u << size) - 1);
        if (_length == _symbols.Length)
        {
            Array.Resize(ref _symbols, checked(_length * 2));
        }

        _symbols[_length++] = ((uint)table << 24) | ((uint)symbol << 16) | bits;
        _counts[table][symbol]++;
    }

    /// <summary>The shortest code for the symbols of a table.</summary>
    public JpegHuffmanTable MakeTable(int table, byte identifier) => JpegOptimalCode.Make(identifier, _counts[table]);

    /// <summary>Writes all symbols.</summary>
    /// <param name="writer">Takes them.</param>
    /// <param name="tables">The tables, by number.</param>
    public void WriteTo(JpegBitWriter writer, JpegHuffmanTable[] tables)
    {
        foreach (uint entry in _symbols.AsSpan(0, _length))
        {
            JpegHuffmanTable table = tables[entry >> 24];
            int symbol = (byte)(entry >> 16);
            int size = symbol & 15;
            writer.WriteBits(((uint)table.Code(symbol) << size) | (entry & 0xFFFF), table.Length(symbol) + size);
        }
    }
}
