using System.Buffers.Binary;
using System.IO.Compression;

namespace Gantry.Dicom.Imaging;

/// <summary>Writes PNG (ISO/IEC 15948): 8-bit gray or RGB, lossless.</summary>
public static class PngEncoder
{
    private const byte FilterSub = 1;
    private const byte FilterUp = 2;

    /// <summary>Encodes a picture.</summary>
    /// <param name="image">The picture.</param>
    /// <returns>A complete PNG file.</returns>
    public static byte[] Encode(RenderedImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        using MemoryStream compressed = new();
        using (ZLibStream zlib = new(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            WriteRows(image, zlib);
        }

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, image.Width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], image.Height);
        header[8] = 8;
        header[9] = image.Samples == 1 ? (byte)0 : (byte)2;
        header[10..].Clear();

        ReadOnlySpan<byte> data = compressed.GetBuffer().AsSpan(0, checked((int)compressed.Length));
        byte[] file = new byte[8 + (3 * 12) + header.Length + data.Length];
        Span<byte> rest = file;
        ReadOnlySpan<byte> signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];
        signature.CopyTo(rest);
        rest = WriteChunk(rest[8..], "IHDR"u8, header);
        rest = WriteChunk(rest, "IDAT"u8, data);
        WriteChunk(rest, "IEND"u8, []);
        return file;
    }

    private static void WriteRows(RenderedImage image, ZLibStream zlib)
    {
        int stride = image.Width * image.Samples;
        byte[] sub = new byte[stride + 1];
        byte[] up = new byte[stride + 1];
        sub[0] = FilterSub;
        up[0] = FilterUp;
        ReadOnlySpan<byte> above = new byte[stride];
        for (int y = 0; y < image.Height; y++)
        {
            ReadOnlySpan<byte> row = image.Pixels.AsSpan(y * stride, stride);
            row[..image.Samples].CopyTo(sub.AsSpan(1));
            Subtract(row[image.Samples..], row, sub.AsSpan(1 + image.Samples));
            Subtract(row, above, up.AsSpan(1));
            zlib.Write(Cost(sub) <= Cost(up) ? sub : up);
            above = row;
        }
    }

    private static void Subtract(ReadOnlySpan<byte> row, ReadOnlySpan<byte> predicted, Span<byte> result)
    {
        for (int i = 0; i < row.Length; i++)
        {
            result[i] = (byte)(row[i] - predicted[i]);
        }
    }

    // The sum of absolute differences foretells well enough which filter compresses better (ISO/IEC 15948 §12.8).
    private static long Cost(ReadOnlySpan<byte> filtered)
    {
        long sum = 0;
        foreach (byte value in filtered)
        {
            sum += value < 128 ? value : 256 - value;
        }

        return sum;
    }

    private static Span<byte> WriteChunk(Span<byte> target, scoped ReadOnlySpan<byte> type, scoped ReadOnlySpan<byte> data)
    {
        BinaryPrimitives.WriteInt32BigEndian(target, data.Length);
        type.CopyTo(target[4..]);
        data.CopyTo(target[8..]);
        BinaryPrimitives.WriteUInt32BigEndian(target[(8 + data.Length)..], Crc32.Compute(target.Slice(4, 4 + data.Length)));
        return target[(12 + data.Length)..];
    }
}
