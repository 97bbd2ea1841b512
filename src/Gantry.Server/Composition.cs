using Gantry.Archive;
using Gantry.Server.Api;
using Gantry.Server.Configuration;
using Gantry.Server.Demo;
using Gantry.Server.DicomWeb;
using Gantry.Server.DicomWeb.Render;
using Gantry.Server.Dimse;
using Gantry.Server.Health;
using Gantry.Server.Jobs;
using Gantry.Server.Metrics;
using Gantry.Server.Peers;
using Gantry.Server.Telemetry;
using Gantry.Server.WatchedFolders;
using Gantry.Server.Web;
using Gantry.Server.Webhooks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Gantry.Server;

/// <summary>Puts the parts of the program together. Nothing is configured from elsewhere: the builder starts empty.</summary>
internal static class Composition
{
    /// <summary>Makes the logs: one line each on standard error, or JSON. Standard output belongs to what the program has to say.</summary>
    internal static ILoggerFactory CreateLoggers(GantryConfiguration configuration) => LoggerFactory.Create(logging =>
    {
        logging.SetMinimumLevel(configuration.LogLevel);
        logging.AddFilter("Microsoft", configuration.LogLevel > LogLevel.Warning ? configuration.LogLevel : LogLevel.Warning);
        logging.AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        if (configuration.LogAsJson)
        {
            logging.AddJsonConsole(line =>
            {
                line.UseUtcTimestamp = true;
                line.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
                line.IncludeScopes = true;
            });
        }
        else
        {
            logging.AddSimpleConsole(line =>
            {
                line.SingleLine = true;
                line.UseUtcTimestamp = true;
                line.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
            });
        }
    });

    /// <summary>Builds the application over sockets and an archive that are open already.</summary>
    internal static WebApplication Build(ConfigurationMonitor monitor, Listeners listeners, ILoggerFactory loggers, DicomArchive archive)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "gantry", EnvironmentName = Environments.Production });
        AddServices(builder.Services, monitor, loggers, archive);
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, listeners));
        builder.Services.AddSingleton<IConnectionListenerFactory>(new DicomListenerFactory(listeners));
        builder.Services.Configure<SocketTransportOptions>(sockets => sockets.CreateBoundListenSocket = listeners.Take);
        WebApplication application = builder.Build();
        // Certificates that can't be used are found at the start.
        application.Services.GetRequiredService<DicomTls>();
        application.Services.GetRequiredService<PeerDirectory>();
        // They count from the start, not from the first look at them.
        application.Services.GetRequiredService<TelemetryExport>();
        application.Services.GetRequiredService<PrometheusText>();
        Map(application, monitor.Current);
        return application;
    }

    private static void AddServices(IServiceCollection services, ConfigurationMonitor monitor, ILoggerFactory loggers, DicomArchive archive)
    {
        services.Replace(ServiceDescriptor.Singleton(loggers));
        services.AddSingleton(archive);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(monitor);
        services.AddHostedService(provider => provider.GetRequiredService<ConfigurationMonitor>());
        services.AddSingleton<GantryMetrics>();
        services.AddSingleton(provider => new PrometheusText(provider.GetRequiredService<GantryMetrics>().Meter, provider.GetRequiredService<NetworkObservation>().Telemetry.Meter));
        services.AddSingleton<DemoArchive>();
        services.AddSingleton<RenditionCache>();
        services.AddSingleton<ReformatEndpoint>();
        services.AddSingleton<AssociationLimits>();
        services.AddSingleton<AssociationPolicy>();
        services.AddSingleton<DicomTls>();
        services.AddSingleton<NetworkObservation>();
        services.AddSingleton(provider => new TelemetryExport(monitor.Current, provider.GetRequiredService<ILogger<TelemetryExport>>()));
        services.AddHostedService<WatchedFolderService>();
        services.AddSingleton<PeerDirectory>();
        services.AddSingleton<WebhookService>();
        services.AddHostedService(provider => provider.GetRequiredService<WebhookService>());
        services.AddSingleton<StoreHandler>();
        services.AddSingleton<FindHandler>();
        services.AddSingleton<InstanceSender>();
        services.AddSingleton<RetrieveHandler>();
        services.AddSingleton<SendJob>();
        services.AddSingleton<RetrieveJob>();
        services.AddSingleton<JobService>();
        services.AddHostedService(provider => provider.GetRequiredService<JobService>());
        services.AddSingleton<DicomConnectionHandler>();
        services.AddRouting();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<ConfigurationMonitor>(CrossOrigin.AddPolicy);
        services.AddProblemDetails();
        services.AddHostFiltering(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
        services.AddOpenApi(ApiEndpoints.DescribeDocument);
        services.Configure<ConsoleLifetimeOptions>(lifetime => lifetime.SuppressStatusMessages = true);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = monitor.Current.ShutdownTimeout);
    }

    private static void Listen(KestrelServerOptions kestrel, Listeners listeners)
    {
        kestrel.AddServerHeader = false;
        foreach (System.Net.IPEndPoint endpoint in listeners.Http)
        {
            kestrel.Listen(endpoint);
        }

        foreach (DicomEndPoint endpoint in listeners.Dicom.Select(plain => new DicomEndPoint(plain, isSecured: false))
            .Concat(listeners.DicomTls.Select(secured => new DicomEndPoint(secured, isSecured: true))))
        {
            kestrel.Listen(endpoint, listen =>
            {
                listen.Protocols = HttpProtocols.None;
                listen.UseConnectionHandler<DicomConnectionHandler>();
            });
        }
    }

    private static void Map(WebApplication application, GantryConfiguration configuration)
    {
        application.UseExceptionHandler();
        application.UseHostFiltering();
        application.Use((context, next) =>
        {
            context.Response.Headers.XContentTypeOptions = "nosniff";
            return next(context);
        });
        application.UseStatusCodePages();
        application.UseRouting();
        application.UseWhen(context => DicomWebEndpoints.Serves(context.Request.Path), services => services.UseCors(CrossOrigin.Policy));
        HealthEndpoints.Map(application);
        ApiEndpoints.Map(application);
        DicomWebEndpoints.Map(application);
        application.MapWebPages(WebFolder.Find(configuration));
    }
}
