namespace Gantry.Dicom.Imaging;

/// <summary>Makes pictures out of frames: modality LUT, VOI, presentation LUT or colours, shutters, overlays, scaling (PS3.4 §N.2).</summary>
public static class Renderer
{
    /// <summary>Makes a picture of one frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="dataSet">The data set, for its LUTs, windows and palettes.</param>
    /// <param name="frameNumber">The frame's number, 1 for the first, for what is said per frame.</param>
    /// <param name="options">Window, size, and what is drawn.</param>
    /// <exception cref="DicomException">The data set says what can't be shown, or the frame is too short.</exception>
    /// <exception cref="ArgumentException">The window or viewport asked for is not possible.</exception>
    public static RenderedImage Render(NativeFrame frame, DataSet dataSet, int frameNumber = 1, RenderOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(frame);
        ArgumentNullException.ThrowIfNull(dataSet);
        CheckSize(frame.Description, dataSet);
        if (frame.Samples.Length < frame.Description.FrameLength)
        {
            throw new DicomException($"Frame {frameNumber} is {frame.Samples.Length} bytes long instead of {frame.Description.FrameLength}.");
        }

        options ??= RenderOptions.Default;
        frame = frame.ByPixel();
        RenderedImage image = Color(frame, dataSet, frameNumber, options);
        double aspect = PixelAspect.Of(dataSet, frameNumber);
        DisplayShutter? shutter = options.Shutters ? DisplayShutter.Find(dataSet, frameNumber, aspect) : null;
        shutter?.Close(image, frame, frameNumber);
        if (options.Overlays)
        {
            foreach (OverlayPlane plane in OverlayPlane.FromDataSet(dataSet).Where(plane => plane.Group != shutter?.OverlayGroup))
            {
                plane.Draw(image, frame, frameNumber, DrawingColor.White);
            }
        }

        return Scaler.Fit(image, options.Viewport, options.SquarePixels ? aspect : 1);
    }

    /// <summary>Reads and makes a picture of one frame of a data set that holds its pixels, or has them left in a file.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="frameNumber">The frame's number, 1 for the first.</param>
    /// <param name="options">Window, size, and what is drawn.</param>
    /// <exception cref="CodecNotAvailableException">The frame is compressed and there is no codec for it.</exception>
    /// <exception cref="DicomException">There are no pixels, or they can't be shown.</exception>
    /// <exception cref="ArgumentException">The window or viewport asked for is not possible.</exception>
    public static RenderedImage Render(DataSet dataSet, int frameNumber = 1, RenderOptions? options = null) =>
        Render(Read(dataSet, frameNumber, HalvingsFor(dataSet, frameNumber, options ?? RenderOptions.Default)), dataSet, frameNumber, options);

    /// <summary>Reads a frame, colour by pixel, of a size that can be made into a picture.</summary>
    internal static NativeFrame Read(DataSet dataSet, int frameNumber, int halvings = 0)
    {
        FrameReader reader = FrameReader.FromDataSet(dataSet);
        CheckSize(reader.Description, dataSet);
        return reader.ReadReduced(frameNumber, halvings).ByPixel();
    }

    /// <summary>How often a frame may be halved before it is made into a picture: as long as the picture is no larger, and nothing in it is told by single pixels.</summary>
    private static int HalvingsFor(DataSet dataSet, int frameNumber, RenderOptions options)
    {
        if (options.Viewport is not { SourceX: 0, SourceY: 0, SourceWidth: null, SourceHeight: null } viewport
            || (options.Overlays && OverlayPlane.FromDataSet(dataSet).Count > 0)
            || (options.Shutters && DisplayShutter.Find(dataSet, frameNumber, PixelAspect.Of(dataSet, frameNumber)) is not null)
            || dataSet.GetString(Attributes.PhotometricInterpretation) == "PALETTE COLOR"
            || dataSet.Contains(Attributes.PixelPaddingValue)
            || SupplementalPalette.IsUsedBy(dataSet)
            || ParametricMap.Is(dataSet)
            || Segmentation.IsKnown(dataSet.Get(Attributes.SOPClassUID))
            || options.RealWorldValues)
        {
            return 0;
        }

        int shortest = Math.Max(viewport.Width, viewport.Height);
        int least = Math.Min(dataSet.Get(Attributes.Columns) ?? 0, dataSet.Get(Attributes.Rows) ?? 0);
        int halvings = 0;
        while (least >> (halvings + 1) >= shortest)
        {
            halvings++;
        }

        return halvings;
    }

    private static RenderedImage Color(NativeFrame frame, DataSet dataSet, int frameNumber, RenderOptions options)
    {
        PixelDescription description = frame.Description;
        if (Segmentation.IsKnown(dataSet.Get(Attributes.SOPClassUID)))
        {
            return Segmentation.FromDataSet(dataSet).Paint(frame, frameNumber).ToImage();
        }

        if (description.PhotometricInterpretation is not ("MONOCHROME1" or "MONOCHROME2"))
        {
            return new(description.Columns, description.Rows, 3, new ColorPipeline(description, dataSet).Apply(frame.Samples.Span));
        }

        VoiTransform? window = options.Window is null ? null : VoiTransform.Of(options.Window);
        if (ParametricMap.IsColored(dataSet))
        {
            GrayscalePipeline range = new(
                description,
                ModalityTransform.Identity,
                window ?? ParametricMap.ColorRangeOf(dataSet, frameNumber),
                PresentationTransform.Create(dataSet, description.PhotometricInterpretation),
                PixelPadding.Create(dataSet, description),
                display: null);
            return Palette.Create(dataSet, isSigned: false).Color(new(description.Columns, description.Rows, 1, range.Apply(frame.Samples.Span)));
        }

        VoiTransform? own = VoiTransform.Find(dataSet, frameNumber, description.IsSigned, description.IsFloat);
        ModalityTransform? meaning = options.RealWorldValues || (ParametricMap.Is(dataSet) && (window ?? own) is null)
            ? ParametricMap.MeaningOf(dataSet, frameNumber, options.RealWorldValues)
            : null;
        GrayscalePipeline pipeline = new(
            description,
            meaning ?? ModalityTransform.Create(dataSet, frameNumber, description.IsSigned),
            window ?? (meaning is null ? own : null),
            PresentationTransform.Create(dataSet, description.PhotometricInterpretation),
            PixelPadding.Create(dataSet, description),
            options.Display);
        RenderedImage gray = new(description.Columns, description.Rows, 1, pipeline.Apply(frame.Samples.Span));
        return SupplementalPalette.IsUsedBy(dataSet) ? SupplementalPalette.Apply(gray, frame, dataSet) : gray;
    }

    /// <summary>Whether the picture of a frame is nothing but its samples: no window, table, overlay, shutter or shape of pixels changes it.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="frameNumber">The frame's number, 1 for the first.</param>
    public static bool ShowsSamplesAsTheyAre(DataSet dataSet, int frameNumber = 1)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return PixelAspect.Of(dataSet, frameNumber) == 1
            && OverlayPlane.FromDataSet(dataSet).Count == 0
            && FunctionalGroups.Find(dataSet, frameNumber, Attributes.FrameDisplayShutterSequence).Presence(Attributes.ShutterShape) != Presence.Value
            && (dataSet.Get(Attributes.SamplesPerPixel) is not 1
                || (VoiTransform.Find(dataSet, frameNumber, isSigned: false) is null
                    && ModalityTransform.Create(dataSet, frameNumber, isSigned: false).IsIdentity
                    && !dataSet.Contains(Attributes.PresentationLUTSequence)
                    && dataSet.GetString(Attributes.PresentationLUTShape) is null or "IDENTITY"
                    && !SupplementalPalette.IsUsedBy(dataSet)));
    }

    private static void CheckSize(PixelDescription description, DataSet dataSet)
    {
        long samples = (long)description.Rows * description.Columns * 3;
        if (samples > dataSet.Context.Limits.MaximumValueInMemory)
        {
            throw new DicomException($"An image of {description.Rows} × {description.Columns} pixels is too large to be made into a picture.");
        }
    }
}
