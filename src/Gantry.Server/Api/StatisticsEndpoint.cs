using Gantry.Archive;
using Gantry.Server.Jobs;
using Gantry.Server.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gantry.Server.Api;

/// <summary>What the archive holds in figures.</summary>
internal static class StatisticsEndpoint
{
    /// <summary>Maps <c>/api/statistics</c>.</summary>
    internal static void Map(RouteGroupBuilder api) => api.MapGet("/statistics", GetAsync).WithName("getStatistics")
        .WithSummary("How much the archive holds, in all and by modality, the room on its disk, and what waits.").Produces<StatisticsAnswer>();

    private static async Task<IResult> GetAsync(HttpContext context, DicomArchive archive, WebhookService webhooks, JobService jobs, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        Caller caller = HttpCaller.From(context, "read");
        ArchiveStatistics held = await archive.StatisticsAsync(caller, cancellation).ConfigureAwait(false);
        IReadOnlyList<ModalityCount> modalities = await archive.CountModalitiesAsync(caller, cancellation).ConfigureAwait(false);
        long last = archive.LastChange;
        return Results.Json(new StatisticsAnswer
        {
            Patients = held.Patients,
            Studies = held.Studies,
            Series = held.Series,
            Instances = held.Instances,
            Bytes = held.Bytes,
            FreeBytes = archive.FreeSpace,
            Modalities = modalities,
            InstancesWaiting = archive.InstancesWaiting,
            JobsOpen = jobs.Open,
            WebhookLag = webhooks.Deliveries.Select(delivery => Math.Max(0, last - delivery.Position.Sequence)).DefaultIfEmpty().Max(),
        });
    }
}
