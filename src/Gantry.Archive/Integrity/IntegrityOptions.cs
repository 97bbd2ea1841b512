namespace Gantry.Archive;

/// <summary>How thoroughly an archive is checked, and whether it is repaired.</summary>
public sealed record IntegrityOptions
{
    /// <summary>Looks at names and lengths only, and reads no blob.</summary>
    public bool IsQuick { get; init; }

    /// <summary>Repairs what can be repaired. What nobody can use is moved into the folder aside; nothing is deleted.</summary>
    public bool Repairs { get; init; }
}
