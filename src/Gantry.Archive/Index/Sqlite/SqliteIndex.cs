using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using Gantry.Dicom;
using Microsoft.Extensions.Logging;

namespace Gantry.Archive;

/// <summary>The index in a SQLite file with a write-ahead log: one connection writes, several read.</summary>
internal sealed partial class SqliteIndex : IIndex
{
    private const int PageRows = 500;

    private readonly ArchiveOptions _options;
    private readonly ILogger _logger;
    private readonly SqliteIndexWriter _writer;
    private readonly SqliteIndexReaders _readers;
    private readonly OverlayCache _overlays = new();
    private readonly SqliteSideWriter _sideWriter;
    private readonly SqliteFrameRuns _frames;
    private readonly SqliteProgramState _state;
    private readonly ChangeSignal _changes = new();

    /// <summary>Opens or creates the index file and brings its schema up to date.</summary>
    public SqliteIndex(string path, ArchiveOptions options, ILogger logger)
    {
        _options = options;
        _logger = logger;
        _writer = new SqliteIndexWriter(path, options, logger);
        _readers = new SqliteIndexReaders(path, options.ReadConnections);
        _sideWriter = new SqliteSideWriter(path);
        _frames = new SqliteFrameRuns(_readers, _sideWriter, logger);
        _state = new SqliteProgramState(_readers, _sideWriter);
    }

    /// <inheritdoc/>
    public JournalPosition Position => _writer.Position;

    /// <inheritdoc/>
    public KnownInstance Find(Uid sopInstanceUid, TransferSyntax transferSyntax, ReadOnlySpan<byte> digest) => _writer.Find(sopInstanceUid, transferSyntax, digest);

    /// <inheritdoc/>
    public void Commit(IReadOnlyList<IndexEntry> entries, JournalPosition position)
    {
        _writer.Commit(entries, position);
        _changes.Set();
    }

    /// <inheritdoc/>
    public Overlay Commit(OverlayRequest request, Caller caller, DateTimeOffset at, Func<OverlayRecord, JournalPosition> journal)
    {
        Overlay overlay = _writer.Commit(request, caller, at, journal);
        _changes.Set();
        return overlay;
    }

    /// <inheritdoc/>
    public long NextOverlay => _writer.NextOverlay;

    /// <inheritdoc/>
    public void Commit(OverlayRecord record, JournalPosition position) => _writer.Commit(record, position);

    /// <summary>Writes the copy of a version's header anew.</summary>
    public void WriteHeader(IndexedBlob version, byte[] header) => _writer.WriteHeader(version, header);

    /// <summary>Writes columns of a row anew.</summary>
    public void WriteColumns(RowColumns columns, long key, object?[] values) => _writer.WriteColumns(columns, key, values);

    /// <summary>Writes the rows that hang on a row anew.</summary>
    public void WriteAttached(AttachedRows rows, long key, IReadOnlyList<object?[]> values) => _writer.WriteAttached(rows, key, values);

    /// <inheritdoc/>
    public IReadOnlyList<OverlayRecord> OverlaysOf(long instanceKey) => _readers.Read(database => _overlays.Of(database, instanceKey));

    /// <inheritdoc/>
    public Task<OverlayPage> ListOverlaysAsync(OverlayFilter filter, CancellationToken cancellationToken) =>
        _readers.ReadAsync(new SqliteOverlayList(filter).Read, cancellationToken);

    /// <inheritdoc/>
    public Task<QualityPage> ListQualityItemsAsync(QualityFilter filter, CancellationToken cancellationToken) =>
        _readers.ReadAsync(new SqliteQualityItems(filter).Read, cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<QueryMatch> QueryAsync(Query query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        TimezoneAdjustment? adjustment = query.Timezone is null ? null : new TimezoneAdjustment(query, _options.TimeZone);
        var translator = new QueryTranslator(query, adjustment);
        var budget = new QueryBudget(_options, translator.Residual, cancellationToken);
        string[] order = translator.OrderColumns;
        IReadOnlyList<object> after = query.After is { } cursor ? ReadCursor(cursor, order) : [];
        bool filtered = translator.Residual.Count > 0 || adjustment is not null;
        int toSkip = query.Offset;
        int remaining = query.Limit ?? int.MaxValue;
        while (remaining > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int rows = filtered ? PageRows : Math.Min(PageRows, remaining);
            (string sql, List<object> parameters) = translator.Page(after, rows, filtered ? 0 : toSkip);
            (List<QueryMatch> matches, int read, object[]? last) = await _readers.ReadAsync(
                database => budget.Spend(database, () => ReadPage(database, sql, parameters, translator, query, adjustment)), cancellationToken);
            budget.Count(read);
            if (!filtered)
            {
                toSkip = 0;
            }

            foreach (QueryMatch match in matches)
            {
                if (toSkip > 0)
                {
                    toSkip--;
                }
                else if (remaining > 0)
                {
                    remaining--;
                    yield return match;
                }
            }

            if (read < rows || last is null)
            {
                yield break;
            }

            after = last;
        }
    }

    /// <inheritdoc/>
    public bool IgnoresKeys(Query query) => new QueryTranslator(query).IgnoresKeys;

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredInstance> SelectAsync(InstanceSelection selection, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var where = new StringBuilder();
        var parameters = new List<object>();
        In("patient.patient_id <> '' AND patient.patient_id", selection.PatientIds);
        In("study.study_uid", [.. selection.StudyInstanceUids.Select(uid => uid.Value)]);
        In("series.series_uid", [.. selection.SeriesInstanceUids.Select(uid => uid.Value)]);
        In("instance.sop_uid", [.. selection.SopInstanceUids.Select(uid => uid.Value)]);
        bool withHeaders = selection.WithHeaders;
        long headerBytes = 0;
        const string order = "study.study_key, series.series_number_value, series.series_key, instance.instance_number_value, instance.instance_key";
        var after = new long[5];
        bool first = true;
        for (int remaining = selection.Limit ?? int.MaxValue; remaining > 0;)
        {
            int rows = Math.Min(PageRows, remaining);
            string page = $"{Sql()}{(first ? string.Empty : $" AND ({order}) > (?, ?, ?, ?, ?)")} ORDER BY {order} LIMIT ?";
            List<object> values = first ? [.. parameters, (long)rows] : [.. parameters, .. after, (long)rows];
            bool brings = withHeaders;
            List<StoredInstance> instances = await _readers.ReadAsync(database => ReadInstances(database, page, values, brings, after), cancellationToken);
            foreach (StoredInstance instance in instances)
            {
                headerBytes += instance.Header.Length;
                yield return instance;
            }

            if (instances.Count < rows)
            {
                yield break;
            }

            remaining -= rows;
            first = false;
            withHeaders = withHeaders && headerBytes < selection.MostHeaderBytes;
        }

        string Sql() => $"""
            SELECT instance.instance_key, study.study_uid, series.series_uid, instance.sop_uid, instance.sop_class, instance.transfer_syntax, instance.length,
                instance.frame_count, instance.digest, instance.received_at, instance.data_set_offset, study.study_key, series.series_number_value, series.series_key,
                instance.instance_number_value, instance.view,
                CASE WHEN instance.received_series IS NULL THEN NULL
                    ELSE (SELECT origin.study_uid FROM series AS came JOIN study AS origin ON origin.study_key = came.study_key WHERE came.series_key = instance.received_series) END{(withHeaders ? ", header.bytes" : string.Empty)}
            FROM instance JOIN series ON series.series_key = instance.series_key JOIN study ON study.study_key = series.study_key
                {(selection.PatientIds.Count > 0 ? "JOIN patient ON patient.patient_key = study.patient_key" : string.Empty)}
                {(withHeaders ? "LEFT JOIN header ON header.instance_key = instance.instance_key" : string.Empty)}
            WHERE {(selection.IncludeRejected ? "1 = 1" : "instance.rejected = 0")}{where}
            """;

        void In(string column, IReadOnlyList<string> values)
        {
            if (values.Count > 0)
            {
                where.Append(CultureInfo.InvariantCulture, $" AND {column} IN (?").Insert(where.Length, ", ?", values.Count - 1).Append(')');
                parameters.AddRange(values);
            }
        }
    }

    /// <inheritdoc/>
    public Task<ReferrerPage> ListReferrersAsync(Uid target, long after, int limit, CancellationToken cancellationToken) =>
        _readers.ReadAsync(database => SqliteReferrers.Read(database, target, after, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<ExamPage> ListExamsAsync(ExamFilter filter, CancellationToken cancellationToken)
    {
        SqliteExamList list = new(filter);
        return _readers.ReadAsync(list.Read, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<PatientPage> ListPatientsAsync(PatientFilter filter, CancellationToken cancellationToken) => _readers.ReadAsync(new SqlitePatientList(filter).Read, cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<Anomaly>> AnomaliesOfAsync(Uid study, int limit, CancellationToken cancellationToken) => _readers.ReadAsync<IReadOnlyList<Anomaly>>(
        database => SqliteAnomalies.Of(database, study, limit), cancellationToken);

    /// <inheritdoc/>
    public Task<IReadOnlyList<ModalityCount>> CountModalitiesAsync(CancellationToken cancellationToken) => _readers.ReadAsync(SqliteCounts.Modalities, cancellationToken);

    /// <inheritdoc/>
    public byte[] ReadHeader(long instanceKey) => _readers.Read(database => new SqliteHeaders(database, _options.MaximumHeaderLength).Read(instanceKey));

    /// <inheritdoc/>
    public byte[] ReadFrameRun(long instanceKey, ReadOnlySpan<byte> digest, int run) => _frames.Read(instanceKey, digest, run);

    /// <inheritdoc/>
    public void KeepFrameRuns(long instanceKey, ReadOnlySpan<byte> digest, IReadOnlyList<byte[]> runs) => _frames.Keep(instanceKey, digest, runs);

    /// <inheritdoc/>
    public IAsyncEnumerable<ArchiveEvent> EventsAsync(long after, IReadOnlyCollection<ArchiveEventKind> kinds, CancellationToken cancellationToken) =>
        PagesAsync(after, (database, from) => SqliteEvents.Read(database, from, kinds, PageRows), next => next.Sequence, cancellationToken);

    /// <inheritdoc/>
    public long LastEvent => _readers.Read(database => database.Number("SELECT COALESCE(MAX(sequence), 0) FROM event"));

    /// <inheritdoc/>
    public Task NextChange => _changes.Next;

    /// <inheritdoc/>
    public IReadOnlyList<StateRecord> ReadState(string subject, string? after, int limit, bool descending) => _state.Read(subject, after, limit, descending);

    /// <inheritdoc/>
    public StateRecord? FindState(string subject, string name) => _state.Find(subject, name);

    /// <inheritdoc/>
    public void WriteState(string subject, string name, string? value) => _state.Write(subject, name, value);

    /// <inheritdoc/>
    public IAsyncEnumerable<Anomaly> AnomaliesAsync(long after, CancellationToken cancellationToken) => PagesAsync(after, (database, from) => SqliteAnomalies.After(database, from, PageRows), next => next.Key, cancellationToken);

    /// <inheritdoc/>
    public ArchiveStatistics Statistics() => _readers.Read(database =>
    {
        // Summed over patients: there are far fewer of them than instances.
        SqliteStatement statement = database.Prepare("SELECT COUNT(*), COALESCE(SUM(studies), 0), COALESCE(SUM(series), 0), COALESCE(SUM(instances), 0) FROM patient WHERE first_instance > 0");
        statement.Step();
        (long patients, long studies, long series, long instances) = (statement.Number(0), statement.Number(1), statement.Number(2), statement.Number(3));
        statement.Reset();
        SqliteStatement bytes = database.Prepare("SELECT value FROM state WHERE name = 'bytes'");
        long stored = bytes.Step() ? bytes.Number(0) : 0;
        bytes.Reset();
        return new ArchiveStatistics(patients, studies, series, instances, stored);
    });

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _sideWriter.Dispose();
        _readers.Dispose();
        await _writer.DisposeAsync();
    }

    [LoggerMessage(1, LogLevel.Error, "The header copy of instance {Key} is damaged; a query went on without it. gantry check makes it anew")]
    private static partial void LogDamagedHeader(ILogger logger, long key);

    private (List<QueryMatch> Matches, int Read, object[]? Last) ReadPage(SqliteDatabase database, string sql, List<object> parameters, QueryTranslator translator, Query query, TimezoneAdjustment? adjustment)
    {
        SqliteStatement statement = database.Prepare(sql).BindAll(parameters);
        var rows = new QueryRows(translator, query, _options, adjustment, key => _overlays.Of(database, key), new SqliteHeaders(database, _options.MaximumHeaderLength), key => LogDamagedHeader(_logger, key));
        var matches = new List<QueryMatch>();
        int read = 0;
        object[]? last = null;
        while (statement.Step())
        {
            read++;
            last = rows.Order(statement);
            if (rows.Read(statement) is { } match)
            {
                matches.Add(new QueryMatch(match, WriteCursor(last)));
            }
        }

        statement.Reset();
        return (matches, read, last);
    }

    private List<StoredInstance> ReadInstances(SqliteDatabase database, string sql, List<object> parameters, bool withHeaders, long[] after)
    {
        var headers = new SqliteHeaders(database, _options.MaximumHeaderLength);
        SqliteStatement statement = database.Prepare(sql).BindAll(parameters);
        var instances = new List<StoredInstance>();
        while (statement.Step())
        {
            instances.Add(new StoredInstance
            {
                Key = statement.Number(0),
                StudyInstanceUid = new Uid(statement.Text(1)!),
                SeriesInstanceUid = new Uid(statement.Text(2)!),
                SopInstanceUid = new Uid(statement.Text(3)!),
                SopClassUid = new Uid(statement.Text(4)!),
                TransferSyntax = TransferSyntax.Of(new Uid(statement.Text(5)!)),
                Length = statement.Number(6),
                NumberOfFrames = (int)statement.Number(7),
                Digest = statement.Blob(8).ToArray(),
                ReceivedAt = DateTimeOffset.FromUnixTimeMilliseconds(statement.Number(9)),
                DataSetOffset = statement.Number(10),
                View = statement.Number(15),
                ReceivedStudyInstanceUid = statement.Text(16) is { } study ? new Uid(study) : null,
                Header = withHeaders && headers.TryRead(statement, 17, out byte[]? header) ? header : default,
            });
            for (int i = 0; i < 4; i++)
            {
                after[i] = statement.Number(11 + i);
            }

            after[4] = statement.Number(0);
        }

        statement.Reset();
        return instances;
    }

    /// <summary>Reads what comes after a key, page by page, so that no reader is held between two pages.</summary>
    private async IAsyncEnumerable<T> PagesAsync<T>(
        long after, Func<SqliteDatabase, long, List<T>> read, Func<T, long> key, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (true)
        {
            long from = after;
            List<T> page = await _readers.ReadAsync(database => read(database, from), cancellationToken);
            foreach (T next in page)
            {
                after = key(next);
                yield return next;
            }

            if (page.Count < PageRows)
            {
                yield break;
            }
        }
    }

    // A cursor is the values of the order's columns: numbers as they are, text in hexadecimal UTF-8, with dots between.
    private static string WriteCursor(object[] values) =>
        string.Join('.', values.Select(value => value is long number ? number.ToString(CultureInfo.InvariantCulture) : "x" + Convert.ToHexStringLower(Encoding.UTF8.GetBytes((string)value))));

    private static object[] ReadCursor(string cursor, string[] order)
    {
        string[] parts = cursor.Split('.');
        try
        {
            if (parts.Length == order.Length)
            {
                return [.. parts.Select(part => part.StartsWith('x')
                    ? (object)Encoding.UTF8.GetString(Convert.FromHexString(part.AsSpan(1)))
                    : long.Parse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture))];
            }
        }
        catch (Exception e) when (e is FormatException or OverflowException)
        {
            throw new DicomException("The cursor is not one of this order: begin again without it", e);
        }

        throw new DicomException("The cursor is not one of this order: begin again without it");
    }
}
