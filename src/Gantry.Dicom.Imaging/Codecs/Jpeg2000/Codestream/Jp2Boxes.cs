using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>The boxes of a JP2 file (ITU-T T.800 annex I), which some devices put around the code stream against PS3.5 §A.4.4.</summary>
internal static class Jp2Boxes
{
    private const uint ContiguousCodestream = 0x6A703263; // jp2c

    /// <summary>Where the code stream starts: 0 unless there are boxes around it.</summary>
    /// <exception cref="DicomException">There are boxes and none holds a code stream.</exception>
    public static int FindCodestream(ReadOnlySpan<byte> bytes)
    {
        if (!bytes.StartsWith("\0\0\0\fjP  \r\n"u8))
        {
            return 0;
        }

        long position = 0;
        while (position + 8 <= bytes.Length)
        {
            ReadOnlySpan<byte> box = bytes[(int)position..];
            long length = BinaryPrimitives.ReadUInt32BigEndian(box);
            bool isLong = length == 1 && box.Length >= 16;
            if (BinaryPrimitives.ReadUInt32BigEndian(box[4..]) == ContiguousCodestream)
            {
                return (int)position + (isLong ? 16 : 8);
            }

            length = isLong ? (long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(box[8..]), int.MaxValue) : length;
            if (length < 8)
            {
                break;
            }

            position += length;
        }

        throw Jpeg2000Stream.Error("The boxes of the JP2 file hold no code stream", (int)Math.Min(position, bytes.Length));
    }
}
