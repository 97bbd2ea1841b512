namespace Gantry.Dicom.Objects.Media;

/// <summary>A file that the command line names, or that lies in a folder it names.</summary>
/// <param name="Path">The path as it is shown.</param>
/// <param name="IsNamed">Whether the command line names the file itself; a file found in a folder may be something else than DICOM.</param>
public readonly record struct DicomPath(string Path, bool IsNamed);

/// <summary>Many files and folders, as every verb that reads files takes them.</summary>
public static class DicomPaths
{
    private const int DicomPrefixOffset = 128;

    private static readonly EnumerationOptions s_everything = new()
    {
        RecurseSubdirectories = false,
        IgnoreInaccessible = false,
        AttributesToSkip = FileAttributes.None,
        ReturnSpecialDirectories = false,
    };

    /// <summary>The files, folders walked through in the order of their names; links to folders are not followed.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="report">Told what can't be read: path and reason.</param>
    public static IEnumerable<DicomPath> Expand(IEnumerable<string> paths, Action<string, string> report)
    {
        ArgumentNullException.ThrowIfNull(paths);
        foreach (string path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (string file in Walk(path, report))
                {
                    yield return new DicomPath(file, IsNamed: false);
                }
            }
            else if (File.Exists(path))
            {
                yield return new DicomPath(path, IsNamed: true);
            }
            else
            {
                report(path, "there is no such file or folder.");
            }
        }
    }

    /// <summary>Whether the file begins as PS3.10 §7.1 says, with a preamble and DICM.</summary>
    public static bool HasPrefix(string path)
    {
        using Microsoft.Win32.SafeHandles.SafeFileHandle file = File.OpenHandle(path);
        Span<byte> prefix = stackalloc byte[4];
        return RandomAccess.Read(file, prefix, DicomPrefixOffset) == 4 && prefix.SequenceEqual("DICM"u8);
    }

    private static IEnumerable<string> Walk(string root, Action<string, string> report)
    {
        Stack<string> folders = new([root]);
        while (folders.TryPop(out string? folder))
        {
            FileSystemInfo[] entries;
            try
            {
                entries = new DirectoryInfo(folder).GetFileSystemInfos("*", s_everything);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                report(folder, exception.Message);
                continue;
            }

            Array.Sort(entries, (left, right) => string.CompareOrdinal(left.Name, right.Name));
            foreach (FileSystemInfo entry in entries)
            {
                // Pipes and devices, which would block the reader, have no length.
                if (entry is FileInfo { Length: > 0 } file)
                {
                    yield return Path.Combine(folder, file.Name);
                }
            }

            foreach (FileSystemInfo entry in entries.Reverse())
            {
                if (entry is DirectoryInfo { LinkTarget: null })
                {
                    folders.Push(Path.Combine(folder, entry.Name));
                }
            }
        }
    }
}
