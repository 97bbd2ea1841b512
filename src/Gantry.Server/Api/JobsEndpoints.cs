using System.Globalization;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;
using Gantry.Server.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gantry.Server.Api;

/// <summary>Jobs: sending to peers and retrieving from them, in the background.</summary>
internal static class JobsEndpoints
{
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
        api.MapPost("/jobs/{id}/retry", Retry).WithName("retryJob").WithSummary("Tries again, as another job, what failed of one that has ended, and what it did not get to.")
            .Produces<JobRecord>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
        api.MapDelete("/jobs/{id}", CancelAsync).WithName("cancelJob").WithSummary("Cancels a job: nothing new is begun, what is under way may end.")
            .Produces<JobRecord>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<IResult> AddAsync(HttpContext context, DicomArchive archive, ConfigurationMonitor configuration, JobService jobs)
    {
        JobRequest request = await JsonBody.ReadAsync<JobRequest>(context).ConfigureAwait(false);
        JobKind kind = request.Kind ?? throw ApiException.Wrong("kind", "give send or retrieve");
        Peer peer = (request.Peer is { } title ? configuration.Current.FindPeer(title) : null) ?? throw ApiException.NotFound("peer: it is not among the known peers; /api/peers lists them.");

        (string Name, IReadOnlyList<string> Uids)[] lists = [("studies", request.Studies ?? []), ("series", request.Series ?? []), ("instances", request.Instances ?? [])];
        foreach ((string name, IReadOnlyList<string> uids) in lists)
        {
            if (uids.Count > MostUids || uids.Any(uid => uid is null || !new Uid(uid).IsValid))
            {
                throw ApiException.Wrong(name, $"give at most {MostUids} UIDs: digits and dots, at most 64 each (PS3.5 §9.1)");
            }
        }

        Caller caller = HttpCaller.From(context, kind == JobKind.Send ? "send" : "retrieve");
        if (kind == JobKind.Retrieve)
        {
            return lists[0].Uids.Count == 0 || lists[1].Uids.Count + lists[2].Uids.Count > 0
                ? throw ApiException.Wrong("studies", "name the studies to retrieve, and no series or instances")
                : Accepted(jobs.Add(kind, peer.AETitle, [.. lists[0].Uids.Distinct(StringComparer.Ordinal)], caller));
        }

        if (configuration.Current.PeerSettings.GetValueOrDefault(peer.AETitle)?.TakesInstances == false)
        {
            throw ApiException.Conflict($"peer: {peer.AETitle} is not among those that take instances (scp).");
        }

        IReadOnlyList<string> instances = await SelectAsync(archive, caller, lists, context.RequestAborted).ConfigureAwait(false);
        return instances.Count == 0
            ? throw ApiException.NotFound("The archive has nothing of what shall be sent.")
            : Accepted(jobs.Add(kind, peer.AETitle, instances, caller));
    }

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
        int count = ApiParameters.Limit(limit);
        IReadOnlyList<JobRecord> page = jobs.List(ApiParameters.Cursor(cursor), count + 1);
        JobRecord[] items = [.. page.Take(count)];
        return Results.Json(new JobsAnswer(items, page.Count > count ? ApiParameters.CursorOf(items[^1].Id) : null));
    }

    private static IResult Get(HttpContext context, JobService jobs, string id)
    {
        context.Response.Headers.CacheControl = "no-store";
        return Results.Json(jobs.Find(ApiParameters.Id(id)) ?? throw Unknown());
    }

    private static IResult Retry(HttpContext context, JobService jobs, string id)
    {
        JobRecord job = jobs.Find(ApiParameters.Id(id)) ?? throw Unknown();
        Caller caller = HttpCaller.From(context, job.Kind == JobKind.Send ? "send" : "retrieve");
        return Accepted(jobs.Retry(job, caller) ?? throw ApiException.Conflict(job.HasEnded ? "Nothing is left of the job to be tried again." : "The job has not ended yet."));
    }

    private static async Task<IResult> CancelAsync(JobService jobs, string id)
    {
        long number = ApiParameters.Id(id);
        bool isCancelled = await jobs.CancelAsync(number).ConfigureAwait(false);
        JobRecord job = jobs.Find(number) ?? throw Unknown();
        return isCancelled ? Accepted(job) : throw ApiException.Conflict("The job has ended already.");
    }

    private static IResult Accepted(JobRecord job) => Results.Accepted(string.Create(CultureInfo.InvariantCulture, $"/api/jobs/{job.Id}"), job);

    private static ApiException Unknown() => ApiException.NotFound("There is no such job; /api/jobs lists them.");
}
