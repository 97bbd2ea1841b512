using System.Collections.Frozen;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;
using Gantry.Server.Metrics;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.Dimse;

/// <summary>C-STORE: what comes in streams into the archive, and the response leaves once it is durable (PS3.4 §B.2).</summary>
internal sealed partial class StoreHandler(DicomArchive archive, ConfigurationMonitor configuration, GantryMetrics metrics, ILogger<StoreHandler> logger)
{
    private static readonly FrozenSet<Uid> s_storage = SopClasses.Storage.ToFrozenSet();
    private static readonly KeyValuePair<string, object?> Door = new("door", "dimse");

    /// <summary>Whether a SOP class that the standard does not list for storage is taken all the same, by configuration.</summary>
    internal bool Accepts(Uid sopClass)
    {
        GantryConfiguration current = configuration.Current;
        return current.FurtherStorageClasses.Contains(sopClass) || (current.AcceptAnyStorageClass && !UidRegistry.TryGet(sopClass, out _));
    }

    /// <summary>Whether a SOP class is stored: the standard lists it for storage, or it is taken by configuration.</summary>
    internal bool Takes(Uid sopClass) => s_storage.Contains(sopClass) || Accepts(sopClass);

    /// <summary>Stores one instance.</summary>
    internal Task<StoreResponse> StoreAsync(StoreRequest request, CancellationToken cancellation) => StoreAsync(request, DimseCaller.From(request.Association, "store"), cancellation);

    /// <summary>Stores one instance that somebody sends, on an association of whichever side.</summary>
    internal async Task<StoreResponse> StoreAsync(StoreRequest request, Caller caller, CancellationToken cancellation)
    {
        InstanceToIngest instance = InstanceToIngest.FromDataSet(request.AffectedSOPClassUID, request.AffectedSOPInstanceUID, request.TransferSyntax, request.Data);
        IngestResult result;
        try
        {
            result = await archive.IngestAsync(caller, instance, cancellation).ConfigureAwait(false);
        }
        catch (AccessDeniedException exception)
        {
            return new StoreResponse(DimseStatus.NotAuthorized, exception.Message);
        }

        if (result.IsKept)
        {
            metrics.StoredInstances.Add(1, Door);
            metrics.StoredBytes.Add(result.Length, Door);
            return new StoreResponse(new DimseStatus(result.DimseStatus), result.DimseStatus != 0 ? result.Reason : null);
        }

        DimseStatus status = new(result.DimseStatus);
        metrics.RefusedInstances.Add(1, Door, new KeyValuePair<string, object?>("status", status.Code.ToString("X4", System.Globalization.CultureInfo.InvariantCulture)));
        LogRefused(caller.Principal, status);
        LogReason(result.Reason);
        return new StoreResponse(status, result.Reason) { OffendingElements = result.OffendingElements };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An instance sent by {CallingAETitle} was refused with {Status}")]
    private partial void LogRefused(string callingAETitle, DimseStatus status);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Refused because: {Reason}")]
    private partial void LogReason(string reason);
}
