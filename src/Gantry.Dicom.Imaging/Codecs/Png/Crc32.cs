namespace Gantry.Dicom.Imaging;

/// <summary>The checksum of PNG chunks (ISO/IEC 15948 annex D).</summary>
internal static class Crc32
{
    private static readonly uint[] s_table = MakeTable();

    public static uint Compute(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
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
