using Gantry.Server.Configuration;
using Microsoft.AspNetCore.Cors.Infrastructure;

namespace Gantry.Server.DicomWeb;

/// <summary>Whether pages of other origins may use the services from a browser (CORS): none, unless the configuration names them.</summary>
internal static class CrossOrigin
{
    /// <summary>The name of the policy.</summary>
    public const string Policy = "dicomWeb";

    /// <summary>The word of the configuration for any origin.</summary>
    public const string Any = "*";

    private static readonly TimeSpan s_remembered = TimeSpan.FromMinutes(10);

    /// <summary>Adds the policy; it follows the configuration while the program runs.</summary>
    public static void AddPolicy(CorsOptions options, ConfigurationMonitor configuration) => options.AddPolicy(Policy, policy => policy
        .SetIsOriginAllowed(origin => configuration.Current.CrossOrigins is { } origins && (origins.Contains(Any) || origins.Contains(origin)))
        .WithMethods("GET", "POST", "DELETE", "OPTIONS")
        .AllowAnyHeader()
        .WithExposedHeaders("Accept-Ranges", "Content-Location", "Content-Range", "ETag", "Retry-After", "Warning")
        .SetPreflightMaxAge(s_remembered));
}
