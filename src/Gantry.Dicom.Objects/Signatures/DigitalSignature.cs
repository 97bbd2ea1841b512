namespace Gantry.Dicom.Objects.Signatures;

/// <summary>A digital signature as it stands in a data set: an item of Digital Signatures Sequence (FFFA,FFFA) with its item of MAC Parameters Sequence (4FFE,0001) (PS3.3 §C.12.1.1.3).</summary>
/// <param name="Path">The item that is signed, in keywords and tags; empty where it is the data set itself.</param>
/// <param name="Uid">The Digital Signature UID (0400,0100); null when it has none.</param>
public sealed record DigitalSignature(string Path, Uid? Uid)
{
    /// <summary>When it was made, as it says itself (0400,0105).</summary>
    public DicomDateTime? Time { get; init; }

    /// <summary>The MAC Algorithm (0400,0015): RIPEMD160, MD5, SHA1, SHA256, SHA384 or SHA512; empty when it does not say.</summary>
    public string MacAlgorithm { get; init; } = string.Empty;

    /// <summary>The transfer syntax that what is signed was encoded in for signing (0400,0010).</summary>
    public Uid? TransferSyntax { get; init; }

    /// <summary>The elements that are signed, of the data set or item that the signature is in (0400,0020); at most <see cref="DigitalSignatures.MaximumElements"/>.</summary>
    public IReadOnlyList<Tag> Elements { get; init; } = [];

    /// <summary>What it is for, of CID 7007 (0400,0401); null when it does not say.</summary>
    public CodedConcept? Purpose { get; init; }

    /// <summary>The signer: the subject of the certificate (0400,0115); null when there is none that can be read.</summary>
    public string? Signer { get; init; }

    /// <summary>Who vouches for the signer: the issuer of the certificate.</summary>
    public string? Issuer { get; init; }

    /// <summary>The key of the certificate, for example "RSA, 2048 bits".</summary>
    public string? Key { get; init; }
}
