using System.Diagnostics.CodeAnalysis;
using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Reads header copies on a connection. The copies that others are written against are remembered: those of a series have one or two.</summary>
internal sealed class SqliteHeaders(SqliteDatabase database, int maximum)
{
    private const int Remembered = 8;
    private readonly Dictionary<long, byte[]> _bases = [];

    /// <summary>Reads the copy in a column.</summary>
    /// <returns>Empty when the column is.</returns>
    /// <exception cref="DicomException">It is damaged.</exception>
    public byte[] Read(SqliteStatement row, int column)
    {
        ReadOnlySpan<byte> stored = row.Blob(column);
        long key = StoredHeader.BaseOf(stored);
        return StoredHeader.Read(stored, key == 0 ? [] : Base(key), maximum);
    }

    /// <summary>Reads the copy in a column, when it is sound.</summary>
    public bool TryRead(SqliteStatement row, int column, [NotNullWhen(true)] out byte[]? copy)
    {
        try
        {
            copy = Read(row, column);
            return true;
        }
        catch (DicomException)
        {
            copy = null;
            return false;
        }
    }

    /// <summary>Reads the copy of an instance.</summary>
    /// <returns>Empty when there is no such instance.</returns>
    /// <exception cref="DicomException">It is damaged.</exception>
    public byte[] Read(long instanceKey)
    {
        byte[] stored = Stored(instanceKey);
        long key = StoredHeader.BaseOf(stored);
        return StoredHeader.Read(stored, key == 0 ? [] : Base(key), maximum);
    }

    /// <summary>Reads the copy of an instance, when there is one and it is sound.</summary>
    public bool TryRead(long instanceKey, [NotNullWhen(true)] out byte[]? copy)
    {
        try
        {
            copy = Read(instanceKey) is { Length: > 0 } read ? read : null;
        }
        catch (DicomException)
        {
            copy = null;
        }

        return copy is not null;
    }

    /// <summary>The instance against whose copy that of an instance is written; 0 when it is whole, missing or damaged.</summary>
    public long BaseOf(long instanceKey)
    {
        try
        {
            return StoredHeader.BaseOf(Stored(instanceKey));
        }
        catch (DicomException)
        {
            return 0;
        }
    }

    /// <summary>Forgets the copies that others are written against: some were written anew.</summary>
    public void Forget() => _bases.Clear();

    private byte[] Base(long key)
    {
        if (_bases.TryGetValue(key, out byte[]? copy))
        {
            return copy;
        }

        // A base is always whole, so this never goes deeper.
        copy = StoredHeader.Read(Stored(key), [], maximum);
        if (_bases.Count >= Remembered)
        {
            _bases.Clear();
        }

        _bases.Add(key, copy);
        return copy;
    }

    private byte[] Stored(long instanceKey)
    {
        SqliteStatement statement = database.Prepare("SELECT bytes FROM header WHERE instance_key = ?1").Bind(1, instanceKey);
        byte[] stored = statement.Step() ? statement.Blob(0).ToArray() : [];
        statement.Reset();
        return stored;
    }
}
