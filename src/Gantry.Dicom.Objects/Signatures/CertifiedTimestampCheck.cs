using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using Gantry.Dicom.Objects.Validation;

namespace Gantry.Dicom.Objects.Signatures;

/// <summary>Verifies that a timestamp authority has seen a signature (Certified Timestamp (0400,0310), RFC 3161).</summary>
internal sealed class CertifiedTimestampCheck(VerificationOptions options, SignatureFindings findings)
{
    /// <summary>The value of Certified Timestamp Type (0400,0305) that there is.</summary>
    public const string Type = "CMS_TSP";

    private const int LongestTimestamp = 1 << 20;

    /// <summary>Verifies the timestamp of a signature.</summary>
    /// <param name="item">The item of Digital Signatures Sequence.</param>
    /// <param name="signer">The signer's certificate.</param>
    /// <returns>When the authority had seen the signature; null when there is no timestamp that holds.</returns>
    public DateTimeOffset? Check(DataSet item, X509Certificate2 signer)
    {
        if (!item.Contains(Attributes.CertifiedTimestamp) && !item.Contains(Attributes.CertifiedTimestampType))
        {
            return null;
        }

        if (item.GetString(Attributes.CertifiedTimestampType) is var type && type != Type)
        {
            return Refuse($"is of type '{type}', which is not known");
        }

        ReadOnlyMemory<byte> value = item.GetBytes(Attributes.CertifiedTimestamp);
        if (value.Length > LongestTimestamp || !Rfc3161TimestampToken.TryDecode(value, out Rfc3161TimestampToken? token, out _))
        {
            return Refuse("can't be read");
        }

        try
        {
            if (!token.VerifySignatureForData(SignatureBytes(item, signer), out X509Certificate2? authority))
            {
                return Refuse("is not of this signature, or was not made by the authority that it names");
            }

            using (authority)
            {
                DateTimeOffset time = token.TokenInfo.Timestamp;
                if (!SignatureVerifier.IsValid(authority, time))
                {
                    return Refuse("was made when the certificate of the authority was not valid");
                }

                // Other certificates that came with it may lead to one that is trusted.
                return SignatureVerifier.IsTrusted(options, authority, time, token.AsSignedCms().Certificates) == false ? Refuse($"was made by {authority.Subject}, for whom nobody vouches who is trusted") : time;
            }
        }
        catch (CryptographicException exception)
        {
            return Refuse($"can't be verified: {exception.Message}");
        }
    }

    /// <summary>The bytes of a signature that are stamped: without padding where they tell their own length.</summary>
    /// <exception cref="CryptographicException">They are no signature.</exception>
    public static byte[] SignatureBytes(DataSet item, X509Certificate2 signer)
    {
        ReadOnlyMemory<byte> signature = item.GetBytes(Attributes.Signature);
        using RSA? rsa = signer.GetRSAPublicKey();
        return rsa is null ? SignerCertificate.WithoutPadding(signature.Span) : signature.ToArray();
    }

    private DateTimeOffset? Refuse(string reason)
    {
        findings.Add(FindingSeverity.Error, Attributes.CertifiedTimestamp, "signature-timestamp", $"the certified timestamp {reason}", "don't rely on the time of signing");
        return null;
    }
}
