using System.Buffers.Binary;

namespace Gantry.Dicom.Network;

/// <summary>The user information item of A-ASSOCIATE-RQ and A-ASSOCIATE-AC (PS3.8 §9.3.2.3, PS3.7 §D.3.3).</summary>
public sealed record UserInformation
{
    internal const byte Item = 0x50;
    private const byte MaximumLengthItem = 0x51;
    private const byte ImplementationClassItem = 0x52;
    private const byte AsynchronousOperationsItem = 0x53;
    private const byte RoleSelectionItem = 0x54;
    private const byte ImplementationVersionItem = 0x55;
    private const byte ExtendedNegotiationItem = 0x56;
    private const byte UserIdentityItem = 0x58;
    private const byte UserIdentityResponseItem = 0x59;

    /// <summary>The DICOM application context name (PS3.7 §A.2.1).</summary>
    public static Uid DicomApplicationContext => new("1.2.840.10008.3.1.1.1");

    /// <summary>The longest P-DATA-TF PDU the sender takes; 0 means unlimited; null when the item is absent, which means the same (PS3.8 §D.1).</summary>
    public uint? MaximumLength { get; init; }

    /// <summary>Implementation Class UID (PS3.7 §D.3.3.2).</summary>
    public Uid? ImplementationClassUid { get; init; }

    /// <summary>Implementation Version Name; null when absent.</summary>
    public string? ImplementationVersionName { get; init; }

    /// <summary>The asynchronous operations window; null when absent, which means one operation at a time (PS3.7 §D.3.3.3).</summary>
    public AsynchronousOperationsWindow? AsynchronousOperations { get; init; }

    /// <summary>SCP/SCU role selections (PS3.7 §D.3.3.4).</summary>
    public IReadOnlyList<RoleSelection> RoleSelections { get; init; } = [];

    /// <summary>SOP class extended negotiations (PS3.7 §D.3.3.5).</summary>
    public IReadOnlyList<SopClassExtendedNegotiation> ExtendedNegotiations { get; init; } = [];

    /// <summary>SOP class common extended negotiations, in a request only (PS3.7 §D.3.3.6).</summary>
    public IReadOnlyList<SopClassCommonExtendedNegotiation> CommonExtendedNegotiations { get; init; } = [];

    /// <summary>User identity, in a request only (PS3.7 §D.3.3.7.1).</summary>
    public UserIdentity? UserIdentity { get; init; }

    /// <summary>
    /// The answer to a user identity, in an acceptance only: the server's ticket, response or token, or nothing for names; null when the item is absent (PS3.7 §D.3.3.7.2).
    /// </summary>
    public ReadOnlyMemory<byte>? UserIdentityResponse { get; init; }

    internal void Encode(ItemWriter writer)
    {
        int information = writer.Begin(Item);
        if (MaximumLength is { } maximum)
        {
            int item = writer.Begin(MaximumLengthItem);
            writer.WriteUInt32(maximum);
            writer.End(item);
        }

        if (ImplementationClassUid is { } implementation)
        {
            writer.WriteItem(ImplementationClassItem, implementation.Value);
        }

        if (AsynchronousOperations is { } window)
        {
            int item = writer.Begin(AsynchronousOperationsItem);
            writer.WriteUInt16(window.Invoked);
            writer.WriteUInt16(window.Performed);
            writer.End(item);
        }

        foreach (RoleSelection role in RoleSelections)
        {
            int item = writer.Begin(RoleSelectionItem);
            writer.WriteCountedText(role.SopClass.Value);
            writer.WriteByte(role.Scu ? (byte)1 : (byte)0);
            writer.WriteByte(role.Scp ? (byte)1 : (byte)0);
            writer.End(item);
        }

        if (ImplementationVersionName is { } version)
        {
            writer.WriteItem(ImplementationVersionItem, version);
        }

        foreach (SopClassExtendedNegotiation negotiation in ExtendedNegotiations)
        {
            int item = writer.Begin(ExtendedNegotiationItem);
            writer.WriteCountedText(negotiation.SopClass.Value);
            writer.Write(negotiation.Information.Span);
            writer.End(item);
        }

        foreach (SopClassCommonExtendedNegotiation negotiation in CommonExtendedNegotiations)
        {
            negotiation.Encode(writer);
        }

        if (UserIdentity is { } identity)
        {
            int item = writer.Begin(UserIdentityItem);
            writer.WriteByte((byte)identity.Type);
            writer.WriteByte(identity.PositiveResponseRequested ? (byte)1 : (byte)0);
            writer.WriteCounted(identity.PrimaryField.Span);
            writer.WriteCounted(identity.SecondaryField.Span);
            writer.End(item);
        }

        if (UserIdentityResponse is { } response)
        {
            int item = writer.Begin(UserIdentityResponseItem);
            writer.WriteCounted(response.Span);
            writer.End(item);
        }

        writer.End(information);
    }

    internal static UserInformation Parse(ReadOnlySpan<byte> bytes)
    {
        UserInformation information = new();
        List<RoleSelection> roles = [];
        List<SopClassExtendedNegotiation> negotiations = [];
        List<SopClassCommonExtendedNegotiation> common = [];
        ItemReader items = new(bytes);
        while (items.TryRead(out byte type, out ReadOnlySpan<byte> value))
        {
            switch (type)
            {
                case MaximumLengthItem:
                    ItemReader.Require(value, 4, type);
                    information = information with { MaximumLength = BinaryPrimitives.ReadUInt32BigEndian(value) };
                    break;
                case ImplementationClassItem:
                    information = information with { ImplementationClassUid = new Uid(UpperLayerText.Decode(value)) };
                    break;
                case AsynchronousOperationsItem:
                    ItemReader.Require(value, 4, type);
                    information = information with
                    {
                        AsynchronousOperations = new AsynchronousOperationsWindow(
                            BinaryPrimitives.ReadUInt16BigEndian(value),
                            BinaryPrimitives.ReadUInt16BigEndian(value[2..])),
                    };
                    break;
                case RoleSelectionItem:
                    Uid roleClass = new(UpperLayerText.Decode(ItemReader.TakeCounted(ref value, type)));
                    ItemReader.Require(value, 2, type);
                    roles.Add(new RoleSelection(roleClass, value[0] == 1, value[1] == 1));
                    break;
                case ImplementationVersionItem:
                    information = information with { ImplementationVersionName = UpperLayerText.Decode(value) };
                    break;
                case ExtendedNegotiationItem:
                    Uid negotiatedClass = new(UpperLayerText.Decode(ItemReader.TakeCounted(ref value, type)));
                    negotiations.Add(new SopClassExtendedNegotiation(negotiatedClass, value.ToArray()));
                    break;
                case SopClassCommonExtendedNegotiation.Item:
                    common.Add(SopClassCommonExtendedNegotiation.Parse(value));
                    break;
                case UserIdentityItem:
                    information = information with { UserIdentity = ParseIdentity(value) };
                    break;
                case UserIdentityResponseItem:
                    information = information with { UserIdentityResponse = ItemReader.TakeCounted(ref value, type).ToArray() };
                    break;
                default:
                    break;
            }
        }

        return information with { RoleSelections = roles, ExtendedNegotiations = negotiations, CommonExtendedNegotiations = common };
    }

    private static UserIdentity ParseIdentity(ReadOnlySpan<byte> value)
    {
        ItemReader.Require(value, 2, UserIdentityItem);
        ReadOnlySpan<byte> fields = value[2..];
        byte[] primary = ItemReader.TakeCounted(ref fields, UserIdentityItem).ToArray();
        byte[] secondary = fields.IsEmpty ? [] : ItemReader.TakeCounted(ref fields, UserIdentityItem).ToArray();
        return new UserIdentity((UserIdentityType)value[0], value[1] == 1, primary, secondary);
    }
}

/// <summary>The asynchronous operations window sub-item (PS3.7 §D.3.3.3).</summary>
/// <param name="Invoked">Maximum number of operations invoked; 0 means unlimited.</param>
/// <param name="Performed">Maximum number of operations performed; 0 means unlimited.</param>
public readonly record struct AsynchronousOperationsWindow(ushort Invoked, ushort Performed);

/// <summary>An SCP/SCU role selection sub-item (PS3.7 §D.3.3.4).</summary>
/// <param name="SopClass">The SOP class.</param>
/// <param name="Scu">Whether the requester of the association is, or may be, service class user.</param>
/// <param name="Scp">Whether the requester of the association is, or may be, service class provider.</param>
public sealed record RoleSelection(Uid SopClass, bool Scu, bool Scp);

/// <summary>A SOP class extended negotiation sub-item (PS3.7 §D.3.3.5).</summary>
/// <param name="SopClass">The SOP class.</param>
/// <param name="Information">The service class application information.</param>
public sealed record SopClassExtendedNegotiation(Uid SopClass, ReadOnlyMemory<byte> Information);
