using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Gantry.Dicom.Imaging;

/// <summary>Writes PNG (ISO/IEC 15948), lossless: 8-bit gray or RGB, 16-bit gray.</summary>
public static class PngEncoder
{
    private const byte FilterSub = 1;
    private const byte FilterUp = 2;

    private const byte Gray = 0;
    private const byte Rgb = 2;

    /// <summary>Encodes a picture.</summary>
    /// <param name="image">The picture.</param>
    /// <returns>A complete PNG file.</returns>
    public static byte[] Encode(RenderedImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Encode(image.Width, image.Height, 8, image.Samples == 1 ? Gray : Rgb, image.Pixels, image.Samples);
    }

    /// <summary>Encodes a gray picture of 16 bits, such as native samples before any window.</summary>
    /// <param name="width">Columns, from 1.</param>
    /// <param name="height">Rows, from 1.</param>
    /// <param name="samples">The samples, row by row, width × height of them: 0 is black, 65535 white.</param>
    /// <returns>A complete PNG file.</returns>
    /// <exception cref="ArgumentException">There are more or fewer samples.</exception>
    public static byte[] EncodeGray16(int width, int height, ReadOnlySpan<ushort> samples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if (samples.Length != (long)width * height)
        {
            throw new ArgumentException($"{samples.Length} samples are not {width} × {height}.", nameof(samples));
        }

        byte[] pixels = new byte[checked(2 * samples.Length)];
        Span<ushort> bigEndian = MemoryMarshal.Cast<byte, ushort>(pixels.AsSpan());
        if (BitConverter.IsLittleEndian)
        {
            BinaryPrimitives.ReverseEndianness(samples, bigEndian);
        }
        else
        {
            samples.CopyTo(bigEndian);
        }

        return Encode(width, height, 16, Gray, pixels, 2);
    }

    private static byte[] Encode(int width, int height, byte bitDepth, byte colourType, byte[] pixels, int pixelLength)
    {
        using MemoryStream compressed = new();
        using (ZLibStream zlib = new(compressed, CompressionLevel.Optimal, leaveOpen: true))
        {
            WriteRows(pixels, width * pixelLength, height, pixelLength, zlib);
        }

        Span<byte> header = stackalloc byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header[4..], height);
        header[8] = bitDepth;
        header[9] = colourType;
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

    private static void WriteRows(byte[] pixels, int stride, int height, int pixelLength, ZLibStream zlib)
    {
        byte[] sub = new byte[stride + 1];
        byte[] up = new byte[stride + 1];
        sub[0] = FilterSub;
        up[0] = FilterUp;
        ReadOnlySpan<byte> above = new byte[stride];
        for (int y = 0; y < height; y++)
        {
            ReadOnlySpan<byte> row = pixels.AsSpan(y * stride, stride);
            row[..pixelLength].CopyTo(sub.AsSpan(1));
            Subtract(row[pixelLength..], row, sub.AsSpan(1 + pixelLength));
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
