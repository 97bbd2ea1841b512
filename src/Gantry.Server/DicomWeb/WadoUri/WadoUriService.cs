using System.Globalization;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Server.DicomWeb.Negotiation;
using Gantry.Server.DicomWeb.Render;
using Gantry.Server.DicomWeb.Retrieve;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.DicomWeb.WadoUri;

/// <summary>The URI service (PS3.18 §9): one instance as it is stored, as a picture, or as a document.</summary>
internal static class WadoUriService
{
    private static readonly string[] Known =
    [
        "requestType", "studyUID", "seriesUID", "objectUID", "contentType", "charset", "annotation", "rows", "columns", "region", "windowCenter",
        "windowWidth", "frameNumber", "imageQuality", "transferSyntax", "presentationUID", "presentationSeriesUID", "anonymize",
    ];

    /// <summary>Answers GET on /wado.</summary>
    public static async Task RetrieveAsync(DicomWebRequest request)
    {
        IQueryCollection query = request.Http.Request.Query;
        CheckNames(query);
        if (Mandatory(query, "requestType") is not "WADO" and var type)
        {
            throw Wrong("requestType", $"'{type}' is not WADO");
        }

        request = request.For(
            DicomWebRequest.ParseUid(Mandatory(query, "studyUID"), "studyUID"),
            DicomWebRequest.ParseUid(Mandatory(query, "seriesUID"), "seriesUID"),
            DicomWebRequest.ParseUid(Mandatory(query, "objectUID"), "objectUID"));
        bool isDeidentified = IsDeidentified(query);
        StoredInstance instance = await request.SelectOneAsync();
        switch (isDeidentified ? DicomMediaTypes.Dicom : ContentTypeOf(query, instance))
        {
            case DicomMediaTypes.Dicom:
                await SendDicomAsync(request, instance, Optional(query, "transferSyntax"), isDeidentified);
                break;
            case var document when instance.NumberOfFrames == 0:
                await DocumentRetrieval.SendAsync(request, instance, DrawingParametersOf(query), document);
                break;
            case var picture:
                await SendPictureAsync(request, instance, picture);
                break;
        }
    }

    private static async Task SendDicomAsync(DicomWebRequest request, StoredInstance instance, string? asked, bool isDeidentified)
    {
        TransferSyntax syntax = SentSyntax.Of(request, instance, asked)
            ?? throw new DicomWebException(
                StatusCodes.Status406NotAcceptable,
                $"The instance is stored in {instance.TransferSyntax.Name} and can't be made into transferSyntax '{asked}' here. Ask for * to get it as stored.");
        CharacterSet? characterSet = Optional(request.Http.Request.Query, "charset") is { } name ? CharacterSetOf(name) : null;
        if (isDeidentified)
        {
            await DeidentifiedRetrieval.SendAsync(request, instance, syntax, characterSet);
        }
        else if (!request.IsKnown(instance, $"{syntax.Uid} {characterSet}"))
        {
            await InstanceRetrieval.SendOneAsync(request, instance, syntax, characterSet);
        }
    }

    /// <summary>The character set by its name of the Internet, or by its defined term in DICOM; the first of a list that is known.</summary>
    private static CharacterSet CharacterSetOf(string names)
    {
        foreach (string name in names.Split(',', StringSplitOptions.TrimEntries).Select(name => name.Split(';')[0].Trim().ToLowerInvariant()))
        {
            string? term = name switch
            {
                "utf-8" or "utf8" or "iso_ir 192" => "ISO_IR 192",
                "iso-8859-1" or "iso_ir 100" => "ISO_IR 100",
                "iso-8859-2" or "iso_ir 101" => "ISO_IR 101",
                "iso-8859-3" or "iso_ir 109" => "ISO_IR 109",
                "iso-8859-4" or "iso_ir 110" => "ISO_IR 110",
                "iso-8859-5" or "iso_ir 144" => "ISO_IR 144",
                "iso-8859-6" or "iso_ir 127" => "ISO_IR 127",
                "iso-8859-7" or "iso_ir 126" => "ISO_IR 126",
                "iso-8859-8" or "iso_ir 138" => "ISO_IR 138",
                "iso-8859-9" or "iso_ir 148" => "ISO_IR 148",
                "iso-8859-15" or "iso_ir 203" => "ISO_IR 203",
                "gb18030" => "GB18030",
                "gbk" => "GBK",
                _ => null,
            };
            if (term is not null)
            {
                return CharacterSet.Of([term]);
            }
        }

        throw new DicomWebException(StatusCodes.Status406NotAcceptable, $"The parameter charset: '{names}' names no character set that is known here; utf-8 is.");
    }

    private static async Task SendPictureAsync(DicomWebRequest request, StoredInstance instance, string mediaType)
    {
        IQueryCollection query = request.Http.Request.Query;
        int frame = Optional(query, "frameNumber") is { } text ? Number("frameNumber", text, instance.NumberOfFrames) : 1;
        (string? state, string? series) = (Optional(query, "presentationUID"), Optional(query, "presentationSeriesUID"));
        bool isAsStored = state is null && series is null;
        if (isAsStored && request.IsKnown(instance, $"{request.Http.Request.QueryString} {mediaType}"))
        {
            return;
        }

        DataSet dataSet = await RenderedRetrieval.ReadAsync(request, instance);
        RenderParameters parameters = ParametersOf(query, dataSet);
        ReadOnlyMemory<byte> picture = isAsStored
            ? RenderedRetrieval.PictureOf(dataSet, frame, parameters, mediaType)
            : await PresentationRetrieval.PictureOfAsync(
                request,
                DicomWebRequest.ParseUid(series ?? throw Wrong("presentationSeriesUID", "it is needed with presentationUID"), "presentationSeriesUID"),
                DicomWebRequest.ParseUid(state ?? throw Wrong("presentationUID", "it is needed with presentationSeriesUID"), "presentationUID"),
                dataSet,
                frame,
                WithoutOwn(parameters),
                mediaType);
        await RenderedRetrieval.SendAsync(request, picture, mediaType);
    }

    // Of what is drawn there is no window, no region and no frame.
    private static RenderParameters DrawingParametersOf(IQueryCollection query) =>
        Array.Find(["windowCenter", "windowWidth", "region", "frameNumber", "presentationUID"], name => Optional(query, name) is not null) is { } name
            ? throw Wrong(name, "the object has no pixels")
            : ParametersOf(query, new DataSet());

    // A presentation state brings its window and the part that is seen.
    private static RenderParameters WithoutOwn(RenderParameters parameters) =>
        parameters.Options.Window is not null ? throw Wrong("windowCenter", "a presentation state brings its own window")
        : parameters.Options.Viewport is { SourceWidth: not null } ? throw Wrong("region", "a presentation state brings its own")
        : parameters;

    private static RenderParameters ParametersOf(IQueryCollection query, DataSet image)
    {
        RenderOptions options = RenderOptions.Default;
        (string? center, string? width) = (Optional(query, "windowCenter"), Optional(query, "windowWidth"));
        if (center is not null || width is not null)
        {
            options = options with
            {
                Window = RenderParameters.WindowOf(
                    center ?? throw Wrong("windowCenter", "it is needed with windowWidth"),
                    width ?? throw Wrong("windowWidth", "it is needed with windowCenter")),
            };
        }

        string? rows = Optional(query, "rows");
        string? columns = Optional(query, "columns");
        double[]? region = Optional(query, "region") is { } part ? RegionOf(part) : null;
        if (rows is not null || columns is not null || region is not null)
        {
            const int Most = 8192;
            (int across, int down) = (image.Get(Attributes.Columns) ?? 0, image.Get(Attributes.Rows) ?? 0);
            (double left, double top, double right, double bottom) = region is null ? (0, 0, 1, 1) : (region[0], region[1], region[2], region[3]);
            bool isOwnSize = rows is null && columns is null;
            Viewport viewport = new(
                columns is not null ? Number("columns", columns, Most) : isOwnSize ? PixelsOf(right - left, across) : Most,
                rows is not null ? Number("rows", rows, Most) : isOwnSize ? PixelsOf(bottom - top, down) : Most);
            options = options with
            {
                Viewport = region is null ? viewport : viewport with
                {
                    SourceX = left * across,
                    SourceY = top * down,
                    SourceWidth = (right - left) * across,
                    SourceHeight = (bottom - top) * down,
                },
            };
        }

        RenderParameters parameters = RenderParameters.Of(options, Optional(query, "imageQuality") is { } quality ? RenderParameters.QualityOf(quality) : JpegEncoder.DefaultQuality);
        return Optional(query, "annotation") is { } annotation ? parameters.WithAnnotation(annotation) : parameters;
    }

    private static int PixelsOf(double share, int length) => Math.Max(1, (int)Math.Round(share * length));

    /// <summary>Reads a region: left, top, right and bottom as shares of the image (PS3.18 §9.1.2.2.5).</summary>
    private static double[] RegionOf(string text)
    {
        double[] region = new double[4];
        string[] parts = text.Split(',');
        for (int i = 0; i < 4; i++)
        {
            if (parts.Length != 4 || !double.TryParse(parts[i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out region[i]) || region[i] > 1)
            {
                throw Wrong("region", $"'{text}' is not left,top,right,bottom, each from 0 to 1");
            }
        }

        return region[0] < region[2] && region[1] < region[3] ? region : throw Wrong("region", $"'{text}' is empty: left must be before right, top before bottom");
    }

    /// <summary>What is answered: of what was asked for the first that can be made, else what suits the object (PS3.18 §9.1.2.1.2).</summary>
    private static string ContentTypeOf(IQueryCollection query, StoredInstance instance)
    {
        string[] offered = instance.NumberOfFrames > 0 ? [DicomMediaTypes.Jpeg, DicomMediaTypes.Png, DicomMediaTypes.Dicom]
            : [.. DocumentRetrieval.MediaTypesOf(instance.SopClassUid), DicomMediaTypes.Dicom];
        string standard = instance.NumberOfFrames > 1 ? DicomMediaTypes.Dicom : offered[0];
        if (Optional(query, "contentType") is not { } asked)
        {
            return standard;
        }

        foreach (MediaType range in MediaType.ParseQuery(asked).OrderByDescending(range => range.Quality))
        {
            if (range.Includes(standard))
            {
                return standard;
            }

            if (Array.Find(offered, range.Includes) is { } found)
            {
                return found;
            }
        }

        throw new DicomWebException(StatusCodes.Status406NotAcceptable, $"contentType '{asked}' can't be made of this instance; on offer: {string.Join(", ", offered)}.");
    }

    // Pictures may show who it is: de-identified is the object alone.
    private static bool IsDeidentified(IQueryCollection query)
    {
        if (Optional(query, "anonymize") is not { } anonymize)
        {
            return false;
        }

        if (anonymize != "yes")
        {
            throw Wrong("anonymize", $"'{anonymize}' is not yes");
        }

        return Optional(query, "contentType") is not { } asked || MediaType.ParseQuery(asked).Any(range => range.Includes(DicomMediaTypes.Dicom))
            ? true
            : throw Wrong("anonymize", "only application/dicom is de-identified");
    }

    private static void CheckNames(IQueryCollection query)
    {
        foreach (string name in query.Keys)
        {
            if (!Known.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw Wrong(name, $"it is unknown; known are {string.Join(", ", Known)}");
            }
        }
    }

    private static string Mandatory(IQueryCollection query, string name) => Optional(query, name) ?? throw Wrong(name, "it is missing");

    private static string? Optional(IQueryCollection query, string name) => query[name] is [{ Length: > 0 } value] ? value : null;

    private static int Number(string name, string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= 1 && number <= most
            ? number
            : throw Wrong(name, $"'{text}' is not a number from 1 to {most}");

    private static DicomWebException Wrong(string name, string what) => new(StatusCodes.Status400BadRequest, $"The parameter {name}: {what}.");
}
