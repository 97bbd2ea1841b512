namespace Gantry.Dicom.Objects.Media;

/// <summary>
/// Checks a file-set in a folder: its DICOMDIR is sound, each record's file is there and is what the record says, each instance has a record, and a profile holds
/// (PS3.10 §8, PS3.3 annex F, PS3.11).
/// </summary>
/// <param name="folder">The folder that the DICOMDIR lies in.</param>
/// <param name="profile">The profile that is to hold; null for none.</param>
public sealed class FileSetCheck(string folder, MediaProfile? profile = null)
{
    private static readonly DicomReadOptions s_head = new() { StopAfter = Attributes.SeriesInstanceUID };
    private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly HashSet<string> _referred = new(StringComparer.Ordinal);
    private readonly HashSet<string> _instances = new(StringComparer.Ordinal);
    private readonly List<FileSetFinding> _findings = [];

    /// <summary>How many files the records refer to.</summary>
    public int References => _referred.Count;

    /// <summary>Checks it all.</summary>
    /// <param name="cancellation">Stops.</param>
    /// <returns>What is wrong.</returns>
    /// <exception cref="DicomException">There is no DICOMDIR that can be read.</exception>
    public IReadOnlyList<FileSetFinding> Run(CancellationToken cancellation = default)
    {
        foreach (DicomPath path in DicomPaths.Expand([folder], (file, reason) => Add(file, "file-unreadable", reason)))
        {
            if (new FileInfo(path.Path).LinkTarget is null)
            {
                _files.TryAdd(Plain(Path.GetRelativePath(folder, path.Path)), path.Path);
            }
        }

        string found = _files.GetValueOrDefault(FileId.Dicomdir.Text) ?? throw new DicomException($"there is no DICOMDIR in '{folder}': gantry dicomdir makes one.");
        FileSetDirectory directory = FileSetDirectory.Open(found);
        _referred.Add(FileId.Dicomdir.Text);
        foreach (Finding finding in directory.Findings)
        {
            Add(FileId.Dicomdir.Text, finding.Code, $"{finding.Path}: {finding.Message}");
        }

        foreach (DirectoryRecord record in directory.Records)
        {
            Check(record, [], cancellation);
        }

        foreach ((string name, string path) in _files)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!_referred.Contains(name) && IsDicom(path))
            {
                Add(name, "file-unreferenced", "No record of the DICOMDIR refers to this DICOM file.");
            }
        }

        _referred.Remove(FileId.Dicomdir.Text);
        return _findings;
    }

    private static bool IsDicom(string path)
    {
        try
        {
            return DicomPaths.HasPrefix(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static string Plain(string path) => string.Join('/', path.Split(Path.DirectorySeparatorChar, '/').Select(MediaDirectory.Plain));

    private void Check(DirectoryRecord record, DirectoryRecord[] above, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        string name = record.FileId?.Text ?? FileId.Dicomdir.Text;
        CheckPlace(record, above, name);
        if (record.FileId is { } id)
        {
            CheckReference(record, above, id);
        }
        else if (DirectoryRecordType.Named(record.Type) is { } type && type != DirectoryRecordType.Patient && type != DirectoryRecordType.Study && type != DirectoryRecordType.Series)
        {
            Add(name, "record-without-file", $"A record of type {record.Type} refers to no file.");
        }

        // The tree is at most eight deep: it was read so.
        foreach (DirectoryRecord lower in record.Lower)
        {
            Check(lower, [.. above, record], cancellation);
        }
    }

    private void CheckPlace(DirectoryRecord record, DirectoryRecord[] above, string name)
    {
        if (DirectoryRecordType.Named(record.Type) is not { } type)
        {
            if (record.Type != "PRIVATE")
            {
                Add(name, "record-type", $"'{record.Type}' is no type of directory record that has files (PS3.3 §F.4).");
            }

            return;
        }

        string[] expected = type.IsTop || type == DirectoryRecordType.Patient ? []
            : type == DirectoryRecordType.Study ? ["PATIENT"]
            : type == DirectoryRecordType.Series ? ["PATIENT", "STUDY"] : ["PATIENT", "STUDY", "SERIES"];
        if (!above.Select(upper => upper.Type).SequenceEqual(expected))
        {
            Add(name, "record-place", $"A record of type {record.Type} stands below {(above.Length == 0 ? "nothing" : string.Join('/', above.Select(upper => upper.Type)))}; its place is below {(expected.Length == 0 ? "nothing" : string.Join('/', expected))}.");
        }

        foreach (DirectoryKey key in type.Keys)
        {
            Presence presence = record.DataSet.Presence(key.Tag);
            if ((key.Requirement == 1 && presence != Presence.Value && !(key.Tag == Attributes.StudyInstanceUID.Tag && record.FileId is not null)) || (key.Requirement == 2 && presence == Presence.Absent))
            {
                Add(name, "key-missing", $"The {record.Type} record has no {(key.Requirement == 1 ? "value of" : "attribute")} {record.DataSet.Context.Dictionary.NameOf(key.Tag)} (PS3.3 §F.5).");
            }
        }
    }

    private void CheckReference(DirectoryRecord record, DirectoryRecord[] above, FileId id)
    {
        if (!id.IsValid)
        {
            Add(id.Text, "file-id", $"The File ID is not valid: at most {FileId.MaximumComponents} components of at most {FileId.MaximumCharacters} characters A-Z, 0-9 and _ (PS3.10 §8.2, §8.5).");
        }

        string plain = string.Join('/', id.Components.Select(MediaDirectory.Plain));
        if (!_referred.Add(plain))
        {
            Add(id.Text, "file-twice", "Two records refer to this file.");
        }

        if (!_files.TryGetValue(plain, out string? path))
        {
            Add(id.Text, "file-missing", "The record's file is not there.");
            return;
        }

        try
        {
            using DicomFile file = DicomFile.Open(path, s_head);
            CheckContent(record, above, id, file);
        }
        catch (Exception exception) when (exception is DicomException or IOException or UnauthorizedAccessException)
        {
            Add(id.Text, "file-unreadable", exception.Message);
        }
    }

    private void CheckContent(DirectoryRecord record, DirectoryRecord[] above, FileId id, DicomFile file)
    {
        if (file.FileMetaInformation.IsEmpty)
        {
            Add(id.Text, "file-meta", "The file has no File Meta Information (PS3.10 §7.1).");
        }

        string? sopClass = file.DataSet.GetString(Attributes.SOPClassUID) ?? file.FileMetaInformation.GetString(Attributes.MediaStorageSOPClassUID);
        string? sopInstance = file.DataSet.GetString(Attributes.SOPInstanceUID) ?? file.FileMetaInformation.GetString(Attributes.MediaStorageSOPInstanceUID);
        Same(Attributes.ReferencedSOPClassUIDInFile, sopClass, "file-class");
        Same(Attributes.ReferencedSOPInstanceUIDInFile, sopInstance, "file-instance");
        Same(Attributes.ReferencedTransferSyntaxUIDInFile, file.TransferSyntax.Uid.Value, "file-syntax");
        if (sopInstance is not null && !_instances.Add(sopInstance))
        {
            Add(id.Text, "instance-twice", $"The instance {sopInstance} is in the file-set twice.");
        }

        foreach ((string type, Tag tag) in (ReadOnlySpan<(string, Tag)>)[("PATIENT", Attributes.PatientID), ("STUDY", Attributes.StudyInstanceUID), ("SERIES", Attributes.SeriesInstanceUID)])
        {
            string? said = above.FirstOrDefault(upper => upper.Type == type)?.DataSet.GetString(tag);
            if (said is not null && file.DataSet.GetString(tag) is { } value && value != said)
            {
                Add(id.Text, "file-place", $"The file's {file.DataSet.Context.Dictionary.NameOf(tag)} is not that of the {type} record above it.");
            }
        }

        if (sopClass is not null && DirectoryRecordType.Of(new Uid(sopClass), record.Type == DirectoryRecordType.Image.Name) is { } expected && expected.Name != record.Type && record.Type != "PRIVATE")
        {
            Add(id.Text, "record-type", $"The file's class {sopClass} has records of type {expected.Name}; this one is {record.Type}.");
        }

        if (profile is not null && !profile.Takes(file.TransferSyntax))
        {
            Add(id.Text, "profile-syntax", $"{profile.Name} takes no file in {file.TransferSyntax}.");
        }

        if (profile is not null && sopClass is not null && !profile.Takes(new Uid(sopClass)))
        {
            Add(id.Text, "profile-class", $"{profile.Name} takes no instance of the class {sopClass}.");
        }

        void Same(Tag tag, string? actual, string code)
        {
            string? said = record.DataSet.GetString(tag);
            if (said != actual)
            {
                Add(id.Text, code, $"The record says {said ?? "nothing"}, the file {actual ?? "nothing"}.");
            }
        }
    }

    private void Add(string file, string code, string message) => _findings.Add(new FileSetFinding(file, code, message));
}
