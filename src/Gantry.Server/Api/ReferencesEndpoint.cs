using Gantry.Archive;
using Gantry.Dicom;
using Microsoft.AspNetCore.Http;

namespace Gantry.Server.Api;

/// <summary>What an instance refers to, and what refers to it.</summary>
internal static class ReferencesEndpoint
{
    private const int LargestPage = 1000;

    /// <summary>Answers <c>GET /api/instances/{uid}/references</c>.</summary>
    internal static async Task<IResult> ListAsync(HttpContext context, DicomArchive archive, string uid, string? cursor, string? limit, CancellationToken cancellation)
    {
        Uid instanceUid = new(uid);
        if (!instanceUid.IsValid)
        {
            return Results.Problem("uid: the path does not hold a valid SOP Instance UID; give digits and dots, at most 64.", statusCode: StatusCodes.Status400BadRequest);
        }

        if (!ApiEndpoints.Number(cursor, 0, long.MaxValue, 0, "cursor", out long after, out IResult? problem) || !ApiEndpoints.Number(limit, 1, LargestPage, 100, "limit", out long count, out problem))
        {
            return problem!;
        }

        Caller caller = HttpCaller.From(context, "read");
        StoredInstance? instance = await archive.SelectAsync(caller, InstanceSelection.Instance(instanceUid), cancellation).FirstOrDefaultAsync(cancellation).ConfigureAwait(false);
        ReferrerPage referrers = await archive.ListReferrersAsync(caller, instanceUid, after, (int)count, cancellation).ConfigureAwait(false);
        if (instance is null && referrers.Items.Count == 0 && after == 0)
        {
            return Results.Problem("The archive has no instance with this UID, and none that refers to it.", statusCode: StatusCodes.Status404NotFound);
        }

        ReferenceAnswer[] references = instance is null ? [] : [.. Reference.Of(archive.ReadHeader(instance))
            .Select(reference => new ReferenceAnswer(reference.Uid.Value, reference.Level.ToString().ToLowerInvariant(), NameOf(reference.Sequence)))];
        return Results.Json(new ReferencesAnswer(
            references,
            [.. referrers.Items.Select(referrer => new ReferrerAnswer(
                referrer.StudyInstanceUid.Value, referrer.SeriesInstanceUid.Value, referrer.SopInstanceUid.Value, referrer.SopClassUid.Value, referrer.Modality,
                NameOf(referrer.Sequence), referrer.StandsForSeries))],
            referrers.Next?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            referrers.IsComplete));
    }

    private static string NameOf(Tag tag) => DicomDictionary.Default.TryGet(tag, out DictionaryEntry? entry) ? entry.Keyword : tag.ToString();
}
