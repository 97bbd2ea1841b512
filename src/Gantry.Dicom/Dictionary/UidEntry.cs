namespace Gantry.Dicom;

/// <summary>A unique identifier that the standard registers (PS3.6 annex A).</summary>
/// <param name="Uid">The identifier.</param>
/// <param name="Name">The name in the registry.</param>
/// <param name="Keyword">The keyword; empty where the registry has none.</param>
/// <param name="Kind">What it identifies, in the words of the registry: "SOP Class", "Transfer Syntax", "Well-known SOP Instance"…</param>
/// <param name="IsRetired">Whether the standard no longer maintains it.</param>
public sealed record UidEntry(Uid Uid, string Name, string Keyword, string Kind, bool IsRetired)
{
    /// <summary>The service class of a SOP class, for example Storage (PS3.4); empty for what is no SOP class.</summary>
    public string Service { get; init; } = string.Empty;

    /// <summary>The name of the information object definition of a SOP class's instances, for example CT Image (PS3.3); empty where it has none of its own.</summary>
    public string InformationObject { get; init; } = string.Empty;
}
