using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>The Huffman symbols of a scan with the bits that follow them, kept until their frequencies have made the code.</summary>
internal sealed class JpegSymbols(int capacity) : IDisposable
{
    private const int SymbolsOfTable = 256;
    private const int AtOnce = 4096;

    // As many as coefficients: sixteen zeros and the end stand for some of them.
    private const int MostOfBlock = 64;

    // Bits 0-15: bits that follow; 16-23: the symbol, whose lower four bits say how many follow; 24-25: the table.
    private readonly int[] _counts = new int[4 * SymbolsOfTable];
    private uint[] _symbols = ArrayPool<uint>.Shared.Rent(Math.Max(256, capacity));
    private int _length;

    /// <summary>Adds the symbols of a block (§F.1.2).</summary>
    /// <param name="tables">The table of the DC coefficient, 0 or 2; that of the AC coefficients is the next.</param>
    /// <param name="difference">The DC coefficient, less that of the block before.</param>
    /// <param name="coefficients">The coefficients, column by column.</param>
    /// <param name="present">Which of them are not 0, in the order of <see cref="ZigZag"/>.</param>
    public void Add(int tables, int difference, ReadOnlySpan<int> coefficients, ulong present)
    {
        if (_symbols.Length - _length < MostOfBlock)
        {
            Grow();
        }

        Span<uint> target = _symbols.AsSpan(_length, MostOfBlock);
        Span<int> counts = _counts;
        int dc = tables * SymbolsOfTable, ac = dc + SymbolsOfTable, length = 0, last = 0;
        target[length++] = Count(Symbol(dc, difference), counts);
        for (present &= ~1ul; present != 0; present &= present - 1)
        {
            int place = BitOperations.TrailingZeroCount(present), zeros = place - last - 1;
            for (; zeros > 15; zeros -= 16)
            {
                target[length++] = Count((uint)(ac | 0xF0) << 16, counts);
            }

            target[length++] = Count(Symbol(ac | (zeros << 4), coefficients[ZigZag.Position(place)]), counts);
            last = place;
        }

        if (last < 63)
        {
            target[length++] = Count((uint)ac << 16, counts);
        }

        _length += length;
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

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        ArrayPool<uint>.Shared.Return(_symbols);
        _symbols = [];
    }

    private void Grow()
    {
        uint[] larger = ArrayPool<uint>.Shared.Rent(checked((_length * 2) + MostOfBlock));
        _symbols.AsSpan(0, _length).CopyTo(larger);
        ArrayPool<uint>.Shared.Return(_symbols);
        _symbols = larger;
    }

    // A symbol, and the bits of its number below it: the number has at most 15.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Symbol(int upper, int number)
    {
        int sign = number >> 31, size = 32 - BitOperations.LeadingZeroCount((uint)((number ^ sign) - sign));
        return ((uint)(upper | size) << 16) | ((uint)(number + sign) & ((1u << size) - 1));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static uint Count(uint symbol, Span<int> counts)
    {
        counts[(int)(symbol >> 16)]++;
        return symbol;
    }
}
