using System.Buffers;
using System.Buffers.Binary;

namespace Gantry.Dicom.Network;

/// <summary>What a peer still sends when it should close the connection (Sta13): thrown away, whatever its length, but for what the table wants answered.</summary>
/// <param name="isAligned">Whether a PDU begins where reading goes on; after an abort in the middle of something nobody knows.</param>
internal sealed class PartingPdus(bool isAligned)
{
    private const int HeaderLength = 6;
    private bool _isAligned = isAligned;
    private long _left;

    /// <summary>Takes what is there off the buffer.</summary>
    /// <returns>What happened, of the events that matter in this state; null for nothing.</returns>
    public UpperLayerEvent? Take(ref ReadOnlySequence<byte> buffer)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        while (_isAligned && !buffer.IsEmpty)
        {
            long skipped = Math.Min(_left, buffer.Length);
            buffer = buffer.Slice(skipped);
            _left -= skipped;
            if (_left > 0 || buffer.IsEmpty)
            {
                return null;
            }

            PduType type = (PduType)buffer.FirstSpan[0];
            if (type is < PduType.AssociateRequest or > PduType.Abort)
            {
                return End(ref buffer, UpperLayerEvent.InvalidPduReceived);
            }

            if (buffer.Length < HeaderLength)
            {
                return null;
            }

            if (type is PduType.AssociateRequest or PduType.Abort)
            {
                return End(ref buffer, type == PduType.Abort ? UpperLayerEvent.AbortReceived : UpperLayerEvent.AssociateRequestReceived);
            }

            buffer.Slice(0, HeaderLength).CopyTo(header);
            _left = BinaryPrimitives.ReadUInt32BigEndian(header[2..]);
            buffer = buffer.Slice(HeaderLength);
        }

        if (!_isAligned)
        {
            buffer = buffer.Slice(buffer.End);
        }

        return null;
    }

    // One answer is enough for a peer that does not keep to the protocol.
    private UpperLayerEvent End(ref ReadOnlySequence<byte> buffer, UpperLayerEvent happened)
    {
        _isAligned = false;
        buffer = buffer.Slice(buffer.End);
        return happened;
    }
}
