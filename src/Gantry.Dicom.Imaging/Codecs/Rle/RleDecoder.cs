using System.Buffers;
using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>Decodes RLE Lossless (PS3.5 annex G): 1 to 32 bits, 1 and 3 samples.</summary>
public sealed class RleDecoder : IFrameDecoder
{
    /// <inheritdoc/>
    public IReadOnlyList<TransferSyntax> TransferSyntaxes { get; } = [TransferSyntax.RLELossless];

    /// <inheritdoc/>
    public string Decode(PixelDescription description, ReadOnlyMemory<byte> codeStream, Span<byte> samples)
    {
        ArgumentNullException.ThrowIfNull(description);
        ReadOnlySpan<byte> source = codeStream.Span;
        int bytes = RleHeader.BytesPerSample(description);
        int segments = ReadSegmentCount(description, source);
        int planeLength = samples.Length / segments;
        if (segments == 1)
        {
            Unpack(source, 0, segments, samples);
        }
        else
        {
            byte[] planes = ArrayPool<byte>.Shared.Rent(samples.Length);
            try
            {
                for (int segment = 0; segment < segments; segment++)
                {
                    Unpack(source, segment, segments, planes.AsSpan(segment * planeLength, planeLength));
                }

                BytePlanes.Join(planes.AsSpan(0, samples.Length), description.SamplesPerPixel, bytes, samples);
            }
            finally
            {
                ArrayPool<byte>.Shared.Return(planes);
            }
        }

        // Nothing is subsampled here, whatever the object says.
        return description.PhotometricInterpretation == "YBR_FULL_422" ? "YBR_FULL" : description.PhotometricInterpretation;
    }

    private static int ReadSegmentCount(PixelDescription description, ReadOnlySpan<byte> source)
    {
        if (source.Length < RleHeader.Length)
        {
            throw new DicomException($"The RLE frame is {source.Length} bytes long, too short for its header of {RleHeader.Length}.");
        }

        int expected = RleHeader.SegmentCount(description);
        uint stated = BinaryPrimitives.ReadUInt32LittleEndian(source);
        if (stated != expected || expected > RleHeader.MaximumSegments)
        {
            throw new DicomException(
                $"The RLE frame states {stated} segments, but Samples per Pixel (0028,0002) {description.SamplesPerPixel} with Bits Allocated (0028,0100) "
                + $"{description.BitsAllocated} make {expected}, and at most {RleHeader.MaximumSegments} are possible.",
                string.Empty,
                0);
        }

        return expected;
    }

    private static void Unpack(ReadOnlySpan<byte> source, int segment, int segments, Span<byte> plane)
    {
        uint start = RleHeader.Offset(source, segment);
        uint end = segment + 1 < segments ? RleHeader.Offset(source, segment + 1) : (uint)source.Length;
        if (start < RleHeader.Length || end > source.Length || start > end)
        {
            throw new DicomException(
                $"RLE segment {segment + 1} of {segments} should lie in bytes {start} to {end}; the frame's segments lie one after the other in bytes {RleHeader.Length} to {source.Length}.",
                string.Empty,
                4 + (4 * segment));
        }

        int unpacked = PackBits.Decode(source[(int)start..(int)end], plane, out int consumed);
        if (unpacked != plane.Length)
        {
            throw new DicomException(
                $"RLE segment {segment + 1} of {segments} unpacks to {(unpacked < plane.Length ? "only" : "at least")} {unpacked} bytes, the image needs {plane.Length}.",
                string.Empty,
                start + consumed);
        }
    }
}
