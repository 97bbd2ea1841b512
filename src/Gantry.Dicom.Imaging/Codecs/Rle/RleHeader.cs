using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging;

/// <summary>What an RLE frame begins with: the number of its segments and where each lies (PS3.5 §G.5).</summary>
internal static class RleHeader
{
    public const int Length = 64;
    public const int MaximumSegments = 15;

    /// <summary>Bytes of a sample; 1 where a byte holds eight pixels.</summary>
    public static int BytesPerSample(PixelDescription description) => Math.Max(1, description.BitsAllocated / 8);

    /// <summary>A segment for each byte of a pixel.</summary>
    public static int SegmentCount(PixelDescription description) => description.SamplesPerPixel * BytesPerSample(description);

    public static uint Offset(ReadOnlySpan<byte> frame, int segment) => BinaryPrimitives.ReadUInt32LittleEndian(frame[(4 + (4 * segment))..]);

    public static void SetOffset(Span<byte> frame, int segment, int offset) => BinaryPrimitives.WriteInt32LittleEndian(frame[(4 + (4 * segment))..], offset);
}
