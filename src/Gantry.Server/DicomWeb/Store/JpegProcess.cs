using System.Buffers.Binary;
using Gantry.Dicom;

namespace Gantry.Server.DicomWeb.Store;

/// <summary>Tells from its first frame header which coding process a JPEG image is of (ISO/IEC 10918-1 §B.2.2).</summary>
internal static class JpegProcess
{
    /// <summary>The transfer syntax of an image; null when it has none in DICOM.</summary>
    /// <param name="head">The first bytes of the image, up to its frame header at least.</param>
    public static TransferSyntax? SyntaxOf(ReadOnlySpan<byte> head)
    {
        if (!head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8]))
        {
            return null;
        }

        int position = 2;
        while (position + 4 < head.Length && head[position] == 0xFF)
        {
            byte marker = head[position + 1];
            if (marker == 0xFF)
            {
                position++;
                continue;
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(head[(position + 2)..]);
            switch (marker)
            {
                case 0xC0:
                    return TransferSyntax.JPEGBaseline8Bit;
                case 0xC1:
                    return TransferSyntax.JPEGExtended12Bit;
                case 0xDA:
                    // Only lossless images come so far: the scan header says which predictor.
                    int predictor = position + 5 + (2 * head[position + 4]);
                    return predictor < head.Length && head[predictor] == 1 ? TransferSyntax.JPEGLosslessSV1 : TransferSyntax.JPEGLossless;
                case 0xC3:
                    position += 2 + length;
                    break;
                case (>= 0xC5 and <= 0xCF and not (0xC8 or 0xCC)) or 0xC2:
                    return null;
                default:
                    position += 2 + length;
                    break;
            }
        }

        return null;
    }
}
