using System.Globalization;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Server.DicomWeb.Negotiation;
using Gantry.Server.DicomWeb.Render;
using Gantry.Server.DicomWeb.Retrieve;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Gantry.Server.DicomWeb.WadoUri;

/// <summary>The URI service (PS3.18 §9): one instance as it is stored, or as a picture.</summary>
internal static class WadoUriService
{
    private static readonly string[] Known =
    [
        "requestType", "studyUID", "seriesUID", "objectUID", "contentType", "charset", "annotation", "rows", "columns", "region", "windowCenter",
        "windowWidth", "frameNumber", "imageQuality", "transferSyntax",
    ];

    private static readonly string[] Refused = ["anonymize", "presentationUID", "presentationSeriesUID"];

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
        StoredInstance instance = await request.SelectOneAsync();
        switch (ContentTypeOf(request, instance))
        {
            case DicomMediaTypes.Dicom:
                await SendDicomAsync(request, instance, Optional(query, "transferSyntax"));
                break;
            case var picture:
                await SendPictureAsync(request, instance, picture);
                break;
        }
    }

    private static async Task SendDicomAsync(DicomWebRequest request, StoredInstance instance, string? asked)
    {
        TransferSyntax syntax = InstanceRetrieval.SyntaxOf(instance, asked)
            ?? throw new DicomWebException(
                StatusCodes.Status406NotAcceptable,
                $"The instance is stored in {instance.TransferSyntax.Name} and can't be made into transferSyntax '{asked}' here. Leave the parameter out to get it as stored.");
        if (!request.IsKnown(instance, syntax.Uid.Value))
        {
            await InstanceRetrieval.SendOneAsync(request, instance, syntax);
        }
    }

    private static async Task SendPictureAsync(DicomWebRequest request, StoredInstance instance, string mediaType)
    {
        if (instance.NumberOfFrames == 0)
        {
            throw new DicomWebException(StatusCodes.Status406NotAcceptable, "The instance has no pixels; ask for contentType=application/dicom.");
        }

        IQueryCollection query = request.Http.Request.Query;
        RenderParameters parameters = ParametersOf(query);
        int frame = Optional(query, "frameNumber") is { } text ? Number("frameNumber", text, instance.NumberOfFrames) : 1;
        if (request.IsKnown(instance, $"{request.Http.Request.QueryString} {mediaType}"))
        {
            return;
        }

        if (Optional(query, "annotation") is not null)
        {
            request.Http.Response.Headers.Append(HeaderNames.Warning, WarningHeader.Of("annotation is not supported here and was ignored"));
        }

        DataSet dataSet = await RenderedRetrieval.ReadAsync(request, instance);
        await RenderedRetrieval.SendAsync(request, RenderedRetrieval.PictureOf(dataSet, frame, parameters, mediaType), mediaType);
    }

    private static RenderParameters ParametersOf(IQueryCollection query)
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
        if (Optional(query, "region") is not null)
        {
            throw Wrong("region", "it is not supported here; use the viewport of a rendered resource under /dicomweb");
        }

        if (rows is not null || columns is not null)
        {
            const int Most = 8192;
            options = options with
            {
                Viewport = new Viewport(columns is null ? Most : Number("columns", columns, Most), rows is null ? Most : Number("rows", rows, Most)),
            };
        }

        return RenderParameters.Of(options, Optional(query, "imageQuality") is { } quality ? RenderParameters.QualityOf(quality) : JpegEncoder.DefaultQuality);
    }

    private static string ContentTypeOf(DicomWebRequest request, StoredInstance instance)
    {
        string[] offered = [DicomMediaTypes.Jpeg, DicomMediaTypes.Png, DicomMediaTypes.Dicom];
        string standard = instance.NumberOfFrames == 1 ? DicomMediaTypes.Jpeg : DicomMediaTypes.Dicom;
        if (Optional(request.Http.Request.Query, "contentType") is not { } asked)
        {
            return standard;
        }

        foreach (MediaType range in MediaType.ParseList(asked))
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

    private static void CheckNames(IQueryCollection query)
    {
        foreach (string name in query.Keys)
        {
            if (Refused.Contains(name, StringComparer.OrdinalIgnoreCase))
            {
                throw Wrong(name, "it is not supported here, and leaving it out would change what is answered");
            }

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
