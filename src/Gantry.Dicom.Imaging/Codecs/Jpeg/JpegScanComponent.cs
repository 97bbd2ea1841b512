namespace Gantry.Dicom.Imaging;

/// <summary>A component of a scan.</summary>
/// <param name="Component">The component of the frame.</param>
/// <param name="DC">Destination of its DC or lossless table, 0 to 3.</param>
/// <param name="AC">Destination of its AC table, 0 to 3.</param>
internal sealed record JpegScanComponent(JpegComponent Component, int DC, int AC);
