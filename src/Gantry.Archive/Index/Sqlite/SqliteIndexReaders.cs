using System.Collections.Concurrent;

namespace Gantry.Archive;

/// <summary>Connections that read. A reader sees the state of its last commit and never waits for the writer.</summary>
internal sealed class SqliteIndexReaders(string path, int count) : IDisposable
{
    private readonly ConcurrentBag<SqliteDatabase> _idle = [];
    private readonly SemaphoreSlim _free = new(count, count);

    /// <summary>Runs a piece of reading on a connection of its own. It must leave its statements reset.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteDatabase, T> read, CancellationToken cancellationToken)
    {
        await _free.WaitAsync(cancellationToken);
        try
        {
            return Read(read);
        }
        finally
        {
            _free.Release();
        }
    }

    /// <summary>Runs a piece of reading at once.</summary>
    public T Read<T>(Func<SqliteDatabase, T> read)
    {
        if (!_idle.TryTake(out SqliteDatabase? database))
        {
            database = new SqliteDatabase(path, isWriter: false);
        }

        try
        {
            T result = read(database);
            _idle.Add(database);
            return result;
        }
        catch
        {
            // A statement may be half done: the connection is not used again.
            database.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        while (_idle.TryTake(out SqliteDatabase? database))
        {
            database.Dispose();
        }

        _free.Dispose();
    }
}
