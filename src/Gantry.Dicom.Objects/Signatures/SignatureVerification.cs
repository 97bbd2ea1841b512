using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Signatures;

/// <summary>What became known of a signature.</summary>
/// <param name="Signature">The signature.</param>
/// <param name="Status">Whether it holds. One that does says that what is signed is unchanged; who signed it is another matter: <paramref name="IsTrusted"/>.</param>
/// <param name="IsTrusted">Whether the certificate was issued by an authority that is trusted, for the time of signing; null when none was given to ask.</param>
/// <param name="CertifiedTime">When a timestamp authority had seen it; null without a timestamp that holds.</param>
/// <param name="Profiles">The profiles of PS3.15 annex C that it meets.</param>
/// <param name="Findings">What is wrong or weak about it.</param>
public sealed record SignatureVerification(
    DigitalSignature Signature, SignatureStatus Status, bool? IsTrusted, DateTimeOffset? CertifiedTime, IReadOnlyList<DigitalSignatureProfile> Profiles, IReadOnlyList<ValidationFinding> Findings);
