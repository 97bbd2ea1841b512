namespace Gantry.Dicom.Imaging;

/// <summary>What COD says of a tile as a whole (ITU-T T.800 §A.6.1).</summary>
/// <param name="Order">The order of the packets.</param>
/// <param name="Layers">Quality layers, 1 to 65535.</param>
/// <param name="TransformsComponents">Whether the first three components went through RCT or ICT.</param>
/// <param name="HasPacketStarts">Whether SOP markers may be before packets.</param>
/// <param name="HasHeaderEnds">Whether EPH markers are behind packet headers.</param>
internal sealed record TileCodingStyle(ProgressionOrder Order, int Layers, bool TransformsComponents, bool HasPacketStarts, bool HasHeaderEnds);
