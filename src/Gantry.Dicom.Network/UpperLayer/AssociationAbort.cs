using System.Buffers;
using System.Buffers.Binary;

namespace Gantry.Dicom.Network;

/// <summary>The A-ABORT PDU: who aborts, and why (PS3.8 §9.3.8).</summary>
/// <param name="Source">0 service user, 2 service provider.</param>
/// <param name="Reason">The provider's reason; 0 with source 0.</param>
public sealed record AssociationAbort(byte Source, byte Reason)
{
    /// <summary>Aborted by the service user.</summary>
    public static AssociationAbort User => new(0, 0);

    /// <summary>Aborted by the provider, no reason specified.</summary>
    public static AssociationAbort NoReason => new(2, 0);

    /// <summary>Aborted by the provider: unrecognized PDU.</summary>
    public static AssociationAbort UnrecognizedPdu => new(2, 1);

    /// <summary>Aborted by the provider: unexpected PDU.</summary>
    public static AssociationAbort UnexpectedPdu => new(2, 2);

    /// <summary>Aborted by the provider: unexpected PDU parameter.</summary>
    public static AssociationAbort UnexpectedParameter => new(2, 5);

    /// <summary>Aborted by the provider: invalid PDU parameter value.</summary>
    public static AssociationAbort InvalidParameter => new(2, 6);

    /// <summary>Writes the PDU.</summary>
    public void Encode(IBufferWriter<byte> output)
    {
        Span<byte> pdu = output.GetSpan(10);
        pdu[..10].Clear();
        pdu[0] = (byte)PduType.Abort;
        BinaryPrimitives.WriteUInt32BigEndian(pdu[2..], 4);
        pdu[8] = Source;
        pdu[9] = Reason;
        output.Advance(10);
    }

    /// <summary>Reads the PDU's variable field, without type and length.</summary>
    /// <exception cref="DicomException">It is shorter than 4 bytes.</exception>
    public static AssociationAbort Parse(ReadOnlySpan<byte> field) => field.Length >= 4
        ? new AssociationAbort(field[2], field[3])
        : throw new DicomException($"An A-ABORT PDU of {field.Length} bytes is too short: it has 4.");

    /// <summary>The source and the reason in words.</summary>
    public override string ToString() => Source == 0 ? "aborted by the service user" : "aborted by the provider: " + Reason switch
    {
        0 => "no reason given",
        1 => "unrecognized PDU",
        2 => "unexpected PDU",
        4 => "unrecognized PDU parameter",
        5 => "unexpected PDU parameter",
        6 => "invalid PDU parameter value",
        _ => $"reason {Reason}",
    };
}
