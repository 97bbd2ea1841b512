using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Network;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Send;

/// <summary>One run of <c>gantry send</c>: gathers the instances, sends them, sums up.</summary>
/// <param name="terminal">Where it reports.</param>
/// <param name="time">The clock.</param>
/// <param name="peer">Who receives.</param>
/// <param name="request">Requests an association.</param>
internal sealed class Sending(Terminal terminal, TimeProvider time, Peer peer, Func<Action<AssociationOptions>, CancellationToken, Task<Association>> request)
{
    private readonly SendResult _result = new();
    private long _before;

    /// <summary>Sends what the paths name.</summary>
    /// <param name="paths">Files, folders, archives, DICOMDIRs.</param>
    /// <param name="associations">How many associations send at once.</param>
    /// <param name="resume">The journal of what was stored before, by its path; null for none.</param>
    /// <param name="json">Whether the sum is JSON.</param>
    /// <param name="cancellation">Stops.</param>
    internal async Task<int> RunAsync(IReadOnlyList<string> paths, int associations, string? resume, bool json, CancellationToken cancellation)
    {
        using SendJournal? journal = resume is null ? null : SendJournal.Open(resume, peer);
        using Progress progress = new(terminal, time);
        using Gathering gathering = new(Fail);
        List<InstanceFile> instances = await GatherAsync(gathering, paths, journal, progress, cancellation).ConfigureAwait(false);
        if (instances.Count + _before == 0 && _result.Failed == 0)
        {
            throw new UsageException("there is nothing to send: none of the files is a DICOM instance.");
        }

        long start = time.GetTimestamp();
        TransferProgress transfer = new(progress, time, "sent", instances.Count, instances.Sum(instance => instance.DataSetLength));
        AssociationException? unreachable = null;
        try
        {
            foreach (Shipment shipment in Shipment.Plan(instances, DicomLimits.Default.MaximumPresentationContexts))
            {
                Sender sender = new(
                    token => request(shipment.Propose, token),
                    shipment,
                    _result,
                    Report,
                    journal,
                    transfer);
                await sender.SendAsync(associations, cancellation).ConfigureAwait(false);
            }
        }
        catch (AssociationException exception)
        {
            unreachable = exception;
        }
        finally
        {
            progress.Dispose();
            _result.Show(terminal, time.GetElapsedTime(start), _before, gathering.PassedOver, json);
        }

        if (unreachable is not null)
        {
            terminal.Report($"gantry: {unreachable.Message} {instances.Count - _result.Stored} instances were not sent.");
            return ExitCode.Unreachable;
        }

        return _result.IsClean ? ExitCode.Done : ExitCode.Findings;
    }

    private async Task<List<InstanceFile>> GatherAsync(Gathering gathering, IReadOnlyList<string> paths, SendJournal? journal, Progress progress, CancellationToken cancellation)
    {
        List<InstanceFile> instances = [];
        await foreach (InstanceFile instance in gathering.FindAsync(paths, cancellation).ConfigureAwait(false))
        {
            if (journal?.Has(instance) == true)
            {
                _before++;
            }
            else
            {
                instances.Add(instance);
            }

            progress.Show(string.Create(CultureInfo.InvariantCulture, $"reading: {instances.Count + _before} instances"));
        }

        return instances;
    }

    private void Fail(string path, string reason)
    {
        _result.CountFailed();
        Report(path, reason);
    }

    private void Report(string path, string reason) => terminal.Report($"{path}: {reason}");
}
