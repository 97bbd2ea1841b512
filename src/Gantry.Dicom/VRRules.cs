using System.Buffers.Binary;

namespace Gantry.Dicom;

/// <summary>What PS3.5 says of each value representation's encoding (§6.2, §7.1).</summary>
public static class VRRules
{
    // A bit for each: asked for every element that is read.
    private const ulong LongLengths = (1UL << (int)VR.OB) | (1UL << (int)VR.OD) | (1UL << (int)VR.OF) | (1UL << (int)VR.OL) | (1UL << (int)VR.OV) | (1UL << (int)VR.OW)
        | (1UL << (int)VR.SQ) | (1UL << (int)VR.SV) | (1UL << (int)VR.UC) | (1UL << (int)VR.UN) | (1UL << (int)VR.UR) | (1UL << (int)VR.UT) | (1UL << (int)VR.UV);

    private static readonly VR[] s_ofLetters = IndexByLetters();

    /// <summary>Reads a value representation from its two letters.</summary>
    /// <returns><see cref="VR.None"/> when the letters name none.</returns>
    public static VR FromLetters(byte first, byte second)
    {
        uint row = (uint)(first - 'A');
        uint column = (uint)(second - 'A');
        return row < 26 && column < 26 ? s_ofLetters[(row * 26) + column] : VR.None;
    }

    /// <summary>Whether explicit encodings write this representation's length in 32 bits after two reserved bytes (PS3.5 §7.1.2).</summary>
    public static bool HasLongLength(this VR vr) => ((LongLengths >> (int)vr) & 1) != 0;

    /// <summary>The size in bytes of the numbers whose byte order the transfer syntax decides; 1 for text and bytes.</summary>
    public static int UnitSize(this VR vr) => vr switch
    {
        VR.AT or VR.OW or VR.SS or VR.US => 2,
        VR.FL or VR.OF or VR.OL or VR.SL or VR.UL => 4,
        VR.FD or VR.OD or VR.OV or VR.SV or VR.UV => 8,
        _ => 1,
    };

    /// <summary>Whether values are written in the data set's character set (PS3.5 §6.1.2.3).</summary>
    public static bool UsesCharacterSet(this VR vr) => vr is VR.LO or VR.LT or VR.PN or VR.SH or VR.ST or VR.UC or VR.UT;

    /// <summary>Whether values are characters.</summary>
    public static bool IsText(this VR vr) => vr is VR.AE or VR.AS or VR.CS or VR.DA or VR.DS or VR.DT or VR.IS or VR.LO or VR.LT or VR.PN
        or VR.SH or VR.ST or VR.TM or VR.UC or VR.UI or VR.UR or VR.UT;

    /// <summary>Whether values are bytes or words without further meaning to this library: OB, OD, OF, OL, OV, OW and UN.</summary>
    public static bool IsBinary(this VR vr) => vr is VR.OB or VR.OD or VR.OF or VR.OL or VR.OV or VR.OW or VR.UN;

    /// <summary>The byte that pads a value to even length (PS3.5 §6.2).</summary>
    public static byte PaddingByte(this VR vr) => vr.IsText() && vr != VR.UI ? (byte)' ' : (byte)0;

    /// <summary>Swaps the bytes of every number of a value in place; bytes beyond the last whole number stay.</summary>
    internal static void SwapUnits(Span<byte> value, int unitSize)
    {
        for (int i = 0; unitSize > 1 && i + unitSize <= value.Length; i += unitSize)
        {
            value.Slice(i, unitSize).Reverse();
        }
    }

    /// <summary>Reads a 16-bit number.</summary>
    internal static ushort ReadUInt16(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    /// <summary>Reads a 32-bit number.</summary>
    internal static uint ReadUInt32(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static VR[] IndexByLetters()
    {
        var index = new VR[26 * 26];
        foreach (VR vr in Enum.GetValues<VR>())
        {
            string name = vr.ToString();
            if (name.Length == 2)
            {
                index[((name[0] - 'A') * 26) + name[1] - 'A'] = vr;
            }
        }

        return index;
    }
}
