namespace Gantry.Dicom.Imaging;

/// <summary>What a main or tile header says of how components are coded; a tile's own statements come before the main header's (ITU-T T.800 §A.6).</summary>
/// <param name="parent">What counts where this header says nothing; null for the main header.</param>
/// <param name="components">How many components there are.</param>
internal sealed class CodingParameters(CodingParameters? parent, int components)
{
    private readonly Dictionary<int, CodingStyle> _styles = [];
    private readonly Dictionary<int, Quantization> _quantizations = [];
    private readonly Dictionary<int, int> _shifts = [];
    private readonly List<Progression> _progressions = [];
    private TileCodingStyle? _tile;
    private CodingStyle? _style;
    private Quantization? _quantization;

    /// <summary>What is the same for all components; null where no COD was read.</summary>
    public TileCodingStyle? Tile => _tile ?? parent?.Tile;

    public CodingStyle? Style(int component) => _styles.GetValueOrDefault(component) ?? _style ?? parent?.Style(component);

    public Quantization? Quantization(int component) =>
        _quantizations.GetValueOrDefault(component) ?? _quantization ?? parent?.Quantization(component);

    /// <summary>The shift of a component's region of interest, 0 without.</summary>
    public int RegionShift(int component) => _shifts.TryGetValue(component, out int shift) ? shift : parent?.RegionShift(component) ?? 0;

    /// <summary>The progressions that POC gives; none without POC.</summary>
    public IReadOnlyList<Progression> Progressions => _progressions.Count > 0 || parent is null ? _progressions : parent.Progressions;

    /// <summary>Reads a marker segment if it is one of those that say how components are coded.</summary>
    public void Read(int marker, ref MarkerReader reader)
    {
        switch (marker)
        {
            case Marker.CodingStyleDefault:
                (_tile, _style) = CodingStyle.ReadDefault(ref reader);
                break;
            case Marker.CodingStyleComponent:
                int component = ReadComponent(ref reader);
                _styles[component] = CodingStyle.Read(ref reader, (reader.ReadByte() & 1) != 0);
                break;
            case Marker.QuantizationDefault:
                _quantization = Imaging.Quantization.Read(ref reader);
                break;
            case Marker.QuantizationComponent:
                component = ReadComponent(ref reader);
                _quantizations[component] = Imaging.Quantization.Read(ref reader);
                break;
            case Marker.RegionOfInterest:
                component = ReadComponent(ref reader);
                int style = reader.ReadByte();
                _shifts[component] = style == 0
                    ? Math.Min(reader.ReadByte(), 37)
                    : throw reader.Error($"Region of interest style {style} is of part 2 of JPEG 2000, which is not decoded");
                break;
            case Marker.ProgressionOrderChange:
                _progressions.AddRange(Progression.Read(ref reader, components));
                break;
        }
    }

    private int ReadComponent(ref MarkerReader reader)
    {
        int component = reader.ReadComponentNumber(components);
        return component < components ? component : throw reader.Error($"Component {component} is not one of the {components} there are");
    }
}
