using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gantry.Server.WatchedFolders;

/// <summary>Remembers, over restarts, which files of a folder were taken and stayed there: sixteen bytes each, made of path, length and time of writing.</summary>
internal sealed class TakenFiles : IDisposable
{
    private const int HashLength = 16;
    private readonly HashSet<Guid> _taken = [];
    private readonly FileStream _file;

    /// <summary>Opens the memory of a folder.</summary>
    /// <param name="memory">The folder that such memories are in.</param>
    /// <param name="watched">The folder that is watched.</param>
    internal TakenFiles(string memory, string watched)
    {
        Directory.CreateDirectory(memory);
        _file = new FileStream(Path.Combine(memory, HashOf(watched).ToString("N")), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        Span<byte> hash = stackalloc byte[HashLength];
        while (_file.ReadAtLeast(hash, HashLength, throwOnEndOfStream: false) == HashLength)
        {
            _taken.Add(new Guid(hash));
        }

        // What a crash tore is written over.
        _file.Position = (long)_taken.Count * HashLength;
    }

    /// <summary>Whether a file was taken as it is.</summary>
    internal bool Contains(FileInfo file) => _taken.Contains(HashOf(file));

    /// <summary>Remembers a file.</summary>
    internal void Add(FileInfo file)
    {
        Guid hash = HashOf(file);
        if (_taken.Add(hash))
        {
            _file.Write(hash.ToByteArray());
            _file.Flush();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static Guid HashOf(FileInfo file) => HashOf(string.Create(CultureInfo.InvariantCulture, $"{file.FullName}\n{file.Length}\n{file.LastWriteTimeUtc.Ticks}"));

    private static Guid HashOf(string text) => new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, HashLength));
}
