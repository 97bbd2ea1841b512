using System.Buffers;
using System.Buffers.Binary;

namespace Gantry.Dicom.Network;

/// <summary>The A-ASSOCIATE-RQ PDU (PS3.8 §9.3.2).</summary>
public sealed record AssociateRequest
{
    private const byte ApplicationContextItem = 0x10;
    private const byte PresentationContextItem = 0x20;
    private const byte AbstractSyntaxItem = 0x30;
    private const byte TransferSyntaxItem = 0x40;

    /// <summary>Protocol version, a bit for each version supported; version 1 is bit 0.</summary>
    public ushort ProtocolVersion { get; init; } = 1;

    /// <summary>Called AE title, without padding.</summary>
    public required string CalledAETitle { get; init; }

    /// <summary>Calling AE title, without padding.</summary>
    public required string CallingAETitle { get; init; }

    /// <summary>Application context name (PS3.7 §A.2.1).</summary>
    public Uid ApplicationContextName { get; init; } = UserInformation.DicomApplicationContext;

    /// <summary>The presentation contexts proposed.</summary>
    public IReadOnlyList<ProposedPresentationContext> PresentationContexts { get; init; } = [];

    /// <summary>The user information.</summary>
    public UserInformation UserInformation { get; init; } = new();

    /// <summary>Writes the PDU.</summary>
    public void Encode(IBufferWriter<byte> output)
    {
        ItemWriter writer = new();
        int pdu = writer.Begin((byte)PduType.AssociateRequest, 4);
        writer.WriteUInt16(ProtocolVersion);
        writer.Zero(2);
        writer.WriteTitle(CalledAETitle);
        writer.WriteTitle(CallingAETitle);
        writer.Zero(32);
        writer.WriteItem(ApplicationContextItem, ApplicationContextName.Value);
        foreach (ProposedPresentationContext context in PresentationContexts)
        {
            int item = writer.Begin(PresentationContextItem);
            writer.WriteByte(context.Id);
            writer.Zero(3);
            writer.WriteItem(AbstractSyntaxItem, context.AbstractSyntax.Value);
            foreach (Uid syntax in context.TransferSyntaxes)
            {
                writer.WriteItem(TransferSyntaxItem, syntax.Value);
            }

            writer.End(item);
        }

        UserInformation.Encode(writer);
        writer.End(pdu, 4);
        output.Write(writer.Written);
    }

    /// <summary>Reads the PDU's variable field, without type and length.</summary>
    /// <param name="field">The bytes after the length.</param>
    /// <param name="maximumPresentationContexts">How many presentation contexts are accepted.</param>
    /// <exception cref="DicomException">A field is missing, an item is longer than what is there, or an identifier of a presentation context is even or comes twice.</exception>
    public static AssociateRequest Parse(ReadOnlySpan<byte> field, int maximumPresentationContexts = 128)
    {
        if (field.Length < 68)
        {
            throw new DicomException($"An A-ASSOCIATE-RQ PDU of {field.Length} bytes is too short: it has at least 68.");
        }

        Uid applicationContext = default;
        UserInformation user = new();
        List<ProposedPresentationContext> contexts = [];
        HashSet<byte> identifiers = [];
        ItemReader items = new(field[68..]);
        while (items.TryRead(out byte type, out ReadOnlySpan<byte> value))
        {
            switch (type)
            {
                case ApplicationContextItem:
                    applicationContext = new Uid(UpperLayerText.Decode(value));
                    break;
                case PresentationContextItem:
                    ProposedPresentationContext context = ParseContext(value);
                    if ((context.Id & 1) == 0 || !identifiers.Add(context.Id) || contexts.Count >= maximumPresentationContexts)
                    {
                        throw new DicomException($"Presentation context {context.Id} can't be taken: identifiers are odd and come once, {maximumPresentationContexts} at most.");
                    }

                    contexts.Add(context);
                    break;
                case UserInformation.Item:
                    user = UserInformation.Parse(value);
                    break;
                default:
                    break;
            }
        }

        return new AssociateRequest
        {
            ProtocolVersion = BinaryPrimitives.ReadUInt16BigEndian(field),
            CalledAETitle = UpperLayerText.Decode(field.Slice(4, 16)),
            CallingAETitle = UpperLayerText.Decode(field.Slice(20, 16)),
            ApplicationContextName = applicationContext,
            PresentationContexts = contexts,
            UserInformation = user,
        };
    }

    private static ProposedPresentationContext ParseContext(ReadOnlySpan<byte> value)
    {
        ItemReader.Require(value, 4, PresentationContextItem);
        Uid abstractSyntax = default;
        List<Uid> transferSyntaxes = [];
        ItemReader items = new(value[4..]);
        while (items.TryRead(out byte type, out ReadOnlySpan<byte> name))
        {
            if (type == AbstractSyntaxItem)
            {
                abstractSyntax = new Uid(UpperLayerText.Decode(name));
            }
            else if (type == TransferSyntaxItem)
            {
                transferSyntaxes.Add(new Uid(UpperLayerText.Decode(name)));
            }
        }

        return abstractSyntax.Value is { Length: > 0 } && transferSyntaxes.Count > 0
            ? new ProposedPresentationContext(value[0], abstractSyntax, transferSyntaxes)
            : throw new DicomException($"Presentation context {value[0]} names no abstract syntax or no transfer syntax.");
    }
}

/// <summary>A presentation context as proposed (PS3.8 §9.3.2.2).</summary>
/// <param name="Id">The odd identifier, 1 to 255.</param>
/// <param name="AbstractSyntax">The SOP class.</param>
/// <param name="TransferSyntaxes">The transfer syntaxes, in the proposer's order.</param>
public sealed record ProposedPresentationContext(byte Id, Uid AbstractSyntax, IReadOnlyList<Uid> TransferSyntaxes);
