using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Security.Cryptography.Xml;

namespace Gantry.Dicom.Objects.Deidentification;

/// <summary>
/// Original attributes within the de-identified object itself, in Encrypted Attributes Sequence (0400,0500): an envelope of the Cryptographic Message Syntax
/// that only the holders of the recipients' private keys can open (PS3.15 §E.1.1, RFC 5652).
/// </summary>
public static class EncryptedAttributes
{
    private const int MostItems = 100;
    private static readonly Oid s_aes256 = new("2.16.840.1.101.3.4.1.42");

    /// <summary>Encrypts attributes for recipients and puts them into a data set.</summary>
    /// <param name="dataSet">The de-identified data set.</param>
    /// <param name="originals">What to encrypt.</param>
    /// <param name="recipients">The certificates of those who may read it.</param>
    /// <exception cref="CryptographicException">A certificate's key can't be used for encryption.</exception>
    public static void Seal(DataSet dataSet, DataSet originals, X509Certificate2Collection recipients)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(originals);
        ArgumentNullException.ThrowIfNull(recipients);
        DataSet content = new();
        content.SetItems(Attributes.ModifiedAttributesSequence, originals);
        EnvelopedCms envelope = new(new ContentInfo(content.Encode(TransferSyntax.ExplicitVRLittleEndian).ToArray()), new AlgorithmIdentifier(s_aes256));
        envelope.Encrypt(new CmsRecipientCollection(SubjectIdentifierType.IssuerAndSerialNumber, recipients));
        DataSet item = new();
        item.Set(Attributes.EncryptedContentTransferSyntaxUID, TransferSyntax.ExplicitVRLittleEndian.Uid);
        item.SetBytes(Attributes.EncryptedContent, VR.OB, envelope.Encode());
        dataSet.SetItems(Attributes.EncryptedAttributesSequence, item);
    }

    /// <summary>Opens the attributes that were encrypted for a certificate.</summary>
    /// <param name="dataSet">The de-identified data set.</param>
    /// <param name="recipient">The certificate with its private key.</param>
    /// <returns>The original attributes; null when there are none for this certificate.</returns>
    /// <exception cref="DicomException">What is encrypted is damaged.</exception>
    public static DataSet? Open(DataSet dataSet, X509Certificate2 recipient)
    {
        ArgumentNullException.ThrowIfNull(dataSet);
        ArgumentNullException.ThrowIfNull(recipient);
        foreach (DataSet item in dataSet.Items(Attributes.EncryptedAttributesSequence).Take(MostItems))
        {
            EnvelopedCms envelope = new();
            try
            {
                envelope.Decode(item.GetBytes(Attributes.EncryptedContent).Span);
                RecipientInfo[] infos = [.. envelope.RecipientInfos.Cast<RecipientInfo>()];
                if (!Array.Exists(infos, info => IsFor(info, recipient)))
                {
                    continue;
                }

                envelope.Decrypt([recipient]);
            }
            catch (CryptographicException exception)
            {
                throw new DicomException($"Encrypted Attributes Sequence {Attributes.EncryptedAttributesSequence.Tag} can't be opened: {exception.Message}", exception);
            }

            TransferSyntax syntax = item.GetString(Attributes.EncryptedContentTransferSyntaxUID) is { } uid && TransferSyntax.IsKnown(new Uid(uid)) ? TransferSyntax.Of(new Uid(uid)) : TransferSyntax.ExplicitVRLittleEndian;
            // What names no character set is in that of the object.
            DicomReadOptions options = new() { Context = DicomContext.Default with { UndeclaredCharacterSet = dataSet.CharacterSet } };
            return DataSet.Parse(envelope.ContentInfo.Content, syntax, options).Items(Attributes.ModifiedAttributesSequence) is [DataSet originals, ..] ? originals : null;
        }

        return null;
    }

    private static bool IsFor(RecipientInfo info, X509Certificate2 certificate) =>
        info.RecipientIdentifier.Value is X509IssuerSerial serial ? serial.SerialNumber == certificate.SerialNumber : info.RecipientIdentifier.Type != SubjectIdentifierType.IssuerAndSerialNumber;
}
