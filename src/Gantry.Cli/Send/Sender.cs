using System.Collections.Concurrent;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Send;

/// <summary>
/// Sends one shipment over some associations at once. When an association breaks, the instances that were under way are tried again, each alone,
/// so that one that the peer can't bear does not take the others with it.
/// </summary>
/// <param name="request">Requests an association.</param>
/// <param name="shipment">What is sent.</param>
/// <param name="result">What became of it.</param>
/// <param name="report">Told file and reason of every warning and failure.</param>
/// <param name="journal">Where what was stored is noted; null for nowhere.</param>
/// <param name="progress">Told of every byte and instance.</param>
internal sealed class Sender(
    Func<CancellationToken, Task<Association>> request,
    Shipment shipment,
    SendResult result,
    Action<string, string> report,
    SendJournal? journal,
    TransferProgress progress)
{
    // How many instances are read and sent at once where the peer sets no limit.
    private const int MaximumOutstanding = 16;
    private readonly ConcurrentQueue<InstanceFile> _waiting = new(shipment.Instances);
    private readonly ConcurrentQueue<InstanceFile> _suspects = new();

    /// <summary>Sends everything.</summary>
    /// <exception cref="AssociationException">No association could be made; what was not sent is counted as failed.</exception>
    internal async Task SendAsync(int associations, CancellationToken cancellation)
    {
        AssociationException? unreachable = null;
        try
        {
            Task<AssociationException?>[] lanes = [.. Enumerable.Range(0, Math.Clamp(shipment.Instances.Count, 1, associations)).Select(_ => SendWaitingAsync(cancellation))];
            foreach (AssociationException? failure in await Task.WhenAll(lanes).ConfigureAwait(false))
            {
                unreachable ??= failure;
            }

            // A peer that took fewer associations than asked for has taken everything nevertheless.
            while (_waiting.IsEmpty && _suspects.TryDequeue(out InstanceFile? suspect))
            {
                await SendAloneAsync(suspect, cancellation).ConfigureAwait(false);
            }
        }
        catch (AssociationException exception)
        {
            unreachable = exception;
        }

        int left = _waiting.Count + _suspects.Count;
        if (unreachable is not null && left > 0)
        {
            result.CountFailed(left);
            throw unreachable;
        }
    }

    private async Task<AssociationException?> SendWaitingAsync(CancellationToken cancellation)
    {
        while (!_waiting.IsEmpty)
        {
            Association association;
            try
            {
                association = await request(cancellation).ConfigureAwait(false);
            }
            catch (AssociationException exception)
            {
                return exception;
            }

            await using (association.ConfigureAwait(false))
            {
                int window = association.Information.MaximumOperationsInvoked is > 0 and < MaximumOutstanding and int agreed ? agreed : MaximumOutstanding;

                // One more than the window, so that the next is open when a response comes.
                Task[] operations = [.. Enumerable.Range(0, window + 1).Select(_ => SendOnAsync(association, cancellation))];
                await Task.WhenAll(operations).ConfigureAwait(false);
            }
        }

        return null;
    }

    // Sends one after the other until nothing waits or the association broke.
    private async Task SendOnAsync(Association association, CancellationToken cancellation)
    {
        while (_waiting.TryDequeue(out InstanceFile? instance))
        {
            try
            {
                await StoreAsync(association, instance, cancellation).ConfigureAwait(false);
            }
            catch (AssociationException)
            {
                _suspects.Enqueue(instance);
                return;
            }
        }
    }

    private async Task SendAloneAsync(InstanceFile instance, CancellationToken cancellation)
    {
        Association association;
        try
        {
            association = await request(cancellation).ConfigureAwait(false);
        }
        catch (AssociationException)
        {
            _suspects.Enqueue(instance);
            throw;
        }

        await using (association.ConfigureAwait(false))
        {
            try
            {
                await StoreAsync(association, instance, cancellation).ConfigureAwait(false);
            }
            catch (AssociationException exception)
            {
                Fail(instance, exception.Message);
            }
        }
    }

    private async Task StoreAsync(Association association, InstanceFile instance, CancellationToken cancellation)
    {
        try
        {
            using OpenedFile file = await instance.OpenAsync(cancellation).ConfigureAwait(false);
            StoreOperation operation = OperationOf(instance, file, progress.IsShown ? progress : null);
            StoreResponse response = await association.StoreAsync(operation, cancellation).ConfigureAwait(false);
            if (response.Status.IsSuccess || response.Status.IsWarning)
            {
                result.CountStored(instance.DataSetLength, response.Status.IsWarning);
                journal?.Add(instance);
            }
            else
            {
                result.CountFailed();
            }

            if (!response.Status.IsSuccess)
            {
                string stored = response.Status.IsWarning ? "stored with a warning" : "refused";
                string elements = response.OffendingElements.Count > 0 ? " " + string.Join(' ', response.OffendingElements) : string.Empty;
                report(instance.Name, $"{stored}: {response.Status}{(response.ErrorComment is null ? string.Empty : ": " + response.ErrorComment)}{elements}");
            }

            progress.Done();
        }
        catch (AssociationException exception) when (exception.Fault == AssociationFault.NoPresentationContext)
        {
            Fail(instance, exception.Message);
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException || exception is DicomException and not AssociationException)
        {
            Fail(instance, exception.Message);
        }
    }

    // A range of the open file; it is parsed only when the peer takes no other way.
    private static StoreOperation OperationOf(InstanceFile instance, OpenedFile file, IProgress<long>? progress) => StoreOperation.FromFile(
        instance.SopClassUid,
        instance.SopInstanceUid,
        instance.TransferSyntax,
        file.Handle,
        instance.DataSetOffset,
        instance.DataSetLength,
        async cancellation => (await DicomFile.OpenAsync(file.Path, cancellation).ConfigureAwait(false)).DataSet,
        progress);

    private void Fail(InstanceFile instance, string reason)
    {
        result.CountFailed();
        report(instance.Name, reason);
        progress.Done();
    }
}
