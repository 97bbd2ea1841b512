using System.Diagnostics;
using System.Globalization;
using Gantry.Dicom;
using Microsoft.Data.Sqlite;

namespace Gantry.Archive;

/// <summary>What a query may cost: time at work in the index, and headers compared. Cancelling ends it within a statement.</summary>
internal sealed class QueryBudget(ArchiveOptions options, IReadOnlyList<DataElement> residual, CancellationToken cancellationToken)
{
    private const int Interrupted = SQLitePCL.raw.SQLITE_INTERRUPT;
    private readonly Stopwatch _atWork = new();
    private long _compared;

    /// <summary>Does a piece of the work.</summary>
    /// <exception cref="QueryTooBroadException">The time is used up.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public T Spend<T>(SqliteDatabase database, Func<T> work)
    {
        database.Watch(() => cancellationToken.IsCancellationRequested || _atWork.Elapsed > options.QueryTime);
        _atWork.Start();
        try
        {
            return work();
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Interrupted)
        {
            cancellationToken.ThrowIfCancellationRequested();
            throw new QueryTooBroadException(string.Create(CultureInfo.InvariantCulture, $"The query was given up after {options.QueryTime.TotalSeconds:0} s; {Remedy()}"), e);
        }
        finally
        {
            _atWork.Stop();
            database.Watch(null);
        }
    }

    /// <summary>Counts rows that were compared.</summary>
    /// <exception cref="QueryTooBroadException">There were too many.</exception>
    public void Count(int rows)
    {
        _compared += residual.Count > 0 ? rows : 0;
        if (_compared > options.MaximumHeadersCompared)
        {
            throw new QueryTooBroadException(string.Create(CultureInfo.InvariantCulture, $"The query was given up after the headers of {_compared} candidates; {Remedy()}"));
        }
    }

    private string Remedy()
    {
        string keys = string.Join(", ", residual.Select(key => key.Tag.ToString()));
        const string narrow = "narrow it, for example by Study Date, Patient ID or Study Instance UID";
        return keys.Length == 0 ? narrow : $"{keys} can only be compared with each header: {narrow}";
    }
}
