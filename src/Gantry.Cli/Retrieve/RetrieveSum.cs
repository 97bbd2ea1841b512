using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Dicom.Network;

namespace Gantry.Cli.Retrieve;

/// <summary>What became of the sub-operations of one or several retrievals.</summary>
/// <param name="terminal">Where it reports.</param>
/// <param name="time">The clock.</param>
/// <param name="cancelAfter">After how many instances the retrieval is stopped; null for never.</param>
internal sealed class RetrieveSum(Terminal terminal, TimeProvider time, int? cancelAfter)
{
    private readonly long _start = time.GetTimestamp();
    private int _completed;
    private int _failed;
    private int _warnings;
    private bool _refused;

    private int Done => _completed + _failed + _warnings;

    /// <summary>Follows retrievals one after the other to their ends.</summary>
    internal async Task FollowAsync(IEnumerable<IAsyncEnumerable<RetrieveProgress>> retrievals, CancellationToken cancellation)
    {
        using Progress progress = new(terminal, time);
        foreach (IAsyncEnumerable<RetrieveProgress> retrieval in retrievals)
        {
            if (Done >= cancelAfter || !await FollowAsync(retrieval, progress, cancellation).ConfigureAwait(false))
            {
                return;
            }
        }
    }

    /// <summary>Writes the sum.</summary>
    /// <returns>The exit code.</returns>
    internal int SumUp(bool json, int identifiers)
    {
        double seconds = time.GetElapsedTime(_start).TotalSeconds;
        if (json)
        {
            terminal.WriteJsonLine(writer =>
            {
                writer.WriteStartObject();
                writer.WriteNumber("completed", _completed);
                writer.WriteNumber("warnings", _warnings);
                writer.WriteNumber("failed", _failed);
                writer.WriteNumber("seconds", Math.Round(seconds, 6));
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

    /// <summary>Follows one.</summary>
    /// <returns>Whether more may follow.</returns>
    private async Task<bool> FollowAsync(IAsyncEnumerable<RetrieveProgress> retrieval, Progress progress, CancellationToken cancellation)
    {
        RetrieveProgress? last = null;
        await foreach (RetrieveProgress step in retrieval.WithCancellation(cancellation).ConfigureAwait(false))
        {
            last = step;
            int done = Done + step.Completed + step.Failed + step.Warning;
            progress.Show("retrieved", done, done + step.Remaining);
            if (step.Status.IsPending && done >= cancelAfter)
            {
                // Leaving sends C-CANCEL.
                break;
            }
        }

        if (last is null)
        {
            return true;
        }

        _completed += last.Completed;
        _failed += last.Failed;
        _warnings += last.Warning;
        progress.Clear();
        foreach (Dicom.Uid instance in last.FailedInstances)
        {
            terminal.Report($"{instance}: could not be transferred.");
        }

        if (!last.Status.IsSuccess && !last.Status.IsPending)
        {
            _refused |= last.Status.IsFailure;
            terminal.Report($"gantry: the retrieval ended with {last.Status}{(last.ErrorComment is null ? "." : ": " + last.ErrorComment)}");
        }

        return !last.Status.IsPending;
    }
}
