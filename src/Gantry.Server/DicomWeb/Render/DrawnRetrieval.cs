using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Documents;
using Gantry.Dicom.Objects.StructuredReports;
using Gantry.Server.DicomWeb.Multipart;
using Gantry.Server.DicomWeb.Negotiation;
using Gantry.Server.DicomWeb.Retrieve;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Gantry.Server.DicomWeb.Render;

/// <summary>What has no pixels and is drawn nevertheless: pages of waveforms, and three-dimensional models.</summary>
internal static class DrawnRetrieval
{
    private const int LongestModel = 64 << 20;
    private const int LongestLibrary = 1 << 20;

    /// <summary>The media types that instances of a SOP class are drawn as, the usual one first; none for classes that are not drawn.</summary>
    public static IReadOnlyList<string> MediaTypesOf(Uid sopClass) =>
        Waveform.IsWaveform(sopClass) ? [DicomMediaTypes.Jpeg, DicomMediaTypes.Png, DicomMediaTypes.Svg]
        : Model.IsKnown(sopClass) ? [DicomMediaTypes.Jpeg, DicomMediaTypes.Png]
        : [];

    /// <summary>Sends the picture of an instance.</summary>
    /// <param name="request">The request.</param>
    /// <param name="instance">The instance.</param>
    /// <param name="parameters">How the picture is made.</param>
    /// <param name="mediaType">One of <see cref="MediaTypesOf"/>.</param>
    /// <exception cref="DicomWebException">The parameters ask for what is not drawn.</exception>
    public static async Task SendAsync(DicomWebRequest request, StoredInstance instance, RenderParameters parameters, string mediaType)
    {
        // The colours of an OBJ are in another instance, which may come later.
        if (instance.SopClassUid != SopClasses.EncapsulatedOBJStorage && request.IsKnown(instance, FormOf(request, mediaType)))
        {
            return;
        }

        ReadOnlyMemory<byte> picture = await PictureOfAsync(request, instance, parameters, mediaType);
        if (mediaType == DicomMediaTypes.Svg)
        {
            request.Http.Response.Headers.ContentSecurityPolicy = ReportHtml.SecurityPolicy;
        }

        await RenderedRetrieval.SendAsync(request, picture, mediaType);
    }

    /// <summary>Sends the pictures of instances: the one in the middle, or all as parts.</summary>
    /// <param name="request">The request.</param>
    /// <param name="instances">The instances, all of classes that are drawn.</param>
    /// <param name="parameters">How the pictures are made.</param>
    /// <param name="single">Whether one picture is sent.</param>
    /// <param name="mediaType">What they are.</param>
    /// <exception cref="DicomWebException">The parameters ask for what is not drawn.</exception>
    public static async Task SendAsync(DicomWebRequest request, List<StoredInstance> instances, RenderParameters parameters, bool single, string mediaType)
    {
        if (single)
        {
            await SendAsync(request, instances[instances.Count / 2], parameters, mediaType);
            return;
        }

        MultipartRelatedWriter writer = new(request.Http.Response);
        foreach (StoredInstance instance in instances)
        {
            ReadOnlyMemory<byte> picture = await PictureOfAsync(request, instance, parameters, mediaType);
            writer.BeginPart(mediaType, location: $"{request.UrlOf(instance.StudyInstanceUid, instance.SeriesInstanceUid, instance.SopInstanceUid)}/rendered");
            await writer.Body.WriteAsync(picture, request.Aborted);
        }

        await writer.EndAsync(request.Aborted);
    }

    private static string FormOf(DicomWebRequest request, string mediaType) => $"{request.Http.Request.Path}{request.Http.Request.QueryString} {mediaType}";

    private static async ValueTask<ReadOnlyMemory<byte>> PictureOfAsync(DicomWebRequest request, StoredInstance instance, RenderParameters parameters, string mediaType)
    {
        if (parameters.Options.Window is not null)
        {
            throw new DicomWebException(StatusCodes.Status400BadRequest, "The parameter window: what is shown has no pixels.");
        }

        parameters.RequireNoMarks();
        if (instance.SopClassUid == SopClasses.EncapsulatedOBJStorage)
        {
            DataSet model = await RenderedRetrieval.ReadAsync(request, instance);
            return Draw(model, instance.SopClassUid, parameters, mediaType, await MaterialsOfAsync(request, model));
        }

        RenditionCache cache = request.Http.RequestServices.GetRequiredService<RenditionCache>();
        return await cache.GetAsync(instance, 1, FormOf(request, mediaType), async () => Draw(await RenderedRetrieval.ReadAsync(request, instance), instance.SopClassUid, parameters, mediaType));
    }

    private static async Task<IReadOnlyDictionary<string, DrawingColor>?> MaterialsOfAsync(DicomWebRequest request, DataSet model)
    {
        foreach (ImageReference reference in Model.MaterialsOf(model))
        {
            if (await PresentationRetrieval.FindAnyAsync(request, reference) is { } library && library.SopClassUid == SopClasses.EncapsulatedMTLStorage)
            {
                return MaterialLibrary.Read(EncapsulatedDocument.Read(await RenderedRetrieval.ReadAsync(request, library), LongestLibrary).Span);
            }
        }

        return null;
    }

    private static ReadOnlyMemory<byte> Draw(DataSet dataSet, Uid sopClass, RenderParameters parameters, string mediaType, IReadOnlyDictionary<string, DrawingColor>? materials = null)
    {
        if (Model.IsKnown(sopClass))
        {
            parameters.RequireNoPage();
            return RenderedRetrieval.Encode(MeshRenderer.Render(Model.Read(dataSet, LongestModel, materials)).Fit(parameters.Options.Viewport), dataSet, parameters, mediaType);
        }

        // The page has a header of its own for what is otherwise written into corners.
        WaveformPageOptions page = new() { Group = parameters.Group ?? 1, Page = parameters.Page ?? 1, WithPatient = parameters.WithPatient, WithTechnique = parameters.WithTechnique, Viewport = parameters.Options.Viewport };
        Waveform waveform = Waveform.FromDataSet(dataSet);
        if (page.Group > waveform.Groups.Count)
        {
            throw new DicomWebException(StatusCodes.Status404NotFound, $"There is no multiplex group {page.Group}: the waveform has {waveform.Groups.Count}.");
        }

        if (WaveformRenderer.CountPages(waveform, page) is var pages && page.Page > pages)
        {
            throw new DicomWebException(StatusCodes.Status404NotFound, $"There is no page {page.Page}: multiplex group {page.Group} has {pages}.");
        }

        return mediaType switch
        {
            DicomMediaTypes.Svg => WaveformRenderer.RenderSvg(waveform, page),
            DicomMediaTypes.Png => PngEncoder.Encode(WaveformRenderer.Render(waveform, page)),
            _ => JpegEncoder.Encode(WaveformRenderer.Render(waveform, page), parameters.Quality),
        };
    }
}
