using System.Buffers.Binary;

namespace Gantry.Fuzzing.Network;

/// <summary>Makes other conversations out of recorded ones: PDUs left out, doubled, moved, cut into fragments and mixed, with types, lengths, contexts, flags and commands that lie.</summary>
internal sealed class PduMutator(IReadOnlyList<IReadOnlyList<byte[]>> seeds)
{
    private static readonly uint[] s_lengths = [0, 1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 68, 0xFF, 0x1000, 0x1001, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF];
    private static readonly ushort[] s_commands =
        [0x0001, 0x8001, 0x0010, 0x8010, 0x0020, 0x8020, 0x0021, 0x8021, 0x0030, 0x8030, 0x0FFF, 0x0100, 0x8100, 0x0110, 0x8110, 0x0120, 0x8120, 0x0130, 0x8130, 0x0140, 0x8140, 0x0150, 0x8150, 0, 0xFFFF];

    private readonly byte[][] _all = [.. seeds.SelectMany(seed => seed)];

    /// <summary>Makes one, as PDUs (which may be none any more).</summary>
    public List<byte[]> Make(Dice dice)
    {
        List<byte[]> pdus = [.. dice.Of(seeds).Select(pdu => (byte[])pdu.Clone())];
        for (int change = 1 + dice.Below(5); change > 0 && pdus.Count > 0; change--)
        {
            Change(pdus, dice);
        }

        return pdus;
    }

    private void Change(List<byte[]> pdus, Dice dice)
    {
        int at = dice.Below(pdus.Count);
        byte[] pdu = pdus[at];
        switch (dice.Below(16))
        {
            case 0:
                pdus.RemoveAt(at);
                break;
            case 1:
                pdus.Insert(at, (byte[])pdu.Clone());
                break;
            case 2:
                int other = dice.Below(pdus.Count);
                (pdus[at], pdus[other]) = (pdus[other], pdus[at]);
                break;
            case 3:
                pdus.Insert(at, (byte[])dice.Of(_all).Clone());
                break;
            case 4:
                pdus[at] = pdu[..dice.Below(pdu.Length)];
                pdus.RemoveRange(at + 1, dice.Below(2) == 0 ? pdus.Count - at - 1 : 0);
                break;
            case 5 when pdu.Length > 6:
                BinaryPrimitives.WriteUInt32BigEndian(pdu.AsSpan(2), dice.Of(s_lengths));
                break;
            case 6 when pdu.Length > 12:
                BinaryPrimitives.WriteUInt32BigEndian(pdu.AsSpan(6), dice.Of(s_lengths));
                break;
            case 7 when pdu.Length > 12:
                pdu[10] = dice.Below(4) == 0 ? (byte)dice.Next() : (byte)(1 + (2 * dice.Below(6)));
                break;
            case 8 when pdu.Length > 12:
                pdu[11] = dice.Below(4) == 0 ? (byte)dice.Next() : (byte)dice.Below(4);
                break;
            case 9 when pdu.Length > 0:
                pdu[0] = dice.Below(4) == 0 ? (byte)dice.Next() : (byte)dice.Below(9);
                break;
            case 10 when pdu is [4, ..] && pdu.Length > 20:
                Fragment(pdus, at, dice);
                break;
            case 11 when pdu is [4, ..] && pdu.Length > 24:
                ChangeCommand(pdu, dice);
                break;
            case 12 when pdu.Length > 12:
                int place = 6 + dice.Below(pdu.Length - 10);
                BinaryPrimitives.WriteUInt16BigEndian(pdu.AsSpan(place), (ushort)dice.Of(s_lengths));
                break;
            case 13 when pdu.Length > 0:
                pdu[dice.Below(pdu.Length)] = (byte)dice.Next();
                break;
            default:
                for (int flips = 1 + dice.Below(4); flips > 0 && pdu.Length > 0; flips--)
                {
                    pdu[dice.Below(pdu.Length)] ^= (byte)(1 << dice.Below(8));
                }

                break;
        }
    }

    /// <summary>Cuts a presentation data value in two PDUs, or in two items of one, maybe with something between them.</summary>
    private void Fragment(List<byte[]> pdus, int at, Dice dice)
    {
        byte[] pdu = pdus[at];
        int cut = 12 + dice.Below(pdu.Length - 12);
        byte last = pdu[11];
        byte[] head = Value(pdu[10], dice.Below(8) == 0 ? last : (byte)(last & ~2), pdu.AsSpan(12..cut));
        byte[] tail = Value(pdu[10], last, pdu.AsSpan(cut));
        if (dice.Below(2) == 0)
        {
            pdus[at] = Pdu([.. head, .. tail]);
            return;
        }

        pdus[at] = Pdu(head);
        pdus.Insert(at + 1, Pdu(tail));
        if (dice.Below(2) == 0)
        {
            pdus.Insert(at + 1, (byte[])dice.Of(_all).Clone());
        }
    }

    /// <summary>Changes an element of what may be a command set: its number, its length, its value, or which command it is.</summary>
    private static void ChangeCommand(byte[] pdu, Dice dice)
    {
        List<int> elements = [];
        for (int offset = 12; offset + 8 <= pdu.Length && elements.Count < 40;)
        {
            elements.Add(offset);
            offset += 8 + (int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(pdu.AsSpan(offset + 4)), (uint)pdu.Length);
        }

        int element = dice.Of(elements);
        switch (dice.Below(4))
        {
            case 0:
                BinaryPrimitives.WriteUInt16LittleEndian(pdu.AsSpan(element + 2), dice.Of<ushort>([0x0002, 0x0100, 0x0110, 0x0120, 0x0600, 0x0700, 0x0800, 0x0900, 0x1000, 0x1020, (ushort)dice.Next()]));
                break;
            case 1:
                BinaryPrimitives.WriteUInt32LittleEndian(pdu.AsSpan(element + 4), dice.Of(s_lengths));
                break;
            default:
                int field = elements.Find(offset => offset + 10 <= pdu.Length && BinaryPrimitives.ReadUInt16LittleEndian(pdu.AsSpan(offset + 2)) == 0x0100);
                if (field > 0)
                {
                    BinaryPrimitives.WriteUInt16LittleEndian(pdu.AsSpan(field + 8), dice.Of(s_commands));
                }

                break;
        }
    }

    private static byte[] Value(byte context, byte control, ReadOnlySpan<byte> fragment)
    {
        byte[] value = new byte[6 + fragment.Length];
        BinaryPrimitives.WriteUInt32BigEndian(value, (uint)fragment.Length + 2);
        value[4] = context;
        value[5] = control;
        fragment.CopyTo(value.AsSpan(6));
        return value;
    }

    private static byte[] Pdu(ReadOnlySpan<byte> values)
    {
        byte[] pdu = new byte[6 + values.Length];
        pdu[0] = 4;
        BinaryPrimitives.WriteUInt32BigEndian(pdu.AsSpan(2), (uint)values.Length);
        values.CopyTo(pdu.AsSpan(6));
        return pdu;
    }
}
