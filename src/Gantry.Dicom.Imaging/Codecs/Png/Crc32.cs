namespace Gantry.Dicom.Imaging;

/// <summary>The checksum of PNG chunks (ISO/IEC 15948 annex D), of ZIP archives too.</summary>
public static class Crc32
{
    private static readonly uint[] s_table = MakeTable();

    /// <summary>The checksum of bytes.</summary>
    public static uint Compute(ReadOnlySpan<byte> bytes) => Append(0, bytes);

    /// <summary>The checksum of what a checksum is of, and of bytes that follow.</summary>
    public static uint Append(uint checksum, ReadOnlySpan<byte> bytes)
    {
        uint crc = ~checksum;
        foreach (byte value in bytes)
        {
            crc = s_table[(byte)(crc ^ value)] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[] MakeTable()
    {
        uint[] table = new uint[256];
        for (uint n = 0; n < table.Length; n++)
        {
            uint remainder = n;
            for (int bit = 0; bit < 8; bit++)
            {
                remainder = (remainder & 1) == 1 ? 0xEDB88320u ^ (remainder >> 1) : remainder >> 1;
            }

            table[n] = remainder;
        }

        return table;
    }
}
