using Gantry.Dicom;

namespace Gantry.Archive;

/// <content>Other bytes under a known SOP Instance UID, and bytes that are there again.</content>
internal sealed partial class SqliteIndexWriter
{
    /// <summary>Writes the copy of a version's header anew.</summary>
    public void WriteHeader(IndexedBlob version, byte[] header) => Transact(() =>
    {
        if (version.Version == 0)
        {
            _headers.Replace(version.Instance, header);
        }
        else
        {
            _database.Prepare("UPDATE other_version SET header = ?2 WHERE version_key = ?1").Bind(1, version.Version).Bind(2, header).Run();
        }

        return (Position, 0);
    });

    /// <summary>Writes columns of a row anew.</summary>
    public void WriteColumns(RowColumns columns, long key, object?[] values) => Transact(() =>
    {
        columns.Write(_database, key, values);
        return (Position, 0);
    });

    /// <summary>Writes the rows that hang on a row anew.</summary>
    public void WriteAttached(AttachedRows rows, long key, IReadOnlyList<object?[]> values) => Transact(() =>
    {
        rows.Write(_database, key, values);
        return (Position, 0);
    });

    // The File Meta Information names the sender, so that the data set may begin elsewhere in the new blob.
    private void Heal(IndexEntry entry)
    {
        JournalRecord record = entry.Record;
        entry.Key = entry.VersionOf;
        foreach (string table in (ReadOnlySpan<string>)["instance", "other_version"])
        {
            _database.Prepare($"UPDATE {table} SET data_set_offset = ?4 WHERE instance_key = ?1 AND transfer_syntax = ?2 AND digest = ?3")
                .Bind(1, entry.Key).Bind(2, record.TransferSyntax.Uid.Value).Bind(3, record.Digest).Bind(4, record.DataSetOffset).Run();
        }
    }

    private void AddOther(IndexEntry entry)
    {
        JournalRecord record = entry.Record;
        entry.Key = entry.VersionOf;
        if (entry.IsRefused)
        {
            _events.AddAnomaly("version-refused", record.At, null, entry.Key, "Other bytes came under a SOP Instance UID that is known; they were refused by configuration");
            return;
        }

        if (record.Replaces && HeaderInSameSeries(entry) is { } header)
        {
            Replace(entry, header);
            return;
        }

        _database.Prepare("""
            INSERT INTO other_version (instance_key, study_uid, series_uid, sop_class, transfer_syntax, digest, length, data_set_offset, received_at, sender, header)
            VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
            """)
            .Bind(1, entry.Key).Bind(2, record.StudyInstanceUid.Value).Bind(3, entry.SeriesInstanceUid.Value).Bind(4, record.SopClassUid.Value)
            .Bind(5, record.TransferSyntax.Uid.Value).Bind(6, record.Digest).Bind(7, record.Length).Bind(8, record.DataSetOffset)
            .Bind(9, record.At.ToUnixTimeMilliseconds()).Bind(10, record.Caller.AETitle ?? record.Caller.Principal).Bind(11, entry.Header)
            .Run();
        _events.Add(ArchiveEventKind.VersionKept, record.At, entry.Key);
        _events.AddAnomaly("other-bytes", record.At, null, entry.Key, "Other bytes came under a SOP Instance UID that is known; they are kept as another version, the first stays current");
    }

    /// <summary>The header of the current version, if it is of the same patient, study and series; null if not, or if it can't be read.</summary>
    private byte[]? HeaderInSameSeries(IndexEntry entry)
    {
        try
        {
            byte[] header = new SqliteHeaders(_database, _options.MaximumHeaderLength).Read(entry.Key);
            DataSet current = HeaderCopy.Read(header, null, _options.Context);
            bool isSame = current.GetString(Attributes.StudyInstanceUID) == entry.Record.StudyInstanceUid.Value
                && current.GetString(Attributes.SeriesInstanceUID) == entry.SeriesInstanceUid.Value
                && (current.GetString(Attributes.PatientID) ?? string.Empty) == entry.PatientId
                && (current.GetString(Attributes.IssuerOfPatientID) ?? string.Empty) == entry.Issuer;
            return isSame ? header : null;
        }
        catch (DicomException)
        {
            return null;
        }
    }

    private void Replace(IndexEntry entry, byte[] header)
    {
        JournalRecord record = entry.Record;
        _database.Prepare("""
            INSERT INTO other_version (instance_key, study_uid, series_uid, sop_class, transfer_syntax, digest, length, data_set_offset, received_at, sender, header)
            SELECT instance_key, ?2, ?3, sop_class, transfer_syntax, digest, length, data_set_offset, received_at, sender, ?4 FROM instance WHERE instance_key = ?1
            """)
            .Bind(1, entry.Key).Bind(2, record.StudyInstanceUid.Value).Bind(3, entry.SeriesInstanceUid.Value).Bind(4, header).Run();
        _database.Prepare("""
            UPDATE instance SET sop_class = ?2, transfer_syntax = ?3, digest = ?4, length = ?5, data_set_offset = ?6, received_at = ?7, sender = ?8 WHERE instance_key = ?1
            """)
            .Bind(1, entry.Key).Bind(2, record.SopClassUid.Value).Bind(3, record.TransferSyntax.Uid.Value).Bind(4, record.Digest).Bind(5, record.Length)
            .Bind(6, record.DataSetOffset).Bind(7, record.At.ToUnixTimeMilliseconds()).Bind(8, record.Caller.AETitle ?? record.Caller.Principal).Run();
        _headers.Replace(entry.Key, entry.Header);

        // The rows above are made anew from what is in the index, so that nothing may be pending.
        _series.Count();
        _series.Forget();
        _overlayWriter.Renew(entry.Key, record.At);
        _events.Add(ArchiveEventKind.VersionReplaced, record.At, entry.Key);
        _events.AddAnomaly("version-replaced", record.At, null, entry.Key, "Other bytes came under a SOP Instance UID that is known; by configuration they are current now, the ones before are kept as another version");
        entry.HasReplaced = true;
    }
}
