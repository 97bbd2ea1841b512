namespace Gantry.Dicom.Network;

/// <summary>The user identity sub-item of an association request (PS3.7 §D.3.3.7.1).</summary>
/// <param name="Type">1 user name, 2 user name and passcode, 3 Kerberos, 4 SAML, 5 JSON Web Token.</param>
/// <param name="PositiveResponseRequested">Whether the requester wants a response in the acceptance.</param>
/// <param name="PrimaryField">The user name, ticket, assertion or token.</param>
/// <param name="SecondaryField">The passcode, else empty.</param>
public sealed record UserIdentity(byte Type, bool PositiveResponseRequested, ReadOnlyMemory<byte> PrimaryField, ReadOnlyMemory<byte> SecondaryField)
{
    /// <summary>The type only: nothing of the fields may reach a log.</summary>
    public override string ToString() => $"user identity of type {Type}";
}
