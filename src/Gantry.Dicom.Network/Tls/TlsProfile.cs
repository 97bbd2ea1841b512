namespace Gantry.Dicom.Network;

/// <summary>
/// The secure transport connection profiles (PS3.15 annex B). None of them negotiates TLS 1.0 or 1.1: BCP 195, which all of them refer to, forbids both since RFC 8996.
/// The first three are retired; they are for peers that were made for them.
/// </summary>
public enum TlsProfile
{
    /// <summary>BCP 195 (PS3.15 §B.9, retired): also the suites that older peers of TLS 1.2 may need, without forward secrecy.</summary>
    Bcp195,

    /// <summary>Non-downgrading BCP 195 (PS3.15 §B.10, retired): authenticated encryption and forward secrecy only.</summary>
    NonDowngradingBcp195,

    /// <summary>Extended BCP 195 (PS3.15 §B.11, retired): only the suites of TLS 1.2 that the profile names.</summary>
    ExtendedBcp195,

    /// <summary>BCP 195 with RFC 8996 and RFC 9325 (PS3.15 §B.12): the suites that RFC 9325 recommends, and TLS 1.3.</summary>
    Bcp195Rfc8996,

    /// <summary>Modified BCP 195 with RFC 8996 and RFC 9325 (PS3.15 §B.13): only the suites that the profile names, and TLS 1.3.</summary>
    ModifiedBcp195Rfc8996,
}
