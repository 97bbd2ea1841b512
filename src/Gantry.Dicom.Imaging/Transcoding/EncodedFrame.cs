namespace Gantry.Dicom.Imaging;

/// <summary>A frame in the form that a transfer syntax gives it.</summary>
/// <param name="Bytes">Its code stream without a padding byte, or its native samples, colour by pixel.</param>
/// <param name="PhotometricInterpretation">What it is (0028,0004).</param>
public sealed record EncodedFrame(ReadOnlyMemory<byte> Bytes, string PhotometricInterpretation);
