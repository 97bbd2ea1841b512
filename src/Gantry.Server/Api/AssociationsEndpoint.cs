using System.Globalization;
using System.Net;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Dimse;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.Api;

/// <summary>The associations that are open, and the last ones that ended, for those who look after the program.</summary>
internal static class AssociationsEndpoint
{
    /// <summary>One page, the newest first.</summary>
    internal static IResult List(HttpContext context, NetworkObservation observation, string? state, string? limit, string? cursor)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (state is not (null or "open" or "ended"))
        {
            throw ApiException.NotAllowed("state", state, "open, ended, or nothing for both");
        }

        int count = ApiParameters.Limit(limit);
        long before = ApiParameters.Cursor(cursor) ?? long.MaxValue;

        // Asked in this order, one that ends meanwhile is there twice, not missing.
        IReadOnlyList<AssociationRecord> open = state == "ended" ? [] : observation.History.Open;
        IReadOnlyList<AssociationRecord> ended = state == "open" ? [] : observation.History.Ended;
        AssociationRecord[] page =
        [
            .. ended.Concat(open).Where(record => record.Number < before).DistinctBy(record => record.Number).OrderByDescending(record => record.Number).Take(count + 1),
        ];
        AssociationAnswer[] items = [.. page.Take(count).Select(Answer)];
        string? next = page.Length > count ? ApiParameters.CursorOf(items[^1].Number) : null;
        return Results.Json(new AssociationsAnswer(items, next, observation.History.OpenCount));
    }

    private static AssociationAnswer Answer(AssociationRecord record) => new()
    {
        Number = record.Number,
        Incoming = record.Role == AssociationRole.Acceptor,
        CallingAet = record.CallingAETitle,
        CalledAet = record.CalledAETitle,
        Peer = record.Remote switch { IPEndPoint address => address.ToString(), { } other => other.ToString(), null => null },
        ImplementationClassUid = Text(record.ImplementationClassUid.Value),
        ImplementationVersionName = Text(record.ImplementationVersionName),
        UserIdentityType = (int?)record.UserIdentityType,
        Started = record.Started,
        Seconds = Math.Round(record.Duration.TotalSeconds, 3),
        Established = record.IsEstablished,
        PresentationContexts = [.. record.PresentationContexts.Select(Answer)],
        Operations =
        [
            .. record.Operations.Select(operation => new OperationsAnswer(
                operation.Service, operation.IsPerformed, operation.Status?.Code.ToString("X4", CultureInfo.InvariantCulture), operation.Status?.Name, operation.Count)),
        ],
        OperationsUnderWay = record.OperationsUnderWay,
        BytesReceived = record.BytesReceived,
        BytesSent = record.BytesSent,
        PdusReceived = record.PdusReceived,
        PdusSent = record.PdusSent,
        End = record.End is { } end ? new AssociationEndAnswer(end.Name, end.Reason) : null,
    };

    private static PresentationContextAnswerItem Answer(PresentationContextRecord context) => new(
        context.Id,
        context.AbstractSyntax.Value,
        UidRegistry.TryGet(context.AbstractSyntax, out UidEntry? entry) ? entry.Name : null,
        [.. context.TransferSyntaxes.Select(syntax => syntax.Value)],
        (int?)context.Result,
        context.TransferSyntax?.Value);

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;
}
