using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>An instance cannot be kept; carries the answer from where it is found out to the door.</summary>
internal sealed class IngestRefusedException(ushort dimseStatus, int httpStatus, string reason, Exception? cause = null, params IReadOnlyList<Tag> offendingElements)
    : Exception(reason, cause)
{
    private const int NoSpaceLeft = 28;
    private const int QuotaExceeded = 122;
    private const int ReadOnlyFileSystem = 30;

    /// <summary>The C-STORE status (PS3.4 §B.2.3).</summary>
    public ushort DimseStatus { get; } = dimseStatus;

    /// <summary>The HTTP status.</summary>
    public int HttpStatus { get; } = httpStatus;

    /// <summary>The attributes that are wrong.</summary>
    public IReadOnlyList<Tag> OffendingElements { get; } = offendingElements;

    /// <summary>The SOP class, as far as it was found out.</summary>
    public Uid? SopClassUid { get; set; }

    /// <summary>The SOP instance, as far as it was found out.</summary>
    public Uid? SopInstanceUid { get; set; }

    /// <summary>The study, as far as it was found out.</summary>
    public Uid? StudyInstanceUid { get; set; }

    /// <summary>The archive has no room.</summary>
    public static IngestRefusedException OutOfResources(string reason, Exception? cause = null) => new(0xA700, 503, reason, cause);

    /// <summary>The data set is not what was announced, or lacks what its SOP class demands.</summary>
    public static IngestRefusedException Mismatch(Tag tag, string reason) => new(0xA900, 409, reason, null, tag);

    /// <summary>The data set is not as the standard has it.</summary>
    public static IngestRefusedException Invalid(IReadOnlyList<Tag> tags, string reason) => new(0xA900, 409, reason, null, tags);

    /// <summary>Its SOP class is not stored.</summary>
    public static IngestRefusedException ClassNotSupported(string reason) => new(0x0122, 409, reason, null, Dicom.Attributes.SOPClassUID);

    /// <summary>The data set cannot be understood.</summary>
    public static IngestRefusedException CannotUnderstand(string reason, Tag? tag = null, Exception? cause = null) => new(0xC000, 409, reason, cause, tag is { } wrong ? [wrong] : []);

    /// <summary>Other bytes are known under its name, and the sender is not allowed to bring more.</summary>
    public static IngestRefusedException KnownInstance() =>
        new(0x0111, 409, "Other bytes are known under this SOP Instance UID, and by configuration no others are taken from this sender", null, Dicom.Attributes.SOPInstanceUID);

    /// <summary>What to tell when nothing can be written now, but may be later; null when the failure is of another kind.</summary>
    public static string? ReasonOf(Exception exception) =>
        IsDiskFull(exception) ? "The archive's disk is full: make room"
        : IsReadOnly(exception) ? "The archive's volume is read-only: look at the disk, and make it writable again"
        : null;

    // A page of the index that can't be written leaves the index as it was; one that can't be flushed does not, and is no reason to go on.
    private static bool IsReadOnly(Exception exception) => exception switch
    {
        IOException io => io.HResult == ReadOnlyFileSystem,
        Microsoft.Data.Sqlite.SqliteException sqlite => sqlite.SqliteErrorCode == SQLitePCL.raw.SQLITE_READONLY || sqlite.SqliteExtendedErrorCode == SQLitePCL.raw.SQLITE_IOERR_WRITE,
        _ => false,
    };

    /// <summary>Whether a failure to write means that the disk, or the quota on it, is full.</summary>
    public static bool IsDiskFull(Exception exception) => exception switch
    {
        IOException io => io.HResult is NoSpaceLeft or QuotaExceeded || (io.HResult & 0xFFFF) == 0x70,
        Microsoft.Data.Sqlite.SqliteException sqlite => sqlite.SqliteErrorCode == SQLitePCL.raw.SQLITE_FULL,
        _ => false,
    };
}
