using System.CommandLine;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Keys;
using Gantry.Dicom;

namespace Gantry.Cli.Diff;

/// <summary><c>gantry diff</c>: what differs between two data sets, or between the instances of two folders.</summary>
internal static class DiffCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal)
    {
        Argument<string> left = new("A") { Description = "A file or a folder." };
        Argument<string> right = new("B") { Description = "A file or a folder. The instances of folders are matched by SOP Instance UID." };
        Option<string[]> ignore = new("--ignore")
        {
            Description = "An attribute or item that may differ: InstanceCreationDate, ReferencedSeriesSequence[*].SeriesInstanceUID, **.(0009,xxxx). May be repeated.",
            HelpName = "PATH",
        };
        Option<bool> ignoreMeta = new("--ignore-meta") { Description = "File meta information (group 0002) is not compared." };
        Option<bool> ignorePrivate = new("--ignore-private") { Description = "Private elements are not compared." };
        Option<bool> encoding = new("--encoding")
        {
            Description = "Encodings are compared too: transfer syntax, value representations, Specific Character Set, group lengths, trailing padding, who wrote the file.",
        };
        Option<bool> json = new("--json") { Description = "One JSON object a line and a difference: leftFile, rightFile, path, name, left, right; null for what is not there." };
        Command command = new("diff", "Shows what differs between data sets, whatever their encoding. Exit code 0: nothing, 1: something.")
        {
            left, right, ignore, ignoreMeta, ignorePrivate, encoding, json,
        };
        command.SetAction((parsed, cancellation) =>
        {
            DataSetComparison comparison = new()
            {
                Ignored = AttributePaths.Parse(parsed.GetValue(ignore) ?? []),
                IgnoresPrivate = parsed.GetValue(ignorePrivate),
                IncludesEncoding = parsed.GetValue(encoding),
            };
            FileComparison files = new(comparison, !parsed.GetValue(ignoreMeta), new DifferenceOutput(terminal, parsed.GetValue(json)));
            return Task.Run(() => Run(terminal, parsed.GetRequiredValue(left), parsed.GetRequiredValue(right), files, cancellation), cancellation);
        });
        return command;
    }

    private static int Run(Terminal terminal, string left, string right, FileComparison files, CancellationToken cancellation)
    {
        int exitCode = ExitCode.Done;
        void Report(string path, string reason)
        {
            terminal.Flush();
            terminal.Report($"{path}: {reason}");
            exitCode = ExitCode.Findings;
        }

        foreach (InstancePair pair in InstancePairs.Match(left, right, Report))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                exitCode = files.AreAlike(pair) ? exitCode : ExitCode.Findings;
            }
            catch (Exception exception) when (exception is DicomException or FileNotFoundException or EndOfStreamException or UnauthorizedAccessException)
            {
                Report(pair.Left ?? pair.Right!, exception.Message);
            }
        }

        return exitCode;
    }
}
