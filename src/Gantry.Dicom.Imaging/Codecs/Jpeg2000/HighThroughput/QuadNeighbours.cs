using System.Numerics;
using System.Runtime.CompilerServices;

namespace Gantry.Dicom.Imaging;

/// <summary>What the quads around a quad foretell of it. A quad's significance is in bits 4 to 7 here, as in <see cref="QuadDecodingTables.Quads"/>.</summary>
internal static class QuadNeighbours
{
    /// <summary>The context of a quad in the first row (ITU-T T.814 equation 1).</summary>
    /// <param name="left">The quad to the left; 0 for none.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int FirstRowContext(uint left) => (int)(((left >> 4) & 1) | ((left >> 5) & 7));

    /// <summary>The context of a quad in another row (ITU-T T.814 equation 2).</summary>
    /// <param name="left">The quad to the left; 0 for none.</param>
    /// <param name="aboveLeft">The quad above that one.</param>
    /// <param name="above">The quad above.</param>
    /// <param name="aboveRight">The quad to the right of that one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int OtherRowContext(uint left, uint aboveLeft, uint above, uint aboveRight) => (int)(
        (((aboveLeft >> 7) | (above >> 5)) & 1) | (((left >> 5) | (left >> 6)) & 2) | ((((above >> 7) | (aboveRight >> 5)) & 1) << 2));

    /// <summary>Whether the context of a quad is 0, and that of the one to its right as well if nothing is in the quad.</summary>
    /// <param name="left">The quad to the left; 0 for none.</param>
    /// <param name="above">The four quads above: from above the one to the left.</param>
    /// <param name="isFirst">Whether it is the first row.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool AreInsignificant(uint left, ReadOnlySpan<uint> above, bool isFirst) =>
        ((left & (isFirst ? 0xF0u : 0xC0)) | (above[0] & 0x80) | ((above[1] | above[2]) & 0xA0) | (above[3] & 0x20)) == 0;

    /// <summary>The exponent that is expected of a quad, κ (ITU-T T.814 equations 5 and 6), at least 1.</summary>
    /// <param name="significance">Which samples of the quad are significant, in bits 0 to 3.</param>
    /// <param name="above">2μ − 1 of the four samples above the quad and beside them, 0 where μ is 0, combined with or: that keeps the greatest exponent.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int ExpectedExponent(uint significance, uint above) =>
        (significance & (significance - 1)) == 0 ? 1 : Math.Max(1, 31 - BitOperations.LeadingZeroCount(above));
}
