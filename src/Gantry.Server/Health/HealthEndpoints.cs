using Gantry.Archive;
using Gantry.Server.Configuration;
using Gantry.Server.Metrics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Gantry.Server.Health;

/// <summary>A thing the program needs to do its work, and how it is.</summary>
/// <param name="Name">The thing.</param>
/// <param name="Ok">Whether it works.</param>
/// <param name="Message">What is wrong, or how much there is.</param>
public sealed record HealthCheck(string Name, bool Ok, string? Message);

/// <summary>Whether the program can take work.</summary>
/// <param name="Status"><c>ready</c> or <c>not ready</c>.</param>
/// <param name="Checks">Everything that was looked at.</param>
public sealed record Readiness(string Status, IReadOnlyList<HealthCheck> Checks);

/// <summary>Health for those who watch the program, and its counters.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps <c>/health/live</c>, <c>/health/ready</c> and <c>/metrics</c>.</summary>
    internal static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Json(new { status = "live" })).ExcludeFromDescription();
        endpoints.MapGet("/health/ready", ReadyAsync).ExcludeFromDescription();
        endpoints.MapGet("/metrics", (PrometheusText text) => Results.Text(text.Write(), "text/plain; version=0.0.4")).ExcludeFromDescription();
    }

    private static async Task<IResult> ReadyAsync(DicomArchive archive, ConfigurationMonitor configuration, CancellationToken cancellation)
    {
        string? fault = await archive.CheckHealthAsync(cancellation).ConfigureAwait(false);
        HealthCheck[] checks = [new("archive", fault is null, fault), DiskRoom(configuration.Current)];
        bool ready = Array.TrueForAll(checks, check => check.Ok);
        return Results.Json(new Readiness(ready ? "ready" : "not ready", checks), statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static HealthCheck DiskRoom(GantryConfiguration configuration)
    {
        try
        {
            long free = new DriveInfo(configuration.DataFolder).AvailableFreeSpace;
            string message = $"{free / 1_048_576} MB free, {configuration.RequiredFreeSpace / 1_048_576} MB required";
            return new HealthCheck("disk", free >= configuration.RequiredFreeSpace, message);
        }
        catch (IOException exception)
        {
            return new HealthCheck("disk", false, exception.Message);
        }
    }
}
