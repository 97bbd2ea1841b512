using System.CommandLine;
using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Cli.Files;
using Gantry.Dicom;

namespace Gantry.Cli.Dump;

/// <summary><c>gantry dump</c>: what is in files, for people or as DICOM JSON.</summary>
internal static class DumpCommand
{
    /// <summary>Makes the command.</summary>
    internal static Command Create(Terminal terminal)
    {
        Argument<string[]> paths = new("PATH") { Description = "Files and folders.", Arity = ArgumentArity.OneOrMore };
        Option<bool> json = new("--json") { Description = "One DICOM JSON object (PS3.18 annex F) a line and a file; values over 64 KiB as BulkDataURI file:PATH?offset=N&length=N." };
        Option<bool> xml = new("--xml") { Description = "Native DICOM Model XML (PS3.19 annex A); not available yet." };
        Option<bool> all = new("--full") { Description = "Values are shown in full, however long." };
        Command command = new("dump", "Shows what is in DICOM files.") { paths, json, xml, all };
        command.SetAction((parsed, cancellation) =>
        {
            if (parsed.GetValue(xml))
            {
                throw new UsageException("--xml is not available yet; use --json.");
            }

            return RunAsync(terminal, parsed.GetValue(paths)!, parsed.GetValue(json), parsed.GetValue(all), cancellation);
        });
        return command;
    }

    private static async Task<int> RunAsync(Terminal terminal, string[] paths, bool json, bool full, CancellationToken cancellation)
    {
        int exitCode = ExitCode.Done;
        bool first = true;
        void Report(string path, string reason)
        {
            terminal.Flush();
            terminal.Report($"{path}: {reason}");
            exitCode = ExitCode.Findings;
        }

        foreach (DicomPath path in DicomPaths.Expand(paths, Report))
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                if (!path.IsNamed && !DicomPaths.HasPrefix(path.Path))
                {
                    continue;
                }

                using DicomFile file = await DicomFile.OpenAsync(path.Path, cancellation).ConfigureAwait(false);
                if (json)
                {
                    DicomJsonOptions bulkData = BulkData.In(file);
                    terminal.WriteJsonLine(writer => DicomJson.Write(writer, file.DataSet, bulkData));
                }
                else
                {
                    terminal.Output.Write(first ? string.Empty : "\n");
                    WriteTree(terminal, path.Path, file, full ? int.MaxValue : terminal.Width);
                }

                first = false;
                foreach (Finding finding in file.Findings)
                {
                    Report(path.Path, finding.ToString());
                }
            }
            catch (Exception exception) when (exception is DicomException or UnauthorizedAccessException or FileNotFoundException or EndOfStreamException)
            {
                Report(path.Path, exception.Message);
            }
        }

        terminal.Flush();
        return exitCode;
    }

    private static void WriteTree(Terminal terminal, string path, DicomFile file, int width)
    {
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {PrintableText.Of(path)}: {file.TransferSyntax.Name}, {file.Length} bytes"));
        DataSetTree tree = new(terminal.Output, width);
        tree.Write(file.FileMetaInformation);
        tree.Write(file.DataSet);
    }
}
