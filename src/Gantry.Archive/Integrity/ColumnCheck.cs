using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>Compares the typed columns of instances, and of the rows above them, with what the header copies say in the view.</summary>
internal sealed class ColumnCheck(IntegrityContext context, string indexPath, SqliteIndex? index, KeySet wrongHeaders) : IDisposable
{
    private const int PageRows = 500;
    private const string Anew = "gantry rebuild makes the index anew";

    private readonly SqliteDatabase _database = new(indexPath, isWriter: false);
    private readonly OverlayCache _overlays = new();
    private long _misplaced;

    /// <summary>Compares all.</summary>
    public void Run()
    {
        List<Row> page;
        long done = 0;
        long after = 0;
        do
        {
            page = Read(after);
            foreach (Row row in page)
            {
                context.Tell(IntegrityStage.Index, ++done, 0);
                after = row.Instance;
                if (row.Header is { } header)
                {
                    CheckColumns(row, header, CheckPlace(row, header));
                }
            }
        }
        while (page.Count == PageRows);
    }

    /// <inheritdoc/>
    public void Dispose() => _database.Dispose();

    private bool CheckPlace(Row row, DataSet header)
    {
        string? issuer = header.GetString(Attributes.IssuerOfPatientID);
        bool isInPlace = header.GetString(Attributes.SOPInstanceUID) == row.SopInstanceUid
            && header.GetString(Attributes.SeriesInstanceUID) == row.Placement.Series
            && header.GetString(Attributes.StudyInstanceUID) == row.Placement.Study
            && (header.GetString(Attributes.PatientID) ?? string.Empty) == row.Placement.PatientId
            && (string.IsNullOrEmpty(issuer) || issuer == row.Placement.Issuer);

        // One of a series stands for the rest of it.
        if (!isInPlace && row.Series != _misplaced)
        {
            _misplaced = row.Series;
            context.Find(
                IntegrityFindingKind.ColumnsWrong, $"instance {row.SopInstanceUid}", "The index has it, or its series, under another identifier than its header says", Anew, Anew, () => false);
        }

        return isInPlace;
    }

    private void CheckColumns(Row row, DataSet header, bool isInPlace)
    {
        var speaking = new CompositeContext(row.Placement, header, DateTimeOffset.UnixEpoch, header.GetString(Attributes.IssuerOfPatientID) is null);
        Check(TypedColumns.Instance, row.Instance, TypedColumns.OfInstance(header), $"instance {row.SopInstanceUid}");
        if (row.IsFirstOfSeries)
        {
            Check(TypedColumns.Series, row.Series, TypedColumns.OfSeries(speaking), $"series {row.Placement.Series}");
            Check(AttachedRows.Requests, row.Series, AttachedRows.RequestsOf(speaking), $"series {row.Placement.Series}");
        }

        if (row.IsFirstOfStudy)
        {
            Check(TypedColumns.Study, row.Study, TypedColumns.OfStudy(speaking, context.Options.TimeZone), $"study {row.Placement.Study}");
            if (isInPlace)
            {
                Check(AttachedRows.Words, row.Study, AttachedRows.WordsOf(speaking), $"study {row.Placement.Study}");
            }
        }

        if (row.IsFirstOfPatient)
        {
            Check(TypedColumns.Patient, row.Patient, TypedColumns.OfPatient(speaking), FormattableString.Invariant($"patient {row.Patient}"));
        }
    }

    private void Check(RowColumns columns, long key, object?[] values, string subject)
    {
        if (columns.Differing(_database, key, values) is { Count: > 0 } differing)
        {
            FindRepairable(subject, string.Join(", ", differing), () => index!.WriteColumns(columns, key, values));
        }
    }

    private void Check(AttachedRows rows, long key, IReadOnlyList<object?[]>? values, string subject)
    {
        if (values is not null && !rows.AreThere(_database, key, values))
        {
            FindRepairable(subject, rows.Table, () => index!.WriteAttached(rows, key, values));
        }
    }

    private void FindRepairable(string subject, string what, Action write) => context.Find(
        IntegrityFindingKind.ColumnsWrong, subject, $"In the index it has not what the header says: {what}", "gantry check --repair writes it anew", "written anew from the header", () =>
        {
            write();
            return true;
        });

    private List<Row> Read(long after)
    {
        var headers = new SqliteHeaders(_database, context.Options.MaximumHeaderLength);
        List<Row> page = [];
        SqliteStatement read = _database.Prepare("""
            SELECT instance.instance_key, header.bytes, instance.view, instance.sop_uid, series.series_key, series.first_instance, series.series_uid,
                study.study_key, study.first_instance, study.study_uid, patient.patient_key, patient.first_instance, patient.patient_id, patient.issuer
            FROM instance JOIN series ON series.series_key = instance.series_key JOIN study ON study.study_key = series.study_key JOIN patient ON patient.patient_key = study.patient_key
                LEFT JOIN header ON header.instance_key = instance.instance_key
            WHERE instance.instance_key > ?1 ORDER BY instance.instance_key LIMIT ?2
            """).Bind(1, after).Bind(2, (long)PageRows);
        while (read.Step())
        {
            long instance = read.Number(0);
            page.Add(new Row(
                instance, read.Text(3) ?? string.Empty, Header(headers, read), read.Number(4), read.Number(7), read.Number(10),
                new Placement(read.Text(12) ?? string.Empty, read.Text(13) ?? string.Empty, read.Text(9) ?? string.Empty, read.Text(6) ?? string.Empty),
                read.Number(5) == instance, read.Number(8) == instance, read.Number(11) == instance));
        }

        read.Reset();
        return page;
    }

    /// <summary>The header in the view; null when its copy is missing or wrong, which is told where it is compared with its blob.</summary>
    private DataSet? Header(SqliteHeaders headers, SqliteStatement row)
    {
        try
        {
            if (wrongHeaders.Contains(row.Number(0)) || !headers.TryRead(row, 1, out byte[]? copy) || copy.Length == 0)
            {
                return null;
            }

            DataSet header = HeaderCopy.Read(copy, null, context.Options.Context);
            if (row.Number(2) != 0)
            {
                _overlays.Of(_database, row.Number(0)).ForEach(overlay => overlay.Changes.ApplyTo(header));
            }

            return header;
        }
        catch (DicomException)
        {
            return null;
        }
    }

    private sealed record Row(
        long Instance, string SopInstanceUid, DataSet? Header, long Series, long Study, long Patient, Placement Placement, bool IsFirstOfSeries, bool IsFirstOfStudy, bool IsFirstOfPatient);
}
