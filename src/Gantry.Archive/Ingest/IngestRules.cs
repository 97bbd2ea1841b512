namespace Gantry.Archive;

/// <summary>What is decided anew for each instance that comes in, so that it can change while the archive is open.</summary>
public sealed record IngestRules
{
    /// <summary>What becomes of other bytes under a known SOP Instance UID, for whoever sends them.</summary>
    public Func<Caller, ConflictPolicy> ConflictPolicy { get; init; } = static _ => Archive.ConflictPolicy.KeepBoth;

    /// <summary>What is made to fit in what comes in; of rules about one attribute the last one counts.</summary>
    public Func<IReadOnlyList<CoercionRule>> Coercions { get; init; } = static () => [];

    /// <summary>Whether what a rejection note names (PS3.16 CID 7011) is rejected, for whoever sends it.</summary>
    public Func<Caller, bool> FollowsRejectionNotes { get; init; } = static _ => false;

    /// <summary>How what somebody brings is validated; null for not at all.</summary>
    public Func<Caller, ValidationRule?> Validation { get; init; } = static _ => null;

    /// <summary>The memory, in bytes, that all instances on their way in may take together. Those that come beyond it wait, and are refused when that takes too long.</summary>
    public Func<long> Memory { get; init; } = static () => 256L << 20;

    /// <summary>Room that must stay free on the disk, in bytes. Below it instances are refused.</summary>
    public Func<long> FreeSpace { get; init; } = static () => 256L << 20;

    /// <summary>How long an instance may wait for memory before it is refused.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(20);
}
