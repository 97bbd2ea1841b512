using Gantry.Cli.CommandLine;
using Gantry.Dicom.Imaging;

namespace Gantry.Cli.Render;

/// <summary>The kinds of picture files.</summary>
internal static class PictureForm
{
    internal const string Png = "png";
    internal const string Jpeg = "jpeg";

    /// <summary>Only pages of waveforms are drawn as such.</summary>
    internal const string Svg = "svg";

    /// <summary>Only moving pictures are made as such, and not by us.</summary>
    internal const string Mp4 = "mp4";

    /// <summary>The kind that the ending of a file's name means.</summary>
    /// <exception cref="UsageException">It means none.</exception>
    internal static string Of(string path) => Path.GetExtension(path).ToLowerInvariant() switch
    {
        ".png" => Png,
        ".jpg" or ".jpeg" => Jpeg,
        _ => throw new UsageException($"'{path}' tells by its ending no kind of picture: .png and .jpg are known."),
    };

    /// <summary>The ending of a kind, with its dot.</summary>
    internal static string EndingOf(string form) => form switch { Jpeg => ".jpg", Svg => ".svg", _ => ".png" };

    /// <summary>The file of a picture.</summary>
    internal static byte[] Encode(RenderedImage image, string form, int quality) => form == Jpeg ? JpegEncoder.Encode(image, quality) : PngEncoder.Encode(image);
}
