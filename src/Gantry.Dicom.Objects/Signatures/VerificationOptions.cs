using System.Security.Cryptography.X509Certificates;

namespace Gantry.Dicom.Objects.Signatures;

/// <summary>How signatures are verified.</summary>
public sealed record VerificationOptions
{
    /// <summary>
    /// Certificates that are trusted: those of authorities, and of signers that vouch for themselves. Without any, nothing is said of who signed. Nothing is ever asked of the network.
    /// </summary>
    public X509Certificate2Collection Trusted { get; init; } = [];

    /// <summary>Certificates of authorities between those that are trusted and the signers.</summary>
    public X509Certificate2Collection Intermediate { get; init; } = [];
}
