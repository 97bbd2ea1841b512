namespace Gantry.Dicom.Imaging;

/// <summary>The layers of a presentation state, drawn in their order, each in its colour (PS3.3 §C.10.7).</summary>
internal sealed class GraphicLayers
{
    private readonly Dictionary<string, (int Order, DrawingColor Color)> _layers = new(StringComparer.Ordinal);

    public GraphicLayers(DataSet state)
    {
        foreach (DataSet layer in state.Items(Attributes.GraphicLayerSequence))
        {
            if (layer.GetString(Attributes.GraphicLayer) is { } name)
            {
                _layers[name] = (layer.Get(Attributes.GraphicLayerOrder) ?? 0, Recommended(layer));
            }
        }
    }

    /// <summary>Whether a layer is drawn in a colour that is no gray.</summary>
    public bool HasColours => _layers.Values.Any(layer => !layer.Color.IsGray);

    /// <summary>When a layer is drawn: the smaller, the earlier.</summary>
    public int OrderOf(string? layer) => Find(layer)?.Order ?? int.MinValue;

    /// <summary>The colour that a layer is drawn in, white where the state recommends none.</summary>
    public DrawingColor ColorOf(string? layer) => Find(layer)?.Color ?? DrawingColor.White;

    private (int Order, DrawingColor Color)? Find(string? layer) => layer is not null && _layers.TryGetValue(layer, out (int Order, DrawingColor Color) known) ? known : null;

    private static DrawingColor Recommended(DataSet layer) =>
        DrawingColor.OfLab(layer, Attributes.GraphicLayerRecommendedDisplayCIELabValue) is { } color ? color
        : layer.GetValues(Attributes.GraphicLayerRecommendedDisplayRGBValue) is [ushort red, ushort green, ushort blue, ..]
            ? new DrawingColor((byte)(red >> 8), (byte)(green >> 8), (byte)(blue >> 8))
        : layer.Get(Attributes.GraphicLayerRecommendedDisplayGrayscaleValue) is { } gray ? DrawingColor.OfGray((byte)(gray >> 8))
        : DrawingColor.White;
}
