using Gantry.Cli.CommandLine;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Media;

namespace Gantry.Cli.Dicomdir;

/// <summary>Brings the DICOMDIR of a folder in line with the files that are there.</summary>
/// <param name="terminal">Where it reports.</param>
/// <param name="time">The clock.</param>
/// <param name="folder">The folder.</param>
internal sealed class DicomdirUpdate(Terminal terminal, TimeProvider time, string folder)
{
    private static readonly DicomReadOptions s_head = new() { StopBefore = Attributes.PixelData };

    /// <summary>Updates it, or makes it.</summary>
    /// <param name="fileSetId">Its File-set ID; null leaves it.</param>
    /// <param name="added">What is copied into the folder.</param>
    /// <param name="removed">UIDs of what goes.</param>
    /// <param name="cancellation">Stops.</param>
    internal async Task RunAsync(string? fileSetId, string[] added, string[] removed, CancellationToken cancellation)
    {
        string path = Path.Combine(folder, FileId.Dicomdir.Text);
        FileSetDirectory directory = File.Exists(path) ? FileSetDirectory.Open(path) : new FileSetDirectory();
        directory.FileSetId = fileSetId ?? directory.FileSetId;
        if (directory.FileSetId.Length > 16 || directory.FileSetId.Any(character => !(char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character) || character is ' ' or '_')))
        {
            throw new UsageException($"--id: '{directory.FileSetId}' is no File-set ID: write at most 16 characters A-Z, 0-9, space and _.");
        }

        Remove(directory, removed);
        Dictionary<string, DirectoryRecord> known = directory.All.Where(record => record.FileId is not null).GroupBy(record => record.FileId!.Value.Text).ToDictionary(group => group.Key, group => group.First());
        HashSet<DirectoryRecord> sound = [];
        List<(FileId Id, string Path)> others = [];
        using Progress progress = new(terminal, time);
        foreach (DicomPath file in DicomPaths.Expand([folder], Report))
        {
            cancellation.ThrowIfCancellationRequested();
            progress.Show($"read {sound.Count + others.Count} files");
            FileId id = FileId.Of(Path.GetRelativePath(folder, file.Path).Split(Path.DirectorySeparatorChar));
            if (id == FileId.Dicomdir || !DicomPaths.HasPrefix(file.Path))
            {
                continue;
            }

            if (known.TryGetValue(id.Text, out DirectoryRecord? record) && IsAsSaid(file.Path, record))
            {
                sound.Add(record);
            }
            else if (id.IsValid)
            {
                others.Add((id, file.Path));
            }
        }

        directory.Remove(record => record.FileId is not null && !sound.Contains(record));
        foreach ((FileId id, string file) in others)
        {
            Try(file, () =>
            {
                using DicomFile instance = DicomFile.Open(file, s_head);
                directory.Add(instance.DataSet, instance.TransferSyntax, id);
            });
        }

        await AddAsync(directory, added, cancellation).ConfigureAwait(false);
        byte[] bytes = directory.Encode();
        string partial = path + ".partial";
        await File.WriteAllBytesAsync(partial, bytes, cancellation).ConfigureAwait(false);
        File.Move(partial, path, overwrite: true);
    }

    private void Remove(FileSetDirectory directory, string[] uids)
    {
        foreach (string uid in uids)
        {
            IReadOnlyList<FileId> files = directory.Remove(record =>
                record.SopInstanceUid == uid || (record.Type == "SERIES" && record.DataSet.GetString(Attributes.SeriesInstanceUID) == uid) || (record.Type == "STUDY" && record.DataSet.GetString(Attributes.StudyInstanceUID) == uid));
            if (files.Count == 0)
            {
                throw new UsageException($"--remove: the file-set has no instance, series or study {uid}.");
            }

            foreach (FileId file in files.Where(file => file.IsValid))
            {
                File.Delete(file.PathIn(folder));
            }
        }
    }

    private async Task AddAsync(FileSetDirectory directory, string[] paths, CancellationToken cancellation)
    {
        using Gathering gathering = new(Report);
        await foreach (InstanceFile instance in gathering.FindAsync(paths, cancellation).ConfigureAwait(false))
        {
            using OpenedFile opened = await instance.OpenAsync(cancellation).ConfigureAwait(false);
            Try(instance.Name, () =>
            {
                using DicomFile file = DicomFile.Open(opened.Path, s_head);
                string target = directory.Add(file.DataSet, file.TransferSyntax).PathIn(folder);
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(opened.Path, target);
            });
        }
    }

    private static bool IsAsSaid(string path, DirectoryRecord record)
    {
        try
        {
            using DicomFile file = DicomFile.Open(path, InstanceFile.ReadOptions);
            return file.DataSet.GetString(Attributes.SOPInstanceUID) == record.SopInstanceUid
                && file.DataSet.GetString(Attributes.SOPClassUID) == record.DataSet.GetString(Attributes.ReferencedSOPClassUIDInFile)
                && file.TransferSyntax.Uid.Value == record.DataSet.GetString(Attributes.ReferencedTransferSyntaxUIDInFile);
        }
        catch (Exception exception) when (exception is DicomException or IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private void Try(string path, Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception) when (exception is DicomException or IOException or UnauthorizedAccessException)
        {
            Report(path, exception.Message);
        }
    }

    private void Report(string path, string reason) => terminal.Report($"{path}: {reason}");
}
