namespace Gantry.Dicom.Imaging;

/// <summary>Which part of an image is seen, how it is turned, and how large it gets (PS3.3 §C.10.4, §C.10.6).</summary>
internal sealed class DisplayedArea
{
    private const long MostPixels = 1 << 26;

    private readonly int _left;
    private readonly int _top;
    private readonly int _width;
    private readonly int _height;
    private readonly int _quarterTurns;
    private readonly bool _isFlipped;
    private readonly double _magnification = 1;

    private DisplayedArea(DataSet state, DataSet area, int columns, int rows)
    {
        (_width, _height) = (columns, rows);
        _quarterTurns = (state.Get(Attributes.ImageRotation) ?? 0) / 90 % 4;
        _isFlipped = state.GetString(Attributes.ImageHorizontalFlip) == "Y";
        PixelAspect = Imaging.PixelAspect.Ratio(area.GetValues(Attributes.PresentationPixelSpacing))
            ?? Imaging.PixelAspect.Ratio([.. area.GetValues(Attributes.PresentationPixelAspectRatio).Select(value => (double)value)])
            ?? 1;
        if (area.GetString(Attributes.PresentationSizeMode) == "MAGNIFY" && area.Get(Attributes.PresentationPixelMagnificationRatio) is > 0f and < 1000f and float ratio)
        {
            _magnification = ratio;
        }

        // The corners are those of the turned picture, named by the pixels of the image that come to lie there.
        if (area.GetValues(Attributes.DisplayedAreaTopLeftHandCorner) is [int firstX, int firstY, ..]
            && area.GetValues(Attributes.DisplayedAreaBottomRightHandCorner) is [int secondX, int secondY, ..])
        {
            long width = Math.Abs((long)secondX - firstX) + 1, height = Math.Abs((long)secondY - firstY) + 1;
            if (width > ushort.MaxValue || height > ushort.MaxValue || width * height > MostPixels || Math.Min(firstX, firstY) < -MostPixels || Math.Min(secondX, secondY) < -MostPixels)
            {
                throw new DicomException($"The displayed area (0070,005A) of {width} × {height} pixels is too large to be made into a picture.");
            }

            (_left, _top, _width, _height) = (Math.Min(firstX, secondX) - 1, Math.Min(firstY, secondY) - 1, (int)width, (int)height);
        }
    }

    /// <summary>Height of a pixel of the image by its width.</summary>
    public double PixelAspect { get; }

    /// <summary>The area that a state names for a frame; the whole image where it names none.</summary>
    /// <exception cref="DicomException">The area is too large.</exception>
    public static DisplayedArea Of(DataSet state, Uid? instance, int frameNumber, int columns, int rows) => new(
        state,
        state.Items(Attributes.DisplayedAreaSelectionSequence).FirstOrDefault(item => ImageReference.IsFor(item, instance, frameNumber)) ?? new DataSet(),
        columns,
        rows);

    /// <summary>Cuts, turns and scales a picture.</summary>
    /// <param name="image">The picture of the whole image.</param>
    /// <param name="viewport">The size to fit in; null for the area's own.</param>
    /// <returns>The picture, and where points of the image have come to lie in it.</returns>
    public (RenderedImage Picture, ImagePlacement Placement) Place(RenderedImage image, Viewport? viewport)
    {
        RenderedImage turned = CutAndTurn(image);
        double aspect = _quarterTurns % 2 == 0 ? PixelAspect : 1 / PixelAspect;
        RenderedImage picture = Scaler.Fit(turned, viewport ?? (_magnification == 1 ? null : Scaler.OwnSize(turned, aspect, _magnification)), aspect);
        return (picture, new ImagePlacement(
            point => Turn(point.X - _left, point.Y - _top),
            (double)picture.Width / turned.Width,
            (double)picture.Height / turned.Height));
    }

    private RenderedImage CutAndTurn(RenderedImage image)
    {
        if ((_left, _top, _width, _height, _quarterTurns, _isFlipped) == (0, 0, image.Width, image.Height, 0, false))
        {
            return image;
        }

        (int width, int height) = _quarterTurns % 2 == 0 ? (_width, _height) : (_height, _width);
        int samples = image.Samples;
        byte[] pixels = new byte[width * height * samples];
        for (int y = Math.Max(0, -_top); y < Math.Min(_height, image.Height - _top); y++)
        {
            for (int x = Math.Max(0, -_left); x < Math.Min(_width, image.Width - _left); x++)
            {
                (double toX, double toY) = Turn(x + 0.5, y + 0.5);
                image.Pixels.AsSpan((((y + _top) * image.Width) + x + _left) * samples, samples)
                    .CopyTo(pixels.AsSpan((((int)toY * width) + (int)toX) * samples));
            }
        }

        return new RenderedImage(width, height, samples, pixels);
    }

    // First turned clockwise, then flipped.
    private (double X, double Y) Turn(double x, double y)
    {
        (x, y) = _quarterTurns switch
        {
            0 => (x, y),
            1 => (_height - y, x),
            2 => (_width - x, _height - y),
            _ => (y, _width - x),
        };
        return (_isFlipped ? (_quarterTurns % 2 == 0 ? _width : _height) - x : x, y);
    }
}
