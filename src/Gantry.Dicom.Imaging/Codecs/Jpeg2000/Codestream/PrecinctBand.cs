namespace Gantry.Dicom.Imaging;

/// <summary>The part of a sub-band that belongs to a precinct, in code-blocks row by row.</summary>
internal sealed class PrecinctBand
{
    public PrecinctBand(Subband band, Area bounds, int blockWidthExponent, int blockHeightExponent)
    {
        if (bounds.IsEmpty)
        {
            (Blocks, Inclusion, ZeroBitPlanes) = ([], new TagTree(0, 0), new TagTree(0, 0));
            return;
        }

        int left = bounds.X0 >> blockWidthExponent, top = bounds.Y0 >> blockHeightExponent;
        Across = Area.CeilingShift(bounds.X1, blockWidthExponent) - left;
        int down = Area.CeilingShift(bounds.Y1, blockHeightExponent) - top;
        Blocks = new StoredCodeBlock[Across * down];
        for (int i = 0; i < Blocks.Length; i++)
        {
            int x = left + (i % Across), y = top + (i / Across);
            Blocks[i] = new StoredCodeBlock(band, bounds.Intersect(new Area(
                x << blockWidthExponent, y << blockHeightExponent, (x + 1) << blockWidthExponent, (y + 1) << blockHeightExponent)));
        }

        Inclusion = new TagTree(Across, down);
        ZeroBitPlanes = new TagTree(Across, down);
    }

    public StoredCodeBlock[] Blocks { get; }

    /// <summary>Code-blocks in a row.</summary>
    public int Across { get; }

    /// <summary>The layer that first includes a code-block.</summary>
    public TagTree Inclusion { get; }

    /// <summary>The zero bit planes of a code-block.</summary>
    public TagTree ZeroBitPlanes { get; }
}
