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

    /// <summary>Forgets everything: a transaction was taken back.</summary>
    public void Forget() => _bases.Clear();

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

        return _bases[seriesKey] = (instanceKey, copy.Length <= HeaderDelta.LongestBase ? new HeaderDelta(copy) : null);
    }
}
