namespace Gantry.Archive;

/// <summary>The columns of a table that hold what a header says, in order.</summary>
internal sealed class RowColumns(string table, params string[] names)
{
    /// <summary>Stands for a value that is too long for the header copy, so that only the whole data set tells it: a row keeps what it has.</summary>
    public static readonly object Unknown = new();

    private readonly string _key = table + "_key";
    private readonly string _differing = $"SELECT {string.Join(", ", names.Select((name, i) => $"{name} IS NOT ?{i + 2}"))} FROM {table} WHERE {table}_key = ?1";

    /// <summary>The names, as a statement lists them.</summary>
    public string List { get; } = string.Join(", ", names);

    /// <summary>The places of the values in a statement.</summary>
    /// <param name="first">The number of the first.</param>
    public string Places(int first) => string.Join(", ", names.Select((_, i) => $"?{first + i}"));

    /// <summary>Writes a row.</summary>
    /// <param name="database">Where.</param>
    /// <param name="key">The key it has; 0 for a new row.</param>
    /// <param name="values">The values of the columns.</param>
    /// <param name="others">Other columns with their values.</param>
    /// <returns>The key.</returns>
    public long Write(SqliteDatabase database, long key, object?[] values, params ReadOnlySpan<(string Name, object? Value)> others)
    {
        List<string> written = [];
        List<object?> bound = [];
        for (int i = 0; i < names.Length; i++)
        {
            Add(names[i], values[i]);
        }

        foreach ((string name, object? value) in others)
        {
            Add(name, value);
        }

        if (key == 0)
        {
            database.Prepare($"INSERT INTO {table} ({string.Join(", ", written)}) VALUES ({string.Join(", ", written.Select((_, i) => $"?{i + 1}"))})").BindAll(bound).Run();
            return database.Number("SELECT last_insert_rowid()");
        }

        bound.Add(key);
        database.Prepare($"UPDATE {table} SET {string.Join(", ", written.Select((name, i) => $"{name} = ?{i + 1}"))} WHERE {_key} = ?{bound.Count}").BindAll(bound).Run();
        return key;

        void Add(string name, object? value)
        {
            if (value != Unknown)
            {
                written.Add(name);
                bound.Add(value);
            }
        }
    }

    /// <summary>The columns of a row that are not as they should be.</summary>
    public List<string> Differing(SqliteDatabase database, long key, object?[] values)
    {
        SqliteStatement compare = database.Prepare(_differing).BindAll([key, .. values.Select(value => value == Unknown ? null : value)]);
        List<string> differing = [];
        if (compare.Step())
        {
            for (int i = 0; i < names.Length; i++)
            {
                if (values[i] != Unknown && compare.Number(i) != 0)
                {
                    differing.Add(names[i]);
                }
            }
        }

        compare.Reset();
        return differing;
    }
}
