using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;

namespace Gantry.Dicom.Imaging;

/// <summary>Writes PNG (ISO/IEC 15948), lossless: 8-bit gray or RGB, alone or as a moving picture, 16-bit gray or RGB.</summary>
public static class PngEncoder
{
    private const byte FilterSub = 1;
    private const byte FilterUp = 2;

    private const byte Gray = 0;
    private const byte Rgb = 2;

    private static readonly byte[] s_signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Encodes a picture.</summary>
    /// <param name="image">The picture.</param>
    /// <returns>A complete PNG file.</returns>
    public static byte[] Encode(RenderedImage image)
    {
        ArgumentNullException.ThrowIfNull(image);
        return Encode(image.Width, image.Height, 8, image.Samples == 1 ? Gray : Rgb, image.Pixels, image.Samples, image.ColorProfile.Span, image.PixelsPerMillimetre);
    }

    /// <summary>Encodes a gray picture of 16 bits, such as native samples before any window.</summary>
    /// <param name="width">Columns, from 1.</param>
    /// <param name="height">Rows, from 1.</param>
    /// <param name="samples">The samples, row by row, width × height of them: 0 is black, 65535 white.</param>
    /// <returns>A complete PNG file.</returns>
    /// <exception cref="ArgumentException">There are more or fewer samples.</exception>
    public static byte[] EncodeGray16(int width, int height, ReadOnlySpan<ushort> samples) => Encode16(width, height, Gray, 1, samples);

    /// <summary>Encodes a colour picture of 16 bits.</summary>
    /// <param name="width">Columns, from 1.</param>
    /// <param name="height">Rows, from 1.</param>
    /// <param name="samples">Red, green and blue, pixel by pixel and row by row, width × height × 3 of them.</param>
    /// <returns>A complete PNG file.</returns>
    /// <exception cref="ArgumentException">There are more or fewer samples.</exception>
    public static byte[] EncodeRgb16(int width, int height, ReadOnlySpan<ushort> samples) => Encode16(width, height, Rgb, 3, samples);

    private static byte[] Encode16(int width, int height, byte colors, int samplesPerPixel, ReadOnlySpan<ushort> samples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 1);
        if (samples.Length != (long)width * height * samplesPerPixel)
        {
            throw new ArgumentException($"{samples.Length} samples are not {width} × {height} × {samplesPerPixel}.", nameof(samples));
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

        return Encode(width, height, 16, colors, pixels, 2 * samplesPerPixel);
    }

    /// <summary>Writes a moving picture that is played over and over (animated PNG); who doesn't know the animation sees its first picture.</summary>
    /// <param name="destination">Takes the file.</param>
    /// <param name="images">The pictures, all of one size and kind; they are asked for one after the other.</param>
    /// <param name="count">How many they are, from 1.</param>
    /// <param name="frameTime">How long each is shown, from 1 ms to 65 s.</param>
    /// <exception cref="ArgumentException">A picture is of another size or kind than the first, or they are not as many as said.</exception>
    public static void WriteAnimation(Stream destination, IEnumerable<RenderedImage> images, int count, TimeSpan frameTime)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(images);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ushort milliseconds = (ushort)Math.Clamp(frameTime.TotalMilliseconds, 1, ushort.MaxValue);
        RenderedImage? first = null;
        int sequence = 0;
        int shown = 0;
        byte[] control = new byte[26];
        foreach (RenderedImage image in images)
        {
            if (first is null)
            {
                first = image;
                destination.Write(s_signature);
                WriteChunk(destination, "IHDR"u8, HeaderOf(image.Width, image.Height, 8, image.Samples == 1 ? Gray : Rgb));
                byte[] animation = new byte[8];
                BinaryPrimitives.WriteInt32BigEndian(animation, count);
                WriteChunk(destination, "acTL"u8, animation);
            }

            if ((image.Width, image.Height, image.Samples) != (first.Width, first.Height, first.Samples) || shown == count)
            {
                throw new ArgumentException($"Picture {shown + 1} of {count} is {image.Width} × {image.Height} with {image.Samples} sample(s); it has to be like the first.", nameof(images));
            }

            BinaryPrimitives.WriteInt32BigEndian(control, sequence++);
            BinaryPrimitives.WriteInt32BigEndian(control.AsSpan(4), image.Width);
            BinaryPrimitives.WriteInt32BigEndian(control.AsSpan(8), image.Height);
            BinaryPrimitives.WriteUInt16BigEndian(control.AsSpan(20), milliseconds);
            BinaryPrimitives.WriteUInt16BigEndian(control.AsSpan(22), 1000);
            WriteChunk(destination, "fcTL"u8, control);

            // Pictures after the first have a number before their data.
            using MemoryStream data = new();
            if (shown > 0)
            {
                byte[] number = new byte[4];
                BinaryPrimitives.WriteInt32BigEndian(number, sequence++);
                data.Write(number);
            }

            Compress(image.Pixels, image.Width * image.Samples, image.Height, image.Samples, data);
            WriteChunk(destination, shown == 0 ? "IDAT"u8 : "fdAT"u8, data.GetBuffer().AsSpan(0, checked((int)data.Length)));
            shown++;
        }

        if (shown != count)
        {
            throw new ArgumentException($"{shown} pictures came, {count} were announced.", nameof(images));
        }

        WriteChunk(destination, "IEND"u8, []);
    }

    private static byte[] Encode(int width, int height, byte bitDepth, byte colourType, byte[] pixels, int pixelLength, ReadOnlySpan<byte> profile = default, double? pixelsPerMillimetre = null)
    {
        using MemoryStream compressed = new();
        Compress(pixels, width * pixelLength, height, pixelLength, compressed);
        using MemoryStream file = new();
        file.Write(s_signature);
        WriteChunk(file, "IHDR"u8, HeaderOf(width, height, bitDepth, colourType));
        if (!profile.IsEmpty)
        {
            WriteChunk(file, "iCCP"u8, CompressProfile(profile));
        }

        if (pixelsPerMillimetre is { } resolution)
        {
            // Pixels a metre, across and down.
            byte[] size = new byte[9];
            BinaryPrimitives.WriteInt32BigEndian(size, (int)Math.Round(resolution * 1000));
            size.AsSpan(0, 4).CopyTo(size.AsSpan(4));
            size[8] = 1;
            WriteChunk(file, "pHYs"u8, size);
        }

        WriteChunk(file, "IDAT"u8, compressed.GetBuffer().AsSpan(0, checked((int)compressed.Length)));
        WriteChunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    // A name, the compression method, the profile compressed (ISO/IEC 15948 §11.3.3.3).
    private static byte[] CompressProfile(ReadOnlySpan<byte> profile)
    {
        using MemoryStream chunk = new();
        chunk.Write("ICC\0\0"u8);
        using (ZLibStream zlib = new(chunk, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(profile);
        }

        return chunk.ToArray();
    }

    private static byte[] HeaderOf(int width, int height, byte bitDepth, byte colourType)
    {
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        header[8] = bitDepth;
        header[9] = colourType;
        return header;
    }

    private static void Compress(byte[] pixels, int stride, int height, int pixelLength, Stream destination)
    {
        using ZLibStream zlib = new(destination, CompressionLevel.Optimal, leaveOpen: true);
        WriteRows(pixels, stride, height, pixelLength, zlib);
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

    private static void WriteChunk(Stream destination, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        destination.Write(number);
        destination.Write(type);
        destination.Write(data);
        BinaryPrimitives.WriteUInt32BigEndian(number, Crc32.Append(Crc32.Compute(type), data));
        destination.Write(number);
    }
}
