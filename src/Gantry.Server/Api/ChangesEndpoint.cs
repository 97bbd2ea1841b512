using Gantry.Archive;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Gantry.Server.Api;

/// <summary>The change feed: pages of what happened after a number, and waiting for what will happen.</summary>
internal static class ChangesEndpoint
{
    private const int LargestPage = 1000;
    private const int LongestWait = 60;

    /// <summary>One page, oldest first. With <c>wait</c> an empty page is answered only when so many seconds went by, or the program stops.</summary>
    internal static async Task<IResult> ListAsync(
        HttpContext context, DicomArchive archive, TimeProvider time, IHostApplicationLifetime lifetime, string? after, string? limit, string? kind, string? wait, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!ApiEndpoints.Number(after, 0, long.MaxValue, 0, "after", out long start, out IResult? problem)
            || !ApiEndpoints.Number(limit, 1, LargestPage, 100, "limit", out long count, out problem)
            || !ApiEndpoints.Number(wait, 0, LongestWait, 0, "wait", out long seconds, out problem))
        {
            return problem!;
        }

        if (ChangeKinds.Parse((kind ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)) is not { } kinds)
        {
            return Results.Problem($"kind: \"{kind}\" is not allowed; give some of {string.Join(", ", ChangeKinds.Names)} with commas between.", statusCode: StatusCodes.Status400BadRequest);
        }

        Caller caller = HttpCaller.From(context, "read");
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(seconds), time);
        using CancellationTokenSource waiting = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, lifetime.ApplicationStopping);
        while (true)
        {
            Task next = archive.NextChange;
            List<ArchiveEvent> events = await archive.ChangesAsync(caller, start, kinds, cancellation).Take((int)count + 1).ToListAsync(cancellation).ConfigureAwait(false);
            if (events.Count > 0 || seconds == 0 || waiting.IsCancellationRequested)
            {
                return Results.Json(ChangesAnswer.Of(events, start, (int)count));
            }

            using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(waiting.Token, cancellation);
            await next.WaitAsync(ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
