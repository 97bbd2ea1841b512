using Gantry.Dicom.Network;
using Gantry.Server.Configuration;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.Dimse;

/// <summary>What the program keeps of its associations, incoming and outgoing: figures, records, and captures where the configuration asks for them.</summary>
internal sealed partial class NetworkObservation(ConfigurationMonitor configuration, TimeProvider time, ILogger<NetworkObservation> logger) : IDisposable
{
    private const int RecordsKept = 200;
    private readonly Lock _capturing = new();
    private (string Folder, long MaximumLength)? _captured;
    private PduCaptureFolder? _folder;

    /// <summary>Spans and metrics.</summary>
    internal NetworkTelemetry Telemetry { get; } = new();

    /// <summary>Open associations and the last ones that ended.</summary>
    internal AssociationHistory History { get; } = new(RecordsKept);

    /// <inheritdoc/>
    public void Dispose() => Telemetry.Dispose();

    /// <summary>Begins the capture of one association, to be disposed of at its end; null when there shall be none.</summary>
    internal PduCapture? OpenCapture()
    {
        GantryConfiguration current = configuration.Current;
        (string, long)? wanted = current.CaptureFolder is { } path ? (path, current.CaptureLength) : null;
        lock (_capturing)
        {
            if (wanted != _captured)
            {
                _captured = wanted;
                _folder = Folder(current);
            }

            return _folder?.Open();
        }
    }

    /// <summary>Makes the options of an outgoing association observe it.</summary>
    internal void Observe(AssociationOptions options, PduCapture? capture)
    {
        options.Telemetry = Telemetry;
        options.History = History;
        options.Capture = capture;
    }

    private PduCaptureFolder? Folder(GantryConfiguration current)
    {
        if (current.CaptureFolder is not { } path)
        {
            LogNotCaptured();
            return null;
        }

        try
        {
            PduCaptureFolder folder = new(path, current.CaptureLength, time);
            LogCaptured(path);
            return folder;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            LogNoFolder(path, exception.Message);
            return null;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Every association is captured in {Folder} (dicom.capture): the files hold patient data")]
    private partial void LogCaptured(string folder);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Associations are captured no more")]
    private partial void LogNotCaptured();

    [LoggerMessage(Level = LogLevel.Error, Message = "Associations can't be captured in {Folder} (dicom.capture.folder): {Reason}")]
    private partial void LogNoFolder(string folder, string reason);
}
