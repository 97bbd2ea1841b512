using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Gantry.Cli.CommandLine;

namespace Gantry.Cli.Files;

/// <summary>Certificates and keys in PEM files.</summary>
internal static class CertificateFiles
{
    /// <summary>The certificates of files.</summary>
    /// <param name="option">The option that names them.</param>
    /// <param name="paths">The files.</param>
    /// <exception cref="UsageException">One can't be read.</exception>
    internal static X509Certificate2Collection Read(string option, IEnumerable<string> paths)
    {
        X509Certificate2Collection certificates = [];
        foreach (string path in paths)
        {
            try
            {
                certificates.ImportFromPemFile(path);
            }
            catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
            {
                throw new UsageException($"{option}: '{path}' is no certificate in PEM form: {exception.Message}");
            }
        }

        return certificates;
    }

    /// <summary>A certificate with its private key.</summary>
    /// <param name="certificate">The file of the certificate.</param>
    /// <param name="key">The file of the key; null where it is in that of the certificate.</param>
    /// <param name="passphrase">A file with the passphrase of the key; null when it is not encrypted.</param>
    /// <exception cref="UsageException">One can't be read.</exception>
    internal static X509Certificate2 ReadWithKey(string certificate, string? key, string? passphrase = null)
    {
        try
        {
            return passphrase is null
                ? X509Certificate2.CreateFromPemFile(certificate, key)
                : X509Certificate2.CreateFromEncryptedPemFile(certificate, File.ReadAllText(passphrase).TrimEnd('\r', '\n'), key);
        }
        catch (Exception exception) when (exception is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"--certificate: {exception.Message}");
        }
    }
}
