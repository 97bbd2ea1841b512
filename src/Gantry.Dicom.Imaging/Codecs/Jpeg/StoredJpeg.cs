using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>Frames that are stored as a JPEG that any browser shows as it is.</summary>
public static class StoredJpeg
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte BaselineFrame = 0xC0;
    private const byte StartOfScan = 0xDA;
    private const byte AdobeSegment = 0xEE;
    private const byte JfifSegment = 0xE0;

    /// <summary>Whether a stored frame is an 8-bit baseline JPEG whose colours and grays come out right when it is shown without DICOM.</summary>
    /// <param name="description">The description of the data set's pixels.</param>
    /// <param name="frame">The frame's bytes as stored, its fragments joined.</param>
    /// <param name="jpeg">The code stream from SOI to EOI, without padding.</param>
    /// <returns>False when the frame has to be decoded to be shown.</returns>
    public static bool TryGetStoredJpeg(PixelDescription description, ReadOnlyMemory<byte> frame, out ReadOnlyMemory<byte> jpeg)
    {
        ArgumentNullException.ThrowIfNull(description);
        jpeg = default;
        if (description.TransferSyntax != TransferSyntax.JPEGBaseline8Bit
            || !TryReadHeader(frame.Span, out Header header)
            || header.Width != description.Columns
            || header.Height != description.Rows
            || header.Components != description.SamplesPerPixel
            || !ColorsComeOutRight(description.PhotometricInterpretation, header))
        {
            return false;
        }

        int end = frame.Span.LastIndexOf([(byte)0xFF, EndOfImage]);
        if (end < 0)
        {
            return false;
        }

        jpeg = frame[..(end + 2)];
        return true;
    }

    // A viewer without DICOM takes three components for YCbCr unless an Adobe segment or the names R, G, B say otherwise.
    private static bool ColorsComeOutRight(string photometricInterpretation, Header header) => photometricInterpretation switch
    {
        "MONOCHROME2" => header.Components == 1,
        "YBR_FULL" or "YBR_FULL_422" => header.Components == 3 && (header.HasJfif || header.AdobeTransform is 1 or null) && !(header.IsNamedRgb && header.AdobeTransform is null && !header.HasJfif),
        "RGB" => header.Components == 3 && !header.HasJfif && (header.AdobeTransform == 0 || (header.AdobeTransform is null && header.IsNamedRgb)),
        _ => false,
    };

    private static bool TryReadHeader(ReadOnlySpan<byte> frame, out Header header)
    {
        header = default;
        if (frame.Length < 4 || frame[0] != 0xFF || frame[1] != StartOfImage)
        {
            return false;
        }

        bool hasFrame = false;
        int position = 2;
        while (position + 4 <= frame.Length)
        {
            byte marker = frame[position + 1];
            if (frame[position] != 0xFF)
            {
                return false;
            }

            if (marker == 0xFF)
            {
                position++;
                continue;
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(frame[(position + 2)..]);
            if (marker == StartOfScan)
            {
                return hasFrame;
            }

            if (length < 2 || position + 2 + length > frame.Length || !ReadSegment(marker, frame.Slice(position + 4, length - 2), ref header, ref hasFrame))
            {
                return false;
            }

            position += 2 + length;
        }

        return false;
    }

    private static bool ReadSegment(byte marker, ReadOnlySpan<byte> segment, ref Header header, ref bool hasFrame)
    {
        switch (marker)
        {
            case BaselineFrame when segment.Length >= 6 && segment[0] == 8 && segment.Length >= 6 + (3 * segment[5]):
                hasFrame = true;
                header = header with
                {
                    Height = BinaryPrimitives.ReadUInt16BigEndian(segment[1..]),
                    Width = BinaryPrimitives.ReadUInt16BigEndian(segment[3..]),
                    Components = segment[5],
                    IsNamedRgb = segment[5] == 3 && segment[6] == 'R' && segment[9] == 'G' && segment[12] == 'B',
                };
                return true;
            case AdobeSegment when segment.Length >= 12 && segment.StartsWith("Adobe"u8):
                header = header with { AdobeTransform = segment[11] };
                return true;
            case JfifSegment when segment.StartsWith("JFIF\0"u8):
                header = header with { HasJfif = true };
                return true;
            // Any other frame header (SOF1 to SOF15) is not baseline; C4, C8 and CC are no frame headers.
            case >= BaselineFrame and <= 0xCF when marker is not (0xC4 or 0xC8 or 0xCC):
                return false;
            default:
                return true;
        }
    }

    private readonly record struct Header(int Width, int Height, int Components, bool HasJfif, byte? AdobeTransform, bool IsNamedRgb);
}
