using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>Decodes Huffman codes and the numbers that follow them with one look at the next bits, where both are short enough.</summary>
internal sealed class JpegHuffmanLookup
{
    /// <summary>Bits that are looked at together.</summary>
    public const int LookedAt = 12;

    // Bits 0-5 of an entry: bits that it covers; 6: whether it is incomplete; 8-11: upper four bits of the symbol (zeros before a coefficient);
    // 12-15: bits still to be read; 16-31: the number.
    private const int Incomplete = 0x40;
    private readonly int[] _entries = new int[1 << LookedAt];
    private readonly int[] _ends = new int[17];
    private readonly int[] _firsts = new int[17];
    private readonly byte[] _symbols;
    private readonly bool _isLossless;

    /// <param name="table">The table.</param>
    /// <param name="isLossless">Whether its symbols are of lossless differences, whose sizes go to 16.</param>
    public JpegHuffmanLookup(JpegHuffmanTable table, bool isLossless = false)
    {
        (_symbols, _isLossless) = (table.Symbols, isLossless);
        Array.Fill(_entries, Incomplete);
        int code = 0;
        int next = 0;
        for (int length = 1; length <= 16; length++, code <<= 1)
        {
            int count = table.Counts[length - 1];
            _firsts[length] = next - code;
            for (int i = 0; length <= LookedAt && i < count; i++)
            {
                Fill(code + i, length, _symbols[next + i]);
            }

            (code, next) = (code + count, next + count);
            _ends[length] = code;
        }
    }

    /// <summary>An entry for each value of the next <see cref="LookedAt"/> bits.</summary>
    public ReadOnlySpan<int> Entries => _entries;

    /// <summary>How many bits an entry covers.</summary>
    public static int Length(int entry) => entry & 0x3F;

    /// <summary>Decodes a code and its number.</summary>
    /// <param name="reader">Has at least <see cref="LookedAt"/> bits; where that was not enough, it is refilled after.</param>
    /// <returns>An entry: see <see cref="Number"/> and <see cref="Zeros"/>.</returns>
    /// <exception cref="DicomException">The bits are no code.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Decode(ref JpegBitReader reader)
    {
        int entry = _entries[(int)(reader.Bits >> (64 - LookedAt))];
        if ((entry & Incomplete) == 0)
        {
            reader.Skip(Length(entry));
            return entry;
        }

        reader.Refill();
        entry = Complete(entry, reader.Bits, reader.Offset);
        reader.Skip(Length(entry));
        reader.Refill();
        return entry;
    }

    /// <summary>The number of an entry: a coefficient or difference, 0 for a symbol without one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Number(int entry) => entry >> 16;

    /// <summary>The upper four bits of an entry's symbol: how many zeros precede a coefficient.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Zeros(int entry) => (entry >> 8) & 15;

    private int Complete(int entry, ulong bits, int offset)
    {
        int length = Length(entry);
        int size = (entry >> 12) & 15;
        if (size == 0)
        {
            (byte symbol, length) = FindSymbol((int)(bits >> 48), offset);
            entry = EntryOf(symbol, out size);
        }

        int number = size == 0 ? Number(entry) : JpegBitReader.Extend((int)(bits << length >> (64 - size)), size);
        return (number << 16) | (entry & 0xF00) | (length + size);
    }

    private void Fill(int code, int length, byte symbol)
    {
        int rest = LookedAt - length;
        int entry = EntryOf(symbol, out int size);
        Span<int> entries = _entries.AsSpan(code << rest, 1 << rest);
        if (size > rest)
        {
            entries.Fill(entry | (size << 12) | Incomplete | length);
            return;
        }

        for (int i = 0; i < entries.Length; i++)
        {
            int number = size == 0 ? 0 : JpegBitReader.Extend(i >> (rest - size), size);
            entries[i] = entry | (number << 16) | (length + size);
        }
    }

    private (byte Symbol, int Length) FindSymbol(int bits, int offset)
    {
        for (int length = LookedAt + 1; length <= 16; length++)
        {
            int code = bits >> (16 - length);
            if (code < _ends[length])
            {
                return (_symbols[_firsts[length] + code], length);
            }
        }

        throw JpegBitReader.Fault("Bits that are no Huffman code", offset);
    }

    // The lower four bits are the size of the number that follows; but size 16 is the difference 32768, without further bits (§H.1.2.2).
    private int EntryOf(byte symbol, out int size)
    {
        size = symbol & 15;
        return _isLossless && symbol == 16 ? 32768 << 16 : (symbol >> 4) << 8;
    }
}
