using Gantry.Dicom;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Archive;

/// <summary>Blobs and journal in a folder: blobs/ with a folder a study, staging/ for what is on its way in, journal/ for the journal.</summary>
internal sealed partial class FolderBlobStore : IBlobStore
{
    private const int RememberedFolders = 4096;

    private readonly string _root;
    private readonly string _blobs;
    private readonly string _staging;
    private readonly FileStream _lock;
    private readonly FolderJournal _journal;
    private readonly AlignedBufferPool _buffers = new();
    private readonly HashSet<string> _folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> _touched = new(StringComparer.Ordinal);

    /// <summary>Opens or creates the store.</summary>
    /// <exception cref="IOException">The folder cannot be used, or another process uses it.</exception>
    public FolderBlobStore(string root)
    {
        _root = Path.GetFullPath(root);
        _blobs = Path.Combine(_root, "blobs");
        _staging = Path.Combine(_root, "staging");
        Directory.CreateDirectory(_root);
        try
        {
            _lock = new FileStream(Path.Combine(_root, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            const int readOnlyFileSystem = 30;
            throw e.HResult == readOnlyFileSystem
                ? new IOException($"The archive's folder {_root} cannot be written: {e.Message}", e)
                : new ArchiveInUseException($"The archive in {_root} is in use by another process: stop it first. ({e.Message})", e);
        }

        DurableFolder.Create(_blobs);
        DurableFolder.Create(_staging);
        _journal = new FolderJournal(Path.Combine(_root, "journal"));
    }

    /// <inheritdoc/>
    public StagedBlob Stage()
    {
        string name = Guid.NewGuid().ToString("N");
        string path = Path.Combine(_staging, name);
        return new StagedBlob(name, path, File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete), _buffers);
    }

    /// <inheritdoc/>
    public void Publish(IReadOnlyList<(string Staged, BlobKey Key)> blobs)
    {
        _touched.Clear();
        foreach ((string staged, BlobKey key) in blobs)
        {
            string target = PathOf(key);
            string folder = Path.GetDirectoryName(target)!;
            EnsureFolder(folder);
            File.Move(StagedPath(staged), target, overwrite: true);
            _touched.Add(folder);
        }

        foreach (string folder in _touched)
        {
            DurableFolder.Flush(folder);
        }
    }

    /// <inheritdoc/>
    public void Discard(string staged) => File.Delete(StagedPath(staged));

    /// <inheritdoc/>
    public void Withdraw(BlobKey key)
    {
        string path = PathOf(key);
        if (File.Exists(path))
        {
            File.Delete(path);
            DurableFolder.Flush(Path.GetDirectoryName(path)!);
        }
    }

    /// <inheritdoc/>
    public SafeFileHandle Open(BlobKey key) => File.OpenHandle(PathOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);

    /// <inheritdoc/>
    public DicomFile Read(BlobKey key, DicomReadOptions options) => DicomFile.Open(PathOf(key), options);

    /// <inheritdoc/>
    public long? LengthOf(BlobKey key) => LengthOfFile(PathOf(key));

    /// <inheritdoc/>
    public long? LengthOfStaged(string staged) => LengthOfFile(StagedPath(staged));

    /// <inheritdoc/>
    public IReadOnlyList<string> Staged() => [.. Directory.EnumerateFiles(_staging).Select(path => Path.GetFileName(path))];

    /// <inheritdoc/>
    public long FreeSpace() => new DriveInfo(_root).AvailableFreeSpace;

    /// <inheritdoc/>
    public JournalPosition Append(ReadOnlyMemory<byte> lines) => _journal.Append(lines);

    /// <inheritdoc/>
    public JournalPosition JournalEnd => _journal.End;

    /// <inheritdoc/>
    public IEnumerable<(JournalEntry Entry, JournalPosition End)> ReadJournal(JournalPosition from) => _journal.Read(from);

    /// <inheritdoc/>
    public void Dispose()
    {
        _journal.Dispose();
        _lock.Dispose();
    }

    private static long? LengthOfFile(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? file.Length : null;
    }

    private void EnsureFolder(string folder)
    {
        if (_folders.Contains(folder))
        {
            return;
        }

        // Flushed even when it was there: the process that made it may have been killed before it flushed.
        string above = Path.GetDirectoryName(folder)!;
        Directory.CreateDirectory(folder);
        DurableFolder.Flush(above);
        DurableFolder.Flush(_blobs);
        if (_folders.Count >= RememberedFolders)
        {
            _folders.Clear();
        }

        _folders.Add(folder);
    }

    private string StagedPath(string staged) =>
        Guid.TryParseExact(staged, "N", out _) ? Path.Combine(_staging, staged) : throw new ArgumentException($"'{staged}' does not name a staged blob.", nameof(staged));

    private string PathOf(BlobKey key) => Path.Combine(_blobs, key.Value.Replace('/', Path.DirectorySeparatorChar));
}
