namespace Gantry.Dicom.Imaging;

/// <summary>Makes pictures out of frames: modality LUT, VOI, photometric interpretation, scaling (PS3.4 §N.2).</summary>
public static class Renderer
{
    /// <summary>Makes a picture of one frame.</summary>
    /// <param name="frame">The frame.</param>
    /// <param name="dataSet">The data set, for its LUTs, windows and palettes.</param>
    /// <param name="frameNumber">The frame's number, 1 for the first, for what is said per frame.</param>
    /// <param name="options">Window and size.</param>
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
        PixelDescription description = frame.Description;
        RenderedImage image = description.PhotometricInterpretation is "MONOCHROME1" or "MONOCHROME2"
            ? new(description.Columns, description.Rows, 1, new GrayscalePipeline(description, dataSet, frameNumber, options.Window).Apply(frame.Samples.Span))
            : new(description.Columns, description.Rows, 3, new ColorPipeline(description, dataSet).Apply(frame.Samples.Span));
        return options.Viewport is null ? image : Scaler.Fit(image, options.Viewport);
    }

    /// <summary>Reads and makes a picture of one frame of a data set that holds its pixels, or has them left in a file.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="frameNumber">The frame's number, 1 for the first.</param>
    /// <param name="options">Window and size.</param>
    /// <exception cref="CodecNotAvailableException">The frame is compressed and there is no codec for it.</exception>
    /// <exception cref="DicomException">There are no pixels, or they can't be shown.</exception>
    /// <exception cref="ArgumentException">The window or viewport asked for is not possible.</exception>
    public static RenderedImage Render(DataSet dataSet, int frameNumber = 1, RenderOptions? options = null)
    {
        FrameReader reader = FrameReader.FromDataSet(dataSet);
        CheckSize(reader.Description, dataSet);
        return Render(reader.Read(frameNumber), dataSet, frameNumber, options);
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
