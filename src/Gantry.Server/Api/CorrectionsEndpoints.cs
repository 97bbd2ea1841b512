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
    private const int LargestPage = 1000;
    private const string RetrySeconds = "10";

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
        if (!ApiEndpoints.Number(limit, 1, LargestPage, 100, "limit", out long count, out IResult? problem)
            || !ApiEndpoints.Number(cursor, 1, long.MaxValue, 0, "cursor", out long before, out problem))
        {
            return problem!;
        }

        if (studyInstanceUid is not null && !new Uid(studyInstanceUid).IsValid)
        {
            return ApiEndpoints.Wrong("studyInstanceUid", "it is not a UID");
        }

        if (inForce is not (null or "true" or "false"))
        {
            return ApiEndpoints.Wrong("inForce", "it is true or false");
        }

        OverlayFilter filter = new()
        {
            StudyInstanceUid = studyInstanceUid is null ? null : new Uid(studyInstanceUid),
            PatientId = patientId,
            InForce = inForce == "true",
            Limit = (int)count,
            Cursor = cursor is null ? null : before,
        };
        OverlayPage page = await archive.ListOverlaysAsync(HttpCaller.From(context, "read"), filter, cancellation).ConfigureAwait(false);
        return Results.Json(new CorrectionsAnswer([.. page.Items.Select(Answer)], page.Next?.ToString(CultureInfo.InvariantCulture)));
    }

    private static async Task<IResult> GetAsync(HttpContext context, DicomArchive archive, string id, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!ApiEndpoints.Number(id, 1, long.MaxValue, 0, "id", out long number, out IResult? problem))
        {
            return problem!;
        }

        OverlayPage page = await archive.ListOverlaysAsync(HttpCaller.From(context, "read"), new OverlayFilter { Number = number, Limit = 1 }, cancellation).ConfigureAwait(false);
        return page.Items is [{ } found]
            ? Results.Json(Answer(found))
            : Results.Problem($"There is no correction {number}.", statusCode: StatusCodes.Status404NotFound);
    }

    private static Task<IResult> MakeAsync(HttpContext context, DicomArchive archive, CancellationToken cancellation) => AnswerAsync<CorrectionRequest>(context, async body =>
    {
        Overlay made = await archive.OverlayAsync(HttpCaller.From(context, "correct"), RequestOf(body, archive.Options.Context), cancellation).ConfigureAwait(false);
        return Results.Created(string.Create(CultureInfo.InvariantCulture, $"/api/corrections/{made.Number}"), Answer(made));
    });

    private static Task<IResult> UndoAsync(HttpContext context, DicomArchive archive, string id, CancellationToken cancellation) => AnswerAsync<UndoRequest>(context, async body =>
        ApiEndpoints.Number(id, 1, long.MaxValue, 0, "id", out long number, out IResult? problem)
            ? Results.Json(Answer(await archive.UndoAsync(HttpCaller.From(context, "correct"), number, body.Cause ?? string.Empty, cancellation).ConfigureAwait(false)))
            : problem!);

    /// <summary>Reads the body and answers; what is refused becomes problem details.</summary>
    private static Task<IResult> AnswerAsync<T>(HttpContext context, Func<T, Task<IResult>> answer) => JsonBody.AnswerAsync<T>(context, async body =>
    {
        try
        {
            return await answer(body).ConfigureAwait(false);
        }
        catch (OverlayRefusedException e)
        {
            if (e.Fault == OverlayFault.Unavailable)
            {
                context.Response.Headers.RetryAfter = RetrySeconds;
            }

            return Results.Problem(e.Message, statusCode: e.Fault switch
            {
                OverlayFault.Unknown => StatusCodes.Status404NotFound,
                OverlayFault.Conflict => StatusCodes.Status409Conflict,
                OverlayFault.Unavailable => StatusCodes.Status503ServiceUnavailable,
                _ => StatusCodes.Status400BadRequest,
            });
        }
    });

    private static OverlayRequest RequestOf(CorrectionRequest body, DicomContext context)
    {
        if (!Enum.TryParse(body.Kind, ignoreCase: true, out OverlayKind kind) || Name(kind) != body.Kind)
        {
            throw new OverlayRefusedException("kind: give correction, studyMove, split, studyMerge, patientMerge or rejection.");
        }

        RejectionReason? reason = null;
        if (body.Reason is not null)
        {
            reason = Enum.TryParse(body.Reason, ignoreCase: true, out RejectionReason parsed) && Name(parsed) == body.Reason
                ? parsed
                : throw new OverlayRefusedException("reason: give quality, patientSafety, incorrectWorklistEntry or retentionExpired.");
        }

        return new OverlayRequest
        {
            Kind = kind is OverlayKind.Undo or OverlayKind.Coercion ? throw new OverlayRefusedException("kind: this one is not made by request.") : kind,
            Targets = [.. (body.Targets ?? []).Select(target => TargetOf(target, "targets"))],
            Into = body.Into is null ? null : TargetOf(body.Into, "into"),
            Changes = AttributeChanges.Parse(body.Attributes ?? new Dictionary<string, string?>(), context),
            Reason = reason,
            Cause = body.Cause ?? string.Empty,
        };
    }

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
            StudyInstanceUid = UidOf(target.StudyInstanceUid, $"{name}: studyInstanceUid"),
            SeriesInstanceUid = UidOf(target.SeriesInstanceUid, $"{name}: seriesInstanceUid"),
            SopInstanceUid = UidOf(target.SopInstanceUid, $"{name}: sopInstanceUid"),
        };
    }

    private static Uid? UidOf(string? text, string name) =>
        text is null ? null
        : new Uid(text) is { IsValid: true } uid ? uid
        : throw new OverlayRefusedException($"{name} is not a UID: digits and dots, at most 64 (PS3.5 §9.1).");

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
            string name = DicomDictionary.Default.TryGet(tag, out DictionaryEntry? entry) ? entry.Keyword : tag.ToHexString();
            attributes[name] = changes.Values.TryGetElement(tag, out DataElement element) && !element.IsSequence ? string.Join('\\', element.GetStrings()) : null;
        }

        return attributes;
    }

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
