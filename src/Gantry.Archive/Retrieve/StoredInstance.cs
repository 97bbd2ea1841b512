using Gantry.Dicom;

namespace Gantry.Archive;

/// <summary>A composite instance in the archive, as its index row has it.</summary>
public sealed record StoredInstance
{
    /// <summary>The key in the index.</summary>
    public required long Key { get; init; }

    /// <summary>The study.</summary>
    public required Uid StudyInstanceUid { get; init; }

    /// <summary>The series.</summary>
    public required Uid SeriesInstanceUid { get; init; }

    /// <summary>The instance.</summary>
    public required Uid SopInstanceUid { get; init; }

    /// <summary>Its SOP class.</summary>
    public required Uid SopClassUid { get; init; }

    /// <summary>The transfer syntax it is stored in: the one it came in.</summary>
    public required TransferSyntax TransferSyntax { get; init; }

    /// <summary>The length of the data set as received, in bytes.</summary>
    public required long Length { get; init; }

    /// <summary>Number of Frames (0028,0008); 1 when absent, 0 when the instance has no pixel data.</summary>
    public required int NumberOfFrames { get; init; }

    /// <summary>The SHA-256 of the data set as received.</summary>
    public required ReadOnlyMemory<byte> Digest { get; init; }

    /// <summary>When it came in, UTC.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>
    /// The number of the overlay, or undo, that changed the view of it last; 0 when its view is the data set as received, which then can be sent as it is.
    /// </summary>
    public long View { get; init; }

    /// <summary>The storage key of the blob.</summary>
    internal BlobKey BlobKey => BlobKey.Of(ReceivedStudyInstanceUid ?? StudyInstanceUid, SopInstanceUid, TransferSyntax, Digest.Span);

    /// <summary>The study it was received in; null when that is where it is.</summary>
    internal Uid? ReceivedStudyInstanceUid { get; init; }

    /// <summary>Where the data set begins in the blob.</summary>
    internal long DataSetOffset { get; init; }

    /// <summary>The header copy, when the selection asked for it.</summary>
    internal ReadOnlyMemory<byte> Header { get; init; }
}
