using System.Globalization;
using Gantry.Archive;
using Gantry.Dicom;
using Gantry.Dicom.Objects.Media;
using Gantry.Server.Configuration;
using Gantry.Server.Metrics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Gantry.Server.WatchedFolders;

/// <summary>
/// One folder whose files are stored. It is looked through again and again, which works on every file system; a file is taken when it stayed as it is for a
/// while. It is moved or deleted only after all its instances are durable. What can't be stored goes to a folder of its own, with a file that says why.
/// </summary>
internal sealed partial class WatchedFolder(
    WatchedFolderSettings settings, DicomArchive archive, TakenFiles taken, GantryMetrics metrics, TimeProvider time, ILogger<WatchedFolder> logger) : IDisposable
{
    private const string ReasonEnding = ".reason.txt";
    private static readonly string[] s_unfinished = [".tmp", ".temp", ".part", ".partial", ".filepart", ".crdownload"];
    private static readonly KeyValuePair<string, object?> s_door = new("door", "watched-folder");
    private static readonly EnumerationOptions s_files = new() { RecurseSubdirectories = false, IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System };
    private Dictionary<string, (long Length, DateTime Written, long Since)> _seen = [];
    private bool _isMissing;

    /// <summary>What is said of it.</summary>
    internal WatchedFolderSettings Settings => settings;

    /// <summary>Looks through the folder once, and takes what is whole.</summary>
    /// <returns>How many files were taken, those that failed among them.</returns>
    internal async Task<int> ScanAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(settings.Path))
        {
            if (!_isMissing)
            {
                LogMissing(settings.Path);
            }

            _isMissing = true;
            return 0;
        }

        _isMissing = false;
        int count = 0;
        Dictionary<string, (long, DateTime, long)> seen = [];
        foreach (FileInfo file in Files(new DirectoryInfo(settings.Path)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (settings.After == AfterTaking.Keep && taken.Contains(file))
            {
                continue;
            }

            bool isKnown = _seen.TryGetValue(file.FullName, out (long Length, DateTime Written, long Since) known) && known.Length == file.Length && known.Written == file.LastWriteTimeUtc;
            if (isKnown && time.GetElapsedTime(known.Since) >= settings.Settling && await TakeAsync(file, cancellation).ConfigureAwait(false))
            {
                count++;
                continue;
            }

            seen[file.FullName] = isKnown ? known : (file.Length, file.LastWriteTimeUtc, time.GetTimestamp());
        }

        _seen = seen;
        return count;
    }

    /// <inheritdoc/>
    public void Dispose() => taken.Dispose();

    private IEnumerable<FileInfo> Files(DirectoryInfo root)
    {
        Stack<DirectoryInfo> folders = new([root]);
        while (folders.TryPop(out DirectoryInfo? folder))
        {
            foreach (FileSystemInfo entry in folder.EnumerateFileSystemInfos("*", s_files))
            {
                // Links lead elsewhere; pipes and devices have no length; what is still written has a name that says so.
                if (entry is FileInfo { LinkTarget: null, Length: > 0 } file && !s_unfinished.Contains(file.Extension, StringComparer.OrdinalIgnoreCase))
                {
                    yield return file;
                }
                else if (entry is DirectoryInfo { LinkTarget: null } below && below.FullName != settings.Done && below.FullName != settings.Failed)
                {
                    folders.Push(below);
                }
            }
        }
    }

    /// <returns>Whether the file is done with; else it is tried again later.</returns>
    private async Task<bool> TakeAsync(FileInfo file, CancellationToken cancellation)
    {
        List<string> reasons = [];
        int stored = 0;
        try
        {
            using Gathering gathering = new((path, reason) => reasons.Add($"{path}: {reason}"));
            if (!IsDirectory(file))
            {
                await foreach (InstanceFile instance in gathering.FindAsync([file.FullName], cancellation).ConfigureAwait(false))
                {
                    IngestResult result = await StoreAsync(instance, cancellation).ConfigureAwait(false);
                    if (result.HttpStatus == StatusCodes.Status503ServiceUnavailable)
                    {
                        LogPostponed(file.FullName);
                        return false;
                    }

                    stored += result.IsKept ? 1 : 0;
                    if (!result.IsKept)
                    {
                        reasons.Add($"{instance.Name}: {result.Reason}");
                    }
                }

                if (stored == 0 && reasons.Count == 0)
                {
                    reasons.Add($"{file.FullName}: it holds no DICOM instance.");
                }
            }

            Finish(file, reasons);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or InvalidDataException or DicomException or AccessDeniedException)
        {
            LogUnreadable(exception, file.FullName);
            return false;
        }
    }

    private async Task<IngestResult> StoreAsync(InstanceFile instance, CancellationToken cancellation)
    {
        IngestResult result = await archive.IngestFileAsync(new Caller("watched-folder", null, null, "import"), instance, cancellationToken: cancellation).ConfigureAwait(false);
        if (result.IsKept)
        {
            metrics.StoredInstances.Add(1, s_door);
            metrics.StoredBytes.Add(result.Length, s_door);
        }
        else
        {
            metrics.RefusedInstances.Add(1, s_door, new KeyValuePair<string, object?>("status", result.DimseStatus.ToString("X4", CultureInfo.InvariantCulture)));
        }

        return result;
    }

    // The files that it refers to are taken for themselves.
    private static bool IsDirectory(FileInfo file)
    {
        try
        {
            return InstanceFile.Read(file.FullName) is null;
        }
        catch (DicomException)
        {
            return false;
        }
    }

    private void Finish(FileInfo file, List<string> reasons)
    {
        FileInfo now = new(file.FullName);
        if (now.Length != file.Length || now.LastWriteTimeUtc != file.LastWriteTimeUtc)
        {
            throw new IOException("It changed while it was stored; it is taken again when it is whole.");
        }

        if (reasons.Count > 0)
        {
            LogFailed(file.FullName, settings.Failed);
            string target = TargetOf(file, settings.Failed);
            File.WriteAllLines(target + ReasonEnding, [time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture), .. reasons]);
            if (settings.After != AfterTaking.Keep)
            {
                File.Move(file.FullName, target);
                return;
            }
        }

        switch (settings.After)
        {
            case AfterTaking.Keep:
                taken.Add(file);
                break;
            case AfterTaking.Delete:
                file.Delete();
                break;
            default:
                File.Move(file.FullName, TargetOf(file, settings.Done));
                break;
        }
    }

    private string TargetOf(FileInfo file, string folder)
    {
        string target = Path.Combine(folder, Path.GetRelativePath(settings.Path, file.FullName));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        string unused = target;
        for (int i = 2; File.Exists(unused) || File.Exists(unused + ReasonEnding); i++)
        {
            unused = string.Create(CultureInfo.InvariantCulture, $"{target}~{i}");
        }

        return unused;
    }

    [LoggerMessage(1, LogLevel.Warning, "The watched folder {Folder} is not there; it is looked for again and again")]
    private partial void LogMissing(string folder);

    [LoggerMessage(2, LogLevel.Warning, "{File} can't be stored now for want of room or memory; it is tried again")]
    private partial void LogPostponed(string file);

    [LoggerMessage(3, LogLevel.Warning, "{File} can't be taken now; it is tried again")]
    private partial void LogUnreadable(Exception exception, string file);

    [LoggerMessage(4, LogLevel.Warning, "{File} can't be stored; what is wrong is written into {Folder}")]
    private partial void LogFailed(string file, string folder);
}
