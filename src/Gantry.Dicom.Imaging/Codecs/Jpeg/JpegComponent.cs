namespace Gantry.Dicom.Imaging;

/// <summary>A component as the frame header specifies it (ITU-T T.81 §B.2.2).</summary>
/// <param name="Index">Its place among the components, from 0.</param>
/// <param name="Identifier">What scan headers call it.</param>
/// <param name="Horizontal">Horizontal sampling factor, 1 to 4.</param>
/// <param name="Vertical">Vertical sampling factor, 1 to 4.</param>
/// <param name="Quantization">Destination of its quantization table, 0 to 3.</param>
internal sealed record JpegComponent(int Index, byte Identifier, int Horizontal, int Vertical, int Quantization);
