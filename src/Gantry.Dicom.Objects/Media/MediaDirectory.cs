namespace Gantry.Dicom.Objects.Media;

/// <summary>A DICOMDIR and the files that its records refer to (PS3.3 annex F, PS3.10 §8).</summary>
internal static class MediaDirectory
{
    private const int NotInUse = 0;

    /// <summary>The Referenced File IDs of its records, in their order; not those of records that are not in use.</summary>
    internal static IEnumerable<string[]> References(DataSet directory) => directory.Items(Attributes.DirectoryRecordSequence)
        .Where(record => record.Get(Attributes.RecordInUseFlag) is not NotInUse)
        .Select(record => record.GetStrings(Attributes.ReferencedFileID).ToArray())
        .Where(components => components.Any(component => component.Length > 0));

    /// <summary>The file that a File ID refers to; on media that know no case, or put a version behind the name, too.</summary>
    /// <param name="root">The folder of the DICOMDIR.</param>
    /// <param name="components">The File ID.</param>
    /// <exception cref="DicomException">It leads out of the folder, or to nothing.</exception>
    internal static string Resolve(string root, string[] components)
    {
        Check(components);
        string path = root;
        foreach (string component in components)
        {
            FileSystemInfo? entry = new DirectoryInfo(path).EnumerateFileSystemInfos().FirstOrDefault(entry => entry.Name == component)
                ?? new DirectoryInfo(path).EnumerateFileSystemInfos().FirstOrDefault(entry => Plain(entry.Name) == Plain(component));
            path = entry switch
            {
                null => throw new DicomException($"the DICOMDIR refers to {string.Join('/', components)}, which is not there."),
                { LinkTarget: not null } => throw new DicomException($"the DICOMDIR refers to {string.Join('/', components)}, which is behind a link."),
                DirectoryInfo or FileInfo => entry.FullName,
                _ => throw new DicomException($"the DICOMDIR refers to {string.Join('/', components)}, which is no file."),
            };
            if (entry is FileInfo && component != components[^1])
            {
                throw new DicomException($"the DICOMDIR refers to {string.Join('/', components)}, but {component} is no folder.");
            }
        }

        return path;
    }

    /// <summary>Refuses a File ID that could lead out of the folder of the DICOMDIR.</summary>
    /// <exception cref="DicomException">It could.</exception>
    internal static void Check(string[] components)
    {
        if (components.Length > FileId.MaximumComponents || components.Any(component => component is "" or "." or ".." || component.AsSpan().IndexOfAny("/\\:\0") >= 0))
        {
            throw new DicomException($"the DICOMDIR refers to '{string.Join('\\', components)}', which is no File ID (PS3.10 §8.2).");
        }
    }

    /// <summary>A name on a medium as File IDs have it: ISO 9660 knows no case and puts a version behind it.</summary>
    internal static string Plain(string name)
    {
        int version = name.LastIndexOf(';');
        return (version > 0 ? name[..version] : name).TrimEnd('.').ToUpperInvariant();
    }
}
