namespace Gantry.Dicom.Imaging;

/// <summary>Makes pictures out of native frames: modality LUT, VOI, photometric interpretation, scaling (PS3.4 §N.2).</summary>
public static class Renderer
{
    /// <summary>Makes a picture of one frame.</summary>
    /// <param name="description">The description of the data set's pixels.</param>
    /// <param name="frame">The frame's bytes as stored, native, from its first bit.</param>
    /// <param name="dataSet">The data set, for its LUTs, windows and palettes.</param>
    /// <param name="frameNumber">The frame's number, 1 for the first, for what is said per frame.</param>
    /// <param name="options">Window and size.</param>
    /// <exception cref="CodecNotAvailableException">The frame is compressed.</exception>
    /// <exception cref="DicomException">The data set says what can't be shown, or the frame is too short.</exception>
    public static RenderedImage Render(PixelDescription description, ReadOnlySpan<byte> frame, DataSet dataSet, int frameNumber = 1, RenderOptions? options = null)
        => throw new NotSupportedException();

    /// <summary>Reads and makes a picture of one frame of a data set that holds, or was left in a file with, its pixels.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="frameNumber">The frame's number, 1 for the first.</param>
    /// <param name="options">Window and size.</param>
    /// <exception cref="CodecNotAvailableException">The frame is compressed.</exception>
    /// <exception cref="DicomException">There are no pixels, or they can't be shown.</exception>
    public static RenderedImage Render(DataSet dataSet, int frameNumber = 1, RenderOptions? options = null)
        => throw new NotSupportedException();
}
