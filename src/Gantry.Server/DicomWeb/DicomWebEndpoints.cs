using Gantry.Archive;
using Gantry.Dicom.Imaging;
using Gantry.Server.DicomWeb.Delete;
using Gantry.Server.DicomWeb.Negotiation;
using Gantry.Server.DicomWeb.Render;
using Gantry.Server.DicomWeb.Retrieve;
using Gantry.Server.DicomWeb.Search;
using Gantry.Server.DicomWeb.Store;
using Gantry.Server.DicomWeb.WadoUri;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.DicomWeb;

/// <summary>
/// The DICOM web services (PS3.18): search (QIDO-RS), retrieve (WADO-RS) and store (STOW-RS) of studies under <c>/dicomweb</c>, and the URI service
/// (WADO-URI) at <c>/wado</c>. They need a <see cref="DicomArchive"/> among the services of the host.
/// </summary>
public static partial class DicomWebEndpoints
{
    /// <summary>After how many seconds a client may try again what there was no room for.</summary>
    internal const string RetryAfterSeconds = "60";

    private const string WadoUri = "/wado";

    private const string DicomParts = "multipart/related; type=\"application/dicom\"";
    private const string XmlParts = "multipart/related; type=\"application/dicom+xml\"";
    private const string JsonParts = "multipart/related; type=\"application/dicom+json\"";
    private const string ByteParts = "multipart/related; type=\"application/octet-stream\"";

    private static readonly string[] s_getAndHead = [HttpMethods.Get, HttpMethods.Head];

    private static readonly Capability s_capabilities = new("RetrieveCapabilities", [DicomMediaTypes.Wadl, "application/xml"], []);

    private static readonly Capability s_search = new(
        "Search", [DicomMediaTypes.DicomJson, DicomMediaTypes.Json, XmlParts], ["{attributeID}", "includefield", "fuzzymatching", "limit", "offset", "accept", "charset"]);

    private static readonly Capability s_store = new("Store", [DicomMediaTypes.DicomJson, DicomMediaTypes.Json, DicomMediaTypes.DicomXml], ["accept", "charset"])
    {
        Accepted = [DicomParts, JsonParts, XmlParts, DicomMediaTypes.Dicom],
    };

    private static readonly Capability s_retrieve = new("Retrieve", [DicomParts, DicomMediaTypes.Dicom, DicomMediaTypes.Zip], ["accept"]);

    private static readonly Capability s_delete = new("Delete", [], []);

    private static readonly Capability s_metadata = new(
        "RetrieveMetadata", [DicomMediaTypes.DicomJson, DicomMediaTypes.Json, XmlParts, DicomMediaTypes.DicomXml], ["accept", "charset"]);

    private static readonly Capability s_bulkData = new("RetrieveBulkdata", [ByteParts, DicomMediaTypes.OctetStream], ["accept"]);

    private static readonly Capability s_frames = new("RetrieveFrames", [ByteParts, DicomMediaTypes.OctetStream], ["accept"]);

    private static readonly Capability s_rendered = new(
        "RetrieveRendered",
        [DicomMediaTypes.Jpeg, DicomMediaTypes.Png, DicomMediaTypes.Svg, DicomMediaTypes.Html, DicomMediaTypes.Text, DicomMediaTypes.Pdf, "text/xml", "model/stl", "model/obj", "model/mtl", "video/mpeg", "video/mp4"],
        ["window", "viewport", "quality", "annotation", "iccprofile", "overlays", "group", "page", "accept", "charset"]);

    private static readonly Capability s_thumbnail = new("RetrieveThumbnail", [DicomMediaTypes.Jpeg, DicomMediaTypes.Png], ["viewport", "accept"]);

    /// <summary>Maps the services.</summary>
    public static void Map(IEndpointRouteBuilder routes)
    {
        RouteGroupBuilder root = routes.MapGroup(DicomWebRequest.Root);
        Get(root, "/", "describe", CapabilitiesDocument.RetrieveAsync, s_capabilities);
        root.MapMethods("/", [HttpMethods.Options], Answer("describe", CapabilitiesDocument.RetrieveAsync)).WithMetadata(s_capabilities);
        MapSearch(root);
        MapStore(root);
        const string Instance = "/studies/{study}/series/{series}/instances/{instance}";
        foreach (string resource in (ReadOnlySpan<string>)["/studies/{study}", "/studies/{study}/series/{series}", Instance])
        {
            Get(root, resource, "retrieve", InstanceRetrieval.RetrieveAsync, s_retrieve);
            root.MapDelete(resource, Answer("delete", DeleteService.DeleteAsync)).WithMetadata(s_delete);
            Get(root, $"{resource}/metadata", "metadata", MetadataRetrieval.RetrieveAsync, s_metadata);
            Get(root, $"{resource}/bulkdata", "retrieve", BulkDataRetrieval.RetrieveAllAsync, s_bulkData);
            Get(root, $"{resource}/pixeldata", "retrieve", BulkDataRetrieval.RetrievePixelsAsync, s_bulkData);
            Get(root, $"{resource}/rendered", "render", RenderedRetrieval.RenderAsync, s_rendered);
            Get(root, $"{resource}/thumbnail", "thumbnail", RenderedRetrieval.ThumbnailAsync, s_thumbnail);
        }

        Get(root, $"{Instance}/frames/{{frames}}", "retrieve", FrameRetrieval.RetrieveAsync, s_frames);
        Get(root, $"{Instance}/frames/{{frames}}/rendered", "render", RenderedRetrieval.RenderAsync, s_rendered);
        Get(root, $"{Instance}/frames/{{frames}}/thumbnail", "thumbnail", RenderedRetrieval.ThumbnailAsync, s_thumbnail);
        Get(root, $"{Instance}/bulkdata/{{**path}}", "retrieve", BulkDataRetrieval.RetrieveAsync, s_bulkData);
        routes.MapMethods(WadoUri, s_getAndHead, Answer("retrieve", WadoUriService.RetrieveAsync));
    }

    /// <summary>What the services offer, as their routes tell it.</summary>
    internal static IReadOnlyList<(string Method, string Path, Capability Capability)> Describe()
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddRouting();
        builder.WebHost.UseKestrelCore();
        using IHost host = builder.Build();
        IEndpointRouteBuilder routes = (IEndpointRouteBuilder)host;
        Map(routes);
        return [.. routes.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<Capability>() is not null)
            .Select(endpoint => (endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0], endpoint.RoutePattern.RawText!.TrimEnd('/'), endpoint.Metadata.GetMetadata<Capability>()!))];
    }

    /// <summary>Whether a path belongs to the services.</summary>
    internal static bool Serves(PathString path) => path.StartsWithSegments(DicomWebRequest.Root, StringComparison.Ordinal) || path == WadoUri;

    private static void MapSearch(RouteGroupBuilder root)
    {
        Get(root, "/studies", "search", SearchService.SearchStudiesAsync, s_search);
        Get(root, "/series", "search", SearchService.SearchSeriesAsync, s_search);
        Get(root, "/instances", "search", SearchService.SearchInstancesAsync, s_search);
        Get(root, "/studies/{study}/series", "search", SearchService.SearchSeriesAsync, s_search);
        Get(root, "/studies/{study}/instances", "search", SearchService.SearchInstancesAsync, s_search);
        Get(root, "/studies/{study}/series/{series}/instances", "search", SearchService.SearchInstancesAsync, s_search);
    }

    private static void MapStore(RouteGroupBuilder root)
    {
        root.MapPost("/studies", Answer("store", StoreService.StoreAsync)).WithMetadata(s_store);
        root.MapPost("/studies/{study}", Answer("store", StoreService.StoreAsync)).WithMetadata(s_store);
    }

    private static void Get(IEndpointRouteBuilder routes, string pattern, string purpose, Func<DicomWebRequest, Task> handler, Capability capability) =>
        routes.MapMethods(pattern, s_getAndHead, Answer(purpose, handler)).WithMetadata(capability);

    /// <summary>Runs a handler; what it throws becomes problem details, or an aborted connection once the answer has begun.</summary>
    private static RequestDelegate Answer(string purpose, Func<DicomWebRequest, Task> handler) => async http =>
    {
        IHttpResponseBodyFeature? body = HttpMethods.IsHead(http.Request.Method) ? http.Features.GetRequiredFeature<IHttpResponseBodyFeature>() : null;
        try
        {
            if (body is not null)
            {
                http.Features.Set<IHttpResponseBodyFeature>(new HeadBody());
            }

            await handler(new DicomWebRequest(http, purpose));
            Restore();
        }
        catch (HeadAnsweredException)
        {
            Restore();
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested || http.Response.HasStarted)
        {
            http.Abort();
        }
        catch (Exception exception) when (!HasBegun(http.Response))
        {
            (int status, string detail) = exception switch
            {
                DicomWebException known => (known.Status, known.Message),
                AccessDeniedException => (StatusCodes.Status403Forbidden, exception.Message),
                BadHttpRequestException bad => (bad.StatusCode, bad.Message),
                ArgumentException { ParamName: "viewport" } => (StatusCodes.Status400BadRequest, exception.Message),
                CodecNotAvailableException => (StatusCodes.Status406NotAcceptable, exception.Message),
                Dicom.DicomException => (StatusCodes.Status406NotAcceptable, $"The stored object can't be answered in this form: {exception.Message}"),
                _ => (StatusCodes.Status500InternalServerError, "The request failed; the log of the server says why."),
            };
            if (status == StatusCodes.Status500InternalServerError)
            {
                LogFailed(LoggerOf(http), purpose, exception);
            }

            Restore();
            string? range = http.Response.Headers.ContentRange;
            http.Response.Clear();
            http.Response.Headers.ContentRange = range;
            if (status == StatusCodes.Status405MethodNotAllowed)
            {
                http.Response.Headers.Allow = "GET, HEAD";
            }

            if (status == StatusCodes.Status503ServiceUnavailable)
            {
                http.Response.Headers.RetryAfter = RetryAfterSeconds;
            }

            await TypedResults.Problem(detail, statusCode: status).ExecuteAsync(http);
        }
        catch (Exception exception)
        {
            LogBrokenOff(LoggerOf(http), purpose, exception);
            http.Abort();
        }

        void Restore()
        {
            if (body is not null)
            {
                http.Features.Set(body);
            }
        }
    };

    /// <summary>Whether part of the answer is written: sent, or waiting to be sent, from where nothing can be taken back.</summary>
    private static bool HasBegun(HttpResponse response) => response.HasStarted || response.BodyWriter is { CanGetUnflushedBytes: true, UnflushedBytes: > 0 };

    private static ILogger LoggerOf(HttpContext http) => http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DicomWebEndpoints));

    [LoggerMessage(Level = LogLevel.Error, Message = "A DICOMweb request failed ({Purpose})")]
    private static partial void LogFailed(ILogger logger, string purpose, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "A DICOMweb answer broke off ({Purpose})")]
    private static partial void LogBrokenOff(ILogger logger, string purpose, Exception exception);
}
