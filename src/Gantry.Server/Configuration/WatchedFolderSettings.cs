namespace Gantry.Server.Configuration;

/// <summary>What becomes of a file in a watched folder after its instances are stored.</summary>
public enum AfterTaking
{
    /// <summary>It stays, and is not taken again.</summary>
    Keep,

    /// <summary>It is deleted.</summary>
    Delete,

    /// <summary>It is moved into another folder.</summary>
    Move,
}

/// <summary>A folder whose files are stored.</summary>
public sealed record WatchedFolderSettings
{
    /// <summary>The folder, as an absolute path.</summary>
    public required string Path { get; init; }

    /// <summary>What becomes of files whose instances are stored.</summary>
    public required AfterTaking After { get; init; }

    /// <summary>Where they are moved, as an absolute path.</summary>
    public required string Done { get; init; }

    /// <summary>Where files that can't be stored go, each with a file that says why, as an absolute path.</summary>
    public required string Failed { get; init; }

    /// <summary>How long a file must stay as it is to be whole.</summary>
    public required TimeSpan Settling { get; init; }
}
