using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Imaging;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Files;

/// <summary>How a file that was read is to be written.</summary>
/// <param name="TransferSyntax">In which transfer syntax.</param>
/// <param name="Options">With which encodings.</param>
/// <param name="Transcoding">How its pixels are decoded or encoded where the transfer syntax asks for it.</param>
internal sealed record Rewriting(TransferSyntax TransferSyntax, DicomWriteOptions Options, TranscodeOptions Transcoding);

/// <summary>Files and folders read one after the other and written again, in place or elsewhere, each replaced at once or not at all.</summary>
internal sealed class RewrittenFiles(Terminal terminal, TimeProvider time)
{
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private int _exitCode;

    /// <summary>Reads and writes them all. What fails is reported, and the others are done nevertheless.</summary>
    /// <param name="inputs">Files and folders.</param>
    /// <param name="output">A file for one file, else a folder; null replaces each file itself.</param>
    /// <param name="verb">What is done, as in "converted".</param>
    /// <param name="change">Changes a file and says how to write it; null leaves it as it is.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <returns>The exit code.</returns>
    internal async Task<int> RunAsync(IReadOnlyList<string> inputs, string? output, string verb, Func<DicomFile, Rewriting?> change, CancellationToken cancellation)
    {
        // All are listed before the first is written: the output may lie among them.
        List<(DicomPath Path, string Target)> files = [.. inputs.SelectMany(input => Targets(input, output, inputs.Count))];
        using Progress progress = new(terminal, time);
        int done = 0;
        foreach ((DicomPath path, string target) in files)
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Show(verb, done, files.Count);
            try
            {
                done += await RewriteAsync(path, target, output is null, change, cancellation).ConfigureAwait(false) ? 1 : 0;
            }
            catch (Exception exception) when (exception is DicomException or IOException or UnauthorizedAccessException)
            {
                Report(path.Path, exception.Message);
            }
        }

        progress.Dispose();
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} file{(done == 1 ? string.Empty : "s")} {verb}"));
        return _exitCode;
    }

    private async Task<bool> RewriteAsync(DicomPath path, string target, bool isInPlace, Func<DicomFile, Rewriting?> change, CancellationToken cancellation)
    {
        if (!path.IsNamed && !DicomPaths.HasPrefix(path.Path))
        {
            return false;
        }

        using DicomFile file = await DicomFile.OpenAsync(path.Path, cancellation).ConfigureAwait(false);
        foreach (Finding finding in file.Findings)
        {
            Report(path.Path, finding.ToString());
        }

        Rewriting? rewriting = change(file);
        if (rewriting is null && isInPlace)
        {
            return false;
        }

        if (rewriting is not null && file.DataSet.Contains(Attributes.DirectoryRecordSequence))
        {
            throw new DicomException("it is a DICOMDIR, whose records point to each other by byte position; written anew they would point to nothing (PS3.3 §F.2.2)");
        }

        if (!_written.Add(Path.GetFullPath(target)))
        {
            throw new DicomException($"{target} was written for another file already: give folders instead of files of the same name, or convert them one by one");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(target))!);
        if (rewriting is null)
        {
            await file.SaveAsync(target, cancellation).ConfigureAwait(false);
            return true;
        }

        using TranscodedDataSet transcoded = await Transcoder.TranscodeAsync(file.DataSet, rewriting.TransferSyntax, rewriting.Transcoding, cancellation).ConfigureAwait(false);
        await file.With(transcoded.DataSet).SaveAsync(target, rewriting.TransferSyntax, rewriting.Options, cancellation).ConfigureAwait(false);
        return true;
    }

    private IEnumerable<(DicomPath Path, string Target)> Targets(string input, string? output, int inputs)
    {
        bool isFolder = Directory.Exists(input);
        bool intoFolder = output is not null && (inputs > 1 || isFolder || Directory.Exists(output) || Path.EndsInDirectorySeparator(output));
        foreach (DicomPath path in DicomPaths.Expand([input], Report))
        {
            string name = isFolder ? Path.GetRelativePath(input, path.Path) : Path.GetFileName(path.Path);
            yield return (path, output is null ? path.Path : intoFolder ? Path.Combine(output, name) : output);
        }
    }

    /// <summary>Names what is wrong with a file, which the exit code will tell of.</summary>
    internal void Report(string path, string reason)
    {
        foreach (string line in reason.Split('\n'))
        {
            terminal.Report($"{path}: {line}");
        }

        _exitCode = ExitCode.Findings;
    }
}
