namespace Gantry.Dicom.Imaging;

/// <summary>Bytes of a code-block that are decoded as one (ITU-T T.800 §D.4, ITU-T T.814 §B.1).</summary>
/// <param name="Length">How many bytes it has, 0 or more.</param>
/// <param name="Passes">How many coding passes it holds, at least 1.</param>
internal readonly record struct CodewordSegment(int Length, int Passes);
