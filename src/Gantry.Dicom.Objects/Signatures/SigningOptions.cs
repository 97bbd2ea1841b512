namespace Gantry.Dicom.Objects.Signatures;

/// <summary>How a data set is signed.</summary>
public sealed record SigningOptions
{
    /// <summary>The profile: it decides what has to be signed, and which keys may sign.</summary>
    public DigitalSignatureProfile Profile { get; init; } = DigitalSignatureProfile.Base;

    /// <summary>
    /// What is signed beside what the profile wants. Where neither the profile nor this names anything, all is signed that may be.
    /// </summary>
    public IReadOnlyCollection<Tag> Attributes { get; init; } = [];

    /// <summary>The MAC Algorithm (0400,0015): SHA256, SHA384 or SHA512.</summary>
    public string MacAlgorithm { get; init; } = "SHA256";

    /// <summary>What the signature is for; null to leave it open. A signature of <see cref="DigitalSignatureProfile.StructuredReport"/> always says it: that of a verified report verifies, any other is its author's.</summary>
    public SignaturePurpose? Purpose { get; init; }

    /// <summary>The transfer syntax that the data set is going to be written in; its own when null, and Explicit VR Little Endian for one made by a program.</summary>
    public TransferSyntax? TransferSyntax { get; init; }
}
