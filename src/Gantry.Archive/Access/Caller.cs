namespace Gantry.Archive;

/// <summary>Who asks. Every operation of the archive takes one, passes one policy call with it and leaves one audit call.</summary>
/// <param name="Principal">The user or system, for example a login name, or the calling AE title of an association.</param>
/// <param name="AETitle">The AE title of the peer, null when it did not come through an association.</param>
/// <param name="Address">The network address of the peer, null when local.</param>
/// <param name="Purpose">Why, in a word: "store", "read", "import", "system".</param>
public sealed record Caller(string Principal, string? AETitle, string? Address, string Purpose)
{
    /// <summary>The program itself, for its own work.</summary>
    public static Caller System { get; } = new("system", null, null, "system");
}
