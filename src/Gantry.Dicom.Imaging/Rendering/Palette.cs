namespace Gantry.Dicom.Imaging;

/// <summary>The three tables of a palette, plain or in segments (PS3.3 §C.7.6.3.1.5, §C.7.9.2).</summary>
internal sealed class Palette
{
    private readonly LookupTable _red;
    private readonly LookupTable _green;
    private readonly LookupTable _blue;

    private Palette(LookupTable red, LookupTable green, LookupTable blue) => (_red, _green, _blue) = (red, green, blue);

    /// <summary>The first value that the tables have an entry for.</summary>
    public int FirstMapped => _red.FirstMapped;

    /// <summary>How many entries there are.</summary>
    public int Count => _red.Count;

    /// <summary>Whether a data set has a palette, or names one that is well known (PS3.6 annex B).</summary>
    public static bool IsIn(DataSet dataSet) =>
        dataSet.Contains(Attributes.RedPaletteColorLookupTableDescriptor) || WellKnownPalettes.IsKnown(dataSet.Get(Attributes.PaletteColorLookupTableUID));

    /// <summary>Reads the palette of a data set: its tables, else the well-known ones that it names.</summary>
    /// <exception cref="DicomException">A table is missing, or does not agree with its descriptor.</exception>
    public static Palette Create(DataSet dataSet, bool isSigned)
    {
        if (!dataSet.Contains(Attributes.RedPaletteColorLookupTableDescriptor) && dataSet.Get(Attributes.PaletteColorLookupTableUID) is { } uid && WellKnownPalettes.TablesOf(uid) is var (red, green, blue))
        {
            return new Palette(red, green, blue);
        }

        return new Palette(
            Table(Attributes.RedPaletteColorLookupTableDescriptor, Attributes.RedPaletteColorLookupTableData, Attributes.SegmentedRedPaletteColorLookupTableData),
            Table(Attributes.GreenPaletteColorLookupTableDescriptor, Attributes.GreenPaletteColorLookupTableData, Attributes.SegmentedGreenPaletteColorLookupTableData),
            Table(Attributes.BluePaletteColorLookupTableDescriptor, Attributes.BluePaletteColorLookupTableData, Attributes.SegmentedBluePaletteColorLookupTableData));

        LookupTable Table(Attribute<int> descriptor, Tag data, Tag segmented)
        {
            LookupTable table = dataSet.Presence(data) == Presence.Value || dataSet.Presence(segmented) != Presence.Value
                ? LookupTable.Create(dataSet, descriptor, data, isSigned)
                : LookupTable.CreateSegmented(dataSet, descriptor, segmented, isSigned);
            return table.TreatSmallEntriesAsBytes();
        }
    }

    /// <summary>The colour of a value.</summary>
    /// <param name="value">The value; beyond the ends the first or last colour is taken.</param>
    /// <param name="color">Where red, green and blue go.</param>
    public void Map(int value, Span<byte> color)
    {
        color[0] = _red.MapToByte(value);
        color[1] = _green.MapToByte(value);
        color[2] = _blue.MapToByte(value);
    }

    /// <summary>The colour of a value.</summary>
    /// <param name="value">The value; beyond the ends the first or last colour is taken.</param>
    public DrawingColor ColorOf(int value) => new(_red.MapToByte(value), _green.MapToByte(value), _blue.MapToByte(value));

    /// <summary>Gives grays colours, from the first entry for black to the last for white.</summary>
    public RenderedImage Color(RenderedImage gray)
    {
        byte[] pixels = new byte[gray.Pixels.Length * 3];
        for (int i = 0; i < gray.Pixels.Length; i++)
        {
            Map(FirstMapped + (((gray.Pixels[i] * (Count - 1)) + 127) / 255), pixels.AsSpan(3 * i, 3));
        }

        return new RenderedImage(gray.Width, gray.Height, 3, pixels);
    }
}
