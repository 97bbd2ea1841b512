using System.Globalization;

namespace Gantry.Archive;

/// <content>What the check of integrity needs: what is really there, and a place for what nobody can use.</content>
internal sealed partial class FolderBlobStore
{
    private const string AsideName = "aside";

    /// <summary>The folders of studies, as 3f/1.2.3.4.</summary>
    public IEnumerable<string> StudyFolders()
    {
        foreach (string spread in Directory.EnumerateDirectories(_blobs))
        {
            foreach (string study in Directory.EnumerateDirectories(spread))
            {
                yield return Path.GetFileName(spread) + "/" + Path.GetFileName(study);
            }
        }
    }

    /// <summary>The files in a folder of a study, as 3f/1.2.3.4/name, those in folders below it too; of a folder that is not there, none.</summary>
    public IEnumerable<string> FilesIn(string studyFolder)
    {
        string folder = Within(_blobs, studyFolder);
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(NameOf) : [];
    }

    /// <summary>Files that lie above the folders of studies, where no blob is.</summary>
    public IEnumerable<string> StrayFiles() =>
        Directory.EnumerateFiles(_blobs).Concat(Directory.EnumerateDirectories(_blobs).SelectMany(Directory.EnumerateFiles)).Select(NameOf);

    /// <summary>Whether a file is there under this name.</summary>
    public bool Exists(string name) => File.Exists(Within(_blobs, name));

    /// <summary>Whether a study has a folder.</summary>
    public bool HasStudyFolder(string studyFolder) => Directory.Exists(Within(_blobs, studyFolder));

    /// <summary>Moves a file among the blobs to where its bytes belong, and makes that durable.</summary>
    public void Place(string name, BlobKey key)
    {
        string from = Within(_blobs, name);
        string to = PathOf(key);
        EnsureFolder(Path.GetDirectoryName(to)!);
        File.Move(from, to, overwrite: false);
        DurableFolder.Flush(Path.GetDirectoryName(to)!);
        DurableFolder.Flush(Path.GetDirectoryName(from)!);
    }

    /// <summary>Opens a file among the blobs, whatever it is.</summary>
    public FileStream OpenFile(string name) => new(Within(_blobs, name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.SequentialScan);

    /// <summary>Moves a file of the blobs or of the staging area out of the way, and makes that durable.</summary>
    /// <param name="area">"blobs" or "staging".</param>
    /// <param name="name">The name in it.</param>
    /// <param name="run">The folder of this run.</param>
    /// <returns>Where it lies now, relative to the folder of the archive.</returns>
    public string SetAside(string area, string name, string run)
    {
        string from = Within(Path.Combine(_root, area), name);
        string to = Unused(Within(Path.Combine(_root, AsideName, run, area), name));
        DurableFolder.CreateAll(Path.GetDirectoryName(to)!);
        File.Move(from, to);
        DurableFolder.Flush(Path.GetDirectoryName(to)!);
        DurableFolder.Flush(Path.GetDirectoryName(from)!);
        return Path.GetRelativePath(_root, to);
    }

    /// <summary>Takes a damaged line out of the journal; its bytes are kept aside.</summary>
    public string SetAside(JournalLine line, string run)
    {
        string to = Unused(Path.Combine(_root, AsideName, run, "journal", string.Create(CultureInfo.InvariantCulture, $"{line.Segment:D8}-{line.Start}")));
        DurableFolder.CreateAll(Path.GetDirectoryName(to)!);
        _journal.Copy(line, to);
        DurableFolder.Flush(Path.GetDirectoryName(to)!);
        _journal.Blank(line);
        return Path.GetRelativePath(_root, to);
    }

    /// <summary>Reads all lines of the journal, damaged ones too.</summary>
    public IEnumerable<JournalLine> ReadJournalLines() => _journal.ReadLines(default);

    /// <summary>Moves the files of an index aside, so that a new one is begun.</summary>
    public void SetIndexAside(string index, string run)
    {
        string folder = Path.Combine(_root, AsideName, run);
        foreach (string ending in (ReadOnlySpan<string>)["", "-wal", "-shm"])
        {
            if (File.Exists(index + ending))
            {
                DurableFolder.CreateAll(folder);
                File.Move(index + ending, Unused(Path.Combine(folder, Path.GetFileName(index) + ending)));
            }
        }

        DurableFolder.Flush(_root);
    }

    /// <summary>The name of the folder for what a run sets aside.</summary>
    public static string RunOf(DateTimeOffset at) => at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture);

    private static string Within(string folder, string name)
    {
        string path = Path.GetFullPath(Path.Combine(folder, name.Replace('/', Path.DirectorySeparatorChar)));
        return path.StartsWith(folder + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? path : throw new ArgumentException($"'{name}' does not lie in {folder}.", nameof(name));
    }

    private static string Unused(string path)
    {
        string unused = path;
        for (int i = 2; File.Exists(unused); i++)
        {
            unused = string.Create(CultureInfo.InvariantCulture, $"{path}~{i}");
        }

        return unused;
    }

    private string NameOf(string path) => Path.GetRelativePath(_blobs, path).Replace(Path.DirectorySeparatorChar, '/');
}
