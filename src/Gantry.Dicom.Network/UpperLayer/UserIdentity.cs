using System.Text;

namespace Gantry.Dicom.Network;

/// <summary>The user identity sub-item of an association request (PS3.7 §D.3.3.7.1). Its fields are secrets: they never reach a log.</summary>
/// <param name="Type">What the fields are.</param>
/// <param name="PositiveResponseRequested">Whether the requester wants to be told that the identity was accepted.</param>
/// <param name="PrimaryField">The user name in UTF-8, the ticket, the assertion or the token.</param>
/// <param name="SecondaryField">The passcode in UTF-8, else empty.</param>
public sealed record UserIdentity(UserIdentityType Type, bool PositiveResponseRequested, ReadOnlyMemory<byte> PrimaryField, ReadOnlyMemory<byte> SecondaryField)
{
    /// <summary>The user name; null when the identity is no name.</summary>
    public string? Name => Type is UserIdentityType.UserName or UserIdentityType.UserNameAndPasscode ? Encoding.UTF8.GetString(PrimaryField.Span) : null;

    /// <summary>The passcode; null when there is none.</summary>
    public string? Passcode => Type == UserIdentityType.UserNameAndPasscode ? Encoding.UTF8.GetString(SecondaryField.Span) : null;

    /// <summary>A user name (PS3.15 §B.4).</summary>
    public static UserIdentity OfUser(string name, bool positiveResponseRequested = false) =>
        new(UserIdentityType.UserName, positiveResponseRequested, Encoding.UTF8.GetBytes(name), default);

    /// <summary>A user name and its passcode (PS3.15 §B.5).</summary>
    public static UserIdentity OfUser(string name, string passcode, bool positiveResponseRequested = false) =>
        new(UserIdentityType.UserNameAndPasscode, positiveResponseRequested, Encoding.UTF8.GetBytes(name), Encoding.UTF8.GetBytes(passcode));

    /// <summary>A Kerberos service ticket (PS3.15 §B.6). It is passed on as it is.</summary>
    public static UserIdentity OfKerberosTicket(ReadOnlyMemory<byte> ticket, bool positiveResponseRequested = false) =>
        new(UserIdentityType.KerberosServiceTicket, positiveResponseRequested, ticket, default);

    /// <summary>A SAML assertion (PS3.15 §B.7).</summary>
    public static UserIdentity OfSamlAssertion(ReadOnlyMemory<byte> assertion, bool positiveResponseRequested = false) =>
        new(UserIdentityType.SamlAssertion, positiveResponseRequested, assertion, default);

    /// <summary>A JSON Web Token.</summary>
    public static UserIdentity OfJsonWebToken(string token, bool positiveResponseRequested = false) =>
        new(UserIdentityType.JsonWebToken, positiveResponseRequested, Encoding.ASCII.GetBytes(token), default);

    /// <summary>The type only: nothing of the fields may reach a log.</summary>
    public override string ToString() => $"user identity of type {Type}";
}

/// <summary>What the fields of a user identity are (PS3.7 table D.3-14).</summary>
public enum UserIdentityType : byte
{
    /// <summary>A user name.</summary>
    UserName = 1,

    /// <summary>A user name and a passcode.</summary>
    UserNameAndPasscode = 2,

    /// <summary>A Kerberos service ticket.</summary>
    KerberosServiceTicket = 3,

    /// <summary>A SAML assertion.</summary>
    SamlAssertion = 4,

    /// <summary>A JSON Web Token.</summary>
    JsonWebToken = 5,
}
