using System.Globalization;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Server.Configuration;
using Gantry.Server.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gantry.Server.Api;

/// <summary>Jobs: sending to peers and retrieving from them, in the background.</summary>
internal static class JobsEndpoints
{
    private const int LargestPage = 1000;
    private const int MostUids = 1000;

    /// <summary>Maps <c>/api/jobs</c>.</summary>
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapPost("/jobs", AddAsync).WithName("addJob").WithSummary("Sends what is in the archive to a peer, or retrieves studies from one.")
            .Accepts<JobRequest>("application/json").Produces<JobRecord>(StatusCodes.Status202Accepted)
            .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status415UnsupportedMediaType);
        api.MapGet("/jobs", List).WithName("listJobs").WithSummary("The jobs, the last ones first.").Produces<JobsAnswer>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/jobs/{id}", Get).WithName("getJob").WithSummary("A job and how far it is.")
            .Produces<JobRecord>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapDelete("/jobs/{id}", CancelAsync).WithName("cancelJob").WithSummary("Cancels a job: nothing new is begun, what is under way may end.")
            .Produces<JobRecord>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static Task<IResult> AddAsync(HttpContext context, DicomArchive archive, ConfigurationMonitor configuration, JobService jobs) => JsonBody.AnswerAsync<JobRequest>(context, async request =>
    {
        if (request.Kind is not { } kind)
        {
            return ApiEndpoints.Wrong("kind", "give send or retrieve");
        }

        if (request.Peer is not { } title || configuration.Current.FindPeer(title) is not { } peer)
        {
            return Results.Problem("peer: it is not among the known peers; /api/peers lists them.", statusCode: StatusCodes.Status404NotFound);
        }

        (string Name, IReadOnlyList<string> Uids)[] lists = [("studies", request.Studies ?? []), ("series", request.Series ?? []), ("instances", request.Instances ?? [])];
        foreach ((string name, IReadOnlyList<string> uids) in lists)
        {
            if (uids.Count > MostUids || uids.Any(uid => uid is null || !new Uid(uid).IsValid))
            {
                return ApiEndpoints.Wrong(name, "give at most 1000 UIDs: digits and dots, at most 64 each (PS3.5 §9.1)");
            }
        }

        Caller caller = HttpCaller.From(context, kind == JobKind.Send ? "send" : "retrieve");
        if (kind == JobKind.Retrieve)
        {
            return lists[0].Uids.Count == 0 || lists[1].Uids.Count + lists[2].Uids.Count > 0
                ? ApiEndpoints.Wrong("studies", "name the studies to retrieve, and no series or instances")
                : Accepted(jobs.Add(kind, peer.AETitle, [.. lists[0].Uids.Distinct(StringComparer.Ordinal)], caller));
        }

        if (configuration.Current.PeerSettings.GetValueOrDefault(peer.AETitle)?.TakesInstances == false)
        {
            return Results.Problem($"peer: {peer.AETitle} is not among those that take instances (scp).", statusCode: StatusCodes.Status409Conflict);
        }

        IReadOnlyList<string> instances = await SelectAsync(archive, caller, lists, context.RequestAborted).ConfigureAwait(false);
        return instances.Count == 0
            ? Results.Problem("The archive has nothing of what shall be sent.", statusCode: StatusCodes.Status404NotFound)
            : Accepted(jobs.Add(kind, peer.AETitle, instances, caller));
    });

    // All that is named, each instance once.
    private static async Task<IReadOnlyList<string>> SelectAsync(DicomArchive archive, Caller caller, (string Name, IReadOnlyList<string> Uids)[] lists, CancellationToken cancellation)
    {
        OrderedDictionary<string, bool> instances = new(StringComparer.Ordinal);
        foreach (InstanceSelection selection in (InstanceSelection[])
            [new() { StudyInstanceUids = Uids(lists[0].Uids) }, new() { SeriesInstanceUids = Uids(lists[1].Uids) }, new() { SopInstanceUids = Uids(lists[2].Uids) }])
        {
            if (selection.StudyInstanceUids.Count + selection.SeriesInstanceUids.Count + selection.SopInstanceUids.Count > 0)
            {
                await foreach (StoredInstance instance in archive.SelectAsync(caller, selection, cancellation).ConfigureAwait(false))
                {
                    instances.TryAdd(instance.SopInstanceUid.Value, true);
                }
            }
        }

        return [.. instances.Keys];

        static Uid[] Uids(IReadOnlyList<string> texts) => [.. texts.Select(text => new Uid(text))];
    }

    private static IResult List(HttpContext context, JobService jobs, string? limit, string? cursor)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!ApiEndpoints.Number(limit, 1, LargestPage, 100, "limit", out long count, out IResult? problem) || !ApiEndpoints.Number(cursor, 1, long.MaxValue, 0, "cursor", out long before, out problem))
        {
            return problem!;
        }

        IReadOnlyList<JobRecord> page = jobs.List(cursor is null ? null : before, (int)count + 1);
        JobRecord[] items = [.. page.Take((int)count)];
        return Results.Json(new JobsAnswer(items, page.Count > count ? items[^1].Id.ToString(CultureInfo.InvariantCulture) : null));
    }

    private static IResult Get(HttpContext context, JobService jobs, string id)
    {
        context.Response.Headers.CacheControl = "no-store";
        return !ApiEndpoints.Number(id, 1, long.MaxValue, 0, "id", out long number, out IResult? problem) ? problem!
            : jobs.Find(number) is { } job ? Results.Json(job)
            : Unknown();
    }

    private static async Task<IResult> CancelAsync(JobService jobs, string id)
    {
        if (!ApiEndpoints.Number(id, 1, long.MaxValue, 0, "id", out long number, out IResult? problem))
        {
            return problem!;
        }

        bool isCancelled = await jobs.CancelAsync(number).ConfigureAwait(false);
        return jobs.Find(number) is not { } job ? Unknown()
            : isCancelled ? Accepted(job)
            : Results.Problem("The job has ended already.", statusCode: StatusCodes.Status409Conflict);
    }

    private static IResult Accepted(JobRecord job) => Results.Accepted(string.Create(CultureInfo.InvariantCulture, $"/api/jobs/{job.Id}"), job);

    private static IResult Unknown() => Results.Problem("There is no such job; /api/jobs lists them.", statusCode: StatusCodes.Status404NotFound);
}
