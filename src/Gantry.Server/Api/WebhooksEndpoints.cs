using Gantry.Archive;
using Gantry.Server.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gantry.Server.Api;

/// <summary>The webhooks of the configuration, and how far they are.</summary>
internal static class WebhooksEndpoints
{
    /// <summary>Maps <c>/api/webhooks</c>.</summary>
    internal static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/webhooks", List).WithName("listWebhooks").WithSummary("The webhooks, how far each is, and what was refused.").Produces<WebhooksAnswer>();
        api.MapPost("/webhooks/{name}/resume", Resume).WithName("resumeWebhook").WithSummary("Tries at once what waits for its next attempt, and what is parked.")
            .Produces<WebhookAnswer>(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult List(HttpContext context, DicomArchive archive, WebhookService webhooks)
    {
        context.Response.Headers.CacheControl = "no-store";
        long last = archive.LastChange;
        return Results.Json(new WebhooksAnswer([.. webhooks.Deliveries.Select(delivery => Answer(delivery, last))]));
    }

    private static IResult Resume(DicomArchive archive, WebhookService webhooks, string name)
    {
        WebhookDelivery delivery = webhooks.Deliveries.FirstOrDefault(delivery => delivery.Settings.Name == name) ?? throw ApiException.NotFound("There is no webhook of this name; /api/webhooks lists them.");
        delivery.Resume();
        return Results.Accepted("/api/webhooks", Answer(delivery, archive.LastChange));
    }

    private static WebhookAnswer Answer(WebhookDelivery delivery, long last)
    {
        WebhookPosition position = delivery.Position;
        WebhookProblem? problem = delivery.Problem;
        return new WebhookAnswer
        {
            Name = delivery.Settings.Name,
            Url = delivery.Settings.PublicUrl,
            Events = [.. delivery.Settings.Events.Select(ChangeKinds.NameOf)],
            Signed = delivery.Settings.Secret is not null,
            Position = position.Sequence,
            Lag = Math.Max(0, last - position.Sequence),
            LastError = problem?.Error,
            LastErrorAt = problem?.At,
            Attempts = problem?.Attempts ?? 0,
            Parked = position.Parked,
        };
    }
}
