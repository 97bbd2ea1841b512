namespace Gantry.Dicom.Imaging;

/// <summary>A component of a tile: its resolutions and how it is coded.</summary>
internal sealed class TileComponent
{
    private TileComponent(ComponentSize size, CodingStyle style, Resolution[] resolutions) =>
        (Size, Style, Resolutions) = (size, style, resolutions);

    public ComponentSize Size { get; }

    public CodingStyle Style { get; }

    /// <summary>From the lowest, one more than there are wavelet levels.</summary>
    public Resolution[] Resolutions { get; }

    /// <summary>Lays out a component of a tile (ITU-T T.800 §B.5).</summary>
    /// <param name="tile">The tile on the reference grid.</param>
    /// <param name="size">What SIZ says of the component.</param>
    /// <param name="parameters">How it is coded.</param>
    /// <param name="component">Its number.</param>
    /// <param name="offset">Where in the stream the tile starts.</param>
    public static TileComponent Create(Area tile, ComponentSize size, CodingParameters parameters, int component, int offset)
    {
        CodingStyle style = parameters.Style(component) ?? throw Jpeg2000Stream.Error("COD is missing", offset);
        Quantization quantization = parameters.Quantization(component) ?? throw Jpeg2000Stream.Error("QCD is missing", offset);
        int shift = parameters.RegionShift(component);
        Area bounds = tile.Subsample(size.HorizontalStep, size.VerticalStep);
        Resolution[] resolutions = new Resolution[style.Levels + 1];
        for (int r = 0; r <= style.Levels; r++)
        {
            Area area = bounds.Reduce(style.Levels - r);
            SubbandOrientation[] orientations = r == 0 ? [SubbandOrientation.LL] : [SubbandOrientation.HL, SubbandOrientation.LH, SubbandOrientation.HH];
            resolutions[r] = new Resolution(r, area, style, [.. orientations.Select(orientation => CreateBand(
                orientation, r == 0 ? area : area.Band(orientation), r, size, style, quantization, shift, offset))]);
        }

        return new TileComponent(size, style, resolutions);
    }

    private static Subband CreateBand(
        SubbandOrientation orientation, Area bounds, int resolution, ComponentSize size, CodingStyle style, Quantization quantization, int shift, int offset)
    {
        (int exponent, int mantissa) = quantization.Find(resolution, orientation)
            ?? throw Jpeg2000Stream.Error($"Quantization is not given for the sub-band {orientation} of resolution {resolution}", offset);
        double step = style.IsReversible ? 1 : Math.ScaleB(1 + (mantissa / 2048.0), size.Precision + StepSize.Gain(orientation) - exponent);
        int magnitudeBits = Math.Max(0, quantization.GuardBits + exponent - 1) + shift;
        return new Subband(orientation, bounds, magnitudeBits, shift, (float)step, style.Style);
    }
}
