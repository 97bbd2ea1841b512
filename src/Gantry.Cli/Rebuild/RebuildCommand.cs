using System.CommandLine;
using System.Globalization;
using Gantry.Archive;
using Gantry.Cli.Archive;
using Gantry.Cli.Check;
using Gantry.Cli.CommandLine;

namespace Gantry.Cli.Rebuild;

/// <summary><c>gantry rebuild</c>: makes the index of a stopped archive anew.</summary>
internal static class RebuildCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal, TimeProvider time)
    {
        ArchiveArguments archive = new();
        Command command = new("rebuild", "Makes the index of a stopped archive anew from blobs and journal, then looks for what these lack. The old index is kept in the folder aside.") { archive.Data, archive.Config };
        command.SetAction((parsed, cancellation) => RunAsync(archive.Existing(parsed), terminal, time, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(ArchiveOptions options, Terminal terminal, TimeProvider time, CancellationToken cancellation)
    {
        using (Progress progress = new(terminal, time))
        {
            DicomArchive rebuilt = await DicomArchive.RebuildAsync(options, new IntegrityProgressLine(progress), time: time, cancellationToken: cancellation).ConfigureAwait(false);
            await using (rebuilt.ConfigureAwait(false))
            {
                ArchiveStatistics statistics = await rebuilt.StatisticsAsync(Caller.System, cancellation).ConfigureAwait(false);
                progress.Clear();
                terminal.Output.WriteLine(string.Create(
                    CultureInfo.InvariantCulture, $"The index has {statistics.Instances} instances of {statistics.Studies} studies of {statistics.Patients} patients"));
            }
        }

        // What the journal does not tell is found among the blobs, and the other way round.
        return await new Checking(terminal, time, asJson: false).RunAsync(options, new IntegrityOptions { IsQuick = true, Repairs = true }, cancellation).ConfigureAwait(false);
    }
}
