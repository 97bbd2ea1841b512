using System.Text.Json;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server.DicomWeb;
using Gantry.Server.DicomWeb.Negotiation;
using Gantry.Server.DicomWeb.Store;
using Gantry.Server.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;

namespace Gantry.Server.Api;

/// <summary>
/// External images: an instance, with the patient and the order it belongs to here. STOW-RS has no place for these. A message of two parts, what it gets here as JSON
/// and the Part 10 file.
/// </summary>
internal static class ImportEndpoint
{
    private const int LargestRequest = 256 << 10;
    private const string Cause = "External images, imported for a patient known here";

    /// <summary>Maps <c>POST /api/instances</c>.</summary>
    internal static void Map(RouteGroupBuilder api) => api.MapPost("/instances", StoreAsync).WithName("importInstance")
        .WithSummary("Stores an instance with the identifiers it gets here: multipart/related, a part with this JSON and a part application/dicom. What came is kept as it came.")
        .Accepts<ImportRequest>(DicomMediaTypes.MultipartRelated).Produces<ImportAnswer>().ProducesProblem(StatusCodes.Status400BadRequest)
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> StoreAsync(HttpContext context, DicomArchive archive, GantryMetrics metrics, CancellationToken cancellation)
    {
        if (MediaType.Parse(context.Request.ContentType) is not { IsMultipartRelated: true } type || StoreService.ReaderOf(context.Request, type) is not { } reader)
        {
            throw new ApiException(StatusCodes.Status415UnsupportedMediaType, "The body is multipart/related with a boundary: a part application/json, then a part application/dicom.");
        }

        StoreService.LiftSizeLimit(context);
        try
        {
            ImportRequest request = await RequestAsync(reader, cancellation).ConfigureAwait(false);
            AttributeChanges identifiers = AttributeChanges.Parse(request.Attributes ?? new Dictionary<string, string?>(), archive.Options.Context);
            MultipartSection file = await reader.ReadNextSectionAsync(cancellation).ConfigureAwait(false) ?? throw ApiException.Wrong("body", "the part application/dicom is missing");
            InstanceToIngest instance = InstanceToIngest.FromPart10(file.Body).Coerced(identifiers, string.IsNullOrWhiteSpace(request.Cause) ? Cause : request.Cause);
            IngestResult result = await archive.IngestAsync(HttpCaller.From(context, "import"), instance, cancellation).ConfigureAwait(false);
            StoreService.Count(metrics, result, "import");
            return Answer(context, result);
        }
        catch (Exception exception) when (exception is JsonException or InvalidDataException || (exception is IOException and not BadHttpRequestException && !cancellation.IsCancellationRequested))
        {
            throw ApiException.Wrong("body", $"it cannot be read: {exception.Message}");
        }
        catch (DicomException exception)
        {
            throw ApiException.Wrong("body", $"its part application/dicom cannot be read: {exception.Message}");
        }
    }

    private static async Task<ImportRequest> RequestAsync(MultipartReader reader, CancellationToken cancellation)
    {
        reader.BodyLengthLimit = LargestRequest;
        if (await reader.ReadNextSectionAsync(cancellation).ConfigureAwait(false) is not { } part || MediaType.Parse(part.ContentType)?.Name != DicomMediaTypes.Json)
        {
            throw ApiException.Wrong("body", "its first part is to be application/json");
        }

        ImportRequest? request = await JsonSerializer.DeserializeAsync<ImportRequest>(part.Body, JsonSerializerOptions.Web, cancellation).ConfigureAwait(false);
        reader.BodyLengthLimit = null;
        return request ?? throw ApiException.Wrong("body", "its first part is empty");
    }

    private static IResult Answer(HttpContext context, IngestResult result)
    {
        if (!result.IsKept)
        {
            if (result.HttpStatus == StatusCodes.Status503ServiceUnavailable)
            {
                context.Response.Headers.RetryAfter = DicomWebEndpoints.RetryAfterSeconds;
            }

            throw new ApiException(result.HttpStatus, result.Reason);
        }

        return Results.Json(new ImportAnswer(
            JsonNamingPolicy.CamelCase.ConvertName(result.Outcome.ToString()), result.Reason.Length > 0 ? result.Reason : null, result.SopInstanceUid.GetValueOrDefault().Value));
    }
}
