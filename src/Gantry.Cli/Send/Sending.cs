using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Files;
using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Send;

/// <summary>One run of <c>gantry send</c>: gathers the instances, sends them, sums up.</summary>
/// <param name="terminal">Where it reports.</param>
/// <param name="time">The clock.</param>
/// <param name="peer">Who receives.</param>
/// <param name="configure">Sets up each association.</param>
internal sealed class Sending(Terminal terminal, TimeProvider time, Peer peer, Action<AssociationOptions> configure)
{
    private readonly SendResult _result = new();
    private long _passedOver;

    /// <summary>Sends what the paths name.</summary>
    internal async Task<int> RunAsync(IReadOnlyList<string> paths, int associations, bool json, CancellationToken cancellation)
    {
        using Progress progress = new(terminal, time);
        List<InstanceFile> instances = [.. Gather(paths, progress, cancellation)];
        if (instances.Count == 0 && _result.Failed == 0)
        {
            throw new UsageException("there is nothing to send: none of the files is a DICOM instance.");
        }

        long start = time.GetTimestamp();
        long done = 0;
        AssociationException? unreachable = null;
        try
        {
            foreach (Shipment shipment in Shipment.Plan(instances, DicomLimits.Default.MaximumPresentationContexts))
            {
                Sender sender = new(
                    token => Association.RequestAsync(peer, options => { configure(options); shipment.Propose(options); }, token),
                    shipment,
                    _result,
                    Report,
                    () => progress.Show("sent", Interlocked.Increment(ref done), instances.Count));
                await sender.SendAsync(associations, cancellation).ConfigureAwait(false);
            }
        }
        catch (AssociationException exception)
        {
            unreachable = exception;
        }

        progress.Dispose();
        SumUp(time.GetElapsedTime(start), json);
        if (unreachable is not null)
        {
            terminal.Report($"gantry: {unreachable.Message} {instances.Count - _result.Stored} instances were not sent.");
            return ExitCode.Unreachable;
        }

        return _result.IsClean ? ExitCode.Done : ExitCode.Findings;
    }

    private IEnumerable<InstanceFile> Gather(IReadOnlyList<string> paths, Progress progress, CancellationToken cancellation)
    {
        long seen = 0;
        foreach (DicomPath path in DicomPaths.Expand(paths, Fail))
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Show(string.Create(CultureInfo.InvariantCulture, $"reading {++seen} files"));
            if (Read(path) is { } instance)
            {
                yield return instance;
            }
        }
    }

    private InstanceFile? Read(DicomPath path)
    {
        bool isDicom = path.IsNamed;
        try
        {
            isDicom |= DicomPaths.HasPrefix(path.Path);
            InstanceFile? instance = InstanceFile.Read(path.Path);
            _passedOver += instance is null ? 1 : 0;
            return instance;
        }
        catch (Exception exception) when (exception is DicomException or IOException or UnauthorizedAccessException)
        {
            if (isDicom)
            {
                Fail(path.Path, exception.Message);
            }
            else
            {
                // A folder may hold other files; old ones without the prefix are told by whether they can be read.
                _passedOver++;
            }

            return null;
        }
    }

    private void Fail(string path, string reason)
    {
        _result.CountFailed();
        Report(path, reason);
    }

    private void Report(string path, string reason) => terminal.Report($"{path}: {reason}");

    private void SumUp(TimeSpan elapsed, bool json)
    {
        double seconds = Math.Max(elapsed.TotalSeconds, 0.000_001);
        double megabytes = _result.Bytes / 1e6;
        if (json)
        {
            terminal.WriteJsonLine(writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("stored", _result.Stored);
                writer.WriteNumber("warnings", _result.Warnings);
                writer.WriteNumber("failed", _result.Failed);
                writer.WriteNumber("passedOver", _passedOver);
                writer.WriteNumber("bytes", _result.Bytes);
                writer.WriteNumber("seconds", Math.Round(seconds, 6));
                writer.WriteNumber("instancesPerSecond", Math.Round(_result.Stored / seconds, 1));
                writer.WriteNumber("megabytesPerSecond", Math.Round(megabytes / seconds, 2));
                writer.WriteEndObject();
            });
            return;
        }

        string passedOver = _passedOver > 0 ? string.Create(CultureInfo.InvariantCulture, $", {_passedOver} other files passed over") : string.Empty;
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{_result.Stored} stored ({_result.Warnings} with a warning), {_result.Failed} failed{passedOver}; {megabytes:F1} MB in {seconds:F2} s, {_result.Stored / seconds:F0} instances/s, {megabytes / seconds:F1} MB/s"));
    }
}
