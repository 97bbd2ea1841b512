using System.Globalization;
using System.Text.Json;
using Gantry.Archive;
using Gantry.Dicom;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gantry.Server.Api;

/// <summary>Corrections of patients and studies: overlays over what was received, and their undo.</summary>
internal static class CorrectionsEndpoints
{
    /// <summary>Maps <c>/api/corrections</c>.</summary>
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/corrections", ListAsync).WithName("listCorrections").WithSummary("The corrections that were made, those undone among them, the newest first.")
            .Produces<CorrectionsAnswer>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/corrections/{id}", GetAsync).WithName("getCorrection").WithSummary("One correction, or the undo of one.")
            .Produces<CorrectionAnswer>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        Describe(api.MapPost("/corrections", MakeAsync).WithName("makeCorrection").WithSummary("Corrects attributes, moves, splits, merges or rejects. Nothing received is altered.")
            .Accepts<CorrectionRequest>("application/json").Produces<CorrectionAnswer>(StatusCodes.Status201Created));
        Describe(api.MapPost("/corrections/{id}/undo", UndoAsync).WithName("undoCorrection").WithSummary("Takes a correction back: what is seen is what the other corrections alone make of it.")
            .Accepts<UndoRequest>("application/json").Produces<CorrectionAnswer>());
    }

    private static void Describe(RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
        .ProducesProblem(StatusCodes.Status503ServiceUnavailable);

    private static async Task<IResult> ListAsync(
        HttpContext context, DicomArchive archive, string? studyInstanceUid, string? patientId, string? inForce, string? cursor, string? limit, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (inForce is not (null or "true" or "false"))
        {
            throw ApiException.Wrong("inForce", "it is true or false");
        }

        OverlayFilter filter = new()
        {
            StudyInstanceUid = studyInstanceUid is null ? null : ApiParameters.Uid(studyInstanceUid, "studyInstanceUid"),
            PatientId = patientId,
            InForce = inForce == "true",
            Limit = ApiParameters.Limit(limit),
            Cursor = ApiParameters.Cursor(cursor),
        };
        OverlayPage page = await archive.ListOverlaysAsync(HttpCaller.From(context, "read"), filter, cancellation).ConfigureAwait(false);
        return Results.Json(new CorrectionsAnswer([.. page.Items.Select(Answer)], ApiParameters.CursorOf(page.Next)));
    }

    private static async Task<IResult> GetAsync(HttpContext context, DicomArchive archive, string id, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        long number = ApiParameters.Id(id);
        OverlayPage page = await archive.ListOverlaysAsync(HttpCaller.From(context, "read"), new OverlayFilter { Number = number, Limit = 1 }, cancellation).ConfigureAwait(false);
        return page.Items is [{ } found] ? Results.Json(Answer(found)) : throw ApiException.NotFound($"There is no correction {number}.");
    }

    private static async Task<IResult> MakeAsync(HttpContext context, DicomArchive archive, CancellationToken cancellation)
    {
        CorrectionRequest body = await JsonBody.ReadAsync<CorrectionRequest>(context).ConfigureAwait(false);
        Overlay made = await archive.OverlayAsync(HttpCaller.From(context, "correct"), RequestOf(body, archive.Options.Context), cancellation).ConfigureAwait(false);
        return Results.Created(string.Create(CultureInfo.InvariantCulture, $"/api/corrections/{made.Number}"), Answer(made));
    }

    private static async Task<IResult> UndoAsync(HttpContext context, DicomArchive archive, string id, CancellationToken cancellation)
    {
        UndoRequest body = await JsonBody.ReadAsync<UndoRequest>(context).ConfigureAwait(false);
        Overlay undo = await archive.UndoAsync(HttpCaller.From(context, "correct"), ApiParameters.Id(id), body.Cause ?? string.Empty, cancellation).ConfigureAwait(false);
        return Results.Json(Answer(undo));
    }

    private static OverlayRequest RequestOf(CorrectionRequest body, DicomContext context)
    {
        if (!Enum.TryParse(body.Kind, ignoreCase: true, out OverlayKind kind) || Name(kind) != body.Kind)
        {
            throw new OverlayRefusedException("kind: give correction, studyMove, split, studyMerge, patientMerge or rejection.");
        }

        return new OverlayRequest
        {
            Kind = kind is OverlayKind.Undo or OverlayKind.Coercion or OverlayKind.QualityItem or OverlayKind.Quarantine ? throw new OverlayRefusedException("kind: this one is not made by request.") : kind,
            Targets = [.. (body.Targets ?? []).Select(target => TargetOf(target, "targets"))],
            Into = body.Into is null ? null : TargetOf(body.Into, "into"),
            Changes = AttributeChanges.Parse(body.Attributes ?? new Dictionary<string, string?>(), context),
            Reason = body.Reason is null ? null : ReasonOf(body.Reason),
            Cause = body.Cause ?? string.Empty,
        };
    }

    /// <summary>The reason of a rejection.</summary>
    /// <exception cref="OverlayRefusedException">It is none.</exception>
    internal static RejectionReason ReasonOf(string? text) =>
        Enum.TryParse(text, ignoreCase: true, out RejectionReason reason) && Name(reason) == text
            ? reason
            : throw new OverlayRefusedException("reason: give quality, patientSafety, incorrectWorklistEntry or retentionExpired.");

    private static OverlayTarget TargetOf(CorrectionTarget? target, string name)
    {
        if (target is null or { PatientId: null or "", StudyInstanceUid: null, SeriesInstanceUid: null, SopInstanceUid: null })
        {
            throw new OverlayRefusedException($"{name}: give a patientId, studyInstanceUid, seriesInstanceUid or sopInstanceUid.");
        }

        return new OverlayTarget
        {
            PatientId = target.PatientId,
            IssuerOfPatientId = target.IssuerOfPatientId,
            StudyInstanceUid = target.StudyInstanceUid is null ? null : ApiParameters.Uid(target.StudyInstanceUid, $"{name}: studyInstanceUid"),
            SeriesInstanceUid = target.SeriesInstanceUid is null ? null : ApiParameters.Uid(target.SeriesInstanceUid, $"{name}: seriesInstanceUid"),
            SopInstanceUid = target.SopInstanceUid is null ? null : ApiParameters.Uid(target.SopInstanceUid, $"{name}: sopInstanceUid"),
        };
    }

    private static CorrectionAnswer Answer(Overlay overlay) => new()
    {
        Id = overlay.Number,
        Kind = Name(overlay.Kind),
        Targets = [.. overlay.Targets.Select(target => new CorrectionTarget(
            target.PatientId, target.IssuerOfPatientId, target.StudyInstanceUid?.Value, target.SeriesInstanceUid?.Value, target.SopInstanceUid?.Value))],
        Attributes = AttributesOf(overlay.Changes),
        Reason = overlay.Reason is { } reason ? Name(reason) : null,
        Cause = overlay.Cause,
        Principal = overlay.Principal,
        At = overlay.At,
        Undoes = overlay.Undoes == 0 ? null : overlay.Undoes,
        UndoneBy = overlay.UndoneBy == 0 ? null : overlay.UndoneBy,
        Instances = overlay.Instances,
    };

    private static SortedDictionary<string, string?> AttributesOf(AttributeChanges changes)
    {
        SortedDictionary<string, string?> attributes = new(StringComparer.Ordinal);
        foreach (Tag tag in changes.Tags)
        {
            attributes[AttributeName.Of(tag)] = changes.Values.TryGetElement(tag, out DataElement element) && !element.IsSequence ? string.Join('\\', element.GetStrings()) : null;
        }

        return attributes;
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
