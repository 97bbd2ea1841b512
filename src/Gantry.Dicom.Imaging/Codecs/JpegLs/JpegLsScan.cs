namespace Gantry.Dicom.Imaging;

/// <summary>What a start-of-scan segment says (ITU-T T.87 §C.2.3).</summary>
/// <param name="Components">Which components, by their place in the frame header.</param>
/// <param name="Near">NEAR.</param>
/// <param name="Interleave">ILV.</param>
internal readonly record struct JpegLsScan(int[] Components, int Near, JpegLsInterleave Interleave);
