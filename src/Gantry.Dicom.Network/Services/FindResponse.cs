namespace Gantry.Dicom.Network;

/// <summary>A response to C-FIND (PS3.7 §9.1.2.1).</summary>
/// <param name="Status">Pending (FF00), pending although some optional keys were not supported (FF01), or how it ended.</param>
/// <param name="Match">What was found; null in the last response.</param>
public sealed record FindResponse(DimseStatus Status, DataSet? Match);
