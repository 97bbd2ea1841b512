using System.Buffers;
using System.Buffers.Binary;

namespace Gantry.Dicom.Network;

/// <summary>The A-ASSOCIATE-AC PDU (PS3.8 §9.3.3).</summary>
public sealed record AssociateAccept
{
    private const byte ApplicationContextItem = 0x10;
    private const byte PresentationContextItem = 0x21;
    private const byte TransferSyntaxItem = 0x40;

    /// <summary>Protocol version.</summary>
    public ushort ProtocolVersion { get; init; } = 1;

    /// <summary>The called AE title as the request had it; not to be tested when received.</summary>
    public required string CalledAETitle { get; init; }

    /// <summary>The calling AE title as the request had it; not to be tested when received.</summary>
    public required string CallingAETitle { get; init; }

    /// <summary>Application context name (PS3.7 §A.2.1).</summary>
    public Uid ApplicationContextName { get; init; } = UserInformation.DicomApplicationContext;

    /// <summary>The answer to each presentation context proposed.</summary>
    public IReadOnlyList<PresentationContextAnswer> PresentationContexts { get; init; } = [];

    /// <summary>The user information.</summary>
    public UserInformation UserInformation { get; init; } = new();

    /// <summary>Writes the PDU.</summary>
    public void Encode(IBufferWriter<byte> output)
    {
        ItemWriter writer = new();
        int pdu = writer.Begin((byte)PduType.AssociateAccept, 4);
        writer.WriteUInt16(ProtocolVersion);
        writer.Zero(2);
        writer.WriteTitle(CalledAETitle);
        writer.WriteTitle(CallingAETitle);
        writer.Zero(32);
        writer.WriteItem(ApplicationContextItem, ApplicationContextName.Value);
        foreach (PresentationContextAnswer context in PresentationContexts)
        {
            int item = writer.Begin(PresentationContextItem);
            writer.WriteByte(context.Id);
            writer.Zero(1);
            writer.WriteByte((byte)context.Result);
            writer.Zero(1);
            writer.WriteItem(TransferSyntaxItem, context.TransferSyntax.Value);
            writer.End(item);
        }

        UserInformation.Encode(writer);
        writer.End(pdu, 4);
        output.Write(writer.Written);
    }

    /// <summary>Reads the PDU's variable field, without type and length.</summary>
    /// <exception cref="DicomException">A field is missing, or an item is longer than what is there.</exception>
    public static AssociateAccept Parse(ReadOnlySpan<byte> field)
    {
        if (field.Length < 68)
        {
            throw new DicomException($"An A-ASSOCIATE-AC PDU of {field.Length} bytes is too short: it has at least 68.");
        }

        Uid applicationContext = default;
        UserInformation user = new();
        List<PresentationContextAnswer> contexts = [];
        ItemReader items = new(field[68..]);
        while (items.TryRead(out byte type, out ReadOnlySpan<byte> value))
        {
            switch (type)
            {
                case ApplicationContextItem:
                    applicationContext = new Uid(UpperLayerText.Decode(value));
                    break;
                case PresentationContextItem:
                    contexts.Add(ParseContext(value));
                    break;
                case UserInformation.Item:
                    user = UserInformation.Parse(value);
                    break;
                default:
                    break;
            }
        }

        return new AssociateAccept
        {
            ProtocolVersion = BinaryPrimitives.ReadUInt16BigEndian(field),
            CalledAETitle = UpperLayerText.Decode(field.Slice(4, 16)),
            CallingAETitle = UpperLayerText.Decode(field.Slice(20, 16)),
            ApplicationContextName = applicationContext,
            PresentationContexts = contexts,
            UserInformation = user,
        };
    }

    private static PresentationContextAnswer ParseContext(ReadOnlySpan<byte> value)
    {
        ItemReader.Require(value, 4, PresentationContextItem);
        Uid transferSyntax = new(string.Empty);
        ItemReader items = new(value[4..]);
        while (items.TryRead(out byte type, out ReadOnlySpan<byte> name))
        {
            transferSyntax = type == TransferSyntaxItem ? new Uid(UpperLayerText.Decode(name)) : transferSyntax;
        }

        return new PresentationContextAnswer(value[0], (PresentationContextResult)value[2], transferSyntax);
    }
}

/// <summary>The answer to a proposed presentation context (PS3.8 §9.3.3.2).</summary>
/// <param name="Id">The identifier it was proposed with.</param>
/// <param name="Result">Whether it is accepted.</param>
/// <param name="TransferSyntax">The transfer syntax; without meaning unless accepted.</param>
public sealed record PresentationContextAnswer(byte Id, PresentationContextResult Result, Uid TransferSyntax);

/// <summary>The result of negotiating a presentation context (PS3.8 table 9-18).</summary>
public enum PresentationContextResult : byte
{
    /// <summary>Accepted.</summary>
    Acceptance = 0,

    /// <summary>Rejected by the user.</summary>
    UserRejection = 1,

    /// <summary>Rejected by the provider, without a reason.</summary>
    NoReason = 2,

    /// <summary>The abstract syntax is not supported.</summary>
    AbstractSyntaxNotSupported = 3,

    /// <summary>None of the transfer syntaxes is supported.</summary>
    TransferSyntaxesNotSupported = 4,
}
