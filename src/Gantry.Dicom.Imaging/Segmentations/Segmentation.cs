namespace Gantry.Dicom.Imaging;

/// <summary>A segmentation (PS3.3 §C.8.20): which pixels of images belong to which segments; rendered alone, or over the images.</summary>
public sealed class Segmentation
{
    private const double UsualOpacity = 0.5;
    private const double HalfSlice = 0.5;

    private readonly DataSet _dataSet;
    private readonly Dictionary<int, Segment> _byNumber;
    private readonly int _maximum;

    private Segmentation(DataSet dataSet)
    {
        _dataSet = dataSet;
        Type = dataSet.GetString(Attributes.SegmentationType) switch
        {
            "BINARY" => SegmentationType.Binary,
            "FRACTIONAL" => SegmentationType.Fractional,
            "LABELMAP" => SegmentationType.LabelMap,
            null => dataSet.Get(Attributes.BitsAllocated) == 1 ? SegmentationType.Binary : SegmentationType.Fractional,
            var other => throw new DicomException($"Segmentation Type (0062,0001) is '{other}', allowed is BINARY, FRACTIONAL or LABELMAP."),
        };
        Segments = [.. dataSet.Items(Attributes.SegmentSequence).Select(Segment.Of)];
        _byNumber = Segments.DistinctBy(segment => segment.Number).ToDictionary(segment => segment.Number);
        _maximum = Type == SegmentationType.Fractional ? Math.Max((int)(dataSet.Get(Attributes.MaximumFractionalValue) ?? byte.MaxValue), 1) : 1;
        NumberOfFrames = PixelDescription.ReadNumberOfFrames(dataSet);
    }

    /// <summary>What its pixels say.</summary>
    public SegmentationType Type { get; }

    /// <summary>Its segments, as the object lists them.</summary>
    public IReadOnlyList<Segment> Segments { get; }

    /// <summary>How many frames it has.</summary>
    public int NumberOfFrames { get; }

    /// <summary>Whether a SOP class is one of segmentations in pixels.</summary>
    /// <param name="sopClass">The SOP Class UID.</param>
    public static bool IsKnown(Uid? sopClass) => sopClass == SopClasses.SegmentationStorage || sopClass == SopClasses.LabelMapSegmentationStorage;

    /// <summary>Reads a segmentation.</summary>
    /// <param name="dataSet">The object, with its pixels or a source they can be read from.</param>
    /// <exception cref="DicomException">It says no type that is known.</exception>
    public static Segmentation FromDataSet(DataSet dataSet)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return new Segmentation(dataSet);
    }

    /// <summary>The segment that a frame is about; null in a label map, where each pixel says it, and where the object says none.</summary>
    /// <param name="frameNumber">1 for the first.</param>
    public Segment? SegmentOf(int frameNumber)
    {
        if (Type == SegmentationType.LabelMap)
        {
            return null;
        }

        if (FunctionalGroups.Find(_dataSet, frameNumber, Attributes.SegmentIdentificationSequence).Get(Attributes.ReferencedSegmentNumber) is { } number)
        {
            return SegmentBy(number);
        }

        // Frames without groups of their own go through all tiles of one segment after the other (PS3.3 §C.7.6.17.3).
        int tiles = TilesOfSegment();
        return _dataSet.GetString(Attributes.DimensionOrganizationType) == "TILED_FULL" && (frameNumber - 1) / tiles < Segments.Count ? Segments[(frameNumber - 1) / tiles]
            : Segments.Count == 1 ? Segments[0]
            : null;
    }

    /// <summary>The images that a frame was made from, as far as the object names them.</summary>
    /// <param name="frameNumber">1 for the first.</param>
    public IReadOnlyList<ImageReference> SourcesOf(int frameNumber)
    {
        List<DataSet> sources = [.. FunctionalGroups.Items(_dataSet, frameNumber, Attributes.DerivationImageSequence).SelectMany(derivation => derivation.Items(Attributes.SourceImageSequence))];
        return [.. (sources.Count > 0 ? sources : _dataSet.Items(Attributes.SourceImageSequence))
            .Select(source => ImageReference.Create(source, null)).OfType<ImageReference>()
            .Select(source => source with { Series = SeriesOf(source.Instance) })];
    }

    /// <summary>Whether a frame lies on a frame of an image: it names that alone as its source, or lies where it lies in the patient.</summary>
    /// <param name="frameNumber">The frame of the segmentation, 1 for the first.</param>
    /// <param name="image">The image.</param>
    /// <param name="imageFrame">The frame of the image, 1 for the first.</param>
    public bool LiesOn(int frameNumber, DataSet image, int imageFrame)
    {
        ArgumentNullException.ThrowIfNull(image);
        IReadOnlyList<ImageReference> sources = SourcesOf(frameNumber);
        bool isNamed = sources.Any(source => source.Instance == image.Get(Attributes.SOPInstanceUID)
            && (source.Frames.Contains(imageFrame) || (source.Frames.Count == 0 && PixelDescription.ReadNumberOfFrames(image) == 1)));
        if (isNamed && sources.Count == 1)
        {
            return true;
        }

        return FramePosition.DistanceBetween(image, imageFrame, _dataSet, frameNumber) is { } distance ? distance <= HalfSlice * ThicknessOf(frameNumber) : isNamed;
    }

    /// <summary>The first frame of an image that a frame lies on; null where it lies on none.</summary>
    /// <param name="frameNumber">The frame of the segmentation, 1 for the first.</param>
    /// <param name="image">The image.</param>
    /// <exception cref="DicomException">The image has a wrong number of frames.</exception>
    public int? FrameBelow(int frameNumber, DataSet image) =>
        Enumerable.Range(1, PixelDescription.ReadNumberOfFrames(image)).Where(frame => LiesOn(frameNumber, image, frame)).Cast<int?>().FirstOrDefault();

    /// <summary>Makes the picture of a frame alone: its segments in their colours over black.</summary>
    /// <param name="frameNumber">1 for the first.</param>
    /// <param name="options">The size, and whether pixels are made square.</param>
    /// <exception cref="DicomException">There is no such frame, or its pixels are wrong.</exception>
    public RenderedImage Render(int frameNumber = 1, RenderOptions? options = null) => Renderer.Render(_dataSet, frameNumber, options);

    /// <summary>Makes the picture of a frame of an image with all segments that lie on it.</summary>
    /// <param name="image">The image, with its pixels or a source they can be read from.</param>
    /// <param name="imageFrame">The frame of the image, 1 for the first.</param>
    /// <param name="options">How the image is shown.</param>
    /// <param name="opacity">How much of the segments' colours is seen, 0 to 1.</param>
    /// <exception cref="DicomException">Nothing lies on that frame, or pixels are wrong.</exception>
    /// <exception cref="ArgumentException">The window or viewport asked for is not possible.</exception>
    public RenderedImage RenderOver(DataSet image, int imageFrame = 1, RenderOptions? options = null, double opacity = UsualOpacity)
    {
        ArgumentNullException.ThrowIfNull(image);
        options ??= RenderOptions.Default;
        int[] frames = [.. Enumerable.Range(1, NumberOfFrames).Where(frame => LiesOn(frame, image, imageFrame))];
        if (frames.Length == 0)
        {
            throw new DicomException($"The segmentation has nothing on frame {imageFrame} of instance {image.GetString(Attributes.SOPInstanceUID)}.");
        }

        RenderedImage picture = Renderer.Render(image, imageFrame, options with { Viewport = null, SquarePixels = false });
        FrameReader reader = FrameReader.FromDataSet(_dataSet);
        foreach (int frame in frames)
        {
            picture = Blending.Blend(picture, Paint(reader.Read(frame), frame), FramePosition.Between(image, imageFrame, _dataSet, frame), opacity);
        }

        return Scaler.Fit(picture, options.Viewport, options.SquarePixels ? PixelAspect.Of(image, imageFrame) : 1);
    }

    /// <summary>Gives the pixels of a frame their colours.</summary>
    internal SegmentLayer Paint(NativeFrame frame, int frameNumber)
    {
        if (frame.Description is { SamplesPerPixel: not 1 } or { IsFloat: true } or { BitsStored: > 16 })
        {
            throw new DicomException($"A segmentation of {frame.Description.SamplesPerPixel} sample(s) of Bits Stored (0028,0101) {frame.Description.BitsStored} can't be shown: one whole number of up to 16 bits can.");
        }

        if (Type != SegmentationType.LabelMap)
        {
            return SegmentLayer.Of(frame, (SegmentOf(frameNumber) ?? Segment.Unknown(1)).Color, _maximum);
        }

        Palette? palette = frame.Description.PhotometricInterpretation == "PALETTE COLOR" ? Palette.Create(_dataSet, isSigned: false) : null;
        return SegmentLayer.Of(frame, palette is null ? number => SegmentBy(number).Color : palette.ColorOf, _dataSet.Get(Attributes.PixelPaddingValue) ?? 0);
    }

    private Segment SegmentBy(int number) => _byNumber.TryGetValue(number, out Segment? segment) ? segment : Segment.Unknown(number);

    private int TilesOfSegment()
    {
        long columns = _dataSet.Get(Attributes.TotalPixelMatrixColumns) ?? 0, rows = _dataSet.Get(Attributes.TotalPixelMatrixRows) ?? 0;
        long width = Math.Max((int)(_dataSet.Get(Attributes.Columns) ?? 1), 1), height = Math.Max((int)(_dataSet.Get(Attributes.Rows) ?? 1), 1);
        return (int)Math.Clamp((columns + width - 1) / width * ((rows + height - 1) / height) * (_dataSet.Get(Attributes.TotalPixelMatrixFocalPlanes) ?? 1), 1, int.MaxValue);
    }

    private Uid? SeriesOf(Uid instance) =>
        _dataSet.Items(Attributes.ReferencedSeriesSequence)
            .FirstOrDefault(series => series.Items(Attributes.ReferencedInstanceSequence).Any(item => item.Get(Attributes.ReferencedSOPInstanceUID) == instance))
            ?.Get(Attributes.SeriesInstanceUID);

    private double ThicknessOf(int frameNumber)
    {
        DataSet measures = FunctionalGroups.Find(_dataSet, frameNumber, Attributes.PixelMeasuresSequence);
        return (measures.Get(Attributes.SpacingBetweenSlices) is { } spacing and > 0 ? spacing : measures.Get(Attributes.SliceThickness)) is { } thickness and > 0 ? thickness : 1;
    }
}
