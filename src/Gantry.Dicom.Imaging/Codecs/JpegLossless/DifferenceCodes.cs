using System.Numerics;

namespace Gantry.Dicom.Imaging;

/// <summary>The codes of differences with the bits that follow them (ITU-T T.81 §H.1.2.2): small differences, which most are, are looked up whole.</summary>
internal sealed class DifferenceCodes
{
    /// <summary>Differences from −<see cref="Small"/> to before it are small.</summary>
    private const int Small = 256;

    private const int LengthBits = 8;
    private readonly JpegHuffmanTable _table;
    private readonly uint[] _small = new uint[2 * Small];

    /// <param name="table">The codes of sizes.</param>
    public DifferenceCodes(JpegHuffmanTable table)
    {
        _table = table;
        for (int i = 0; i < _small.Length; i++)
        {
            uint code = Code(i - Small, out int length);
            _small[i] = (code << LengthBits) | (uint)length;
        }
    }

    /// <summary>How many bits a difference has, 0 to 16.</summary>
    public static int SizeOf(short difference)
    {
        int sign = difference >> 31;
        return 32 - BitOperations.LeadingZeroCount((uint)((difference ^ sign) - sign));
    }

    /// <summary>Writes differences.</summary>
    public void Write(ReadOnlySpan<short> differences, JpegBitWriter writer)
    {
        JpegBitPacker packer = writer.Pack(differences.Length);
        uint[] small = _small;
        foreach (short difference in differences)
        {
            uint index = (uint)(difference + Small);
            if (index < (uint)small.Length)
            {
                uint entry = small[index];
                packer.Write(entry >> LengthBits, (int)(entry & ((1 << LengthBits) - 1)));
            }
            else
            {
                uint code = Code(difference, out int length);
                packer.Write(code, length);
            }
        }

        writer.Unpack(packer);
    }

    // A difference of 32768 has size 16 and no further bits.
    private uint Code(int difference, out int length)
    {
        int size = SizeOf((short)difference), extra = size & 15;
        uint bits = (uint)(difference + (difference >> 31)) & ((1u << extra) - 1);
        length = _table.Length(size) + extra;
        return ((uint)_table.Code(size) << extra) | bits;
    }
}
