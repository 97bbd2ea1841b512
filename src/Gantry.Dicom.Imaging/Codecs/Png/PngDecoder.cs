using System.Buffers.Binary;
using System.IO.Compression;

namespace Gantry.Dicom.Imaging;

/// <summary>Reads PNG (ISO/IEC 15948) of any depth and colour type, not interlaced. Checksums must be right, and the picture as large as its header says.</summary>
public static class PngDecoder
{
    private const int HeaderLength = 13;
    private const int ChunkOverhead = 12;
    private const long MaximumLength = 512 << 20;
    private const int Gray = 0;
    private const int Rgb = 2;
    private const int Palette = 3;
    private const int GrayAlpha = 4;
    private const int RgbAlpha = 6;

    /// <summary>Whether bytes begin as a PNG does.</summary>
    public static bool IsPng(ReadOnlySpan<byte> bytes) => bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]);

    /// <summary>Decodes a picture: gray of 8 or 16 bits, or RGB of 8 or 16 bits. Transparency is left out.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="DicomException">It is no PNG, damaged, interlaced or too large.</exception>
    public static StillPicture Decode(ReadOnlyMemory<byte> file)
    {
        if (!IsPng(file.Span))
        {
            throw new DicomException("it is no PNG: its signature is not there.");
        }

        ReadOnlyMemory<byte> header = default, palette = default;
        using MemoryStream compressed = new();
        int position = 8;
        while (position + ChunkOverhead <= file.Length)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(file.Span[position..]);
            if (length > file.Length - position - ChunkOverhead)
            {
                throw new DicomException("the PNG is not whole: a chunk reaches beyond its end.", string.Empty, position);
            }

            ReadOnlyMemory<byte> type = file.Slice(position + 4, 4), content = file.Slice(position + 8, (int)length);
            if (Crc32.Append(0, file.Span.Slice(position + 4, 4 + (int)length)) != BinaryPrimitives.ReadUInt32BigEndian(file.Span[(position + 8 + (int)length)..]))
            {
                throw new DicomException("the PNG is damaged: the checksum of a chunk is wrong.", string.Empty, position);
            }

            if (type.Span.SequenceEqual("IHDR"u8))
            {
                header = content;
            }
            else if (type.Span.SequenceEqual("PLTE"u8))
            {
                palette = content;
            }
            else if (type.Span.SequenceEqual("IDAT"u8))
            {
                compressed.Write(content.Span);
            }
            else if (type.Span.SequenceEqual("IEND"u8))
            {
                break;
            }

            position += ChunkOverhead + (int)length;
        }

        compressed.Position = 0;
        return Decode(header.Span, palette.Span, compressed);
    }

    private static StillPicture Decode(ReadOnlySpan<byte> header, ReadOnlySpan<byte> palette, MemoryStream compressed)
    {
        if (header.Length != HeaderLength)
        {
            throw new DicomException("the PNG is damaged: it has no header of 13 bytes.");
        }

        uint width = BinaryPrimitives.ReadUInt32BigEndian(header), height = BinaryPrimitives.ReadUInt32BigEndian(header[4..]);
        (int depth, int kind) = (header[8], header[9]);
        int channels = kind switch { Gray or Palette => 1, Rgb => 3, GrayAlpha => 2, RgbAlpha => 4, _ => throw new DicomException($"the PNG has the unknown colour type {kind}.") };
        bool isDepthKnown = depth is 8 || (depth is 16 && kind != Palette) || (depth is 1 or 2 or 4 && kind is Gray or Palette);
        if (!isDepthKnown || width is 0 or > ushort.MaxValue || height is 0 or > ushort.MaxValue || (long)width * height * channels * 2 > MaximumLength)
        {
            throw new DicomException($"the PNG has {width} × {height} pixels of {depth} bits; pictures of at most 65535 lines and columns and {MaximumLength >> 21} million samples are taken.");
        }

        if (header[12] != 0)
        {
            throw new DicomException("the PNG is interlaced, which is not read: save it without.");
        }

        int lineLength = (int)(((width * (long)channels * depth) + 7) / 8), back = Math.Max(1, channels * depth / 8);
        byte[] line = new byte[lineLength], above = new byte[lineLength];
        int samples = kind is Gray or GrayAlpha ? 1 : 3, bytes = depth == 16 ? 2 : 1;
        byte[] pixels = new byte[(long)width * height * samples * bytes];
        using ZLibStream stream = new(compressed, CompressionMode.Decompress);
        try
        {
            for (int row = 0, target = 0; row < height; row++)
            {
                int filter = stream.ReadByte();
                stream.ReadExactly(line);
                Unfilter(filter, line, above, back);
                for (int column = 0; column < width; column++, target += samples * bytes)
                {
                    Write(pixels.AsSpan(target), line, column, kind, depth, channels, palette);
                }

                (line, above) = (above, line);
            }
        }
        catch (Exception exception) when (exception is InvalidDataException or EndOfStreamException)
        {
            throw new DicomException("the PNG is damaged: its pixels can't be inflated.", exception);
        }

        return new StillPicture((int)width, (int)height, samples, 8 * bytes, samples == 1 ? "MONOCHROME2" : "RGB", pixels);
    }

    private static void Unfilter(int filter, byte[] line, byte[] above, int back)
    {
        for (int i = 0; i < line.Length; i++)
        {
            int left = i >= back ? line[i - back] : 0, up = above[i], corner = i >= back ? above[i - back] : 0;
            line[i] += (byte)(filter switch
            {
                0 => 0,
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => throw new InvalidDataException("unknown filter"),
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        int estimate = left + up - corner;
        int toLeft = Math.Abs(estimate - left), toUp = Math.Abs(estimate - up), toCorner = Math.Abs(estimate - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }

    private static void Write(Span<byte> pixel, byte[] line, int column, int kind, int depth, int channels, ReadOnlySpan<byte> palette)
    {
        int first = column * channels;
        if (kind == Palette)
        {
            int entry = 3 * Bits(line, column, depth);
            if (entry + 3 > palette.Length)
            {
                throw new DicomException("the PNG is damaged: a pixel has a colour that its palette lacks.");
            }

            palette.Slice(entry, 3).CopyTo(pixel);
            return;
        }

        int samples = channels >= 3 ? 3 : 1;
        for (int i = 0; i < samples; i++)
        {
            if (depth == 16)
            {
                // Numbers of a PNG are big endian, those of a data set little.
                (pixel[2 * i], pixel[(2 * i) + 1]) = (line[(2 * (first + i)) + 1], line[2 * (first + i)]);
            }
            else
            {
                pixel[i] = depth == 8 ? line[first + i] : (byte)(Bits(line, column, depth) * byte.MaxValue / ((1 << depth) - 1));
            }
        }
    }

    private static int Bits(byte[] line, int column, int depth)
    {
        int bit = column * depth;
        return (line[bit / 8] >> (8 - depth - (bit % 8))) & ((1 << depth) - 1);
    }
}
