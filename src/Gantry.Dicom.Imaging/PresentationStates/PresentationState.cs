namespace Gantry.Dicom.Imaging;

/// <summary>
/// A softcopy presentation state (PS3.3 §A.33, PS3.4 annex N): how images are to be shown. Gray, coloured, pseudo-coloured, one blended over another, or a mask subtracted; with
/// shutter, overlays, graphics and text of its own, turned, and cut to what is to be seen.
/// </summary>
public sealed class PresentationState
{
    private readonly DataSet _dataSet;

    private PresentationState(DataSet dataSet, PresentationStateKind kind)
    {
        (_dataSet, Kind) = (dataSet, kind);
        bool isBlending = kind == PresentationStateKind.Blending;
        References = [.. isBlending ? Blended("UNDERLYING").SelectMany(ImageReference.FromSeries) : ImageReference.FromSeries(dataSet)];
        Superimposed = [.. isBlending ? Blended("SUPERIMPOSED").SelectMany(ImageReference.FromSeries) : []];
    }

    /// <summary>What the state was read from: with the ICC profile of the colours that it makes, if it makes any.</summary>
    public DataSet DataSet => _dataSet;

    /// <summary>Which kind it is.</summary>
    public PresentationStateKind Kind { get; }

    /// <summary>The images it shows; of blended ones those below.</summary>
    public IReadOnlyList<ImageReference> References { get; }

    /// <summary>The images it blends over the others, in the same order; none unless it blends.</summary>
    public IReadOnlyList<ImageReference> Superimposed { get; }

    /// <summary>Whether a SOP class is one of those that can be read.</summary>
    /// <param name="sopClass">The SOP Class UID.</param>
    public static bool IsKnown(Uid sopClass) => KindOf(sopClass) is not null;

    /// <summary>Reads a presentation state.</summary>
    /// <exception cref="DicomException">It is none, or none of a kind that can be shown.</exception>
    public static PresentationState FromDataSet(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        Uid? sopClass = dataSet.Get(Attributes.SOPClassUID);
        return KindOf(sopClass) is { } kind
            ? new PresentationState(dataSet, kind)
            : throw new DicomException($"SOP Class UID (0008,0016) {sopClass} is no presentation state that can be shown: grayscale, color, pseudo-color, blending, XA/XRF and variable modality LUT ones can.");
    }

    /// <summary>Whether the state is about a frame of an image.</summary>
    /// <param name="instance">The image's SOP Instance UID.</param>
    /// <param name="frameNumber">1 for the first.</param>
    public bool AppliesTo(Uid instance, int frameNumber = 1) => References.Any(reference => reference.Instance == instance && reference.Has(frameNumber));

    /// <summary>Makes the picture of a frame.</summary>
    /// <param name="image">The image.</param>
    /// <param name="frameNumber">The frame, 1 for the first.</param>
    /// <param name="viewport">The size to fit in, and a part of the picture; null for the area that the state displays, in its own size.</param>
    /// <exception cref="DicomException">The image or the state says what can't be shown.</exception>
    /// <exception cref="ArgumentException">The viewport is not possible, or the state blends two images.</exception>
    public RenderedImage Render(DataSet image, int frameNumber = 1, Viewport? viewport = null)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Kind != PresentationStateKind.Blending
            ? Show(StatePixels.Of(_dataSet, Kind, image, frameNumber), image, frameNumber, viewport)
            : throw new ArgumentException("A state that blends shows two images.", nameof(image));
    }

    /// <summary>Makes the picture of a frame with another in colours over it (PS3.3 §C.11.14).</summary>
    /// <param name="underlying">The image below.</param>
    /// <param name="frameNumber">Its frame, 1 for the first.</param>
    /// <param name="superimposed">The image above: laid over it by their positions in space; where they have none, stretched over the whole.</param>
    /// <param name="superimposedFrame">Its frame, 1 for the first.</param>
    /// <param name="viewport">As for one image.</param>
    /// <exception cref="DicomException">An image or the state says what can't be shown.</exception>
    /// <exception cref="ArgumentException">The viewport is not possible, or the state does not blend.</exception>
    public RenderedImage RenderBlended(DataSet underlying, int frameNumber, DataSet superimposed, int superimposedFrame, Viewport? viewport = null)
    {
        ArgumentNullException.ThrowIfNull(underlying);
        ArgumentNullException.ThrowIfNull(superimposed);
        if (Kind != PresentationStateKind.Blending)
        {
            throw new ArgumentException("The state shows one image at a time.", nameof(superimposed));
        }

        DataSet below = Blended("UNDERLYING").FirstOrDefault() ?? throw new DicomException("Blending Sequence (0070,0402) has no underlying image.");
        DataSet above = Blended("SUPERIMPOSED").FirstOrDefault() ?? throw new DicomException("Blending Sequence (0070,0402) has no superimposed image.");
        StatePixels pixels = StatePixels.Of(below, PresentationStateKind.Grayscale, underlying, frameNumber);
        StatePixels colours = StatePixels.Of(above, PresentationStateKind.Grayscale, superimposed, superimposedFrame).Color(_dataSet);
        float opacity = _dataSet.Get(Attributes.RelativeOpacity) is >= 0 and <= 1 and float share ? share : 1;
        RenderedImage blended = Blending.Blend(pixels.Image, colours.Image, FramePosition.Between(underlying, frameNumber, superimposed, superimposedFrame), opacity);
        return Show(pixels with { Image = blended }, underlying, frameNumber, viewport);
    }

    private RenderedImage Show(StatePixels pixels, DataSet image, int frameNumber, Viewport? viewport)
    {
        Uid? instance = image.Get(Attributes.SOPInstanceUID);
        DisplayedArea area = DisplayedArea.Of(_dataSet, instance, frameNumber, pixels.Image.Width, pixels.Image.Height);
        GraphicLayers layers = new(_dataSet);
        RenderedImage picture = layers.HasColours || GraphicAnnotations.HaveColours(_dataSet) ? pixels.Image.ToColor() : pixels.Image;
        DataSet closing = _dataSet.Items(Attributes.FrameDisplayShutterSequence).FirstOrDefault(item => ImageReference.IsFor(item, instance, frameNumber)) ?? _dataSet;
        DisplayShutter? shutter = DisplayShutter.Find(closing, 1, area.PixelAspect);
        shutter?.Close(picture, pixels.Frame, frameNumber);
        DrawOverlays(picture, image, pixels.Frame, frameNumber, layers, shutter?.OverlayGroup);

        bool isPart = viewport is not null && (viewport.SourceX, viewport.SourceY, viewport.SourceWidth, viewport.SourceHeight) != (0, 0, null, null);
        (picture, ImagePlacement placement) = area.Place(picture, isPart ? null : viewport);
        if (_dataSet.Contains(Attributes.GraphicAnnotationSequence))
        {
            new GraphicAnnotations(picture, placement).Draw(_dataSet, instance, frameNumber, layers);
        }

        return isPart ? Scaler.Fit(picture, viewport) : picture;
    }

    // Those of a group that the state gives a layer, its own before the image's (PS3.3 §C.11.7).
    private void DrawOverlays(RenderedImage picture, DataSet image, NativeFrame frame, int frameNumber, GraphicLayers layers, int? shutterGroup)
    {
        IEnumerable<(OverlayPlane Plane, string? Layer)> planes = OverlayPlane.FromDataSet(_dataSet).Concat(OverlayPlane.FromDataSet(image))
            .DistinctBy(plane => plane.Group)
            .Where(plane => plane.Group != shutterGroup)
            .Select(plane => (plane, _dataSet.GetString(new Tag((ushort)plane.Group, 0x1001))));
        foreach ((OverlayPlane plane, string? layer) in planes.Where(plane => plane.Layer is not null).OrderBy(plane => layers.OrderOf(plane.Layer)))
        {
            plane.Draw(picture, frame, frameNumber, layers.ColorOf(layer));
        }
    }

    private IEnumerable<DataSet> Blended(string position) =>
        _dataSet.Items(Attributes.BlendingSequence).Where(item => item.GetString(Attributes.BlendingPosition) == position);

    private static PresentationStateKind? KindOf(Uid? sopClass) => sopClass?.Value switch
    {
        "1.2.840.10008.5.1.4.1.1.11.1" => PresentationStateKind.Grayscale,
        "1.2.840.10008.5.1.4.1.1.11.2" => PresentationStateKind.Color,
        "1.2.840.10008.5.1.4.1.1.11.3" => PresentationStateKind.PseudoColor,
        "1.2.840.10008.5.1.4.1.1.11.4" => PresentationStateKind.Blending,
        "1.2.840.10008.5.1.4.1.1.11.5" => PresentationStateKind.XRay,
        "1.2.840.10008.5.1.4.1.1.11.12" => PresentationStateKind.VariableModalityLut,
        _ => null,
    };
}
