namespace Gantry.Dicom.Imaging;

/// <summary>A sub-band of a tile-component (ITU-T T.800 §B.5).</summary>
/// <param name="Orientation">Which of the four.</param>
/// <param name="Bounds">Its coefficients, in its own coordinates.</param>
/// <param name="MagnitudeBits">M_b, with the shift of the region of interest.</param>
/// <param name="RegionShift">The shift of the region of interest, 0 without.</param>
/// <param name="Step">The quantizer's step size (ITU-T T.800 equation E-3); 1 in the reversible path.</param>
/// <param name="Style">How its code-blocks are coded.</param>
internal sealed record Subband(SubbandOrientation Orientation, Area Bounds, int MagnitudeBits, int RegionShift, float Step, CodeBlockStyle Style);
