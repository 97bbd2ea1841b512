namespace Gantry.Dicom.Imaging;

/// <summary>How a component of a tile is coded: the second half of COD, or COC (ITU-T T.800 table A.15).</summary>
/// <param name="Levels">Wavelet decomposition levels, 0 to 32.</param>
/// <param name="BlockWidthExponent">Code-blocks are 2 to this wide, 2 to 10.</param>
/// <param name="BlockHeightExponent">Code-blocks are 2 to this high, 2 to 10.</param>
/// <param name="Style">How code-blocks are coded.</param>
/// <param name="IsReversible">5-3 reversible filter, or 9-7 irreversible.</param>
/// <param name="Precincts">Size exponents of precincts by resolution, height in the upper four bits; empty for 2 to 15.</param>
internal sealed record CodingStyle(int Levels, int BlockWidthExponent, int BlockHeightExponent, CodeBlockStyle Style, bool IsReversible, byte[] Precincts)
{
    public int PrecinctWidthExponent(int resolution) => Precincts.Length == 0 ? 15 : Precincts[resolution] & 15;

    public int PrecinctHeightExponent(int resolution) => Precincts.Length == 0 ? 15 : Precincts[resolution] >> 4;

    /// <summary>Reads COD: first what is of the tile, then what is of its components.</summary>
    public static (TileCodingStyle Tile, CodingStyle Component) ReadDefault(ref MarkerReader reader)
    {
        int flags = reader.ReadByte(), order = reader.ReadByte(), layers = reader.ReadUInt16(), transform = reader.ReadByte();
        if (order > 4 || layers == 0)
        {
            throw reader.Error($"COD names progression order {order} and {layers} layers, allowed are 0 to 4 and 1 to 65535");
        }

        if (transform > 1)
        {
            throw reader.Error($"Component transform {transform} is of part 2 of JPEG 2000, which is not decoded");
        }

        TileCodingStyle tile = new((ProgressionOrder)order, layers, transform == 1, (flags & 2) != 0, (flags & 4) != 0);
        return (tile, Read(ref reader, (flags & 1) != 0));
    }

    /// <summary>Reads the parameters that COD and COC share.</summary>
    public static CodingStyle Read(ref MarkerReader reader, bool hasPrecincts)
    {
        int levels = reader.ReadByte(), width = (reader.ReadByte() & 15) + 2, height = (reader.ReadByte() & 15) + 2;
        int style = reader.ReadByte(), filter = reader.ReadByte();
        if (levels > 32 || width > 10 || height > 10 || width + height > 12)
        {
            throw reader.Error($"{levels} wavelet levels and code-blocks of 2^{width} × 2^{height} are beyond 32 levels and 4096 samples");
        }

        if (style > 127 || filter > 1)
        {
            throw reader.Error($"Code-block style {style:X2}h or wavelet filter {filter} is of part 2 of JPEG 2000, which is not decoded");
        }

        byte[] precincts = [];
        if (hasPrecincts)
        {
            precincts = new byte[levels + 1];
            for (int i = 0; i <= levels; i++)
            {
                precincts[i] = (byte)reader.ReadByte();
                if (i > 0 && ((precincts[i] & 15) == 0 || precincts[i] >> 4 == 0))
                {
                    throw reader.Error($"Precincts of resolution {i} are one sample wide or high, which only those of resolution 0 may be");
                }
            }
        }

        return new CodingStyle(levels, width, height, (CodeBlockStyle)style, filter == 1, precincts);
    }
}
