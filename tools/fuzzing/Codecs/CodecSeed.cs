using Gantry.Dicom;
using Gantry.Dicom.Imaging;

namespace Gantry.Fuzzing.Codecs;

/// <summary>A well-formed frame.</summary>
/// <param name="TransferSyntax">What it is encoded in.</param>
/// <param name="Description">What it says of its pixels.</param>
/// <param name="CodeStream">The frame.</param>
public sealed record CodecSeed(TransferSyntax TransferSyntax, PixelDescription Description, byte[] CodeStream);
