using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Signatures;

/// <summary>Verifies the signatures of a data set one by one.</summary>
/// <param name="dataSet">The data set, as it was written.</param>
/// <param name="options">Who is trusted.</param>
internal sealed class SignatureVerifier(DataSet dataSet, VerificationOptions options)
{
    /// <summary>Verifies a signature.</summary>
    /// <param name="level">The data set or item that is signed.</param>
    /// <param name="index">The number of the signature's item, from 0.</param>
    public SignatureVerification Verify(SignedLevel level, int index)
    {
        DataSet item = level.DataSet.Items(Attributes.DigitalSignaturesSequence)[index];
        DataSet? parameters = DigitalSignatureItems.ParametersOf(level.DataSet, item);
        SignatureFindings findings = new(new InstancePath(level.Place, Attributes.DigitalSignaturesSequence, index));
        X509Certificate2? certificate = null;
        try
        {
            certificate = SignerCertificate.Read(item);
        }
        catch (CryptographicException exception)
        {
            findings.Add(FindingSeverity.Error, Attributes.CertificateOfSigner, "signature-certificate", $"the certificate of the signer can't be read: {exception.Message}", "have it signed again");
        }

        using (certificate)
        {
            DigitalSignature signature = Read(level, item, parameters, certificate);
            HashSet<Tag> signed = [.. signature.Elements];
            SignatureStatus status = certificate is null ? SignatureStatus.Unverifiable : Check(level, item, parameters, certificate, signature, signed, findings);
            DateTimeOffset? certified = certificate is null ? null : new CertifiedTimestampCheck(options, findings).Check(item, certificate);
            bool? isTrusted = certificate is null ? null : CheckCertificate(item, certificate, certified, findings);
            return new SignatureVerification(signature, status, isTrusted, certified, certificate is null ? [] : [.. Profiles(level, certificate, signed)], findings.ToArray());
        }
    }

    /// <summary>Whether a certificate was issued by somebody who is trusted; null when nobody is.</summary>
    internal static bool? IsTrusted(VerificationOptions options, X509Certificate2 certificate, DateTimeOffset at, X509Certificate2Collection more)
    {
        if (options.Trusted.Count == 0)
        {
            return null;
        }

        if (!IsValid(certificate, at))
        {
            return false;
        }

        using X509Chain chain = new();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(options.Trusted);
        chain.ChainPolicy.ExtraStore.AddRange(options.Intermediate);
        chain.ChainPolicy.ExtraStore.AddRange(more);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = at.UtcDateTime;
        return chain.Build(certificate);
    }

    /// <summary>Whether a certificate is valid at a time.</summary>
    internal static bool IsValid(X509Certificate2 certificate, DateTimeOffset at) => at.UtcDateTime >= certificate.NotBefore.ToUniversalTime() && at.UtcDateTime <= certificate.NotAfter.ToUniversalTime();

    private static DigitalSignature Read(SignedLevel level, DataSet item, DataSet? parameters, X509Certificate2? certificate) => new(level.Path, item.GetString(Attributes.DigitalSignatureUID) is { } uid ? new Uid(uid) : null)
    {
        Time = item.Get(Attributes.DigitalSignatureDateTime),
        MacAlgorithm = parameters?.GetString(Attributes.MACAlgorithm) ?? string.Empty,
        TransferSyntax = parameters?.GetString(Attributes.MACCalculationTransferSyntaxUID) is { } syntax ? new Uid(syntax) : null,
        Elements = parameters is not null && parameters.TryGetElement(Attributes.DataElementsSigned, out DataElement elements) && elements.Length <= DigitalSignatures.MaximumElements * sizeof(uint)
            ? parameters.GetValues(Attributes.DataElementsSigned) : [],
        Purpose = item.GetCode(Attributes.DigitalSignaturePurposeCodeSequence),
        Signer = certificate?.Subject,
        Issuer = certificate?.Issuer,
        Key = certificate is null ? null : SignerCertificate.Describe(certificate),
    };

    private SignatureStatus Check(
        SignedLevel level, DataSet item, DataSet? parameters, X509Certificate2 certificate, DigitalSignature signature, HashSet<Tag> signed, SignatureFindings findings)
    {
        if (parameters is null)
        {
            return findings.Unverifiable(Attributes.MACIDNumber, "no item of MAC Parameters Sequence (4FFE,0001) has its MAC ID Number, so that nobody knows what was signed");
        }

        if (MacAlgorithm.Find(signature.MacAlgorithm) is not { } algorithm)
        {
            return findings.Unverifiable(Attributes.MACAlgorithm, $"its MAC Algorithm is '{signature.MacAlgorithm}', which PS3.15 §C.1 does not know");
        }

        if (signature.TransferSyntax is not { } uid || !TransferSyntax.IsKnown(uid) || TransferSyntax.Of(uid) is not { IsExplicit: true } syntax)
        {
            return findings.Unverifiable(Attributes.MACCalculationTransferSyntaxUID, $"it was calculated in the transfer syntax '{signature.TransferSyntax}', which is none with explicit value representations");
        }

        if (signed.Count == 0)
        {
            return findings.Unverifiable(Attributes.DataElementsSigned, $"it lists no element, or more than {DigitalSignatures.MaximumElements}");
        }

        if (algorithm.IsWeak)
        {
            findings.Add(FindingSeverity.Warning, Attributes.MACAlgorithm, "signature-weak", $"{algorithm.Term} is no longer trusted: another content with the same hash may be made", "have it signed again with SHA256");
        }

        if (WhyNotEncodable(level.DataSet, syntax, signed) is (var tag, var reason))
        {
            return findings.Unverifiable(tag, reason);
        }

        return IsMatching(level.DataSet, item, certificate, algorithm, syntax, signed, findings) switch
        {
            true => SignatureStatus.Valid,
            null => SignatureStatus.Unverifiable,
            false => findings.Invalid([.. signed.Where(tag => !level.DataSet.Contains(tag)).Order()]),
        };
    }

    // What keeps an element from being encoded as it was for signing.
    private (Tag Tag, string Reason)? WhyNotEncodable(DataSet signedIn, TransferSyntax syntax, HashSet<Tag> signed)
    {
        foreach (Tag tag in signed)
        {
            if (!SignableElements.MayHold(tag))
            {
                return (Attributes.DataElementsSigned, $"it lists {tag}, which can't be signed (PS3.3 §C.12.1.1.3.1.1)");
            }

            if (!signedIn.TryGetElement(tag, out DataElement element))
            {
                continue;
            }

            if (!SignableElements.IsKnown(element))
            {
                return (tag, $"{tag} is signed, but nobody knows its value representation, or that of an element in it: it was written as UN, or with an implicit one");
            }

            bool isOtherCodec = element.IsEncapsulated && dataSet.TransferSyntax is { IsEncapsulated: true } own && own.Uid != syntax.Uid;
            if (tag == Attributes.PixelData.Tag && (isOtherCodec || element.IsEncapsulated != syntax.IsEncapsulated) && !(element.IsEmpty || signedIn != dataSet))
            {
                return (tag, $"the pixel data were signed in {syntax.Name}, and are in {(element.IsEncapsulated ? dataSet.TransferSyntax!.Name : "no compressed form")} now");
            }
        }

        return null;
    }

    private static bool? IsMatching(DataSet signedIn, DataSet item, X509Certificate2 certificate, MacAlgorithm algorithm, TransferSyntax syntax, HashSet<Tag> signed, SignatureFindings findings)
    {
        try
        {
            byte[] hash = MacCalculation.Hash(algorithm, syntax.IsBigEndian, signedIn, signed, item);
            return SignerCertificate.Verify(certificate, algorithm, hash, item.GetBytes(Attributes.Signature).Span);
        }
        catch (Exception exception) when (exception is CryptographicException or DicomException or IOException)
        {
            findings.Unverifiable(Attributes.Signature, exception is CryptographicException ? $"the signature can't be compared: {exception.Message}" : exception.Message);
            return null;
        }
    }

    private bool? CheckCertificate(DataSet item, X509Certificate2 certificate, DateTimeOffset? certified, SignatureFindings findings)
    {
        if (SignerCertificate.Weakness(certificate) is { } weakness)
        {
            findings.Add(FindingSeverity.Warning, Attributes.CertificateOfSigner, "signature-weak", weakness, "have it signed again with a key of 2048 bits or more");
        }

        if ((certified ?? item.Get(Attributes.DigitalSignatureDateTime)?.ToUtc(TimeZoneInfo.Utc)) is not { } at)
        {
            findings.Add(FindingSeverity.Error, Attributes.DigitalSignatureDateTime, "signature-time", "it does not say when it was made, so that nobody can tell whether the certificate was valid", "have it signed again");
            return options.Trusted.Count == 0 ? null : false;
        }

        if (!IsValid(certificate, at))
        {
            string period = string.Create(CultureInfo.InvariantCulture, $"{certificate.NotBefore.ToUniversalTime():yyyy-MM-dd} to {certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}");
            findings.Add(FindingSeverity.Error, Attributes.CertificateOfSigner, "signature-time", string.Create(CultureInfo.InvariantCulture, $"it was made at {at.UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC, and the certificate is valid from {period}"), "have it signed again with a certificate that is valid");
        }

        bool? isTrusted = IsTrusted(options, certificate, at, []);
        if (isTrusted == false && IsValid(certificate, at))
        {
            findings.Add(FindingSeverity.Error, Attributes.CertificateOfSigner, "signature-untrusted", $"nobody who is trusted vouches for the signer, {certificate.Subject}", "trust the authority that issued the certificate, or have it signed by somebody else");
        }

        return isTrusted;
    }

    private static IEnumerable<DigitalSignatureProfile> Profiles(SignedLevel level, X509Certificate2 certificate, HashSet<Tag> signed)
    {
        using RSA? rsa = certificate.GetRSAPublicKey();
        return rsa is null ? [] : [.. Enum.GetValues<DigitalSignatureProfile>().Where(profile => profile != DigitalSignatureProfile.None && ProfileAttributes.WhyNot(profile, level.DataSet, signed, level.Place is not null) is null)];
    }
}
