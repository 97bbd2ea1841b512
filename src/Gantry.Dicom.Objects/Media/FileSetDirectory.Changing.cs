using System.Globalization;

namespace Gantry.Dicom.Objects.Media;

/// <content>Adding instances to a directory, and taking them away.</content>
public sealed partial class FileSetDirectory
{
    private const string TopFolder = "DICOM";
    private const int LargestNumber = 999_999;
    private static readonly string[] s_noFolders = [];
    private Dictionary<(DirectoryRecord? Above, string Key), DirectoryRecord>? _known;
    private Dictionary<string, DirectoryRecord> _instances = [];
    private Dictionary<DirectoryRecord, string> _folders = [];
    private Dictionary<string, int> _numbers = [];
    private HashSet<string> _used = [];

    /// <summary>Finds the record of an instance; null when the file-set does not hold it.</summary>
    public DirectoryRecord? Find(Uid sopInstance)
    {
        Index();
        return _instances.GetValueOrDefault(sopInstance.Value);
    }

    /// <summary>Adds an instance: records of its patient, study and series are made where they are not there yet.</summary>
    /// <param name="instance">The instance, with the elements before its pixel data at least.</param>
    /// <param name="transferSyntax">How its file is encoded.</param>
    /// <param name="fileId">Where its file lies; a free name is chosen when null.</param>
    /// <returns>Where its file is to lie.</returns>
    /// <exception cref="DicomException">It has no class or instance UID, is in the file-set already, or is of a class that has no directory record.</exception>
    public FileId Add(DataSet instance, TransferSyntax transferSyntax, FileId? fileId = null)
    {
        ArgumentNullException.ThrowIfNull(instance);
        ArgumentNullException.ThrowIfNull(transferSyntax);
        if (instance.Get(Attributes.SOPClassUID) is not { } sopClass || instance.Get(Attributes.SOPInstanceUID) is not { IsValid: true } sopInstance)
        {
            throw new DicomException("it has no valid SOP Class UID (0008,0016) and SOP Instance UID (0008,0018), so it is not an instance that a file-set can hold.");
        }

        DirectoryRecordType type = DirectoryRecordType.Of(sopClass, instance.Contains(Attributes.Rows))
            ?? throw new DicomException($"the class {sopClass} has no type of directory record (PS3.3 §F.4), so a file-set can't hold it.");
        Index();
        if (_instances.ContainsKey(sopInstance.Value))
        {
            throw new DicomException($"the instance {sopInstance} is in the file-set already: remove it first to replace it.");
        }

        DirectoryRecordKeys keys = new(instance, Find);
        DirectoryRecord? series = type.IsTop ? null : Above(instance, keys);
        List<DirectoryRecord> entity = series?.Lower ?? Records;
        DirectoryRecord record = new(keys.Make(type, entity.Count + 1));
        FileId id = fileId ?? Unused(series is null ? TopFolder : FolderOf(series), type.Prefix);
        if (!id.IsValid || id.Text == FileId.Dicomdir.Text)
        {
            throw new DicomException($"'{id}' is no File ID: at most {FileId.MaximumComponents} components of at most {FileId.MaximumCharacters} characters A-Z, 0-9 and _ (PS3.10 §8.2).");
        }

        record.DataSet.Set(Attributes.ReferencedFileID, VR.CS, id.Components);
        record.DataSet.Set(Attributes.ReferencedSOPClassUIDInFile, sopClass);
        record.DataSet.Set(Attributes.ReferencedSOPInstanceUIDInFile, sopInstance);
        record.DataSet.Set(Attributes.ReferencedTransferSyntaxUIDInFile, transferSyntax.Uid);
        entity.Add(record);
        Use(id);
        _instances.Add(sopInstance.Value, record);
        return id;
    }

    /// <summary>Takes the records away that a condition holds for, with those below them and those above that have nothing below them any more.</summary>
    /// <param name="condition">Whether a record goes.</param>
    /// <returns>The files that are referred to no more.</returns>
    public IReadOnlyList<FileId> Remove(Func<DirectoryRecord, bool> condition)
    {
        ArgumentNullException.ThrowIfNull(condition);
        HashSet<FileId> before = [.. FileIds()];
        Remove(Records, condition);
        before.ExceptWith(FileIds());
        _known = null;
        return [.. before];
    }

    private static void Remove(List<DirectoryRecord> entity, Func<DirectoryRecord, bool> condition) => entity.RemoveAll(record =>
    {
        if (condition(record))
        {
            return true;
        }

        bool hadLower = record.Lower.Count > 0;
        Remove(record.Lower, condition);
        return hadLower && record.Lower.Count == 0 && record.FileId is null;
    });

    private IEnumerable<FileId> FileIds() => All.Select(record => record.FileId).OfType<FileId>();

    private DirectoryRecord Above(DataSet instance, DirectoryRecordKeys keys)
    {
        string study = instance.GetString(Attributes.StudyInstanceUID) ?? throw new DicomException("it has no Study Instance UID (0020,000D), so a file-set can't hold it.");
        string series = instance.GetString(Attributes.SeriesInstanceUID) ?? throw new DicomException("it has no Series Instance UID (0020,000E), so a file-set can't hold it.");
        string id = instance.GetString(Attributes.PatientID) ?? string.Empty;

        // Patients without an ID are never put together: each study has its own.
        DirectoryRecord patient = Known(null, id.Length > 0 ? PatientKey(id, instance.GetString(Attributes.IssuerOfPatientID)) : "study " + study, DirectoryRecordType.Patient, keys, Records);
        DirectoryRecord studyRecord = Known(patient, study, DirectoryRecordType.Study, keys, patient.Lower);
        return Known(studyRecord, series, DirectoryRecordType.Series, keys, studyRecord.Lower);
    }

    private static string PatientKey(string id, string? issuer) => $"{id}\n{issuer}";

    private DirectoryRecord Known(DirectoryRecord? above, string key, DirectoryRecordType type, DirectoryRecordKeys keys, List<DirectoryRecord> entity)
    {
        if (!_known!.TryGetValue((above, key), out DirectoryRecord? record))
        {
            record = new DirectoryRecord(keys.Make(type, entity.Count(other => other.Type == type.Name) + 1));
            _known.Add((above, key), record);
            entity.Add(record);
            _folders[record] = Unused(above is null ? TopFolder : FolderOf(above), type.Prefix).Text;
        }

        return record;
    }

    // Where a record of what was read has files already, others go beside them.
    private string FolderOf(DirectoryRecord record)
    {
        if (_folders.TryGetValue(record, out string? folder))
        {
            return folder;
        }

        int above = 1;
        DirectoryRecord? first = record.Lower.FirstOrDefault();
        while (first is { FileId: null, Lower.Count: > 0 })
        {
            first = first.Lower[0];
            above++;
        }

        string[] components = first?.FileId is { IsValid: true } id ? id.Components : s_noFolders;
        folder = components.Length > above && components.Length < FileId.MaximumComponents ? string.Join('/', components[..^above])
            : Unused(TopFolder, DirectoryRecordType.Named(record.Type)?.Prefix ?? "XX").Text;
        _folders.Add(record, folder);
        return folder;
    }

    private FileId Unused(string folder, string prefix)
    {
        string stem = $"{folder}/{prefix}";
        int number = _numbers.GetValueOrDefault(stem);
        string name;
        do
        {
            number++;
            name = string.Create(CultureInfo.InvariantCulture, $"{stem}{number:D6}");
        }
        while (!_used.Add(name));
        _numbers[stem] = number <= LargestNumber ? number : throw new DicomException($"the file-set has {LargestNumber} files '{stem}…': make another.");
        return new FileId(name);
    }

    // Names of folders are used too.
    private void Use(FileId id)
    {
        string[] components = id.Components;
        for (int i = 1; i <= components.Length; i++)
        {
            _used.Add(string.Join('/', components[..i]));
        }
    }

    private void Index()
    {
        if (_known is not null)
        {
            return;
        }

        (_known, _instances, _folders, _numbers, _used) = ([], [], [], [], [FileId.Dicomdir.Text]);
        foreach (DirectoryRecord patient in Records.Where(record => record.Type == DirectoryRecordType.Patient.Name))
        {
            _known.TryAdd((null, PatientKey(patient.DataSet.GetString(Attributes.PatientID) ?? string.Empty, patient.DataSet.GetString(Attributes.IssuerOfPatientID))), patient);
            foreach (DirectoryRecord study in patient.Lower)
            {
                _known.TryAdd((patient, study.DataSet.GetString(Attributes.StudyInstanceUID) ?? string.Empty), study);
                foreach (DirectoryRecord series in study.Lower)
                {
                    _known.TryAdd((study, series.DataSet.GetString(Attributes.SeriesInstanceUID) ?? string.Empty), series);
                }
            }
        }

        foreach (DirectoryRecord record in All)
        {
            if (record.FileId is { } id)
            {
                Use(id);
            }

            if (record.SopInstanceUid is { } instance)
            {
                _instances.TryAdd(instance, record);
            }
        }
    }
}
