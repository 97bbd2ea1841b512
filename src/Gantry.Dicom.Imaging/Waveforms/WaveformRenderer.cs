namespace Gantry.Dicom.Imaging;

/// <summary>Draws pages of waveforms: the usual ECG page, or strips with time and units. Nothing is filtered for display.</summary>
public static class WaveformRenderer
{
    private const double MostPixels = 1 << 26;

    /// <summary>How many pages there are.</summary>
    /// <param name="waveform">The waveform.</param>
    /// <param name="options">Group, length of a page, layout; <see cref="WaveformPageOptions.Page"/> does not matter.</param>
    /// <exception cref="ArgumentException">The options ask for what is not there.</exception>
    public static int CountPages(Waveform waveform, WaveformPageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(waveform);
        return new WaveformPage(waveform, (options ?? WaveformPageOptions.Default) with { Page = 1 }).Count;
    }

    /// <summary>Draws a page as a picture.</summary>
    /// <param name="waveform">The waveform.</param>
    /// <param name="options">Which page, and how.</param>
    /// <exception cref="ArgumentException">The options ask for what is not there, or for too large a picture.</exception>
    /// <exception cref="DicomException">The samples can't be read.</exception>
    public static RenderedImage Render(Waveform waveform, WaveformPageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(waveform);
        options ??= WaveformPageOptions.Default;
        WaveformPage page = new(waveform, options);
        if (options.Resolution is not (>= 1 and <= 40) || page.Width * page.Height * options.Resolution * options.Resolution > MostPixels)
        {
            throw new ArgumentException($"{options.Resolution} pixels a millimetre are not possible: give 1 to 40, and at most 64 megapixels in all.", nameof(options));
        }

        PictureSurface surface = new(page.Width, page.Height, options.Resolution);
        page.Draw(surface);
        return Scaler.Fit(surface.Image, options.Viewport);
    }

    /// <summary>Draws a page as SVG.</summary>
    /// <param name="waveform">The waveform.</param>
    /// <param name="options">Which page, and how; resolution and viewport do not matter.</param>
    /// <returns>The file, in UTF-8.</returns>
    /// <exception cref="ArgumentException">The options ask for what is not there.</exception>
    /// <exception cref="DicomException">The samples can't be read.</exception>
    public static byte[] RenderSvg(Waveform waveform, WaveformPageOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(waveform);
        WaveformPage page = new(waveform, options ?? WaveformPageOptions.Default);
        SvgSurface surface = new(page.Width, page.Height);
        page.Draw(surface);
        return surface.ToArray();
    }
}
