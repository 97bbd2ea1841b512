using Gantry.Archive;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gantry.Server.Api;

/// <summary>Quality items: what validation found in what came in, and what somebody makes of it.</summary>
internal static class QualityEndpoints
{
    /// <summary>Maps <c>/api/quality</c>.</summary>
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/quality", ListAsync).WithName("listQualityItems").WithSummary("What validation found in instances as they came in, the newest first; open=true for what nobody has looked at.")
            .Produces<QualityItemsAnswer>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/quality/{id}", GetAsync).WithName("getQualityItem").WithSummary("One quality item.")
            .Produces<QualityItemAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        Describe(api.MapPost("/quality/{id}/acknowledge", AcknowledgeAsync).WithName("acknowledgeQualityItem").WithSummary("Somebody has looked at an item whose instance is not quarantined."));
        Describe(api.MapPost("/quality/{id}/release", ReleaseAsync).WithName("releaseQualityItem").WithSummary("Lets a quarantined instance be seen."));
        Describe(api.MapPost("/quality/{id}/reject", RejectAsync).WithName("rejectQualityItem").WithSummary("Rejects the instance of an item: it is hidden, kept, and the rejection can be undone."));
    }

    private static void Describe(RouteHandlerBuilder endpoint) => endpoint
        .Accepts<QualityResolutionRequest>("application/json").Produces<QualityItemAnswer>()
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> ListAsync(
        HttpContext context, DicomArchive archive, string? studyInstanceUid, string? open, string? cursor, string? limit, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        QualityFilter filter = new()
        {
            StudyInstanceUid = studyInstanceUid is null ? null : ApiParameters.Uid(studyInstanceUid, "studyInstanceUid"),
            IsOpen = open switch { null => null, "true" => true, "false" => false, _ => throw ApiException.NotAllowed("open", open, "true or false") },
            Limit = ApiParameters.Limit(limit),
            Cursor = ApiParameters.Cursor(cursor),
        };
        QualityPage page = await archive.ListQualityItemsAsync(HttpCaller.From(context, "read"), filter, cancellation).ConfigureAwait(false);
        return Results.Json(new QualityItemsAnswer([.. page.Items.Select(QualityItemAnswer.Of)], ApiParameters.CursorOf(page.Next)));
    }

    private static async Task<IResult> GetAsync(HttpContext context, DicomArchive archive, string id, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        long number = ApiParameters.Id(id);
        QualityPage page = await archive.ListQualityItemsAsync(HttpCaller.From(context, "read"), new QualityFilter { Number = number, Limit = 1 }, cancellation).ConfigureAwait(false);
        return page.Items is [{ } found] ? Results.Json(QualityItemAnswer.Of(found)) : throw ApiException.NotFound($"There is no quality item {number}.");
    }

    private static Task<IResult> AcknowledgeAsync(HttpContext context, DicomArchive archive, string id, CancellationToken cancellation) =>
        ResolveAsync(context, body => archive.AcknowledgeAsync(HttpCaller.From(context, "correct"), ApiParameters.Id(id), body.Cause ?? string.Empty, cancellation));

    private static Task<IResult> ReleaseAsync(HttpContext context, DicomArchive archive, string id, CancellationToken cancellation) =>
        ResolveAsync(context, body => archive.ReleaseAsync(HttpCaller.From(context, "correct"), ApiParameters.Id(id), body.Cause ?? string.Empty, cancellation));

    private static Task<IResult> RejectAsync(HttpContext context, DicomArchive archive, string id, CancellationToken cancellation) => ResolveAsync(context, body =>
    {
        RejectionReason reason = body.Reason is null ? RejectionReason.Quality : CorrectionsEndpoints.ReasonOf(body.Reason);
        return archive.RejectQualityItemAsync(HttpCaller.From(context, "correct"), ApiParameters.Id(id), reason, body.Cause ?? string.Empty, cancellation);
    });

    private static async Task<IResult> ResolveAsync(HttpContext context, Func<QualityResolutionRequest, Task<QualityItem>> resolve)
    {
        QualityResolutionRequest body = await JsonBody.ReadAsync<QualityResolutionRequest>(context).ConfigureAwait(false);
        return Results.Json(QualityItemAnswer.Of(await resolve(body).ConfigureAwait(false)));
    }
}
