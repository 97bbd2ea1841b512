using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Dump;

/// <summary>Shows files one after the other; findings and failures go to the error stream.</summary>
/// <param name="terminal">Where it is shown.</param>
/// <param name="form">In which form.</param>
/// <param name="selection">Which attributes.</param>
/// <param name="options">How the text for people looks.</param>
internal sealed class Dumping(Terminal terminal, DumpForm form, Selection selection, TreeOptions options)
{
    private int _exitCode = ExitCode.Done;
    private bool _isFirst = true;
    private XmlDump? _xml;

    /// <summary>Shows the files.</summary>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(string[] paths, CancellationToken cancellation)
    {
        _xml = form == DumpForm.Xml ? new XmlDump(terminal, paths.Length > 1 || Directory.Exists(paths[0])) : null;
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
                IReadOnlyList<Finding> found = Show(path.Path, file);
                foreach (Finding finding in file.Findings.Concat(found))
                {
                    Report(path.Path, finding.ToString());
                }
            }
            catch (Exception exception) when (exception is DicomException or UnauthorizedAccessException or FileNotFoundException or EndOfStreamException)
            {
                Report(path.Path, exception.Message);
            }
        }

        _xml?.End();
        terminal.Flush();
        return _exitCode;
    }

    private IReadOnlyList<Finding> Show(string path, DicomFile file)
    {
        DataSet shown = selection.Of(file.DataSet);
        IReadOnlyList<Finding> found = [];
        switch (form)
        {
            case DumpForm.Json:
                terminal.WriteJsonLine(writer => found = DicomJson.Write(writer, shown, BulkData.Json(file)));
                break;
            case DumpForm.Xml:
                found = _xml!.Write(path, shown, BulkData.Xml(file));
                break;
            default:
                terminal.Output.Write(_isFirst ? string.Empty : "\n");
                terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"# {PrintableText.Of(path)}: {file.TransferSyntax.Name}, {file.Length} bytes"));
                if (form == DumpForm.Encoding)
                {
                    EncodingText.Write(terminal.Output, file.DataSet);
                }
                else
                {
                    DataSetTree tree = new(terminal.Output, options);
                    tree.Write(selection.Of(file.FileMetaInformation));
                    tree.Write(shown);
                }

                break;
        }

        _isFirst = false;
        return found;
    }

    private void Report(string path, string reason)
    {
        terminal.Flush();
        terminal.Report($"{path}: {reason}");
        _exitCode = ExitCode.Findings;
    }
}
