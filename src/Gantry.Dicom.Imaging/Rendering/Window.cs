namespace Gantry.Dicom.Imaging;

/// <summary>A VOI window: which range of modality values is spread over the grays (PS3.3 §C.11.2.1.2).</summary>
/// <param name="Center">Window Center (0028,1050), in modality units.</param>
/// <param name="Width">Window Width (0028,1051), in modality units: at least 1 for LINEAR, above 0 otherwise.</param>
/// <param name="Function">VOI LUT Function (0028,1056).</param>
public sealed record Window(double Center, double Width, VoiFunction Function = VoiFunction.Linear);
