using Gantry.Archive;
using Gantry.Dicom;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.Api;

/// <summary>What an instance refers to, and what refers to it.</summary>
internal static class ReferencesEndpoint
{
    /// <summary>Answers <c>GET /api/instances/{uid}/references</c>.</summary>
    internal static async Task<IResult> ListAsync(HttpContext context, DicomArchive archive, string uid, string? cursor, string? limit, CancellationToken cancellation)
    {
        Uid instanceUid = ApiParameters.Uid(uid);
        long after = ApiParameters.Cursor(cursor) ?? 0;
        int count = ApiParameters.Limit(limit);
        Caller caller = HttpCaller.From(context, "read");
        StoredInstance? instance = await archive.SelectAsync(caller, InstanceSelection.Instance(instanceUid), cancellation).FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
        ReferrerPage referrers = await archive.ListReferrersAsync(caller, instanceUid, after, count, cancellation).ConfigureAwait(false);
        if (instance is null && referrers.Items.Count == 0 && after == 0)
        {
            throw ApiException.NotFound("The archive has no instance with this UID, and none that refers to it.");
        }

        ReferenceAnswer[] references = instance is null ? [] : [.. Reference.Of(archive.ReadHeader(instance))
            .Select(reference => new ReferenceAnswer(reference.Uid.Value, reference.Level.ToString().ToLowerInvariant(), AttributeName.Of(reference.Sequence)))];
        return Results.Json(new ReferencesAnswer(
            references,
            [.. referrers.Items.Select(referrer => new ReferrerAnswer(
                referrer.StudyInstanceUid.Value, referrer.SeriesInstanceUid.Value, referrer.SopInstanceUid.Value, referrer.SopClassUid.Value, referrer.Modality,
                AttributeName.Of(referrer.Sequence), referrer.StandsForSeries))],
            ApiParameters.CursorOf(referrers.Next),
            referrers.IsComplete));
    }
}
