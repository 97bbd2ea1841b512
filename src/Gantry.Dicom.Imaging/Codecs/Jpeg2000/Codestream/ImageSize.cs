namespace Gantry.Dicom.Imaging;

/// <summary>The marker segment SIZ: reference grid, tiles and components (ITU-T T.800 §A.5.1).</summary>
/// <param name="Capabilities">Rsiz.</param>
/// <param name="Image">The image on the reference grid.</param>
/// <param name="TileWidth">XTsiz.</param>
/// <param name="TileHeight">YTsiz.</param>
/// <param name="TileLeft">XTOsiz.</param>
/// <param name="TileTop">YTOsiz.</param>
/// <param name="Components">The components.</param>
internal sealed record ImageSize(int Capabilities, Area Image, int TileWidth, int TileHeight, int TileLeft, int TileTop, ComponentSize[] Components)
{
    public int TilesAcross { get; } = Area.CeilingDivide(Image.X1 - TileLeft, TileWidth);

    public int TilesDown { get; } = Area.CeilingDivide(Image.Y1 - TileTop, TileHeight);

    /// <summary>The part of the reference grid that a tile covers (ITU-T T.800 equations B-7 to B-10).</summary>
    public Area Tile(int index)
    {
        long left = TileLeft + ((long)(index % TilesAcross) * TileWidth), top = TileTop + ((long)(index / TilesAcross) * TileHeight);
        return new Area(
            (int)Math.Max(left, Image.X0), (int)Math.Max(top, Image.Y0), (int)Math.Min(left + TileWidth, Image.X1), (int)Math.Min(top + TileHeight, Image.Y1));
    }

    /// <summary>Reads the segment behind its length.</summary>
    public static ImageSize Read(ref MarkerReader reader)
    {
        int capabilities = reader.ReadUInt16();
        int x1 = reader.ReadCoordinate("Xsiz"), y1 = reader.ReadCoordinate("Ysiz"), x0 = reader.ReadCoordinate("XOsiz"), y0 = reader.ReadCoordinate("YOsiz");
        int tileWidth = reader.ReadTileSize(), tileHeight = reader.ReadTileSize();
        int tileLeft = reader.ReadCoordinate("XTOsiz"), tileTop = reader.ReadCoordinate("YTOsiz");
        int count = reader.ReadUInt16();
        if (x0 >= x1 || y0 >= y1)
        {
            throw reader.Error($"The image goes from ({x0}, {y0}) to ({x1}, {y1}) on the reference grid and holds no sample");
        }

        if (tileLeft > x0 || tileTop > y0 || (long)tileLeft + tileWidth <= x0 || (long)tileTop + tileHeight <= y0)
        {
            throw reader.Error($"The first tile, {tileWidth} × {tileHeight} at ({tileLeft}, {tileTop}), holds nothing of the image at ({x0}, {y0})");
        }

        if (count == 0 || reader.Remaining < 3 * count)
        {
            throw reader.Error($"SIZ names {count} components and describes {reader.Remaining / 3}");
        }

        ComponentSize[] components = new ComponentSize[count];
        for (int i = 0; i < count; i++)
        {
            int depth = reader.ReadByte(), horizontal = reader.ReadByte(), vertical = reader.ReadByte();
            components[i] = new ComponentSize((depth & 0x7F) + 1, depth > 0x7F, horizontal, vertical);
            if (components[i].Precision > 38 || horizontal == 0 || vertical == 0)
            {
                throw reader.Error($"Component {i} has {components[i].Precision} bits and takes {horizontal} × {vertical} of the reference grid");
            }
        }

        ImageSize size = new(capabilities, new Area(x0, y0, x1, y1), tileWidth, tileHeight, tileLeft, tileTop, components);
        return (long)size.TilesAcross * size.TilesDown <= 65535
            ? size
            : throw reader.Error($"The image has {size.TilesAcross} × {size.TilesDown} tiles, more than the 65535 allowed");
    }
}
