using System.Buffers;
using System.Buffers.Binary;

namespace Gantry.Dicom.Network;

/// <summary>The A-ASSOCIATE-RJ PDU: result, source and reason of a rejection (PS3.8 §9.3.4).</summary>
/// <param name="Result">1 permanent, 2 transient.</param>
/// <param name="Source">1 service user, 2 service provider (ACSE), 3 service provider (presentation).</param>
/// <param name="Reason">The reason, with a meaning of its own for each source.</param>
public sealed record AssociateReject(byte Result, byte Source, byte Reason)
{
    /// <summary>Permanent: no reason given.</summary>
    public static AssociateReject NoReason => new(1, 1, 1);

    /// <summary>Permanent: application context name not supported.</summary>
    public static AssociateReject ApplicationContextNotSupported => new(1, 1, 2);

    /// <summary>Permanent: calling AE title not recognized.</summary>
    public static AssociateReject CallingAETitleNotRecognized => new(1, 1, 3);

    /// <summary>Permanent: called AE title not recognized.</summary>
    public static AssociateReject CalledAETitleNotRecognized => new(1, 1, 7);

    /// <summary>Permanent: protocol version not supported.</summary>
    public static AssociateReject ProtocolVersionNotSupported => new(1, 2, 2);

    /// <summary>Transient: temporary congestion.</summary>
    public static AssociateReject TemporaryCongestion => new(2, 3, 1);

    /// <summary>Transient: local limit exceeded.</summary>
    public static AssociateReject LocalLimitExceeded => new(2, 3, 2);

    /// <summary>Whether trying again later may help.</summary>
    public bool IsTransient => Result == 2;

    /// <summary>The reason in words.</summary>
    public override string ToString() => (IsTransient ? "rejected for now: " : "rejected: ") + ((Source, Reason) switch
    {
        (1, 1) => "no reason given",
        (1, 2) => "application context name not supported",
        (1, 3) => "calling AE title not recognized",
        (1, 7) => "called AE title not recognized",
        (2, 1) => "no reason given",
        (2, 2) => "protocol version not supported",
        (3, 1) => "temporary congestion",
        (3, 2) => "local limit exceeded",
        _ => $"source {Source}, reason {Reason}",
    });

    /// <summary>Writes the PDU.</summary>
    public void Encode(IBufferWriter<byte> output)
    {
        Span<byte> pdu = output.GetSpan(10);
        pdu[..10].Clear();
        pdu[0] = (byte)PduType.AssociateReject;
        BinaryPrimitives.WriteUInt32BigEndian(pdu[2..], 4);
        pdu[7] = Result;
        pdu[8] = Source;
        pdu[9] = Reason;
        output.Advance(10);
    }

    /// <summary>Reads the PDU's variable field, without type and length.</summary>
    /// <exception cref="DicomException">It is shorter than 4 bytes.</exception>
    public static AssociateReject Parse(ReadOnlySpan<byte> field) => field.Length >= 4
        ? new AssociateReject(field[1], field[2], field[3])
        : throw new DicomException($"An A-ASSOCIATE-RJ PDU of {field.Length} bytes is too short: it has 4.");
}
