using Gantry.Dicom.Network;
using Gantry.Server.Configuration;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Gantry.Server.Telemetry;

/// <summary>
/// Sends spans and metrics to a collector by OTLP, where the configuration or OpenTelemetry's own environment variables name one. Otherwise nothing is made, and nothing leaves the machine.
/// Traces of HTTP requests are left out: their addresses hold the keys of queries.
/// </summary>
internal sealed partial class TelemetryExport : IDisposable
{
    private static readonly string[] Meters =
        ["Gantry", NetworkTelemetry.Name, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime"];

    private readonly TracerProvider? _traces;
    private readonly MeterProvider? _metrics;

    public TelemetryExport(GantryConfiguration configuration, ILogger<TelemetryExport> logger)
    {
        if (Says("OTEL_SDK_DISABLED", "true"))
        {
            return;
        }

        bool traces = IsWanted(configuration, "TRACES");
        bool metrics = IsWanted(configuration, "METRICS");
        if (traces)
        {
            _traces = Sdk.CreateTracerProviderBuilder().ConfigureResource(Describe).AddSource(NetworkTelemetry.Name)
                .AddOtlpExporter(options => Configure(options, configuration, "traces")).Build();
        }

        if (metrics)
        {
            _metrics = Sdk.CreateMeterProviderBuilder().ConfigureResource(Describe).AddMeter(Meters)
                .AddOtlpExporter(options => Configure(options, configuration, "metrics")).Build();
        }

        if (traces || metrics)
        {
            Log(logger, (traces, metrics) switch { (true, true) => "Spans and metrics", (true, false) => "Spans", _ => "Metrics" }, configuration.TelemetryEndpoint?.Authority ?? "the collector of the environment");
        }
    }

    /// <summary>Sends what is left, and stops.</summary>
    public void Dispose()
    {
        _traces?.Dispose();
        _metrics?.Dispose();
    }

    private static bool IsWanted(GantryConfiguration configuration, string signal) =>
        !Says($"OTEL_{signal}_EXPORTER", "none")
        && (configuration.TelemetryEndpoint is not null || IsSet("OTEL_EXPORTER_OTLP_ENDPOINT") || IsSet($"OTEL_EXPORTER_OTLP_{signal}_ENDPOINT"));

    private static void Describe(ResourceBuilder resource)
    {
        if (!IsSet("OTEL_SERVICE_NAME"))
        {
            resource.AddService("gantry", serviceVersion: typeof(TelemetryExport).Assembly.GetName().Version?.ToString(3));
        }
    }

    // What is not said here stays as the environment variables have it: headers, timeouts, certificates.
    private static void Configure(OtlpExporterOptions options, GantryConfiguration configuration, string signal)
    {
        if (configuration.TelemetryEndpoint is not { } endpoint)
        {
            return;
        }

        options.Protocol = configuration.TelemetryIsGrpc ? OtlpExportProtocol.Grpc : OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = configuration.TelemetryIsGrpc ? endpoint : new Uri(endpoint.AbsoluteUri.TrimEnd('/') + "/v1/" + signal);
    }

    private static bool IsSet(string variable) => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(variable));

    private static bool Says(string variable, string value) => string.Equals(Environment.GetEnvironmentVariable(variable)?.Trim(), value, StringComparison.OrdinalIgnoreCase);

    [LoggerMessage(Level = LogLevel.Information, Message = "{What} are sent to {Collector} by OTLP")]
    private static partial void Log(ILogger logger, string what, string collector);
}
