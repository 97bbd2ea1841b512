using System.Buffers.Binary;

namespace Gantry.Dicom.Imaging.Tests.Codecs.Jpeg2000;

/// <summary>The smallest High-Throughput code stream: one tile, no wavelet, one code-block of at most 64 × 64, 11 bits a sample.</summary>
internal static class SingleBlockStream
{
    public static byte[] Write(in CodeBlock block)
    {
        List<byte> stream = [0xFF, 0x4F];
        CodeBlockShape shape = block.Shape;
        // SIZ: extended capabilities; one component.
        Segment(stream, 0x51, [0x40, 0, .. Int(shape.Width), .. Int(shape.Height), .. Int(0), .. Int(0), .. Int(shape.Width), .. Int(shape.Height), .. Int(0), .. Int(0), 0, 1, 10, 1, 1]);
        // CAP: part 15, magnitudes of up to 11 bits.
        Segment(stream, 0x50, [0, 2, 0, 0, 0, 3]);
        // COD: one layer, no decomposition, blocks of 64 × 64, reversible.
        Segment(stream, 0x52, [0, 0, 0, 1, 0, 0, 4, 4, (byte)shape.Style, 1]);
        // QCD: one guard bit, and the exponent of 11 magnitude bits.
        Segment(stream, 0x5C, [1 << 5, 11 << 3]);

        byte[] packet = [.. PacketHeader(block), .. block.Bytes];
        Segment(stream, 0x90, [0, 0, .. Int(14 + packet.Length), 0, 1]);
        return [.. stream, 0xFF, 0x93, .. packet, 0xFF, 0xD9];
    }

    private static byte[] PacketHeader(in CodeBlock block)
    {
        // Not empty; included; zero bit planes in unary.
        List<int> bits = [1, 1, .. Enumerable.Repeat(0, block.ZeroBitPlanes), 1];
        int passes = 0;
        foreach (CodewordSegment segment in block.Segments)
        {
            passes += segment.Passes;
        }

        bits.AddRange(passes switch { 1 => [0], 2 => [1, 0], _ => [1, 1, 0, 0] });
        // Lengths of 13 bits instead of 3, with one more for two passes.
        bits.AddRange([.. Enumerable.Repeat(1, 10), 0]);
        foreach (CodewordSegment segment in block.Segments)
        {
            for (int bit = 13 + (segment.Passes / 2) - 1; bit >= 0; bit--)
            {
                bits.Add((segment.Length >> bit) & 1);
            }
        }

        List<byte> bytes = [];
        for (int i = 0; i < bits.Count;)
        {
            int length = bytes.Count > 0 && bytes[^1] == 0xFF ? 7 : 8, value = 0;
            for (int bit = length - 1; bit >= 0 && i < bits.Count; bit--)
            {
                value |= bits[i++] << bit;
            }

            bytes.Add((byte)value);
        }

        return bytes[^1] == 0xFF ? [.. bytes, 0] : [.. bytes];
    }

    private static void Segment(List<byte> stream, byte marker, byte[] body) => stream.AddRange([0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body]);

    private static byte[] Int(int value)
    {
        byte[] bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
