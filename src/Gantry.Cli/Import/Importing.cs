using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Send;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Import;

/// <summary>One run of <c>gantry import</c>: gathers the instances and stores each as it is found, several at once, so that they become durable together.</summary>
internal sealed class Importing(Terminal terminal, TimeProvider time, IImportTarget target)
{
    private const int AtOnce = 16;
    private readonly SendResult _result = new();

    /// <summary>Imports what the paths name.</summary>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(IReadOnlyList<string> paths, bool json, CancellationToken cancellation)
    {
        using Progress progress = new(terminal, time);
        using Gathering gathering = new(Fail);
        long start = time.GetTimestamp();
        HttpRequestException? unreachable = null;
        try
        {
            await Parallel.ForEachAsync(
                gathering.FindAsync(paths, cancellation),
                new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
                async (instance, token) =>
                {
                    await StoreAsync(instance, token).ConfigureAwait(false);
                    progress.Show(string.Create(CultureInfo.InvariantCulture, $"imported {_result.Stored}, {_result.Bytes / 1e6:F0} MB"));
                }).ConfigureAwait(false);
        }
        catch (HttpRequestException exception)
        {
            unreachable = exception;
        }

        progress.Clear();
        if (unreachable is null && _result.Stored + _result.Failed == 0)
        {
            throw new UsageException("there is nothing to import: none of the files is a DICOM instance.");
        }

        _result.Show(terminal, time.GetElapsedTime(start), before: null, gathering.PassedOver, json);
        if (unreachable is not null)
        {
            terminal.Report($"gantry: the server can't be reached: {unreachable.Message} What was not stored can be imported again: what is there already is passed over.");
            return ExitCode.Unreachable;
        }

        return _result.IsClean ? ExitCode.Done : ExitCode.Findings;
    }

    private async Task StoreAsync(InstanceFile instance, CancellationToken cancellation)
    {
        try
        {
            ImportOutcome outcome = await target.StoreAsync(instance, cancellation).ConfigureAwait(false);
            if (!outcome.IsStored)
            {
                Fail(instance.Name, outcome.Remark ?? "it was refused");
                return;
            }

            _result.CountStored(instance.DataSetLength, outcome.Remark is not null);
            if (outcome.Remark is { } remark)
            {
                terminal.Report($"{instance.Name}: {remark}");
            }
        }
        catch (Exception exception) when (exception is DicomException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            Fail(instance.Name, exception.Message);
        }
    }

    private void Fail(string path, string reason)
    {
        _result.CountFailed();
        terminal.Report($"{path}: {reason}");
    }
}
