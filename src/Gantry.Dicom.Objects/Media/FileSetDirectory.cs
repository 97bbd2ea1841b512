namespace Gantry.Dicom.Objects.Media;

/// <summary>A DICOMDIR: the directory of a file-set (PS3.3 annex F, PS3.10 §8). What is read is put in order as well as can be, and what was wrong is told.</summary>
public sealed partial class FileSetDirectory
{
    private readonly List<Finding> _findings = [];

    /// <summary>Makes an empty directory.</summary>
    /// <param name="fileSetId">File-set ID (0004,1130): at most 16 characters A to Z, 0 to 9, space and _; may be empty.</param>
    public FileSetDirectory(string fileSetId = "") => FileSetId = fileSetId;

    /// <summary>File-set ID (0004,1130).</summary>
    public string FileSetId { get; set; }

    /// <summary>The UID of the file-set: Media Storage SOP Instance UID of its DICOMDIR (PS3.10 §8.6).</summary>
    public Uid Uid { get; private set; } = Uid.New();

    /// <summary>The records at the top: patients, and what belongs to none.</summary>
    public List<DirectoryRecord> Records { get; } = [];

    /// <summary>What was wrong with what was read or added.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>All records, each before those below it.</summary>
    public IEnumerable<DirectoryRecord> All
    {
        get
        {
            Stack<DirectoryRecord> open = new(Enumerable.Reverse(Records));
            while (open.TryPop(out DirectoryRecord? record))
            {
                yield return record;
                foreach (DirectoryRecord lower in Enumerable.Reverse(record.Lower))
                {
                    open.Push(lower);
                }
            }
        }
    }

    /// <summary>Reads a DICOMDIR.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="DicomException">It is no DICOM file, or no DICOMDIR.</exception>
    public static FileSetDirectory Open(string path)
    {
        // All is brought into memory: the directory is to outlive the file.
        using DicomFile file = DicomFile.Open(path, new DicomReadOptions { BulkThreshold = int.MaxValue });
        return Read(file);
    }

    /// <summary>Reads a DICOMDIR.</summary>
    /// <param name="file">The file, with its whole data set.</param>
    /// <exception cref="DicomException">It is no DICOMDIR.</exception>
    public static FileSetDirectory Read(DicomFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        if (!file.DataSet.Contains(Attributes.DirectoryRecordSequence) && file.FileMetaInformation.GetString(Attributes.MediaStorageSOPClassUID) != SopClasses.MediaStorageDirectoryStorage.Value)
        {
            throw new DicomException($"it is no DICOMDIR: it has no Directory Record Sequence {Attributes.DirectoryRecordSequence.Tag} (PS3.3 §F.3.2.2).");
        }

        FileSetDirectory directory = new(file.DataSet.GetString(Attributes.FileSetID) ?? string.Empty);
        if (Uid.TryParse(file.FileMetaInformation.GetString(Attributes.MediaStorageSOPInstanceUID), out Uid uid))
        {
            directory.Uid = uid;
        }

        directory._findings.AddRange(file.Findings);
        if (file.TransferSyntax != TransferSyntax.ExplicitVRLittleEndian)
        {
            directory.Find("directory-syntax", string.Empty, 0, $"The DICOMDIR is in {file.TransferSyntax}; it should be in Explicit VR Little Endian (PS3.10 §8.6).");
        }

        new DirectoryTree(file.DataSet, directory.Find).Build(directory.Records);
        return directory;
    }

    /// <summary>The bytes of the DICOMDIR.</summary>
    /// <exception cref="DicomException">A record cannot be encoded.</exception>
    public byte[] Encode()
    {
        List<DirectoryRecord> all = [.. All];
        DataSet dataSet = new();
        dataSet.Set(Attributes.FileSetID, FileSetId);
        dataSet.Set(Attributes.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity, 0u);
        dataSet.Set(Attributes.OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity, 0u);
        dataSet.Set(Attributes.FileSetConsistencyFlag, (ushort)0);
        dataSet.SetItems(Attributes.DirectoryRecordSequence, all.Select(record => Linked(record, 0, 0)));
        DicomFile file = new(dataSet);
        file.FileMetaInformation.Set(Attributes.MediaStorageSOPClassUID, SopClasses.MediaStorageDirectoryStorage);
        file.FileMetaInformation.Set(Attributes.MediaStorageSOPInstanceUID, Uid);

        // Offsets take as many bytes whatever they are: where the records lie is read from a first draft.
        DicomWriteOptions options = new() { Lengths = LengthEncoding.Defined };
        using DicomFile draft = DicomFile.Parse(file.ToArray(TransferSyntax.ExplicitVRLittleEndian, options));
        Dictionary<DirectoryRecord, uint> offsets = all.Zip(draft.DataSet.Items(Attributes.DirectoryRecordSequence)).ToDictionary(pair => pair.First, pair => checked((uint)pair.Second.ItemOffset!.Value));
        Dictionary<DirectoryRecord, uint> next = new(all.Count);
        foreach (List<DirectoryRecord> entity in all.Select(record => record.Lower).Prepend(Records))
        {
            for (int i = 0; i < entity.Count; i++)
            {
                next[entity[i]] = i + 1 < entity.Count ? offsets[entity[i + 1]] : 0;
            }
        }

        if (Records.Count > 0)
        {
            dataSet.Set(Attributes.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity, offsets[Records[0]]);
            dataSet.Set(Attributes.OffsetOfTheLastDirectoryRecordOfTheRootDirectoryEntity, offsets[Records[^1]]);
        }

        dataSet.SetItems(Attributes.DirectoryRecordSequence, all.Select(record => Linked(record, next[record], record.Lower.Count > 0 ? offsets[record.Lower[0]] : 0)));
        return file.ToArray(TransferSyntax.ExplicitVRLittleEndian, options);
    }

    private static DataSet Linked(DirectoryRecord record, uint next, uint lower)
    {
        DataSet linked = record.DataSet.Clone();
        linked.Set(Attributes.OffsetOfTheNextDirectoryRecord, next);
        linked.Set(Attributes.RecordInUseFlag, ushort.MaxValue);
        linked.Set(Attributes.OffsetOfReferencedLowerLevelDirectoryEntity, lower);
        return linked;
    }

    private void Find(string code, string path, long offset, string message)
    {
        if (_findings.Count < DicomLimits.Default.MaximumFindings)
        {
            _findings.Add(new Finding(code, path, offset, message));
        }
    }
}
