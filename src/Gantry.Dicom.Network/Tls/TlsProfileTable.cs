using System.Net.Security;
using System.Security.Authentication;
using Suite = System.Net.Security.TlsCipherSuite;

namespace Gantry.Dicom.Network;

/// <summary>Protocol versions and cipher suites of the profiles, the preferred suite first (PS3.15 §B.9 to §B.13, RFC 9325 §4.2).</summary>
public static class TlsProfileTable
{
    private static readonly Suite[] s_tls13 = [Suite.TLS_AES_256_GCM_SHA384, Suite.TLS_CHACHA20_POLY1305_SHA256, Suite.TLS_AES_128_GCM_SHA256];

    private static readonly Suite[] s_recommended =
    [
        Suite.TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384,
        Suite.TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384,
        Suite.TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256,
        Suite.TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256,
    ];

    private static readonly Suite[] s_finiteField = [Suite.TLS_DHE_RSA_WITH_AES_256_GCM_SHA384, Suite.TLS_DHE_RSA_WITH_AES_128_GCM_SHA256];

    private static readonly Suite[] s_modified =
    [
        .. s_recommended,
        Suite.TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256,
        Suite.TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256,
        Suite.TLS_ECDHE_ECDSA_WITH_AES_256_CCM,
        Suite.TLS_ECDHE_ECDSA_WITH_AES_128_CCM,
        Suite.TLS_ECDHE_ECDSA_WITH_AES_256_CCM_8,
        Suite.TLS_ECDHE_ECDSA_WITH_AES_128_CCM_8,
        Suite.TLS_ECDHE_ECDSA_WITH_CAMELLIA_256_GCM_SHA384,
        Suite.TLS_ECDHE_RSA_WITH_CAMELLIA_256_GCM_SHA384,
        Suite.TLS_ECDHE_ECDSA_WITH_CAMELLIA_128_GCM_SHA256,
        Suite.TLS_ECDHE_RSA_WITH_CAMELLIA_128_GCM_SHA256,
    ];

    /// <summary>The protocol versions of a profile.</summary>
    public static SslProtocols ProtocolsOf(TlsProfile profile) =>
        profile == TlsProfile.ExtendedBcp195 ? SslProtocols.Tls12 : SslProtocols.Tls12 | SslProtocols.Tls13;

    /// <summary>The cipher suites of a profile.</summary>
    public static IReadOnlyList<Suite> SuitesOf(TlsProfile profile) => profile switch
    {
        // TLS 1.2 demands the last one of everybody (RFC 5246 §9).
        TlsProfile.Bcp195 => [.. s_tls13, .. s_recommended, .. s_finiteField, Suite.TLS_RSA_WITH_AES_128_CBC_SHA],
        TlsProfile.NonDowngradingBcp195 => [.. s_tls13, .. s_recommended, .. s_finiteField],
        TlsProfile.ExtendedBcp195 => [.. s_recommended, .. s_finiteField],
        TlsProfile.ModifiedBcp195Rfc8996 => [.. s_tls13, Suite.TLS_AES_128_CCM_SHA256, Suite.TLS_AES_128_CCM_8_SHA256, .. s_modified],
        _ => [.. s_tls13, .. s_recommended],
    };

    /// <summary>The suites as the system wants them; null on Windows, where the administrator of the machine decides which suites there are.</summary>
    internal static CipherSuitesPolicy? PolicyOf(TlsProfile profile) => OperatingSystem.IsWindows() || OperatingSystem.IsAndroid() ? null : new CipherSuitesPolicy(SuitesOf(profile));
}
