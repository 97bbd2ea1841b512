namespace Gantry.Dicom.Imaging;

/// <summary>A scan header (ITU-T T.81 §B.2.3).</summary>
/// <param name="Components">The components of the scan, in order.</param>
/// <param name="SpectralStart">Ss: the first coefficient; the predictor of a lossless scan.</param>
/// <param name="SpectralEnd">Se: the last coefficient.</param>
/// <param name="ApproximationHigh">Ah: the point transform of the scan that this one refines.</param>
/// <param name="ApproximationLow">Al: the point transform.</param>
/// <param name="Offset">Where the header lies in the code stream.</param>
internal sealed record JpegScan(
    JpegScanComponent[] Components, int SpectralStart, int SpectralEnd, int ApproximationHigh, int ApproximationLow, int Offset);
