using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>Takes a video's own stream out of packets (ISO/IEC 13818-1 §2.4, §2.5).</summary>
internal static class PacketStreams
{
    private const int PacketLength = 188;
    private const byte Synchronization = 0x47;

    /// <summary>Whether bytes are transport packets: three of them begin as they must.</summary>
    public static bool IsTransport(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 2 * PacketLength && bytes[0] == Synchronization && bytes[PacketLength] == Synchronization && bytes[2 * PacketLength] == Synchronization;

    /// <summary>The payload of the first video among transport packets.</summary>
    public static byte[] FromTransport(ReadOnlySpan<byte> bytes)
    {
        using MemoryStream video = new();
        int found = -1;
        for (; bytes.Length >= PacketLength && bytes[0] == Synchronization; bytes = bytes[PacketLength..])
        {
            bool begins = (bytes[1] & 0x40) != 0;
            int id = ((bytes[1] & 0x1F) << 8) | bytes[2];
            int from = (bytes[3] & 0x20) != 0 ? 5 + bytes[4] : 4;
            if ((bytes[3] & 0x10) == 0 || from >= PacketLength)
            {
                continue;
            }

            ReadOnlySpan<byte> payload = bytes[from..PacketLength];
            if (begins && found < 0 && IsVideoPacket(payload))
            {
                found = id;
            }

            if (id == found)
            {
                video.Write(begins ? PayloadOf(payload) : payload);
            }
        }

        return video.ToArray();
    }

    /// <summary>The payload of the videos in a program stream.</summary>
    public static byte[] FromProgram(ReadOnlySpan<byte> bytes)
    {
        using MemoryStream video = new();
        while (bytes.IndexOf<byte>([0, 0, 1]) is var at and >= 0 && bytes.Length >= at + 6)
        {
            bytes = bytes[at..];
            if (bytes[3] < 0xBB)
            {
                bytes = bytes[4..];
                continue;
            }

            int length = Math.Min(bytes.Length, 6 + BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]));
            if (IsVideoPacket(bytes))
            {
                video.Write(PayloadOf(bytes[..length]));
            }

            bytes = bytes[length..];
        }

        return video.ToArray();
    }

    private static bool IsVideoPacket(ReadOnlySpan<byte> packet) => packet is [0, 0, 1, >= 0xE0 and <= 0xEF, ..];

    // Six bytes, two of flags, and the length of what else is said.
    private static ReadOnlySpan<byte> PayloadOf(ReadOnlySpan<byte> packet) =>
        packet.Length > 9 && packet[6] >> 6 == 2 && 9 + packet[8] <= packet.Length ? packet[(9 + packet[8])..] : [];
}
