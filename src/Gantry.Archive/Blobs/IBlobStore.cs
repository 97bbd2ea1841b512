using Gantry.Dicom;
using Microsoft.Win32.SafeHandles;

namespace Gantry.Archive;

/// <summary>
/// Keeps blobs, immutable and written once, and the journal that tells what the bytes alone do not. A blob is staged first, under a name of no
/// meaning; once the journal names it, it is published.
/// </summary>
internal interface IBlobStore : IDisposable
{
    /// <summary>Begins a blob.</summary>
    StagedBlob Stage();

    /// <summary>Gives staged blobs their names, and makes the names durable. The staged blobs are flushed already.</summary>
    void Publish(IReadOnlyList<(string Staged, BlobKey Key)> blobs);

    /// <summary>Removes a staged blob.</summary>
    void Discard(string staged);

    /// <summary>Takes back a published blob that no index row speaks of.</summary>
    void Withdraw(BlobKey key);

    /// <summary>Opens a blob for reading.</summary>
    /// <exception cref="FileNotFoundException">There is no such blob.</exception>
    SafeFileHandle Open(BlobKey key);

    /// <summary>Reads the header of a blob; long values stay in it.</summary>
    DicomFile Read(BlobKey key, DicomReadOptions options);

    /// <summary>The length of a blob, null when there is none.</summary>
    long? LengthOf(BlobKey key);

    /// <summary>The length of a staged blob, null when there is none.</summary>
    long? LengthOfStaged(string staged);

    /// <summary>The names of all staged blobs.</summary>
    IReadOnlyList<string> Staged();

    /// <summary>Bytes that can still be written.</summary>
    long FreeSpace();

    /// <summary>Appends lines to the journal and makes them durable.</summary>
    /// <returns>Where the journal ends now.</returns>
    JournalPosition Append(ReadOnlyMemory<byte> lines);

    /// <summary>Where the journal ends.</summary>
    JournalPosition JournalEnd { get; }

    /// <summary>Reads the journal from a position to its last whole line, and forgets what a crash tore after it.</summary>
    /// <returns>The records, with the position after each.</returns>
    IEnumerable<(JournalEntry Entry, JournalPosition End)> ReadJournal(JournalPosition from);
}

/// <summary>A place in the journal: a segment and a byte offset in it.</summary>
/// <param name="Segment">The number of the segment, from 1; 0 is before all.</param>
/// <param name="Offset">The byte offset in the segment.</param>
internal readonly record struct JournalPosition(long Segment, long Offset)
{
    /// <summary>Whether it comes before another.</summary>
    public bool IsBefore(JournalPosition other) => Segment < other.Segment || (Segment == other.Segment && Offset < other.Offset);
}
