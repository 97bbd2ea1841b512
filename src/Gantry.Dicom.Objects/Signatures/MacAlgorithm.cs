using System.Security.Cryptography;

namespace Gantry.Dicom.Objects.Signatures;

/// <summary>A defined term of MAC Algorithm (0400,0015): how what is signed is hashed (PS3.3 §C.12.1.1.3).</summary>
/// <param name="Term">The term.</param>
/// <param name="Name">The name that .NET knows it by; null for RIPEMD-160.</param>
/// <param name="IsWeak">Whether it is no longer trusted: two contents with the same hash can be made, or its hashes are too short for that to stay so.</param>
internal sealed record MacAlgorithm(string Term, HashAlgorithmName? Name, bool IsWeak)
{
    /// <summary>All that PS3.15 §C.1 names.</summary>
    public static IReadOnlyList<MacAlgorithm> All { get; } =
    [
        new("SHA256", HashAlgorithmName.SHA256, false), new("SHA384", HashAlgorithmName.SHA384, false), new("SHA512", HashAlgorithmName.SHA512, false),
        new("SHA1", HashAlgorithmName.SHA1, true), new("MD5", HashAlgorithmName.MD5, true), new("RIPEMD160", null, true),
    ];

    /// <summary>The algorithm of a term; null when there is none.</summary>
    public static MacAlgorithm? Find(string? term) => All.FirstOrDefault(algorithm => algorithm.Term == term);
}
