using System.Globalization;
using Gantry.Dicom.Imaging;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.Render;

/// <summary>The query parameters of a rendered resource or a thumbnail (PS3.18 §8.3.5), read and checked.</summary>
internal sealed class RenderParameters
{
    private const int MaximumLength = 8192;

    private bool _sizeIsDefault;

    private RenderParameters()
    {
    }

    /// <summary>Window and viewport.</summary>
    public RenderOptions Options { get; private set; } = RenderOptions.Default;

    /// <summary>JPEG quality, 1 to 100.</summary>
    public int Quality { get; private set; } = JpegEncoder.DefaultQuality;

    /// <summary>Whether a stored JPEG may be passed on: nothing was asked that changes the picture. A thumbnail may then be larger than usual.</summary>
    public bool MayPassOn => !WithPatient && !WithTechnique && !WithOrientation && !WithScale && !WithProfile && Options.Window is null && (Options.Viewport is null || _sizeIsDefault);

    /// <summary>Whether the patient's name is written into the picture.</summary>
    public bool WithPatient { get; private set; }

    /// <summary>Whether it is written into the picture how the image was made.</summary>
    public bool WithTechnique { get; private set; }

    /// <summary>Whether the directions of the patient are written on the sides of the picture.</summary>
    public bool WithOrientation { get; private set; }

    /// <summary>Whether a bar of known length is drawn into the picture.</summary>
    public bool WithScale { get; private set; }

    /// <summary>Whether a colour picture carries the ICC profile of its colours.</summary>
    public bool WithProfile { get; private set; }

    /// <summary>The multiplex group of a waveform, 1 for the first; null where none is named.</summary>
    public int? Group { get; private set; }

    /// <summary>The page of a waveform, 1 for the first; null where none is named.</summary>
    public int? Page { get; private set; }

    /// <summary>The space that colours are converted to; null where they stay what they are.</summary>
    public ColorSpace? Space { get; private set; }

    /// <summary>Parameters that come in another way.</summary>
    public static RenderParameters Of(RenderOptions options, int quality) => new() { Options = options, Quality = quality };

    /// <summary>Reads the parameters of a request.</summary>
    /// <exception cref="DicomWebException">A parameter is unknown or its value wrong.</exception>
    public static RenderParameters Read(IQueryCollection query)
    {
        RenderParameters parameters = new();
        foreach ((string name, Microsoft.Extensions.Primitives.StringValues values) in query)
        {
            string value = values.ToString();
            switch (name.ToLowerInvariant())
            {
                case "accept" or "charset":
                    break;
                case "quality":
                    parameters.Quality = QualityOf(value);
                    break;
                case "window":
                    parameters.Options = parameters.Options with { Window = WindowOf(value) };
                    break;
                case "viewport":
                    parameters.Options = parameters.Options with { Viewport = ViewportOf(value) };
                    break;
                case "annotation":
                    parameters.WithAnnotation(value);
                    break;
                case "iccprofile":
                    parameters.WithColorSpace(value);
                    break;
                case "overlays":
                    parameters.Options = parameters.Options with { Overlays = value switch { "yes" => true, "no" => false, _ => throw Wrong("overlays", $"'{value}' is none of yes, no") } };
                    break;
                case "group":
                    parameters.Group = OrdinalOf("group", value);
                    break;
                case "page":
                    parameters.Page = OrdinalOf("page", value);
                    break;
                default:
                    throw Wrong(name, "known are window, viewport, quality, annotation, iccprofile, overlays, group, page, charset and accept");
            }
        }

        return parameters;
    }

    /// <summary>Makes sure that nothing is to be drawn that depends on where the image lies in the picture.</summary>
    /// <exception cref="DicomWebException">It is.</exception>
    public void RequireNoMarks()
    {
        if (WithOrientation || WithScale)
        {
            throw Wrong("annotation", "orientation and scale are told of images alone, not of what a presentation state or a model makes of them");
        }
    }

    /// <summary>Makes sure that no group or page is asked for of what is no waveform.</summary>
    /// <exception cref="DicomWebException">One is.</exception>
    public void RequireNoPage()
    {
        if ((Group ?? Page) is not null)
        {
            throw Wrong(Group is null ? "page" : "group", "only waveforms have multiplex groups and pages");
        }
    }

    /// <summary>The parameters with a size to fit into where none was asked for.</summary>
    public RenderParameters WithSizeOf(RenderOptions small)
    {
        if (Options.Viewport is null)
        {
            Options = Options with { Viewport = small.Viewport };
            _sizeIsDefault = true;
        }

        return this;
    }

    /// <summary>The parameters with what is to be written into the picture.</summary>
    /// <exception cref="DicomWebException">It is none of patient, technique, orientation, scale.</exception>
    public RenderParameters WithAnnotation(string value)
    {
        foreach (string word in value.Split(',', StringSplitOptions.TrimEntries))
        {
            switch (word)
            {
                case "patient":
                    WithPatient = true;
                    break;
                case "technique":
                    WithTechnique = true;
                    break;
                case "orientation":
                    WithOrientation = true;
                    break;
                case "scale":
                    WithScale = true;
                    break;
                default:
                    throw Wrong("annotation", $"'{word}' is none of patient, technique, orientation, scale");
            }
        }

        return this;
    }

    private void WithColorSpace(string value) => (WithProfile, Space) = value.ToLowerInvariant() switch
    {
        "no" => (false, null),
        "yes" => (true, null),
        "srgb" => (true, ColorSpace.Srgb),
        "adobergb" => (true, ColorSpace.AdobeRgb),
        "rommrgb" => (true, (ColorSpace?)ColorSpace.RommRgb),
        _ => throw Wrong("iccprofile", $"'{value}' is none of no, yes, srgb, adobergb, rommrgb"),
    };

    /// <summary>Reads a JPEG quality.</summary>
    /// <exception cref="DicomWebException">It is none.</exception>
    public static int QualityOf(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int quality) && quality is >= 1 and <= 100
            ? quality
            : throw Wrong("quality", $"'{value}' is not a whole number from 1 to 100");

    /// <summary>Makes a window of its center and width.</summary>
    /// <exception cref="DicomWebException">They are no numbers, or the width is not positive.</exception>
    public static Window WindowOf(string center, string width, VoiFunction function = VoiFunction.Linear)
    {
        if (!Number(center, out double middle) || !Number(width, out double extent) || extent <= 0)
        {
            throw Wrong("window", $"center '{center}' and width '{width}' must be numbers, the width above 0");
        }

        return function == VoiFunction.Linear && extent < 1
            ? throw Wrong("window", "the width of a linear window is at least 1 (PS3.3 §C.11.2.1.2)")
            : new Window(middle, extent, function);
    }

    private static int OrdinalOf(string name, string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 ? number : throw Wrong(name, $"'{value}' is not a whole number from 1");

    private static Window WindowOf(string value)
    {
        string[] parts = value.Split(',');
        if (parts.Length is not (2 or 3))
        {
            throw Wrong("window", $"'{value}' is not center,width,function, as in window=40,400,linear");
        }

        VoiFunction function = parts.Length == 2 ? VoiFunction.Linear : parts[2].Trim().ToLowerInvariant() switch
        {
            "linear" or "" => VoiFunction.Linear,
            "linear-exact" or "linear_exact" => VoiFunction.LinearExact,
            "sigmoid" => VoiFunction.Sigmoid,
            _ => throw Wrong("window", $"the function '{parts[2]}' is none of linear, linear-exact, sigmoid"),
        };
        return WindowOf(parts[0], parts[1], function);
    }

    private static Viewport ViewportOf(string value)
    {
        string[] parts = value.Split(',');
        if (parts.Length is < 2 or > 6 || !Length(parts[0], out int width) || !Length(parts[1], out int height))
        {
            throw Wrong("viewport", $"'{value}' is not width,height,sx,sy,sw,sh with width and height from 1 to {MaximumLength}");
        }

        return new Viewport(width, height)
        {
            SourceX = Source(2) ?? 0,
            SourceY = Source(3) ?? 0,
            SourceWidth = Source(4),
            SourceHeight = Source(5),
        };

        double? Source(int index)
        {
            if (index >= parts.Length || string.IsNullOrWhiteSpace(parts[index]))
            {
                return null;
            }

            return Number(parts[index], out double number) && (index < 4 ? number >= 0 : number != 0)
                ? number
                : throw Wrong("viewport", $"'{parts[index]}' is not a length within the picture");
        }
    }

    private static bool Length(string text, out int length) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out length) && length is >= 1 and <= MaximumLength;

    private static bool Number(string text, out double number) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && double.IsFinite(number);

    private static DicomWebException Wrong(string name, string what) => new(StatusCodes.Status400BadRequest, $"The parameter {name}: {what}.");
}
