using Microsoft.Extensions.Logging;

namespace Gantry.Archive;

/// <summary>Keeps the write-ahead log of the connection that commits short. The bulk is copied into the index beside the work of the thread that commits.</summary>
internal sealed partial class SqliteLog(SqliteDatabase database, string path, ILogger logger) : IAsyncDisposable
{
    private const long Limit = 64 << 20;
    private const int FewPages = 64;
    private const int MostRounds = 8;
    private long _written;
    private Task? _checkpoint;

    /// <summary>Something was committed.</summary>
    /// <param name="bytes">About how much the log grew by.</param>
    public void Grew(long bytes)
    {
        _written += bytes;
        if (_checkpoint is null)
        {
            if (_written > Limit)
            {
                _written = 0;
                _checkpoint = Task.Run(CopyMost);
            }
        }
        else if (_checkpoint.IsCompleted)
        {
            if (_checkpoint.Exception is { } failure)
            {
                LogCheckpointFailed(logger, failure);
            }
            else
            {
                // The little that was written meanwhile; after it the log starts again from its beginning.
                database.Checkpoint();
            }

            _checkpoint = null;
        }
    }

    // While pages are copied others are written: so again, until what is left is little.
    private void CopyMost()
    {
        using var beside = new SqliteDatabase(path, isWriter: true);
        int before = 0;
        for (int round = 0; round < MostRounds; round++)
        {
            (_, int copied) = beside.Checkpoint();
            if (copied - before < FewPages)
            {
                return;
            }

            before = copied;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_checkpoint is not null)
        {
            await _checkpoint.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Copying the write-ahead log into the index failed; it is tried again later")]
    private static partial void LogCheckpointFailed(ILogger logger, Exception exception);
}
