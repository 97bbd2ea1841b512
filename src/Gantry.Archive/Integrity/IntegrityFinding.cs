namespace Gantry.Archive;

/// <summary>A difference between blobs, journal and index.</summary>
public enum IntegrityFindingKind
{
    /// <summary>There is no index, although the journal names objects.</summary>
    IndexMissing,
    /// <summary>Pages of the index are torn or unreadable.</summary>
    IndexDamaged,
    /// <summary>A row of the index has no row above or beside it.</summary>
    RowOrphaned,
    /// <summary>A count that the index keeps is not the number of its rows.</summary>
    CountWrong,
    /// <summary>The copy of a header is missing, damaged, or not what the blob says.</summary>
    HeaderWrong,
    /// <summary>Columns of a row are not what the header says.</summary>
    ColumnsWrong,
    /// <summary>A row whose blob is not there.</summary>
    BlobMissing,
    /// <summary>A blob shorter than it was stored.</summary>
    BlobTruncated,
    /// <summary>A blob with other bytes than were stored.</summary>
    BlobAltered,
    /// <summary>A blob that the disk cannot read.</summary>
    BlobUnreadable,
    /// <summary>A file among the blobs that neither index nor journal know.</summary>
    BlobUnknown,
    /// <summary>The journal names an object whose blob is there, but the index has no row of it.</summary>
    RowMissing,
    /// <summary>The journal names an object that has neither blob nor row.</summary>
    ObjectMissing,
    /// <summary>A row that no line of the journal names.</summary>
    JournalLineMissing,
    /// <summary>A line of the journal is torn or altered.</summary>
    JournalLineDamaged,
    /// <summary>A file left in the staging area.</summary>
    StagingLeftover,
}

/// <summary>A difference between blobs, journal and index, with what is to be done about it.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Subject">The file, row or line concerned: a path within the folder of the archive, or the name of an index row.</param>
/// <param name="Message">What is wrong, in words.</param>
/// <param name="Remedy">What was done, or is to be done.</param>
/// <param name="IsRepaired">Whether it was put right.</param>
public sealed record IntegrityFinding(IntegrityFindingKind Kind, string Subject, string Message, string Remedy, bool IsRepaired);
