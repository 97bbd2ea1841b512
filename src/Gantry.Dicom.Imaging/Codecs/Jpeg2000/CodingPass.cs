namespace Gantry.Dicom.Imaging;

/// <summary>A coding pass that an encoder made, at whose end the stream may be cut.</summary>
/// <param name="Length">How many bytes of the block, counted from its start, decode this pass and all before it.</param>
/// <param name="EndsSegment">Whether a codeword segment ends here; it does at the last pass.</param>
/// <param name="Distortion">
/// The sum of squared errors that this pass takes away, in squares of the step of the least significant bit plane (quantizer index 1); 0 where nothing is measured.
/// </param>
internal readonly record struct CodingPass(int Length, bool EndsSegment, double Distortion);
