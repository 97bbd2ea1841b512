using System.Buffers;
using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>Encodes RLE Lossless (PS3.5 annex G), each row for itself.</summary>
public sealed class RleEncoder : IFrameEncoder
{
    /// <inheritdoc/>
    public IReadOnlyList<TransferSyntax> TransferSyntaxes { get; } = [TransferSyntax.RLELossless];

    /// <inheritdoc/>
    public string? WhyNot(PixelDescription description, TransferSyntax transferSyntax)
    {
        ArgumentNullException.ThrowIfNull(description);
        int segments = RleHeader.SegmentCount(description);
        return description.IsFloat ? $"Pixel data are floating point numbers in {description.PixelDataTag}; only Pixel Data (7FE0,0010) can be encapsulated."
            : description.IsSubsampled ? "Photometric Interpretation (0028,0004) is YBR_FULL_422, whose native chrominance is subsampled; RLE takes YBR_FULL or RGB."
            : segments > RleHeader.MaximumSegments ? $"Bits Allocated (0028,0100) is {description.BitsAllocated}, which makes {segments} segments; RLE has at most {RleHeader.MaximumSegments}."
            : null;
    }

    /// <inheritdoc/>
    public string Encode(PixelDescription description, ReadOnlySpan<byte> samples, TransferSyntax transferSyntax, EncodeOptions options, IBufferWriter<byte> codeStream)
    {
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(codeStream);
        int segments = RleHeader.SegmentCount(description);
        int planeLength = samples.Length / segments;
        int rowLength = RowLength(description, planeLength);

        // Each segment may get one byte more, to be of even length.
        int maximumLength = checked(RleHeader.Length + (segments * ((planeLength / rowLength * PackBits.MaximumLength(rowLength)) + 1)));
        byte[] frame = ArrayPool<byte>.Shared.Rent(maximumLength);
        byte[]? planes = segments == 1 ? null : ArrayPool<byte>.Shared.Rent(samples.Length);
        try
        {
            if (planes is not null)
            {
                BytePlanes.Split(samples, description.SamplesPerPixel, RleHeader.BytesPerSample(description), planes.AsSpan(0, samples.Length));
            }

            int length = Pack(planes is null ? samples : planes.AsSpan(0, samples.Length), segments, rowLength, frame.AsSpan(0, maximumLength));
            codeStream.Write(frame.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(frame);
            if (planes is not null)
            {
                ArrayPool<byte>.Shared.Return(planes);
            }
        }

        return description.PhotometricInterpretation;
    }

    private static int Pack(ReadOnlySpan<byte> planes, int segments, int rowLength, Span<byte> frame)
    {
        frame[..RleHeader.Length].Clear();
        BinaryPrimitives.WriteInt32LittleEndian(frame, segments);
        int planeLength = planes.Length / segments;
        int length = RleHeader.Length;
        for (int segment = 0; segment < segments; segment++)
        {
            RleHeader.SetOffset(frame, segment, length);
            ReadOnlySpan<byte> plane = planes.Slice(segment * planeLength, planeLength);
            for (int row = 0; row < plane.Length; row += rowLength)
            {
                length += PackBits.Encode(plane.Slice(row, rowLength), frame[length..]);
            }

            if ((length & 1) != 0)
            {
                frame[length++] = 0;
            }
        }

        return length;
    }

    // Rows of packed bits may begin within a byte; then the frame is packed as one.
    private static int RowLength(PixelDescription description, int planeLength) =>
        description.BitsAllocated > 1 ? description.Columns : description.Columns % 8 == 0 ? description.Columns / 8 : planeLength;
}
