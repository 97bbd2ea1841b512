using System.Buffers.Binary;
using System.IO.Compression;

namespace Gantry.Fuzzing;

/// <summary>Makes inputs out of seeds: lengths, value representations and tags that lie, pieces cut out, doubled, put in from elsewhere, bits turned over.</summary>
public sealed class Mutator(IReadOnlyList<Seed> seeds)
{
    private static readonly uint[] s_lengths = [0, 1, 2, 7, 8, 0xFF, 0xFFFE, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFF0, 0xFFFFFFFE, 0xFFFFFFFF];
    private static readonly byte[][] s_pieces =
    [
        [0xFE, 0xFF, 0x00, 0xE0, 0xFF, 0xFF, 0xFF, 0xFF], [0xFE, 0xFF, 0x00, 0xE0, 0, 0, 0, 0], [0xFE, 0xFF, 0x0D, 0xE0, 0, 0, 0, 0], [0xFE, 0xFF, 0xDD, 0xE0, 0, 0, 0, 0],
        [0x08, 0x00, 0x15, 0x11, (byte)'S', (byte)'Q', 0, 0, 0xFF, 0xFF, 0xFF, 0xFF], [0x09, 0x00, 0x10, 0x10, (byte)'U', (byte)'N', 0, 0, 0xFF, 0xFF, 0xFF, 0xFF],
        [0xE0, 0x7F, 0x10, 0x00, (byte)'O', (byte)'B', 0, 0, 0xFF, 0xFF, 0xFF, 0xFF], [0xFC, 0xFF, 0xFC, 0xFF, (byte)'O', (byte)'B', 0, 0, 0, 0, 0, 0], [0, 0, 0, 0, 0, 0, 0, 0],
    ];

    /// <summary>Makes an input.</summary>
    public byte[] Make(Dice dice)
    {
        Seed seed = dice.Of(seeds);
        if (seed.Inflated is { } inflated && dice.Below(4) > 0)
        {
            return [.. seed.Bytes.AsSpan(0, (int)seed.DataSetOffset), .. Deflate(Change(inflated, [], dice))];
        }

        return Change(seed.Bytes, seed.Headers, dice);
    }

    /// <summary>Changes a few places.</summary>
    /// <param name="original">What to change; it stays as it is.</param>
    /// <param name="headers">Where changes are worth most.</param>
    /// <param name="dice">Decides what is changed.</param>
    public byte[] Change(byte[] original, int[] headers, Dice dice)
    {
        byte[] bytes = [.. original];
        for (int change = 1 + dice.Below(6); change > 0 && bytes.Length > 12; change--)
        {
            int at = headers.Length > 0 && dice.Below(3) > 0 ? Math.Min(dice.Of(headers), bytes.Length - 12) : dice.Below(bytes.Length - 8);
            switch (dice.Below(14))
            {
                case 0 or 1:
                    BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 4), dice.Of(s_lengths));
                    break;
                case 2:
                    BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at + 6), (ushort)dice.Of(s_lengths));
                    break;
                case 3:
                    bytes[at + 4] = (byte)('A' + dice.Below(26));
                    bytes[at + 5] = (byte)('A' + dice.Below(26));
                    break;
                case 4:
                    bytes[at + dice.Below(4)] = (byte)dice.Next();
                    break;
                case 5 or 6:
                    bytes[dice.Below(bytes.Length)] ^= (byte)(1 << dice.Below(8));
                    break;
                case 7:
                    bytes[dice.Below(bytes.Length)] = (byte)dice.Next();
                    break;
                case 8:
                    bytes = bytes[..(at + dice.Below(9))];
                    break;
                case 9:
                    bytes = [.. bytes.AsSpan(0, at), .. dice.Of(s_pieces), .. bytes.AsSpan(at)];
                    break;
                case 10:
                    bytes = [.. bytes.AsSpan(0, at), .. bytes.AsSpan(Math.Min(bytes.Length, at + dice.Below(40)))];
                    break;
                case 11:
                    byte[] other = dice.Of(seeds).Bytes;
                    int from = dice.Below(other.Length);
                    bytes = [.. bytes.AsSpan(0, at), .. other.AsSpan(from, Math.Min(other.Length - from, dice.Below(200))), .. bytes.AsSpan(at)];
                    break;
                case 12:
                    bytes = [.. bytes.AsSpan(0, at), .. bytes.AsSpan(at, Math.Min(bytes.Length - at, dice.Below(100))), .. bytes.AsSpan(at)];
                    break;
                default:
                    BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at + 4), BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at + 4)) + (uint)dice.Below(9) - 4);
                    break;
            }
        }

        return bytes;
    }

    private static byte[] Deflate(byte[] bytes)
    {
        var deflated = new MemoryStream();
        using (var deflater = new DeflateStream(deflated, CompressionLevel.Fastest, leaveOpen: true))
        {
            deflater.Write(bytes);
        }

        return deflated.ToArray();
    }
}
