namespace Gantry.Archive;

/// <summary>What the parts of a check share: the store, how it is done, and where findings go.</summary>
internal sealed class IntegrityContext(ArchiveOptions options, IntegrityOptions how, FolderBlobStore store, string run, Action<IntegrityFinding> found, IProgress<IntegrityProgress>? progress, CancellationToken cancellation)
{
    /// <summary>The remedy for a lost blob.</summary>
    public const string Restore = "put the file back from a backup, or let the object be sent again: it is whole after that";

    /// <summary>The archive's options.</summary>
    public ArchiveOptions Options => options;

    /// <summary>Blobs and journal, held as long as the check runs.</summary>
    public FolderBlobStore Store => store;

    /// <summary>The name of the folder for what this run sets aside.</summary>
    public string Run => run;

    /// <summary>Whether blobs are left unread.</summary>
    public bool IsQuick => how.IsQuick;

    /// <summary>Whether differences are put right.</summary>
    public bool Repairs => how.Repairs;

    /// <summary>Hears how far it is.</summary>
    public IProgress<IntegrityProgress>? Progress => progress;

    /// <summary>Stops the check.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>How many differences were found.</summary>
    public long Findings { get; private set; }

    /// <summary>How many of them were put right.</summary>
    public long Repaired { get; private set; }

    /// <summary>Tells how far it is.</summary>
    public void Tell(IntegrityStage stage, long done, long bytes)
    {
        cancellation.ThrowIfCancellationRequested();
        progress?.Report(new IntegrityProgress(stage, done, bytes));
    }

    /// <summary>Notes a difference, and repairs it if that is asked for.</summary>
    /// <param name="kind">What is wrong.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="message">What is wrong, in words.</param>
    /// <param name="remedy">What is to be done, when nothing is repaired.</param>
    /// <param name="repair">What was done, when it is.</param>
    /// <param name="repairs">Repairs it; returns whether all is well after that.</param>
    /// <returns>Whether it was put right.</returns>
    public bool Find(IntegrityFindingKind kind, string subject, string message, string remedy, string repair, Func<bool> repairs)
    {
        bool isRepaired = false;
        if (how.Repairs)
        {
            try
            {
                isRepaired = repairs();
                remedy = repair;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                remedy = $"it could not be repaired: {e.Message}";
            }
        }

        Findings++;
        Repaired += isRepaired ? 1 : 0;
        found(new IntegrityFinding(kind, subject, message, remedy, isRepaired));
        return isRepaired;
    }
}
