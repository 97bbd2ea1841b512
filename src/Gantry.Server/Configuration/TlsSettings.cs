using Gantry.Dicom;
using Gantry.Dicom.Network;

namespace Gantry.Server.Configuration;

/// <summary>What the configuration says of TLS (<c>dicom.tls</c>).</summary>
public sealed record TlsSettings
{
    /// <summary>The names of the profiles.</summary>
    public static IReadOnlyDictionary<string, TlsProfile> Profiles { get; } = new Dictionary<string, TlsProfile>(StringComparer.OrdinalIgnoreCase)
    {
        ["bcp195"] = TlsProfile.Bcp195,
        ["bcp195-non-downgrading"] = TlsProfile.NonDowngradingBcp195,
        ["bcp195-extended"] = TlsProfile.ExtendedBcp195,
        ["bcp195-rfc8996"] = TlsProfile.Bcp195Rfc8996,
        ["bcp195-rfc8996-modified"] = TlsProfile.ModifiedBcp195Rfc8996,
    };

    /// <summary>The port; 0 lets the system choose; null when nothing listens.</summary>
    public int? Port { get; init; }

    /// <summary>The file of the certificate; null when there is none, as outgoing associations may have it.</summary>
    public string? Certificate { get; init; }

    /// <summary>The file of the key; null when it is in the file of the certificate.</summary>
    public string? Key { get; init; }

    /// <summary>The file or folder of trusted certificates; null for those that the system trusts.</summary>
    public string? Trusted { get; init; }

    /// <summary>The profile.</summary>
    public TlsProfile Profile { get; init; } = TlsProfile.Bcp195Rfc8996;

    /// <summary>Whether those who connect must show a certificate.</summary>
    public ClientCertificates ClientCertificates { get; init; } = ClientCertificates.Required;

    /// <summary>Reads the files.</summary>
    /// <exception cref="DicomException">One of them can't be used; the message names it.</exception>
    public TlsOptions Load() => new()
    {
        Profile = Profile,
        ClientCertificates = ClientCertificates,
        Certificate = Certificate is null ? null : TlsCertificates.Load(Certificate, Key),
        TrustedCertificates = Trusted is null ? null : TlsCertificates.LoadTrusted(Trusted),
    };

    /// <summary>What tells whether one of the files changed.</summary>
    internal string Stamp() => string.Join('|', ((string?[])[Certificate, Key]).OfType<string>().Concat(Trusted is null ? [] : TlsCertificates.FilesOf(Trusted)).Select(StampOf));

    private static string StampOf(string path)
    {
        FileInfo file = new(path);
        return file.Exists ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path} {file.LastWriteTimeUtc.Ticks} {file.Length}") : path;
    }
}
