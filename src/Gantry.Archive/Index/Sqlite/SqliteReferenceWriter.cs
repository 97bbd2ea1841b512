using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Writes what instances refer to.</summary>
internal sealed class SqliteReferenceWriter(SqliteDatabase database)
{
    private const int RememberedSeries = 256;
    private readonly Dictionary<long, HashSet<string>> _written = [];

    /// <summary>Writes what an instance refers to; of images, what no other of their series refers to.</summary>
    public void Write(long instanceKey, long seriesKey, DataSet dataSet)
    {
        IReadOnlyList<Reference> references = Reference.Of(dataSet);
        if (references.Count == 0)
        {
            return;
        }

        bool isImage = dataSet.Contains(Attributes.Rows);
        HashSet<string>? written = isImage ? Written(seriesKey) : null;
        foreach (Reference reference in references)
        {
            if (written?.Add(reference.Uid.Value) != false)
            {
                database.Prepare("INSERT INTO reference_target (uid) VALUES (?1) ON CONFLICT DO NOTHING").Bind(1, reference.Uid.Value).Run();
                database.Prepare("""
                    INSERT INTO reference (target_key, instance_key, sequence, is_image)
                    SELECT target_key, ?2, ?3, ?4 FROM reference_target WHERE uid = ?1 ON CONFLICT DO NOTHING
                    """).Bind(1, reference.Uid.Value).Bind(2, instanceKey).Bind(3, (long)reference.Sequence.Value).Bind(4, isImage ? 1 : 0).Run();
            }
        }
    }

    /// <summary>Forgets everything: a transaction was taken back.</summary>
    public void Forget() => _written.Clear();

    private HashSet<string> Written(long seriesKey)
    {
        if (_written.TryGetValue(seriesKey, out HashSet<string>? written))
        {
            return written;
        }

        if (_written.Count >= RememberedSeries)
        {
            _written.Clear();
        }

        written = new HashSet<string>(StringComparer.Ordinal);
        SqliteStatement read = database.Prepare("""
            SELECT reference_target.uid FROM instance CROSS JOIN reference ON reference.instance_key = instance.instance_key
                CROSS JOIN reference_target ON reference_target.target_key = reference.target_key
            WHERE instance.series_key = ?1 AND reference.is_image = 1
            """).Bind(1, seriesKey);
        while (read.Step())
        {
            written.Add(read.Text(0)!);
        }

        read.Reset();
        _written.Add(seriesKey, written);
        return written;
    }
}
