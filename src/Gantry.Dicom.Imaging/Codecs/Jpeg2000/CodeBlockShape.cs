namespace Gantry.Dicom.Imaging;

/// <summary>What decoder and encoder of a code-block both know before the first byte.</summary>
/// <param name="Width">Columns: 1 to 1024, width × height at most 4096.</param>
/// <param name="Height">Rows: 1 to 1024.</param>
/// <param name="MagnitudeBits">
/// M_b, the bit planes that magnitudes of the sub-band have (ITU-T T.800 equation E-2), 1 to 74: guard bits + exponent − 1, and the shift of a region of interest on top.
/// </param>
/// <param name="Orientation">The sub-band that the block belongs to.</param>
/// <param name="Style">How the block is coded.</param>
internal readonly record struct CodeBlockShape(int Width, int Height, int MagnitudeBits, SubbandOrientation Orientation, CodeBlockStyle Style);
