using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Gantry.Dicom.Network;

/// <summary>Certificates and keys in PEM files.</summary>
public static class TlsCertificates
{
    /// <summary>Reads our own certificate and its key.</summary>
    /// <param name="certificateFile">A PEM file: the certificate first, then those between it and its root.</param>
    /// <param name="keyFile">A PEM file with the key, not encrypted; null when the key is in the file of the certificate.</param>
    /// <exception cref="DicomException">A file can't be read, or they don't fit each other; the message names the file.</exception>
    public static SslStreamCertificateContext Load(string certificateFile, string? keyFile)
    {
        try
        {
            X509Certificate2 certificate = X509Certificate2.CreateFromPemFile(certificateFile, keyFile ?? certificateFile);
            X509Certificate2Collection others = [];
            others.ImportFromPemFile(certificateFile);
            if (OperatingSystem.IsWindows())
            {
                // Windows does not take keys that were never in one of its stores.
                certificate = X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
            }

            return SslStreamCertificateContext.Create(certificate, others, offline: true);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new DicomException(
                $"The certificate in {certificateFile} with the key in {keyFile ?? certificateFile} can't be used: {exception.Message} Both must be PEM files, the key not encrypted.", exception);
        }
    }

    /// <summary>Reads certificates that are trusted.</summary>
    /// <param name="path">A PEM file with any number of certificates, or a folder of such files (*.pem, *.crt, *.cer).</param>
    /// <exception cref="DicomException">It can't be read, or there is no certificate in it.</exception>
    public static X509Certificate2Collection LoadTrusted(string path)
    {
        X509Certificate2Collection trusted = [];
        try
        {
            foreach (string file in FilesOf(path))
            {
                trusted.ImportFromPemFile(file);
            }
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new DicomException($"The trusted certificates in {path} can't be read: {exception.Message}", exception);
        }

        return trusted.Count > 0 ? trusted : throw new DicomException($"There is no certificate in {path}. Give a PEM file, or a folder of them.");
    }

    /// <summary>The files that trusted certificates are read from.</summary>
    public static IEnumerable<string> FilesOf(string path) => Directory.Exists(path)
        ? Directory.EnumerateFiles(path).Where(file => Path.GetExtension(file) is ".pem" or ".crt" or ".cer").Order(StringComparer.Ordinal)
        : [path];
}
