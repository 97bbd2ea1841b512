namespace Gantry.Dicom.Imaging;

/// <summary>What an encoder makes of a code-block.</summary>
/// <param name="ZeroBitPlanes">The most significant of the M_b bit planes that are not coded; M_b, and no passes, for a block of zeros.</param>
/// <param name="MissingPlanes">The least significant bit planes that are not coded; 0 where a block is whole.</param>
/// <param name="Passes">The coding passes in order; lengths never shrink.</param>
/// <param name="Bytes">The bytes, as many as the last pass says.</param>
internal sealed record EncodedCodeBlock(int ZeroBitPlanes, int MissingPlanes, CodingPass[] Passes, byte[] Bytes);
