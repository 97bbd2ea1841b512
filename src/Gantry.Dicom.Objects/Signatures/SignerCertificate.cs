using System.Formats.Asn1;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Gantry.Dicom.Objects.Signatures;

/// <summary>The certificate of a signer, of which nothing is trusted but what is checked.</summary>
internal static class SignerCertificate
{
    private const int LongestCertificate = 256 << 10;
    private const int LongestKey = 16384;
    private const int LongestExponent = 8;
    private const int ShortestKey = 2048;
    private const int ShortestCurve = 224;

    // The head of a DigestInfo of RIPEMD-160 (PKCS #1): a sequence of the algorithm and a string of 20 bytes.
    private static readonly byte[] s_ripemdInfo = [0x30, 0x21, 0x30, 0x09, 0x06, 0x05, 0x2B, 0x24, 0x03, 0x02, 0x01, 0x05, 0x00, 0x04, 0x14];

    /// <summary>Reads the certificate of a signature.</summary>
    /// <exception cref="CryptographicException">There is none, or it can't be read.</exception>
    public static X509Certificate2 Read(DataSet signature)
    {
        ReadOnlyMemory<byte> bytes = signature.GetBytes(Attributes.CertificateOfSigner);
        if (bytes.Length is 0 or > LongestCertificate)
        {
            throw new CryptographicException(bytes.Length == 0 ? "there is none" : string.Create(CultureInfo.InvariantCulture, $"it is {bytes.Length} bytes long, more than {LongestCertificate}"));
        }

        X509Certificate2 certificate = X509CertificateLoader.LoadCertificate(WithoutPadding(bytes.Span));
        try
        {
            // A key that can't be read is found now, and not later.
            _ = Describe(certificate);
            return certificate;
        }
        catch (Exception exception) when (exception is CryptographicException or NotSupportedException)
        {
            certificate.Dispose();
            throw new CryptographicException($"its key can't be read: {exception.Message}", exception);
        }
    }

    /// <summary>What kind of key it is, and how long.</summary>
    public static string Describe(X509Certificate2 certificate)
    {
        using RSA? rsa = certificate.GetRSAPublicKey();
        using ECDsa? curve = certificate.GetECDsaPublicKey();
        return rsa is not null ? string.Create(CultureInfo.InvariantCulture, $"RSA, {rsa.KeySize} bits")
            : curve is not null ? string.Create(CultureInfo.InvariantCulture, $"elliptic curve, {curve.KeySize} bits")
            : certificate.PublicKey.Oid.FriendlyName ?? certificate.PublicKey.Oid.Value ?? "unknown";
    }

    /// <summary>What is weak about the key; null for nothing.</summary>
    public static string? Weakness(X509Certificate2 certificate)
    {
        using RSA? rsa = certificate.GetRSAPublicKey();
        using ECDsa? curve = certificate.GetECDsaPublicKey();
        return rsa is { KeySize: < ShortestKey } || curve is { KeySize: < ShortestCurve } ? $"the key is short ({Describe(certificate)})" : null;
    }

    /// <summary>Whether a signature was made of a hash by the holder of the certificate's key.</summary>
    /// <exception cref="CryptographicException">The key is of no kind that is known, or beyond all bounds.</exception>
    public static bool Verify(X509Certificate2 certificate, MacAlgorithm algorithm, byte[] hash, ReadOnlySpan<byte> signature)
    {
        using RSA? rsa = certificate.GetRSAPublicKey();
        if (rsa is not null)
        {
            RSAParameters key = rsa.ExportParameters(includePrivateParameters: false);
            if (rsa.KeySize > LongestKey || key.Exponent!.Length > LongestExponent)
            {
                throw new CryptographicException(string.Create(CultureInfo.InvariantCulture, $"its key ({rsa.KeySize} bits) is longer than any in use"));
            }

            int length = key.Modulus!.Length;
            ReadOnlySpan<byte> exact = signature.Length > length ? signature[..length] : signature;
            return algorithm.Name is { } name ? rsa.VerifyHash(hash, exact, name, RSASignaturePadding.Pkcs1) : VerifyRipemd(key, hash, exact);
        }

        using ECDsa curve = certificate.GetECDsaPublicKey() ?? throw new CryptographicException($"its key is of a kind ({Describe(certificate)}) that is not known here");
        return curve.VerifyHash(hash, WithoutPadding(signature), DSASignatureFormat.Rfc3279DerSequence);
    }

    /// <summary>A DER value without the byte that makes it even in a data element.</summary>
    /// <exception cref="CryptographicException">It is no DER value.</exception>
    public static byte[] WithoutPadding(ReadOnlySpan<byte> value)
    {
        try
        {
            AsnDecoder.ReadEncodedValue(value, AsnEncodingRules.BER, out _, out _, out int length);
            return value[..length].ToArray();
        }
        catch (AsnContentException exception)
        {
            throw new CryptographicException("it is not encoded as it should be (X.690)", exception);
        }
    }

    // Signatures of PKCS #1 version 1.5 by hand: all of it is public, so that no secret is told by the time it takes.
    private static bool VerifyRipemd(RSAParameters key, byte[] hash, ReadOnlySpan<byte> signature)
    {
        BigInteger modulus = new(key.Modulus, isUnsigned: true, isBigEndian: true);
        BigInteger value = new(signature, isUnsigned: true, isBigEndian: true);
        if (signature.Length != key.Modulus!.Length || value >= modulus)
        {
            return false;
        }

        byte[] power = BigInteger.ModPow(value, new BigInteger(key.Exponent, isUnsigned: true, isBigEndian: true), modulus).ToByteArray(isUnsigned: true, isBigEndian: true);
        byte[] expected = new byte[signature.Length - 1];
        int content = expected.Length - s_ripemdInfo.Length - hash.Length;
        if (content < 10)
        {
            return false;
        }

        expected[0] = 1;
        expected.AsSpan(1, content - 2).Fill(0xFF);
        s_ripemdInfo.CopyTo(expected.AsSpan(content));
        hash.CopyTo(expected.AsSpan(content + s_ripemdInfo.Length));
        return power.AsSpan().SequenceEqual(expected);
    }
}
