using Gantry.Archive;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace Gantry.Server.Api;

/// <summary>The change feed: pages of what happened after a number, and waiting for what will happen.</summary>
internal static class ChangesEndpoint
{
    private const int LongestWait = 60;

    /// <summary>One page, oldest first. With <c>wait</c> an empty page is answered only when so many seconds went by, or the program stops.</summary>
    internal static async Task<IResult> ListAsync(
        HttpContext context, DicomArchive archive, TimeProvider time, IHostApplicationLifetime lifetime, string? after, string? limit, string? kind, string? wait, CancellationToken cancellation)
    {
        context.Response.Headers.CacheControl = "no-store";
        long start = ApiParameters.Number(after, 0, long.MaxValue, 0, "after");
        int count = ApiParameters.Limit(limit);
        long seconds = ApiParameters.Number(wait, 0, LongestWait, 0, "wait");
        IReadOnlyList<ArchiveEventKind> kinds = ChangeKinds.Parse((kind ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            ?? throw ApiException.NotAllowed("kind", kind, $"some of {string.Join(", ", ChangeKinds.Names)} with commas between");
        Caller caller = HttpCaller.From(context, "read");
        using CancellationTokenSource patience = new(TimeSpan.FromSeconds(seconds), time);
        using CancellationTokenSource waiting = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, lifetime.ApplicationStopping);
        while (true)
        {
            Task next = archive.NextChange;
            List<ArchiveEvent> events = await archive.ChangesAsync(caller, start, kinds, cancellation).Take(count + 1).ToListAsync(cancellation).ConfigureAwait(false);
            if (events.Count > 0 || seconds == 0 || waiting.IsCancellationRequested)
            {
                return Results.Json(ChangesAnswer.Of(events, start, count));
            }

            using CancellationTokenSource ending = CancellationTokenSource.CreateLinkedTokenSource(waiting.Token, cancellation);
            await next.WaitAsync(ending.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            cancellation.ThrowIfCancellationRequested();
        }
    }
}
