using System.Runtime.CompilerServices;
using Gantry.Archive;
using Gantry.Dicom.Network;
using Gantry.Server.Configuration;

namespace Gantry.Server.Dimse;

/// <summary>C-MOVE and C-GET: chosen instances go out by C-STORE, their bytes as stored where the receiver takes the syntax (PS3.4 §C.4.2, §C.4.3).</summary>
internal sealed class RetrieveHandler(DicomArchive archive, ConfigurationMonitor configuration, InstanceSender sender, TimeProvider time)
{
    private static readonly TimeSpan ProgressInterval = TimeSpan.FromMilliseconds(200);

    /// <summary>What can be negotiated for retrieval.</summary>
    internal static QueryRetrieveOptions Supported => QueryRetrieveOptions.Relational;

    /// <summary>Sends what was asked for to a peer that is known by its title.</summary>
    internal async IAsyncEnumerable<RetrieveProgress> MoveAsync(MoveRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Peer destination = configuration.Current.FindPeer(request.Destination)
            ?? throw new DimseException(DimseStatus.MoveDestinationUnknown, $"{request.Destination} is not among the known peers");
        if (configuration.Current.PeerSettings.GetValueOrDefault(destination.AETitle)?.TakesInstances == false)
        {
            throw new DimseException(DimseStatus.MoveDestinationUnknown, $"{destination.AETitle} is not among those that take instances");
        }

        Caller caller = DimseCaller.From(request.Association, "move");
        List<StoredInstance> instances = await SelectAsync(caller, request, cancellation).ConfigureAwait(false);
        SubOperations operations = new(instances.Count);
        Task sending = sender.SendAsync(destination, request, caller, instances, operations, cancellation);
        await foreach (RetrieveProgress progress in ReportAsync(sending, operations).ConfigureAwait(false))
        {
            yield return progress;
        }
    }

    /// <summary>Sends what was asked for back on the association it was asked on.</summary>
    internal async IAsyncEnumerable<RetrieveProgress> GetAsync(GetRequest request, [EnumeratorCancellation] CancellationToken cancellation)
    {
        Caller caller = DimseCaller.From(request.Association, "get");
        List<StoredInstance> instances = await SelectAsync(caller, request, cancellation).ConfigureAwait(false);
        SubOperations operations = new(instances.Count);
        Task sending = sender.SendBackAsync(request, caller, instances, operations, cancellation);
        await foreach (RetrieveProgress progress in ReportAsync(sending, operations).ConfigureAwait(false))
        {
            yield return progress;
        }
    }

    private async Task<List<StoredInstance>> SelectAsync(Caller caller, IdentifierRequest request, CancellationToken cancellation)
    {
        InstanceSelection selection = InformationModel.Of(request.SopClassUid).SelectionOf(request.Identifier, request.Options.HasFlag(QueryRetrieveOptions.Relational));
        try
        {
            return await archive.SelectAsync(caller, selection, cancellation).ToListAsync(cancellation).ConfigureAwait(false);
        }
        catch (AccessDeniedException exception)
        {
            throw new DimseException(DimseStatus.NotAuthorized, exception.Message);
        }
    }

    private async IAsyncEnumerable<RetrieveProgress> ReportAsync(Task sending, SubOperations operations)
    {
        try
        {
            while (await Task.WhenAny(sending, Task.Delay(ProgressInterval, time)).ConfigureAwait(false) != sending)
            {
                yield return operations.Progress;
            }
        }
        finally
        {
            await sending.ConfigureAwait(false);
        }

        yield return operations.Final;
    }
}
