namespace Gantry.Dicom.Objects.Media;

/// <summary>
/// Puts the records of a DICOMDIR in order by the offsets that link them (PS3.3 §F.2.2). No offset is trusted: each must be the place of a record, and leads to it
/// once. Records that no offset leads to are put where their order in the sequence says.
/// </summary>
/// <param name="directory">The data set of the DICOMDIR.</param>
/// <param name="find">Told what is wrong: code, tag path, byte offset, message.</param>
internal sealed class DirectoryTree(DataSet directory, Action<string, string, long, string> find)
{
    private const int MaximumDepth = 8;
    private const int NotInUse = 0;
    private readonly IReadOnlyList<DataSet> _items = directory.Items(Attributes.DirectoryRecordSequence);
    private readonly Dictionary<long, int> _byOffset = [];

    /// <summary>Builds the tree.</summary>
    /// <param name="roots">Gets the records at the top.</param>
    internal void Build(List<DirectoryRecord> roots)
    {
        for (int i = 0; i < _items.Count; i++)
        {
            if (_items[i].ItemOffset is { } offset)
            {
                _byOffset[offset] = i;
            }
        }

        DirectoryRecord?[] records = new DirectoryRecord?[_items.Count];
        Stack<(long Offset, List<DirectoryRecord> Entity, int Depth, string From)> open = new();
        open.Push((directory.Get(Attributes.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity) ?? 0, roots, 1, Attributes.OffsetOfTheFirstDirectoryRecordOfTheRootDirectoryEntity.Tag.ToString()));
        while (open.TryPop(out (long Offset, List<DirectoryRecord> Entity, int Depth, string From) entity))
        {
            long offset = entity.Offset;
            string from = entity.From;
            while (offset != 0 && IndexOf(offset, from, records) is { } index)
            {
                DataSet item = _items[index];
                DirectoryRecord record = records[index] = new DirectoryRecord(item);
                if (item.Get(Attributes.RecordInUseFlag) is not NotInUse)
                {
                    entity.Entity.Add(record);
                }

                long lower = item.Get(Attributes.OffsetOfReferencedLowerLevelDirectoryEntity) ?? 0;
                if (lower != 0 && entity.Depth == MaximumDepth)
                {
                    find("record-depth", PathOf(index, Attributes.OffsetOfReferencedLowerLevelDirectoryEntity), item.ItemOffset ?? 0, $"Records lie more than {MaximumDepth} deep; what is below is put where its order says.");
                }
                else if (lower != 0)
                {
                    open.Push((lower, record.Lower, entity.Depth + 1, PathOf(index, Attributes.OffsetOfReferencedLowerLevelDirectoryEntity)));
                }

                offset = item.Get(Attributes.OffsetOfTheNextDirectoryRecord) ?? 0;
                from = PathOf(index, Attributes.OffsetOfTheNextDirectoryRecord);
            }
        }

        PlaceOthers(roots, records);
    }

    private static string PathOf(int index, Tag tag) => $"{Attributes.DirectoryRecordSequence.Tag}[{index}].{tag}";

    private int? IndexOf(long offset, string from, DirectoryRecord?[] records)
    {
        if (!_byOffset.TryGetValue(offset, out int index))
        {
            find("record-offset", from, offset, $"The offset {offset} is not the place of a directory record; records are found by their order instead.");
            return null;
        }

        if (records[index] is not null)
        {
            find("record-cycle", from, offset, $"The offset {offset} leads to a record that another leads to already; it is not followed.");
            return null;
        }

        return index;
    }

    private void PlaceOthers(List<DirectoryRecord> roots, DirectoryRecord?[] records)
    {
        DirectoryRecord?[] last = new DirectoryRecord?[3];
        int lost = 0;
        for (int i = 0; i < records.Length; i++)
        {
            DataSet item = _items[i];
            DirectoryRecord record = records[i] ?? new DirectoryRecord(item);
            int level = record.Type switch { "PATIENT" => 0, "STUDY" => 1, "SERIES" => 2, _ => 3 };
            if (records[i] is null && item.Get(Attributes.RecordInUseFlag) is not NotInUse)
            {
                lost++;
                DirectoryRecord? above = level == 0 || DirectoryRecordType.Named(record.Type) is { IsTop: true } ? null : last.AsSpan(0, level).ToArray().LastOrDefault(candidate => candidate is not null);
                (above?.Lower ?? roots).Add(record);
            }

            if (level < last.Length)
            {
                last[level] = record;
                Array.Clear(last, level + 1, last.Length - level - 1);
            }
        }

        if (lost > 0)
        {
            find("record-unreached", Attributes.DirectoryRecordSequence.Tag.ToString(), 0, $"No offset leads to {lost} of {records.Length} records; they are put where their order in the sequence says.");
        }
    }
}
