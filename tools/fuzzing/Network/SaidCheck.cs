using System.Buffers.Binary;

namespace Gantry.Fuzzing.Network;

/// <summary>Whatever a peer says, what is answered must be well formed (PS3.8 §9.3).</summary>
internal static class SaidCheck
{
    /// <summary>What is wrong with what was said; null when nothing is.</summary>
    public static string? Of(ReadOnlySpan<byte> said)
    {
        bool isOver = false;
        bool isRejected = false;
        int offset = 0;
        while (offset < said.Length)
        {
            // A peer that goes on after a rejection instead of closing gets an abort (PS3.8 §9.2, AA-7).
            if (isOver || (isRejected && said[offset] != 7))
            {
                return $"something follows the end, at byte {offset}";
            }

            if (said.Length - offset < 6)
            {
                return $"half a PDU at byte {offset}";
            }

            ReadOnlySpan<byte> pdu = said[offset..];
            uint length = BinaryPrimitives.ReadUInt32BigEndian(pdu[2..]);
            if (pdu[0] is < 1 or > 7 || length > pdu.Length - 6)
            {
                return $"a PDU of type {pdu[0]} and length {length}, where {pdu.Length - 6} bytes are left, at byte {offset}";
            }

            pdu = pdu.Slice(6, (int)length);
            if (said[offset] == 4 && Values(pdu) is { } problem)
            {
                return $"{problem}, at byte {offset}";
            }

            if (said[offset] is 3 or 5 or 6 or 7 && length != 4)
            {
                return $"a PDU of type {said[offset]} with {length} bytes, at byte {offset}";
            }

            isOver = said[offset] == 7;
            isRejected |= said[offset] == 3;
            offset += 6 + (int)length;
        }

        return null;
    }

    private static string? Values(ReadOnlySpan<byte> field)
    {
        do
        {
            if (field.Length < 6)
            {
                return "a presentation data value without header";
            }

            uint length = BinaryPrimitives.ReadUInt32BigEndian(field);
            if (length < 2 || length > field.Length - 4 || (length & 1) != 0 || (field[4] & 1) == 0 || field[5] > 3)
            {
                return $"a presentation data value of length {length}, context {field[4]}, control {field[5]}";
            }

            field = field[(4 + (int)length)..];
        }
        while (!field.IsEmpty);

        return null;
    }
}
