namespace Gantry.Dicom.Imaging;

/// <summary>A frame whose samples can be read as they lie.</summary>
/// <param name="Description">What the samples are. Of a frame that was decoded: colour by pixel, with the photometric interpretation that decoding left.</param>
/// <param name="Samples">Little endian, from the first bit on: <see cref="PixelDescription.FrameLength"/> bytes.</param>
public sealed record NativeFrame(PixelDescription Description, ReadOnlyMemory<byte> Samples);
