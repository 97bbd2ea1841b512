using System.Globalization;
using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Export;

/// <summary>What kind of medium a file-set is written as.</summary>
internal enum MediumForm
{
    /// <summary>A folder, to be copied to a disc or USB stick.</summary>
    Folder,

    /// <summary>A ZIP archive.</summary>
    Zip,

    /// <summary>An ISO 9660 image, to be burned.</summary>
    Iso,

    /// <summary>A mail message.</summary>
    Mail,
}

/// <summary>One run of <c>gantry export</c> that makes a file-set.</summary>
/// <param name="terminal">Where it reports.</param>
/// <param name="time">The clock.</param>
/// <param name="options">What the file-set is made with.</param>
internal sealed class MediumExporting(Terminal terminal, TimeProvider time, FileSetOptions options)
{
    private const int CopyBuffer = 128 << 10;
    private bool _hasFailed;
    private int _instances;

    /// <summary>Makes the file-set.</summary>
    /// <param name="paths">What is exported.</param>
    /// <param name="form">The kind of medium.</param>
    /// <param name="target">The folder or file to write.</param>
    /// <param name="cancellation">Stops.</param>
    internal async Task<int> RunAsync(string[] paths, MediumForm form, string target, CancellationToken cancellation)
    {
        if (form == MediumForm.Folder && Directory.Exists(target) && Directory.EnumerateFileSystemEntries(target).Any())
        {
            throw new UsageException($"--out: '{target}' is not empty: a file-set is written into a folder of its own (gantry dicomdir adds to one).");
        }

        using Progress progress = new(terminal, time);
        using Gathering gathering = new(Report);
        using FileSetExport export = new(options);
        await foreach (InstanceFile instance in gathering.FindAsync(paths, cancellation).ConfigureAwait(false))
        {
            try
            {
                if (await export.AddAsync(instance, cancellation).ConfigureAwait(false) is { } remark)
                {
                    Report(instance.Name, remark);
                }

                _instances++;
            }
            catch (Exception exception) when (exception is DicomException or IOException or UnauthorizedAccessException or InvalidDataException)
            {
                Report(instance.Name, exception.Message);
            }

            progress.Show(string.Create(CultureInfo.InvariantCulture, $"read {_instances} instances"));
        }

        if (_instances == 0)
        {
            throw new UsageException("there is nothing to export: none of the files is a DICOM instance that a file-set can hold.");
        }

        foreach (Finding finding in export.Directory.Findings)
        {
            Report(FileId.Dicomdir.Text, finding.Message);
        }

        progress.Show("writing");
        await WriteAsync(form, target, export.Complete(), cancellation).ConfigureAwait(false);
        progress.Clear();
        terminal.Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_instances} instances exported"));
        return _hasFailed ? ExitCode.Findings : ExitCode.Done;
    }

    private async Task WriteAsync(MediumForm form, string target, IReadOnlyList<MediumFile> files, CancellationToken cancellation)
    {
        if (form == MediumForm.Folder)
        {
            foreach (MediumFile file in files)
            {
                string path = Path.Combine(target, file.Path.Replace('/', Path.DirectorySeparatorChar));
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
                FileStream copy = Create(path);
                await using (copy.ConfigureAwait(false))
                {
                    await file.CopyToAsync(copy, cancellation).ConfigureAwait(false);
                }
            }

            return;
        }

        // The file gets its name when it is whole.
        string partial = target + ".partial";
        try
        {
            FileStream stream = Create(partial);
            await using (stream.ConfigureAwait(false))
            {
                await (form switch
                {
                    MediumForm.Zip => MediumZip.WriteAsync(stream, files, time.GetLocalNow(), cancellation),
                    MediumForm.Iso => IsoImage.WriteAsync(stream, files, options.FileSetId, time.GetUtcNow(), cancellation),
                    _ => MailWriter.WriteAsync(stream, files, "DICOM images", time.GetLocalNow(), cancellation),
                }).ConfigureAwait(false);
                stream.Flush(flushToDisk: true);
            }

            File.Move(partial, target, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }

    private static FileStream Create(string path) => new(path, FileMode.Create, FileAccess.Write, FileShare.None, CopyBuffer, FileOptions.Asynchronous);

    private void Report(string path, string reason)
    {
        terminal.Report($"{path}: {reason}");
        _hasFailed = true;
    }
}
