namespace Gantry.Archive;

/// <summary>Writes header copies: those of a series against the first of it, or against the last that had too little in common with it.</summary>
internal sealed class SqliteHeaderWriter(SqliteDatabase database, int maximum)
{
    private const int Remembered = 128;
    private readonly Dictionary<long, (long Key, HeaderDelta? Delta)> _bases = [];

    /// <summary>Writes the copy of an instance.</summary>
    /// <param name="instanceKey">The instance.</param>
    /// <param name="seriesKey">Its series.</param>
    /// <param name="isFirst">Whether the series has no other instance.</param>
    /// <param name="copy">The copy.</param>
    public void Write(long instanceKey, long seriesKey, bool isFirst, byte[] copy)
    {
        if (!_bases.TryGetValue(seriesKey, out (long Key, HeaderDelta? Delta) known) && !isFirst)
        {
            known = Load(seriesKey);
        }

        byte[]? stored = known.Delta is { } against ? StoredHeader.OfDelta(copy, known.Key, against) : null;
        if (stored is null)
        {
            stored = StoredHeader.OfWhole(copy);
            Remember(seriesKey, instanceKey, copy);
        }

        database.Prepare("INSERT INTO header (instance_key, bytes) VALUES (?1, ?2)").Bind(1, instanceKey).Bind(2, stored).Run();
    }

    /// <summary>
    /// Writes another copy for an instance, or the one it lacks. Copies that were written against the one before are written against the new one; those of them that
    /// can't be read stay as they are.
    /// </summary>
    public void Replace(long instanceKey, byte[] copy)
    {
        var headers = new SqliteHeaders(database, maximum);
        if (headers.BaseOf(instanceKey) is var baseKey && baseKey != 0)
        {
            // What is written against another copy is nobody's base.
            Put(instanceKey, copy, baseKey, headers.TryRead(baseKey, out byte[]? against) ? DeltaOf(against) : null);
            return;
        }

        HeaderDelta? delta = DeltaOf(copy);
        foreach (long other in database.Numbers("""
            SELECT other.instance_key FROM instance JOIN instance AS other
                ON COALESCE(other.received_series, other.series_key) = COALESCE(instance.received_series, instance.series_key) OR other.series_key = instance.series_key
            WHERE instance.instance_key = ?1 AND other.instance_key <> ?1
            """, instanceKey))
        {
            if (headers.BaseOf(other) == instanceKey && headers.TryRead(other, out byte[]? dependent))
            {
                Put(other, dependent, instanceKey, delta);
            }
        }

        Put(instanceKey, copy, 0, null);
        _bases.Clear();
    }

    /// <summary>Forgets everything: a transaction was taken back.</summary>
    public void Forget() => _bases.Clear();

    private static HeaderDelta? DeltaOf(byte[] copy) => copy.Length <= HeaderDelta.LongestBase ? new HeaderDelta(copy) : null;

    private void Put(long instanceKey, byte[] copy, long baseKey, HeaderDelta? against)
    {
        byte[] stored = (against is null ? null : StoredHeader.OfDelta(copy, baseKey, against)) ?? StoredHeader.OfWhole(copy);
        database.Prepare("INSERT OR REPLACE INTO header (instance_key, bytes) VALUES (?1, ?2)").Bind(1, instanceKey).Bind(2, stored).Run();
    }

    private (long Key, HeaderDelta? Delta) Load(long seriesKey)
    {
        SqliteStatement find = database.Prepare("SELECT series.first_instance, header.bytes FROM series JOIN header ON header.instance_key = series.first_instance WHERE series.series_key = ?1")
            .Bind(1, seriesKey);
        (long Key, HeaderDelta? Delta) loaded = default;
        if (find.Step() && StoredHeader.BaseOf(find.Blob(1)) == 0)
        {
            loaded = Remember(seriesKey, find.Number(0), StoredHeader.Read(find.Blob(1), [], maximum));
        }

        find.Reset();
        return loaded;
    }

    private (long Key, HeaderDelta? Delta) Remember(long seriesKey, long instanceKey, byte[] copy)
    {
        if (_bases.Count >= Remembered)
        {
            _bases.Clear();
        }

        return _bases[seriesKey] = (instanceKey, DeltaOf(copy));
    }
}
