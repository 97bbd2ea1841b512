using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Gantry.Dicom.Objects.Signatures;

/// <summary>Signs data sets and items (PS3.3 §C.12.1.1.3) by the profiles of PS3.15 annex C. Signatures that are there already stay as they are.</summary>
public sealed class DigitalSigner
{
    /// <summary>What Certificate Type (0400,0110) says.</summary>
    private const string CertificateType = "X509_1993_SIG";

    private readonly X509Certificate2 _certificate;
    private readonly SigningOptions _options;
    private readonly TimeProvider _time;
    private readonly MacAlgorithm _algorithm;

    /// <summary>Makes a signer.</summary>
    /// <param name="certificate">The certificate with its private key; it has to stay as long as the signer is used.</param>
    /// <param name="options">How to sign; by the Base RSA profile when null.</param>
    /// <param name="time">The clock; the system's when null.</param>
    /// <exception cref="ArgumentException">The certificate can't sign: it has no private key, or one that is too short, of a kind that the profile does not want, or meant for something else; or the MAC algorithm is none to sign with.</exception>
    public DigitalSigner(X509Certificate2 certificate, SigningOptions? options = null, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        _certificate = certificate;
        _options = options ?? new SigningOptions();
        _time = time ?? TimeProvider.System;
        _algorithm = MacAlgorithm.Find(_options.MacAlgorithm) is { IsWeak: false } algorithm
            ? algorithm
            : throw new ArgumentException($"'{_options.MacAlgorithm}' is no MAC algorithm to sign with: use {string.Join(", ", MacAlgorithm.All.Where(known => !known.IsWeak).Select(known => known.Term))}.", nameof(options));
        if (WhyNot() is { } reason)
        {
            throw new ArgumentException($"The certificate of {certificate.Subject} can't sign: {reason}.", nameof(certificate));
        }
    }

    /// <summary>Signs a data set, or an item in it.</summary>
    /// <param name="dataSet">The data set; it is signed as it is going to be written. What is changed afterwards breaks the signature where it was signed.</param>
    /// <param name="item">The item to sign, as ReferencedSeriesSequence[0]; the data set itself when null.</param>
    /// <returns>The Digital Signature UID (0400,0100).</returns>
    /// <exception cref="DicomException">What the profile wants signed is missing or can't be signed, the item is not there, or the certificate is not valid now.</exception>
    public Uid Sign(DataSet dataSet, AttributePath? item = null)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        DateTimeOffset now = _time.GetUtcNow();
        if (!SignatureVerifier.IsValid(_certificate, now))
        {
            throw new DicomException(string.Create(CultureInfo.InvariantCulture, $"The certificate of {_certificate.Subject} is valid from {_certificate.NotBefore.ToUniversalTime():yyyy-MM-dd} to {_certificate.NotAfter.ToUniversalTime():yyyy-MM-dd}: sign with one that is valid now"));
        }

        DataSet whole = WrittenDataSet.Of(dataSet, _options.TransferSyntax);
        DataSet written = Level(whole, item);
        DataSet target = ReferenceEquals(whole, dataSet) ? written : Level(dataSet, item);
        HashSet<Tag> signed = Choose(written, whole.TransferSyntax is { IsExplicit: true }, item is not null);
        TransferSyntax syntax = whole.TransferSyntax is { IsEncapsulated: true } own ? own : TransferSyntax.ExplicitVRLittleEndian;

        Uid uid = Uid.New();
        DataSet signature = new(dataSet.Context);
        ushort number = FreeNumber(target);
        signature.Set(Attributes.MACIDNumber, number);
        signature.Set(Attributes.DigitalSignatureUID, uid);
        signature.Set(Attributes.DigitalSignatureDateTime, DicomDateTime.From(now));
        signature.Set(Attributes.CertificateType, CertificateType);
        if ((_options.Purpose ?? DefaultPurpose(written)) is { } purpose)
        {
            signature.SetCodes(Attributes.DigitalSignaturePurposeCodeSequence, purpose.ToConcept());
        }

        byte[] hash = MacCalculation.Hash(_algorithm, isBigEndian: false, written, signed, WrittenDataSet.Parse(signature, TransferSyntax.ExplicitVRLittleEndian));
        signature.Set(Attributes.CertificateOfSigner, _certificate.RawDataMemory);
        signature.Set(Attributes.Signature, SignHash(hash));

        DataSet parameters = new(dataSet.Context);
        parameters.Set(Attributes.MACIDNumber, number);
        parameters.Set(Attributes.MACCalculationTransferSyntaxUID, syntax.Uid);
        parameters.Set(Attributes.MACAlgorithm, _algorithm.Term);
        parameters.SetValues(Attributes.DataElementsSigned, [.. signed.Order()]);
        target.AddItem(Attributes.MACParametersSequence, parameters);
        target.AddItem(Attributes.DigitalSignaturesSequence, signature);
        return uid;
    }

    /// <summary>Makes the request that a timestamp authority answers with a timestamp of a signature (RFC 3161).</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="signature">The Digital Signature UID.</param>
    /// <exception cref="DicomException">There is no such signature, or it can't be read.</exception>
    public static Rfc3161TimestampRequest RequestTimestamp(DataSet dataSet, Uid signature) =>
        Rfc3161TimestampRequest.CreateFromData(Bytes(Find(dataSet, signature)), HashAlgorithmName.SHA256, nonce: RandomNumberGenerator.GetBytes(sizeof(ulong)), requestSignerCertificates: true);

    /// <summary>Puts the timestamp of an authority into a signature; the signature does not cover it.</summary>
    /// <param name="dataSet">The data set.</param>
    /// <param name="signature">The Digital Signature UID.</param>
    /// <param name="request">What the authority was asked.</param>
    /// <param name="response">What it answered, as it came.</param>
    /// <exception cref="DicomException">There is no such signature, the authority refused, or its answer is to something else.</exception>
    public static void AddTimestamp(DataSet dataSet, Uid signature, Rfc3161TimestampRequest request, ReadOnlyMemory<byte> response)
    {
        ArgumentNullException.ThrowIfNull(request);
        DataSet item = Find(dataSet, signature);
        try
        {
            Rfc3161TimestampToken token = request.ProcessResponse(response, out _);
            if (!token.VerifySignatureForData(Bytes(item), out _))
            {
                throw new DicomException($"The timestamp is of something else than the signature {signature}");
            }

            item.Set(Attributes.CertifiedTimestampType, CertifiedTimestampCheck.Type);
            item.Set(Attributes.CertifiedTimestamp, token.AsSignedCms().Encode());
        }
        catch (CryptographicException exception)
        {
            throw new DicomException($"The timestamp authority gave no timestamp: {exception.Message}", exception);
        }
    }

    private static DataSet Find(DataSet dataSet, Uid signature)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        return SignedLevel.Of(dataSet).SelectMany(level => level.DataSet.Items(Attributes.DigitalSignaturesSequence)).FirstOrDefault(item => item.GetString(Attributes.DigitalSignatureUID) == signature.Value)
            ?? throw new DicomException($"There is no signature {signature} in the data set");
    }

    private static byte[] Bytes(DataSet signature)
    {
        try
        {
            using X509Certificate2 certificate = SignerCertificate.Read(signature);
            return CertifiedTimestampCheck.SignatureBytes(signature, certificate);
        }
        catch (CryptographicException exception)
        {
            throw new DicomException($"The signature can't be read: {exception.Message}", exception);
        }
    }

    private static DataSet Level(DataSet dataSet, AttributePath? item)
    {
        if (item is null)
        {
            return dataSet;
        }

        AttributeLocation[] places = [.. item.Find(dataSet).Take(2)];
        return places is [{ Item: int index } place] && index < place.DataSet.Items(place.Tag).Count
            ? place.DataSet.Items(place.Tag)[index]
            : throw new DicomException($"{item} is not one item of the data set: name a sequence and the number of an item, as in ReferencedSeriesSequence[0]");
    }

    private static ushort FreeNumber(DataSet target)
    {
        HashSet<ushort?> taken = [.. target.Items(Attributes.MACParametersSequence).Concat(target.Items(Attributes.DigitalSignaturesSequence)).Select(item => item.Get(Attributes.MACIDNumber))];
        for (int number = 0; number <= ushort.MaxValue; number++)
        {
            if (!taken.Contains((ushort)number))
            {
                return (ushort)number;
            }
        }

        throw new DicomException("All MAC ID Numbers are taken: remove signatures first");
    }

    // Which elements are signed. Private ones of a data set with implicit value representations are not: who reads it has to know them.
    private HashSet<Tag> Choose(DataSet written, bool isExplicit, bool isItem)
    {
        Tag[] wanted = [.. ProfileAttributes.Wanted(_options.Profile, written), .. _options.Attributes.Where(written.Contains)];
        bool isAll = wanted.Length == 0 && _options.Attributes.Count == 0;
        HashSet<Tag> signed = [];
        foreach (DataElement element in written)
        {
            Tag tag = element.Tag;
            bool isSignable = SignableElements.MayHold(tag) && SignableElements.IsKnown(element) && (isExplicit || !SignableElements.IsPrivate(element));
            if (isSignable && (isAll || wanted.Contains(tag)))
            {
                signed.Add(tag);
            }
            else if (wanted.Contains(tag))
            {
                throw new DicomException($"{tag} can't be signed: {(SignableElements.MayHold(tag) ? "its value representation, or that of an element in it, is not known to everybody" : "it is no element that stays the same when a data set is written")} (PS3.3 §C.12.1.1.3.1.1)");
            }
        }

        if (_options.Attributes.FirstOrDefault(tag => !written.Contains(tag)) is { Value: > 0 } absent)
        {
            throw new DicomException($"{absent} can't be signed: it is not there");
        }

        return ProfileAttributes.WhyNot(_options.Profile, written, signed, isItem) is { } reason ? throw new DicomException($"It can't be signed by the profile {_options.Profile}, which {reason}")
            : signed.Count > 0 ? signed : throw new DicomException("There is nothing to sign");
    }

    private SignaturePurpose? DefaultPurpose(DataSet written) => _options.Profile != DigitalSignatureProfile.StructuredReport ? null
        : ProfileAttributes.IsVerified(written) ? SignaturePurpose.Verification : SignaturePurpose.Author;

    private byte[] SignHash(byte[] hash)
    {
        using RSA? rsa = _certificate.GetRSAPrivateKey();
        using ECDsa? curve = _certificate.GetECDsaPrivateKey();
        return rsa?.SignHash(hash, _algorithm.Name!.Value, RSASignaturePadding.Pkcs1) ?? curve!.SignHash(hash, DSASignatureFormat.Rfc3279DerSequence);
    }

    private string? WhyNot()
    {
        if (!_certificate.HasPrivateKey)
        {
            return "its private key is missing";
        }

        using RSA? rsa = _certificate.GetRSAPrivateKey();
        using ECDsa? curve = _certificate.GetECDsaPrivateKey();
        X509KeyUsageFlags? usage = _certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages;
        return rsa is null && curve is null ? "its key is neither of RSA nor on an elliptic curve"
            : rsa is null && _options.Profile != DigitalSignatureProfile.None ? $"the profile {_options.Profile} wants an RSA key (PS3.15 §C.1)"
            : usage is { } flags && (flags & (X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation)) == 0 ? "it was issued for something else than signatures (key usage)"
            : SignerCertificate.Weakness(_certificate);
    }
}
