namespace Gantry.Standard;

/// <summary>A row of uids.tsv.</summary>
internal sealed record UidRow(string Uid, string Kind, bool IsRetired, string Keyword, string Name)
{
    /// <summary>Whether composite instances of this class are stored with the Storage Service Class or its kin (PS3.4 annexes B, GG, U, X, BB, R).</summary>
    public bool IsStorage => Kind == "SOP Class"
        && (Keyword == "MacularGridThicknessAndVolumeReportStorage"
            || (Name.Contains("Storage", StringComparison.Ordinal) && !Keyword.StartsWith("StorageCommitment", StringComparison.Ordinal) && Keyword != "MediaStorageDirectoryStorage"));

    public static UidRow Read(string[] fields) => new(fields[0], fields[1], fields[2] == "R", fields[3], fields[4]);
}
