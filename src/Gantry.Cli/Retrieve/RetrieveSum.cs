using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Retrieve;

/// <summary>What became of the sub-operations of one or several retrievals.</summary>
internal sealed class RetrieveSum
{
    private int _completed;
    private int _failed;
    private int _warnings;
    private bool _refused;

    /// <summary>Follows one retrieval to its end.</summary>
    internal async Task FollowAsync(IAsyncEnumerable<RetrieveProgress> retrieval, Terminal terminal, Progress progress, CancellationToken cancellation)
    {
        RetrieveProgress? last = null;
        await foreach (RetrieveProgress step in retrieval.WithCancellation(cancellation).ConfigureAwait(false))
        {
            last = step;
            int done = step.Completed + step.Failed + step.Warning;
            progress.Show("retrieved", _completed + _failed + _warnings + done, _completed + _failed + _warnings + done + step.Remaining);
        }

        if (last is null)
        {
            return;
        }

        _completed += last.Completed;
        _failed += last.Failed;
        _warnings += last.Warning;
        foreach (Dicom.Uid instance in last.FailedInstances)
        {
            terminal.Report($"{instance}: could not be transferred.");
        }

        if (!last.Status.IsSuccess)
        {
            _refused |= last.Status.IsFailure;
            terminal.Report($"gantry: the retrieval ended with {last.Status}{(last.ErrorComment is null ? "." : ": " + last.ErrorComment)}");
        }
    }

    /// <summary>Writes the sum.</summary>
    /// <returns>The exit code.</returns>
    internal int SumUp(Terminal terminal, bool json, int identifiers)
    {
        if (json)
        {
            terminal.WriteJsonLine(writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("completed", _completed);
                writer.WriteNumber("warnings", _warnings);
                writer.WriteNumber("failed", _failed);
                writer.WriteEndObject();
            });
        }
        else
        {
            terminal.Output.WriteLine(identifiers == 0
                ? "nothing matches the keys"
                : string.Create(CultureInfo.InvariantCulture, $"{_completed + _warnings} transferred ({_warnings} with a warning), {_failed} failed"));
        }

        return _failed == 0 && _warnings == 0 && !_refused ? ExitCode.Done : ExitCode.Findings;
    }
}
