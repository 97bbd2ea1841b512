using System.Buffers.Binary;

namespace Gantry.Fuzzing.Codecs;

/// <summary>Makes code streams that lie: numbers and markers changed, bits turned over, pieces cut out, doubled, and put in from other streams.</summary>
internal static class CodeStreamMutator
{
    /// <summary>Where headers are; changes there are worth most.</summary>
    private const int HeaderLength = 120;

    private static readonly uint[] s_numbers = [0, 1, 2, 3, 7, 8, 15, 16, 31, 32, 0x7F, 0x80, 0xFE, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFE, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF];

    /// <summary>Changes a few places.</summary>
    /// <param name="original">What to change; it stays as it is.</param>
    /// <param name="other">What pieces are taken from.</param>
    /// <param name="dice">Decides what is changed.</param>
    public static byte[] Change(byte[] original, byte[] other, Dice dice)
    {
        byte[] bytes = [.. original];
        for (int change = 1 + dice.Below(5); change > 0 && bytes.Length > 0; change--)
        {
            int at = dice.Below(dice.Below(2) == 0 ? Math.Min(bytes.Length, HeaderLength) : bytes.Length);
            int length = Math.Min(1 + dice.Below(dice.Below(4) == 0 ? 300 : 8), bytes.Length - at);
            switch (dice.Below(12))
            {
                case 0 or 1:
                    bytes[at] ^= (byte)(1 << dice.Below(8));
                    break;
                case 2:
                    bytes[at] = (byte)dice.Next();
                    break;
                case 3:
                    bytes[at] = (byte)dice.Of(s_numbers);
                    break;
                case 4 when bytes.Length - at >= 2:
                    BinaryPrimitives.WriteUInt16BigEndian(bytes.AsSpan(at), (ushort)dice.Of(s_numbers));
                    break;
                case 5 when bytes.Length - at >= 4:
                    BinaryPrimitives.WriteUInt32BigEndian(bytes.AsSpan(at), dice.Of(s_numbers));
                    break;
                case 6 when bytes.Length - at >= 4:
                    BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), dice.Of(s_numbers));
                    break;
                case 7:
                    bytes = [.. bytes.AsSpan(0, at), 0xFF, (byte)(0x4F + dice.Below(0xB0)), .. bytes.AsSpan(at)];
                    break;
                case 8:
                    bytes = bytes[..at];
                    break;
                case 9:
                    bytes = [.. bytes.AsSpan(0, at), .. bytes.AsSpan(at + length)];
                    break;
                case 10:
                    bytes = [.. bytes.AsSpan(0, at + length), .. bytes.AsSpan(at)];
                    break;
                default:
                    int from = dice.Below(other.Length);
                    bytes = [.. bytes.AsSpan(0, at), .. other.AsSpan(from, Math.Min(other.Length - from, length)), .. bytes.AsSpan(at)];
                    break;
            }
        }

        return bytes;
    }
}
